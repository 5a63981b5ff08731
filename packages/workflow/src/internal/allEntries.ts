import { Effect } from "effect";

import type { Store, StoredEntry } from "../Store.ts";
import type { StoreUnavailable } from "../errors.ts";

/** How many entries are read at once. */
const page = 500;

/** All entries of a case, oldest first. */
export const allEntries = Effect.fnUntraced(function* (
  store: Store["Service"],
  caseId: string,
): Effect.fn.Return<readonly StoredEntry[], StoreUnavailable> {
  const entries: StoredEntry[] = [];
  for (;;) {
    const next = yield* store.entries(caseId, entries.length, page);
    entries.push(...next);
    if (next.length < page) return entries;
  }
});
