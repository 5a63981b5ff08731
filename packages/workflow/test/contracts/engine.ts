import { evolve, type Case } from "@steunnetwerk/handreiking";
import { Effect, Fiber, Latch, Layer, Queue, Stream } from "effect";
import { describe, expect, test } from "vitest";

import { Engine } from "../../src/Engine.ts";
import { Store } from "../../src/Store.ts";
import { kms } from "../support/layers.ts";
import { commandsOf, granny, system, trial, worker } from "../support/trial.ts";

/** What an engine does on every layer of the store. */
export function engineContract(name: string, layer: () => Layer.Layer<Store, unknown>): void {
  const check = (title: string, body: Effect.Effect<void, unknown, Engine | Store>) => {
    test(title, () =>
      Effect.runPromise(
        Effect.provide(
          body,
          Engine.layer({ guidelines: [trial] }).pipe(
            Layer.provide(kms),
            Layer.provideMerge(
              // As if other processes wrote too.
              Layer.effect(
                Store,
                Store.use((store) => Effect.succeed({ ...store, isShared: true })),
              ).pipe(Layer.provide(layer())),
            ),
          ),
        ),
      ),
    );
  };
  const start = { by: worker, people: [granny] };
  const [lookUp, talk] = commandsOf();
  if (lookUp === undefined || talk === undefined) throw new Error("The trial has two commands");

  describe(`an engine on ${name}`, () => {
    check(
      "[J1] goes through a case, and its history tells who did what, with the words they used",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId, version } = yield* engine.start(start);
        expect(version).toBe(1);
        for (const [at, command] of commandsOf("We had tea.").entries())
          expect(yield* engine.send(caseId, command)).toMatchObject({
            version: at + 2,
            isRepeated: false,
          });
        const view = yield* engine.read(caseId);
        expect(view).toMatchObject({ version: 8, state: { state: "closed" }, work: [] });
        const history = yield* engine.history(caseId);
        expect(history.map(({ command }) => command)).toEqual([
          "start",
          ...commandsOf().map(({ type }) => type),
        ]);
        expect(history[2]?.by).toEqual(worker);
        expect(history[2]?.events[0]).toMatchObject({
          type: "taskCompleted",
          personal: { case: { record: { words: "We had tea." } } },
        });
        expect(yield* engine.history(caseId, { after: 6, limit: 1 })).toEqual([history[6]]);
        expect(yield* engine.verify(caseId)).toEqual({ version: 8, hash: history[7]?.hash });
      }),
    );

    check(
      "[J4] every beginning of the journal folds to the case as it was then",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start(start);
        const seen = [(yield* engine.read(caseId)).state];
        for (const command of commandsOf()) {
          yield* engine.send(caseId, command);
          seen.push((yield* engine.read(caseId)).state);
        }
        let folded: Case | undefined;
        for (const [at, { events }] of (yield* engine.history(caseId)).entries()) {
          folded = events.reduce<Case | undefined>(evolve, folded);
          expect(folded).toEqual(seen[at]);
        }
      }),
    );

    check(
      "[J5] what is personal stands nowhere in the journal in clear",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const store = yield* Store;
        const { caseId } = yield* engine.start(start);
        for (const command of commandsOf("She cried.")) yield* engine.send(caseId, command);
        const stored = JSON.stringify([
          yield* store.load(caseId),
          yield* store.tasks({ limit: 9 }),
        ]);
        expect(stored).not.toContain("She cried.");
        expect(stored).not.toContain("oma");
        const feed = JSON.stringify(yield* Stream.runCollect(Stream.take(engine.events(), 8)));
        expect(feed).not.toContain("She cried.");
        expect(feed).not.toContain("oma");
      }),
    );

    check(
      "[K1] a command under the same key is done once, also when it would be refused now",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const first = yield* engine.start({ ...start, key: "k" });
        expect(yield* engine.start({ people: [granny], by: worker, key: "k" })).toEqual({
          ...first,
          isRepeated: true,
        });
        const { caseId } = first;
        const receipt = yield* engine.send(caseId, lookUp, { key: "a" });
        expect(yield* engine.send(caseId, talk, { key: "b", expectedVersion: 2 })).toMatchObject({
          version: 3,
        });
        expect(yield* engine.send(caseId, lookUp, { key: "a" })).toEqual({
          ...receipt,
          isRepeated: true,
        });
        expect(yield* engine.send(caseId, talk, { key: "b", expectedVersion: 2 })).toMatchObject({
          version: 3,
          isRepeated: true,
        });
        expect((yield* engine.read(caseId)).version).toBe(3);
      }),
    );

    check(
      "[K2] a key that was used for another command is refused",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start({ ...start, key: "k" });
        yield* engine.send(caseId, lookUp, { key: "a" });
        expect(yield* Effect.flip(engine.send(caseId, talk, { key: "a" }))).toMatchObject({
          _tag: "KeyReused",
          caseId,
          key: "a",
        });
        expect(yield* Effect.flip(engine.start({ ...start, people: [], key: "k" }))).toMatchObject({
          _tag: "KeyReused",
        });
        expect((yield* engine.read(caseId)).version).toBe(2);
      }),
    );

    check(
      "[V1] a command decided on another version is not done",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start(start);
        expect(
          yield* Effect.flip(engine.send(caseId, lookUp, { expectedVersion: 2 })),
        ).toMatchObject({
          _tag: "CaseConflict",
          expected: 2,
          actual: 1,
        });
        yield* engine.send(caseId, lookUp, { expectedVersion: 1 });
        const failed = yield* Effect.flip(engine.send(caseId, talk, { expectedVersion: 1 }));
        expect(failed.message).toBe(
          `Case ${caseId} is at version 2, not 1. Read it again and decide anew.`,
        );
      }),
    );

    check(
      "[V2] of many who decide on the same version, one wins",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start(start);
        const outcomes = yield* Effect.forEach(
          Array.from({ length: 20 }),
          () => Effect.result(engine.send(caseId, lookUp, { expectedVersion: 1 })),
          { concurrency: "unbounded" },
        );
        expect(outcomes.filter(({ _tag }) => _tag === "Success").length).toBe(1);
        expect((yield* engine.read(caseId)).version).toBe(2);
      }),
    );

    check(
      "[V3] a writer that was first elsewhere is noticed: the command is decided anew on the case as it is",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const store = yield* Store;
        const { caseId } = yield* engine.start(start);
        yield* Effect.provide(
          Engine.use((elsewhere) => elsewhere.send(caseId, lookUp)),
          Engine.layer({ guidelines: [trial] }).pipe(
            Layer.provide(kms),
            Layer.provide(Layer.succeed(Store, store)),
          ),
        );
        expect(yield* engine.send(caseId, talk)).toMatchObject({ version: 3 });
        const conflict = yield* Effect.flip(engine.send(caseId, lookUp, { expectedVersion: 1 }));
        expect(conflict._tag).toBe("CaseConflict");
      }),
    );

    check(
      "[R1] what the guideline refuses is refused with its rule and a sentence, and nothing is written",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start(start);
        const refused = yield* Effect.flip(engine.send(caseId, talk));
        expect(refused).toMatchObject({ _tag: "CommandRefused", caseId, code: "taskNotOpen" });
        expect(refused.message).toBe("This task is not open.");
        expect((yield* engine.read(caseId)).version).toBe(1);
        expect(yield* Effect.flip(engine.start({ ...start, by: granny as never }))).toMatchObject({
          _tag: "CommandRefused",
          code: "invalidCommand",
        });
      }),
    );

    check(
      "[R2] what is not well formed is refused with a path",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start(start);
        const errors = yield* Effect.forEach(
          [
            engine.start({ ...start, caseId: "" }),
            engine.start({ ...start, caseId: "a b" }),
            engine.start({ ...start, attributes: { "1st": 1 } }),
            engine.start({ ...start, attributes: { team: { no: 1 } } as never }),
            engine.send(caseId, lookUp, { key: "k".repeat(201) }),
            engine.send(caseId, { type: "start", by: worker, case: "x", people: [] }),
            engine.work({ limit: 0 }),
            engine.search({ limit: 1.5 }),
            engine.search({ after: "not a cursor" }),
            engine.search({ after: '["x"]' }),
            engine.work({ after: "[1,2]" }),
            engine.work({ after: "null" }),
            engine.deadActivities({ after: "{" }),
          ],
          (effect) =>
            Effect.flip(
              effect as Effect.Effect<unknown, { readonly _tag: string; readonly path?: unknown }>,
            ),
        );
        expect(errors.map(({ _tag, path }) => [_tag, path])).toEqual([
          ["InvalidRequest", ["caseId"]],
          ["InvalidRequest", ["caseId"]],
          ["InvalidRequest", ["attributes", "1st"]],
          ["InvalidRequest", ["attributes", "team"]],
          ["InvalidRequest", ["key"]],
          ["InvalidRequest", ["type"]],
          ["InvalidRequest", ["limit"]],
          ["InvalidRequest", ["limit"]],
          ...Array.from({ length: 5 }, () => ["InvalidRequest", ["after"]]),
        ]);
      }),
    );

    check(
      "[R3] a case that is not there, is there already, or follows a guideline nobody gave, has an error of its own",
      Effect.gen(function* () {
        const engine = yield* Engine;
        yield* engine.start({ ...start, caseId: "c-1" });
        expect((yield* Effect.flip(engine.start({ ...start, caseId: "c-1" })))._tag).toBe(
          "CaseExists",
        );
        expect((yield* Effect.flip(engine.send("c-2", lookUp)))._tag).toBe("CaseNotFound");
        expect((yield* Effect.flip(engine.read("c-2")))._tag).toBe("CaseNotFound");
        expect((yield* Effect.flip(engine.history("c-2")))._tag).toBe("CaseNotFound");
        const unknown = yield* Effect.flip(
          engine.start({ ...start, guideline: { id: "trial", version: "9.0.0" } }),
        );
        expect(unknown.message).toContain("version 9.0.0 of the guideline trial");
      }),
    );

    check(
      "[W1] the work list shows a task to who may do it, and after it was taken up to that person",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start(start);
        yield* engine.send(caseId, lookUp);
        const tasksOf = (query: Parameters<typeof engine.work>[0]) =>
          Effect.map(engine.work(query), ({ tasks }) => tasks.map(({ task }) => task));
        expect(yield* tasksOf({ person: "person-1" })).toEqual(["tell"]);
        expect(yield* tasksOf({ person: "worker-1" })).toEqual([]);
        expect(yield* tasksOf({ person: "worker-1", capacities: ["worker"] })).toEqual(["talk"]);
        yield* engine.send(caseId, { type: "claimTask", by: worker, task: "talk" });
        expect(yield* tasksOf({ person: "worker-1" })).toEqual(["talk"]);
        expect((yield* engine.work({ person: "worker-1" })).tasks[0]).toMatchObject({
          caseId,
          assignee: "worker-1",
        });
        expect(yield* tasksOf({ caseId })).toEqual(expect.arrayContaining(["talk", "tell"]));
      }),
    );

    check(
      "[W4] who takes a task up has it alone until they put it back or give it to another",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start(start);
        yield* engine.send(caseId, lookUp);
        const of = (person: string) =>
          Effect.map(engine.work({ person }), ({ tasks }) => tasks.map(({ task }) => task));
        const other = { person: "worker-2", capacity: "worker" };
        const task = "talk";
        yield* engine.send(caseId, { type: "claimTask", by: worker, task });
        expect([yield* of(worker.person), yield* of(other.person)]).toEqual([["talk"], []]);
        const refused = yield* Effect.flip(
          engine.send(caseId, { type: "claimTask", by: other, task }),
        );
        expect(refused._tag).toBe("CommandRefused");
        yield* engine.send(caseId, { type: "delegateTask", by: worker, task, to: other.person });
        expect([yield* of(worker.person), yield* of(other.person)]).toEqual([[], ["talk"]]);
        yield* engine.send(caseId, { type: "releaseTask", by: other, task });
        expect([yield* of(worker.person), yield* of(other.person)]).toEqual([[], []]);
        const page = yield* engine.work({ capacities: ["worker"] });
        expect(page.tasks).toMatchObject([{ caseId, task: "talk" }]);
        expect(page.tasks[0]?.assignee).toBe(undefined);
      }),
    );

    check(
      "[S1] cases are found by what the host sets",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start({ ...start, attributes: { team: "north" } });
        yield* engine.start({ ...start, attributes: { team: "south" } });
        const found = yield* engine.search({ attributes: { team: "north" } });
        expect(found.cases).toMatchObject([
          { caseId, attributes: { team: "north" }, state: "open" },
        ]);
        yield* engine.setAttributes(caseId, { team: "east", ward: 3 }, { by: worker });
        expect((yield* engine.search({ attributes: { team: "north" } })).cases).toEqual([]);
        expect((yield* engine.search({ attributes: { ward: 3 } })).cases.length).toBe(1);
        expect((yield* engine.read(caseId)).attributes).toEqual({ team: "east", ward: 3 });
        expect((yield* engine.history(caseId))[1]).toMatchObject({
          command: "setAttributes",
          attributes: { team: "east", ward: 3 },
        });
      }),
    );

    check(
      "[F1] a subscriber gets what was and what comes, in order, from any position",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId, position } = yield* engine.start(start);
        const live = yield* Effect.forkChild(
          Stream.runCollect(Stream.take(engine.events({ after: position }), 3)),
        );
        const all = yield* Effect.forkChild(Stream.runCollect(Stream.take(engine.events(), 4)));
        for (const command of commandsOf().slice(0, 3)) yield* engine.send(caseId, command);
        const seen = yield* Fiber.join(live);
        expect(seen.map(({ version }) => version)).toEqual([2, 3, 4]);
        expect((yield* Fiber.join(all)).map(({ version }) => version)).toEqual([1, 2, 3, 4]);
      }),
    );

    check(
      "[F1] a subscriber who is slow keeps nobody else waiting",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId, position } = yield* engine.start(start);
        const isStuck = yield* Latch.make();
        yield* Effect.forkChild(
          Stream.runForEach(engine.events(), () => Effect.andThen(isStuck.open, Effect.never)),
        );
        yield* isStuck.await;
        const seen = yield* Queue.unbounded<number>();
        yield* Effect.forkChild(
          Stream.runForEach(engine.events({ after: position }), ({ version }) =>
            Queue.offer(seen, version),
          ),
        );
        for (const [at, command] of commandsOf().slice(0, 3).entries()) {
          yield* engine.send(caseId, command);
          expect(yield* Queue.take(seen)).toBe(at + 2);
        }
      }),
    );

    check(
      "[J6] fifty cases at a time, each in its own order",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const ids = yield* Effect.forEach(
          Array.from({ length: 100 }),
          () =>
            Effect.gen(function* () {
              const { caseId } = yield* engine.start(start);
              for (const command of commandsOf()) yield* engine.send(caseId, command);
              return caseId;
            }),
          { concurrency: 50 },
        );
        for (const caseId of ids) expect((yield* engine.verify(caseId)).version).toBe(8);
        expect((yield* engine.work({ person: system.person })).tasks).toEqual([]);
      }),
    );
  });
}
