import type { Graph } from "./Graph.ts";
import type { GraphIndex } from "./GraphIndex.ts";
import { indexed } from "./internal/graphMeasure.ts";
import type { NodeMeasure } from "./internal/nodeMeasure.ts";
import type { PathOptions } from "./internal/paths.ts";
import {
  alterComponents,
  alterIsolates,
  averageAlterDegree,
  componentRatio,
  egoSize,
} from "./measures/alters.ts";
import { betweenness } from "./measures/betweenness.ts";
import {
  closenessWassermanFaust,
  closenessWithinComponent,
  harmonicCloseness,
} from "./measures/closeness.ts";
import { constraint, type StructuralHoleOptions } from "./measures/constraint.ts";
import { coreNumber } from "./measures/coreNumber.ts";
import { eccentricity } from "./measures/eccentricity.ts";
import { effectiveSize } from "./measures/effectiveSize.ts";
import { efficiency } from "./measures/efficiency.ts";
import { egoBetweenness, type NormalizedOptions } from "./measures/egoBetweenness.ts";
import { egoDensity } from "./measures/egoDensity.ts";
import { hierarchy } from "./measures/hierarchy.ts";
import { localClustering } from "./measures/localClustering.ts";

/** Every measure of nodes that needs nothing but the graph, by its own name. */
export const nodeMeasures = {
  alterComponents,
  alterIsolates,
  averageAlterDegree,
  betweenness,
  closenessWassermanFaust,
  closenessWithinComponent,
  componentRatio,
  constraint,
  coreNumber,
  eccentricity,
  effectiveSize,
  efficiency,
  egoBetweenness,
  egoDensity,
  egoSize,
  harmonicCloseness,
  hierarchy,
  localClustering,
};

/** The options of every measure of nodes; each leaves alone what it does not know. */
export interface NodeMeasureOptions extends StructuralHoleOptions, NormalizedOptions, PathOptions {}

/** The name of a measure of nodes. */
export type NodeMeasureName = keyof typeof nodeMeasures;

/**
 * Every measure of the nodes of a graph, each by name, from one reading of the graph.
 *
 * Options are those of the measures; those that a measure does not know it leaves alone. Cost: O(nodes · edges), for the
 * measures of paths; name the ones you need for a large graph.
 *
 * @throws an `InvalidGraph` when the graph cannot be read; see `indexGraph`.
 *
 * @example
 * ```ts
 * import { UndirectedGraph } from "graphology";
 * import { measureNodes } from "@steunnetwerk/scoring";
 *
 * const graph = new UndirectedGraph();
 * graph.mergeEdge("ego", "oma");
 * measureNodes(graph, { measures: ["constraint", "egoDensity"] });
 * // => { constraint: { ego: 1, oma: 1 }, egoDensity: { ego: null, oma: null } }
 * ```
 */
export function measureNodes<Name extends NodeMeasureName = NodeMeasureName>(
  graph: Graph | GraphIndex,
  options: NodeMeasureOptions & {
    /** Which measures; all of them when left out. */
    readonly measures?: readonly Name[];
  } = {},
): Record<Name, Record<string, number | null>> {
  const index = indexed(graph, options);
  const names = options.measures ?? (Object.keys(nodeMeasures) as Name[]);
  const result = {} as Record<Name, Record<string, number | null>>;
  for (const name of names) {
    const measure: NodeMeasure<NodeMeasureOptions> = nodeMeasures[name];
    result[name] = measure(index, options);
  }
  return result;
}
