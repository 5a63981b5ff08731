import type { Attributes } from "graphology-types";

import type { Graph } from "./Graph.ts";
import { InvalidGraph } from "./InvalidGraph.ts";

/**
 * A graph as flat arrays, made once and only read by the measures.
 *
 * A dyad is an unordered pair of nodes with at least one tie. Dyads are sorted by their lower, then their higher node, and
 * the neighbours of each node are in ascending order, so that every sum runs in the same order.
 */
export interface GraphIndex {
  /** Names of the nodes, in the order of the graph. */
  readonly nodes: readonly string[];
  /** Whether any tie has a direction. */
  readonly directed: boolean;
  /** Lower node of each dyad, as position in `nodes`. */
  readonly lower: Int32Array;
  /** Higher node of each dyad. */
  readonly higher: Int32Array;
  /** 1 when the tie goes from lower to higher, 2 when it goes back, 3 when it goes both ways or has no direction. */
  readonly direction: Uint8Array;
  /** Strength of each dyad: the weights of both directions together; a tie without direction counts as both. */
  readonly strength: Float64Array;
  /** The neighbours of node `i` are those from `offsets[i]` up to `offsets[i + 1]` in `neighbors`. */
  readonly offsets: Int32Array;
  /** Neighbours of each node, in either direction, each once. */
  readonly neighbors: Int32Array;
  /** The dyad behind each entry of `neighbors`. */
  readonly dyads: Int32Array;
}

/** How the ties of a graph are read. */
export interface TieOptions {
  /**
   * Strength of an edge: the name of its attribute, or a function of the edge. `null` (default): every edge counts 1.
   * Range: above 0, finite; larger is stronger, never a length.
   */
  readonly getEdgeWeight?: string | ((edge: string, attributes: Attributes) => number) | null;
  /** What parallel edges of a multigraph mean: `refuse` (default), the `sum` of their weights, or the `max`. */
  readonly parallelEdges?: "refuse" | "sum" | "max";
}

/** A graph as two lists of ends, for callers that have no graphology graph. */
export interface TieArrays {
  /** The nodes: their names, or how many there are; then they are called `"0"`, `"1"` and so on. */
  readonly nodes: readonly string[] | number;
  /** One end of each tie, as position among the nodes; where it starts when `directed`. */
  readonly source: ArrayLike<number>;
  /** The other end of each tie. */
  readonly target: ArrayLike<number>;
  /** Strength of each tie; 1 when left out. Range: above 0, finite. */
  readonly weight?: ArrayLike<number>;
  /** Whether ties go one way, from source to target. */
  readonly directed?: boolean;
}

/**
 * The index of a graphology graph, for several measures on the same graph.
 *
 * Cost: O(nodes + edges).
 *
 * @throws an {@link InvalidGraph} for a self-loop, parallel edges that were not asked for, or a weight that is not a finite
 * number above 0.
 *
 * @example
 * ```ts
 * import { UndirectedGraph } from "graphology";
 * import { constraint, effectiveSize, indexGraph } from "@steunnetwerk/scoring";
 *
 * const graph = new UndirectedGraph();
 * for (const node of ["ego", "oma", "buur"]) graph.addNode(node);
 * graph.addEdge("ego", "oma");
 * graph.addEdge("ego", "buur");
 * const index = indexGraph(graph);
 * constraint(index, "ego"); // => 0.5
 * effectiveSize(index, "ego"); // => 2
 * ```
 */
export function indexGraph(graph: Graph, options: TieOptions = {}): GraphIndex {
  const nodes = graph.nodes();
  const position = new Map<string, number>();
  nodes.forEach((node, index) => position.set(node, index));
  const ties = new TieList();
  graph.forEachEdge((edge, attributes, source, target, _s, _t, undirected) => {
    const from = position.get(source)!;
    const to = position.get(target)!;
    ties.add(from, to, undirected ? 3 : 1, weightOf(edge, attributes, options), edge);
  });
  return indexTieList(nodes, ties, options.parallelEdges);
}

