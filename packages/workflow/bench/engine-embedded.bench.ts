import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { effectWorkflowInFile } from "./effectWorkflow.ts";
import { interleaved, round } from "./load.ts";
import { peer } from "./peer.ts";
import { steunnetwerk } from "./steunnetwerk.ts";

/** One process, one file on the same disk, every step on the disk before it counts. */
async function embedded(size: number): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-bench-"));
  const contenders = [
    {
      contender: await steunnetwerk({ file: path.join(folder, "cases.db") }),
      cases: size,
    },
    {
      contender: effectWorkflowInFile(path.join(folder, "effect.db")),
      cases: Math.ceil(size / 40),
    },
    ...(await peer("xstate", path.join(folder, "xstate.db"), Math.ceil(size / 8))),
  ];
  const measured = await interleaved(contenders, 3);
  rmSync(folder, { recursive: true });
  const own = measured["steunnetwerk"]?.casesPerSecond ?? 0;
  return {
    measured,
    timesAsManyCases: Object.fromEntries(
      Object.entries(measured).map(([name, { casesPerSecond }]) => [
        name,
        round(own / casesPerSecond),
      ]),
    ),
  };
}

console.log(JSON.stringify(await embedded(Number(process.argv[3] ?? 2_000))));
process.exit(0);
