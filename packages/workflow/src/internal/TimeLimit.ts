import { Clock, Effect, Latch, type Fiber, type Scope } from "effect";

/** Interrupts what takes too long. */
export interface TimeLimit {
  /** Runs something, but no longer than the limit. */
  readonly within: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>;
  /** Whether a fiber was interrupted because it took too long. */
  readonly isOver: (fiber: Fiber.Fiber<unknown, unknown>) => boolean;
}

/** The time that has passed, in milliseconds, whatever somebody does to the clock on the wall. */
const passed = Effect.map(Clock.monotonicTimeNanos, (nanos) => Number(nanos) / 1e6);

/**
 * A limit in milliseconds, which is the same for all that run: the one begun first is the first whose time is over, so that one fiber with
 * one timer watches them all. A race of each with a timer of its own was a seventh of the CPU time of a case.
 */
export const makeTimeLimit = Effect.fnUntraced(function* (
  limit: number,
): Effect.fn.Return<TimeLimit, never, Scope.Scope> {
  const ends = new Map<Fiber.Fiber<unknown, unknown>, number>();
  const over = new WeakSet<Fiber.Fiber<unknown, unknown>>();
  const isBegun = Latch.makeUnsafe(false);
  const watch = Effect.gen(function* () {
    yield* isBegun.await;
    const [first] = ends;
    if (first === undefined) {
      isBegun.closeUnsafe();
      return;
    }
    const [fiber, end] = first;
    const rest = end - (yield* passed);
    if (rest > 0) return yield* Effect.sleep(rest);
    ends.delete(fiber);
    over.add(fiber);
    fiber.interruptUnsafe();
  });
  yield* Effect.forkScoped(Effect.forever(watch));
  return {
    within: (effect) =>
      Effect.withFiber((fiber) =>
        Effect.flatMap(passed, (now) => {
          ends.set(fiber, now + limit);
          isBegun.openUnsafe();
          return Effect.ensuring(
            effect,
            Effect.sync(() => {
              ends.delete(fiber);
            }),
          );
        }),
      ),
    isOver: (fiber) => over.has(fiber),
  };
});
