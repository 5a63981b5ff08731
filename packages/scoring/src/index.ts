/**
 * How strong a support network is: exact, explained indicators with bounds, and ego-network measures for any graphology
 * graph.
 *
 * @packageDocumentation
 */

// Measures of a graph
export { constraint, type StructuralHoleOptions } from "./measures/constraint.ts";
export { effectiveSize } from "./measures/effectiveSize.ts";
export type { NodeMeasure } from "./internal/nodeMeasure.ts";
export {
  indexGraph,
  indexTies,
  type GraphIndex,
  type TieArrays,
  type TieOptions,
} from "./GraphIndex.ts";
export type { Graph } from "./Graph.ts";
export { InvalidGraph, type GraphIssueCode } from "./InvalidGraph.ts";

// The score of a network map
export { scoreNetwork, type NetworkScore, type ScoreOptions } from "./scoreNetwork.ts";
export type { Indicator, IndicatorStatus, Reason, Section, Trace } from "./Indicator.ts";
export type { AlterSupport, TypeSupport } from "./sections/functional.ts";
export { indicatorDefinitions, type IndicatorDefinition, type IndicatorId } from "./catalogue.ts";

// In words
export { explain, type ExplainOptions, type Reader } from "./explain.ts";
