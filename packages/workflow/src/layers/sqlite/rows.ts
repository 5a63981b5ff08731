/* eslint-disable jsdoc/require-jsdoc -- the columns are those of schema.ts */
// Rows of the tables, and what they mean.
import type { CaseHeader, Page, SealedPart, StoredEntry, StoredTask } from "../../Store.ts";

/** What `due` holds for a task without a due date: it sorts last. */
export const noDue = Number.MAX_SAFE_INTEGER;

/** A row of its table. */
export interface CaseRow {
  no: number;
  id: string;
  guideline_id: string;
  guideline_version: string;
  state: string;
  version: number;
  hash: string;
}

/** A row of its table. */
export interface EntryRow {
  position: number;
  case_no: number;
  version: number;
  key: string;
  body: string;
  hash: string;
}

/** A row of its table. */
export interface TaskRow {
  case_no: number;
  task_id: string;
  due: number;
  candidates: string;
  body: string;
}

/** A row of its table. */
export interface TimerRow {
  timer_id: string;
  due: number;
  next: number;
}

/** A row of its table. */
export interface ActivityRow {
  case_no: number;
  activity_id: string;
  kind: string;
  body: string;
  secret: Uint8Array | null;
  next: number | null;
  failures: number;
  problem: string | null;
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

/** An entry with its parts. */
export function entryOf(row: EntryRow, caseId: string, parts: readonly SealedPart[]): StoredEntry {
  const { position, version, key, body, hash } = row;
  return { caseId, position, version, key, body, hash, parts };
}

/** A task of the work list. */
export function taskOf(row: TaskRow, caseId: string): StoredTask {
  return {
    caseId,
    taskId: row.task_id,
    ...(row.due !== noDue && { due: row.due }),
    candidates: JSON.parse(row.candidates) as string[],
    body: row.body,
  };
}

/** The first `limit` rows, and where to go on when there are more. */
export function page<Row, Value>(
  rows: readonly Row[],
  limit: number,
  value: (row: Row) => Value,
  cursor: (row: Row) => readonly (string | number)[],
): Page<Value> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(value),
    ...(rows.length > limit && last !== undefined && { next: JSON.stringify(cursor(last)) }),
  };
}

/** The place that {@link page} gave. */
export function cursorOf(text: string): (string | number)[] {
  return JSON.parse(text) as (string | number)[];
}
