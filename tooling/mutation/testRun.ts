// What `vitest` gives to a test file, without its reporting: the tests are collected and run until one fails.
import { format } from "node:util";

type Body = (...values: unknown[]) => unknown;

/** A test as it was collected. */
export interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

/** Collects what test files describe. */
export class TestRun {
  #tests: Collected[] = [];
  #names: readonly string[] = [];

  /** The tests that an action collects, which is importing a test file. */
  collect(action: () => unknown): readonly Collected[] {
    this.#tests = [];
    this.#names = [];
    action();
    return this.#tests;
  }

  /** `describe`, `it` and `test`, for the module that stands in for `vitest`. */
  get functions(): Readonly<Record<"describe" | "it" | "test", unknown>> {
    const describe = (name: string, body: () => void) => {
      const outer = this.#names;
      this.#names = [...outer, name];
      body();
      this.#names = outer;
    };
    const it = (name: string, body: Body) => {
      this.#tests.push({ name: [...this.#names, name].join(" > "), run: body });
    };
    const each =
      (declare: (name: string, body: Body) => void) =>
      (cases: readonly unknown[]) =>
      (name: string, body: Body) => {
        for (const one of cases) {
          const values: readonly unknown[] = Array.isArray(one) ? one : [one];
          declare(format(name, ...values), () => body(...values));
        }
      };
    const withMore = (declare: (name: string, body: Body) => void) =>
      Object.assign(declare, {
        each: each(declare),
        skipIf: (skipped: boolean) => (skipped ? () => undefined : declare),
      });
    return { describe: withMore(describe), it: withMore(it), test: withMore(it) };
  }
}
