// A client of Effect for one SQLite file, every write on the disk before it counts: no published one goes with this version of Effect.
import { DatabaseSync, type SQLInputValue } from "node:sqlite";

import { Effect, Layer, Semaphore, Stream } from "effect";
import { Reactivity } from "effect/reactivity";
import { SqlClient, SqlError, Statement, type SqlConnection } from "effect/sql";

/** The client. */
export const sqliteClient = (file: string): Layer.Layer<SqlClient.SqlClient> =>
  Layer.effect(
    SqlClient.SqlClient,
    Effect.gen(function* () {
      const database = new DatabaseSync(file);
      database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
      const prepared = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
      const run = (sql: string, values: readonly unknown[]) =>
        Effect.try({
          try: () => {
            let statement = prepared.get(sql);
            if (statement === undefined) {
              statement = database.prepare(sql);
              prepared.set(sql, statement);
            }
            return statement.all(...(values as SQLInputValue[]));
          },
          catch: (cause) =>
            new SqlError.SqlError({ reason: SqlError.classifySqliteError(cause, { message: "" }) }),
        });
      const connection: SqlConnection.Connection = {
        execute: (sql, values, transform) =>
          Effect.map(run(sql, values), (rows) => transform?.(rows) ?? rows),
        executeRaw: run,
        executeStream: () => Stream.die("not needed"),
        executeValues: (sql, values) =>
          Effect.map(run(sql, values), (rows) => rows.map((row) => Object.values(row))),
        executeValuesUnprepared: (sql, values) =>
          Effect.map(run(sql, values), (rows) => rows.map((row) => Object.values(row))),
        executeUnprepared: (sql, values, transform) =>
          Effect.map(run(sql, values), (rows) => transform?.(rows) ?? rows),
      };
      const acquirers = SqlClient.makeSqliteAcquirers({
        connection: Effect.succeed(connection),
        semaphore: Semaphore.makeUnsafe(1),
        isTransaction: () => database.isTransaction,
      });
      return yield* SqlClient.make({
        ...acquirers,
        compiler: Statement.makeCompilerSqlite(),
        driver: "sqlite",
        spanAttributes: [["db.system.name", "sqlite"]],
      });
    }),
  ).pipe(Layer.provide(Reactivity.layer));
