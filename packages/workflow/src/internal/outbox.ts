import type { Activity } from "@steunnetwerk/handreiking";
import { Cause, Clock, Effect, FiberSet, Random, type Scope } from "effect";

import type { ActivityHandler, ActivityToDo } from "../Activity.ts";
import { ActivityFailed } from "../Activity.ts";
import type { ActivityState, Store, StoredActivity } from "../Store.ts";

import type { Alarm } from "./Alarm.ts";
import type { CaseFile } from "./CaseFile.ts";
import { fileOwner, type CaseKeys } from "./CaseKeys.ts";
import type { Decision } from "./Decision.ts";
import { makeTimeLimit, type TimeLimit } from "./TimeLimit.ts";
import type { Core, NotEnacted } from "./core.ts";
import { decode } from "./entry.ts";
import { countActivity } from "./metrics.ts";
import { problemOf } from "./problem.ts";
import { holdersOf } from "./rows.ts";
import { engineActor, Pointless } from "./timers.ts";
import { traced } from "./traced.ts";

const hour = 3_600_000;

/**
 * Carries out activities as long as the scope lives: as many at once as each kind allows, again after a failure, until it works or
 * waits for a person.
 */
export const runActivities = Effect.fnUntraced(function* (
  core: Core,
  store: Store["Service"],
  alarm: Alarm,
  handlers: ReadonlyMap<string, ActivityHandler>,
): Effect.fn.Return<void, never, Scope.Scope> {
  const limits = new Map<string, TimeLimit>();
  for (const [kind, { timeout = 60_000 }] of handlers)
    limits.set(kind, yield* makeTimeLimit(timeout));
  const running = yield* FiberSet.make();
  const busy = new Map<string, number>();
  const roomOf = (kind: string, { concurrency = 8 }: ActivityHandler) =>
    concurrency - (busy.get(kind) ?? 0);

  const look = Effect.gen(function* () {
    alarm.reset();
    const room = new Map(
      [...handlers]
        .map(([kind, handler]) => [kind, roomOf(kind, handler)] as const)
        .filter(([, free]) => free > 0),
    );
    const claimed = yield* store.claimActivities(yield* Clock.currentTimeMillis, room);
    for (const state of claimed) {
      const { kind } = state.activity;
      const handler = handlers.get(kind);
      const limit = limits.get(kind);
      if (handler === undefined || limit === undefined) continue;
      busy.set(kind, (busy.get(kind) ?? 0) + 1);
      yield* FiberSet.run(
        running,
        carryOut(core, store, handler, limit, state).pipe(
          Effect.ensuring(
            Effect.sync(() => {
              const wasFull = roomOf(kind, handler) <= 0;
              busy.set(kind, (busy.get(kind) ?? 1) - 1);
              if (wasFull) alarm.ring();
            }),
          ),
        ),
      );
    }
    if (claimed.length === 0)
      yield* alarm.wait(yield* core.nextLook(store.nextActivity([...room.keys()])));
  });
  // Begun after the set, so stopped before it: what the set gives back at the end is not taken again.
  yield* Effect.forkScoped(Effect.forever(core.goOn("activities")(look)));
});

/** Tries an activity once. Whatever goes wrong, it stays with this activity. */
const carryOut = (
  core: Core,
  store: Store["Service"],
  handler: ActivityHandler,
  limit: TimeLimit,
  { activity, failures, version }: ActivityState,
) =>
  Effect.gen(function* () {
    const toDo = yield* prepare(core, activity, failures + 1, version);
    const result = yield* limit.within(Effect.mapError(handler.run(toDo), withoutWords));
    if (result === undefined) {
      yield* store.finishActivity(activity);
      return yield* countActivity(activity.kind, "done");
    }
    yield* core.submit({
      caseId: activity.caseId,
      by: engineActor,
      command: "activityResult",
      options: { key: `activity ${activity.activityId}` },
      decide: (file, facts): Effect.Effect<Decision, Pointless | NotEnacted> => {
        if (file === undefined) return Effect.fail(new Pointless());
        const command = {
          type: "activityResult",
          by: engineActor,
          activity: activity.activityId,
          ...result,
        };
        return Effect.mapEager(
          core.enact(activity.caseId, file.state.guideline, file.state, command, facts),
          (decision) => ({ ...decision, finished: activity.activityId }),
        );
      },
    });
    return yield* countActivity(activity.kind, "done");
  }).pipe(
    Effect.catchTag("Pointless", () => store.finishActivity(activity)),
    Effect.catchCauseIf(
      (cause) => !Cause.hasInterruptsOnly(cause),
      (cause) => fail(store, handler, activity, failures + 1, problemOf(cause)),
    ),
    Effect.onInterrupt(() =>
      Effect.withFiber((fiber) =>
        limit.isOver(fiber)
          ? fail(store, handler, activity, failures + 1, "It took too long.")
          : Effect.ignore(store.releaseActivities([activity])),
      ),
    ),
    traced("Engine.activity", {
      caseId: activity.caseId,
      kind: activity.kind,
      attempt: failures + 1,
    }),
  );

