import type { AbstractGraph } from "graphology-types";

/** Any graphology graph: directed, undirected or mixed. */
export type Graph = AbstractGraph;