/**
 * The index of a graph that is given as arrays, for callers that have no graphology graph.
 *
 * Cost: O(nodes + ties).
 *
 * @throws an {@link InvalidGraph} for a tie of a node with itself or with a node that is not there, for the same tie twice, or
 * for a weight that is not a finite number above 0.
 *
 * @example
 * ```ts
 * import { indexTies, constraint } from "@steunnetwerk/scoring";
 *
 * constraint(indexTies({ nodes: ["ego", "oma", "buur"], source: [0, 0, 1], target: [1, 2, 2] }), "ego"); // => 1.125
 * ```
 */
export function indexTies(
  { nodes, source, target, weight, directed = false }: TieArrays,
  options: Pick<TieOptions, "parallelEdges"> = {},
): GraphIndex {
  const names = typeof nodes === "number" ? Array.from({ length: nodes }, (_, i) => `${i}`) : nodes;
  const count = source.length;
  if (target.length !== count) throw new InvalidGraph(["target"], "length");
  if (weight !== undefined && weight.length !== count) throw new InvalidGraph(["weight"], "length");
  const ties = new TieList(count);
  for (let tie = 0; tie < count; tie++) {
    const from = source[tie]!;
    const to = target[tie]!;
    if (!(from >= 0 && from < names.length && Number.isInteger(from)))
      throw new InvalidGraph(["source", tie], "unknownNode");
    if (!(to >= 0 && to < names.length && Number.isInteger(to)))
      throw new InvalidGraph(["target", tie], "unknownNode");
    const strength = weight === undefined ? 1 : weight[tie]!;
    if (!isStrength(strength)) throw new InvalidGraph(["weight", tie], "weight");
    ties.add(from, to, directed ? 1 : 3, strength, tie);
  }
  return indexTieList(names, ties, options.parallelEdges);
}

const isStrength = (weight: unknown): weight is number =>
  typeof weight === "number" && weight > 0 && weight < Infinity;

/** What an edge of the graph weighs, checked. */
export function weightOf(
  edge: string,
  attributes: Attributes,
  { getEdgeWeight = null }: TieOptions,
): number {
  if (getEdgeWeight === null) return 1;
  const named = typeof getEdgeWeight === "string";
  const weight: unknown = named ? attributes[getEdgeWeight] : getEdgeWeight(edge, attributes);
  if (isStrength(weight)) return weight;
  throw new InvalidGraph(
    ["edges", edge, ...(named ? ["attributes", getEdgeWeight] : [])],
    "weight",
  );
}

/** Ties as they are read, before they are sorted and merged into dyads. */
export class TieList {
  /** Number of ties; of the arrays so many entries count. */
  count = 0;
  lower: Int32Array;
  higher: Int32Array;
  direction: Uint8Array;
  weight: Float64Array;
  /** Names of the edges, for errors. */
  readonly edges: (string | number)[] = [];

  /** Room for `expected` ties; more is made when it is needed. */
  constructor(expected = 16) {
    this.lower = new Int32Array(expected);
    this.higher = new Int32Array(expected);
    this.direction = new Uint8Array(expected);
    this.weight = new Float64Array(expected);
  }

  /** Adds a tie; `direction` is 1 from source to target, or 3 for one without direction. */
  add(source: number, target: number, direction: 1 | 3, weight: number, edge: string | number) {
    if (source === target) throw new InvalidGraph(["edges", edge], "selfLoop");
    if (this.count === this.lower.length) this.#grow();
    const at = this.count++;
    const forward = source < target;
    this.lower[at] = forward ? source : target;
    this.higher[at] = forward ? target : source;
    this.direction[at] = forward || direction === 3 ? direction : 2;
    this.weight[at] = weight;
    this.edges.push(edge);
  }

