import type { GraphIndex, TieOptions } from "../GraphIndex.ts";

/** Which way a measure of paths follows ties. */
export interface PathOptions extends TieOptions {
  /** Along ties (`out`, default), against them (`in`), or both ways. Makes no difference for ties without direction. */
  readonly direction?: "out" | "in" | "both";
}

/** The neighbours that can be reached from each node in one step. */
export interface Steps {
  /** The steps from node `i` are those from `starts[i]` up to `starts[i + 1]` in `ends`. */
  readonly starts: Int32Array;
  /** Where each step leads. */
  readonly ends: Int32Array;
}

/** The steps that can be taken in a graph. */
export function stepsOf(index: GraphIndex, way: "out" | "in" | "both" = "out"): Steps {
  const { nodes, offsets, neighbors, dyads, lower, direction, directed } = index;
  if (!directed || way === "both") return { starts: offsets, ends: neighbors };
  const starts = new Int32Array(nodes.length + 1);
  const ends = new Int32Array(neighbors.length);
  let count = 0;
  for (let node = 0; node < nodes.length; node++) {
    for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry++) {
      const dyad = dyads[entry]!;
      const along = (lower[dyad] === node) === (way === "out") ? 1 : 2;
      if (direction[dyad]! & along) ends[count++] = neighbors[entry]!;
    }
    starts[node + 1] = count;
  }
  return { starts, ends: ends.subarray(0, count) };
}

/** What is reached from one node, nearest first. */
export interface Reached {
  /** The node itself, then the others that can be reached. */
  readonly order: Int32Array;
  /** How many are in `order`. */
  readonly count: number;
  /** Steps to each node that is reached; -1 for the others. */
  readonly distance: Int32Array;
}

/** For each node what can be reached from it, as `measure` sums it up. Cost: O(nodes · edges). */
export function ofReached(
  { starts, ends }: Steps,
  measure: (reached: Reached) => number,
): Float64Array {
  const size = starts.length - 1;
  const order = new Int32Array(size);
  const distance = new Int32Array(size).fill(-1);
  const values = new Float64Array(size);
  for (let from = 0; from < size; from++) {
    let count = 1;
    order[0] = from;
    distance[from] = 0;
    for (let at = 0; at < count; at++) {
      const node = order[at]!;
      for (let step = starts[node]!; step < starts[node + 1]!; step++) {
        const next = ends[step]!;
        if (distance[next]! >= 0) continue;
        distance[next] = distance[node]! + 1;
        order[count++] = next;
      }
    }
    values[from] = measure({ order, count, distance });
    for (let at = 0; at < count; at++) distance[order[at]!] = -1;
  }
  return values;
}
