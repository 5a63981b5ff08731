import { Guideline } from "@steunnetwerk/handreiking";
import { Effect, Layer, Stream } from "effect";
import { TestClock } from "effect/testing";
import { describe, expect, test } from "vitest";

import { Engine } from "../src/Engine.ts";
import { Store } from "../src/Store.ts";

import { kms, stores } from "./support/layers.ts";
import { granny, trial, worker } from "./support/trial.ts";

/** The trial guideline with a due date on what the family tells: each case has a timer from its start. */
const dueTrial = Guideline.parse({
  ...trial,
  steps: trial.steps.map((step) => ({
    ...step,
    tasks: step.tasks.map((task) => (task.id === "tell" ? { ...task, due: "week" } : task)),
  })),
});

const count = 2_000;

describe("very many timers that are due at once", { timeout: 240_000 }, () => {
  const durable = Object.entries(stores).filter(([name]) => name !== "Memory");
  test.each(durable)(
    "[T8] [T6] on %s each is carried out, once; a poisoned case does not keep the others from theirs",
    (_, layer) =>
      Effect.runPromise(
        Effect.gen(function* () {
          yield* TestClock.setTime(Date.parse("2026-11-23T09:00:00Z"));
          const engine = yield* Engine;
          const starts = yield* Effect.forEach(
            Array.from({ length: count }, (_, at) => `c-${at}`),
            (caseId) => engine.start({ by: worker, people: [granny], caseId }),
            { concurrency: 200 },
          );
          const last = Math.max(...starts.map(({ position }) => position));
          yield* TestClock.adjust("9 days");
          const entries = yield* Stream.runCollect(
            Stream.take(engine.events({ after: last }), count - 1),
          );
          expect(new Set(entries.map(({ caseId }) => caseId)).size).toBe(count - 1);
          expect(new Set(entries.map(({ command }) => command))).toEqual(new Set(["timerDue"]));
        }).pipe(
          Effect.provide(
            Engine.layer({ guidelines: [dueTrial] }).pipe(
              Layer.provide(kms),
              Layer.provide(
                // The keys of one case are broken, and nobody has it open.
                Layer.effect(
                  Store,
                  Store.use((store) =>
                    Effect.succeed({
                      ...store,
                      load: (caseId: string) =>
                        Effect.map(store.load(caseId), (stored) =>
                          caseId === "c-7" && stored?.keys !== undefined
                            ? { ...stored, keys: { ...stored.keys, bytes: new Uint8Array(60) } }
                            : stored,
                        ),
                    }),
                  ),
                ),
              ),
            ),
          ),
          Effect.provide(TestClock.layer()),
          Effect.provide(layer()), // on the real clock
        ),
      ),
  );
});
