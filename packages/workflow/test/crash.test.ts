import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { describe, expect, test } from "vitest";

import { crash } from "./support/crashing.ts";
import { newSchema, postgresUrl } from "./support/layers.ts";

// A bounded form of `npm run crash -w @steunnetwerk/workflow`.
const kills = process.env["STEUNNETWERK_NO_SKIP"] === "1" ? 25 : 5;

describe("processes that are killed at random instants", { timeout: 240_000 }, () => {
  test("[J7] have lost nothing they acknowledged and done nothing twice, on SQLite", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-"));
    const report = await crash({
      storage: { file: path.join(folder, "cases.db") },
      kills,
      seed: 1,
      checkEvery: 4,
    });
    expect(report.kills).toBe(kills);
    expect(report.cases).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  });

  test.skipIf(postgresUrl === undefined)(
    "[J7] have lost nothing they acknowledged and done nothing twice, on PostgreSQL",
    async () => {
      const report = await crash({
        storage: { postgres: postgresUrl ?? "", schema: newSchema() },
        kills,
        seed: 2,
        checkEvery: 4,
      });
      expect(report.kills).toBe(kills);
      expect(report.cases).toBeGreaterThan(0);
    },
  );
});
