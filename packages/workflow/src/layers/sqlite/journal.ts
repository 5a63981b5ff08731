import type { DatabaseSync, StatementSync } from "node:sqlite";

import { Effect } from "effect";

import type {
  CaseHeader,
  Commit,
  CommitOutcome,
  SealedPart,
  Store,
  StoredCase,
  StoredEntry,
  StoredRingKey,
} from "../../Store.ts";

import { durably, type Log } from "./Log.ts";
import { attempt } from "./failure.ts";
import {
  entryOf,
  headerOf,
  noDue,
  taskOf,
  type CaseRow,
  type EntryRow,
  type TaskRow,
  type TimerRow,
} from "./rows.ts";

/** Who wants to know of commits: at once when they are written, and again when they are on the disk. */
export interface Written {
  /** They are written, and could still be lost. */
  readonly onWritten: (commits: readonly Commit[]) => void;
  /** They are on the disk. */
  readonly onDurable: (commits: readonly Commit[]) => void;
}

/** The commits that were written. */
function writtenOf(
  commits: readonly Commit[],
  outcomes: readonly CommitOutcome[],
): readonly Commit[] {
  return commits.filter((_, at) => outcomes[at]?._tag === "written");
}

/** Cases and their journals: writing commands, and reading what was written. */
export function journalOf(
  database: DatabaseSync,
  log: Log,
  { onWritten, onDurable }: Written,
): Pick<
  Store["Service"],
  | "commit"
  | "version"
  | "load"
  | "entryByKey"
  | "entries"
  | "feed"
  | "head"
  | "ringKeys"
  | "addRingKey"
