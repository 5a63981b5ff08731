import { Cause, Deferred, Effect, Exit, Queue, type Scope } from "effect";

import type { StoreUnavailable } from "../errors.ts";
import type { Commit, Outcome, Store } from "../Store.ts";

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
    const writeGroup = Effect.fnUntraced(function* (group: readonly Waiting[]) {
      const exit = yield* Effect.exit(store.commit(group.map(({ commit }) => commit)));
      if (Exit.isSuccess(exit))
        for (const [at, { done }] of group.entries())
          Deferred.doneUnsafe(done, Effect.succeed(exit.value[at] as Outcome));
      else if (group.length === 1 || !Cause.hasDies(exit.cause))
        for (const { done } of group) Deferred.doneUnsafe(done, Effect.failCause(exit.cause));
      else yield* writeOneByOne(store, group);
    });
    yield* Effect.forEach(
      Array.from({ length: store.writers }),
      () =>
        Effect.forkScoped(
          Effect.forever(
            Effect.uninterruptibleMask((restore) =>
              Effect.flatMap(restore(Queue.takeBetween(queue, 1, most)), writeGroup),
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

/** When a group cannot be written for no fault of the database, one of its commands is at fault: the others must not suffer. */
const writeOneByOne = (store: Store["Service"], group: readonly Waiting[]) =>
  Effect.forEach(
    group,
    ({ commit, done }) =>
      Effect.exit(Effect.map(store.commit([commit]), ([outcome]) => outcome as Outcome)).pipe(
        Effect.map((exit) => Deferred.doneUnsafe(done, exit)),
      ),
    { discard: true },
  );
