import { mkdir, readdir, rename } from "node:fs/promises";
import path from "node:path";
import { backup, DatabaseSync } from "node:sqlite";

import type { Store } from "@steunnetwerk/workflow";
import { Effect } from "effect";

/** The file of the cases; the engine has it for itself, so the engine copies it. */
const casesFile = "cases.db";

/**
 * Copies every database of a data folder to a new folder while the work goes on; the keys stay where they are. Nothing stands under the
 * name of the new folder until all of it is there.
 */
export const backUp = Effect.fn("backUp")(function* (
  data: string,
  stores: ReadonlyMap<string, Store["Service"]>,
  folder: string,
) {
  const part = `${folder}.part`;
  yield* Effect.tryPromise(() => mkdir(path.dirname(part), { recursive: true, mode: 0o700 }));
  yield* Effect.tryPromise(() => mkdir(part, { mode: 0o700 }));
  for (const [tenant, store] of stores) {
    yield* Effect.tryPromise(() => mkdir(path.join(part, tenant), { mode: 0o700 }));
    if (store.backUp !== undefined) yield* store.backUp(path.join(part, tenant, casesFile));
    yield* Effect.tryPromise(() => copyBooks(path.join(data, tenant), path.join(part, tenant)));
  }
  yield* Effect.tryPromise(() => copyBooks(data, part));
  yield* Effect.tryPromise(() => rename(part, folder));
});

/** The audit trail, the subscriptions and the like of a folder: books that several may have open. */
async function copyBooks(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter((name) => name.endsWith(".db") && name !== casesFile);
  for (const name of names) {
    const book = new DatabaseSync(path.join(from, name), { readOnly: true });
    try {
      await backup(book, path.join(to, name));
    } finally {
      book.close();
    }
  }
}