> {
  const sql = (text: string): StatementSync => database.prepare(text);

  const caseById = sql("SELECT * FROM cases WHERE id = ?");
  const insertCase = sql(
    "INSERT OR IGNORE INTO cases (id, guideline_id, guideline_version, state, version, hash) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const updateCase = sql(
    "UPDATE cases SET guideline_id = ?, guideline_version = ?, state = ?, version = ?, hash = ? WHERE no = ? AND version = ?",
  );
  const insertEntry = sql(
    "INSERT OR IGNORE INTO journal (case_no, version, key, body, hash) VALUES (?, ?, ?, ?, ?)",
  );
  const deleteEntry = sql("DELETE FROM journal WHERE position = ?");
  const entryByKey = sql("SELECT * FROM journal WHERE case_no = ? AND key = ?");
  const entriesAfter = sql(
    "SELECT * FROM journal WHERE case_no = ? AND version > ? ORDER BY version LIMIT ?",
  );
  const partsAfter = sql(
    "SELECT * FROM parts WHERE case_no = ? AND version > ? AND version <= ? ORDER BY version",
  );
  const insertPart = sql("INSERT INTO parts (case_no, version, owner, bytes) VALUES (?, ?, ?, ?)");
  const deleteParts = sql("DELETE FROM parts WHERE case_no = ?");
  const deletePartsOf = sql("DELETE FROM parts WHERE case_no = ? AND owner = ?");
  const keysOf = sql("SELECT * FROM keys WHERE case_no = ?");
  const putKeys = sql("INSERT OR REPLACE INTO keys (case_no, ring_key, bytes) VALUES (?, ?, ?)");
  const deleteKeys = sql("DELETE FROM keys WHERE case_no = ?");
  const snapshotOf = sql("SELECT * FROM snapshots WHERE case_no = ?");
  const putSnapshot = sql(
    "INSERT OR REPLACE INTO snapshots (case_no, version, bytes) VALUES (?, ?, ?)",
  );
  const deleteSnapshot = sql("DELETE FROM snapshots WHERE case_no = ?");
  const tasksOf = sql("SELECT * FROM tasks WHERE case_no = ?");
  const putTask = sql(
    "INSERT OR REPLACE INTO tasks (case_no, task_id, due, candidates, body) VALUES (?, ?, ?, ?, ?)",
  );
  const deleteTask = sql("DELETE FROM tasks WHERE case_no = ? AND task_id = ?");
  const putCandidate = sql(
    "INSERT OR REPLACE INTO candidates (candidate, due, case_no, task_id) VALUES (?, ?, ?, ?)",
  );
  const deleteCandidate = sql(
    "DELETE FROM candidates WHERE candidate = ? AND due = ? AND case_no = ? AND task_id = ?",
  );
  const timersOf = sql("SELECT * FROM timers WHERE case_no = ?");
  const putTimer = sql(
    "INSERT OR REPLACE INTO timers (case_no, timer_id, due, next) VALUES (?, ?, ?, ?)",
  );
  const deleteTimer = sql("DELETE FROM timers WHERE case_no = ? AND timer_id = ?");
  const putActivity = sql(
    "INSERT OR REPLACE INTO activities (case_no, activity_id, kind, body, secret, next) VALUES (?, ?, ?, ?, ?, 0)",
  );
  const deleteActivities = sql("DELETE FROM activities WHERE case_no = ?");
  const deleteActivity = sql("DELETE FROM activities WHERE case_no = ? AND activity_id = ?");
  const putAttribute = sql("INSERT INTO attributes (name, value, case_no) VALUES (?, ?, ?)");
  const deleteAttributes = sql("DELETE FROM attributes WHERE case_no = ?");
  const ringKeys = sql("SELECT no, bytes FROM ring_keys ORDER BY no");
  const addRingKey = sql("INSERT OR IGNORE INTO ring_keys (no, bytes) VALUES (?, ?)");
  const feed = sql(
    "SELECT journal.*, cases.id FROM journal JOIN cases ON cases.no = journal.case_no WHERE position > ? AND position <= ? ORDER BY position LIMIT ?",
  );
  const head = sql("SELECT max(position) AS head FROM journal");

  /** The numbers of the cases that were written last. */
  const numbers = new Map<string, number>();
  const mostNumbers = 10_000;
  const numberOf = (caseId: string): number | undefined => {
    const known = numbers.get(caseId);
    if (known !== undefined) return known;
    const found = (caseById.get(caseId) as CaseRow | undefined)?.no;
    if (found !== undefined) keepNumber(caseId, found);
    return found;
  };
  const keepNumber = (caseId: string, no: number): void => {
    if (numbers.size >= mostNumbers) numbers.clear();
    numbers.set(caseId, no);
  };

  /** The number of a case that begins; nothing when it had begun already. */
  const startedNumber = ({ caseId, guidelineId, guidelineVersion, state, hash }: CaseHeader) => {
    const inserted = insertCase.run(caseId, guidelineId, guidelineVersion, state, 1, hash);
    if (Number(inserted.changes) === 0) return undefined;
    const no = Number(inserted.lastInsertRowid);
    keepNumber(caseId, no);
    return no;
  };

  /** Why a commit on a case that exists was not written. */
  const refused = ({ header, key }: Commit, no: number): CommitOutcome => {
    const repeated = entryByKey.get(no, key) as EntryRow | undefined;
    return repeated === undefined
      ? {
          _tag: "conflict",
          version: (caseById.get(header.caseId) as CaseRow | undefined)?.version ?? 0,
        }
      : { _tag: "repeated", entry: withParts(repeated, header.caseId) };
  };

  /** Writes one commit inside the transaction; nothing of it when the outcome is not `written`. */
  const write = (commit: Commit): CommitOutcome => {
    const { header } = commit;
    const { caseId, guidelineId, guidelineVersion, state, version, hash } = header;
    let no = version === 1 ? startedNumber(header) : undefined;
    const isStarted = no !== undefined;
    no ??= numberOf(caseId);
    if (no === undefined) return { _tag: "conflict", version: 0 };
    const entry = insertEntry.run(no, version, commit.key, commit.body, hash);
    if (Number(entry.changes) === 0) return refused(commit, no);
    const position = Number(entry.lastInsertRowid);
    if (!isStarted) {
      const moved = updateCase.run(
        guidelineId,
        guidelineVersion,
        state,
        version,
        hash,
        no,
        version - 1,
      );
      if (Number(moved.changes) === 0) {
        deleteEntry.run(position);
        return refused(commit, no);
      }
    }
    if (commit.destroy !== undefined) {
      if (commit.destroy === "everything") {
        deleteParts.run(no);
        deleteKeys.run(no);
        deleteAttributes.run(no);
        deleteActivities.run(no);
      } else {
        deletePartsOf.run(no, commit.destroy);
      }
      deleteSnapshot.run(no);
    }
    for (const part of commit.parts) insertPart.run(no, version, part.owner, part.bytes);
    if (commit.keys !== undefined) putKeys.run(no, commit.keys.ringKey, commit.keys.bytes);
    if (commit.snapshot !== undefined)
      putSnapshot.run(no, commit.snapshot.version, commit.snapshot.bytes);
    for (const task of commit.tasks.remove) {
      deleteTask.run(no, task.taskId);
      for (const candidate of task.candidates)
        deleteCandidate.run(candidate, task.due ?? noDue, no, task.taskId);
    }
    for (const task of commit.tasks.put) {
      putTask.run(no, task.taskId, task.due ?? noDue, JSON.stringify(task.candidates), task.body);
      for (const candidate of task.candidates)
        putCandidate.run(candidate, task.due ?? noDue, no, task.taskId);
    }
    for (const timer of commit.timers.remove) deleteTimer.run(no, timer.timerId);
    for (const timer of commit.timers.put) putTimer.run(no, timer.timerId, timer.due, timer.due);
    for (const activity of commit.activities.remove) deleteActivity.run(no, activity);
    for (const activity of commit.activities.put)
      putActivity.run(
        no,
        activity.activityId,
        activity.kind,
        activity.body,
        activity.secret ?? null,
      );
    if (commit.attributes !== undefined) {
      deleteAttributes.run(no);
      for (const [name, value] of Object.entries(commit.attributes))
        putAttribute.run(name, JSON.stringify(value), no);
    }
    return { _tag: "written", position };
  };

  const withParts = (row: EntryRow, caseId: string): StoredEntry =>
    entryOf(
      row,
      caseId,
      (partsAfter.all(row.case_no, row.version - 1, row.version) as unknown as SealedPart[]).map(
        ({ owner, bytes }) => ({ owner, bytes }),
      ),
    );

  const allWithParts = (rows: readonly EntryRow[], caseId: string): StoredEntry[] => {
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return [];
    const parts = partsAfter.all(
      first.case_no,
      first.version - 1,
      last.version,
    ) as unknown as (SealedPart & { version: number })[];
    let next = 0;
    return rows.map((row) => {
      const own: SealedPart[] = [];
      for (let part = parts[next]; part?.version === row.version; part = parts[++next])
        own.push({ owner: part.owner, bytes: part.bytes });
      return entryOf(row, caseId, own);
    });
  };

  const noOf = (caseId: string) => (caseById.get(caseId) as CaseRow | undefined)?.no;

  const load = (caseId: string): StoredCase | undefined => {
    const row = caseById.get(caseId) as CaseRow | undefined;
    if (row === undefined) return undefined;
    const keys = keysOf.get(row.no) as { ring_key: number; bytes: Uint8Array } | undefined;
    const snapshot = snapshotOf.get(row.no) as { version: number; bytes: Uint8Array } | undefined;
    const entries = entriesAfter.all(row.no, snapshot?.version ?? 0, -1) as unknown as EntryRow[];
    return {
      header: headerOf(row),
      keys: keys && { ringKey: keys.ring_key, bytes: keys.bytes },
      snapshot: snapshot && { version: snapshot.version, bytes: snapshot.bytes },
      entries: allWithParts(entries, caseId),
      tasks: (tasksOf.all(row.no) as unknown as TaskRow[]).map((task) => taskOf(task, caseId)),
      timers: (timersOf.all(row.no) as unknown as TimerRow[]).map((timer) => ({
        caseId,
        timerId: timer.timer_id,
        due: timer.due,
      })),
    };
  };

  const read = <A>(operation: string, run: () => A) => durably(log, operation, run);
  /** The highest position that is on the disk. */
  let durableHead = (head.get() as { head: number | null }).head ?? 0;

  /** The entries that came to the disk last, in order and without gaps: who follows the feed needs the database for the start only. */
  const recent: StoredEntry[] = [];
  const mostRecent = 1_000;
  const recentAfter = (after: number, limit: number): readonly StoredEntry[] => {
    const from = recent.findLastIndex(({ position }) => position <= after) + 1;
    return recent.slice(from, from + limit);
  };

  const writeAll = (commits: readonly Commit[]): readonly CommitOutcome[] => {
    const outcomes = log.transaction(
      () => {
        try {
          return commits.map(write);
        } catch (error) {
          numbers.clear(); // some of them may be of cases that do not begin now
          throw error;
        }
      },
      (outcomes) => {
        for (const [at, { header, key, body }] of commits.entries()) {
          const outcome = outcomes[at];
          if (outcome?._tag !== "written") continue;
          const { caseId, version, hash } = header;
          const { position } = outcome;
          recent.push({ caseId, version, position, key, body, hash, parts: [] });
          durableHead = position;
        }
        if (recent.length > 2 * mostRecent) recent.splice(0, recent.length - mostRecent);
        onDurable(writtenOf(commits, outcomes));
      },
    );
    onWritten(writtenOf(commits, outcomes));
    // What was destroyed stays in the log until that is written over: do it now.
    if (commits.some(({ destroy }) => destroy !== undefined)) log.empty();
    return outcomes;
  };

  return {
    commit: (commits) => durably(log, "write", () => writeAll(commits)),
    version: (caseId) =>
      read("read the case", () => (caseById.get(caseId) as CaseRow | undefined)?.version ?? 0),
    load: (caseId) => read("read the case", () => load(caseId)),
    entryByKey: (caseId, key) =>
      read("read the journal", () => {
        const no = noOf(caseId);
        const row =
          no === undefined ? undefined : (entryByKey.get(no, key) as EntryRow | undefined);
        return row === undefined ? undefined : withParts(row, caseId);
      }),
    entries: (caseId, after, limit) =>
      read("read the journal", () => {
        const no = noOf(caseId);
        if (no === undefined) return [];
        return allWithParts(entriesAfter.all(no, after, limit) as unknown as EntryRow[], caseId);
      }),
    feed: (after, limit) =>
      attempt("read the journal", () =>
        after >= (recent[0]?.position ?? Infinity) - 1
          ? recentAfter(after, limit)
          : (feed.all(after, durableHead, limit) as unknown as (EntryRow & { id: string })[]).map(
              (row) => entryOf(row, row.id, []),
            ),
      ),
    head: Effect.sync(() => durableHead),
    ringKeys: read("read the keys", () => ringKeys.all() as unknown as readonly StoredRingKey[]),
    addRingKey: ({ no, bytes }) =>
      read("write the keys", () => {
        log.transaction(() => addRingKey.run(no, bytes));
      }),
  };
}
