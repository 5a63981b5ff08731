import { randomUUID } from "node:crypto";

import { PgClient } from "@effect/sql-pg";
import { Effect, Layer, Redacted } from "effect";

import { Store } from "../Store.ts";
import { StoreUnusable, type StoreTooNew, type StoreUnavailable } from "../errors.ts";

import { databaseOf } from "./postgres/Database.ts";
import { feedOf, makeNews, OwnEntries } from "./postgres/feed.ts";
import { journalOf } from "./postgres/journal.ts";
import { listsOf } from "./postgres/lists.ts";
import { migrate } from "./postgres/schema.ts";
import { makeWaiting } from "./postgres/waiting.ts";

/** How a PostgreSQL is reached. */
export interface PostgresOptions {
  /** Where it is: `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** The schema that is ours; made when it does not exist. `steunnetwerk` when left out. */
  readonly schema?: string;
  /** How many connections at most; 10 when left out. One of them listens. */
  readonly connections?: number;
}

/** A PostgreSQL of version 14 or newer, shared by as many processes as there are. Its own settings say how durable a write is; by default every write is on the disk before it is reported as written. */
export const layerPostgres = (
  options: PostgresOptions,
): Layer.Layer<Store, StoreUnavailable | StoreTooNew | StoreUnusable> =>
  layerPostgresClient(options.schema).pipe(
    Layer.provide(
      Layer.catchTag(
        PgClient.layer({
          url: Redacted.make(options.url),
          applicationName: "steunnetwerk",
          maxConnections: options.connections ?? 10,
          minConnections: 2,
          connectTimeout: "5 seconds",
          keepAlive: "10 seconds",
          // What is asked often goes by an index. What the server believes of a table can be of a moment when it was small or empty.
          startupParameters: { enable_seqscan: "off", jit: "off" },
        }),
        "SqlError",
        (error) =>
          Layer.effectDiscard(
            Effect.fail(
              new StoreUnusable({ reason: `PostgreSQL cannot be reached: ${error.reason._tag}` }),
            ),
          ) as Layer.Layer<PgClient.PgClient, StoreUnusable>,
      ),
    ),
  );

/** The storage on a client. */
const layerPostgresClient = (
  schema = "steunnetwerk",
): Layer.Layer<Store, StoreUnavailable | StoreTooNew | StoreUnusable, PgClient.PgClient> =>
  Layer.effect(
    Store,
    Effect.gen(function* () {
      if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema))
        return yield* new StoreUnusable({
          reason: "a schema has a name of small letters, digits and underscores",
        });
      const database = databaseOf(yield* PgClient.PgClient, schema);
      yield* migrate(database);
      const process = randomUUID();
      const { handOver, ...waiting } = yield* makeWaiting(database, process);
      const own = new OwnEntries();
      const news = yield* makeNews(database, schema, process, handOver.onNews);
      return Store.of({
        // One at a time: what becomes ready meanwhile goes together, which is a fifth less work for the server and for us than two.
        writers: 1,
        isShared: true,
        ...journalOf(database, process, handOver, own, news.tell),
        ...feedOf(database, own, news.onHeldBack),
        ...listsOf(database),
        ...waiting,
        changes: news.changes,
      });
    }),
  );
