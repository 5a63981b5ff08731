import path from "node:path";

import { Effect, Layer } from "effect";
import { describe, expect, test } from "vitest";

import { Engine } from "../src/Engine.ts";
import { Kms } from "../src/Kms.ts";
import { layerSqlite } from "../src/layers/SqliteStore.ts";

import { killAfter, type Acknowledged } from "./support/kill.ts";
import { temporaryFolder } from "./support/layers.ts";
import { checkSound } from "./support/soundness.ts";
import { trial } from "./support/trial.ts";

describe("a process that is killed", () => {
  test(
    "[J7] has lost nothing it acknowledged and done nothing twice, on SQLite",
    { timeout: 120_000 },
    () =>
      Effect.runPromise(
        Effect.scoped(
          Effect.gen(function* () {
            const file = path.join(yield* temporaryFolder, "cases.db");
            const all: Acknowledged[] = [];
            for (const [round, count] of [0, 1, 150, 600, 37].entries()) {
              const acknowledged = yield* Effect.promise(() =>
                killAfter(count, { storage: { file }, name: `r${round}`, concurrency: 20 }),
              );
              expect(acknowledged.length).toBeGreaterThanOrEqual(Math.max(0, count - 1));
              all.push(...acknowledged);
            }
            const cases = yield* Effect.provide(
              checkSound(all),
              Engine.layer({ guidelines: [trial] }).pipe(
                Layer.provideMerge(
                  Layer.merge(layerSqlite({ file }), Kms.layerKeyFile(`${file}.key`)),
                ),
              ),
            );
            expect(cases).toBeGreaterThan(20);
          }),
        ),
      ),
  );
});
