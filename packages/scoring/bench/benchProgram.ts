// One program of a benchmark in a process of its own: makes its workload, then runs it once for each line of input.
//
// Usage: benchProgram.ts NAME. Prints one JSON object per line: the CPU seconds, and the sum of all it found.
import { createInterface } from "node:readline";

import type { Network } from "@steunnetwerk/domain";
import { UndirectedGraph } from "graphology";

import { onGraphology } from "./onGraphology.ts";
import { cpuSeconds } from "./rounds.ts";
import { egoMaps, egoNetworks, networkCount, persons, personCount, tieCount } from "./workloads.ts";

import {
  constraint,
  effectiveSize,
  egoStructure,
  indexTies,
  packScore,
  scoreNetwork,
  type EgoStructure,
  type NetworkScore,
} from "@steunnetwerk/scoring";

const sumOf = ({ constraint, effectiveSize, betweenness, density, components }: EgoStructure) =>
  constraint! + effectiveSize! + betweenness! + density! + components;

const graphsOf = (count: number) =>
  egoNetworks(count).map(({ alters, ties }) => {
    const graph = new UndirectedGraph();
    graph.addNode("ego");
    for (let i = 0; i < alters; i++) {
      graph.addNode(`a${i}`);
      graph.addEdge("ego", `a${i}`);
    }
    for (let at = 0; at < ties.length; at += 2) graph.addEdge(`a${ties[at]!}`, `a${ties[at + 1]!}`);
    return graph;
  });

const sum = <Item>(items: readonly Item[], of: (item: Item) => number) => {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
};

const fromTextToText = (form: (score: NetworkScore) => unknown) => {
  const texts = egoMaps(egoNetworks(networkCount)).map((map) => JSON.stringify(map));
  const file = Buffer.alloc(2 ** 20);
  return () =>
    sum(texts, (text) =>
      file.write(JSON.stringify(form(scoreNetwork(JSON.parse(text) as Network)))),
    );
};

const programs: Record<string, () => () => number> = {
  arrays() {
    const networks = egoNetworks(networkCount);
    return () => sum(networks, (network) => sumOf(egoStructure(network)));
  },
  graphs() {
    const graphs = graphsOf(networkCount);
    return () => sum(graphs, (graph) => sumOf(egoStructure(graph, "ego")));
  },
  graphologyApi() {
    const graphs = graphsOf(networkCount);
    return () => sum(graphs, (graph) => onGraphology(graph, "ego"));
  },
  fullScore() {
    const maps = egoMaps(egoNetworks(networkCount));
    return () => sum(maps, (map) => scoreNetwork(map).indicators["constraint.egoNetwork"].value!);
  },
  /** From text to text, written into a buffer as a file would be; the score packed, so that nothing is said twice. */
  json: () => fromTextToText(packScore),
  /** The same with the score as it is. */
  fullJson: () => fromTextToText((score) => score),
  persons() {
    const graph = persons(personCount, tieCount);
    return () => {
      const index = indexTies(graph);
      effectiveSize(index);
      return sum(Object.values(constraint(index, { model: "whole" })), (own) => own ?? 0); // as igraph
    };
  },
};

const run = programs[process.argv[2] ?? ""]!();
console.log("{}");
const lines = createInterface(process.stdin)[Symbol.asyncIterator]();
while ((await lines.next()).done !== true) {
  let checksum = 0;
  const seconds = await cpuSeconds(() => (checksum = run()));
  console.log(JSON.stringify({ seconds, checksum }));
}
