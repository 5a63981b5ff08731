import { Effect } from "effect";

import { StoreTooNew, StoreUnusable, type StoreUnavailable } from "../../errors.ts";

import { int4, type Database } from "./Database.ts";

/**
 * What turns an empty database into the present one, step by step: step N leads to schema N. A step is never changed after a
 * release; the next shape is a new step. `$` stands for the schema.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE SEQUENCE $.journal_position`,
    `CREATE TABLE $.cases (
      no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id text NOT NULL UNIQUE,
      guideline_id text NOT NULL,
      guideline_version text NOT NULL,
      state text NOT NULL,
      version bigint NOT NULL,
      hash text NOT NULL
    ) WITH (fillfactor = 80)`,
    `CREATE TABLE $.journal (
      position bigint NOT NULL PRIMARY KEY,
      case_no bigint NOT NULL,
      version bigint NOT NULL,
      key text NOT NULL,
      body text NOT NULL,
      hash text NOT NULL,
      UNIQUE (case_no, version),
      UNIQUE (case_no, key)
    )`,
    `CREATE TABLE $.parts (
      case_no bigint NOT NULL,
      version bigint NOT NULL,
      owner text NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (case_no, version, owner)
    )`,
    `CREATE TABLE $.keys (
      case_no bigint PRIMARY KEY,
      ring_key integer NOT NULL,
      bytes bytea NOT NULL
    )`,
    `CREATE TABLE $.ring_keys (no integer PRIMARY KEY, bytes bytea NOT NULL)`,
    `CREATE TABLE $.snapshots (
      case_no bigint PRIMARY KEY,
      version bigint NOT NULL,
      bytes bytea NOT NULL
    )`,
    `CREATE TABLE $.tasks (
      case_no bigint NOT NULL,
      task_id text NOT NULL,
      due bigint NOT NULL,
      candidates text[] NOT NULL,
      body text NOT NULL,
      PRIMARY KEY (case_no, task_id)
    )`,
    `CREATE INDEX tasks_due ON $.tasks (due, case_no, task_id)`,
    `CREATE TABLE $.candidates (
      candidate text NOT NULL,
      due bigint NOT NULL,
      case_no bigint NOT NULL,
      task_id text NOT NULL,
      PRIMARY KEY (candidate, due, case_no, task_id)
    )`,
    `CREATE TABLE $.timers (
      case_no bigint NOT NULL,
      timer_id text NOT NULL,
      due bigint NOT NULL,
      next bigint NOT NULL,
      holder uuid,
      problem text,
      PRIMARY KEY (case_no, timer_id)
    )`,
    `CREATE INDEX timers_next ON $.timers (next)`,
    `CREATE TABLE $.activities (
      case_no bigint NOT NULL,
      activity_id text NOT NULL,
      kind text NOT NULL,
      body text NOT NULL,
      secret bytea,
      next bigint,
      holder uuid,
      failures integer NOT NULL DEFAULT 0,
      problem text,
      PRIMARY KEY (case_no, activity_id)
    )`,
    `CREATE INDEX activities_next ON $.activities (kind, next) WHERE next IS NOT NULL`,
    `CREATE INDEX activities_dead ON $.activities (case_no, activity_id) WHERE next IS NULL`,
    `CREATE TABLE $.attributes (
      name text NOT NULL,
      value text NOT NULL,
      case_no bigint NOT NULL,
      PRIMARY KEY (name, value, case_no)
    )`,
    `CREATE INDEX attributes_case ON $.attributes (case_no)`,
    `CREATE TABLE $.processes (id uuid PRIMARY KEY, seen timestamptz NOT NULL)`,
  ],
  [`CREATE INDEX parts_owner ON $.parts (owner, case_no) WHERE owner <> 'case'`],
  [`CREATE INDEX cases_state ON $.cases (state, no)`],
];

/** Brings the schema up to date. Of several processes that start at once, one does it and the others wait. */
export const migrate = Effect.fnUntraced(function* (
  database: Database,
): Effect.fn.Return<void, StoreUnavailable | StoreTooNew | StoreUnusable> {
  yield* database.transaction(
    Effect.gen(function* () {
      yield* database.run("SELECT pg_advisory_xact_lock($1, 0)", [int4(database.lockClass)]);
      yield* database.run("CREATE SCHEMA IF NOT EXISTS $");
      yield* database.run("CREATE TABLE IF NOT EXISTS $.schema_version (version integer NOT NULL)");
      const rows = yield* database.run<{ version: number }>("SELECT version FROM $.schema_version");
      const found = rows[0]?.version ?? 0;
      if (found > migrations.length)
        return yield* new StoreTooNew({ found, supported: migrations.length });
      if (found === migrations.length) return;
      for (const statement of migrations.slice(found).flat()) yield* database.run(statement);
      yield* database.run("DELETE FROM $.schema_version");
      yield* database.run("INSERT INTO $.schema_version VALUES ($1)", [int4(migrations.length)]);
    }),
  );
});
