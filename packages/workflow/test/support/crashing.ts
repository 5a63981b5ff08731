// Kills processes that work, hard, at random instants, and checks what is left.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

import { Clock, Effect, Layer } from "effect";

import { Engine, type EngineOptions } from "../../src/Engine.ts";
import { Kms } from "../../src/Kms.ts";
import { Store } from "../../src/Store.ts";
import { layerPostgres } from "../../src/layers/PostgresStore.ts";
import { layerSqlite } from "../../src/layers/SqliteStore.ts";

import { newLanes, WorkingProcess, type Lane } from "./WorkingProcess.ts";
import type { Load } from "./loadProcess.ts";
import { checkSound, type Acknowledged } from "./soundness.ts";
import { masterKey, quickTrial } from "./trial.ts";

/** What was found after many kills. */
export interface CrashReport {
  /** How many processes were killed. */
  readonly kills: number;
  /** How many of those while they opened the database. */
  readonly whileOpening: number;
  /** How many commands were acknowledged. */
  readonly acknowledged: number;
  /** How many cases there are. */
  readonly cases: number;
  /** How many beginnings of journals were read and compared. */
  readonly prefixes: number;
}

/** Random numbers from 0 to 1 that are the same for the same seed. Source: mulberry32, T. Ettinger, public domain. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kills one process after another, each at a random instant of its work, and checks everything now and then and in the end. */
export async function crash(options: {
  readonly storage: Load["storage"];
  readonly kills: number;
  readonly seed: number;
  readonly checkEvery: number;
  readonly onCheck?: (report: CrashReport) => void;
}): Promise<CrashReport> {
  const { storage, kills, seed, checkEvery } = options;
  const random = randomFrom(seed);
  let report = { kills: 0, whileOpening: 0, acknowledged: 0, cases: 0, prefixes: 0 };
  let lanes: readonly Lane[] = newLanes("lane", 12);
  let unchecked: Acknowledged[] = [];
  const all: Acknowledged[] = [];
  let next = new WorkingProcess();
  while (report.kills < kills) {
    const process = next;
    await process.until("loaded");
    process.begin({ storage, lanes, failing: 30 });
    const isEarly = random() < 0.1;
    if (!isEarly) await process.until("ready");
    // Loads while this one works, so that none is killed while it only loads.
    next = new WorkingProcess();
    await Promise.all([sleep(random() * (isEarly ? 60 : 300)), next.until("loaded")]);
    await process.kill();
    lanes = process.lanes;
    unchecked.push(...process.acknowledged);
    report = {
      ...report,
      kills: report.kills + 1,
      whileOpening: report.whileOpening + (isEarly ? 1 : 0),
      acknowledged: report.acknowledged + process.acknowledged.length,
    };
    if (report.kills % checkEvery !== 0 && report.kills < kills) continue;
    const checked = await onStorage(storage, checkSound(unchecked, quickTrial));
    report = { ...report, prefixes: report.prefixes + checked.prefixes };
    all.push(...unchecked);
    unchecked = [];
    options.onCheck?.(report);
  }
  await next.kill();
  const { cases } = await endOn(storage, all);
  return { ...report, cases };
}

const done = { run: () => Effect.succeed({ outcome: "done" }) };
const handlers = { lookUp: done, compute: done };

/** Runs with an engine in this process. */
export function onStorage<A, E>(
  storage: Load["storage"],
  body: Effect.Effect<A, E, Engine | Store | Kms>,
  activities: EngineOptions["activities"] = {},
): Promise<A> {
  const layer: Layer.Layer<Store, unknown> =
    "postgres" in storage
      ? layerPostgres({ ...storage, url: storage.postgres })
      : layerSqlite({ file: "file" in storage ? storage.file : "" });
  return Effect.runPromise(
    Effect.provide(
      body,
      Engine.layer({ guidelines: [quickTrial], activities }).pipe(
        Layer.provideMerge(Layer.merge(layer, Kms.layerMasterKey(masterKey))),
      ),
    ),
  );
}

/** Lets an engine in this process do what is left, and checks all. */
export const endOn = (storage: Load["storage"], acknowledged: readonly Acknowledged[]) =>
  onStorage(storage, endsRight(acknowledged), handlers);

/** Waits until everything that is due was done, and checks all: nothing may be stuck, whoever had begun it. */
const endsRight = Effect.fnUntraced(function* (acknowledged: readonly Acknowledged[]) {
  const store = yield* Store;
  const engine = yield* Engine;
  const open = new Set(acknowledged.map(({ caseId }) => caseId));
  for (let tries = 0; open.size > 0; tries++) {
    assert(tries < 600, "activities or timers are stuck");
    const now = yield* Clock.currentTimeMillis;
    for (const caseId of open) {
      const { state } = yield* engine.read(caseId);
      const stored = yield* store.load(caseId);
      const tasks = Object.values(state.steps["T01"]?.tasks ?? {});
      const waits = tasks.some(
        ({ task, state: at }) =>
          at === "open" && ["lookUp", "first", "second", "third"].includes(task),
      );
      if (!waits && stored?.timers.every(({ due }) => due > now + 60_000) === true)
        open.delete(caseId);
    }
    if (open.size > 0) yield* Effect.sleep("100 millis");
  }
  const dead = yield* store.deadActivities(1);
  assert.deepEqual(dead.rows, [], "no activity failed for good");
  return yield* checkSound(acknowledged, quickTrial);
});
