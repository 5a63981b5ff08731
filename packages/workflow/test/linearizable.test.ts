import { describe, expect, test } from "vitest";

import {
  caseModel,
  isLinearizable,
  type AnswerOfCase,
  type AskedOfCase,
  type Operation,
} from "./support/linearizable.ts";

type Step = readonly [from: number, to: number, asked: AskedOfCase, answer?: AnswerOfCase];

const fits = (...steps: readonly Step[]) =>
  isLinearizable(
    steps.map(([from, to, asked, answer]): Operation<AskedOfCase, AnswerOfCase> =>
      answer === undefined ? { from, asked } : { from, to, asked, answer },
    ),
    caseModel,
  );

/** The checker itself: what it must accept, and what it must not. */
describe("the check of concurrent histories", () => {
  test("accepts what could have happened one after the other", () => {
    expect(fits()).toBe(true);
    expect(fits([0, 1, { send: "a" }, { done: 2 }], [2, 3, { read: true }, { version: 2 }])).toBe(
      true,
    );
    // At the same time, in either order.
    expect(fits([0, 9, { send: "a" }, { done: 3 }], [1, 8, { send: "b" }, { done: 2 }])).toBe(true);
    expect(
      fits(
        [0, 9, { send: "a", on: 1 }, { done: 2 }],
        [0, 9, { send: "b", on: 1 }, { conflict: 2 }],
        [0, 9, { read: true }, { version: 1 }],
      ),
    ).toBe(true);
    // In doubt: it happened, much later; or never.
    expect(
      fits(
        [0, 0, { send: "a" }],
        [1, 2, { read: true }, { version: 1 }],
        [3, 4, { read: true }, { version: 2 }],
      ),
    ).toBe(true);
    expect(fits([0, 0, { send: "a" }], [5, 6, { read: true }, { version: 1 }])).toBe(true);
    // Sent again under the same key: the answer of the first time.
    expect(
      fits(
        [0, 0, { send: "a" }],
        [5, 6, { send: "a" }, { done: 2 }],
        [7, 8, { send: "a" }, { done: 2 }],
      ),
    ).toBe(true);
  });

  test("refuses a read of what is over", () => {
    expect(fits([0, 1, { send: "a" }, { done: 2 }], [2, 3, { read: true }, { version: 1 }])).toBe(
      false,
    );
  });

  test("refuses a read that goes back", () => {
    expect(
      fits(
        [0, 9, { send: "a" }, { done: 2 }],
        [1, 2, { read: true }, { version: 2 }],
        [3, 4, { read: true }, { version: 1 }],
      ),
    ).toBe(false);
  });

  test("refuses two winners of one version", () => {
    expect(
      fits([0, 9, { send: "a", on: 1 }, { done: 2 }], [0, 9, { send: "b", on: 1 }, { done: 2 }]),
    ).toBe(false);
    expect(fits([0, 9, { send: "a" }, { done: 2 }], [0, 9, { send: "b" }, { done: 2 }])).toBe(
      false,
    );
  });

  test("refuses a lost update", () => {
    expect(
      fits(
        [0, 1, { send: "a" }, { done: 2 }],
        [2, 3, { send: "b" }, { done: 2 }],
        [4, 5, { read: true }, { version: 2 }],
      ),
    ).toBe(false);
  });

  test("refuses what was done twice", () => {
    expect(
      fits(
        [0, 0, { send: "a" }],
        [1, 2, { send: "a" }, { done: 2 }],
        [3, 4, { read: true }, { version: 3 }],
      ),
    ).toBe(false);
    expect(fits([0, 1, { send: "a" }, { done: 2 }], [2, 3, { send: "a" }, { done: 3 }])).toBe(
      false,
    );
  });

  test("refuses a conflict with nobody", () => {
    expect(fits([0, 1, { send: "a", on: 1 }, { conflict: 2 }])).toBe(false);
    expect(
      fits([0, 1, { send: "a", on: 1 }, { conflict: 2 }], [2, 3, { send: "b" }, { done: 2 }]),
    ).toBe(false);
  });

  test("refuses an effect before its cause", () => {
    expect(fits([0, 1, { read: true }, { version: 2 }], [2, 3, { send: "a" }, { done: 2 }])).toBe(
      false,
    );
  });
});
