import type { GraphIndex, TieOptions } from "../GraphIndex.ts";
import { alterTies, reachOfModel, strengths, type BothWays } from "../internal/alterTies.ts";
import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";
import { forEachTriangle } from "../internal/triangles.ts";

/** How a measure of structural holes reads the graph. */
export interface StructuralHoleOptions extends TieOptions {
  /**
   * `ego` (default): only the ties among ego and its alters count, as in an interview about one network (UCINET, E-Net).
   * `whole`: ties of alters to others count in their proportions too (networkx, igraph).
   */
  readonly model?: "ego" | "whole";
}

/**
 * Constraint: how far ego's ties lead to alters who are tied to each other.
 *
 * Unit: none. Range: above 0; at most 9/8 for undirected, unweighted ties and below 2 for weighted ones, never clamped.
 * `null` for a node without ties. Directed ties count both ways; larger weights are stronger ties.
 * Cost: O(nodes + edges^1.5) for all nodes; for one node, the edges among its alters.
 * Source: Burt (1992), Structural Holes, pp. 54-65; Everett & Borgatti (2020), Social Networks 62, for the range.
 *
 * @example
 * ```ts
 * import { UndirectedGraph } from "graphology";
 * import { constraint } from "@steunnetwerk/scoring";
 *
 * const graph = new UndirectedGraph();
 * for (const node of ["ego", "oma", "buur"]) graph.addNode(node);
 * graph.addEdge("ego", "oma");
 * graph.addEdge("ego", "buur");
 * constraint(graph, "ego"); // => 0.5
 * graph.addEdge("oma", "buur");
 * constraint(graph); // => { ego: 1.125, oma: 1.125, buur: 1.125 }
 * ```
 */
export const constraint: NodeMeasure<StructuralHoleOptions> = /* @__PURE__ */ nodeMeasure(
  "constraint",
  reachOfModel,
  (index, options) => {
    const { lower, higher } = index;
    const { atLower, atHigher } = dyadicConstraints(index, options);
    const result = new Float64Array(index.nodes.length).fill(NaN);
    const add = (node: number, part: number) => {
      result[node] = Number.isNaN(result[node]!) ? part : result[node]! + part;
    };
    for (let dyad = 0; dyad < lower.length; dyad++) {
      add(lower[dyad]!, atLower[dyad]!);
      add(higher[dyad]!, atHigher[dyad]!);
    }
    return result;
  },
);

/** The part of ego's constraint that lies in each of its ties: `(p_ej + Σ_q p_eq p_qj)²`, with `p_ij = a_ij / Σ_k a_ik`. */
export function dyadicConstraints(
  index: GraphIndex,
  { model = "ego" }: StructuralHoleOptions,
): BothWays {
  const { lower, higher, strength } = index;
  const total = strengths(index);
  const sum = alterTies(index, model, "sum");
  // Per tie of ego: the strength of the direct way, and of the ways through one other alter q, a_eq a_qj / Σ_k a_qk.
  const atLower = strength.slice();
  const atHigher = strength.slice();
  const addWay = (ego: number, tie: number, first: number, second: number) => {
    const through = (lower[first] === ego ? sum.atLower : sum.atHigher)[first]!;
    (lower[tie] === ego ? atLower : atHigher)[tie]! +=
      (strength[first]! * strength[second]!) / through;
  };
  forEachTriangle(index, (i, j, k, ij, ik, jk) => {
    addWay(i, ij, ik, jk);
    addWay(i, ik, ij, jk);
    addWay(j, ij, jk, ik);
    addWay(j, jk, ij, ik);
    addWay(k, ik, jk, ij);
    addWay(k, jk, ik, ij);
  });
  for (let dyad = 0; dyad < lower.length; dyad++) {
    atLower[dyad] = (atLower[dyad]! / total[lower[dyad]!]!) ** 2;
    atHigher[dyad] = (atHigher[dyad]! / total[higher[dyad]!]!) ** 2;
  }
  return { atLower, atHigher };
}
