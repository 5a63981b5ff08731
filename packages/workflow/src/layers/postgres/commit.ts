import { Effect } from "effect";

import type {
  Commit,
  CommitOutcome,
  StoredActivity,
  StoredEntry,
  StoredTask,
} from "../../Store.ts";
import type { StoreUnavailable } from "../../errors.ts";

import { byteas, int4, int4s, numbers, texts, type Database } from "./Database.ts";
import { isOneOf, noDue } from "./rows.ts";

/**
 * Writes a group of commits in one statement, which is one transaction and one round trip.
 *
 * `won` are the commits whose case is at the version they were decided on and has not seen their key; everything else hangs
 * from it. Before a position is taken, a lock says that positions after the last one are under way, so that nobody reads past
 * them (see `feed.ts`).
 *
 * No table of ours is joined with anything: what the server believes of its size, which can be of long ago or of a quiet moment, would decide
 * whether a row is looked up or the whole table read. Rows are found by lists of numbers of cases instead, which an index answers
 * (docs/decisions/0010).
 */
const statement = `
WITH given AS (
  SELECT * FROM unnest($1::int[], $2::text[], $3::float8[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
    AS t(ord, id, version, key, body, hash, guideline_id, guideline_version, state, destroy)
),
moved AS (
  UPDATE $.cases SET (guideline_id, guideline_version, state, version, hash) = (
    SELECT ($7::text[])[place], ($8::text[])[place], ($9::text[])[place], cases.version + 1, ($6::text[])[place]
    FROM (SELECT ${placeOf("cases.version + 1")} AS place OFFSET 0) AS t
  )
  WHERE id = ANY ($2::text[]) AND ${placeOf("version + 1")} IS NOT NULL
    AND (SELECT true FROM $.journal WHERE case_no = cases.no AND key = ($4::text[])[${placeOf("cases.version + 1")}]) IS NULL
  RETURNING ${placeOf("version")} - 1 AS ord, no
),
started AS (
  INSERT INTO $.cases (id, guideline_id, guideline_version, state, version, hash)
  SELECT id, guideline_id, guideline_version, state, 1, hash FROM given WHERE version = 1
  ON CONFLICT (id) DO NOTHING
  RETURNING ${placeOf("1")} - 1 AS ord, no
),
won AS MATERIALIZED (
  SELECT ord, no FROM moved UNION ALL SELECT ord, no FROM started
),
announced AS MATERIALIZED (
  SELECT pg_advisory_xact_lock_shared($11, (last_value & 2147483647)::int) IS NULL AS is_void FROM $.journal_position
),
written AS (
  INSERT INTO $.journal (position, case_no, version, key, body, hash)
  SELECT nextval('$.journal_position'), no, version::bigint, key, body, hash FROM (
    SELECT won.no, given.* FROM won JOIN given USING (ord) CROSS JOIN announced ORDER BY ord
  ) AS t
  RETURNING case_no, position
),
destroyed AS MATERIALIZED (
  SELECT ord, no, destroy FROM given JOIN won USING (ord) WHERE destroy IS NOT NULL
),
destroyed_parts AS (
  DELETE FROM $.parts WHERE case_no = ANY (ARRAY(SELECT no FROM destroyed))
    AND (SELECT destroy FROM destroyed WHERE no = parts.case_no) IN ('everything', owner)
),
destroyed_snapshots AS (
  DELETE FROM $.snapshots WHERE case_no = ANY (ARRAY(SELECT no FROM destroyed WHERE ord <> ALL ($16::int[])))
),
destroyed_keys AS (
  DELETE FROM $.keys WHERE case_no = ANY (ARRAY(SELECT no FROM destroyed WHERE destroy = 'everything'))
),
destroyed_activities AS (
  DELETE FROM $.activities WHERE case_no = ANY (ARRAY(SELECT no FROM destroyed WHERE destroy = 'everything'))
),
put_parts AS (
  INSERT INTO $.parts (case_no, version, owner, bytes)
  SELECT won.no, ($3::float8[])[ord + 1]::bigint, t.owner, t.bytes
  FROM unnest($12::int[], $13::text[], $14::bytea[]) AS t(ord, owner, bytes) JOIN won USING (ord)
),
put_keys AS (
  INSERT INTO $.keys (case_no, ring_key, bytes)
  SELECT won.no, t.ring_key, t.bytes FROM unnest($19::int[], $20::int[], $21::bytea[]) AS t(ord, ring_key, bytes) JOIN won USING (ord)
  ON CONFLICT (case_no) DO UPDATE SET ring_key = excluded.ring_key, bytes = excluded.bytes
),
put_snapshots AS (
  INSERT INTO $.snapshots (case_no, version, bytes)
  SELECT won.no, t.version::bigint, t.bytes FROM unnest($16::int[], $17::float8[], $18::bytea[]) AS t(ord, version, bytes) JOIN won USING (ord)
  ON CONFLICT (case_no) DO UPDATE SET version = excluded.version, bytes = excluded.bytes
),
removed_tasks AS (
  DELETE FROM $.tasks WHERE ${isOneOf("tasks", "task_id", named("task_id", "$22", "$23"))}
),
put_tasks AS (
  INSERT INTO $.tasks (case_no, task_id, due, candidates, body)
  SELECT won.no, t.task_id, t.due::bigint, t.candidates::text[], t.body
  FROM unnest($24::int[], $25::text[], $26::float8[], $27::text[], $28::text[]) AS t(ord, task_id, due, candidates, body) JOIN won USING (ord)
  ON CONFLICT (case_no, task_id) DO UPDATE SET due = excluded.due, candidates = excluded.candidates, body = excluded.body
),
removed_candidates AS (
  DELETE FROM $.candidates WHERE ctid = ANY (ARRAY(
    SELECT found.ctid FROM unnest($29::int[], $30::text[], $31::float8[], $32::text[]) AS t(ord, candidate, due, task_id) JOIN won USING (ord)
    CROSS JOIN LATERAL (
      SELECT ctid FROM $.candidates WHERE candidate = t.candidate AND due = t.due::bigint AND case_no = won.no AND task_id = t.task_id LIMIT 1
    ) AS found
  ))
),
put_candidates AS (
  INSERT INTO $.candidates (candidate, due, case_no, task_id)
  SELECT t.candidate, t.due::bigint, won.no, t.task_id
  FROM unnest($33::int[], $34::text[], $35::float8[], $36::text[]) AS t(ord, candidate, due, task_id) JOIN won USING (ord)
  ON CONFLICT DO NOTHING
),
removed_timers AS (
  DELETE FROM $.timers WHERE ${isOneOf("timers", "timer_id", named("timer_id", "$37", "$38"))}
),
put_timers AS (
  INSERT INTO $.timers (case_no, timer_id, due, next)
  SELECT won.no, t.timer_id, t.due::bigint, t.due::bigint FROM unnest($39::int[], $40::text[], $41::float8[]) AS t(ord, timer_id, due) JOIN won USING (ord)
  ON CONFLICT (case_no, timer_id) DO UPDATE SET due = excluded.due, next = excluded.next, holder = NULL, problem = NULL
),
removed_activities AS (
  DELETE FROM $.activities WHERE ${isOneOf("activities", "activity_id", named("activity_id", "$42", "$43"))}
),
put_activities AS (
  INSERT INTO $.activities (case_no, activity_id, kind, body, secret, next, holder)
  SELECT won.no, t.activity_id, t.kind, t.body, t.secret, 0, t.holder::uuid
  FROM unnest($44::int[], $45::text[], $46::text[], $47::text[], $48::bytea[], $52::text[]) AS t(ord, activity_id, kind, body, secret, holder) JOIN won USING (ord)
  ON CONFLICT (case_no, activity_id) DO NOTHING
),
removed_attributes AS (
  DELETE FROM $.attributes WHERE case_no = ANY (ARRAY(
      SELECT no FROM won WHERE ord = ANY ($15::int[]) UNION ALL SELECT no FROM destroyed WHERE destroy = 'everything'
    ))
    AND jsonb_build_array(case_no, name, value) <> ALL (ARRAY(
      SELECT jsonb_build_array(won.no, t.name, t.value) FROM unnest($49::int[], $50::text[], $51::text[]) AS t(ord, name, value) JOIN won USING (ord)
    ))
),
put_attributes AS (
  INSERT INTO $.attributes (name, value, case_no)
  SELECT t.name, t.value, won.no FROM unnest($49::int[], $50::text[], $51::text[]) AS t(ord, name, value) JOIN won USING (ord)
  ON CONFLICT DO NOTHING
)
SELECT won.ord, written.position::float8 AS position FROM won JOIN written ON written.case_no = won.no`;

