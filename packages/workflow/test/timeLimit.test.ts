import { Effect, Exit, Fiber } from "effect";
import { TestClock } from "effect/testing";
import { expect, test } from "vitest";

import { makeTimeLimit } from "../src/internal/TimeLimit.ts";

test("[O8] each is stopped when its own time is over, and what ended in time is left alone", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const { within, isOver } = yield* makeTimeLimit(1_000);
        const inTime = yield* Effect.forkChild(
          Effect.andThen(within(Effect.sleep(200)), Effect.sleep(10_000)),
        );
        const first = yield* Effect.forkChild(within(Effect.never));
        yield* TestClock.adjust(500);
        const second = yield* Effect.forkChild(within(Effect.never));
        yield* TestClock.adjust(500);
        expect(Exit.hasInterrupts(yield* Fiber.await(first))).toBe(true);
        expect([isOver(first), isOver(second)]).toEqual([true, false]);
        yield* TestClock.adjust(500);
        expect(Exit.hasInterrupts(yield* Fiber.await(second))).toBe(true);
        yield* TestClock.adjust(20_000);
        expect(Exit.isSuccess(yield* Fiber.await(inTime))).toBe(true);
        expect(isOver(inTime)).toBe(false);
      }),
    ).pipe(Effect.provide(TestClock.layer())),
  ));
