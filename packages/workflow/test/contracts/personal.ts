import { evolve, type Case, type Command } from "@steunnetwerk/handreiking";
import { Effect, type Layer, Stream } from "effect";
import { describe, expect } from "vitest";

import { Engine } from "../../src/Engine.ts";
import { Store } from "../../src/Store.ts";
import { checkOn, withEngine } from "../support/engines.ts";
import { commandsOf, granny, told, worker } from "../support/trial.ts";

const [lookedUp, talk] = commandsOf() as [Command, Command];
const cousin = { id: "person-2", capacities: ["family"], label: "neef" };
const start = { by: worker, people: [granny, cousin] };

/** What becomes of personal data, on every layer of the store. */
export function personalContract(name: string, layer: () => Layer.Layer<Store, unknown>): void {
  const check = checkOn(layer);

  describe(`what is personal on ${name}`, () => {
    check(
      "[D2] what is of one person is destroyed: the case goes on without it, and every beginning of its journal still folds",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const store = yield* Store;
        const { caseId } = yield* engine.start(start);
        yield* engine.send(caseId, lookedUp);
        yield* engine.send(caseId, told(granny, "I am tired."));
        yield* engine.send(caseId, told(cousin, "I am fine."));
        const request = { by: worker, person: granny.id, ground: "avg-17", key: "forget" };
        const receipt = yield* engine.destroy(caseId, request);
        expect(receipt).toMatchObject({ version: 5, events: [], isRepeated: false });
        expect(yield* engine.destroy(caseId, request)).toEqual({ ...receipt, isRepeated: true });

        const { state, version } = yield* engine.read(caseId);
        expect(version).toBe(5);
        expect(state.personal.people[granny.id]).toBe(undefined);
        expect(state.personal.people[cousin.id]).toEqual({ label: "neef" });
        const history = yield* engine.history(caseId);
        expect(history.at(-1)).toMatchObject({
          command: "destroy",
          by: worker,
          destroyed: "person:person-1",
          ground: "avg-17",
        });
        expect(JSON.stringify(history)).not.toMatch(/tired|oma/);
        expect(JSON.stringify(history)).toContain("I am fine.");
        const folded = history
          .flatMap(({ events }) => events)
          .reduce<Case | undefined>(evolve, undefined);
        expect(folded).toEqual(state);
        expect((yield* engine.verify(caseId)).hash).toBe(receipt.hash);
        const stored = yield* store.load(caseId);
        expect(
          stored?.entries.flatMap(({ parts }) => parts.map(({ owner }) => owner)),
        ).not.toContain("person:person-1");

        // The case goes on, here and in a process that reads it anew.
        yield* engine.send(caseId, talk);
        expect(yield* withEngine(Engine.use((other) => other.read(caseId)))).toEqual(
          yield* engine.read(caseId),
        );
        const again = yield* Effect.flip(engine.destroy(caseId, { by: worker, person: granny.id }));
        expect(again).toMatchObject({ _tag: "InvalidRequest", path: ["person"] });
      }),
    );

    check(
      "[D3] of a case of which everything was destroyed the history stays, which still fits; nothing else does",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const store = yield* Store;
        const { caseId } = yield* engine.start({ ...start, attributes: { team: "north" } });
        yield* engine.send(caseId, told(granny, "I am tired."));
        const conflict = yield* Effect.flip(
          engine.destroy(caseId, { by: worker, expectedVersion: 1 }),
        );
        expect(conflict).toMatchObject({ _tag: "CaseConflict", expected: 1, actual: 2 });
        const receipt = yield* engine.destroy(caseId, { by: worker, key: "end" });
        expect(receipt).toMatchObject({ version: 3, isRepeated: false });
        for (const key of ["end", "again"])
          expect(yield* engine.destroy(caseId, { by: worker, key })).toEqual({
            ...receipt,
            isRepeated: true,
          });

        for (const effect of [engine.read(caseId), engine.send(caseId, lookedUp)])
          expect(
            yield* Effect.flip(effect as Effect.Effect<unknown, { _tag: string }>),
          ).toMatchObject({ _tag: "CaseDestroyed" });
        const history = yield* engine.history(caseId);
        expect(history.map(({ command }) => command)).toEqual(["start", "completeTask", "destroy"]);
        expect(JSON.stringify(history)).not.toMatch(/tired|oma|neef/);
        expect(yield* engine.verify(caseId)).toEqual({ version: 3, hash: receipt.hash });
        expect((yield* engine.work({ caseId })).tasks).toEqual([]);
        expect((yield* engine.search({ state: "destroyed" })).cases).toMatchObject([
          { caseId, attributes: {} },
        ]);
        expect(yield* store.load(caseId)).toMatchObject({ keys: undefined, timers: [], tasks: [] });
        expect(yield* store.claimActivities(9e15, new Map([["lookUp", 9]]))).toEqual([]);
        expect((yield* engine.export({ person: granny.id })).cases).toEqual([]);
      }),
    );

    check(
      "[D3] a case that cannot be read any more can be destroyed",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const store = yield* Store;
        const { caseId } = yield* engine.start(start);
        yield* withEngine(
          Effect.gen(function* () {
            const other = yield* Engine;
            expect((yield* Effect.flip(other.read(caseId)))._tag).toBe("KeysUnavailable");
            expect(yield* other.destroy(caseId, { by: worker })).toMatchObject({ version: 2 });
          }),
          () => ({
            load: (id) =>
              Effect.map(store.load(id), (stored) =>
                stored?.keys === undefined
                  ? stored
                  : { ...stored, keys: { ...stored.keys, bytes: new Uint8Array(60) } },
              ),
          }),
        );
        expect((yield* engine.verify(caseId)).version).toBe(2);
      }),
    );

    check(
      "[D4] an export has everything about a person and nothing that is personal of others",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start({ ...start, attributes: { team: "north" } });
        yield* engine.send(caseId, told(granny, "I am tired."));
        yield* engine.send(caseId, told(cousin, "I am fine."));
        const { caseId: other } = yield* engine.start({ by: worker, people: [granny] });
        yield* engine.start({ by: worker, people: [cousin] });

        const mine = yield* engine.export({ person: granny.id });
        expect(mine).toMatchObject({
          person: granny.id,
          cases: [
            { caseId, capacities: ["family"], facts: { label: "oma" } },
            { caseId: other, facts: { label: "oma" } },
          ],
        });
        expect(JSON.stringify(mine)).toContain("I am tired.");
        expect(JSON.stringify(mine)).not.toMatch(/fine|neef/);
        expect((yield* engine.export({ person: granny.id, caseId: other })).cases.length).toBe(1);

        const all = yield* engine.export({ caseId });
        expect(all.cases).toEqual([
          {
            caseId,
            guideline: { id: "trial", version: "1.0.0" },
            state: (yield* engine.read(caseId)).state,
            attributes: { team: "north" },
            history: yield* engine.history(caseId),
          },
        ]);
        expect((yield* Effect.flip(engine.export({})))._tag).toBe("InvalidRequest");
      }),
    );

    check(
      "[D1] nothing of what was destroyed is in the feed, nor was it ever",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId } = yield* engine.start(start);
        yield* engine.destroy(caseId, { by: worker });
        const feed = yield* Stream.runCollect(Stream.take(engine.events(), 2));
        expect(feed.map(({ command }) => command)).toEqual(["start", "destroy"]);
        expect(JSON.stringify(feed)).not.toMatch(/oma|neef/);
      }),
    );
    check(
      "[E3] after a new key was made, what is written hangs from that one, and what was written before still opens",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const store = yield* Store;
        const { caseId: first } = yield* engine.start(start);
        yield* engine.rotateKeys;
        const { caseId: second } = yield* engine.start(start);
        expect((yield* store.load(first))?.keys?.ringKey).toBe(1);
        expect((yield* store.load(second))?.keys?.ringKey).toBe(2);
        yield* withEngine(
          Effect.gen(function* () {
            const other = yield* Engine;
            for (const caseId of [first, second])
              expect((yield* other.read(caseId)).state.personal.people[granny.id]).toEqual({
                label: "oma",
              });
          }),
        );
      }),
    );
  });
}
