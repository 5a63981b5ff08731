import type { Graph } from "../Graph.ts";
import {
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

/** The index of the part of the graph that the value of `node` rests on; `node` comes first. */
export function indexAround(
  graph: Graph,
  node: string,
  reach: Reach,
  options: TieOptions,
): GraphIndex {
  if (!graph.hasNode(node)) throw new InvalidGraph(["nodes", node], "unknownNode");
  const position = new Map([[node, 0]]);
  graph.forEachNeighbor(node, (neighbor) => {
    if (neighbor !== node) position.set(neighbor, position.size);
  });
  const centre = [...position.keys()];
  const ends: [string, number, number, boolean, number][] = [];
  centre.forEach((from, index) => {
    graph.forEachEdge(from, (edge, attributes, source, target, _s, _t, undirected) => {
      const other = source === from ? target : source;
      let at = position.get(other);
      if (at === undefined && reach === "alters") position.set(other, (at = position.size));
      if (at === undefined || at < index) return; // outside, or already met from the other end
      const [start, end] = source === from ? [index, at] : [at, index];
      ends.push([edge, start, end, undirected, weightOf(edge, attributes, options)]);
    });
  });
  const ties = new TieList(ends.length);
  for (const [edge, start, end, undirected, weight] of ends)
    ties.add(start, end, undirected ? 3 : 1, weight, edge);
  return indexTieList([...position.keys()], ties, options.parallelEdges);
}
