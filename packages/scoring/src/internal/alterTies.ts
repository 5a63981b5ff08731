import type { GraphIndex, TieOptions } from "../GraphIndex.ts";

import type { Reach } from "./indexAround.ts";
import { forEachTriangle } from "./triangles.ts";

/** How a measure of structural holes reads the graph; see `StructuralHoleOptions`. */
export type Model = "ego" | "whole";

/** How much of the graph a measure of structural holes rests on. */
export const reachOfModel = ({ model }: TieOptions & { readonly model?: Model }): Reach =>
  model === "whole" ? "alters" : "ego";

/** A number for each dyad seen from its lower node as ego, and one seen from its higher node. */
export interface BothWays {
  /** With the lower node as ego. */
  readonly atLower: Float64Array;
  /** With the higher node as ego. */
  readonly atHigher: Float64Array;
}

/** Sum of the strengths of each node's ties. */
export function strengths({ nodes, lower, higher, strength }: GraphIndex): Float64Array {
  const sums = new Float64Array(nodes.length);
  for (let dyad = 0; dyad < lower.length; dyad++) {
    sums[lower[dyad]!]! += strength[dyad]!;
    sums[higher[dyad]!]! += strength[dyad]!;
  }
  return sums;
}

/** For each ego and alter: the sum, or the largest, of the alter's ties that the model counts. */
export function alterTies(index: GraphIndex, model: Model, kind: "sum" | "max"): BothWays {
  const { lower, higher, strength } = index;
  const atLower = new Float64Array(lower.length);
  const atHigher = new Float64Array(lower.length);
  if (model === "whole") {
    const perNode = kind === "sum" ? strengths(index) : strongest(index);
    for (let dyad = 0; dyad < lower.length; dyad++) {
      atLower[dyad] = perNode[higher[dyad]!]!;
      atHigher[dyad] = perNode[lower[dyad]!]!;
    }
    return { atLower, atHigher };
  }
  atLower.set(strength);
  atHigher.set(strength);
  const count =
    kind === "sum"
      ? (ego: number, dyad: number, other: number) => {
          (lower[dyad] === ego ? atLower : atHigher)[dyad]! += strength[other]!;
        }
      : (ego: number, dyad: number, other: number) => {
          const side = lower[dyad] === ego ? atLower : atHigher;
          if (strength[other]! > side[dyad]!) side[dyad] = strength[other]!;
        };
  forEachTriangle(index, (i, j, k, ij, ik, jk) => {
    count(i, ij, jk);
    count(i, ik, jk);
    count(j, ij, ik);
    count(j, jk, ik);
    count(k, ik, ij);
    count(k, jk, ij);
  });
  return { atLower, atHigher };
}

function strongest({ nodes, lower, higher, strength }: GraphIndex): Float64Array {
  const result = new Float64Array(nodes.length);
  for (let dyad = 0; dyad < lower.length; dyad++)
    for (const node of [lower[dyad]!, higher[dyad]!])
      if (strength[dyad]! > result[node]!) result[node] = strength[dyad]!;
  return result;
}
