// Workload B: one graph of a hundred thousand persons and a million ties. Constraint and effective size of everybody, compared
// with igraph's constraint alone; and the time of all counterfactuals of one network, and the memory of a batch by its length.
//
// Run: npm run bench:persons -w @steunnetwerk/scoring [-- ROUNDS]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { counterfactualsSeconds } from "./counterfactuals.ts";
import { median, startOurs, startPeers } from "./rounds.ts";
import { personCount, persons, tieCount } from "./workloads.ts";

const rounds = Number(process.argv[2] ?? 3);

const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-bench-"));
const file = path.join(folder, "graph.json");
const { nodes, source, target } = persons(personCount, tieCount);
writeFileSync(file, JSON.stringify({ nodes, source: [...source], target: [...target] }));
const peers = await startPeers("persons", file);
const ours = await startOurs("persons");
const times: Record<"ours" | "igraph", number[]> = { ours: [], igraph: [] };
let difference = 0;
for (let round = 0; round <= rounds; round++) {
  const own = (await ours.round()) as { seconds: number; checksum: number };
  const peer = (await peers?.round()) as
    { igraph: { seconds: number; checksum: number } } | undefined;
  if (peer) difference = Math.abs(own.checksum - peer.igraph.checksum) / own.checksum;
  if (difference > 1e-9) throw new Error("igraph finds another constraint");
  if (round === 0) continue; // to warm up
  times.ours.push(own.seconds);
  if (peer) times.igraph.push(peer.igraph.seconds);
}
await ours.end();
await peers?.end();
rmSync(folder, { recursive: true });

const seconds = { ours: median(times.ours), igraph: peers ? median(times.igraph) : null };
console.log(
  JSON.stringify({
    benchmark: "persons",
    persons: personCount,
    ties: tieCount,
    rounds,
    node: process.version,
    peers: peers?.ready ?? null,
    cpuSeconds: seconds,
    "ours over igraph": seconds.igraph && Number((seconds.ours / seconds.igraph).toPrecision(3)),
    counterfactualsMilliseconds: Number((1000 * (await counterfactualsSeconds())).toPrecision(3)),
  }),
);
