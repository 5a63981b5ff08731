import { Effect, Layer, Schedule, Stream } from "effect";

import { Store } from "../Store.ts";
import type { StoreInUse, StoreTooNew, StoreUnusable } from "../errors.ts";

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
      return Store.of({
        writers: 1,
        isShared: false,
        ...journalOf(database),
        ...listsOf(database),
        ...waitingOf(database),
        changes: Stream.never,
      });
    }),
  );
