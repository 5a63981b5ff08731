import type { GraphIndex } from "../GraphIndex.ts";

/** The alters of one node and the ties among them, with alters numbered from 0 in the order of the index. */
export interface EgoNet {
  /** Number of alters. */
  readonly count: number;
  /** How each alter is tied to ego: 1 from ego to the alter, 2 from the alter to ego, 3 both. */
  readonly toAlter: Int32Array;
  /** The ties of alter `i` are those from `offsets[i]` up to `offsets[i + 1]` in `neighbors`. */
  readonly offsets: Int32Array;
  /** The other alter of each tie. */
  readonly neighbors: Int32Array;
  /** 1 for a tie from `i` to the other alter, 2 for one from the other, 3 for both. */
  readonly ways: Int32Array;
}

/** The value of each node that `measure` gives for its ego network. Cost: O(Σ over alters of their ties), and the measure. */
export function ofEgoNets(index: GraphIndex, measure: (net: EgoNet) => number): Float64Array {
  const { nodes, offsets, neighbors, dyads, lower, direction } = index;
  const wayFrom = (node: number, dyad: number) => {
    const way = direction[dyad]!;
    return way === 3 || lower[dyad] === node ? way : 3 - way;
  };
  const place = new Int32Array(nodes.length).fill(-1);
  const net = {
    count: 0,
    toAlter: new Int32Array(nodes.length),
    offsets: new Int32Array(nodes.length + 1),
    neighbors: new Int32Array(neighbors.length),
    ways: new Int32Array(neighbors.length),
  };
  const values = new Float64Array(nodes.length);
  for (let ego = 0; ego < nodes.length; ego++) {
    const start = offsets[ego]!;
    net.count = offsets[ego + 1]! - start;
    for (let i = 0; i < net.count; i++) {
      place[neighbors[start + i]!] = i;
      net.toAlter[i] = wayFrom(ego, dyads[start + i]!);
    }
    let filled = 0;
    for (let i = 0; i < net.count; i++) {
      const alter = neighbors[start + i]!;
      net.offsets[i] = filled;
      for (let entry = offsets[alter]!; entry < offsets[alter + 1]!; entry++) {
        const other = place[neighbors[entry]!]!;
        if (other < 0) continue;
        net.neighbors[filled] = other;
        net.ways[filled++] = wayFrom(alter, dyads[entry]!);
      }
    }
    net.offsets[net.count] = filled;
    values[ego] = measure(net);
    for (let i = 0; i < net.count; i++) place[neighbors[start + i]!] = -1;
  }
  return values;
}
