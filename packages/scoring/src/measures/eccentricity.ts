import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";
import { ofReached, stepsOf, type PathOptions } from "../internal/paths.ts";

/**
 * Eccentricity: the steps to the farthest node that can be reached.
 *
 * Unit: steps. Range: 0 (reaches nobody but itself) to the number of nodes less 1. Weights are not read.
 * Cost: O(nodes · edges). Source: Wasserman & Faust (1994), section 4.2.4, over the nodes that can be reached.
 *
 * @example
 * ```ts
 * import { eccentricity, indexTies } from "@steunnetwerk/scoring";
 *
 * eccentricity(indexTies({ nodes: ["a", "b", "c", "d"], source: [0, 1], target: [1, 2] })); // => { a: 2, b: 1, c: 2, d: 0 }
 * ```
 */
export const eccentricity: NodeMeasure<PathOptions> = /* @__PURE__ */ nodeMeasure(
  "eccentricity",
  () => "graph",
  (index, { direction }) =>
    ofReached(
      stepsOf(index, direction),
      ({ order, count, distance }) => distance[order[count - 1]!]!,
    ),
);
