import type { DatabaseSync, StatementSync } from "node:sqlite";

import type { ActivityState, Store, StoredActivity, StoredTimer } from "../../Store.ts";
import { cursorOf, page } from "../pages.ts";

import { attempt } from "./open.ts";
import type { ActivityRow, TimerRow } from "./rows.ts";

/**
 * Timers and activities that wait for their moment. Who has taken which is known in memory only: the process is alone, and when it
 * dies nobody has anything.
 */
export function waitingOf(
  database: DatabaseSync,
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
> {
  const sql = (text: string): StatementSync => database.prepare(text);
  const taken = new Set<string>();
  const timerName = ({ caseId, timerId, due }: StoredTimer) => `timer ${caseId} ${timerId} ${due}`;
  const activityName = ({ caseId, activityId }: StoredActivity) =>
    `activity ${caseId} ${activityId}`;

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
  const nextActivities = sql(
    "SELECT activities.*, cases.id FROM activities JOIN cases ON cases.no = case_no WHERE kind = ? AND next IS NOT NULL ORDER BY next LIMIT ?",
  );
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

  return {
    claimTimers: (now, limit) =>
      attempt("read the timers", () => {
        const rows = timersUntil.all(now, limit + taken.size) as unknown as (TimerRow & {
          id: string;
        })[];
        const free = rows
          .map(timerOf)
          .filter((timer) => !taken.has(timerName(timer)))
          .slice(0, limit);
        for (const timer of free) taken.add(timerName(timer));
        return free;
      }),
    releaseTimers: (timers) =>
      attempt("release the timers", () => {
        for (const timer of timers) taken.delete(timerName(timer));
      }),
    postponeTimer: (timer, until, problem) =>
      attempt("postpone a timer", () => {
        taken.delete(timerName(timer));
        postponeTimer.run(until, problem, timer.caseId, timer.timerId, timer.due);
      }),
    nextTimer: attempt("read the timers", () => {
      const rows = nextTimers.all(taken.size + 1) as unknown as (TimerRow & { id: string })[];
      return rows.find((row) => !taken.has(timerName(timerOf(row))))?.next;
    }),
    claimActivities: (now, room) =>
      attempt("read the activities", () =>
        [...room].flatMap(([kind, most]) => {
          const rows = activitiesUntil.all(
            kind,
            now,
            most + taken.size,
          ) as unknown as (ActivityRow & {
            id: string;
          })[];
          const free = rows
            .map(activityOf)
            .filter(({ activity }) => !taken.has(activityName(activity)))
            .slice(0, most);
          for (const { activity } of free) taken.add(activityName(activity));
          return free;
        }),
      ),
    finishActivity: (activity) =>
      attempt("finish an activity", () => {
        finishActivity.run(activity.caseId, activity.activityId);
        taken.delete(activityName(activity));
      }),
    releaseActivities: (activities) =>
      attempt("release the activities", () => {
        for (const activity of activities) taken.delete(activityName(activity));
      }),
    failActivity: (activity, until, problem) =>
      attempt("write down a failure", () => {
        failActivity.run(until ?? null, problem, activity.caseId, activity.activityId);
        taken.delete(activityName(activity));
      }),
    nextActivity: (kinds) =>
      attempt("read the activities", () => {
        const moments = kinds.flatMap((kind) => {
          const rows = nextActivities.all(kind, taken.size + 1) as unknown as (ActivityRow & {
            id: string;
          })[];
          const free = rows.find((row) => !taken.has(activityName(activityOf(row).activity)));
          return free?.next ?? [];
        });
        return moments.length === 0 ? undefined : Math.min(...moments);
      }),
    deadActivities: (limit, after) =>
      attempt("read the activities", () => {
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
      attempt("revive an activity", () => reviveActivity.run(caseId, activityId).changes === 1),
  };
}
