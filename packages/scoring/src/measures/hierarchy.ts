import { reachOfModel } from "../internal/alterTies.ts";
import { coleman } from "../internal/coleman.ts";
import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";

import { dyadicConstraints, type StructuralHoleOptions } from "./constraint.ts";

/**
 * Hierarchy: how far ego's constraint is concentrated in one of its ties.
 *
 * Unit: none. Range: 0 (spread evenly) to 1 (in one tie), with 12 decimals; by convention 1 with one alter. `null`
 * for a node without ties. Cost: as constraint. Source: Burt (1992), Structural Holes, pp. 70-71: the Coleman-Theil index of
 * the dyadic constraints.
 *
 * @example
 * ```ts
 * import { hierarchy, indexTies } from "@steunnetwerk/scoring";
 *
 * hierarchy(indexTies({ nodes: ["ego", "oma", "buur"], source: [0, 0], target: [1, 2] })); // => { ego: 0, oma: 1, buur: 1 }
 * ```
 */
export const hierarchy: NodeMeasure<StructuralHoleOptions> = /* @__PURE__ */ nodeMeasure(
  "hierarchy",
  reachOfModel,
  (index, options) => {
    const { nodes, lower, higher, offsets } = index;
    const { atLower, atHigher } = dyadicConstraints(index, options);
    const sum = new Float64Array(nodes.length);
    const entropy = new Float64Array(nodes.length);
    for (let dyad = 0; dyad < lower.length; dyad++) {
      sum[lower[dyad]!]! += atLower[dyad]!;
      sum[higher[dyad]!]! += atHigher[dyad]!;
      entropy[lower[dyad]!]! += atLower[dyad]! * Math.log(atLower[dyad]!);
      entropy[higher[dyad]!]! += atHigher[dyad]! * Math.log(atHigher[dyad]!);
    }
    return sum.map((total, i) => coleman(total, entropy[i]!, offsets[i + 1]! - offsets[i]!));
  },
);
