import type { Graph } from "../Graph.ts";
import type { GraphIndex, TieOptions } from "../GraphIndex.ts";
import { indexed } from "../internal/graphMeasure.ts";

/**
 * Robustness: the share of nodes in the largest circle that is left, averaged over removing the best tied node time and again.
 *
 * `R = (1/N) Σ s(q)` with `s(q)` the number of nodes in the largest circle over N, after q nodes were removed; each time the
 * node with most ties goes, counted anew, the first by name (code-unit order) among equals. Directions are not read.
 *
 * Unit: none. Range: 0 to 0.5. `null` for a graph without nodes. Cost: O(nodes · log + edges).
 * Source: Schneider et al. (2011), PNAS 108:3838; the order among equals is our own choice.
 *
 * @example
 * ```ts
 * import { indexTies, robustness } from "@steunnetwerk/scoring";
 *
 * // Without the middle of a star nobody is left tied: 1/4 after each of three removals, then nothing.
 * robustness(indexTies({ nodes: 4, source: [0, 0, 0], target: [1, 2, 3] })); // => 3 / 16
 * ```
 */
export function robustness(graph: Graph | GraphIndex, options?: TieOptions): number | null {
  const { nodes, offsets, neighbors } = indexed(graph, options);
  const size = nodes.length;
  if (size === 0) return null;
  const order = removalOrder(nodes, offsets, neighbors);
  // Backwards: nodes come back one by one and join circles, so the largest one is known at every point.
  const circle = Int32Array.from({ length: size }, (_, i) => i);
  const members = new Int32Array(size);
  const find = (node: number): number => {
    let root = node;
    while (circle[root] !== root) root = circle[root] = circle[circle[root]!]!;
    return root;
  };
  let largest = 0;
  let sum = 0;
  for (let at = size - 1; at >= 0; at--) {
    sum += largest; // the state after `at + 1` removals
    const node = order[at]!;
    members[node] = 1;
    for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry++) {
      const other = neighbors[entry]!;
      if (members[other] === 0) continue; // not back yet
      const [a, b] = [find(node), find(other)];
      if (a === b) continue;
      circle[a] = b;
      members[b]! += members[a]!;
    }
    largest = Math.max(largest, members[find(node)]!);
  }
  return sum / (size * size);
}

/** The nodes by most ties to those that are left, the first by name among equals. */
function removalOrder(
  nodes: readonly string[],
  offsets: Int32Array,
  neighbors: Int32Array,
): Int32Array {
  const byName = nodes.map((_, i) => i).sort((a, b) => (nodes[a]! < nodes[b]! ? -1 : 1));
  const rank = new Int32Array(nodes.length);
  byName.forEach((node, at) => (rank[node] = at));
  const degree = Int32Array.from(nodes, (_, i) => offsets[i + 1]! - offsets[i]!);
  // For each degree a heap of ranks; a node whose degree has changed since leaves a stale entry behind.
  const heaps = Array.from(
    { length: degree.reduce((a, b) => Math.max(a, b), 0) + 1 },
    () => [] as number[],
  );
  for (const node of byName) heaps[degree[node]!]!.push(rank[node]!); // ascending, so already a heap
  const order = new Int32Array(nodes.length);
  let highest = heaps.length - 1;
  for (let at = 0; at < order.length;) {
    const first = popLeast(heaps[highest]!);
    if (first === undefined) {
      highest--;
      continue;
    }
    const node = byName[first]!;
    if (degree[node] !== highest) continue;
    degree[node] = -1;
    order[at++] = node;
    for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry++) {
      const other = neighbors[entry]!;
      if (degree[other]! < 0) continue;
      pushRank(heaps[--degree[other]!]!, rank[other]!);
    }
  }
  return order;
}

function pushRank(heap: number[], rank: number): void {
  let at = heap.push(rank) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (heap[up]! <= rank) break;
    heap[at] = heap[up]!;
    at = up;
  }
  heap[at] = rank;
}

function popLeast(heap: number[]): number | undefined {
  const least = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return least;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && heap[down + 1]! < heap[down]!) down++;
    if (heap[down]! >= last) break;
    heap[at] = heap[down]!;
    at = down;
  }
  heap[at] = last;
  return least;
}
