import { existsSync } from "node:fs";
import * as sqlite from "node:sqlite";

import { Effect, Layer, Queue, Schedule, Stream } from "effect";

import { Store } from "../Store.ts";
import {
  StoreUnavailable,
  type StoreInUse,
  type StoreTooNew,
  type StoreUnusable,
} from "../errors.ts";

import { Log } from "./sqlite/Log.ts";
import { failure } from "./sqlite/failure.ts";
import { journalOf } from "./sqlite/journal.ts";
import { listsOf } from "./sqlite/lists.ts";
import { open } from "./sqlite/open.ts";
import { waitingOf } from "./sqlite/waiting.ts";

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
      const mended = yield* Queue.sliding<undefined>(1);
      const log = yield* Effect.acquireRelease(
        Effect.sync(() => new Log(database, options.file, mended)),
        // Nobody waits for an answer any more, but what was written is to be on the disk.
        (log) =>
          Effect.andThen(
            Effect.ignore(log.durable),
            Effect.sync(() => {
              log.close();
            }),
          ),
      );
      const { onWritten, onDurable, ...waiting } = waitingOf(database, log);
      return Store.of({
        writers: 1,
        isShared: false,
        // Nobody else can open the file while it is in use, so nobody else can copy it whole.
        backUp: Effect.fnUntraced(function* (file) {
          if (existsSync(file))
            return yield* new StoreUnavailable({
              operation: "backUp",
              reason: `${file} is there already; choose another place`,
            });
          yield* log.durable;
          yield* Effect.tryPromise({
            try: () => sqlite.backup(database, file),
            catch: (error) => error,
          }).pipe(Effect.catch((error) => failure("backUp", error)));
        }),
        ...journalOf(database, log, { onWritten, onDurable }),
        ...listsOf(database, log),
        ...waiting,
        changes: Stream.fromQueue(mended),
      });
    }),
  );
