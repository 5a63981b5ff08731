import { Effect, Schedule, Semaphore, type Scope } from "effect";

import type { ActivityState, Commit, Store, StoredActivity, StoredTimer } from "../../Store.ts";
import type { StoreUnavailable } from "../../errors.ts";
import { Hand, nameOfActivity, Outlook } from "../Hand.ts";
import { cursorOf, page } from "../pages.ts";

import { number, numbers, text, texts, uuid, type Database } from "./Database.ts";
import {
  activityColumns,
  activityOf,
  withCase,
  isOneOf,
  timerColumns,
  timerOf,
  type ActivityRow,
  type TimerRow,
} from "./rows.ts";

/** A process that did not show itself for so long counts as dead, and what it held is free. */
const deadAfter = "5 seconds";

/** How long the database is not asked for activities when nothing says that there are any, in milliseconds. */
const lookAgain = 2_500;

/** Who holds something and shows itself. */
const alive = `SELECT id FROM $.processes WHERE seen > now() - interval '${deadAfter}'`;
const isFree = `(holder IS NULL OR holder NOT IN (${alive}))`;

/** Who holds what may be forgotten when the server fails: telling it is no reason to wait for the disk. */
const withoutDisk = "set_config('synchronous_commit', 'off', true)";

type Waiting = Pick<
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
>;

/** What a process that writes activities takes for itself at once: they are written with its name on them. */
export interface HandOver {
  /** Takes what this process can carry out soon; gives for each activity whether it did. */
  readonly before: (commits: readonly Commit[]) => ReadonlySet<StoredActivity>;
  /** Some of the commits were written, the others were not; when none is said, that is not known. */
  readonly after: (
    commits: readonly Commit[],
    taken: ReadonlySet<StoredActivity>,
    written?: ReadonlySet<Commit>,
  ) => void;
  /** Another process may have written something. */
  readonly onNews: () => void;
}

/**
 * Timers and activities that wait for their moment. A process that takes some writes itself beside them and shows that it lives; when
 * it does not for a while, others take them.
 */
