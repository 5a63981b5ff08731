import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

import { Postgres } from "../test/support/Postgres.ts";

import { effectWorkflow } from "./effectWorkflow.ts";
import { interleaved, round } from "./load.ts";
import { peer } from "./peer.ts";
import { steunnetwerk } from "./steunnetwerk.ts";

/** One process and one PostgreSQL with its own settings: full durability. */
async function postgres(size: number): Promise<object> {
  const server = await Postgres.start();
  const few = Math.ceil(size / 10);
  const measured = await interleaved(
    [
      { contender: await steunnetwerk({ postgres: server.url }), cases: size },
      ...(await peer("dbos", server.url, few)),
      { contender: effectWorkflow(server.url), cases: few },
    ],
    3,
  );
  const transactions = pgbench(server.url);
  await server.remove();
  const own = measured["steunnetwerk"]?.casesPerSecond ?? 0;
  return {
    measured,
    timesAsManyCases: Object.fromEntries(
      Object.entries(measured).map(([name, { casesPerSecond }]) => [
        name,
        round(own / casesPerSecond),
      ]),
    ),
    // A case is eight commands: its start and seven steps.
    commandsPerSecond: round(own * 8),
    pgbenchTransactionsPerSecond: transactions,
  };
}

/** What `pgbench -N` reaches with fifty clients. */
function pgbench(url: string): number {
  const home = "/usr/lib/postgresql";
  const [newest = ""] = readdirSync(home).sort((one, other) => Number(other) - Number(one));
  const program = path.join(home, newest, "bin", "pgbench");
  execFileSync(program, ["-i", "-q", "-s", "10", url], { stdio: "ignore" });
  const text = execFileSync(program, ["-N", "-c", "50", "-j", "2", "-T", "10", url], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return round(Number(/tps = ([\d.]+)/.exec(text)?.[1] ?? Number.NaN));
}

console.log(JSON.stringify(await postgres(Number(process.argv[3] ?? 1_000))));
process.exit(0);
