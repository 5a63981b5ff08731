// Memory of a batch by its length: each length in a process of its own, with little room, fed from a generator.
//
// Run: npm run bench:memory -w @steunnetwerk/scoring [-- LENGTH…]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { egoMaps, egoNetworks } from "./workloads.ts";

import { scoreNetworks } from "@steunnetwerk/scoring";

/** Megabytes that the old generation of the heap may have; a batch that kept its scores would need gigabytes. */
const room = 48;
/** Networks that are made; the batch goes round them, each time with another id. */
const made = 500;
const child = process.env["MEMORY_OF"];

if (child === undefined) compare();
else await measure(Number(child));

function compare(): void {
  const given = process.argv.slice(2).map(Number);
  const lengths = given.length > 0 ? given : [2_000, 20_000, 200_000];
  const megabytes = lengths.map((length) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        "--conditions=@steunnetwerk/source",
        "--expose-gc",
        `--max-old-space-size=${room}`,
        "--max-semi-space-size=4", // or the room for what is new grows with how busy the machine is
        fileURLToPath(import.meta.url),
      ],
      { env: { ...process.env, MEMORY_OF: `${length}` }, stdio: ["ignore", "pipe", "inherit"] },
    );
    if (status !== 0) throw new Error(`${length} networks do not fit in ${room} MB`);
    return { length, ...(JSON.parse(stdout.toString()) as object) };
  });
  console.log(JSON.stringify({ benchmark: "memory", node: process.version, room, megabytes }));
}

/** Prints how much is in use after a collection, at its most and at the end, and the most the process ever had. */
async function measure(length: number): Promise<void> {
  const texts = egoMaps(egoNetworks(made)).map((map) => JSON.stringify({ ...map, id: "ID" }));
  const source = (function* () {
    for (let at = 0; at < length; at++) yield texts[at % made]!.replace('"ID"', `"kaart-${at}"`);
  })();
  const inUse: number[] = [];
  let done = 0;
  for await (const { score } of scoreNetworks(source)) {
    if (score === undefined) throw new Error("a network has no score");
    if (++done % (length / 20) !== 0) continue;
    globalThis.gc?.();
    inUse.push(process.memoryUsage().heapUsed / 2 ** 20);
  }
  const [most, last] = [Math.max(...inUse), inUse.at(-1)!].map((value) => Number(value.toFixed(1)));
  const resident = Math.round(process.resourceUsage().maxRSS / 2 ** 10);
  console.log(JSON.stringify({ most, last, resident }));
}
