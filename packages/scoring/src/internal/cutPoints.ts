/**
 * Which nodes their circle (weak component) falls apart without: 1 for those, by one walk in depth.
 *
 * Cost: O(nodes + edges). Source: Hopcroft & Tarjan (1973), Communications of the ACM 16:372.
 */
export function cutPoints(size: number, offsets: Int32Array, neighbors: Int32Array): Uint8Array {
  const isCut = new Uint8Array(size);
  const found = new Int32Array(size); // when the node was met, from 1; 0 for not yet
  const lowest = new Int32Array(size); // earliest node that the subtree of this one is tied to
  const parent = new Int32Array(size).fill(-1);
  const next = offsets.slice(0, size);
  let met = 0;
  for (let root = 0; root < size; root++) {
    if (found[root] !== 0) continue;
    found[root] = lowest[root] = ++met;
    let branches = 0; // of the root, which nothing else ties together
    for (let node = root; node >= 0;) {
      const up = parent[node]!;
      if (next[node]! < offsets[node + 1]!) {
        const other = neighbors[next[node]!++]!;
        if (found[other] === 0) {
          parent[other] = node;
          found[other] = lowest[other] = ++met;
          node = other;
        } else if (other !== up) lowest[node] = Math.min(lowest[node]!, found[other]!);
        continue;
      }
      if (up === root) branches++;
      else if (up >= 0 && lowest[node]! >= found[up]!) isCut[up] = 1;
      if (up >= 0) lowest[up] = Math.min(lowest[up]!, lowest[node]!);
      node = up;
    }
    if (branches > 1) isCut[root] = 1;
  }
  return isCut;
}
