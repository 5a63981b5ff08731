// Two processes on one database, of which one is killed again and again; another one comes in its place.
import { setTimeout as sleep } from "node:timers/promises";

import type { OpenEngineOptions } from "../../src/openEngine.ts";

import { newLanes, WorkingProcess } from "./WorkingProcess.ts";
import { endOn } from "./crashing.ts";
import type { Acknowledged } from "./soundness.ts";

/** What came of it. */
export interface TakeoverReport {
  /** How many processes were killed. */
  readonly kills: number;
  /** How many commands were acknowledged: all of them are there, each once. */
  readonly acknowledged: number;
  /** How many cases there are: each ended as it should. */
  readonly cases: number;
}

/** Kills one of two processes so often, with a pause in between, in milliseconds; throws when anything is not as it should be. */
export async function takeovers(
  storage: OpenEngineOptions["storage"],
  kills: number,
  pause: number,
): Promise<TakeoverReport> {
  const acknowledged: Acknowledged[] = [];
  const begin = async (lanes: ReturnType<typeof newLanes>) => {
    const process = new WorkingProcess();
    await process.until("loaded");
    process.begin({ storage, lanes });
    await process.until("ready");
    return process;
  };
  let [first, second] = await Promise.all([begin(newLanes("a", 6)), begin(newLanes("b", 6))]);
  for (let kill = 0; kill < kills; kill++) {
    await sleep(pause);
    await first.kill();
    acknowledged.push(...first.acknowledged);
    [first, second] = [second, await begin([...first.lanes])];
  }
  for (const process of [first, second]) {
    await process.until(1);
    await process.kill();
    acknowledged.push(...process.acknowledged);
  }
  const { cases } = await endOn(storage, acknowledged);
  return { kills, acknowledged: acknowledged.length, cases };
}
