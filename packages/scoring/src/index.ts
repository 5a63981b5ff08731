/**
 * How strong a support network is: exact, explained indicators with bounds, and ego-network measures for any graphology
 * graph.
 *
 * @packageDocumentation
 */

// The score of a network map
export { scoreNetwork, type NetworkScore } from "./scoreNetwork.ts";
export {
  InvalidPackedScore,
  packScore,
  unpackScore,
  type PackedIndicator,
  type PackedScore,
  type Positions,
} from "./packScore.ts";
export {
  supportCurves,
  type CoverageRange,
  type LossPoint,
  type SupportCurves,
} from "./supportCurves.ts";
export {
  attributeDefinitions,
  scoreAttribute,
  type AttributeMeasureId,
  type AttributeOptions,
  type AttributeScore,
  type Category,
} from "./attribute/scoreAttribute.ts";
export { InvalidOptions, type ScoreOptions, type TieStrengthPart } from "./ScoreOptions.ts";
export type { Indicator, IndicatorStatus, Reason, Section, Trace } from "./Indicator.ts";
export type { AlterSupport, TypeSupport } from "./sections/people.ts";
export { sources, type SourceId } from "./sources.ts";
export { indicatorDefinitions, type IndicatorDefinition, type IndicatorId } from "./catalogue.ts";

// Many networks
export {
  InvalidJson,
  scoreNetworks,
  type BatchOptions,
  type BatchProgress,
  type BatchResult,
  type AnyIterable,
  type StopSignal,
} from "./batch/scoreNetworks.ts";
export {
  aggregateScores,
  type Aggregate,
  type AggregateGroup,
  type AggregateMean,
  type AggregateOptions,
} from "./batch/aggregate.ts";
export type { Suppression } from "./batch/suppress.ts";

// Change between two dates
export {
  networkChange,
  type ChangeVerdict,
  type IndicatorChange,
  type NetworkChange,
  type TypeChange,
} from "./change/networkChange.ts";
export {
  changeDefinitions,
  type AlterPair,
  type ChangeMeasureId,
  type Churn,
} from "./change/churn.ts";
export type { ComparabilityReason } from "./change/comparability.ts";
export {
  reliableChange,
  type ReliableChange,
  type ReliableChangeInput,
} from "./change/reliableChange.ts";

// A profile somebody chose: sub-scores, a composite, what would be different
export {
  InvalidProfile,
  parseProfile,
  safeParseProfile,
  subScoreIds,
  type Profile,
  type SubScoreId,
  type SubScoreRule,
} from "./profile/Profile.ts";
export {
  compositeScore,
  type CompositeScore,
  type ScoreInterval,
  type SubScore,
} from "./profile/compositeScore.ts";
export {
  counterfactuals,
  type Counterfactual,
  type CounterfactualKind,
  type SubScoreChange,
} from "./profile/counterfactuals.ts";
export { profileAgreement, type ProfileAgreement } from "./profile/profileAgreement.ts";
export { explainComposite, explainCounterfactual } from "./profile/explainProfile.ts";

// In words
export { explainChange } from "./explainChange.ts";
export { explain, type ExplainOptions, type Reader } from "./explain.ts";

// Structural holes: of each node of a graph
export { constraint, type StructuralHoleOptions } from "./measures/constraint.ts";
export { effectiveSize } from "./measures/effectiveSize.ts";
export { efficiency } from "./measures/efficiency.ts";
export { hierarchy } from "./measures/hierarchy.ts";
export { dyadicConstraint, dyadicRedundancy } from "./measures/dyadic.ts";

// Ego networks: of each node of a graph
export { egoStructure, type EgoStructure, type EgoTies } from "./measures/egoStructure.ts";
export { egoDensity } from "./measures/egoDensity.ts";
export { egoBetweenness, type NormalizedOptions } from "./measures/egoBetweenness.ts";
export {
  alterComponents,
  alterIsolates,
  averageAlterDegree,
  componentRatio,
  egoSize,
} from "./measures/alters.ts";
export { localClustering } from "./measures/localClustering.ts";

// Composition: an attribute of the alters of each node
export {
  adjustedAlterEiIndex,
  alterEiIndex,
  blau,
  categoryShare,
  eiIndex,
  entropy,
  euclideanDistance,
  homophily,
  iqv,
  meanDistance,
  richness,
  type AttributeValue,
  type CategoryOptions,
  type CompositionMeasure,
  type CompositionOptions,
} from "./measures/composition.ts";

// Whole graphs: of each node
export { betweenness } from "./measures/betweenness.ts";
export {
  closenessWassermanFaust,
  closenessWithinComponent,
  harmonicCloseness,
} from "./measures/closeness.ts";
export type { PathOptions } from "./internal/paths.ts";
export { coreNumber } from "./measures/coreNumber.ts";
export { eccentricity } from "./measures/eccentricity.ts";

// Whole graphs: of the graph
export { density, reciprocity } from "./measures/graph.ts";
export { cutNodes, strongComponents, weakComponents } from "./measures/components.ts";
export { robustness } from "./measures/robustness.ts";

// Reading a graph
export {
  measureNodes,
  nodeMeasures,
  type NodeMeasureName,
  type NodeMeasureOptions,
} from "./nodeMeasures.ts";
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