  #grow(): void {
    const { lower, higher, direction, weight } = this;
    const size = 2 * this.count + 16;
    (this.lower = new Int32Array(size)).set(lower);
    (this.higher = new Int32Array(size)).set(higher);
    (this.direction = new Uint8Array(size)).set(direction);
    (this.weight = new Float64Array(size)).set(weight);
  }
}

/** The ties sorted and merged into dyads, with the neighbours of each node. */
export function indexTieList(
  nodes: readonly string[],
  ties: TieList,
  parallel: TieOptions["parallelEdges"] = "refuse",
): GraphIndex {
  const { count } = ties;
  const byHigher = sortedBy(ties.higher.subarray(0, count), nodes.length);
  const order = sortedBy(ties.lower.subarray(0, count), nodes.length, byHigher);
  const lower = new Int32Array(count);
  const higher = new Int32Array(count);
  const direction = new Uint8Array(count);
  const strength = new Float64Array(count);
  let directed = false;
  let dyad = -1;
  let forth = 0;
  let back = 0;
  for (let at = 0; at < count; at++) {
    const tie = order[at]!;
    const low = ties.lower[tie]!;
    const high = ties.higher[tie]!;
    const way = ties.direction[tie]!;
    const weight = ties.weight[tie]!;
    if (dyad < 0 || lower[dyad] !== low || higher[dyad] !== high) {
      dyad++;
      lower[dyad] = low;
      higher[dyad] = high;
      forth = back = 0;
    } else if (parallel === "refuse" && (direction[dyad]! & way) !== 0)
      throw new InvalidGraph(["edges", ties.edges[tie]!], "parallel");
    if (way & 1) forth = parallel === "max" ? Math.max(forth, weight) : forth + weight;
    if (way & 2) back = parallel === "max" ? Math.max(back, weight) : back + weight;
    direction[dyad]! |= way;
    strength[dyad] = forth + back;
    directed ||= way !== 3;
  }
  const ends = [lower.subarray(0, dyad + 1), higher.subarray(0, dyad + 1)] as const;
  return {
    nodes,
    directed,
    lower: ends[0],
    higher: ends[1],
    direction: direction.subarray(0, dyad + 1),
    strength: strength.subarray(0, dyad + 1),
    ...adjacency(nodes.length, ...ends),
  };
}

/** The neighbours of each node in ascending order, from dyads that are sorted by their lower, then their higher node. */
export function adjacency(
  nodeCount: number,
  lower: Int32Array,
  higher: Int32Array,
): Pick<GraphIndex, "offsets" | "neighbors" | "dyads"> {
  const offsets = new Int32Array(nodeCount + 1);
  for (let dyad = 0; dyad < lower.length; dyad++) {
    offsets[lower[dyad]!]!++;
    offsets[higher[dyad]!]!++;
  }
  for (let node = 1; node <= nodeCount; node++) offsets[node]! += offsets[node - 1]!;
  const neighbors = new Int32Array(2 * lower.length);
  const dyads = new Int32Array(2 * lower.length);
  // From behind: of a node's dyads, those where it is the lower end come last and go to the end of its range.
  for (let dyad = lower.length - 1; dyad >= 0; dyad--) {
    const low = lower[dyad]!;
    const high = higher[dyad]!;
    const atLow = --offsets[low]!;
    const atHigh = --offsets[high]!;
    neighbors[atLow] = high;
    neighbors[atHigh] = low;
    dyads[atLow] = dyads[atHigh] = dyad;
  }
  return { offsets, neighbors, dyads };
}

/** The positions of `keys` in a stable order by key, starting from the order given. */
function sortedBy(keys: Int32Array, range: number, from?: Int32Array): Int32Array {
  const starts = new Int32Array(range + 1);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 1; key <= range; key++) starts[key]! += starts[key - 1]!;
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const position = from === undefined ? i : from[i]!;
    order[starts[keys[position]!]!++] = position;
  }
  return order;
}
