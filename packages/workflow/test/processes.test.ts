import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, test } from "vitest";

import { newLanes, WorkingProcess } from "./support/WorkingProcess.ts";
import { contend } from "./support/contending.ts";
import { endOn } from "./support/crashing.ts";
import { newSchema, postgresUrl } from "./support/layers.ts";
import type { Acknowledged } from "./support/soundness.ts";

describe.skipIf(postgresUrl === undefined)(
  "several processes on PostgreSQL",
  { timeout: 240_000 },
  () => {
    const newStorage = () => ({ postgres: postgresUrl ?? "", schema: newSchema() });

    test("[P1] one is killed again and again: the others go on, and each case ends right", async () => {
      const storage = newStorage();
      const acknowledged: Acknowledged[] = [];
      const begin = async (lanes: ReturnType<typeof newLanes>) => {
        const process = new WorkingProcess();
        await process.until("loaded");
        process.begin({ storage, lanes });
        await process.until("ready");
        return process;
      };
      let [first, second] = await Promise.all([begin(newLanes("a", 6)), begin(newLanes("b", 6))]);
      for (let kill = 0; kill < 6; kill++) {
        await sleep(400);
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
      expect(cases).toBeGreaterThan(12);
    });

    test("[P2] what a process had begun when it died is taken over by another", async () => {
      const storage = newStorage();
      const dying = new WorkingProcess();
      await dying.until("loaded");
      dying.begin({ storage, lanes: newLanes("a", 3), hangs: true });
      await dying.until("begun");
      await dying.kill();
      const { acknowledged } = dying;
      await endOn(storage, acknowledged);
    });

    test("[V4] processes that are frozen and wake up late win or get a conflict: what all saw could have happened one after the other", async () => {
      const report = await contend(newStorage(), 12, 3);
      expect(report.wrong).toEqual([]);
      expect(report.answered).toBeGreaterThanOrEqual(99);
      expect(report.conflicts).toBeGreaterThan(0);
    });
  },
);
