import { Effect, Fiber } from "effect";
import { describe, expect, test } from "vitest";

import { Store } from "../src/Store.ts";
import type { KeyRing } from "../src/internal/KeyRing.ts";
import { OpenCases } from "../src/internal/OpenCases.ts";
import { layerMemory } from "../src/layers/MemoryStore.ts";

const run = <A>(body: (cases: OpenCases) => Effect.Effect<A>) =>
  Effect.runPromise(
    Effect.flatMap(Store, (store) => body(new OpenCases(store, {} as KeyRing, 10))).pipe(
      Effect.provide(layerMemory),
    ),
  );

describe("turns", () => {
  test("[J6] everybody gets a turn, alone and in the order of asking, however many ask at once", async () => {
    const taken: number[] = [];
    let inside = 0;
    let most = 0;
    await run((cases) =>
      Effect.forEach(
        Array.from({ length: 5_000 }, (_, no) => no),
        (no) =>
          cases.alone(
            "one",
            Effect.gen(function* () {
              most = Math.max(most, ++inside);
              if (no % 3 === 0) yield* Effect.yieldNow;
              inside--;
              taken.push(no);
            }),
          ),
        { concurrency: "unbounded", discard: true },
      ),
    );
    expect(most).toBe(1);
    expect(taken).toEqual(Array.from({ length: 5_000 }, (_, no) => no));
  });

  test("[J6] who stops waiting leaves the row, and whoever works while stopped passes the turn on", async () => {
    const done = await run((cases) =>
      Effect.gen(function* () {
        let count = 0;
        const work = Effect.andThen(
          Effect.yieldNow,
          Effect.sync(() => {
            count++;
          }),
        );
        const fibers = yield* Effect.forEach(
          Array.from({ length: 3_000 }, (_, no) => no),
          (no) => Effect.forkChild(cases.alone(`case-${no % 5}`, work)),
        );
        for (const [no, fiber] of fibers.entries()) {
          if (no % 4 === 1) yield* Fiber.interrupt(fiber);
          if (no % 7 === 0) yield* Effect.yieldNow;
        }
        yield* Effect.forEach(fibers, Fiber.await, { discard: true });
        for (let no = 0; no < 5; no++) yield* cases.alone(`case-${no}`, work);
        return count;
      }),
    );
    expect(done).toBeGreaterThan(2_000);
  });
});
