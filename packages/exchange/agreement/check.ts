// Writes networks as GraphML and GEXF, reads them with networkx, igraph and graphology, and compares what each makes of them.
//
// Needs Debian's python3-networkx and python3-igraph; without them it says so and ends well,
// unless nothing may be skipped. Run: npm run agreement -w @steunnetwerk/exchange
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import type { Network } from "@steunnetwerk/domain";
import {
  betweenness,
  constraint,
  coreNumber,
  density,
  effectiveSize,
  indexGraph,
  localClustering,
  weakComponents,
  type Graph,
} from "@steunnetwerk/scoring";
import { madeUpNetwork } from "@steunnetwerk/synthetic";
import { UndirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import type { Attributes } from "graphology-types";

import { writeGexf, writeGraphml } from "@steunnetwerk/exchange";

const tolerance = 1e-9;

/** Made-up networks of many sizes, and a few with nothing, nobody tied, or everybody tied with a weight. */
function networks(): Network[] {
  const made = Array.from({ length: 100 }, (_, at) =>
    madeUpNetwork(`agreement-${at}`, { size: 2 + (at % 40) }),
  );
  const small = (
    alters: number,
    ties: (at: number, to: number) => number | undefined,
  ): Network => ({
    version: 1,
    id: `small-${alters}`,
    ego: { id: "ego & zo" },
    alters: Array.from({ length: alters }, (_, at) => ({
      id: `a <${at}> "é"`,
      closeness: 1 + (at % 5),
    })),
    ties: Array.from(
      { length: alters * alters },
      (_, pair) => [pair % alters, Math.floor(pair / alters)] as const,
    )
      .filter(([from, to]) => from < to && ties(from, to) !== undefined)
      .map(([from, to]) => ({
        source: `a <${from}> "é"`,
        target: `a <${to}> "é"`,
        weight: ties(from, to) ?? 1,
      })),
  });
  return [
    ...made,
    small(1, () => undefined),
    small(5, () => undefined),
    small(6, (from, to) => 0.1 + from * to),
    small(7, (from, to) => (to === from + 1 ? 1 / 3 : undefined)),
  ];
}

type Values = Readonly<Record<string, unknown>>;

/** What our own measures make of a graph that graphology read. */
function ofGraphology(graph: Graph): Values {
  const index = indexGraph(graph);
  const strength = (attributes: Attributes) => (attributes["weight"] as number | undefined) ?? 1;
  const weighted = indexGraph(graph, { getEdgeWeight: (_, attributes) => strength(attributes) });
  const nodes = graph.nodes();
  const perNode = (value: (node: string) => unknown) =>
    Object.fromEntries(nodes.map((node) => [node, value(node)]));
  const whole = { model: "whole" } as const;
  return {
    nodes: nodes.toSorted(),
    edges: graph.size,
    density: density(index),
    components: weakComponents(index).length,
    degree: perNode((node) => graph.degree(node)),
    strength: perNode((node) =>
      graph.reduceEdges(node, (sum, _, attributes) => sum + strength(attributes), 0),
    ),
    constraint: perNode((node) => constraint(index, node, whole)),
    "weighted constraint": perNode((node) => constraint(weighted, node, whole)),
    "effective size": perNode((node) => effectiveSize(index, node, whole)),
    betweenness: perNode((node) => betweenness(index, node)),
    "core number": perNode((node) => coreNumber(index, node)),
    clustering: perNode((node) => localClustering(index, node)),
    "closeness of ego's tie": Object.fromEntries(
      nodes.flatMap((node): [string, unknown][] => {
        const closeness: unknown = graph.getNodeAttribute(node, "closeness");
        return closeness === undefined ? [] : [[node, closeness]];
      }),
    ),
  };
}

/** What the network itself says, without any file: where every program has to arrive. */
function ofNetwork({ ego, alters, ties }: Network): Values {
  const graph = new UndirectedGraph();
  for (const { id, closeness } of [ego as { id: string; closeness?: unknown }, ...alters])
    graph.addNode(id, typeof closeness === "number" ? { closeness } : {});
  for (const { id, state } of alters) if (state !== "deceased") graph.addEdge(ego.id, id);
  for (const { source, target, status = "present", weight } of ties)
    if (status === "present") graph.addEdge(source, target, weight === undefined ? {} : { weight });
  return ofGraphology(graph);
}

let compared = 0;
const different: string[] = [];

function compare(where: string, ours: unknown, theirs: unknown): void {
  if (typeof ours === "object" && ours !== null && !Array.isArray(ours)) {
    const others = (theirs ?? {}) as Record<string, unknown>;
    for (const [name, value] of Object.entries(ours))
      if (value != null || others[name] != null) compare(`${where} ${name}`, value, others[name]);
    return;
  }
  compared += 1;
  const same =
    typeof ours === "number" && typeof theirs === "number"
      ? Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(theirs))
      : JSON.stringify(ours) === JSON.stringify(theirs);
  if (!same) different.push(`${where}: ${JSON.stringify(ours)} is ${JSON.stringify(theirs)} there`);
}

const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-graphs-"));
const expected = new Map<string, Values>();
for (const [at, network] of networks().entries()) {
  const files = { [`${at}.graphml`]: writeGraphml(network), [`${at}.gexf`]: writeGexf(network) };
  const values = ofNetwork(network);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), content);
    expected.set(name, values);
    const parse = name.endsWith(".gexf") ? gexf.parse : graphml.parse;
    compare(`graphology ${name}`, values, ofGraphology(parse(UndirectedGraph, content)));
  }
}
const python = ["/usr/bin/python3", "python3"]
  .map((command) =>
    spawnSync(command, [fileURLToPath(new URL("programs.py", import.meta.url)), folder], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    }),
  )
  .find(({ status }) => status === 0);
rmSync(folder, { recursive: true });
if (python === undefined) {
  console.log(
    "skipped: no Python with networkx and igraph here (Debian: python3-networkx, python3-igraph)",
  );
  process.exit(process.env["STEUNNETWERK_NO_SKIP"] === undefined ? 0 : 1);
}
const { versions, answers } = JSON.parse(python.stdout) as {
  versions: Record<string, string>;
  answers: readonly { file: string; program: string; values: Values }[];
};
for (const { file, program, values } of answers) {
  const ours = expected.get(file) ?? {};
  for (const [measure, theirs] of Object.entries(values))
    if (measure in ours) compare(`${program} ${file} ${measure}`, ours[measure], theirs);
}
for (const difference of different.slice(0, 20)) console.log(`- ${difference}`);
console.log(
  JSON.stringify({
    versions,
    files: expected.size,
    readings: answers.length + expected.size,
    compared,
    different: different.length,
    tolerance,
  }),
);
process.exit(different.length === 0 ? 0 : 1);
