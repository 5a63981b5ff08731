import { evolve, type Case, type Command } from "@steunnetwerk/handreiking";
import { Effect, type Layer } from "effect";
import { describe, expect } from "vitest";

import { Engine } from "../../src/Engine.ts";
import { Store } from "../../src/Store.ts";
import { checkOn, withEngine } from "../support/engines.ts";
import { commandsOf, granny, laterTrial, told, trial, worker } from "../support/trial.ts";

const [lookedUp] = commandsOf() as [Command];
const start = { by: worker, people: [granny] };

/** How a case lasts: snapshots, proof, versions of its guideline; on every layer of the store. */
export function lastingContract(name: string, layer: () => Layer.Layer<Store, unknown>): void {
  const check = checkOn(layer);

  describe(`what lasts on ${name}`, () => {
    check(
      "[J3] a case with a snapshot is read from that and the entries after it, and is the same case",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const store = yield* Store;
        const { caseId } = yield* engine.start(start);
        for (let at = 0; at < 80; at++)
          yield* engine.send(caseId, {
            type: "recordPerson",
            by: worker,
            person: { ...granny, label: `${at} ${"a".repeat(190)}` },
          });
        const stored = yield* store.load(caseId);
        expect(stored?.snapshot?.version).toBeGreaterThan(1);
        expect(stored?.entries.length).toBeLessThan(80);
        const anew = yield* withEngine(Engine.use((other) => other.read(caseId)));
        expect(anew).toEqual(yield* engine.read(caseId));
        const folded = (yield* engine.history(caseId, { limit: 100 }))
          .flatMap(({ events }) => events)
          .reduce<Case | undefined>(evolve, undefined);
        expect(anew.state).toEqual(folded);
      }),
    );

    check(
      "[J9] an entry that was changed, moved or taken away, and a part nobody destroyed, are noticed",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const store = yield* Store;
        const { caseId } = yield* engine.start(start);
        yield* engine.send(caseId, lookedUp);
        yield* engine.send(caseId, told(granny, "I am tired."));
        const seenWith = (
          change: (entries: Effect.Success<ReturnType<typeof store.entries>>) => typeof entries,
        ) =>
          withEngine(Effect.flip(Engine.use((other) => other.verify(caseId))), () => ({
            entries: (...range) => Effect.map(store.entries(...range), change),
          }));
        const problems = yield* Effect.forEach(
          [
            seenWith((entries) =>
              entries.map((entry) => ({ ...entry, body: entry.body.replace("done", "gone") })),
            ),
            seenWith((entries) => entries.slice(0, 2)),
            seenWith((entries) => entries.filter(({ version }) => version !== 2)),
            seenWith((entries) => entries.map((entry) => ({ ...entry, caseId: "other" }))),
            seenWith((entries) => entries.map((entry) => ({ ...entry, parts: [] }))),
            seenWith((entries) =>
              entries.map((entry) => ({
                ...entry,
                parts: entry.parts.map((part) => ({ ...part, bytes: new Uint8Array(40) })),
              })),
            ),
          ],
          (problem) => problem,
        );
        expect(problems.map((problem) => ("reason" in problem ? problem.reason : problem))).toEqual(
          [
            "its hash does not fit its content",
            "its last entries are missing",
            "entry 2 is missing",
            "it belongs elsewhere",
            "a part of it is missing, and nobody destroyed it",
            "a part of it was changed",
          ],
        );
      }),
    );

    check(
      "[K1] a start that another process wrote at the last moment is repeated, not refused",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const request = { ...start, key: "late" };
        const receipt = yield* engine.start(request);
        // A start does not look whether it is there already: only the writing tells.
        yield* withEngine(
          Effect.gen(function* () {
            const late = yield* Engine;
            expect(yield* late.start(request)).toEqual({ ...receipt, isRepeated: true });
          }),
        );
      }),
    );

    check(
      "[U1] a running case moves to another version of its guideline when somebody says so, with what it had; others stay",
      Effect.gen(function* () {
        const ids = yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            const moved = (yield* engine.start(start)).caseId;
            const left = (yield* engine.start(start)).caseId;
            for (const caseId of [moved, left]) yield* engine.send(caseId, lookedUp);
            return { moved, left };
          }),
        );
        const to = { id: laterTrial.id, version: laterTrial.version };
        yield* withEngine(
          Effect.gen(function* () {
            const engine = yield* Engine;
            const receipt = yield* engine.migrate(ids.moved, { to, by: worker, key: "move" });
            expect(receipt.events[0]).toMatchObject({
              type: "migrated",
              from: { version: "1.0.0" },
              to,
            });
            expect(yield* engine.migrate(ids.moved, { to, by: worker, key: "move" })).toMatchObject(
              { isRepeated: true },
            );
            const tasks = (caseId: string) =>
              Effect.map(engine.work({ caseId, capacities: ["worker"] }), (page) =>
                page.tasks.map(({ task }) => task),
              );
            expect(yield* tasks(ids.moved)).toEqual(["listen"]);
            expect(yield* tasks(ids.left)).toEqual(["talk"]);
            expect((yield* engine.search({ guideline: to })).cases).toMatchObject([
              { caseId: ids.moved },
            ]);
            expect((yield* engine.verify(ids.moved)).version).toBe(3);
          }),
          () => ({}),
          [trial, laterTrial],
        );
      }),
    );

    check(
      "[U2] an engine that was not given the version a case follows says which; its other cases go on",
      Effect.gen(function* () {
        const engine = yield* Engine;
        const { caseId: own } = yield* engine.start(start);
        const newer = yield* withEngine(
          Engine.use((other) => other.start(start)),
          () => ({}),
          [laterTrial],
        );
        for (const effect of [
          engine.send(newer.caseId, lookedUp),
          Effect.asVoid(engine.read(newer.caseId)),
        ]) {
          const unknown = yield* Effect.flip(effect);
          expect(unknown._tag).toBe("GuidelineUnknown");
          expect(unknown.message).toBe(
            "This engine was not given version 2.0.0 of the guideline trial. Add it to its guidelines.",
          );
        }
        expect(yield* engine.send(own, lookedUp)).toMatchObject({ version: 2 });
        expect((yield* engine.history(newer.caseId)).length).toBe(1);
      }),
    );
  });
}
