// A municipality of a million people, one family at a time: how long it takes and how much memory. Run it with
// `npm run bench -- municipality`; the last line is the result as JSON. Nothing else makes such families, so it stands alone.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { madeUpMunicipality } from "@steunnetwerk/synthetic";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Megabytes in use after the garbage was collected. */
const used = () => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const before = process.cpuUsage();
const samples: number[] = [];
let families = 0;
let people = 0;
for (const { map } of madeUpMunicipality("bench", { inhabitants: 1_000_000 })) {
  families += 1;
  people += map.alters.length;
  if (families % 15_000 === 0) samples.push(used());
}
const { user, system } = process.cpuUsage(before);
const round = (value: number) => Math.round(value * 10) / 10;
console.log(
  JSON.stringify({
    benchmark: "municipality",
    families,
    peopleOnMaps: people,
    cpuSeconds: round((user + system) / 1e6),
    heapMegabytesAtATenth: round(samples[0] ?? 0),
    heapMegabytesAtTheEnd: round(samples.at(-1) ?? 0),
  }),
);
