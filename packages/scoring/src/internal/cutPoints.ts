/** What removing each node does to the circle it is in. */
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

/**
 * Cut nodes by one walk in depth, with the sizes of the parts each removal leaves.
 *
 * Cost: O(nodes + edges). Source: Hopcroft & Tarjan (1973), Communications of the ACM 16:372.
 */
export function cutPoints(size: number, offsets: Int32Array, neighbors: Int32Array): Removals {
  const parts = new Int32Array(size);
  const largestPart = new Int32Array(size);
  const circle = new Int32Array(size);
  const found = new Int32Array(size); // when the node was met, from 1; 0 for not yet
  const lowest = new Int32Array(size); // earliest node that the subtree of this one is tied to
  const below = new Int32Array(size); // nodes in the subtree
  const cutOff = new Int32Array(size); // nodes in parts that only this node ties to the rest
  const parent = new Int32Array(size);
  const next = new Int32Array(size);
  const order = new Int32Array(size);
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
      while (deeper < 0 && next[node]! < offsets[node + 1]!) {
        const other = neighbors[next[node]!++]!;
        if (found[other] === 0) deeper = other;
        else if (other !== parent[node] && found[other]! < lowest[node]!)
          lowest[node] = found[other]!;
      }
      if (deeper >= 0) {
        parent[deeper] = node;
        node = deeper;
        continue;
      }
      const up = parent[node]!;
      if (up >= 0) {
        below[up]! += below[node]!;
        if (lowest[node]! < lowest[up]!) lowest[up] = lowest[node]!;
        if (lowest[node]! >= found[up]!) {
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
