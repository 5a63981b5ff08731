import { egoMaps, egoNetworks } from "./workloads.ts";
import { scoreNetwork } from "@steunnetwerk/scoring";
const maps = egoMaps(egoNetworks(1000));
let sink = 0;
for (let r = 0; r < 25; r++) {
  const s = process.cpuUsage();
  for (const m of maps) sink += scoreNetwork(m).indicators.size.value!;
  const u = process.cpuUsage(s);
  console.log((u.user + u.system) / 1000);
}
