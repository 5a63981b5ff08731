// Opening a file, and telling errors that waiting can mend from those that are our own fault.
import { DatabaseSync } from "node:sqlite";

import { Effect } from "effect";

import { StoreInUse, StoreTooNew, StoreUnavailable, StoreUnusable } from "../../errors.ts";

import { applicationId, migrations } from "./schema.ts";

/** Opens the file, alone, in the present schema. */
export function open(
  file: string,
): Effect.Effect<DatabaseSync, StoreInUse | StoreTooNew | StoreUnusable> {
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

/** Reads or writes; fails when the database is away for now. */
export function attempt<A>(operation: string, run: () => A): Effect.Effect<A, StoreUnavailable> {
  return Effect.suspend(() => {
    try {
      return Effect.succeed(run());
    } catch (error) {
      const code = sqliteCode(error);
      return code !== undefined && unavailable.has(code & 0xff)
        ? Effect.fail(new StoreUnavailable({ operation, reason: sentence(error), cause: error }))
        : Effect.die(error);
    }
  });
}

/** Runs several writes in one transaction: on the disk when it returns, all undone when it throws. */
export function transaction<A>(database: DatabaseSync, run: () => A): A {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = run();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
