import { Effect, Stream, type Scope } from "effect";

import type { Engine, EngineOptions } from "../Engine.ts";
import { Kms } from "../Kms.ts";
import { Store, type Commit } from "../Store.ts";
import type { KeysUnavailable, StoreUnavailable } from "../errors.ts";

import { Alarm, watchClock } from "./Alarm.ts";
import { Bell } from "./Bell.ts";
import { makeGroupCommit } from "./GroupCommit.ts";
import { openKeyRing } from "./KeyRing.ts";
import { OpenCases } from "./OpenCases.ts";
import { submitter } from "./Submission.ts";
import { commandsOf } from "./commands.ts";
import { makeCore } from "./core.ts";
import { deadActivitiesOf } from "./deadActivities.ts";
import { destroyingOf } from "./destroying.ts";
import { exportingOf } from "./exporting.ts";
import { makeGate, type Gate } from "./gate.ts";
import { runActivities } from "./outbox.ts";
import { untilBack } from "./patiently.ts";
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
  const bell = new Bell();
  const timersAlarm = new Alarm();
  const activitiesAlarm = new Alarm();
  const writing = {
    store,
    keyRing,
    write: yield* makeGroupCommit(store),
    cases,
    patience: options.patience ?? 10_000,
    onWritten: ({ timers, activities }: Commit) => {
      bell.ring();
      for (const { due } of timers.put) timersAlarm.ringFor(due);
      if (activities.put.length > 0) activitiesAlarm.ring();
    },
  };
  const core = makeCore(options.guidelines, store, cases, submitter(writing));

  // Requests that are under way are finished before anything below is stopped.
  const whileOpen = yield* makeGate(() => {
    bell.ring();
  });
  yield* watchClock([timersAlarm, activitiesAlarm]);
  yield* Effect.forkScoped(runTimers(core, store, timersAlarm));
  const handlers = new Map(Object.entries(options.activities ?? {}));
  if (handlers.size > 0) yield* runActivities(core, store, activitiesAlarm, handlers);
  yield* Effect.forkScoped(
    Stream.runForEach(store.changes, () =>
      Effect.sync(() => {
        bell.ring();
        timersAlarm.ring();
        activitiesAlarm.ring();
      }),
    ),
  );

  /** What may be asked again without harm waits for a database that is away. */
  const asking: Gate = (question) =>
    Effect.map(
      whileOpen(untilBack(writing.patience, () => Effect.map(question, (answer) => ({ answer })))),
      ({ answer }) => answer,
    );
  return {
    ...commandsOf(core, whileOpen),
    ...queriesOf(core, store, keyRing, asking, bell),
    ...destroyingOf(core, { ...writing, whileOpen }),
    ...exportingOf(core, store, asking),
    rotateKeys: asking(keyRing.rotate),
    ...deadActivitiesOf(store, asking, activitiesAlarm),
  };
});
