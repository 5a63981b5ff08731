// Rows of the tables, and what they mean.
import type {
  ActivityState,
  CaseHeader,
  SealedPart,
  StoredEntry,
  StoredTask,
  StoredTimer,
} from "../../Store.ts";

/** What `due` holds for a task without a due date: it sorts last. */
export const noDue = Number.MAX_SAFE_INTEGER;

/**
 * Whether a row of a table is one of those that a query names, by the case and by a column of the same name. They are looked up by the
 * case, whatever the server believes of the table (docs/decisions/0010).
 */
export function isOneOf(table: string, column: string, query: string): string {
  return `${table}.case_no = ANY (ARRAY(SELECT case_no FROM ${query} AS named))
    AND ${table}.case_no || ' ' || ${table}.${column} = ANY (ARRAY(SELECT case_no || ' ' || ${column} FROM ${query} AS named))`;
}

/** The case of each row of another table. */
export const withCase = (table: string): string =>
  `CROSS JOIN LATERAL (SELECT * FROM $.cases WHERE no = ${table}.case_no LIMIT 1) AS cases`;

/** The columns of a case. */
export const caseColumns =
  "cases.no::float8 AS no, cases.id, cases.guideline_id, cases.guideline_version, cases.state, cases.version::float8 AS version, cases.hash";

/** A case. */
export interface CaseRow {
  /** The number of the case. */
  readonly no: number;
  /** The id. */
  readonly id: string;
  /** The id of the guideline. */
  readonly guideline_id: string;
  /** The version of the guideline. */
  readonly guideline_version: string;
  /** Whether it is open, closed or destroyed. */
  readonly state: string;
  /** The version of the case. */
  readonly version: number;
  /** The hash of the entry, which covers all entries before it. */
  readonly hash: string;
}

/** The header of a case. */
export function headerOf(row: CaseRow): CaseHeader {
  return {
    caseId: row.id,
    guidelineId: row.guideline_id,
    guidelineVersion: row.guideline_version,
    state: row.state as CaseHeader["state"],
    version: row.version,
    hash: row.hash,
  };
}

/** The columns of an entry. */
export const entryColumns =
  "journal.position::float8 AS position, journal.version::float8 AS version, journal.key, journal.body, journal.hash";

/** An entry. */
export interface EntryRow {
  /** Its place among the entries of all cases. */
  readonly position: number;
  /** The version of the case. */
  readonly version: number;
  /** The idempotency key. */
  readonly key: string;
  /** The rest of it, as JSON text without anything personal. */
  readonly body: string;
  /** The hash of the entry, which covers all entries before it. */
  readonly hash: string;
}

/** An entry with its parts. */
export function entryOf(row: EntryRow, caseId: string, parts: readonly SealedPart[]): StoredEntry {
  const { position, version, key, body, hash } = row;
  return { caseId, position, version, key, body, hash, parts };
}

/** The columns of a task. */
export const taskColumns =
  "tasks.case_no::float8 AS case_no, tasks.task_id, tasks.due::float8 AS due, tasks.candidates, tasks.body";

/** A task. */
export interface TaskRow {
  /** The number of the case. */
  readonly case_no: number;
  /** Unique within the case. */
  readonly task_id: string;
  /** When it is due, in milliseconds since 1970. */
  readonly due: number;
  /** Who finds it. */
  readonly candidates: readonly string[];
  /** The rest of it, as JSON text without anything personal. */
  readonly body: string;
}

/** A task of the work list. */
export function taskOf(row: TaskRow, caseId: string): StoredTask {
  return {
    caseId,
    taskId: row.task_id,
    ...(row.due !== noDue && { due: row.due }),
    candidates: row.candidates,
    body: row.body,
  };
}

/** The columns of a timer, joined with its case. */
export const timerColumns = "cases.id, timers.timer_id, timers.due::float8 AS due";

/** A timer. */
export interface TimerRow {
  /** The id. */
  readonly id: string;
  /** Unique within the case. */
  readonly timer_id: string;
  /** When it is due, in milliseconds since 1970. */
  readonly due: number;
}

/** A timer. */
export function timerOf({ id, timer_id, due }: TimerRow): StoredTimer {
  return { caseId: id, timerId: timer_id, due };
}

/** The columns of an activity, joined with its case. */
export const activityColumns =
  "cases.id, activities.case_no::float8 AS case_no, activities.activity_id, activities.kind, activities.body, activities.secret, activities.failures, activities.problem, cases.version::float8 AS version";

/** An activity. */
export interface ActivityRow {
  /** The id. */
  readonly id: string;
  /** The number of the case. */
  readonly case_no: number;
  /** Unique within the case. */
  readonly activity_id: string;
  /** What kind of work it is. */
  readonly kind: string;
  /** The rest of it, as JSON text without anything personal. */
  readonly body: string;
  /** What is personal in it, encrypted. */
  readonly secret: Uint8Array | null;
  /** How often it failed. */
  readonly failures: number;
  /** Why it failed the last time. */
  readonly problem: string | null;
  /** The version of its case. */
  readonly version: number;
}

/** An activity with what became of it so far. */
export function activityOf(row: ActivityRow): ActivityState {
  return {
    activity: {
      caseId: row.id,
      activityId: row.activity_id,
      kind: row.kind,
      body: row.body,
      ...(row.secret !== null && { secret: row.secret }),
    },
    failures: row.failures,
    version: row.version,
    ...(row.problem !== null && { problem: row.problem }),
  };
}
