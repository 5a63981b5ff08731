import { describe, expect, test } from "vitest";

import { newLanes, WorkingProcess } from "./support/WorkingProcess.ts";
import { contend } from "./support/contending.ts";
import { endOn } from "./support/crashing.ts";
import { newSchema, postgresUrl } from "./support/layers.ts";
import { takeovers } from "./support/takeovers.ts";

describe.skipIf(postgresUrl === undefined)(
  "several processes on PostgreSQL",
  { timeout: 240_000 },
  () => {
    const newStorage = () => ({ postgres: postgresUrl ?? "", schema: newSchema() });

    test("[P1] one is killed again and again: the others go on, and each case ends right", async () => {
      const { cases } = await takeovers(newStorage(), 6, 400);
      expect(cases).toBeGreaterThanOrEqual(12);
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
