// `npm run outages -w @steunnetwerk/workflow`: the outages of outages.test.ts, for longer, and how soon everything went on.
import { Postgres } from "./Postgres.ts";
import { fullDisk, outage, outages } from "./outages.ts";

const report: Record<string, number> = {};
for (const seconds of [1, 10])
  report[`full disk ${seconds} s`] = (await fullDisk(seconds)).recovered;
const postgres = await Postgres.start();
for (const [name, takeAway] of Object.entries(outages))
  for (const seconds of name === "pause" ? [1, 5, 20, 60] : [1, 5, 20]) {
    const storage = { postgres: postgres.url, schema: `${name}_${seconds}` };
    const { recovered } = await outage(storage, () => takeAway(postgres, seconds));
    report[`${name} ${seconds} s`] = recovered;
    console.log(`${name} for ${seconds} s: on again after ${recovered} ms`);
  }
await postgres.remove();
console.log(JSON.stringify({ recoveredAfterMilliseconds: report }));
