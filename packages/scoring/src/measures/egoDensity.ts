import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";
import { forEachTriangle } from "../internal/triangles.ts";

/**
 * Ego density: the share of the possible ties among ego's alters that are there; ego and its own ties are left out.
 *
 * Unit: none. Range: 0 to 1. `null` for fewer than two alters. Where ties have a direction, each direction is one possible
 * tie. Cost: O(nodes + edges^1.5) for all nodes. Source: Wasserman & Faust (1994), Social Network Analysis, section 4.3.
 *
 * @example
 * ```ts
 * import { egoDensity, indexTies } from "@steunnetwerk/scoring";
 *
 * const index = indexTies({ nodes: ["ego", "oma", "buur", "trainer"], source: [0, 0, 0, 1], target: [1, 2, 3, 2] });
 * egoDensity(index, "ego"); // => 1 / 3
 * egoDensity(index, "trainer"); // => null
 * ```
 */
export const egoDensity: NodeMeasure = /* @__PURE__ */ nodeMeasure(
  "egoDensity",
  () => "ego",
  (index) => {
    const { nodes, offsets, direction } = index;
    const arcs = new Float64Array(nodes.length);
    const count = (dyad: number) => (direction[dyad] === 3 ? 2 : 1);
    forEachTriangle(index, (i, j, k, ij, ik, jk) => {
      arcs[i]! += count(jk);
      arcs[j]! += count(ik);
      arcs[k]! += count(ij);
    });
    return arcs.map((sum, i) => {
      const alters = offsets[i + 1]! - offsets[i]!;
      return alters < 2 ? NaN : sum / (alters * (alters - 1));
    });
  },
);