/** Which of the commits leads a case to a version, counted from one. */
function placeOf(version: string): string {
  return `array_position($53::text[], id || ' ' || (${version}))`;
}

/** What commits that won name in a table: the places of the commits, and beside each what it names. */
function named(column: string, ords: string, names: string): string {
  return `(SELECT won.no AS case_no, t.${column} FROM unnest(${ords}::int[], ${names}::text[]) AS t(ord, ${column}) JOIN won USING (ord))`;
}

/** Writes a group of commits; `taken` are the activities that this process takes at once. */
export const commit = Effect.fnUntraced(function* (
  database: Database,
  commits: readonly Commit[],
  process: string,
  taken: ReadonlySet<StoredActivity>,
  entryByKey: (
    caseId: string,
    key: string,
  ) => Effect.Effect<StoredEntry | undefined, StoreUnavailable>,
  version: (caseId: string) => Effect.Effect<number, StoreUnavailable>,
): Effect.fn.Return<readonly CommitOutcome[], StoreUnavailable> {
  const won = yield* database.run<{ readonly ord: number; readonly position: number }>(
    statement,
    parametersOf(database.lockClass, commits, process, taken),
  );
  const positions = new Map(won.map(({ ord, position }) => [ord, position]));
  return yield* Effect.forEach(
    commits,
    Effect.fnUntraced(function* (
      { header, key },
      ord,
    ): Effect.fn.Return<CommitOutcome, StoreUnavailable> {
      const position = positions.get(ord);
      if (position !== undefined) return { _tag: "written", position };
      const entry = yield* entryByKey(header.caseId, key);
      return entry === undefined
        ? { _tag: "conflict", version: yield* version(header.caseId) }
        : { _tag: "repeated", entry };
    }),
  );
});

