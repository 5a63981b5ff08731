import { Effect, PubSub, Stream, type Scope } from "effect";

import type { Engine, EngineOptions } from "../Engine.ts";
import { Kms } from "../Kms.ts";
import { Store } from "../Store.ts";
import type { KeysUnavailable, StoreUnavailable } from "../errors.ts";

import { Alarm, watchClock } from "./Alarm.ts";
import { makeGroupCommit } from "./GroupCommit.ts";
import { openKeyRing } from "./KeyRing.ts";
import { OpenCases } from "./OpenCases.ts";
import { submitter } from "./Submission.ts";
import { commandsOf } from "./commands.ts";
import { makeCore } from "./core.ts";
import { makeGate } from "./gate.ts";
import { handWorkOf } from "./handWork.ts";
import { runActivities } from "./outbox.ts";
import { queriesOf } from "./queries.ts";
import { runTimers } from "./timers.ts";

/** Builds the engine. It lives as long as the scope. */
export const makeEngine = Effect.fnUntraced(function* (
  options: EngineOptions,
): Effect.fn.Return<
  Engine["Service"],
  StoreUnavailable | KeysUnavailable,
  Store | Kms | Scope.Scope
> {
  const store = yield* Store;
  const keyRing = yield* openKeyRing(store, yield* Kms);
  const cases = new OpenCases(store, keyRing, options.openCases ?? 2_000);
  const bell = yield* PubSub.sliding<undefined>(1);
  const timersAlarm = new Alarm();
  const activitiesAlarm = new Alarm();
  const submit = submitter({
    store,
    keyRing,
    write: yield* makeGroupCommit(store),
    cases,
    patience: options.patience ?? 10_000,
    onWritten: ({ timers, activities }) => {
      PubSub.publishUnsafe(bell, undefined);
      for (const { due } of timers.put) timersAlarm.ringFor(due);
      if (activities.put.length > 0) activitiesAlarm.ring();
    },
  });
  const core = makeCore(options.guidelines, store, cases, submit);

  // Requests that are under way are finished before anything below is stopped.
  const whileOpen = yield* makeGate(PubSub.publish(bell, undefined));
  yield* watchClock([timersAlarm, activitiesAlarm]);
  yield* Effect.forkScoped(runTimers(core, store, timersAlarm));
  const handlers = new Map(Object.entries(options.activities ?? {}));
  if (handlers.size > 0)
    yield* Effect.forkScoped(runActivities(core, store, activitiesAlarm, handlers));
  yield* Effect.forkScoped(
    Stream.runForEach(store.changes, () =>
      Effect.sync(() => {
        PubSub.publishUnsafe(bell, undefined);
        timersAlarm.ring();
        activitiesAlarm.ring();
      }),
    ),
  );

  return {
    ...commandsOf(core, whileOpen),
    ...queriesOf(core, store, keyRing, whileOpen, bell),
    ...handWorkOf(store, whileOpen, activitiesAlarm),
  };
});
