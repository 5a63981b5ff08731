import { Effect, Layer, Stream } from "effect";

import {
  Store,
  type Attributes,
  type CaseHeader,
  type Commit,
  type Outcome,
  type Page,
  type StoredActivity,
  type StoredEntry,
  type StoredRingKey,
  type StoredKeys,
  type StoredSnapshot,
  type StoredTask,
  type StoredTimer,
} from "../Store.ts";

/** What is kept of one case. */
interface MemoryCase {
  header: CaseHeader;
  keys: StoredKeys | undefined;
  snapshot: StoredSnapshot | undefined;
  attributes: Attributes;
  readonly entries: StoredEntry[];
  readonly versions: Map<string, number>;
  readonly tasks: Map<string, StoredTask>;
  readonly timers: Map<string, StoredTimer>;
  readonly activities: Map<string, StoredActivity>;
}

/** Lives in memory, for tests and for trying things out; nothing survives the process. */
export const layerMemory: Layer.Layer<Store> = Layer.sync(Store, () => {
  const cases = new Map<string, MemoryCase>();
  const ringKeys = new Map<number, StoredRingKey>();
  const journal: { readonly kept: MemoryCase; readonly version: number }[] = [];
  const entryAt = (kept: MemoryCase | undefined, version: number | undefined) =>
    version === undefined ? undefined : kept?.entries[version - 1];
  const entryByKey = (kept: MemoryCase | undefined, key: string) =>
    entryAt(kept, kept?.versions.get(key));

  const write = (commit: Commit): Outcome => {
    const { header } = commit;
    const found = cases.get(header.caseId);
    const repeated = entryByKey(found, commit.key);
    if (repeated !== undefined) return { _tag: "repeated", entry: repeated };
    if ((found?.header.version ?? 0) !== header.version - 1)
      return { _tag: "conflict", version: found?.header.version ?? 0 };
    const entry: StoredEntry = {
      caseId: header.caseId,
      version: header.version,
      position: journal.length + 1,
      key: commit.key,
      body: commit.body,
      hash: header.hash,
      parts: commit.parts,
    };
    const kept = found ?? newCase(header);
    cases.set(header.caseId, kept);
    if (commit.destroy !== undefined) destroy(kept, commit.destroy);
    journal.push({ kept, version: entry.version });
    kept.entries.push(entry);
    kept.versions.set(entry.key, entry.version);
    kept.header = header;
    kept.keys = commit.keys ?? kept.keys;
    kept.snapshot = commit.snapshot ?? kept.snapshot;
    kept.attributes = commit.attributes ?? kept.attributes;
    for (const task of commit.tasks.remove) kept.tasks.delete(task.taskId);
    for (const task of commit.tasks.put) kept.tasks.set(task.taskId, task);
    for (const timer of commit.timers.remove) kept.timers.delete(timer.timerId);
    for (const timer of commit.timers.put) kept.timers.set(timer.timerId, timer);
    for (const activity of commit.activities.remove) kept.activities.delete(activity.activityId);
    for (const activity of commit.activities.put)
      kept.activities.set(activity.activityId, activity);
    return { _tag: "written", position: entry.position };
  };

  return {
    writers: 1,
    commit: (commits) => Effect.sync(() => commits.map(write)),
    isShared: false,
    version: (caseId) => Effect.sync(() => cases.get(caseId)?.header.version ?? 0),
    load: (caseId) =>
      Effect.sync(() => {
        const kept = cases.get(caseId);
        return (
          kept && {
            header: kept.header,
            keys: kept.keys,
            snapshot: kept.snapshot,
            entries: kept.entries.slice(kept.snapshot?.version ?? 0),
            tasks: [...kept.tasks.values()],
            timers: [...kept.timers.values()],
          }
        );
      }),
    entryByKey: (caseId, key) => Effect.sync(() => entryByKey(cases.get(caseId), key)),
    entries: (caseId, after, limit) =>
      Effect.sync(() => cases.get(caseId)?.entries.slice(after, after + limit) ?? []),
    feed: (after, limit) =>
      Effect.sync(() =>
        journal
          .slice(after, after + limit)
          .flatMap(({ kept, version }) => entryAt(kept, version) ?? [])
          .map((entry) => ({ ...entry, parts: [] })),
      ),
    head: Effect.sync(() => journal.length),
    tasks: (query) =>
      Effect.sync(() => {
        const found = (query.caseId === undefined ? [...cases.values()] : [cases.get(query.caseId)])
          .flatMap((kept) => [...(kept?.tasks.values() ?? [])])
          .filter(
            (task) =>
              (query.candidates === undefined ||
                query.candidates.some((candidate) => task.candidates.includes(candidate))) &&
              (query.dueBefore === undefined || (task.due ?? Infinity) < query.dueBefore),
          );
        return page(found, query, (one, other) => (one.due ?? Infinity) - (other.due ?? Infinity));
      }),
    cases: (query) =>
      Effect.sync(() => {
        const found = [...cases.values()].filter(
          ({ header, attributes }) =>
            Object.entries(query.attributes ?? {}).every(
              ([name, value]) => attributes[name] === value,
            ) &&
            (query.state ?? header.state) === header.state &&
            (query.guidelineId ?? header.guidelineId) === header.guidelineId &&
            (query.guidelineVersion ?? header.guidelineVersion) === header.guidelineVersion,
        );
        return page(
          found.map(({ header, attributes }) => ({ header, attributes })),
          query,
          () => 0,
        );
      }),
    ringKeys: Effect.sync(() => [...ringKeys.values()]),
    addRingKey: (key) =>
      Effect.sync(() => {
        if (!ringKeys.has(key.no)) ringKeys.set(key.no, key);
      }),
    changes: Stream.never,
  };
});

function newCase(header: CaseHeader): MemoryCase {
  return {
    header,
    keys: undefined,
    snapshot: undefined,
    attributes: {},
    entries: [],
    versions: new Map(),
    tasks: new Map(),
    timers: new Map(),
    activities: new Map(),
  };
}

function destroy(kept: MemoryCase, owner: string): void {
  kept.snapshot = undefined;
  if (owner === "everything") {
    kept.keys = undefined;
    kept.attributes = {};
  }
  for (const [at, entry] of kept.entries.entries())
    kept.entries[at] = {
      ...entry,
      parts: entry.parts.filter((part) => owner !== "everything" && part.owner !== owner),
    };
}

/** A page of a list that is sorted as a whole each time; the cursor is the number of rows before it. */
function page<Row>(
  rows: readonly Row[],
  { after = "0", limit }: { readonly after?: string; readonly limit: number },
  compare: (one: Row, other: Row) => number,
): Page<Row> {
  const from = Number(after);
  const to = from + limit;
  return {
    rows: rows.toSorted(compare).slice(from, to),
    ...(rows.length > to && { next: String(to) }),
  };
}