/** Rows of all commits in one list, each with the place of its commit. */
function rowsOf<Row>(
  commits: readonly Commit[],
  pick: (commit: Commit) => readonly Row[],
): readonly { readonly ord: number; readonly row: Row }[] {
  return commits.flatMap((commit, ord) => pick(commit).map((row) => ({ ord, row })));
}

function parametersOf(
  lockClass: number,
  commits: readonly Commit[],
  process: string,
  taken: ReadonlySet<StoredActivity>,
) {
  const parts = rowsOf(commits, (commit) => commit.parts);
  const snapshots = rowsOf(commits, ({ snapshot }) => (snapshot ? [snapshot] : []));
  const keys = rowsOf(commits, (commit) => (commit.keys ? [commit.keys] : []));
  const removedTasks = rowsOf(commits, ({ tasks }) => {
    const put = new Set(tasks.put.map(({ taskId }) => taskId));
    return tasks.remove.filter(({ taskId }) => !put.has(taskId));
  });
  const tasks = rowsOf(commits, (commit) => commit.tasks.put);
  const removedCandidates = rowsOf(commits, (commit) => {
    const put = new Set(commit.tasks.put.flatMap(candidatesOf).map(nameOf));
    return commit.tasks.remove.flatMap(candidatesOf).filter((one) => !put.has(nameOf(one)));
  });
  const candidates = rowsOf(commits, (commit) => commit.tasks.put.flatMap(candidatesOf));
  const removedTimers = rowsOf(commits, ({ timers }) => {
    const put = new Set(timers.put.map(({ timerId }) => timerId));
    return timers.remove.filter(({ timerId }) => !put.has(timerId));
  });
  const timers = rowsOf(commits, (commit) => commit.timers.put);
  const removedActivities = rowsOf(commits, (commit) => commit.activities.remove);
  const activities = rowsOf(commits, (commit) => commit.activities.put);
  const withAttributes = commits.flatMap(({ attributes }, ord) => (attributes ? [ord] : []));
  const attributes = rowsOf(commits, (commit) => Object.entries(commit.attributes ?? {}));
  const ords = (rows: readonly { readonly ord: number }[]) => int4s(rows.map(({ ord }) => ord));
  return [
    int4s(commits.map((_, ord) => ord)),
    texts(commits.map(({ header }) => header.caseId)),
    numbers(commits.map(({ header }) => header.version)),
    texts(commits.map(({ key }) => key)),
    texts(commits.map(({ body }) => body)),
    texts(commits.map(({ header }) => header.hash)),
    texts(commits.map(({ header }) => header.guidelineId)),
    texts(commits.map(({ header }) => header.guidelineVersion)),
    texts(commits.map(({ header }) => header.state)),
    texts(commits.map(({ destroy = null }) => destroy)),
    int4(lockClass),
    ords(parts),
    texts(parts.map(({ row }) => row.owner)),
    byteas(parts.map(({ row }) => row.bytes)),
    int4s(withAttributes),
    ords(snapshots),
    numbers(snapshots.map(({ row }) => row.version)),
    byteas(snapshots.map(({ row }) => row.bytes)),
    ords(keys),
    int4s(keys.map(({ row }) => row.ringKey)),
    byteas(keys.map(({ row }) => row.bytes)),
    ords(removedTasks),
    texts(removedTasks.map(({ row }) => row.taskId)),
    ords(tasks),
    texts(tasks.map(({ row }) => row.taskId)),
    numbers(tasks.map(({ row }) => row.due ?? noDue)),
    texts(tasks.map(({ row }) => arrayText(row.candidates))),
    texts(tasks.map(({ row }) => row.body)),
    ords(removedCandidates),
    texts(removedCandidates.map(({ row }) => row.candidate)),
    numbers(removedCandidates.map(({ row }) => row.due)),
    texts(removedCandidates.map(({ row }) => row.taskId)),
    ords(candidates),
    texts(candidates.map(({ row }) => row.candidate)),
    numbers(candidates.map(({ row }) => row.due)),
    texts(candidates.map(({ row }) => row.taskId)),
    ords(removedTimers),
    texts(removedTimers.map(({ row }) => row.timerId)),
    ords(timers),
    texts(timers.map(({ row }) => row.timerId)),
    numbers(timers.map(({ row }) => row.due)),
    ords(removedActivities),
    texts(removedActivities.map(({ row }) => row)),
    ords(activities),
    texts(activities.map(({ row }) => row.activityId)),
    texts(activities.map(({ row }) => row.kind)),
    texts(activities.map(({ row }) => row.body)),
    byteas(activities.map(({ row }) => row.secret ?? null)),
    ords(attributes),
    texts(attributes.map(({ row }) => row[0])),
    texts(attributes.map(({ row }) => JSON.stringify(row[1]))),
    texts(activities.map(({ row }) => (taken.has(row) ? process : null))),
    texts(commits.map(({ header }) => `${header.caseId} ${header.version}`)),
  ];
}

interface Candidate {
  readonly candidate: string;
  readonly due: number;
  readonly taskId: string;
}

function candidatesOf({ taskId, due = noDue, candidates }: StoredTask): readonly Candidate[] {
  return candidates.map((candidate) => ({ candidate, due, taskId }));
}

function nameOf({ candidate, due, taskId }: Candidate): string {
  return `${candidate} ${due} ${taskId}`;
}

/** Texts as the literal of an array; `unnest` would take an array of arrays apart. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
