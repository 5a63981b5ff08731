import { reachOfModel } from "../internal/alterTies.ts";
import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";

import type { StructuralHoleOptions } from "./constraint.ts";
import { effectiveSizes } from "./effectiveSize.ts";

/**
 * Efficiency: effective size as a share of the number of alters.
 *
 * Unit: none. Range: above 0 to 1 for undirected, unweighted ties. `null` for a node without ties. An alter with ties both
 * ways counts once. Cost: as effective size. Source: Burt (1992), Structural Holes, p. 53.
 *
 * @example
 * ```ts
 * import { efficiency, indexTies } from "@steunnetwerk/scoring";
 *
 * const index = indexTies({ nodes: ["ego", "oma", "buur"], source: [0, 0, 1], target: [1, 2, 2] });
 * efficiency(index, "ego"); // => 0.5
 * ```
 */
export const efficiency: NodeMeasure<StructuralHoleOptions> = /* @__PURE__ */ nodeMeasure(
  "efficiency",
  reachOfModel,
  (index, options) =>
    effectiveSizes(index, options).map(
      (size, i) => size / (index.offsets[i + 1]! - index.offsets[i]!),
    ),
);
