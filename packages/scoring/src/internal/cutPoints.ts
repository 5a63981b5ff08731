/** What removing each node does to the circle it is in; arrays are used again by the next call. */
export interface Removals {
  /** Number of circles (weak components). */
  readonly components: number;
  /** Into how many circles the node's own circle falls apart without it; 0 for a node without ties, above 1 for a cut node. */
  readonly parts: Int32Array;
  /** Number of nodes in the largest of those parts. */
  readonly largestPart: Int32Array;
  /** Number of nodes in the circle of the node, itself included. */
  readonly circle: Int32Array;
}

/** The arrays of one walk. */
let rows: readonly Int32Array[] = [];

/**
 * Cut nodes by one walk in depth, with the sizes of the parts each removal leaves.
 *
 * Cost: O(nodes + edges). Source: Hopcroft & Tarjan (1973), Communications of the ACM 16:372.
 */
export function cutPoints(size: number, offsets: Int32Array, neighbors: Int32Array): Removals {
  if (rows.length === 0 || rows[0]!.length < size)
    rows = Array.from({ length: 10 }, () => new Int32Array(2 * size + 32));
  const parts = rows[0]!;
  const largestPart = rows[1]!;
  const circle = rows[2]!;
  const found = rows[3]!; // when the node was met, from 1; 0 for not yet
  const lowest = rows[4]!; // earliest node that the subtree of this one is tied to
  const below = rows[5]!; // nodes in the subtree
  const cutOff = rows[6]!; // nodes in parts that only this node ties to the rest
  const parent = rows[7]!;
  const next = rows[8]!;
  const order = rows[9]!;
  for (let node = 0; node < size; node++)
    parts[node] = largestPart[node] = found[node] = cutOff[node] = 0;
  let met = 0;
  let components = 0;
  for (let root = 0; root < size; root++) {
    if (found[root] !== 0) continue;
    components++;
    const first = met;
    parent[root] = -1;
    let node = root;
    while (node >= 0) {
      if (found[node] === 0) {
        order[met++] = node;
        found[node] = lowest[node] = met;
        below[node] = 1;
        next[node] = offsets[node]!;
      }
      let deeper = -1;
      const end = offsets[node + 1]!;
      let at = next[node]!;
      let low = lowest[node]!;
      while (at < end) {
        const other = neighbors[at++]!;
        const when = found[other]!;
        if (when === 0) {
          deeper = other;
          break;
        }
        if (when < low && other !== parent[node]) low = when;
      }
      next[node] = at;
      lowest[node] = low;
      if (deeper >= 0) {
        parent[deeper] = node;
        node = deeper;
        continue;
      }
      const up = parent[node]!;
      if (up >= 0) {
        below[up]! += below[node]!;
        if (low < lowest[up]!) lowest[up] = low;
        if (low >= found[up]!) {
          parts[up]!++;
          cutOff[up]! += below[node]!;
          if (below[node]! > largestPart[up]!) largestPart[up] = below[node]!;
        }
      }
      node = up;
    }
    // What is left above each node is one more part; the root has nothing above it.
    const members = met - first;
    for (let at = first; at < met; at++) {
      const member = order[at]!;
      circle[member] = members;
      const above = members - 1 - cutOff[member]!;
      if (above === 0) continue;
      parts[member]!++;
      if (above > largestPart[member]!) largestPart[member] = above;
    }
  }
  return { components, parts, largestPart, circle };
}
