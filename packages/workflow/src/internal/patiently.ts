import { Effect } from "effect";

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
export function untilBack<A, E, R>(
  patience: number,
  attempt: () => Effect.Effect<A | undefined, E, R>,
  onAway: () => void = () => undefined,
): Effect.Effect<A, E, R> {
  let wait = 50;
  let firstAway: number | undefined;
  const waitFor = (error: E): Effect.Effect<undefined, E> => {
    onAway();
    firstAway ??= performance.now();
    if (performance.now() - firstAway + wait > patience) return Effect.fail(error);
    const before = wait;
    wait = Math.min(wait * 2, 1_000);
    return Effect.as(Effect.sleep(before), undefined);
  };
  const again: Effect.Effect<A, E, R> = Effect.suspend(() =>
    Effect.flatMap(
      Effect.catchIf(attempt(), (error): error is E => isAway(error), waitFor),
      (result) => (result === undefined ? again : Effect.succeed(result)),
    ),
  );
  return again;
}

function isAway(error: unknown): boolean {
  return (error as { readonly _tag?: unknown })._tag === "StoreUnavailable";
}
