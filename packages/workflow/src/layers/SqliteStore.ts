import { DatabaseSync, type StatementSync } from "node:sqlite";

import { Effect, Layer, Schedule, Stream } from "effect";

import {
  Store,
  type CaseHeader,
  type CaseQuery,
  type Commit,
  type FoundCase,
  type Outcome,
  type Page,
  type SealedPart,
  type StoredCase,
  type StoredEntry,
  type StoredRingKey,
  type StoredTask,
  type TaskQuery,
} from "../Store.ts";
import { StoreInUse, StoreTooNew, StoreUnavailable, StoreUnusable } from "../errors.ts";

import { applicationId, migrations } from "./sqliteSchema.ts";

/** What `due` holds for a task without a due date: it sorts last. */
const noDue = Number.MAX_SAFE_INTEGER;

/** One file, one process, no server. Every write is on the disk before it is reported as written. */
export const layerSqlite = (options: {
  /** The path of the file; it is made when it does not exist. Its folder must. */
  readonly file: string;
}): Layer.Layer<Store, StoreInUse | StoreTooNew | StoreUnusable> =>
  Layer.effect(
    Store,
    Effect.gen(function* () {
      const database = yield* Effect.acquireRelease(
        open(options.file).pipe(
          // The engine before this one may still be closing.
          Effect.retry({
            while: (error) => error._tag === "StoreInUse",
            schedule: Schedule.spaced("100 millis"),
            times: 50,
          }),
        ),
        (database) =>
          Effect.sync(() => {
            database.close();
          }),
      );
      return Store.of(makeStore(database));
    }),
  );

/** Opens the file, alone, in the present schema. */
function open(file: string): Effect.Effect<DatabaseSync, StoreInUse | StoreTooNew | StoreUnusable> {
  return Effect.suspend((): ReturnType<typeof open> => {
    let database: DatabaseSync | undefined;
    try {
      database = new DatabaseSync(file, { timeout: 0 });
      database.exec("PRAGMA locking_mode = EXCLUSIVE");
      database.exec("PRAGMA journal_mode = WAL");
      database.exec("PRAGMA synchronous = FULL");
      database.exec("PRAGMA secure_delete = ON");
      database.exec("PRAGMA temp_store = MEMORY");
      database.exec("PRAGMA cache_size = -65536");
      database.exec("BEGIN IMMEDIATE");
      const found = number(database, "user_version");
      const empty = database.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
      if (!empty && number(database, "application_id") !== applicationId)
        throw new StoreUnusable({ reason: `${file} is a database of another application` });
      if (found > migrations.length) throw new StoreTooNew({ found, supported: migrations.length });
      for (const migration of migrations.slice(found)) database.exec(migration);
      database.exec(`PRAGMA application_id = ${applicationId}`);
      database.exec(`PRAGMA user_version = ${migrations.length}`);
      database.exec("COMMIT");
      return Effect.succeed(database);
    } catch (error) {
      database?.close();
      if (error instanceof StoreUnusable || error instanceof StoreTooNew) return Effect.fail(error);
      const code = sqliteCode(error);
      if (code === undefined) return Effect.die(error);
      return Effect.fail(
        code === 5 || code === 261
          ? new StoreInUse({ file })
          : new StoreUnusable({ reason: `${file}: ${sentence(error)}`, cause: error }),
      );
    }
  });
}

function number(database: DatabaseSync, pragma: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
}

/** The result code of SQLite, when the error is one of SQLite. */
function sqliteCode(error: unknown): number | undefined {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode
    : undefined;
}

/** Why, without any value of a row. */
function sentence(error: unknown): string {
  return error instanceof Error && "errstr" in error && typeof error.errstr === "string"
    ? error.errstr
    : "unknown error";
}

/** The full disk, the broken disk, the file that was locked or taken away: waiting can help. A wrong statement is our own fault. */
const unavailable = new Set([5, 6, 8, 10, 13, 14]);

