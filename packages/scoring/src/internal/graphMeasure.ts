import type { Graph } from "../Graph.ts";
import { indexGraph, type GraphIndex, type TieOptions } from "../GraphIndex.ts";

import { isIndex } from "./nodeMeasure.ts";

/** The index of a graph, or the index that was given. */
export const indexed = (graph: Graph | GraphIndex, options?: TieOptions): GraphIndex =>
  isIndex(graph) ? graph : indexGraph(graph, options);