export const makeWaiting = Effect.fnUntraced(function* (
  { run }: Database,
  process: string,
): Effect.fn.Return<Waiting & { readonly handOver: HandOver }, never, Scope.Scope> {
  const me = uuid(process);
  const held = new Set<string>();
  const timerName = ({ caseId, timerId, due }: StoredTimer) => `${caseId} ${timerId} ${due}`;
  const hand = new Hand();
  const outlook = new Outlook();
  let lookedAt = -Infinity;
  let shownAt = -Infinity;
  let tookAt = -Infinity;
  /** Others know that this process lives, and will for a while. */
  const isShown = () => performance.now() - shownAt < 2_000;
  const show = Effect.suspend(() => {
    const from = performance.now();
    return Effect.map(
      run(
        `INSERT INTO $.processes (id, seen) VALUES ($1, now()) ON CONFLICT (id) DO UPDATE SET seen = now() RETURNING ${withoutDisk}`,
        [me],
      ),
      () => {
        shownAt = from;
      },
    );
  });
  yield* Effect.forkScoped(
    Effect.suspend(() =>
      held.size > 0 || performance.now() - tookAt < 10_000 ? Effect.ignore(show) : Effect.void,
    ).pipe(Effect.repeat(Schedule.spaced("1 second"))),
  );
  yield* Effect.addFinalizer(() =>
    Effect.ignore(run("DELETE FROM $.processes WHERE id = $1", [me])),
  );

  /** Gives back what was taken without this process knowing it, since the answer was lost on the way. */
  const giveBackLost = Effect.suspend(() => {
    const known = texts([...held]);
    return Effect.andThen(
      run(
        `UPDATE $.timers SET holder = NULL FROM $.cases WHERE cases.no = case_no AND holder = $1
         AND concat_ws(' ', cases.id, timer_id, due) <> ALL ($2::text[])`,
        [me, known],
      ),
      run(
        `UPDATE $.activities SET holder = NULL FROM $.cases WHERE cases.no = case_no AND holder = $1
         AND concat_ws(' ', cases.id, activity_id) <> ALL ($2::text[])`,
        [me, known],
      ),
    );
  });
  let isSure = true;
  const turn = Semaphore.makeUnsafe(1);

  /** Takes something; who takes the first thing shows itself first, or others would think it dead. */
  const taking = <Row>(
    take: Effect.Effect<readonly Row[], StoreUnavailable>,
    name: (row: Row) => string,
  ) => turn.withPermit(takeAlone(take, name));

  const takeAlone = Effect.fnUntraced(function* <Row>(
    take: Effect.Effect<readonly Row[], StoreUnavailable>,
    name: (row: Row) => string,
  ) {
    if (!isSure) yield* giveBackLost;
    isSure = false;
    if (!isShown()) yield* show;
    tookAt = performance.now();
    const rows = yield* take;
    for (const row of rows) held.add(name(row));
    isSure = true;
    return rows;
  });

  const letGo = (
    names: readonly string[],
    write: Effect.Effect<void, StoreUnavailable>,
  ): Effect.Effect<void, StoreUnavailable> =>
    Effect.ensuring(
      write,
      Effect.sync(() => {
        for (const name of names) held.delete(name);
      }),
    );

  const oneTimer = ({ caseId, timerId, due }: StoredTimer) =>
    [text(caseId), text(timerId), number(due)] as const;
  const oneActivity = ({ caseId, activityId }: StoredActivity) =>
    [text(caseId), text(activityId)] as const;
  const theCase = "case_no = (SELECT no FROM $.cases WHERE id = $1)";

  return {
    handOver: {
      before: (commits) => {
        const taken = new Set<StoredActivity>();
        if (!isShown()) return taken;
        for (const { activities } of commits)
          for (const activity of activities.put)
            if (hand.promise(activity)) {
              taken.add(activity);
              held.add(nameOfActivity(activity));
              tookAt = performance.now();
            }
        return taken;
      },
      after: (commits, taken, written) => {
        if (written === undefined) {
          isSure = false;
          outlook.clear();
        }
        for (const commit of commits) {
          const { header, activities } = commit;
          const isWritten = written?.has(commit) === true;
          if (isWritten) hand.withdraw(commit);
          for (const activity of activities.put)
            if (isWritten && taken.has(activity)) hand.give(activity, header.version);
            else if (isWritten) outlook.earlier(activity.kind, 0);
            else if (taken.has(activity)) {
              hand.release(activity);
              held.delete(nameOfActivity(activity));
            }
          if (written !== undefined)
            for (const activityId of activities.remove)
              held.delete(nameOfActivity({ caseId: header.caseId, activityId }));
        }
      },
      onNews: () => {
        outlook.clear();
      },
    },
    claimTimers: (now, limit) =>
      taking(
        Effect.map(
          run<TimerRow>(
            `WITH free AS (
               SELECT case_no, timer_id FROM $.timers WHERE next <= $1::bigint AND ${isFree}
               ORDER BY next, due LIMIT $2::bigint FOR UPDATE SKIP LOCKED
             ), taken AS (
               UPDATE $.timers SET holder = $3 WHERE ${isOneOf("timers", "timer_id", "free")} RETURNING timers.*
             )
             SELECT ${timerColumns}, ${withoutDisk} FROM taken AS timers ${withCase("timers")} ORDER BY timers.next, timers.due`,
            [number(now), number(limit), me],
          ),
          (rows) => rows.map(timerOf),
        ),
        timerName,
      ),
    releaseTimers: (timers) =>
      letGo(
        timers.map(timerName),
        Effect.asVoid(
          run(
            `UPDATE $.timers SET holder = NULL FROM unnest($1::text[], $2::text[], $3::float8[]) AS t(id, timer_id, due) JOIN $.cases USING (id)
             WHERE timers.case_no = cases.no AND timers.timer_id = t.timer_id AND timers.due = t.due::bigint AND holder = $4 RETURNING ${withoutDisk}`,
            [
              texts(timers.map(({ caseId }) => caseId)),
              texts(timers.map(({ timerId }) => timerId)),
              numbers(timers.map(({ due }) => due)),
              me,
            ],
          ),
        ),
      ),
    postponeTimer: (timer, until, problem) =>
      Effect.asVoid(
        run(
          `UPDATE $.timers SET next = $4::bigint, problem = $5, holder = NULL WHERE ${theCase} AND timer_id = $2 AND due = $3::bigint`,
          [...oneTimer(timer), number(until), text(problem)],
        ),
      ),
    nextTimer: Effect.map(
      run<{ readonly next: number }>(
        `SELECT next::float8 AS next FROM $.timers WHERE ${isFree} ORDER BY timers.next LIMIT 1`,
      ),
      (rows) => rows[0]?.next,
    ),
    claimActivities: (now, room) => {
      for (const [kind, most] of room) hand.asksFor(kind, most);
      // Now and then the database comes first: a process that died says nothing, and what failed has its turn too.
      const wanted = new Map(room);
      if (performance.now() - lookedAt < lookAgain) {
        const inHand: ActivityState[] = [];
        for (const [kind, most] of room) {
          const taken = hand.take(kind, most);
          for (const { activity, version } of taken)
            inHand.push({ activity, failures: 0, version });
          if (now < (outlook.of(kind) ?? 0)) wanted.delete(kind);
        }
        if (inHand.length > 0 || wanted.size === 0) return Effect.succeed(inHand);
      }
      lookedAt = performance.now();
      return taking(
        Effect.map(
          run<ActivityRow>(
            `WITH free AS (
                   SELECT one.* FROM unnest($2::text[], $3::float8[]) AS room(kind, most), LATERAL (
                     SELECT case_no, activity_id FROM $.activities WHERE kind = room.kind AND next <= $1::bigint AND ${isFree}
                     ORDER BY next LIMIT room.most::bigint FOR UPDATE SKIP LOCKED
                   ) AS one
                 ), taken AS (
                   UPDATE $.activities SET holder = $4 WHERE ${isOneOf("activities", "activity_id", "free")} RETURNING activities.*
                 )
                 SELECT ${activityColumns}, ${withoutDisk} FROM taken AS activities ${withCase("activities")}`,
            [number(now), texts([...wanted.keys()]), numbers([...wanted.values()]), me],
          ),
          (rows) => rows.map(activityOf),
        ),
        ({ activity }) => nameOfActivity(activity),
      );
    },
    finishActivity: (activity) =>
      letGo(
        [nameOfActivity(activity)],
        Effect.asVoid(
          run(`DELETE FROM $.activities WHERE ${theCase} AND activity_id = $2`, [
            ...oneActivity(activity),
          ]),
        ),
      ),
    releaseActivities: (activities) => {
      outlook.clear();
      return letGo(
        activities.map(nameOfActivity),
        Effect.asVoid(
          run(
            `UPDATE $.activities SET holder = NULL FROM unnest($1::text[], $2::text[]) AS t(id, activity_id) JOIN $.cases USING (id)
             WHERE activities.case_no = cases.no AND activities.activity_id = t.activity_id AND holder = $3 RETURNING ${withoutDisk}`,
            [
              texts(activities.map(({ caseId }) => caseId)),
              texts(activities.map(({ activityId }) => activityId)),
              me,
            ],
          ),
        ),
      );
    },
    failActivity: (activity, until, problem) => {
      outlook.earlier(activity.kind, until ?? Infinity);
      return letGo(
        [nameOfActivity(activity)],
        Effect.asVoid(
          run(
            `UPDATE $.activities SET next = $3::bigint, problem = $4, failures = failures + 1, holder = NULL WHERE ${theCase} AND activity_id = $2`,
            [...oneActivity(activity), number(until ?? null), text(problem)],
          ),
        ),
      );
    },
    nextActivity: (kinds) => {
      if (kinds.some((kind) => hand.has(kind))) return Effect.succeed(0);
      const before = outlook.changes;
      return Effect.map(
        run<{ readonly next: number | null }>(
          `SELECT min(one.next)::float8 AS next FROM unnest($1::text[]) AS wanted(kind), LATERAL (
             SELECT activities.next FROM $.activities WHERE activities.kind = wanted.kind AND activities.next IS NOT NULL AND ${isFree}
             ORDER BY activities.next LIMIT 1
           ) AS one`,
          [texts(kinds)],
        ),
        (rows) => {
          const next = rows[0]?.next ?? undefined;
          // What was written meanwhile the answer may not have seen.
          if (before === outlook.changes)
            for (const kind of kinds) outlook.learned(kind, next ?? Infinity);
          return next;
        },
      );
    },
    deadActivities: (limit, after) => {
      const [caseNo = 0, activityId = ""] = after === undefined ? [] : cursorOf(after);
      return Effect.map(
        run<ActivityRow>(
          `SELECT ${activityColumns} FROM $.activities JOIN $.cases ON cases.no = activities.case_no
           WHERE activities.next IS NULL AND (activities.case_no, activities.activity_id) > ($1::bigint, $2)
           ORDER BY activities.case_no, activities.activity_id LIMIT $3::bigint`,
          [number(Number(caseNo)), text(String(activityId)), number(limit + 1)],
        ),
        (rows) => page(rows, limit, activityOf, (row) => [row.case_no, row.activity_id]),
      );
    },
    reviveActivity: (caseId, activityId) =>
      Effect.map(
        run(
          `UPDATE $.activities SET next = 0, failures = 0 WHERE ${theCase} AND activity_id = $2 AND next IS NULL RETURNING 1 AS done`,
          [text(caseId), text(activityId)],
        ),
        (rows) => {
          outlook.clear();
          return rows.length === 1;
        },
      ),
  };
});
