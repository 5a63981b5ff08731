// Rows of the tables, and what they mean.
import type { CaseHeader, SealedPart, StoredEntry, StoredTask } from "../../Store.ts";

/** What `due` holds for a task without a due date: it sorts last. */
export const noDue = Number.MAX_SAFE_INTEGER;

/** A row of its table. */
export interface CaseRow {
  /** The number of the case. */
  no: number;
  /** The id. */
  id: string;
  /** The id of the guideline. */
  guideline_id: string;
  /** The version of the guideline. */
  guideline_version: string;
  /** Whether it is open, closed or destroyed. */
  state: string;
  /** The version of the case. */
  version: number;
  /** The hash of the entry, which covers all entries before it. */
  hash: string;
}

/** A row of its table. */
export interface EntryRow {
  /** Its place among the entries of all cases. */
  position: number;
  /** The number of the case. */
  case_no: number;
  /** The version of the case. */
  version: number;
  /** The idempotency key. */
  key: string;
  /** The rest of it, as JSON text without anything personal. */
  body: string;
  /** The hash of the entry, which covers all entries before it. */
  hash: string;
}

/** A row of its table. */
export interface TaskRow {
  /** The number of the case. */
  case_no: number;
  /** Unique within the case. */
  task_id: string;
  /** When it is due, in milliseconds since 1970. */
  due: number;
  /** Who finds it. */
  candidates: string;
  /** The rest of it, as JSON text without anything personal. */
  body: string;
}

/** A row of its table. */
export interface TimerRow {
  /** Unique within the case. */
  timer_id: string;
  /** When it is due, in milliseconds since 1970. */
  due: number;
  /** When to try it. */
  next: number;
}

/** A row of its table. */
export interface ActivityRow {
  /** The number of the case. */
  case_no: number;
  /** Unique within the case. */
  activity_id: string;
  /** What kind of work it is. */
  kind: string;
  /** The rest of it, as JSON text without anything personal. */
  body: string;
  /** What is personal in it, encrypted. */
  secret: Uint8Array | null;
  /** When to try it. */
  next: number | null;
  /** How often it failed. */
  failures: number;
  /** Why it failed the last time. */
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
