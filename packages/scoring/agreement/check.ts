// Compares every measure of a graph with what networkx and igraph make of the same graph, and explains where they differ.
//
// Needs Debian's python3-networkx and python3-igraph; without them it says so and ends well,
// unless nothing may be skipped. Run: npm run agreement -w @steunnetwerk/scoring
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { explained, type Disagreement } from "./explained.ts";

import {
  cutNodes,
  density,
  indexTies,
  nodeMeasures,
  reciprocity,
  strongComponents,
  weakComponents,
  type NodeMeasureName,
} from "@steunnetwerk/scoring";

interface Answer {
  readonly program: string;
  readonly options: { readonly model?: "ego" | "whole"; readonly direction?: "in" | "out" };
  readonly values: readonly (number | null)[];
}

interface Compared {
  readonly name: string;
  readonly directed: boolean;
  readonly weighted: boolean;
  readonly n: number;
  readonly edges: readonly (readonly [number, number, number])[];
  readonly nodes: Readonly<Partial<Record<NodeMeasureName, readonly Answer[]>>>;
  readonly graph: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const tolerance = 1e-9;

const python = ["/usr/bin/python3", "python3"]
  .map((command) =>
    spawnSync(command, [fileURLToPath(new URL("programs.py", import.meta.url))], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    }),
  )
  .find(({ status }) => status === 0);

if (python === undefined) {
  console.log(
    "skipped: no Python with networkx and igraph here (Debian: python3-networkx, python3-igraph)",
  );
  process.exit(process.env["STEUNNETWERK_NO_SKIP"] === undefined ? 0 : 1);
}

const { versions, graphs } = JSON.parse(python.stdout) as {
  versions: Record<string, string>;
  graphs: readonly Compared[];
};

const unexplained: Disagreement[] = [];
const reasons = new Map<string, number>();
let compared = 0;
let agreeing = 0;

function compare(disagreement: Disagreement): void {
  compared++;
  if (same(disagreement.ours, disagreement.theirs)) {
    agreeing++;
    return;
  }
  const reason = explained.find(({ holds }) => holds(disagreement))?.reason;
  if (reason === undefined) unexplained.push(disagreement);
  else reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
}

function same(ours: unknown, theirs: unknown): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number")
    return JSON.stringify(ours) === JSON.stringify(theirs);
  return Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(theirs));
}

for (const graph of graphs) {
  const { name, directed, weighted, n, edges } = graph;
  const index = indexTies({
    nodes: n,
    source: edges.map(([from]) => from),
    target: edges.map(([, to]) => to),
    weight: edges.map(([, , weight]) => weight),
    directed,
  });
  const about = { graph: name, directed, weighted, index };
  for (const [measure, answers] of Object.entries(graph.nodes))
    for (const { program, options, values } of answers) {
      const measured = nodeMeasures[measure as "constraint"](index, options);
      values.forEach((theirs, node) => {
        const ours = measured[node] ?? null;
        compare({ ...about, measure, program, options, node, ours, theirs });
      });
    }
  const numbers = (groups: readonly string[][]) => groups.map((group) => group.map(Number));
  const whole: Record<string, unknown> = {
    density: density(index),
    reciprocity: reciprocity(index),
    weakComponents: numbers(weakComponents(index)),
    strongComponents: numbers(strongComponents(index)),
    cutNodes: cutNodes(index).map(Number),
  };
  for (const [measure, programs] of Object.entries(graph.graph))
    for (const [program, theirs] of Object.entries(programs))
      compare({ ...about, measure, program, options: {}, ours: whole[measure], theirs });
}

console.log(`${graphs.length} graphs, ${compared} values, tolerance ${tolerance}`);
for (const [reason, count] of reasons) console.log(`- ${count} differ: ${reason}`);
for (const difference of unexplained.slice(0, 20))
  console.log(`- unexplained: ${JSON.stringify({ ...difference, index: undefined })}`);
console.log(
  JSON.stringify({
    versions,
    graphs: graphs.length,
    compared,
    agreeing,
    explained: compared - agreeing - unexplained.length,
    unexplained: unexplained.length,
  }),
);
process.exit(unexplained.length === 0 ? 0 : 1);
