// `npm run takeovers -w @steunnetwerk/workflow -- --kills 60 --pause 3000`: two processes, one killed every few seconds, as
// processes.test.ts does, for longer.
import { parseArgs } from "node:util";

import { Postgres } from "./Postgres.ts";
import { takeovers } from "./takeovers.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "60" },
    pause: { type: "string", default: "3000" },
  },
});
const postgres = await Postgres.start();
const from = performance.now();
const report = await takeovers(
  { postgres: postgres.url },
  Number(values.kills),
  Number(values.pause),
);
await postgres.remove();
console.log(JSON.stringify({ ...report, seconds: Math.round((performance.now() - from) / 1_000) }));
