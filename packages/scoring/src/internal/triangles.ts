import type { GraphIndex } from "../GraphIndex.ts";

/** The three dyads of a triangle and its three nodes: `ij` joins `i` and `j`, and so on. */
export type VisitTriangle = (
  i: number,
  j: number,
  k: number,
  ij: number,
  ik: number,
  jk: number,
) => void;

/**
 * Visits every triangle of the graph once.
 *
 * Cost: O(dyads^1.5): each dyad points from the node with fewer neighbours to the one with more, which leaves no node with
 * many arcs to follow. Source: Latapy (2008), Theoretical Computer Science 407, algorithm "forward".
 */
export function forEachTriangle(index: GraphIndex, visit: VisitTriangle): void {
  const { offsets, neighbors, dyads } = index;
  const count = index.nodes.length;
  const starts = new Int32Array(count + 1);
  const heads = new Int32Array(index.lower.length);
  const arcs = new Int32Array(index.lower.length);
  let arc = 0;
  for (let i = 0; i < count; i++) {
    const degree = offsets[i + 1]! - offsets[i]!;
    for (let entry = offsets[i]!; entry < offsets[i + 1]!; entry++) {
      const j = neighbors[entry]!;
      const other = offsets[j + 1]! - offsets[j]!;
      if (other < degree || (other === degree && j < i)) continue;
      heads[arc] = j;
      arcs[arc++] = dyads[entry]!;
    }
    starts[i + 1] = arc;
  }
  const marked = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    for (let a = starts[i]!; a < starts[i + 1]!; a++) marked[heads[a]!] = arcs[a]!;
    for (let a = starts[i]!; a < starts[i + 1]!; a++) {
      const j = heads[a]!;
      for (let b = starts[j]!; b < starts[j + 1]!; b++) {
        const k = heads[b]!;
        const ik = marked[k]!;
        if (ik >= 0) visit(i, j, k, arcs[a]!, ik, arcs[b]!);
      }
    }
    for (let a = starts[i]!; a < starts[i + 1]!; a++) marked[heads[a]!] = -1;
  }
}
