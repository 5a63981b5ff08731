import { Effect, Queue, Schedule, Stream } from "effect";

import type { Commit, CommitOutcome, Store, StoredEntry } from "../../Store.ts";
import type { StoreUnavailable } from "../../errors.ts";

import { int4, number, text, type Database } from "./Database.ts";
import { entryColumns, entryOf, type EntryRow } from "./rows.ts";

/**
 * The entries of all cases in the order of their positions.
 *
 * Positions are taken before their transactions end, and those end in any order. Whoever writes holds a lock that names the
 * last position before its own, from before it takes one until it is done. So nothing can appear any more up to the last position that was
 * taken before the locks were looked at, less what the locks name. Who holds a lock may end without writing anything, and then
 * tells nobody: `onHeldBack` is called when there is nothing to give for now because of a lock.
 */
export function feedOf(
  database: Database,
  own: OwnEntries,
  onHeldBack: () => void,
): Pick<Store["Service"], "feed" | "head"> {
  const { run, lockClass } = database;
  // The position is read before the locks: they are looked up for the row it is in. The entries are read after both, by a statement of its own.
  const safe: Effect.Effect<{ readonly until: number; readonly last: number }, StoreUnavailable> =
    Effect.map(
      run<{ readonly last: number; readonly lows: readonly number[] }>(
        `SELECT taken.last::float8 AS last, ARRAY(
         SELECT objid::bigint::float8 FROM pg_locks
         WHERE taken.last >= 0 AND locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND classid = $1::int::oid AND objsubid = 2 AND mode = 'ShareLock' AND granted
       ) AS lows
       FROM (SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS last FROM $.journal_position OFFSET 0) AS taken`,
        [int4(lockClass)],
      ),
      ([found]) => {
        const last = found?.last ?? 0;
        const lows = (found?.lows ?? []).map((low) => withLowBits(last, low));
        return { until: Math.min(last, ...lows), last };
      },
    );
  return {
    feed: Effect.fnUntraced(function* (after, limit) {
      const { until, last } = yield* safe;
      if (until <= after) {
        if (until < last) onHeldBack();
        return [];
      }
      const known = own.between(after, until, limit);
      if (known.length > 0) return known;
      const rows = yield* run<EntryRow & { readonly id: string }>(
        `SELECT ${entryColumns}, (SELECT id FROM $.cases WHERE no = journal.case_no) AS id FROM $.journal
         WHERE position > $1::bigint AND position <= $2::bigint ORDER BY position LIMIT $3::bigint`,
        [number(after), number(until), number(limit)],
      );
      if (rows.length === 0 && until < last) onHeldBack();
      return rows.map((row) => entryOf(row, row.id, []));
    }),
    head: Effect.gen(function* () {
      const { until } = yield* safe;
      const [row] = yield* run<{ readonly head: number }>(
        "SELECT coalesce(max(position), 0)::float8 AS head FROM $.journal WHERE position <= $1::bigint",
        [number(until)],
      );
      return row?.head ?? 0;
    }),
  };
}

/** How many entries of its own a process keeps for who follows the feed. */
const mostOwn = 1_000;

/** The entries that this process wrote last: who follows the feed needs the database for those of others only. */
export class OwnEntries {
  /** In the order of their positions, since a process writes one group after the other. */
  #entries: StoredEntry[] = [];

  /** Keeps what was written. */
  add(commits: readonly Commit[], outcomes: readonly CommitOutcome[]): void {
    for (const [at, { header, key, body }] of commits.entries()) {
      const outcome = outcomes[at];
      if (outcome?._tag !== "written") continue;
      const { caseId, version, hash } = header;
      this.#entries.push({
        caseId,
        version,
        position: outcome.position,
        key,
        body,
        hash,
        parts: [],
      });
    }
    if (this.#entries.length > 2 * mostOwn) this.#entries.splice(0, this.#entries.length - mostOwn);
  }

  /** What follows a position directly, as far as no position between is missing: that one could be of another process. */
  between(after: number, until: number, limit: number): readonly StoredEntry[] {
    const from = this.#entries.findLastIndex(({ position }) => position <= after) + 1;
    let to = from;
    while (to - from < limit && this.#entries[to]?.position === after + 1 + to - from) to++;
    while (to > from && (this.#entries[to - 1]?.position ?? 0) > until) to--;
    return this.#entries.slice(from, to);
  }
}

const range = 2 ** 31;

/** The largest number up to `last` with these low 31 bits: locks hold no more of a position. */
function withLowBits(last: number, low: number): number {
  const high = Math.floor(last / range) * range;
  return high + low <= last ? high + low : Math.max(0, high - range + low);
}

/** How often at most others are told that something was written, in milliseconds. */
const pause = 20;

/** How long after a lock held something back it is looked for again, in milliseconds. */
const again = 250;

/**
 * Tells other processes that something was written, and is told so by them. It says so as well when it begins to listen, for what
 * was told before; when the line is cut, now and then until it is mended; and a moment after something was held back.
 */
export const makeNews = Effect.fnUntraced(function* (
  database: Database,
  schema: string,
  process: string,
  onNews: () => void,
) {
  const toTell = yield* Queue.sliding<undefined>(1);
  yield* Effect.forkScoped(
    Effect.gen(function* () {
      yield* Queue.take(toTell);
      yield* Effect.sleep(pause);
      // Telling is no reason to wait for the disk.
      yield* database.run(
        "SELECT pg_notify($1, $2), set_config('synchronous_commit', 'off', true)",
        [text(schema), text(process)],
      );
    }).pipe(Effect.ignore, Effect.forever),
  );
  const heldBack = yield* Queue.sliding<undefined>(1);
  const told: Stream.Stream<undefined> = Stream.unwrap(
    Effect.map(database.client.listen(schema), (notifications) =>
      Stream.fromQueue(notifications).pipe(
        // What it tells itself is no news.
        Stream.filter(({ payload }) => payload !== process),
        Stream.as(undefined),
        Stream.prepend([undefined]),
      ),
    ),
  ).pipe(
    Stream.orElseSucceed(() => undefined),
    Stream.tap(() => Effect.sync(onNews)),
    Stream.repeat(Schedule.spaced("1 second")),
  );
  const changes = Stream.merge(
    told,
    Stream.tap(Stream.fromQueue(heldBack), () => Effect.sleep(again)),
  );
  return {
    /** To be called when something is held back. */
    onHeldBack: () => {
      Queue.offerUnsafe(heldBack, undefined);
    },
    tell: () => {
      Queue.offerUnsafe(toTell, undefined);
    },
    changes,
  };
});
