import { Effect, Layer, Stream } from "effect";

import {
  Store,
  type ActivityState,
  type Attributes,
  type CaseHeader,
  type Commit,
  type CommitOutcome,
  type Page,
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
  readonly timers: Map<string, WaitingTimer>;
  readonly activities: Map<string, WaitingActivity>;
}

/** A timer, and when to try it. */
interface WaitingTimer {
  readonly timer: StoredTimer;
  readonly next: number;
  readonly isTaken: boolean;
}

/** An activity, and when to try it; never when `next` is left out. */
interface WaitingActivity extends ActivityState {
  readonly next: number | undefined;
  readonly isTaken: boolean;
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

  const write = (commit: Commit): CommitOutcome => {
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
    for (const timer of commit.timers.put)
      kept.timers.set(timer.timerId, { timer, next: timer.due, isTaken: false });
    for (const activity of commit.activities.remove) kept.activities.delete(activity);
    for (const activity of commit.activities.put)
      kept.activities.set(activity.activityId, { activity, failures: 0, next: 0, isTaken: false });
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
            timers: [...kept.timers.values()].map(({ timer }) => timer),
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
    casesOf: (owner, limit, after) =>
      Effect.sync(() =>
        page(
          [...cases.values()]
            .filter(({ entries }) =>
              entries.some(({ parts }) => parts.some((part) => part.owner === owner)),
            )
            .map(({ header }) => header.caseId),
          { limit, ...(after !== undefined && { after }) },
          () => 0,
        ),
      ),
    ...waitingIn(cases),
    ringKeys: Effect.sync(() => [...ringKeys.values()]),
    addRingKey: (key) =>
      Effect.sync(() => {
        if (!ringKeys.has(key.no)) ringKeys.set(key.no, key);
      }),
    changes: Stream.never,
  };
});

/** Timers and activities that wait for their moment. */
function waitingIn(
  cases: ReadonlyMap<string, MemoryCase>,
): Pick<
  Store["Service"],
  | "claimTimers"
  | "releaseTimers"
  | "postponeTimer"
  | "nextTimer"
  | "claimActivities"
  | "finishActivity"
  | "releaseActivities"
  | "failActivity"
  | "nextActivity"
  | "deadActivities"
  | "reviveActivity"
> {
  const freeTimers = () =>
    [...cases.values()]
      .flatMap((kept) => [...kept.timers.values()])
      .filter(({ isTaken }) => !isTaken)
      .sort((one, other) => one.next - other.next);
  const freeActivities = () =>
    [...cases.values()]
      .flatMap((kept) => [...kept.activities.values()])
      .filter(({ isTaken, next }) => !isTaken && next !== undefined);
  const changeTimer = (
    { caseId, timerId, due }: StoredTimer,
    change: Partial<WaitingTimer>,
  ): void => {
    const timers = cases.get(caseId)?.timers;
    const waiting = timers?.get(timerId);
    if (waiting?.timer.due === due) timers?.set(timerId, { ...waiting, ...change });
  };
  const changeActivity = (
    caseId: string,
    activityId: string,
    change: (waiting: WaitingActivity) => Partial<WaitingActivity>,
  ): void => {
    const activities = cases.get(caseId)?.activities;
    const waiting = activities?.get(activityId);
    if (waiting) activities?.set(activityId, { ...waiting, ...change(waiting) });
  };
  return {
    claimTimers: (now, limit) =>
      Effect.sync(() => {
        const due = freeTimers()
          .filter(({ next }) => next <= now)
          .slice(0, limit)
          .map(({ timer }) => timer);
        for (const timer of due) changeTimer(timer, { isTaken: true });
        return due;
      }),
    releaseTimers: (timers) =>
      Effect.sync(() => {
        for (const timer of timers) changeTimer(timer, { isTaken: false });
      }),
    postponeTimer: (timer, until) =>
      Effect.sync(() => {
        changeTimer(timer, { isTaken: false, next: until });
      }),
    nextTimer: Effect.sync(() => freeTimers()[0]?.next),
    claimActivities: (now, room) =>
      Effect.sync(() => {
        const free = freeActivities();
        const claimed = [...room].flatMap(([kind, most]) =>
          free
            .filter(({ activity, next = Infinity }) => activity.kind === kind && next <= now)
            .slice(0, most),
        );
        for (const { activity } of claimed)
          changeActivity(activity.caseId, activity.activityId, () => ({ isTaken: true }));
        return claimed.map(stateOf);
      }),
    finishActivity: ({ caseId, activityId }) =>
      Effect.sync(() => {
        cases.get(caseId)?.activities.delete(activityId);
      }),
    releaseActivities: (activities) =>
      Effect.sync(() => {
        for (const { caseId, activityId } of activities)
          changeActivity(caseId, activityId, () => ({ isTaken: false }));
      }),
    failActivity: ({ caseId, activityId }, until, problem) =>
      Effect.sync(() => {
        changeActivity(caseId, activityId, ({ failures }) => ({
          isTaken: false,
          next: until,
          failures: failures + 1,
          problem,
        }));
      }),
    nextActivity: (kinds) =>
      Effect.sync(() => {
        const moments = freeActivities()
          .filter(({ activity }) => kinds.includes(activity.kind))
          .map(({ next = Infinity }) => next);
        return moments.length === 0 ? undefined : Math.min(...moments);
      }),
    deadActivities: (limit, after) =>
      Effect.sync(() => {
        const dead = [...cases.values()]
          .flatMap((kept) => [...kept.activities.values()])
          .filter(({ next }) => next === undefined)
          .map(stateOf);
        return page(dead, { limit, ...(after !== undefined && { after }) }, () => 0);
      }),
    reviveActivity: (caseId, activityId) =>
      Effect.sync(() => {
        const waiting = cases.get(caseId)?.activities.get(activityId);
        if (waiting === undefined || waiting.next !== undefined) return false;
        changeActivity(caseId, activityId, () => ({ next: 0, failures: 0 }));
        return true;
      }),
  };
}

function stateOf({ activity, failures, problem }: WaitingActivity): ActivityState {
  return { activity, failures, ...(problem !== undefined && { problem }) };
}

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
    kept.activities.clear();
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
