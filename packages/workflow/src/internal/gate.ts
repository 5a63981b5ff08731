import { Effect, Latch, type Scope } from "effect";

import { EngineClosed } from "../errors.ts";

/** Lets a request in, as long as the engine is open. */
export type Gate = <A, E, R>(
  request: Effect.Effect<A, E, R>,
) => Effect.Effect<A, E | EngineClosed, R>;

/**
 * Lets requests in until the scope closes, which then waits for those that are under way. Who comes later is told that the engine
 * was closed; so is who waits for something to happen, when `wake` makes them ask again.
 */
export const makeGate = (wake: () => void): Effect.Effect<Gate, never, Scope.Scope> =>
  Effect.gen(function* () {
    let isClosed = false;
    let underWay = 0;
    const allDone = Latch.makeUnsafe(true);
    yield* Effect.addFinalizer(() =>
      Effect.suspend(() => {
        isClosed = true;
        wake();
        return allDone.await;
      }),
    );
    const leave = Effect.sync(() => {
      if (--underWay === 0) allDone.openUnsafe();
    });
    return <A, E, R>(request: Effect.Effect<A, E, R>) =>
      Effect.suspend((): Effect.Effect<A, E | EngineClosed, R> => {
        if (isClosed) return Effect.fail(new EngineClosed());
        if (underWay++ === 0) allDone.closeUnsafe();
        return Effect.ensuring(request, leave);
      });
  });
