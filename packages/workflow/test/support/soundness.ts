import assert from "node:assert/strict";

import { evolve, type Case, type Guideline } from "@steunnetwerk/handreiking";
import { Effect } from "effect";

import { Engine } from "../../src/Engine.ts";
import { Kms } from "../../src/Kms.ts";
import { Store, type StoredCase } from "../../src/Store.ts";
import { openCase } from "../../src/internal/CaseFile.ts";
import { openKeyRing } from "../../src/internal/KeyRing.ts";
import { allEntries } from "../../src/internal/allEntries.ts";
import { taskRows, timerRows } from "../../src/internal/rows.ts";

/** Something that a process was told is kept for good. */
export interface Acknowledged {
  readonly caseId: string;
  readonly key: string;
  readonly version: number;
  /** Of the whole history up to it. */
  readonly hash: string;
}

const byId = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

/**
 * Checks that nothing acknowledged is lost, nothing was done twice, and nothing is torn: the entries fit and are those that were
 * acknowledged, every beginning of the journal is read as the case it folds to, and the lists in the database are those of the case.
 */
export const checkSound = Effect.fnUntraced(function* (
  acknowledged: readonly Acknowledged[],
  guideline: Guideline,
) {
  const store = yield* Store;
  const engine = yield* Engine;
  const keyRing = yield* openKeyRing(store, yield* Kms);
  const byCase = new Map<string, Acknowledged[]>();
  for (const command of acknowledged)
    byCase.set(command.caseId, [...(byCase.get(command.caseId) ?? []), command]);
  let prefixes = 0;
  for (const [caseId, commands] of byCase) {
    yield* engine.verify(caseId);
    // All of one moment: the case may go on meanwhile.
    const stored = yield* store.load(caseId);
    assert(stored !== undefined, `case ${caseId} is lost`);
    const entries = (yield* allEntries(store, caseId)).slice(0, stored.header.version);
    const keys = entries.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length, "each key once");
    for (const { key, version, hash } of commands) {
      const entry = entries[version - 1];
      assert.deepEqual([entry?.key, entry?.hash], [key, hash], `${key} as it was acknowledged`);
    }
    const { state, tasks, timers } = yield* openCase(stored, keyRing);
    const history = yield* engine.history(caseId, { limit: 1_000 });
    let folded: Case | undefined;
    for (const [at, { events }] of history.slice(0, entries.length).entries()) {
      folded = events.reduce<Case | undefined>(evolve, folded);
      const beginning: StoredCase = {
        ...stored,
        header: { ...stored.header, version: at + 1, hash: entries[at]?.hash ?? "" },
        snapshot: undefined,
        entries: entries.slice(0, at + 1),
      };
      assert.deepEqual((yield* openCase(beginning, keyRing)).state, folded);
      prefixes++;
    }
    assert.deepEqual(state, folded);
    assert.deepEqual(byId(tasks), byId(taskRows(guideline, state)));
    assert.deepEqual(byId(timers), byId(timerRows(guideline, state)));
  }
  return { cases: byCase.size, prefixes };
});
