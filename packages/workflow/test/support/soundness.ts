import { evolve, type Case } from "@steunnetwerk/handreiking";
import { Effect } from "effect";
import { expect } from "vitest";

import { Engine } from "../../src/Engine.ts";
import { Kms } from "../../src/Kms.ts";
import { Store } from "../../src/Store.ts";
import { openCase } from "../../src/internal/CaseFile.ts";
import { openKeyRing } from "../../src/internal/KeyRing.ts";
import { taskRows, timerRows } from "../../src/internal/rows.ts";

import type { Acknowledged } from "./kill.ts";
import { trial } from "./trial.ts";

const byId = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

/**
 * Checks that nothing acknowledged is lost, nothing was done twice, and nothing is torn: the entries fit, every beginning of
 * the journal folds, and the lists in the database are those of the case.
 */
export const checkSound = Effect.fnUntraced(function* (acknowledged: readonly Acknowledged[]) {
  const store = yield* Store;
  const engine = yield* Engine;
  const keyRing = yield* openKeyRing(store, yield* Kms);
  const byCase = new Map<string, Acknowledged[]>();
  for (const command of acknowledged)
    byCase.set(command.caseId, [...(byCase.get(command.caseId) ?? []), command]);
  for (const [caseId, commands] of byCase) {
    const verified = yield* engine.verify(caseId);
    const entries = yield* store.entries(caseId, 0, 1_000);
    const keys = entries.map(({ key }) => key);
    expect(new Set(keys).size, "each key once").toBe(keys.length);
    for (const { key, version } of commands)
      expect(entries[version - 1]?.key, `${key} is where it was acknowledged`).toBe(key);
    const history = yield* engine.history(caseId, { limit: 1_000 });
    let folded: Case | undefined;
    for (const { events } of history) folded = events.reduce<Case | undefined>(evolve, folded);
    const stored = yield* store.load(caseId);
    if (stored === undefined) throw new Error(`Case ${caseId} is lost`);
    expect(stored.header.version).toBe(verified.version);
    const { state, tasks, timers } = yield* openCase(stored, keyRing);
    expect(state).toEqual(folded);
    expect(byId(tasks)).toEqual(byId(taskRows(trial, state)));
    expect(byId(timers)).toEqual(byId(timerRows(trial, state)));
  }
  return byCase.size;
});
