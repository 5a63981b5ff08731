import { Clock, Effect } from "effect";

import type { StoreUnavailable } from "../errors.ts";

import type { OpenCases } from "./OpenCases.ts";

/**
 * Tries to write to a case, when nobody else in this process does, until there is something to show for it: again when another
 * process was first, and again for a while, in milliseconds, when the database is away.
 */
export function patiently<A, E>(
  cases: OpenCases,
  caseId: string,
  patience: number,
  attempt: () => Effect.Effect<A | undefined, E>,
): Effect.Effect<A, E> {
  const untilWritten = untilBack(patience, attempt, () => {
    // Whether it was written is not known: the next attempt finds out by the key.
    cases.forget(caseId);
  });
  return cases.alone(caseId, Effect.uninterruptible(untilWritten));
}

/** Tries until it gives something, and again for a while, in milliseconds, when the database is away. */
export const untilBack = Effect.fnUntraced(function* <A, E, R>(
  patience: number,
  attempt: () => Effect.Effect<A | undefined, E, R>,
  onAway: () => void = () => undefined,
): Effect.fn.Return<A, E, R> {
  const start = yield* Clock.monotonicTimeNanos;
  for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
    const result = yield* Effect.catchIf(
      attempt(),
      (error): error is E & StoreUnavailable => isAway(error),
      Effect.fnUntraced(function* (error) {
        onAway();
        const waited = Number((yield* Clock.monotonicTimeNanos) - start) / 1e6;
        if (waited + wait > patience) return yield* Effect.fail<E>(error);
        yield* Effect.sleep(wait);
        return undefined;
      }),
    );
    if (result !== undefined) return result;
  }
});

function isAway(error: unknown): boolean {
  return (error as { readonly _tag?: unknown })._tag === "StoreUnavailable";
}
