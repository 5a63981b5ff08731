import type { Graph } from "../Graph.ts";
import type { GraphIndex } from "../GraphIndex.ts";
import { alterTies, reachOfModel, strengths, type BothWays } from "../internal/alterTies.ts";
import { around } from "../internal/nodeMeasure.ts";
import { forEachTriangle } from "../internal/triangles.ts";

import { dyadicConstraints, type StructuralHoleOptions } from "./constraint.ts";

/**
 * Dyadic constraint: the part of ego's constraint that lies in each of its ties, by alter. The parts add up to constraint.
 *
 * Unit: none. Range: above 0 to 1 each. Empty for a node without ties. Cost: the ties of the alters.
 * Source: Burt (1992), Structural Holes, p. 54.
 *
 * @example
 * ```ts
 * import { dyadicConstraint, indexTies } from "@steunnetwerk/scoring";
 *
 * dyadicConstraint(indexTies({ nodes: ["ego", "oma", "buur"], source: [0, 0], target: [1, 2] }), "ego"); // => { oma: 0.25, buur: 0.25 }
 * ```
 */
export function dyadicConstraint(
  graph: Graph | GraphIndex,
  node: string,
  options: StructuralHoleOptions = {},
): Record<string, number> {
  const [index, ego] = around(graph, node, reachOfModel(options), options);
  return byAlter(index, ego, dyadicConstraints(index, options));
}

/**
 * Dyadic redundancy: how far each alter leads to alters whom ego knows already, by alter. Effective size is the number of
 * alters less these.
 *
 * Unit: alters. Range: 0 to below 1 each for undirected, unweighted ties. Empty for a node without ties.
 * Cost: the ties of the alters. Source: Burt (1992), Structural Holes, p. 52.
 *
 * @example
 * ```ts
 * import { dyadicRedundancy, indexTies } from "@steunnetwerk/scoring";
 *
 * const index = indexTies({ nodes: ["ego", "oma", "buur"], source: [0, 0, 1], target: [1, 2, 2] });
 * dyadicRedundancy(index, "ego"); // => { oma: 0.5, buur: 0.5 }
 * ```
 */
export function dyadicRedundancy(
  graph: Graph | GraphIndex,
  node: string,
  options: StructuralHoleOptions = {},
): Record<string, number> {
  const [index, ego] = around(graph, node, reachOfModel(options), options);
  const { lower, strength } = index;
  const total = strengths(index)[ego]!;
  const max = alterTies(index, options.model ?? "ego", "max");
  const sums = {
    atLower: new Float64Array(lower.length),
    atHigher: new Float64Array(lower.length),
  };
  const side = (ways: BothWays, dyad: number) =>
    lower[dyad] === ego ? ways.atLower : ways.atHigher;
  // p_eq m_jq, for the dyads of ego with j and q and the one between them.
  const add = (j: number, q: number, between: number) => {
    side(sums, j)[j]! += ((strength[q]! / total) * strength[between]!) / side(max, j)[j]!;
  };
  forEachTriangle(index, (i, j, k, ij, ik, jk) => {
    const [own, other, between] =
      i === ego ? [ij, ik, jk] : j === ego ? [ij, jk, ik] : [ik, jk, ij];
    if (i !== ego && j !== ego && k !== ego) return;
    add(own, other, between);
    add(other, own, between);
  });
  return byAlter(index, ego, sums);
}

function byAlter(
  { nodes, offsets, neighbors, dyads, lower }: GraphIndex,
  ego: number,
  { atLower, atHigher }: BothWays,
): Record<string, number> {
  const result: Record<string, number> = {};
  for (let entry = offsets[ego]!; entry < offsets[ego + 1]!; entry++) {
    const dyad = dyads[entry]!;
    result[nodes[neighbors[entry]!]!] = (lower[dyad] === ego ? atLower : atHigher)[dyad]!;
  }
  return result;
}
