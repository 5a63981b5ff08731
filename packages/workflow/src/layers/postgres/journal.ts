import { Effect, Exit } from "effect";

import type { SealedPart, Store, StoredEntry, StoredRingKey } from "../../Store.ts";
import type { StoreUnavailable } from "../../errors.ts";

import { bytea, int4, number, text, type Database } from "./Database.ts";
import { commit } from "./commit.ts";
import type { OwnEntries } from "./feed.ts";
import {
  caseColumns,
  entryColumns,
  entryOf,
  headerOf,
  taskColumns,
  taskOf,
  timerColumns,
  timerOf,
  type CaseRow,
  type EntryRow,
  type TaskRow,
  type TimerRow,
} from "./rows.ts";
import type { HandOver } from "./waiting.ts";

interface PartRow extends SealedPart {
  readonly version: number;
}

/** Cases and their journals: writing commands, and reading what was written. */
export function journalOf(
  database: Database,
  process: string,
  handOver: HandOver,
  own: OwnEntries,
  onWritten: () => void,
): Pick<
  Store["Service"],
  "commit" | "version" | "load" | "entryByKey" | "entries" | "ringKeys" | "addRingKey"
> {
  const { run } = database;

  const partsOf = (caseNo: number, after: number, until: number) =>
    run<PartRow>(
      "SELECT version::float8 AS version, owner, bytes FROM $.parts WHERE case_no = $1::bigint AND version > $2::bigint AND version <= $3::bigint ORDER BY version",
      [number(caseNo), number(after), number(until)],
    );

  const withParts = Effect.fnUntraced(function* (
    caseId: string,
    caseNo: number,
    rows: readonly EntryRow[],
  ): Effect.fn.Return<readonly StoredEntry[], StoreUnavailable> {
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return [];
    const parts = yield* partsOf(caseNo, first.version - 1, last.version);
    let next = 0;
    return rows.map((row) => {
      const own: SealedPart[] = [];
      for (let part = parts[next]; part?.version === row.version; part = parts[++next])
        own.push({ owner: part.owner, bytes: part.bytes });
      return entryOf(row, caseId, own);
    });
  });

  const caseOf = (caseId: string) =>
    Effect.map(
      run<CaseRow>(`SELECT ${caseColumns} FROM $.cases WHERE id = $1`, [text(caseId)]),
      (rows) => rows[0],
    );

  const version = (caseId: string) => Effect.map(caseOf(caseId), (row) => row?.version ?? 0);

  const entryByKey: Store["Service"]["entryByKey"] = Effect.fnUntraced(function* (caseId, key) {
    const found = yield* caseOf(caseId);
    if (found === undefined) return undefined;
    const rows = yield* run<EntryRow>(
      `SELECT ${entryColumns} FROM $.journal WHERE case_no = $1::bigint AND key = $2`,
      [number(found.no), text(key)],
    );
    return (yield* withParts(caseId, found.no, rows))[0];
  });

  const entriesOf = Effect.fnUntraced(function* (
    caseId: string,
    caseNo: number,
    after: number,
    limit: number | null,
  ): Effect.fn.Return<readonly StoredEntry[], StoreUnavailable> {
    const rows = yield* run<EntryRow>(
      `SELECT ${entryColumns} FROM $.journal WHERE case_no = $1::bigint AND version > $2::bigint ORDER BY version LIMIT $3::bigint`,
      [number(caseNo), number(after), number(limit)],
    );
    return yield* withParts(caseId, caseNo, rows);
  });

  // All in one statement, so that everything is of the same moment.
  const load: Store["Service"]["load"] = Effect.fnUntraced(function* (caseId) {
    const rows = yield* run<CaseRow & LoadRow>(
      `SELECT ${caseColumns}, keys.ring_key, keys.bytes AS key_bytes, snapshots.version::float8 AS snapshot_version, snapshots.bytes AS snapshot_bytes,
        (SELECT json_agg(t) FROM (SELECT ${taskColumns} FROM $.tasks WHERE case_no = cases.no) AS t) AS tasks,
        (SELECT json_agg(t) FROM (SELECT cases.id, ${timerColumns.replace("cases.id, ", "")} FROM $.timers WHERE case_no = cases.no) AS t) AS timers,
        (SELECT json_agg(t) FROM (SELECT ${entryColumns} FROM $.journal WHERE case_no = cases.no AND version > coalesce(snapshots.version, 0) ORDER BY version) AS t) AS entries,
        (SELECT json_agg(t) FROM (SELECT version::float8 AS version, owner, translate(encode(bytes, 'base64'), E'\\n', '') AS base64 FROM $.parts
          WHERE case_no = cases.no AND version > coalesce(snapshots.version, 0) ORDER BY version) AS t) AS parts
       FROM $.cases LEFT JOIN $.keys ON keys.case_no = cases.no LEFT JOIN $.snapshots ON snapshots.case_no = cases.no
       WHERE id = $1`,
      [text(caseId)],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    const parts = new Map<number, SealedPart[]>();
    for (const { version: at, owner, base64 } of row.parts ?? []) {
      const part = { owner, bytes: new Uint8Array(Buffer.from(base64, "base64")) };
      const own = parts.get(at);
      if (own === undefined) parts.set(at, [part]);
      else own.push(part);
    }
    return {
      header: headerOf(row),
      keys:
        row.ring_key === null || row.key_bytes === null
          ? undefined
          : { ringKey: row.ring_key, bytes: row.key_bytes },
      snapshot:
        row.snapshot_version === null || row.snapshot_bytes === null
          ? undefined
          : { version: row.snapshot_version, bytes: row.snapshot_bytes },
      entries: (row.entries ?? []).map((entry) =>
        entryOf(entry, caseId, parts.get(entry.version) ?? []),
      ),
      tasks: (row.tasks ?? []).map((task) => taskOf(task, caseId)),
      timers: (row.timers ?? []).map(timerOf),
    };
  });

  return {
    commit: (commits) =>
      Effect.suspend(() => {
        const taken = handOver.before(commits);
        return Effect.onExit(
          commit(database, commits, process, taken, entryByKey, version),
          (exit) =>
            Effect.sync(() => {
              if (!Exit.isSuccess(exit)) {
                handOver.after(commits, taken);
                return;
              }
              own.add(commits, exit.value);
              const written = commits.filter((_, at) => exit.value[at]?._tag === "written");
              handOver.after(commits, taken, new Set(written));
              if (written.length > 0) onWritten();
            }),
        );
      }),
    version,
    load,
    entryByKey,
    entries: Effect.fnUntraced(function* (caseId, after, limit) {
      const found = yield* caseOf(caseId);
      return found === undefined ? [] : yield* entriesOf(caseId, found.no, after, limit);
    }),
    ringKeys: run<StoredRingKey>("SELECT no, bytes FROM $.ring_keys ORDER BY no"),
    addRingKey: ({ no, bytes }) =>
      Effect.asVoid(
        run("INSERT INTO $.ring_keys (no, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
          int4(no),
          bytea(bytes),
        ]),
      ),
  };
}

interface LoadRow {
  readonly ring_key: number | null;
  readonly key_bytes: Uint8Array | null;
  readonly snapshot_version: number | null;
  readonly snapshot_bytes: Uint8Array | null;
  readonly tasks: readonly TaskRow[] | null;
  readonly timers: readonly TimerRow[] | null;
  readonly entries: readonly EntryRow[] | null;
  readonly parts:
    readonly { readonly version: number; readonly owner: string; readonly base64: string }[] | null;
}
