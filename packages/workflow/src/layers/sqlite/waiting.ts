import type { DatabaseSync, StatementSync } from "node:sqlite";

import type { ActivityState, Commit, Store, StoredActivity, StoredTimer } from "../../Store.ts";
import { Hand, nameOfActivity, Outlook } from "../Hand.ts";
import { cursorOf, page } from "../pages.ts";

import { durably, type Log } from "./Log.ts";
import { attempt } from "./failure.ts";
import type { Written } from "./journal.ts";
import type { ActivityRow, TimerRow } from "./rows.ts";

/** The most activities of a kind that are kept in memory for who takes them; others are read from the database. */
const mostInHand = 1_000;

/**
 * Timers and activities that wait for their moment. Who has taken which is known in memory only: the process is alone, and when it
 * dies nobody has anything.
 *
 * An activity that was just written goes from hand to hand; the database is asked only for what was there before, failed, or came in
 * too large a number.
 */
export function waitingOf(
  database: DatabaseSync,
  log: Log,
): Pick<
  Store["Service"],
  | "claimTimers"
  | "releaseTimers"
  | "postponeTimer"
  | "nextTimer"
  | "claimActivities"
  | "finishActivity"
  | "releaseActivities"
  | "failActivity"
  | "nextActivity"
  | "deadActivities"
  | "reviveActivity"
