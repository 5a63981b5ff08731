// Workload A: ten thousand ego networks. Compares with python-igraph, networkx and the same measures on graphology's own API.
//
// Run: npm run bench:ego -w @steunnetwerk/scoring [-- ROUNDS]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { median, startOurs, startPeers } from "./rounds.ts";
import { egoNetworks, networkCount } from "./workloads.ts";

const rounds = Number(process.argv[2] ?? 5);
/** Networks that networkx is given; what it takes is multiplied. */
const fewNetworkx = 50;
const ours = ["arrays", "graphs", "graphologyApi", "fullScore", "json", "fullJson"];

const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-bench-"));
const file = path.join(folder, "networks.jsonl");
const lines = egoNetworks(networkCount).map((network) => JSON.stringify(network));
writeFileSync(file, lines.join("\n"));
const peers = await startPeers("ego", file);
const programs = new Map(
  await Promise.all(ours.map(async (name) => [name, await startOurs(name)] as const)),
);

const times: Record<string, number[]> = {};
const checksums: Record<string, number> = {};
const note = (round: number, name: string, answer: unknown, times_ = 1) => {
  const { seconds, checksum } = answer as { seconds: number; checksum: number };
  checksums[name] = checksum;
  if (round > 0) (times[name] ??= []).push(seconds * times_); // the first is to warm up
};
for (let round = 0; round <= rounds; round++) {
  for (const [name, program] of programs) note(round, name, await program.round());
  const peer = await peers?.round(`${fewNetworkx}`);
  if (peer === undefined) continue;
  note(round, "igraph", peer["igraph"]);
  note(round, "networkx", peer["networkx"], networkCount / fewNetworkx);
}
for (const program of [...programs.values(), ...(peers ? [peers] : [])]) await program.end();
rmSync(folder, { recursive: true });

for (const name of ["graphs", "graphologyApi", ...(peers ? ["igraph"] : [])])
  if (Math.abs(checksums[name]! - checksums["arrays"]!) > 1e-9 * checksums["arrays"]!)
    throw new Error(`${name} finds ${checksums[name]!}, arrays ${checksums["arrays"]!}`);

const seconds = Object.fromEntries(
  Object.entries(times).map(([name, values]) => [name, Number(median(values).toPrecision(4))]),
);
const ratio = (a: string, b: string) =>
  seconds[a] === undefined || seconds[b] === undefined
    ? null
    : Number((seconds[a] / seconds[b]).toPrecision(3));
console.log(
  JSON.stringify({
    benchmark: "ego",
    networks: networkCount,
    rounds,
    node: process.version,
    peers: peers?.ready ?? null,
    cpuSeconds: seconds,
    networksPerSecond: Math.round(networkCount / seconds["fullScore"]!),
    ratios: {
      "arrays: igraph over ours": ratio("igraph", "arrays"),
      "arrays: networkx over ours": ratio("networkx", "arrays"),
      "full score: igraph over ours": ratio("igraph", "fullScore"),
      "graphs: igraph over ours": ratio("igraph", "graphs"),
      "graphs: graphology API over ours": ratio("graphologyApi", "graphs"),
      "json, packed: ours over igraph": ratio("json", "igraph"),
      "json, as it is: ours over igraph": ratio("fullJson", "igraph"),
    },
  }),
);
