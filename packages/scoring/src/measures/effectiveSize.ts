import type { GraphIndex } from "../GraphIndex.ts";
import { alterTies, reachOfModel, strengths } from "../internal/alterTies.ts";
import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";
import { forEachTriangle } from "../internal/triangles.ts";

import type { StructuralHoleOptions } from "./constraint.ts";

/**
 * Effective size: the number of alters, less how much they are tied to each other.
 *
 * Unit: alters. Range: 1 to the number of alters for undirected, unweighted ties. `null` for a node without ties.
 * Cost: O(nodes + edges^1.5) for all nodes; for one node, the edges among its alters.
 * Source: Burt (1992), Structural Holes, pp. 51-54; for undirected, unweighted ties the same as Borgatti (1997),
 * Connections 20(1): alters less the average number of ties each has to the others.
 *
 * @example
 * ```ts
 * import { effectiveSize, indexTies } from "@steunnetwerk/scoring";
 *
 * // Two alters who know each other count as one.
 * const index = indexTies({ nodes: ["ego", "oma", "buur"], source: [0, 0, 1], target: [1, 2, 2] });
 * effectiveSize(index, "ego"); // => 1
 * ```
 */
export const effectiveSize: NodeMeasure<StructuralHoleOptions> = /* @__PURE__ */ nodeMeasure(
  "effectiveSize",
  reachOfModel,
  effectiveSizes,
);

/** The effective size of each node; `NaN` for a node without ties. */
export function effectiveSizes(
  index: GraphIndex,
  { model = "ego" }: StructuralHoleOptions,
): Float64Array {
  const { nodes, offsets, lower, strength } = index;
  const total = strengths(index);
  const max = alterTies(index, model, "max");
  // Per ego: Σ_j Σ_q a_eq a_jq / max_k a_jk, which over its total strength is the redundancy of all its alters.
  const redundant = new Float64Array(nodes.length);
  const addTie = (ego: number, alter: number, other: number, between: number) => {
    const largest = (lower[alter] === ego ? max.atLower : max.atHigher)[alter]!;
    redundant[ego]! += (strength[other]! * strength[between]!) / largest;
  };
  forEachTriangle(index, (i, j, k, ij, ik, jk) => {
    addTie(i, ij, ik, jk);
    addTie(i, ik, ij, jk);
    addTie(j, ij, jk, ik);
    addTie(j, jk, ij, ik);
    addTie(k, ik, jk, ij);
    addTie(k, jk, ik, ij);
  });
  return redundant.map((sum, i) => {
    const alters = offsets[i + 1]! - offsets[i]!;
    return alters === 0 ? NaN : alters - sum / total[i]!;
  });
}