/** Of an error of a handler only the name is kept, unless the handler says what may be shown. */
function withoutWords(error: unknown): ActivityFailed {
  return error instanceof ActivityFailed
    ? error
    : new ActivityFailed({ reason: problemOf(Cause.fail(error)) });
}

/** The activity as its handler gets it, with what only the opened case knows. */
const prepare = Effect.fnUntraced(function* (
  core: Core,
  stored: StoredActivity,
  attempt: number,
  version: number | undefined,
) {
  const { caseId, activityId, kind } = stored;
  const file = yield* core.cases.read(caseId, version);
  if (file === undefined) return yield* new Pointless();
  const activity = openActivity(stored, file.keys);
  if (kind !== "notify" && !isOpen(file, activity)) return yield* new Pointless();
  const guideline = yield* core.guidelineOf(file.state.guideline);
  const recipients = (activity.to ?? [])
    .flatMap((capacity) => holdersOf(guideline, file.state, capacity))
    .filter((person) => activity.except?.includes(person) !== true);
  const toDo: ActivityToDo = {
    ...activity,
    caseId,
    key: `${caseId}/${activityId}`,
    recipients: [...new Set(recipients)],
    attempt,
  };
  return toDo;
});

/** Whether the task of an activity still waits for it. */
function isOpen({ state }: CaseFile, { task }: Activity): boolean {
  if (task === undefined) return true;
  const { step, task: id, subject, round } = task;
  const current = state.steps[step]?.tasks[subject === undefined ? id : `${id}/${subject}`];
  return current?.round === round && (current.state === "open" || current.state === "paused");
}

/** Writes a failure down: tried again later, or when that was often enough by a person's wish only. */
const fail = Effect.fnUntraced(function* (
  store: Store["Service"],
  { attempts = 20 }: ActivityHandler,
  activity: StoredActivity,
  failures: number,
  problem: string,
) {
  const isDead = failures >= attempts;
  const wait = Math.round(
    Math.min(hour, 1_000 * 2 ** (failures - 1)) * (0.5 + (yield* Random.next)),
  );
  const now = yield* Clock.currentTimeMillis;
  yield* countActivity(activity.kind, isDead ? "dead" : "failed");
  yield* (
    isDead
      ? Effect.logError("An activity failed for good")
      : Effect.logWarning("An activity failed")
  ).pipe(Effect.annotateLogs({ caseId: activity.caseId, kind: activity.kind, failures, problem }));
  yield* Effect.ignore(store.failActivity(activity, isDead ? undefined : now + wait, problem));
});

/** An activity as it is stored: whom it must be kept from is encrypted. */
export function storedActivity(
  { except, ...activity }: Activity,
  caseId: string,
  keys: CaseKeys,
): StoredActivity {
  return {
    caseId,
    activityId: activity.id,
    kind: activity.kind,
    body: JSON.stringify(activity),
    ...(except !== undefined &&
      except.length > 0 && {
        secret: keys.seal(
          fileOwner,
          JSON.stringify({ except }),
          secretContext(caseId, activity.id),
        ),
      }),
  };
}

/** The opposite of {@link storedActivity}. */
function openActivity(
  { caseId, activityId, body, secret }: StoredActivity,
  keys: CaseKeys,
): Activity {
  return {
    ...(JSON.parse(body) as Activity),
    ...(secret !== undefined &&
      (decode(keys.unseal(fileOwner, secret, secretContext(caseId, activityId))) as Pick<
        Activity,
        "except"
      >)),
  };
}

/** What the secret of an activity is bound to, so that it cannot pass for another. */
function secretContext(caseId: string, activityId: string): string {
  return `${caseId}/activity/${activityId}`;
}
