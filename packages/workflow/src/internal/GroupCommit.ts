import { Cause, Deferred, Effect, Queue, type Scope } from "effect";

import type { Commit, Outcome, Store } from "../Store.ts";
import type { StoreUnavailable } from "../errors.ts";

import { countGroup } from "./metrics.ts";

/** The most commands in one transaction: more would make the first wait for the last. */
const most = 256;

interface Waiting {
  readonly commit: Commit;
  readonly done: Deferred.Deferred<Outcome, StoreUnavailable>;
}

/**
 * Writes commands in groups: all that became ready while the group before was written go into one transaction, so that many
 * commands share one wait for the disk. A command is acknowledged when its group is durable.
 */
export const makeGroupCommit = (
  store: Store["Service"],
): Effect.Effect<
  (commit: Commit) => Effect.Effect<Outcome, StoreUnavailable>,
  never,
  Scope.Scope
> =>
  Effect.gen(function* () {
    const queue = yield* Queue.unbounded<Waiting>();
    const writeGroup = (group: readonly Waiting[]): Effect.Effect<void> =>
      Effect.matchCauseEffect(store.commit(group.map(({ commit }) => commit)), {
        onSuccess: (outcomes) =>
          Effect.sync(() => {
            for (const [at, { done }] of group.entries()) {
              const outcome = outcomes[at];
              Deferred.doneUnsafe(
                done,
                outcome === undefined ? Effect.die("No outcome") : Effect.succeed(outcome),
              );
            }
          }),
        onFailure: (cause) =>
          // For no fault of the database, one of the commands is at fault: the others must not suffer.
          group.length > 1 && Cause.hasDies(cause)
            ? Effect.forEach(group, (one) => writeGroup([one]), { discard: true })
            : Effect.sync(() => {
                for (const { done } of group) Deferred.doneUnsafe(done, Effect.failCause(cause));
              }),
      });
    yield* Effect.forEach(
      Array.from({ length: store.writers }),
      () =>
        Effect.forkScoped(
          Effect.forever(
            Effect.uninterruptibleMask((restore) =>
              Effect.flatMap(restore(Queue.takeBetween(queue, 1, most)), (group) =>
                Effect.andThen(countGroup(group.length), writeGroup(group)),
              ),
            ),
          ),
        ),
      { discard: true },
    );
    return (commit) =>
      Effect.suspend(() => {
        const done = Deferred.makeUnsafe<Outcome, StoreUnavailable>();
        Queue.offerUnsafe(queue, { commit, done });
        return Deferred.await(done);
      });
  });