function makeStore(database: DatabaseSync): Store["Service"] {
  const sql = (text: string): StatementSync => database.prepare(text);

  const attempt = <A>(operation: string, run: () => A): Effect.Effect<A, StoreUnavailable> =>
    Effect.suspend(() => {
      try {
        return Effect.succeed(run());
      } catch (error) {
        const code = sqliteCode(error);
        return code !== undefined && unavailable.has(code & 0xff)
          ? Effect.fail(new StoreUnavailable({ operation, reason: sentence(error), cause: error }))
          : Effect.die(error);
      }
    });

  const caseById = sql("SELECT * FROM cases WHERE id = ?");
  const insertCase = sql(
    "INSERT INTO cases (id, guideline_id, guideline_version, state, version, hash) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const updateCase = sql(
    "UPDATE cases SET guideline_id = ?, guideline_version = ?, state = ?, version = ?, hash = ? WHERE no = ?",
  );
  const insertEntry = sql(
    "INSERT INTO journal (case_no, version, key, body, hash) VALUES (?, ?, ?, ?, ?)",
  );
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
  const putTimer = sql("INSERT OR REPLACE INTO timers (case_no, timer_id, due) VALUES (?, ?, ?)");
  const deleteTimer = sql("DELETE FROM timers WHERE case_no = ? AND timer_id = ?");
  const putActivity = sql(
    "INSERT OR REPLACE INTO activities (case_no, activity_id, kind, body) VALUES (?, ?, ?, ?)",
  );
  const deleteActivity = sql("DELETE FROM activities WHERE case_no = ? AND activity_id = ?");
  const attributesOf = sql("SELECT name, value FROM attributes WHERE case_no = ?");
  const putAttribute = sql("INSERT INTO attributes (name, value, case_no) VALUES (?, ?, ?)");
  const deleteAttributes = sql("DELETE FROM attributes WHERE case_no = ?");
  const ringKeys = sql("SELECT no, bytes FROM ring_keys ORDER BY no");
  const addRingKey = sql("INSERT OR IGNORE INTO ring_keys (no, bytes) VALUES (?, ?)");
  const feed = sql(
    "SELECT journal.*, cases.id FROM journal JOIN cases ON cases.no = journal.case_no WHERE position > ? ORDER BY position LIMIT ?",
  );
  const head = sql("SELECT max(position) AS head FROM journal");

  /** Writes one commit inside the transaction; nothing of it when the outcome is not `written`. */
  const write = (commit: Commit): Outcome => {
    const { header } = commit;
    const found = caseById.get(header.caseId) as CaseRow | undefined;
    if (found !== undefined) {
      const repeated = entryByKey.get(found.no, commit.key) as EntryRow | undefined;
      if (repeated !== undefined)
        return { _tag: "repeated", entry: withParts(repeated, header.caseId) };
    }
    if ((found?.version ?? 0) !== header.version - 1)
      return { _tag: "conflict", version: found?.version ?? 0 };
    let no: number;
    if (found === undefined) {
      no = Number(
        insertCase.run(
          header.caseId,
          header.guidelineId,
          header.guidelineVersion,
          header.state,
          header.version,
          header.hash,
        ).lastInsertRowid,
      );
    } else {
      no = found.no;
      updateCase.run(
        header.guidelineId,
        header.guidelineVersion,
        header.state,
        header.version,
        header.hash,
        no,
      );
    }
    if (commit.destroy !== undefined) {
      if (commit.destroy === "everything") {
        deleteParts.run(no);
        deleteKeys.run(no);
        deleteAttributes.run(no);
      } else {
        deletePartsOf.run(no, commit.destroy);
      }
      deleteSnapshot.run(no);
    }
    const { lastInsertRowid } = insertEntry.run(
      no,
      header.version,
      commit.key,
      commit.body,
      header.hash,
    );
    for (const part of commit.parts) insertPart.run(no, header.version, part.owner, part.bytes);
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
    for (const timer of commit.timers.put) putTimer.run(no, timer.timerId, timer.due);
    for (const activity of commit.activities.remove) deleteActivity.run(no, activity.activityId);
    for (const activity of commit.activities.put)
      putActivity.run(no, activity.activityId, activity.kind, activity.body);
    if (commit.attributes !== undefined) {
      deleteAttributes.run(no);
      for (const [name, value] of Object.entries(commit.attributes))
        putAttribute.run(name, JSON.stringify(value), no);
    }
    return { _tag: "written", position: Number(lastInsertRowid) };
  };

  /** Runs several writes in one transaction: on the disk when it returns, all undone when it throws. */
  const transaction = <A>(run: () => A): A => {
    database.exec("BEGIN IMMEDIATE");
    try {
      const result = run();
      database.exec("COMMIT");
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
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

  const tasks = (query: TaskQuery): Page<StoredTask> => {
    const after = query.after === undefined ? undefined : cursorOf(query.after);
    const conditions: string[] = [];
    const values: (string | number)[] = [];
    if (query.caseId !== undefined) {
      conditions.push("task.case_no = ?");
      values.push(noOf(query.caseId) ?? -1);
    }
    if (query.dueBefore !== undefined) {
      conditions.push("task.due < ?");
      values.push(query.dueBefore);
    }
    if (after !== undefined) {
      conditions.push("(task.due, task.case_no, task.task_id) > (?, ?, ?)");
      values.push(...after);
    }
    const where = (more: readonly string[]) =>
      [...conditions, ...more]
        .map((condition, at) => `${at === 0 ? "WHERE" : "AND"} ${condition}`)
        .join(" ");
    const select =
      "SELECT task.*, cases.id FROM page AS at JOIN tasks AS task USING (case_no, task_id) JOIN cases ON cases.no = at.case_no ORDER BY task.due, task.case_no, task.task_id";
    const rows = (query.candidates === undefined
      ? sql(
          `WITH page AS (SELECT due, case_no, task_id FROM tasks AS task ${where([])} ORDER BY due, case_no, task_id LIMIT ?) ${select}`,
        ).all(...values, query.limit + 1)
      : sql(
          `WITH page AS (SELECT DISTINCT * FROM (${query.candidates
            .map(
              () =>
                `SELECT * FROM (SELECT due, case_no, task_id FROM candidates AS task ${where(["task.candidate = ?"])} ORDER BY due, case_no, task_id LIMIT ?)`,
            )
            .join(" UNION ALL ")}) ORDER BY due, case_no, task_id LIMIT ?) ${select}`,
        ).all(
          ...query.candidates.flatMap((candidate) => [...values, candidate, query.limit + 1]),
          query.limit + 1,
        )) as unknown as (TaskRow & { id: string })[];
    return page(
      rows,
      query.limit,
      (row) => taskOf(row, row.id),
      (row) => [row.due, row.case_no, row.task_id],
    );
  };

  const cases = (query: CaseQuery): Page<FoundCase> => {
    const conditions: string[] = [];
    const values: (string | number)[] = [];
    const condition = (text: string, ...more: (string | number)[]) => {
      conditions.push(text);
      values.push(...more);
    };
    for (const [name, value] of Object.entries(query.attributes ?? {}))
      condition(
        "no IN (SELECT case_no FROM attributes WHERE name = ? AND value = ?)",
        name,
        JSON.stringify(value),
      );
    if (query.state !== undefined) condition("state = ?", query.state);
    if (query.guidelineId !== undefined) condition("guideline_id = ?", query.guidelineId);
    if (query.guidelineVersion !== undefined)
      condition("guideline_version = ?", query.guidelineVersion);
    if (query.after !== undefined) condition("no > ?", Number(cursorOf(query.after)[0]));
    const rows = sql(
      `SELECT * FROM cases ${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`} ORDER BY no LIMIT ?`,
    ).all(...values, query.limit + 1) as unknown as CaseRow[];
    return page(
      rows,
      query.limit,
      (row) => ({
        header: headerOf(row),
        attributes: Object.fromEntries(
          (attributesOf.all(row.no) as unknown as { name: string; value: string }[]).map(
            ({ name, value }) => [name, JSON.parse(value) as string | number | boolean],
          ),
        ),
      }),
      (row) => [row.no],
    );
  };

  return {
    writers: 1,
    commit: (commits) => attempt("write", () => transaction(() => commits.map(write))),
    isShared: false,
    version: (caseId) =>
      attempt("read the case", () => (caseById.get(caseId) as CaseRow | undefined)?.version ?? 0),
    load: (caseId) => attempt("read the case", () => load(caseId)),
    entryByKey: (caseId, key) =>
      attempt("read the journal", () => {
        const no = noOf(caseId);
        const row =
          no === undefined ? undefined : (entryByKey.get(no, key) as EntryRow | undefined);
        return row === undefined ? undefined : withParts(row, caseId);
      }),
    entries: (caseId, after, limit) =>
      attempt("read the journal", () => {
        const no = noOf(caseId);
        if (no === undefined) return [];
        return allWithParts(entriesAfter.all(no, after, limit) as unknown as EntryRow[], caseId);
      }),
    feed: (after, limit) =>
      attempt("read the journal", () =>
        (feed.all(after, limit) as unknown as (EntryRow & { id: string })[]).map((row) =>
          entryOf(row, row.id, []),
        ),
      ),
    head: attempt("read the journal", () => (head.get() as { head: number | null }).head ?? 0),
    tasks: (query) => attempt("read the work list", () => tasks(query)),
    cases: (query) => attempt("search", () => cases(query)),
    ringKeys: attempt("read the keys", () => ringKeys.all() as unknown as readonly StoredRingKey[]),
    addRingKey: ({ no, bytes }) =>
      attempt("write the keys", () => {
        addRingKey.run(no, bytes);
      }),
    changes: Stream.never,
  };
}

interface CaseRow {
  no: number;
  id: string;
  guideline_id: string;
  guideline_version: string;
  state: string;
  version: number;
  hash: string;
}

interface EntryRow {
  position: number;
  case_no: number;
  version: number;
  key: string;
  body: string;
  hash: string;
}

interface TaskRow {
  case_no: number;
  task_id: string;
  due: number;
  candidates: string;
  body: string;
}

interface TimerRow {
  timer_id: string;
  due: number;
}

function headerOf(row: CaseRow): CaseHeader {
  return {
    caseId: row.id,
    guidelineId: row.guideline_id,
    guidelineVersion: row.guideline_version,
    state: row.state as CaseHeader["state"],
    version: row.version,
    hash: row.hash,
  };
}

function entryOf(row: EntryRow, caseId: string, parts: readonly SealedPart[]): StoredEntry {
  const { position, version, key, body, hash } = row;
  return { caseId, position, version, key, body, hash, parts };
}

function taskOf(row: TaskRow, caseId: string): StoredTask {
  return {
    caseId,
    taskId: row.task_id,
    ...(row.due !== noDue && { due: row.due }),
    candidates: JSON.parse(row.candidates) as string[],
    body: row.body,
  };
}

/** The first `limit` rows, and where to go on when there are more. */
function page<Row, Value>(
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

function cursorOf(text: string): (string | number)[] {
  return JSON.parse(text) as (string | number)[];
}
