import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";
import { forEachTriangle } from "../internal/triangles.ts";

/**
 * Local clustering coefficient: the share of pairs of a node's neighbours that are tied, whatever the direction.
 *
 * Unit: none. Range: 0 to 1. `null` for fewer than two neighbours; for ties without direction the same as ego density.
 * Cost: O(nodes + edges^1.5) for all nodes. Source: Watts & Strogatz (1998), Nature 393:440.
 *
 * @example
 * ```ts
 * import { indexTies, localClustering } from "@steunnetwerk/scoring";
 *
 * const index = indexTies({ nodes: 3, source: [0, 0, 1], target: [1, 2, 2], directed: true });
 * localClustering(index, "0"); // => 1
 * ```
 */
export const localClustering: NodeMeasure = /* @__PURE__ */ nodeMeasure(
  "localClustering",
  () => "ego",
  (index) => {
    const { nodes, offsets } = index;
    const closed = new Float64Array(nodes.length);
    forEachTriangle(index, (i, j, k) => {
      closed[i]!++;
      closed[j]!++;
      closed[k]!++;
    });
    return closed.map((pairs, i) => {
      const neighbors = offsets[i + 1]! - offsets[i]!;
      return neighbors < 2 ? NaN : (2 * pairs) / (neighbors * (neighbors - 1));
    });
  },
);
