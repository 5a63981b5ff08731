import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { effectWorkflowInFile } from "./effectWorkflow.ts";
import { atRate, interleaved, round, type Measured } from "./load.ts";
import { peer } from "./peer.ts";
import { steunnetwerk } from "./steunnetwerk.ts";

/** One process, one file on the same disk, every step on the disk before it counts. */
async function embedded(size: number): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-bench-"));
  const own = await steunnetwerk({ file: path.join(folder, "cases.db") });
  const contenders = [
    { contender: own, cases: size },
    {
      contender: effectWorkflowInFile(path.join(folder, "effect.db")),
      cases: Math.ceil(size / 40),
    },
    ...(await peer("xstate", path.join(folder, "xstate.db"), Math.ceil(size / 8))),
  ];
  /** How long acknowledgements take while there is less to do than it can. */
  const atCasesPerSecond: Record<string, Pick<Measured, "p50" | "p99">> = {};
  const measured = await interleaved(contenders, 3, async () => {
    for (const rate of [50, 200, 400])
      atCasesPerSecond[rate] = await atRate(own, `at-${rate}`, rate, 5);
  });
  rmSync(folder, { recursive: true });
  const casesPerSecondOfOurs = measured["steunnetwerk"]?.casesPerSecond ?? 0;
  return {
    measured,
    atCasesPerSecond,
    timesAsManyCases: Object.fromEntries(
      Object.entries(measured).map(([name, { casesPerSecond }]) => [
        name,
        round(casesPerSecondOfOurs / casesPerSecond),
      ]),
    ),
  };
}

console.log(JSON.stringify(await embedded(Number(process.argv[3] ?? 2_000))));
process.exit(0);
