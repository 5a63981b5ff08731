import { evolve, type Case } from "@steunnetwerk/handreiking";
import { Effect } from "effect";

import type {
  Attributes,
  CaseHeader,
  StoredCase,
  StoredEntry,
  StoredTask,
  StoredTimer,
} from "../Store.ts";
import { CaseUnreadable, type KeysUnavailable, type StoreUnavailable } from "../errors.ts";

import { CaseKeys, fileOwner } from "./CaseKeys.ts";
import type { KeyRing } from "./KeyRing.ts";
import { chain, decode, digest, firstHash, openEvents, type EntryBody } from "./entry.ts";

/** A case as it is now, opened, with what is needed to write the next entry. */
export interface CaseFile {
  /** What is known of the case without opening it. */
  readonly header: CaseHeader;
  /** Whether it is open, closed or destroyed. */
  readonly state: Case;
  /** What the host set to find it by. */
  readonly attributes: Attributes;
  /** The keys of the case, encrypted. */
  readonly keys: CaseKeys;
  /** The tasks. */
  readonly tasks: readonly StoredTask[];
  /** The timers that are set. */
  readonly timers: readonly StoredTimer[];
  /** How large the entries after the snapshot are, in bytes; says when the next snapshot pays. */
  readonly sinceSnapshot: number;
  /** How large the snapshot is, in bytes; 0 without one. */
  readonly snapshotSize: number;
}

/** What a snapshot holds. */
interface Snapshot {
  readonly hash: string;
  readonly state: Case;
  readonly attributes: Attributes;
}

/** Opens a case: decrypts, checks the hashes and folds the entries after the snapshot. */
export const openCase = Effect.fnUntraced(function* (
  stored: StoredCase,
  keyRing: KeyRing,
): Effect.fn.Return<CaseFile, CaseUnreadable | KeysUnavailable | StoreUnavailable> {
  const { caseId } = stored.header;
  const unreadable = (version: number, reason: string, cause?: unknown) =>
    new CaseUnreadable({ caseId, version, reason, ...(cause !== undefined && { cause }) });
  if (stored.keys === undefined)
    return yield* unreadable(stored.header.version, "its keys are gone");
  const keys = CaseKeys.from(yield* keyRing.open(caseId, stored.keys));

  let hash = firstHash;
  let version = 0;
  let state: Case | undefined;
  let attributes: Attributes = {};
  if (stored.snapshot !== undefined) {
    const { bytes } = stored.snapshot;
    version = stored.snapshot.version;
    const snapshot = yield* Effect.try({
      try: () => keys.unseal(fileOwner, bytes, snapshotContext(caseId, version)),
      catch: (cause) => unreadable(version, "its snapshot does not open", cause),
    });
    ({ hash, state, attributes } = decode(snapshot) as Snapshot);
  }
  let size = 0;
  for (const entry of stored.entries) {
    size += sizeOf(entry);
    const body = yield* check(entry, hash, version + 1);
    hash = entry.hash;
    version = entry.version;
    const events = yield* Effect.try({
      try: () => openEvents(keys, body, entry.parts),
      catch: (cause) => unreadable(version, "a part of it does not open", cause),
    });
    state = yield* Effect.try({
      try: () => events.reduce<Case | undefined>(evolve, state),
      catch: (cause) => unreadable(version, "an event in it is not understood", cause),
    });
    attributes = body.attributes ?? attributes;
  }
  if (state === undefined || version !== stored.header.version || hash !== stored.header.hash)
    return yield* unreadable(version, "its history does not end where it should");
  return {
    header: stored.header,
    state,
    attributes,
    keys,
    tasks: stored.tasks,
    timers: stored.timers,
    sinceSnapshot: size,
    snapshotSize: stored.snapshot?.bytes.length ?? 0,
  };
});

/** The body of an entry, when everything about it fits: its number, its hash and its parts. */
export function check(
  entry: StoredEntry,
  previous: string,
  version: number,
): Effect.Effect<EntryBody, CaseUnreadable> {
  const wrong = (reason: string) =>
    Effect.fail(new CaseUnreadable({ caseId: entry.caseId, version, reason }));
  if (entry.version !== version) return wrong(`entry ${version} is missing`);
  if (chain(previous, entry.body) !== entry.hash) return wrong("its hash does not fit its content");
  const body = JSON.parse(entry.body) as EntryBody;
  if (body.case !== entry.caseId || body.version !== version || body.key !== entry.key)
    return wrong("it belongs elsewhere");
  for (const { owner, bytes } of entry.parts)
    if (body.sealed[owner] !== digest(bytes)) return wrong("a part of it was changed");
  return Effect.succeed(body);
}

/** The bytes of a snapshot of a case. */
export function sealSnapshot(
  file: Pick<CaseFile, "header" | "state" | "attributes" | "keys">,
): Uint8Array {
  const { header, state, attributes } = file;
  const snapshot: Snapshot = { hash: header.hash, state, attributes };
  return file.keys.seal(
    fileOwner,
    JSON.stringify(snapshot),
    snapshotContext(header.caseId, header.version),
  );
}

/** How much it costs to read an entry, in bytes. */
export function sizeOf({ body, parts }: Pick<StoredEntry, "body" | "parts">): number {
  return parts.reduce((sum, { bytes }) => sum + bytes.length, body.length);
}

/** Whether a new snapshot pays: reading the entries has become dearer than reading a snapshot, so its cost is shared by what came since. */
export function paysSnapshot({
  sinceSnapshot,
  snapshotSize,
}: Pick<CaseFile, "sinceSnapshot" | "snapshotSize">): boolean {
  return sinceSnapshot > Math.max(32_768, 2 * snapshotSize);
}

function snapshotContext(caseId: string, version: number): string {
  return `${caseId}/snapshot/${version}`;
}
