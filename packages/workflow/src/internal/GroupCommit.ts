import { Cause, Effect, Latch, type Scope } from "effect";

import type { Commit, CommitOutcome, Store } from "../Store.ts";
import type { StoreUnavailable } from "../errors.ts";

import { countGroup } from "./metrics.ts";

/** The most commands in one transaction: more would make the first wait for the last. */
const most = 256;

interface Waiting {
  readonly commit: Commit;
  readonly resume: (outcome: Effect.Effect<CommitOutcome, StoreUnavailable>) => void;
}

/**
 * Writes commands in groups: all that became ready while the group before was written go into one transaction, so that many
 * commands share one wait for the disk. A command is acknowledged when its group is durable.
 */
export const makeGroupCommit = (
  store: Store["Service"],
): Effect.Effect<
  (commit: Commit) => Effect.Effect<CommitOutcome, StoreUnavailable>,
  never,
  Scope.Scope
> =>
  Effect.gen(function* () {
    let waiting: Waiting[] = [];
    const ready = Latch.makeUnsafe(false);

    const take = Effect.sync(() => {
      const group = waiting.length <= most ? waiting : waiting.slice(0, most);
      waiting = waiting.slice(group.length);
      if (waiting.length === 0) ready.closeUnsafe();
      return group;
    });
    const writeGroup = (group: readonly Waiting[]): Effect.Effect<void> =>
      Effect.matchCauseEffect(store.commit(group.map(({ commit }) => commit)), {
        onSuccess: (outcomes) =>
          Effect.sync(() => {
            for (const [at, { resume }] of group.entries()) {
              const outcome = outcomes[at];
              resume(outcome === undefined ? Effect.die("No outcome") : Effect.succeed(outcome));
            }
          }),
        onFailure: (cause) =>
          // For no fault of the database, one of the commands is at fault: the others must not suffer.
          group.length > 1 && Cause.hasDies(cause)
            ? Effect.forEach(group, (one) => writeGroup([one]), { discard: true })
            : Effect.sync(() => {
                for (const { resume } of group) resume(Effect.failCause(cause));
              }),
      });
    const writeNext = Effect.flatMap(take, (group) =>
      group.length === 0
        ? Effect.void
        : Effect.andThen(countGroup(group.length), writeGroup(group)),
    );
    yield* Effect.forEach(
      Array.from({ length: store.writers }),
      () =>
        Effect.forkScoped(
          Effect.forever(
            Effect.uninterruptibleMask((restore) =>
              Effect.andThen(restore(ready.await), writeNext),
            ),
          ),
        ),
      { discard: true },
    );
    return (commit) =>
      Effect.callback((resume) => {
        waiting.push({ commit, resume });
        if (waiting.length === 1) ready.openUnsafe();
      });
  });
