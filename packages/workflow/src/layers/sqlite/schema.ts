/** Marks a file as ours: "stnw" in the header of the database. */
export const applicationId = 0x73746e77;

/**
 * What turns an empty database into the present one, step by step: step N leads to schema N. A step is never changed after a
 * release; the next shape is a new step.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE cases (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    guideline_id TEXT NOT NULL,
    guideline_version TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;

  CREATE TABLE journal (
    position INTEGER PRIMARY KEY,
    case_no INTEGER NOT NULL,
    version INTEGER NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX journal_version ON journal (case_no, version);
  CREATE UNIQUE INDEX journal_key ON journal (case_no, key);

  CREATE TABLE parts (
    case_no INTEGER NOT NULL,
    version INTEGER NOT NULL,
    owner TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (case_no, version, owner)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE keys (
    case_no INTEGER PRIMARY KEY,
    ring_key INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE ring_keys (
    no INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE snapshots (
    case_no INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE tasks (
    case_no INTEGER NOT NULL,
    task_id TEXT NOT NULL,
    due INTEGER NOT NULL,
    candidates TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (case_no, task_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tasks_due ON tasks (due, case_no, task_id);

  CREATE TABLE candidates (
    candidate TEXT NOT NULL,
    due INTEGER NOT NULL,
    case_no INTEGER NOT NULL,
    task_id TEXT NOT NULL,
    PRIMARY KEY (candidate, due, case_no, task_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE timers (
    case_no INTEGER NOT NULL,
    timer_id TEXT NOT NULL,
    due INTEGER NOT NULL,
    next INTEGER NOT NULL,
    problem TEXT,
    PRIMARY KEY (case_no, timer_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX timers_next ON timers (next, due);

  CREATE TABLE activities (
    case_no INTEGER NOT NULL,
    activity_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    secret BLOB,
    next INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    problem TEXT,
    PRIMARY KEY (case_no, activity_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX activities_next ON activities (kind, next) WHERE next IS NOT NULL;
  CREATE INDEX activities_dead ON activities (case_no, activity_id) WHERE next IS NULL;

  CREATE TABLE attributes (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    case_no INTEGER NOT NULL,
    PRIMARY KEY (name, value, case_no)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attributes_case ON attributes (case_no);
  `,
  `CREATE INDEX parts_owner ON parts (owner, case_no) WHERE owner <> 'case';`,
  `CREATE INDEX cases_state ON cases (state);`,
];
