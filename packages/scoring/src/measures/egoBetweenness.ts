import type { TieOptions } from "../GraphIndex.ts";
import { ofEgoNets, type EgoNet } from "../internal/egoNets.ts";
import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";

/** How a measure of paths is given. */
export interface NormalizedOptions extends TieOptions {
  /** Whether the value is given as a share of the largest possible one; `false` when left out. */
  readonly normalized?: boolean;
}

/**
 * Ego betweenness: how many pairs of alters ego stands between, each for its part.
 *
 * Every pair of alters who are not tied counts 1 over the number of ways of two steps between them in the ego network, of
 * which ego is always one. Where ties have a direction a pair counts from one alter through ego to the other.
 *
 * Unit: pairs, or a share of all pairs when `normalized`. Range: 0 to n(n - 1)/2 (directed n(n - 1)), or 0 to 1. `null` for a
 * node without ties; normalized `null` for fewer than two alters. Weights are not read.
 * Cost: O(Σ over alters of their ties²) at most. Source: Everett & Borgatti (2005), Social Networks 27:31.
 *
 * @example
 * ```ts
 * import { egoBetweenness, indexTies } from "@steunnetwerk/scoring";
 *
 * const index = indexTies({ nodes: ["ego", "oma", "buur", "trainer"], source: [0, 0, 0, 1, 2], target: [1, 2, 3, 2, 3] });
 * egoBetweenness(index, "ego"); // => 0.5
 * ```
 */
export const egoBetweenness: NodeMeasure<NormalizedOptions> = /* @__PURE__ */ nodeMeasure(
  "egoBetweenness",
  () => "ego",
  (index, { normalized = false }) => {
    const between = betweenInNet(index.nodes.length);
    return ofEgoNets(index, (net) => {
      const pairs = index.directed
        ? net.count * (net.count - 1)
        : (net.count * (net.count - 1)) / 2;
      if (net.count === 0 || (normalized && pairs === 0)) return NaN;
      const value = index.directed ? between(net) : between(net) / 2;
      return normalized ? value / pairs : value;
    });
  },
);

/** Betweenness of ego over ordered pairs of alters; the arrays are made once for many networks of up to `size` alters. */
function betweenInNet(size: number) {
  const ways = new Int32Array(size); // ways of two steps from s to each alter through another alter
  const tied = new Int32Array(size).fill(-1); // s, for each alter that s has a tie to
  const pairsWith = new Float64Array(size + 1); // pairs by their number of ways through other alters
  return ({ count, toAlter, offsets, neighbors, ways: way }: EgoNet): number => {
    pairsWith.fill(0, 0, count + 1);
    tied.fill(-1, 0, count);
    for (let s = 0; s < count; s++) {
      if ((toAlter[s]! & 2) === 0) continue; // ego cannot be reached from s
      tied[s] = s;
      for (let e = offsets[s]!; e < offsets[s + 1]!; e++) if (way[e]! & 1) tied[neighbors[e]!] = s;
      for (let e = offsets[s]!; e < offsets[s + 1]!; e++) {
        if ((way[e]! & 1) === 0) continue;
        const q = neighbors[e]!;
        for (let f = offsets[q]!; f < offsets[q + 1]!; f++) if (way[f]! & 1) ways[neighbors[f]!]!++;
      }
      for (let t = 0; t < count; t++) {
        if (toAlter[t]! & 1 && tied[t] !== s) pairsWith[ways[t]!]!++;
        ways[t] = 0;
      }
    }
    let sum = 0;
    for (let through = 0; through <= count; through++) sum += pairsWith[through]! / (1 + through);
    return sum;
  };
}
