import { Effect, type Layer } from "effect";
import { describe, expect, test } from "vitest";

import { Store, type Commit, type StoredActivity, type StoredTask } from "../../src/Store.ts";

const nothing = { put: [], remove: [] };

/** A commit of nothing but a version and a key. */
function commitOf(caseId: string, version: number, more: Partial<Commit> = {}): Commit {
  return {
    header: {
      caseId,
      guidelineId: "trial",
      guidelineVersion: "1.0.0",
      state: "open",
      version,
      hash: `hash-${version}`,
    },
    key: `key-${version}`,
    body: JSON.stringify({ version }),
    parts: [],
    tasks: nothing,
    timers: nothing,
    activities: nothing,
    ...more,
  };
}

function taskOf(caseId: string, taskId: string, more: Partial<StoredTask> = {}): StoredTask {
  return { caseId, taskId, candidates: ["person:p"], body: `"${taskId}"`, ...more };
}

const bytes = (...values: number[]) => new Uint8Array(values);

/** What every layer of the store does. */
export function storeContract(name: string, layer: () => Layer.Layer<Store, unknown>): void {
  const check = (title: string, body: Effect.Effect<void, unknown, Store>) => {
    test(title, () => Effect.runPromise(Effect.provide(body, layer())));
  };

  describe(`${name} as a store`, () => {
    check(
      "[J1] writes all of a commit, and gives it back as it was",
      Effect.gen(function* () {
        const store = yield* Store;
        const commit = commitOf("c", 1, {
          parts: [
            { owner: "case", bytes: bytes(1, 2, 3) },
            { owner: "person:a", bytes: bytes(4) },
          ],
          tasks: { put: [taskOf("c", "t", { due: 5 })], remove: [] },
          timers: { put: [{ caseId: "c", timerId: "w", due: 7 }], remove: [] },
          keys: { ringKey: 1, bytes: bytes(9) },
          attributes: { team: "north" },
        });
        const [outcome] = yield* store.commit([commit]);
        expect(outcome?._tag).toBe("written");
        const stored = yield* store.load("c");
        expect(stored).toEqual({
          header: commit.header,
          keys: { ringKey: 1, bytes: bytes(9) },
          snapshot: undefined,
          entries: [
            {
              caseId: "c",
              version: 1,
              position: expect.any(Number) as number,
              key: "key-1",
              body: '{"version":1}',
              hash: "hash-1",
              parts: commit.parts,
            },
          ],
          tasks: commit.tasks.put,
          timers: commit.timers.put,
        });
        expect(yield* store.entryByKey("c", "key-1")).toEqual(stored?.entries[0]);
      }),
    );

    check(
      "[J1] a case that was not started is not there",
      Effect.gen(function* () {
        const store = yield* Store;
        expect(yield* store.load("c")).toBe(undefined);
        expect(yield* store.entryByKey("c", "key-1")).toBe(undefined);
        expect(yield* store.entries("c", 0, 10)).toEqual([]);
        expect(yield* store.head).toBe(0);
      }),
    );

    check(
      "[V1] a commit on another version than the case has writes nothing",
      Effect.gen(function* () {
        const store = yield* Store;
        yield* store.commit([commitOf("c", 1)]);
        const outcomes = yield* store.commit([
          commitOf("c", 1, { key: "other" }),
          commitOf("c", 3, { key: "another", attributes: { x: 1 } }),
          commitOf("d", 2),
        ]);
        expect(outcomes).toEqual([
          { _tag: "conflict", version: 1 },
          { _tag: "conflict", version: 1 },
          { _tag: "conflict", version: 0 },
        ]);
        expect((yield* store.entries("c", 0, 10)).length).toBe(1);
        expect((yield* store.cases({ limit: 10 })).rows).toEqual([
          { header: commitOf("c", 1).header, attributes: {} },
        ]);
      }),
    );

    check(
      "[K1] a commit under a key the case has seen gives the entry of then",
      Effect.gen(function* () {
        const store = yield* Store;
        const [first] = yield* store.commit([
          commitOf("c", 1, { parts: [{ owner: "case", bytes: bytes(1) }] }),
        ]);
        const [again, elsewhere] = yield* store.commit([
          commitOf("c", 2, { key: "key-1" }),
          commitOf("d", 1),
        ]);
        expect(again).toMatchObject({
          _tag: "repeated",
          entry: { version: 1, parts: [{ owner: "case" }] },
        });
        expect(first).toMatchObject({ _tag: "written" });
        expect(elsewhere).toMatchObject({ _tag: "written" });
      }),
    );

    check(
      "[J2] in a group, each commit stands alone: one that is refused takes none along",
      Effect.gen(function* () {
        const store = yield* Store;
        yield* store.commit([commitOf("a", 1)]);
        const outcomes = yield* store.commit([
          commitOf("b", 1),
          commitOf("a", 1, { key: "x" }),
          commitOf("c", 1),
        ]);
        expect(outcomes.map(({ _tag }) => _tag)).toEqual(["written", "conflict", "written"]);
        expect((yield* store.feed(0, 10)).map(({ caseId }) => caseId)).toEqual(["a", "b", "c"]);
      }),
    );

    check(
      "[F1] the feed gives all entries once, in the order of their positions, without parts",
      Effect.gen(function* () {
        const store = yield* Store;
        for (let version = 1; version <= 5; version++)
          yield* store.commit(
            ["a", "b"].map((caseId) =>
              commitOf(caseId, version, { parts: [{ owner: "case", bytes: bytes(version) }] }),
            ),
          );
        const seen: number[] = [];
        for (let position = 0; ;) {
          const entries = yield* store.feed(position, 3);
          const last = entries.at(-1);
          if (last === undefined) break;
          seen.push(...entries.map((entry) => entry.position));
          expect(entries.every(({ parts }) => parts.length === 0)).toBe(true);
          position = last.position;
        }
        expect(seen.length).toBe(10);
        expect(seen).toEqual([...new Set(seen)].sort((one, other) => one - other));
        expect(yield* store.head).toBe(seen.at(-1));
      }),
    );

    check(
      "[J3] a snapshot stands for the entries before it",
      Effect.gen(function* () {
        const store = yield* Store;
        yield* store.commit([commitOf("c", 1)]);
        yield* store.commit([commitOf("c", 2, { snapshot: { version: 2, bytes: bytes(2) } })]);
        yield* store.commit([commitOf("c", 3)]);
        const stored = yield* store.load("c");
        expect(stored?.snapshot).toEqual({ version: 2, bytes: bytes(2) });
        expect(stored?.entries.map(({ version }) => version)).toEqual([3]);
        expect((yield* store.entries("c", 0, 10)).map(({ version }) => version)).toEqual([1, 2, 3]);
        expect((yield* store.entries("c", 1, 1)).map(({ version }) => version)).toEqual([2]);
      }),
    );

    check(
      "[D1] destroying takes away what an owner or everybody had, and the snapshot, and keeps the entries",
      Effect.gen(function* () {
        const store = yield* Store;
        const parts = [
          { owner: "case", bytes: bytes(1) },
          { owner: "person:a", bytes: bytes(2) },
        ];
        yield* store.commit([
          commitOf("c", 1, {
            parts,
            keys: { ringKey: 1, bytes: bytes(1) },
            snapshot: { version: 1, bytes: bytes(3) },
            attributes: { team: "north" },
          }),
        ]);
        yield* store.commit([
          commitOf("c", 2, { destroy: "person:a", keys: { ringKey: 1, bytes: bytes(7) } }),
        ]);
        const less = yield* store.load("c");
        expect(less?.snapshot).toBe(undefined);
        expect(less?.keys?.bytes).toEqual(bytes(7));
        expect(less?.entries.map((entry) => entry.parts)).toEqual([[parts[0]], []]);
        yield* store.commit([
          commitOf("c", 3, {
            destroy: "everything",
            header: { ...commitOf("c", 3).header, state: "destroyed" },
          }),
        ]);
        const none = yield* store.load("c");
        expect(none?.keys).toBe(undefined);
        expect(none?.entries.map((entry) => entry.parts)).toEqual([[], [], []]);
        expect((yield* store.cases({ state: "destroyed", limit: 10 })).rows[0]?.attributes).toEqual(
          {},
        );
      }),
    );

    check(
      "[W1] lists tasks by due date, those without one last, in pages",
      Effect.gen(function* () {
        const store = yield* Store;
        for (const [at, caseId] of ["a", "b", "c"].entries())
          yield* store.commit([
            commitOf(caseId, 1, {
              tasks: {
                put: [
                  taskOf(caseId, "late", { due: 30 - at }),
                  taskOf(caseId, "soon", { due: 3 - at }),
                  taskOf(caseId, "some day"),
                ],
                remove: [],
              },
            }),
          ]);
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = yield* store.tasks({
            candidates: ["person:p", "capacity:none"],
            limit: 2,
            ...(after !== undefined && { after }),
          });
          seen.push(...page.rows.map(({ caseId, taskId }) => `${caseId} ${taskId}`));
          after = page.next;
        } while (after !== undefined);
        expect(seen.slice(0, 6)).toEqual([
          "c soon",
          "b soon",
          "a soon",
          "c late",
          "b late",
          "a late",
        ]);
        expect(seen.slice(6).sort()).toEqual(["a some day", "b some day", "c some day"]);
        const all = yield* store.tasks({ limit: 100 });
        expect(all.rows.map(({ caseId, taskId }) => `${caseId} ${taskId}`).slice(0, 6)).toEqual(
          seen.slice(0, 6),
        );
        expect(all.next).toBe(undefined);
        const urgent = yield* store.tasks({ candidates: ["person:p"], dueBefore: 3, limit: 100 });
        expect(urgent.rows.map(({ caseId }) => caseId)).toEqual(["c", "b"]);
        const own = yield* store.tasks({ caseId: "b", limit: 100 });
        expect(own.rows.map(({ taskId }) => taskId)).toEqual(["soon", "late", "some day"]);
      }),
    );

    check(
      "[W2] a task that changes or goes away is found as it is now only",
      Effect.gen(function* () {
        const store = yield* Store;
        const before = taskOf("c", "t", { due: 1, candidates: ["person:p", "person:q"] });
        const after = taskOf("c", "t", { due: 2, candidates: ["person:q"], body: '"changed"' });
        yield* store.commit([commitOf("c", 1, { tasks: { put: [before], remove: [] } })]);
        yield* store.commit([commitOf("c", 2, { tasks: { put: [after], remove: [before] } })]);
        expect((yield* store.tasks({ candidates: ["person:p"], limit: 9 })).rows).toEqual([]);
        expect(
          (yield* store.tasks({ candidates: ["person:q", "person:p"], limit: 9 })).rows,
        ).toEqual([after]);
        yield* store.commit([commitOf("c", 3, { tasks: { put: [], remove: [after] } })]);
        expect((yield* store.tasks({ limit: 9 })).rows).toEqual([]);
        expect((yield* store.load("c"))?.tasks).toEqual([]);
      }),
    );

    check(
      "[S1] finds cases by attributes, state and guideline, in the order of their start",
      Effect.gen(function* () {
        const store = yield* Store;
        for (const [at, caseId] of ["c", "a", "b"].entries())
          yield* store.commit([
            commitOf(caseId, 1, {
              attributes: { team: "north", no: at, urgent: at === 1 },
              header: { ...commitOf(caseId, 1).header, state: at === 2 ? "closed" : "open" },
            }),
          ]);
        const ids = (query: Parameters<Store["Service"]["cases"]>[0]) =>
          Effect.map(store.cases(query), (page) => page.rows.map(({ header }) => header.caseId));
        expect(yield* ids({ limit: 9 })).toEqual(["c", "a", "b"]);
        expect(yield* ids({ attributes: { team: "north" }, limit: 9 })).toEqual(["c", "a", "b"]);
        expect(yield* ids({ attributes: { team: "north", urgent: true }, limit: 9 })).toEqual([
          "a",
        ]);
        expect(yield* ids({ attributes: { no: 2 }, state: "closed", limit: 9 })).toEqual(["b"]);
        expect(yield* ids({ attributes: { no: "2" }, limit: 9 })).toEqual([]);
        expect(yield* ids({ guidelineId: "trial", guidelineVersion: "2.0.0", limit: 9 })).toEqual(
          [],
        );
        const first = yield* store.cases({ limit: 2 });
        expect(yield* ids({ limit: 2, after: first.next ?? "" })).toEqual(["b"]);
      }),
    );

    check(
      "[T1] gives timers that are due once, the earliest first, and again when they were given back",
      Effect.gen(function* () {
        const store = yield* Store;
        const timerOf = (caseId: string, timerId: string, due: number) => ({
          caseId,
          timerId,
          due,
        });
        const put = [timerOf("c", "late", 30), timerOf("c", "soon", 10), timerOf("c", "next", 20)];
        yield* store.commit([commitOf("c", 1, { timers: { put, remove: [] } })]);
        expect(yield* store.nextTimer).toBe(10);
        expect(yield* store.claimTimers(9, 10)).toEqual([]);
        expect((yield* store.claimTimers(25, 1)).map(({ timerId }) => timerId)).toEqual(["soon"]);
        expect((yield* store.claimTimers(25, 10)).map(({ timerId }) => timerId)).toEqual(["next"]);
        expect(yield* store.claimTimers(25, 10)).toEqual([]);
        expect(yield* store.nextTimer).toBe(30);
        yield* store.releaseTimers([timerOf("c", "next", 20)]);
        expect(yield* store.nextTimer).toBe(20);
        yield* store.postponeTimer(timerOf("c", "soon", 10), 50, "a problem");
        expect((yield* store.claimTimers(49, 10)).map(({ timerId }) => timerId)).toEqual([
          "next",
          "late",
        ]);
        expect(
          (yield* store.claimTimers(50, 10)).map(({ timerId, due }) => [timerId, due]),
        ).toEqual([["soon", 10]]);
        expect(yield* store.nextTimer).toBe(undefined);
      }),
    );

    check(
      "[T2] a timer that was moved or cancelled by a commit is not given as it was before",
      Effect.gen(function* () {
        const store = yield* Store;
        const before = { caseId: "c", timerId: "t", due: 10 };
        yield* store.commit([commitOf("c", 1, { timers: { put: [before], remove: [] } })]);
        yield* store.claimTimers(10, 10);
        const after = { ...before, due: 20 };
        yield* store.commit([commitOf("c", 2, { timers: { put: [after], remove: [before] } })]);
        yield* store.postponeTimer(before, 99, "too late");
        yield* store.releaseTimers([before]);
        expect(yield* store.nextTimer).toBe(20);
        expect(yield* store.claimTimers(20, 10)).toEqual([after]);
        yield* store.commit([commitOf("c", 3, { timers: { put: [], remove: [after] } })]);
        yield* store.releaseTimers([after]);
        expect(yield* store.nextTimer).toBe(undefined);
      }),
    );

    check(
      "[O1] gives activities once, as many of each kind as there is room for, until they are finished",
      Effect.gen(function* () {
        const store = yield* Store;
        const put = ["a", "b", "c"].map((activityId) => ({
          caseId: "c",
          activityId,
          kind: activityId === "c" ? "other" : "notify",
          body: "{}",
        }));
        yield* store.commit([commitOf("c", 1, { activities: { put, remove: [] } })]);
        const claim = (room: Record<string, number>) =>
          Effect.map(store.claimActivities(5, new Map(Object.entries(room))), (states) =>
            states.map(({ activity }) => activity.activityId),
          );
        expect(yield* claim({ notify: 1 })).toHaveLength(1);
        expect([...(yield* claim({ notify: 5, none: 5 }))]).toHaveLength(1);
        expect(yield* claim({ notify: 5, other: 5 })).toEqual(["c"]);
        expect(yield* store.nextActivity(["notify", "other"])).toBe(undefined);
        yield* store.finishActivity(put[0] as StoredActivity);
        yield* store.releaseActivities(put);
        expect((yield* claim({ notify: 5, other: 5 })).sort()).toEqual(["b", "c"]);
        yield* store.commit([commitOf("c", 2, { activities: { put: [], remove: ["b"] } })]);
        yield* store.releaseActivities(put);
        expect(yield* claim({ notify: 5, other: 5 })).toEqual(["c"]);
      }),
    );

    check(
      "[O2] an activity that failed is given again at its moment; one that failed for good when a person says so",
      Effect.gen(function* () {
        const store = yield* Store;
        const activity = {
          caseId: "c",
          activityId: "a",
          kind: "notify",
          body: "{}",
          secret: bytes(1, 2),
        };
        yield* store.commit([commitOf("c", 1, { activities: { put: [activity], remove: [] } })]);
        const room = new Map([["notify", 9]]);
        expect(yield* store.claimActivities(5, room)).toMatchObject([{ activity, failures: 0 }]);
        yield* store.failActivity(activity, 30, "no line");
        expect(yield* store.claimActivities(29, room)).toEqual([]);
        expect(yield* store.nextActivity(["notify"])).toBe(30);
        expect(yield* store.claimActivities(30, room)).toMatchObject([
          { activity, failures: 1, problem: "no line" },
        ]);
        yield* store.failActivity(activity, undefined, "still no line");
        expect(yield* store.claimActivities(Number.MAX_SAFE_INTEGER, room)).toEqual([]);
        expect(yield* store.deadActivities(10)).toMatchObject({
          rows: [{ activity, failures: 2, problem: "still no line" }],
        });
        expect(yield* store.reviveActivity("c", "b")).toBe(false);
        expect(yield* store.reviveActivity("c", "a")).toBe(true);
        expect(yield* store.reviveActivity("c", "a")).toBe(false);
        expect((yield* store.claimActivities(5, room))[0]?.failures).toBe(0);
      }),
    );

    check(
      "[E1] a key of the key ring is added once",
      Effect.gen(function* () {
        const store = yield* Store;
        expect(yield* store.ringKeys).toEqual([]);
        yield* store.addRingKey({ no: 1, bytes: bytes(1) });
        yield* store.addRingKey({ no: 1, bytes: bytes(2) });
        yield* store.addRingKey({ no: 2, bytes: bytes(3) });
        expect(yield* store.ringKeys).toEqual([
          { no: 1, bytes: bytes(1) },
          { no: 2, bytes: bytes(3) },
        ]);
      }),
    );
  });
}