> &
  Written {
  const sql = (text: string): StatementSync => database.prepare(text);
  /** What is not to be given out from the database: somebody has it, it is in the hand, or it is not on the disk yet. */
  const takenTimers = new Set<string>();
  const taken = new Set<string>();
  const hand = new Hand();
  const outlook = new Outlook();
  const timerName = ({ caseId, timerId, due }: StoredTimer) => `${caseId} ${timerId} ${due}`;

  const timersUntil = sql(
    "SELECT timers.*, cases.id FROM timers JOIN cases ON cases.no = case_no WHERE next <= ? ORDER BY next, due LIMIT ?",
  );
  const nextTimers = sql(
    "SELECT timers.*, cases.id FROM timers JOIN cases ON cases.no = case_no ORDER BY next LIMIT ?",
  );
  const postponeTimer = sql(
    "UPDATE timers SET next = ?, problem = ? WHERE case_no = (SELECT no FROM cases WHERE id = ?) AND timer_id = ? AND due = ?",
  );
  const activitiesUntil = sql(
    "SELECT activities.*, cases.id FROM activities JOIN cases ON cases.no = case_no WHERE kind = ? AND next <= ? ORDER BY next LIMIT ?",
  );
  const firstActivity = sql(
    "SELECT min(next) AS next FROM activities WHERE kind = ? AND next IS NOT NULL",
  );
  const nextActivity = sql("SELECT min(next) AS next FROM activities WHERE kind = ? AND next > ?");
  const finishActivity = sql(
    "DELETE FROM activities WHERE case_no = (SELECT no FROM cases WHERE id = ?) AND activity_id = ?",
  );
  const failActivity = sql(
    "UPDATE activities SET next = ?, problem = ?, failures = failures + 1 WHERE case_no = (SELECT no FROM cases WHERE id = ?) AND activity_id = ?",
  );
  const deadActivities = sql(
    "SELECT activities.*, cases.id FROM activities JOIN cases ON cases.no = case_no WHERE next IS NULL AND (case_no, activity_id) > (?, ?) ORDER BY case_no, activity_id LIMIT ?",
  );
  const reviveActivity = sql(
    "UPDATE activities SET next = 0, failures = 0 WHERE case_no = (SELECT no FROM cases WHERE id = ?) AND activity_id = ? AND next IS NULL",
  );

  const timerOf = (row: TimerRow & { id: string }): StoredTimer => ({
    caseId: row.id,
    timerId: row.timer_id,
    due: row.due,
  });
  const activityOf = (row: ActivityRow & { id: string }): ActivityState => ({
    activity: {
      caseId: row.id,
      activityId: row.activity_id,
      kind: row.kind,
      body: row.body,
      ...(row.secret !== null && { secret: row.secret }),
    },
    failures: row.failures,
    ...(row.problem !== null && { problem: row.problem }),
  });

  /** Takes activities of a kind from the database. */
  const takeStored = (kind: string, now: number, most: number): ActivityState[] => {
    if (now < (outlook.of(kind) ?? 0)) return [];
    const limit = most + taken.size;
    const rows = activitiesUntil.all(kind, now, limit) as unknown as (ActivityRow & {
      id: string;
    })[];
    const free = rows
      .map(activityOf)
      .filter(({ activity }) => !taken.has(nameOfActivity(activity)))
      .slice(0, most);
    for (const { activity } of free) taken.add(nameOfActivity(activity));
    if (free.length < most) {
      outlook.learned(kind, nextOf(nextActivity.get(kind, now)));
    }
    return free;
  };

  const onWritten = (commits: readonly Commit[]): void => {
    for (const commit of commits) {
      for (const timer of commit.timers.put) takenTimers.add(timerName(timer));
      for (const activity of commit.activities.put) taken.add(nameOfActivity(activity));
      hand.withdraw(commit);
    }
  };

  const onDurable = (commits: readonly Commit[]): void => {
    for (const { header, timers, activities } of commits) {
      for (const timer of timers.put) takenTimers.delete(timerName(timer));
      for (const activity of activities.put)
        if (hand.promise(activity)) hand.give(activity, header.version);
        else putBack(activity, 0);
    }
  };

  /** Somebody else can take an activity from the database, from a moment on. */
  const putBack = (activity: StoredActivity, from: number): void => {
    taken.delete(nameOfActivity(activity));
    outlook.earlier(activity.kind, from);
  };

  return {
    onWritten,
    onDurable,
    claimTimers: (now, limit) =>
      attempt("read the timers", () => {
        const rows = timersUntil.all(now, limit + takenTimers.size) as unknown as (TimerRow & {
          id: string;
        })[];
        const free = rows
          .map(timerOf)
          .filter((timer) => !takenTimers.has(timerName(timer)))
          .slice(0, limit);
        for (const timer of free) takenTimers.add(timerName(timer));
        return free;
      }),
    releaseTimers: (timers) =>
      attempt("release the timers", () => {
        for (const timer of timers) takenTimers.delete(timerName(timer));
      }),
    postponeTimer: (timer, until, problem) =>
      attempt("postpone a timer", () => {
        takenTimers.delete(timerName(timer));
        postponeTimer.run(until, problem, timer.caseId, timer.timerId, timer.due);
      }),
    nextTimer: durably(log, "read the timers", () => {
      const rows = nextTimers.all(takenTimers.size + 1) as unknown as (TimerRow & { id: string })[];
      return rows.find((row) => !takenTimers.has(timerName(timerOf(row))))?.next;
    }),
    claimActivities: (now, room) =>
      attempt("read the activities", () =>
        [...room].flatMap(([kind, most]) => {
          hand.asksFor(kind, mostInHand);
          const given = hand
            .take(kind, most)
            .map(({ activity }): ActivityState => ({ activity, failures: 0 }));
          return given.length === most
            ? given
            : [...given, ...takeStored(kind, now, most - given.length)];
        }),
      ),
    finishActivity: (activity) =>
      attempt("finish an activity", () => {
        finishActivity.run(activity.caseId, activity.activityId);
        taken.delete(nameOfActivity(activity));
      }),
    releaseActivities: (activities) =>
      attempt("release the activities", () => {
        for (const activity of activities) putBack(activity, 0);
      }),
    failActivity: (activity, until, problem) =>
      attempt("write down a failure", () => {
        failActivity.run(until ?? null, problem, activity.caseId, activity.activityId);
        putBack(activity, until ?? Infinity);
      }),
    nextActivity: (kinds) =>
      durably(log, "read the activities", () => {
        const moments = kinds.map((kind) => {
          if (hand.has(kind)) return 0;
          return outlook.of(kind) ?? nextOf(firstActivity.get(kind));
        });
        const next = Math.min(...moments);
        return next === Infinity ? undefined : next;
      }),
    deadActivities: (limit, after) =>
      durably(log, "read the activities", () => {
        const [caseNo = 0, activityId = ""] = after === undefined ? [] : cursorOf(after);
        const rows = deadActivities.all(
          caseNo,
          activityId,
          limit + 1,
        ) as unknown as (ActivityRow & {
          id: string;
        })[];
        return page(rows, limit, activityOf, (row) => [row.case_no, row.activity_id]);
      }),
    reviveActivity: (caseId, activityId) =>
      durably(log, "revive an activity", () => {
        outlook.clear();
        return log.transaction(() => reviveActivity.run(caseId, activityId).changes === 1);
      }),
  };
}

/** The moment that a row tells; never, when it tells none. */
function nextOf(row: unknown): number {
  return (row as { readonly next: number | null }).next ?? Infinity;
}
