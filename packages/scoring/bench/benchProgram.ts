// One program of a benchmark in a process of its own: makes its workload, then runs it once for each line of input.
//
// Usage: benchProgram.ts NAME. Prints one JSON object per line: the CPU seconds, and the sum of all it found.
import { createInterface } from "node:readline";

import { UndirectedGraph } from "graphology";

import { onGraphology } from "./onGraphology.ts";
import { cpuSeconds } from "./rounds.ts";
import { egoMaps, egoNetworks, networkCount, persons, personCount, tieCount } from "./workloads.ts";

import {
  constraint,
  effectiveSize,
  egoStructure,
  indexTies,
  scoreNetwork,
  scoreNetworks,
  type EgoStructure,
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

const programs: Record<string, () => () => number | Promise<number>> = {
  arrays() {
    const networks = egoNetworks(networkCount);
    return () => sum(networks, (network) => sumOf(egoStructure(network)));
  },
  graphs() {
    const graphs = graphsOf(networkCount);
    return () => sum(graphs, (graph) => sumOf(egoStructure(graph, "ego")));
  },
  graphologyApi() {
    const graphs = graphsOf(networkCount / 10); // a tenth of them: it is slow
    return () => sum(graphs, (graph) => onGraphology(graph, "ego"));
  },
  fullScore() {
    const maps = egoMaps(egoNetworks(networkCount));
    return () => sum(maps, (map) => scoreNetwork(map).indicators["constraint.egoNetwork"].value!);
  },
  json() {
    const texts = egoMaps(egoNetworks(networkCount)).map((map) => JSON.stringify(map));
    return () =>
      sum(texts, (text) => JSON.stringify(scoreNetwork(JSON.parse(text) as never)).length);
  },
  persons() {
    const graph = persons(personCount, tieCount);
    return () => {
      const index = indexTies(graph);
      effectiveSize(index);
      return sum(Object.values(constraint(index, { model: "whole" })), (own) => own ?? 0); // as igraph
    };
  },
  /** Peak of the memory in use while 1,000 and then 50,000 networks are scored as one batch. */
  memory() {
    const texts = egoMaps(egoNetworks(1000)).map((map) => JSON.stringify(map));
    return async () => {
      const peak = async (length: number) => {
        globalThis.gc?.();
        let highest = 0;
        let at = 0;
        const source = (function* () {
          for (let i = 0; i < length; i++) yield texts[i % texts.length]!;
        })();
        for await (const { score } of scoreNetworks(source)) {
          if (score !== undefined && ++at % 500 === 0)
            highest = Math.max(highest, process.memoryUsage().heapUsed);
        }
        return highest / 2 ** 20;
      };
      await peak(1000);
      const short = await peak(1000);
      return (await peak(20_000)) / short;
    };
  },
};

const run = programs[process.argv[2] ?? ""]!();
console.log("{}");
const lines = createInterface(process.stdin)[Symbol.asyncIterator]();
while ((await lines.next()).done !== true) {
  let checksum = 0;
  const seconds = await cpuSeconds(async () => (checksum = await run()));
  console.log(JSON.stringify({ seconds, checksum }));
}
