import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";
import { stepsOf } from "../internal/paths.ts";

import type { NormalizedOptions } from "./egoBetweenness.ts";

/**
 * Betweenness: how many pairs of other nodes the node stands between on their shortest paths, each for its part.
 *
 * Unit: pairs (each unordered pair once; ordered pairs where ties have a direction), or a share of all pairs when
 * `normalized`. Range: 0 to (n - 1)(n - 2)/2, or 0 to 1. Normalized `null` for fewer than three nodes. Steps are counted,
 * weights are not read: a weight is a strength, not a length.
 * Cost: O(nodes · edges). Source: Freeman (1979), Social Networks 1:215; algorithm of Brandes (2001).
 *
 * @example
 * ```ts
 * import { betweenness, indexTies } from "@steunnetwerk/scoring";
 *
 * betweenness(indexTies({ nodes: ["a", "b", "c"], source: [0, 1], target: [1, 2] })); // => { a: 0, b: 1, c: 0 }
 * ```
 */
export const betweenness: NodeMeasure<NormalizedOptions> = /* @__PURE__ */ nodeMeasure(
  "betweenness",
  () => "graph",
  (index, { normalized = false }) => {
    const { starts, ends } = stepsOf(index);
    const size = index.nodes.length;
    const values = new Float64Array(size);
    const order = new Int32Array(size);
    const distance = new Int32Array(size);
    const paths = new Float64Array(size);
    const share = new Float64Array(size);
    for (let from = 0; from < size; from++) {
      distance.fill(-1);
      paths.fill(0);
      share.fill(0);
      let count = 1;
      order[0] = from;
      distance[from] = 0;
      paths[from] = 1;
      for (let at = 0; at < count; at++) {
        const node = order[at]!;
        for (let step = starts[node]!; step < starts[node + 1]!; step++) {
          const next = ends[step]!;
          if (distance[next]! < 0) {
            distance[next] = distance[node]! + 1;
            order[count++] = next;
          }
          if (distance[next] === distance[node]! + 1) paths[next]! += paths[node]!;
        }
      }
      for (let at = count - 1; at > 0; at--) {
        const node = order[at]!;
        // What leads on from here was reached later, so its share is complete.
        for (let step = starts[node]!; step < starts[node + 1]!; step++) {
          const next = ends[step]!;
          if (distance[next] === distance[node]! + 1)
            share[node]! += (paths[node]! / paths[next]!) * (1 + share[next]!);
        }
        values[node]! += share[node]!;
      }
    }
    const ordered = index.directed ? 1 : 2; // without direction every pair was met from both ends
    const pairs = ((size - 1) * (size - 2)) / ordered;
    return values.map((sum) =>
      normalized ? (pairs > 0 ? sum / ordered / pairs : NaN) : sum / ordered,
    );
  },
);
