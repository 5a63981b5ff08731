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

/** The triangles of an index, six numbers each in the order of a visit; kept for the next measure on the same index. */
const known = /* @__PURE__ */ new WeakMap<GraphIndex, readonly number[]>();

/** More numbers than this are not kept: finding triangles again is cheaper than that much memory. */
const mostKept = 6_000_000;

/** Visits every triangle of the graph once. Cost: that of finding them the first time, O(triangles) after that. */
export function forEachTriangle(index: GraphIndex, visit: VisitTriangle): void {
  const found = known.get(index);
  if (found === undefined) {
    const kept: number[] = [];
    findTriangles(index, (i, j, k, ij, ik, jk) => {
      if (kept.length < mostKept) kept.push(i, j, k, ij, ik, jk);
      visit(i, j, k, ij, ik, jk);
    });
    if (kept.length < mostKept) known.set(index, kept);
    return;
  }
  for (let at = 0; at < found.length; at += 6)
    visit(
      found[at]!,
      found[at + 1]!,
      found[at + 2]!,
      found[at + 3]!,
      found[at + 4]!,
      found[at + 5]!,
    );
}

/**
 * Finds every triangle of the graph once.
 *
 * Cost: O(dyads^1.5): each dyad points from the node with fewer neighbours to the one with more, which leaves no node with
 * many arcs to follow. Source: Latapy (2008), Theoretical Computer Science 407, algorithm "forward".
 */
function findTriangles(index: GraphIndex, visit: VisitTriangle): void {
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
