import type { Graph } from "../Graph.ts";
import { indexGraph, type GraphIndex, type TieOptions } from "../GraphIndex.ts";
import { InvalidGraph } from "../InvalidGraph.ts";

import { indexAround, partAround, type Reach } from "./indexAround.ts";

/**
 * A measure of each node, on a graphology graph or on its index.
 *
 * With a node it gives the value of that node, without one those of all nodes by name; `null` where it is not defined.
 */
export interface NodeMeasure<Options = TieOptions> {
  /** The value of one node; `null` where the measure is not defined. */
  (graph: Graph | GraphIndex, node: string, options?: Options): number | null;
  /** The value of each node by name; `null` where the measure is not defined. */
  (graph: Graph | GraphIndex, options?: Options): Record<string, number | null>;
  /** Writes the value of each node into the graph, as the attribute named by `nodeAttribute` (the measure's own name). */
  assign(graph: Graph, options?: Options & { readonly nodeAttribute?: string }): void;
}

/**
 * The measure whose values for all nodes of an index are given by `compute`, where `NaN` stands for "not defined" and goes no further.
 * `reach` says how much of the graph around one node its value rests on.
 */
export function nodeMeasure<Options extends TieOptions>(
  name: string,
  reach: (options: Options) => Reach,
  compute: (index: GraphIndex, options: Options) => ArrayLike<number>,
): NodeMeasure<Options> {
  function measure(graph: Graph | GraphIndex, node: string, options?: Options): number | null;
  function measure(graph: Graph | GraphIndex, options?: Options): Record<string, number | null>;
  function measure(
    graph: Graph | GraphIndex,
    nodeOrOptions: string | Options = {} as Options,
    nodeOptions: Options = {} as Options,
  ): number | null | Record<string, number | null> {
    if (typeof nodeOrOptions === "string") {
      const [index, position] = around(graph, nodeOrOptions, reach(nodeOptions), nodeOptions);
      return defined(compute(index, nodeOptions)[position]!);
    }
    const index = isIndex(graph) ? graph : indexGraph(graph, nodeOrOptions);
    const values = compute(index, nodeOrOptions);
    const result: Record<string, number | null> = {};
    for (let i = 0; i < values.length; i++) result[index.nodes[i]!] = defined(values[i]!);
    return result;
  }
  return Object.assign(measure, {
    assign(graph: Graph, options: Options & { readonly nodeAttribute?: string } = {} as Options) {
      const values = measure(graph, options);
      const { nodeAttribute = name } = options as { nodeAttribute?: string };
      graph.updateEachNodeAttributes(
        (node, attributes) => ({ ...attributes, [nodeAttribute]: values[node] }),
        { attributes: [nodeAttribute] },
      );
    },
  });
}

/** The part of the graph that the value of `node` rests on, and the position of the node in it. */
export function around(
  graph: Graph | GraphIndex,
  node: string,
  reach: Reach,
  options: TieOptions,
): readonly [GraphIndex, number] {
  if (!isIndex(graph) && reach !== "graph") return [indexAround(graph, node, reach, options), 0];
  const index = isIndex(graph) ? graph : indexGraph(graph, options);
  const position = index.nodes.indexOf(node);
  if (position < 0) throw new InvalidGraph(["nodes", node], "unknownNode");
  return reach === "graph" ? [index, position] : partAround(index, position, reach);
}

/** Whether the graph has been read into an index already. */
export const isIndex = (graph: Graph | GraphIndex): graph is GraphIndex =>
  "neighbors" in graph && "dyads" in graph;

const defined = (value: number) => (Number.isNaN(value) ? null : value);
