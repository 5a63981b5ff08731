// The mutation score of a package: the share of small changes to its sources that its tests notice.
// Run by `npm run mutation -w @steunnetwerk/NAME`; MUTATION_SHARE=0.1 takes every tenth mutant, MUTATION_FILES=text only files
// whose path has the text in it. MUTATION_WITHOUT=text,text leaves out sources and test files whose path has one of them in it.
//
// It runs inside vitest for its `expect`. Tables and schemas are made when a module is loaded, so for nearly every mutant modules
// must be loaded again; here only those that rest on the changed file are, which makes a full run a matter of minutes.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

import { expect, it } from "vitest";

import { ModuleGraph } from "./graph.ts";
import { mutantsOf, type Mutant } from "./mutants.ts";
import { TestRun, type Collected } from "./testRun.ts";

/** Milliseconds for one test; what takes longer does not end, and is noticed that way. */
const patience = 20_000;

const root = fileURLToPath(new URL("../..", import.meta.url));
const name = process.env["MUTATION_PACKAGE"] ?? "";
const share = Number(process.env["MUTATION_SHARE"] ?? "1");
const only = process.env["MUTATION_FILES"] ?? "";
const without = (process.env["MUTATION_WITHOUT"] ?? "").split(",").filter((part) => part !== "");
const folder = path.join(root, "packages", name);

/** The files of the package that are looked at, in a fixed order. */
const filesOf = (pattern: string) =>
  globSync(pattern, { cwd: folder })
    .filter((file) => !without.some((part) => file.includes(part)))
    .sort();

it("measures the mutation score", async () => {
  const testRun = new TestRun();
  const graph = new ModuleGraph({ vitest: { ...testRun.functions, expect } });
  const testFiles = filesOf("test/**/*.test.ts");
  const collect = (file: string) => testRun.collect(() => graph.import(file));

  const times = new Map<string, number>();
  for (const file of testFiles.map((one) => path.join(folder, one))) {
    const start = performance.now();
    const failed = await firstFailure(collect(file));
    if (failed !== undefined)
      throw new Error(`Without a change, ${file} fails: ${failed.name}`, { cause: failed.error });
    times.set(file, performance.now() - start);
  }

  /** The test that noticed the last change of a file; it often notices the next one too, so it goes first. */
  const lastToNotice = new Map<string, Noticed>();
  /** Test files by how often they noticed a change of a file, then by how fast they are. */
  const noticed = new Map<string, number>();
  const inOrder = (mutant: Mutant) =>
    [...times.keys()].sort(
      (a, b) =>
        (noticed.get(`${mutant.file} ${b}`) ?? 0) - (noticed.get(`${mutant.file} ${a}`) ?? 0) ||
        (times.get(a) ?? 0) - (times.get(b) ?? 0),
    );

  const survivors: Mutant[] = [];
  const perFile = new Map<string, { noticed: number; all: number }>();
  let count = 0;
  for (const file of filesOf("src/**/*.ts")) {
    if (!file.includes(only)) continue;
    const full = path.join(folder, file);
    const text = readFileSync(full, "utf8");
    for (const mutant of mutantsOf(file, text)) {
      count += 1;
      // Spread evenly, and the same every time.
      if (Math.floor(count * share) === Math.floor((count - 1) * share)) continue;
      const changed = text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end);
      const noticedBy = await graph.withChange(full, changed, (dependents) =>
        notice(
          inOrder(mutant).filter((one) => dependents.has(one)),
          collect,
          lastToNotice.get(file),
        ),
      );
      const tally = perFile.get(file) ?? { noticed: 0, all: 0 };
      tally.all += 1;
      if (noticedBy === undefined) survivors.push(mutant);
      else {
        tally.noticed += 1;
        lastToNotice.set(file, noticedBy);
        const key = `${mutant.file} ${noticedBy.file}`;
        noticed.set(key, (noticed.get(key) ?? 0) + 1);
      }
      perFile.set(file, tally);
    }
    const tally = perFile.get(file);
    if (tally !== undefined) console.log(`${tally.noticed}/${tally.all} ${file}`);
  }

  const tallies = [...perFile.values()];
  const sum = (of: "noticed" | "all") => tallies.reduce((total, tally) => total + tally[of], 0);
  const report = survivors.map(
    ({ file, line, operator, replacement }) => `${file}:${line} ${operator} -> ${replacement}`,
  );
  writeFileSync(path.join(folder, "dist", "mutation.txt"), `${report.join("\n")}\n`);
  console.log(
    JSON.stringify({
      package: name,
      mutants: sum("all"),
      noticed: sum("noticed"),
      survived: survivors.length,
      score: Number(((100 * sum("noticed")) / sum("all")).toFixed(2)),
      share,
    }),
  );
  expect(sum("all")).toBeGreaterThan(0);
});

/** A test that failed, or a file that could not be loaded. */
interface Noticed {
  readonly file: string;
  readonly test?: string;
}

/** What notices a change, if anything does. */
async function notice(
  files: readonly string[],
  collect: (file: string) => readonly Collected[],
  first: Noticed | undefined,
): Promise<Noticed | undefined> {
  for (const file of files)
    try {
      const tests = inTime(() => collect(file));
      const likely = tests.filter(({ name }) => file === first?.file && name === first.test);
      const test = (await firstFailure(likely)) ?? (await firstFailure(tests));
      if (test !== undefined) return { file, test: test.name };
    } catch {
      return { file };
    }
  return undefined;
}

/** The first test that fails, and why. */
async function firstFailure(
  tests: readonly Collected[],
): Promise<{ readonly name: string; readonly error: unknown } | undefined> {
  for (const { name, run } of tests)
    try {
      await inTime(run);
    } catch (error) {
      return { name, error };
    }
  return undefined;
}

/** Runs an action; one that does not end is ended. */
function inTime<Result>(action: () => Result): Result {
  const scope = globalThis as { mutationAction?: () => unknown };
  scope.mutationAction = action;
  return new Script("globalThis.mutationAction()").runInThisContext({
    timeout: patience,
  }) as Result;
}
