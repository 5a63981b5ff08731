// Measures of a graph as a whole.
import type { Graph } from "../Graph.ts";
import type { GraphIndex, TieOptions } from "../GraphIndex.ts";
import { indexed } from "../internal/graphMeasure.ts";

/**
 * Density: the share of the possible ties that are there.
 *
 * Unit: none. Range: 0 to 1. `null` for fewer than two nodes. Where ties have a direction each direction is one possible tie.
 * Cost: O(nodes + edges). Source: Wasserman & Faust (1994), section 4.3.
 *
 * @example
 * ```ts
 * import { density, indexTies } from "@steunnetwerk/scoring";
 *
 * density(indexTies({ nodes: 3, source: [0], target: [1] })); // => 1 / 3
 * ```
 */
export function density(graph: Graph | GraphIndex, options?: TieOptions): number | null {
  const index = indexed(graph, options);
  const n = index.nodes.length;
  return n < 2 ? null : arcsOf(index).arcs / (n * (n - 1));
}

/**
 * Reciprocity: the share of ties with a direction that are returned; a tie without direction counts as two that are.
 *
 * Unit: none. Range: 0 to 1. `null` for a graph without ties. Cost: O(nodes + edges).
 * Source: Wasserman & Faust (1994), section 13; mutual arcs over arcs, not the share of pairs.
 *
 * @example
 * ```ts
 * import { indexTies, reciprocity } from "@steunnetwerk/scoring";
 *
 * reciprocity(indexTies({ nodes: 3, source: [0, 1, 1], target: [1, 0, 2], directed: true })); // => 2 / 3
 * ```
 */
export function reciprocity(graph: Graph | GraphIndex, options?: TieOptions): number | null {
  const { arcs, mutual } = arcsOf(indexed(graph, options));
  return arcs === 0 ? null : mutual / arcs;
}

function arcsOf({ direction }: GraphIndex) {
  let mutual = 0;
  for (const way of direction) if (way === 3) mutual += 2;
  return { mutual, arcs: direction.length + mutual / 2 };
}
