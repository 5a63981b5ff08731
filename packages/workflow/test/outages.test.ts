import { describe, expect, test } from "vitest";

import { Postgres } from "./support/Postgres.ts";
import { fullDisk, outage, outages } from "./support/outages.ts";

// A bounded form of `npm run outages -w @steunnetwerk/workflow`.
describe("a database that is away for a while", { timeout: 240_000 }, () => {
  test("[J7] [R5] a full disk: everything goes on by itself when there is room again", async () => {
    expect((await fullDisk(1)).acknowledged).toBeGreaterThan(100);
  });

  test.skipIf(Postgres.whyNot() !== undefined).each(Object.entries(outages))(
    "[J7] [R5] %s: everything goes on by itself, nothing is stuck, nothing is done twice",
    async (_, takeAway) => {
      const postgres = await Postgres.start();
      const report = await outage({ postgres: postgres.url }, () => takeAway(postgres, 1));
      expect(report.acknowledged).toBeGreaterThan(100);
      await postgres.remove();
    },
  );
});
