import type { Graph } from "../Graph.ts";
import {
  adjacency,
  indexTieList,
  TieList,
  weightOf,
  type GraphIndex,
  type TieOptions,
} from "../GraphIndex.ts";
import { InvalidGraph } from "../InvalidGraph.ts";

/**
 * How much of the graph the value of one node rests on: its neighbours and the ties among them (`ego`), every tie of its
 * neighbours too (`alters`), or all of it (`graph`).
 */
export type Reach = "ego" | "alters" | "graph";

/** The index of the part of a graph that the value of `node` rests on, where `node` comes first. */
export function indexAround(
  graph: Graph,
  node: string,
  reach: "ego" | "alters",
  options: TieOptions,
): GraphIndex {
  if (!graph.hasNode(node)) throw new InvalidGraph(["nodes", node], "unknownNode");
  const position = new Map([[node, 0]]);
  graph.forEachNeighbor(node, (neighbor) => {
    if (!position.has(neighbor)) position.set(neighbor, position.size);
  });
  const ties = new TieList();
  [...position.keys()].forEach((from, index) => {
    graph.forEachEdge(from, (edge, attributes, source, target, _s, _t, undirected) => {
      const other = source === from ? target : source;
      let at = position.get(other);
      if (at === undefined && reach === "alters") position.set(other, (at = position.size));
      if (at === undefined || at < index) return; // outside, or already met from the other end
      const weight = weightOf(edge, attributes, options);
      const way = undirected ? 3 : 1;
      if (source === from) ties.add(index, at, way, weight, edge);
      else ties.add(at, index, way, weight, edge);
    });
  });
  return indexTieList([...position.keys()], ties, options.parallelEdges);
}

/** The same part of an index; gives the position of the node in it as well. */
export function partAround(
  index: GraphIndex,
  node: number,
  reach: "ego" | "alters",
): readonly [GraphIndex, number] {
  const { nodes, offsets, neighbors, dyads, directed } = index;
  const centre = [node, ...neighbors.subarray(offsets[node], offsets[node + 1])];
  const kept = new Set(centre);
  const found = new Set<number>();
  for (const i of centre)
    for (let entry = offsets[i]!; entry < offsets[i + 1]!; entry++)
      if (reach === "alters" || kept.has(neighbors[entry]!)) {
        kept.add(neighbors[entry]!);
        found.add(dyads[entry]!);
      }
  const order = Int32Array.from(kept).sort();
  const position = new Map<number, number>();
  order.forEach((i, at) => position.set(i, at));
  const part = Int32Array.from(found).sort();
  const lower = part.map((dyad) => position.get(index.lower[dyad]!)!);
  const higher = part.map((dyad) => position.get(index.higher[dyad]!)!);
  return [
    {
      nodes: Array.from(order, (i) => nodes[i]!),
      directed,
      lower,
      higher,
      direction: Uint8Array.from(part, (dyad) => index.direction[dyad]!),
      strength: Float64Array.from(part, (dyad) => index.strength[dyad]!),
      ...adjacency(order.length, lower, higher),
    },
    position.get(node)!,
  ];
}
