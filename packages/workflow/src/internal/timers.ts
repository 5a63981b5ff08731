import type { Actor } from "@steunnetwerk/handreiking";
import { Clock, Data, Effect } from "effect";

import type { Store, StoredTimer } from "../Store.ts";

import type { Alarm } from "./Alarm.ts";
import type { Decision } from "./Decision.ts";
import type { Core, NotEnacted } from "./core.ts";
import { countTimer, measureLag } from "./metrics.ts";
import { problemOf } from "./problem.ts";
import { traced } from "./traced.ts";

/** What the engine calls itself when it acts. */
export const engineActor: Actor = { person: "engine", capacity: "system" };

/** How many timers are carried out in one go; those of one second at once. */
const group = 256;

const minute = 60_000;
const hour = 60 * minute;

/** What was asked for has become pointless: the timer was cancelled or moved, the task is not open any more. */
export class Pointless extends Data.TaggedError("Pointless") {}

/** Carries out timers when they are due, the earliest first; catches up with those that came due before. */
export const runTimers = (
  core: Core,
  store: Store["Service"],
  alarm: Alarm,
): Effect.Effect<never> =>
  Effect.gen(function* () {
    alarm.reset();
    const now = yield* Clock.currentTimeMillis;
    const due = yield* store.claimTimers(now, group);
    if (due.length === 0) return yield* alarm.wait(yield* core.nextLook(store.nextTimer));
    yield* Effect.forEach(
      bySecond(due),
      // Those of one second at the same time, so that they share a transaction; those of the next when all of them are done.
      (together) =>
        Effect.forEach(together, (timer) => fire(core, store, timer), {
          concurrency: group,
          discard: true,
        }),
      { discard: true },
    ).pipe(Effect.ensuring(Effect.ignore(store.releaseTimers(due))));
  }).pipe(core.goOn("timers"), Effect.forever);

/** Timers in the order of their moments, those of one second together. */
function bySecond(timers: readonly StoredTimer[]): readonly (readonly StoredTimer[])[] {
  const groups = new Map<number, StoredTimer[]>();
  for (const timer of timers.toSorted((one, other) => one.due - other.due)) {
    const second = Math.floor(timer.due / 1_000);
    const group = groups.get(second);
    if (group === undefined) groups.set(second, [timer]);
    else group.push(timer);
  }
  return [...groups.values()];
}

/** Lets a timer do what it was set for. Whatever goes wrong, it stays with this timer. */
const fire = (core: Core, store: Store["Service"], timer: StoredTimer) =>
  Effect.andThen(
    measureLag(timer.due),
    core.submit({
      caseId: timer.caseId,
      by: engineActor,
      command: "timerDue",
      options: { key: `timer ${timer.timerId} ${timer.due}` },
      decide: (file, facts): Effect.Effect<Decision, Pointless | NotEnacted> => {
        const isSet = file?.timers.some(
          ({ timerId, due }) => timerId === timer.timerId && due === timer.due,
        );
        if (file === undefined || isSet !== true) return Effect.fail(new Pointless());
        const command = { type: "timerDue", by: engineActor, timer: timer.timerId };
        return core.enact(timer.caseId, file.state.guideline, file.state, command, facts);
      },
    }),
  ).pipe(
    Effect.flatMap(({ isRepeated }) =>
      isRepeated
        ? postpone(store, timer, "it is set again for a moment that has passed")
        : countTimer("done"),
    ),
    Effect.catchTag("Pointless", () => countTimer("pointless")),
    Effect.catchTag("StoreUnavailable", () => Effect.void),
    Effect.catchCause((cause) => postpone(store, timer, problemOf(cause))),
    traced("Engine.timer", { caseId: timer.caseId }),
  );

/** Tries again later: soon at first, and ever later the longer it has been due. */
const postpone = Effect.fnUntraced(function* (
  store: Store["Service"],
  timer: StoredTimer,
  problem: string,
) {
  const now = yield* Clock.currentTimeMillis;
  const wait = Math.min(hour, Math.max(minute, Math.round((now - timer.due) / 2)));
  yield* countTimer("postponed");
  yield* Effect.logWarning("A timer could not be carried out").pipe(
    Effect.annotateLogs({ caseId: timer.caseId, problem }),
  );
  yield* Effect.ignore(store.postponeTimer(timer, now + wait, problem));
});
