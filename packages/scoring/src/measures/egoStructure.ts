import type { Graph } from "../Graph.ts";
import { InvalidGraph } from "../InvalidGraph.ts";
import { AlterGraph } from "../internal/AlterGraph.ts";
import { NameTable } from "../internal/NameTable.ts";

/** The structure of one ego network, with every tie present or absent and without weight or direction. */
export interface EgoStructure {
  /** Number of alters. */
  readonly size: number;
  /** Number of pairs of alters who know each other. */
  readonly tieCount: number;
  /** Number of circles that the alters form without ego. */
  readonly components: number;
  /** Share of the pairs of alters who know each other; `null` for fewer than two alters. */
  readonly density: number | null;
  /** Burt's constraint in the ego-network model; `null` without alters. */
  readonly constraint: number | null;
  /** Burt's effective size in the ego-network model; `null` without alters. */
  readonly effectiveSize: number | null;
  /** Ego betweenness, in pairs; `null` without alters. */
  readonly betweenness: number | null;
}

/** An ego network as arrays: how many alters there are, and who of them know each other. */
export interface EgoTies {
  /** Number of alters; they are numbered from 0. */
  readonly alters: number;
  /** The two ends of each tie between alters, one pair after the other: `[a0, b0, a1, b1, …]`. */
  readonly ties: ArrayLike<number>;
}

/**
 * The structure of an ego network in one pass, for many small networks; the same values as the measures by name give.
 *
 * Weights and directions are not read. Cost: O(alters² + ties), a few microseconds for tens of alters.
 * Sources: those of `constraint`, `effectiveSize`, `egoBetweenness`, `egoDensity` and `alterComponents`.
 *
 * @throws an {@link InvalidGraph} when ego is not in the graph, or for a tie of an alter with itself, with an alter that is
 * not there, or that is given twice.
 *
 * @example
 * ```ts
 * import { egoStructure } from "@steunnetwerk/scoring";
 *
 * const { constraint, effectiveSize, betweenness } = egoStructure({ alters: 3, ties: [0, 1] });
 * [effectiveSize, betweenness]; // => [3 - 2 / 3, 2]
 * ```
 */
export function egoStructure(network: EgoTies): EgoStructure;
/**
 * The structure of the ego network of one node of a graphology graph.
 *
 * @example
 * ```ts
 * import { UndirectedGraph } from "graphology";
 * import { egoStructure } from "@steunnetwerk/scoring";
 *
 * const graph = new UndirectedGraph();
 * for (const node of ["ego", "oma", "buur"]) graph.addNode(node);
 * graph.addEdge("ego", "oma");
 * graph.addEdge("ego", "buur");
 * egoStructure(graph, "ego").components; // => 2
 * ```
 */
export function egoStructure(graph: Graph, ego: string): EgoStructure;
export function egoStructure(network: EgoTies | Graph, ego?: string): EgoStructure {
  const room = rooms.pop() ?? new AlterGraph();
  if (ego === undefined) readTies(network as EgoTies, room);
  else readGraph(network as Graph, ego, room);
  const structure = structureOf(room);
  rooms.push(room);
  return structure;
}

/** The positions of the alters of a graph by name, used again and again. */
const positions = /* @__PURE__ */ new NameTable();

/** Graphs that are not in use. */
const rooms: AlterGraph[] = [];
/** The circle of each alter, which nobody asks for here. */
let circle = /* @__PURE__ */ new Int32Array(64);

function structureOf(graph: AlterGraph): EgoStructure {
  const { size, tieCount } = graph;
  if (circle.length < size) circle = new Int32Array(2 * size);
  let constraint = 0;
  for (let alter = 0; alter < size; alter++) constraint += graph.constraintPart(alter);
  const empty = size === 0;
  return {
    size,
    tieCount,
    components: graph.componentsInto(circle),
    density: size < 2 ? null : (2 * tieCount) / (size * (size - 1)),
    constraint: empty ? null : constraint,
    effectiveSize: empty ? null : size - (2 * tieCount) / size,
    betweenness: empty ? null : graph.egoBetweenness(),
  };
}

function readTies({ alters, ties }: EgoTies, into: AlterGraph): void {
  if (!(Number.isInteger(alters) && alters >= 0)) throw new InvalidGraph(["alters"], "count");
  if (ties.length % 2 !== 0) throw new InvalidGraph(["ties"], "length");
  into.reset(alters);
  for (let at = 0; at < ties.length; at += 2) {
    const a = ties[at]!;
    const b = ties[at + 1]!;
    if (!isPosition(a, alters)) throw new InvalidGraph(["ties", at], "unknownNode");
    if (!isPosition(b, alters)) throw new InvalidGraph(["ties", at + 1], "unknownNode");
    if (a === b) throw new InvalidGraph(["ties", at], "selfLoop");
    if (!into.join(a, b)) throw new InvalidGraph(["ties", at], "parallel");
  }
}

const isPosition = (value: number, size: number) => value >= 0 && value < size && value % 1 === 0;

function readGraph(graph: Graph, ego: string, into: AlterGraph): void {
  if (!graph.hasNode(ego)) throw new InvalidGraph(["nodes", ego], "unknownNode");
  const alters: string[] = [];
  const place = (alter: string) => {
    if (alter !== ego) alters.push(alter);
  };
  // In a simple undirected graph the number of ties tells whether everybody is an alter, which is quicker than asking who is.
  const isSimple = graph.type === "undirected" && !graph.multi;
  if (isSimple && graph.degreeWithoutSelfLoops(ego) === graph.order - 1) graph.forEachNode(place);
  else graph.forEachNeighbor(ego, place);
  positions.place(alters);
  into.reset(alters.length);
  let last = ego; // edges of one node often come in a row
  let a = -1;
  const read = (edge: string, _: unknown, source: string, target: string) => {
    if (source === target) throw new InvalidGraph(["edges", edge], "selfLoop");
    if (source !== last) a = positions.of((last = source));
    if (a < 0) return;
    const b = positions.of(target);
    if (b >= 0) into.join(a, b);
  };
  if (alters.length === graph.order - 1) graph.forEachEdge(read);
  else for (const alter of [ego, ...alters]) graph.forEachEdge(alter, read);
}
