import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

import { expect, test, vi } from "vitest";

import { openEngine } from "../src/openEngine.ts";

import { commandsOf, granny, trial, worker } from "./support/trial.ts";

/** What may be walked through: what is no longer than a page, an index in its order until the page is full, and what is small. */
const short = [
  "SCAN at",
  /^SCAN \(subquery-\d+\)$/,
  "SCAN task USING COVERING INDEX tasks_due",
  "SCAN timers USING INDEX timers_next",
  "SCAN ring_keys",
  "SCAN sqlite_schema",
];

test("[W1] a page of the work list is found by an index, however many tasks are open, and so is all else in the file", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-"));
  const file = path.join(folder, "cases.db");
  const prepare = vi.spyOn(DatabaseSync.prototype, "prepare");
  const engine = await openEngine({ storage: { file }, guidelines: [trial] });
  const attributes = { team: "north" };
  const { caseId } = await engine.start({ by: worker, people: [granny], attributes });
  for (const command of commandsOf().slice(0, 3)) await engine.send(caseId, command);
  const dueBefore = "2100-01-01T00:00:00Z";
  for (const query of [
    {},
    { caseId },
    { dueBefore },
    { person: granny.id },
    { person: granny.id, capacities: ["family"], dueBefore },
  ]) {
    const { next } = await engine.work({ ...query, limit: 1 });
    if (next !== undefined) await engine.work({ ...query, after: next });
  }
  const found = await engine.search({ attributes, limit: 1 });
  await engine.search({ state: "open" });
  await engine.history(caseId);
  await engine.export({ person: granny.id });
  await engine.close();
  const statements = new Set(prepare.mock.calls.map(([text]) => text));
  prepare.mockRestore();
  const database = new DatabaseSync(file);
  const walks = [...statements].flatMap((statement) =>
    database
      .prepare(`EXPLAIN QUERY PLAN ${statement}`)
      .all()
      .map(({ detail }) => String(detail))
      .filter(
        (line) =>
          /SCAN|AUTOMATIC/.test(line) &&
          !short.some((each) => (typeof each === "string" ? line === each : each.test(line))),
      )
      .map((line) => ({ statement, line })),
  );
  database.close();
  rmSync(folder, { recursive: true });
  expect(statements.size).toBeGreaterThan(40);
  expect(walks).toEqual([]);
  expect(found.cases.length).toBe(1);
});
