import { DatabaseSync } from "node:sqlite";

import { Effect } from "effect";

import { StoreInUse, StoreTooNew, StoreUnusable } from "../../errors.ts";

import { sentence, sqliteCode } from "./failure.ts";
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
      // 64 MB of log before it is copied to the file, during which everything stands still: most pages are written many times, and copied once.
      database.exec("PRAGMA wal_autocheckpoint = 16384");
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
      // From now on the waiting for the disk is done by the log.
      database.exec("PRAGMA synchronous = NORMAL");
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
