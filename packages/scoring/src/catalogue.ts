import type { Section } from "./Indicator.ts";
import type { SourceId } from "./sources.ts";

/** What is fixed about an indicator. */
export interface IndicatorDefinition<Id extends string = string, Part extends string = Section> {
  /** Its id. */
  readonly id: Id;
  /** The part of the specification it belongs to. */
  readonly section: Part;
  /** `E`: established, published elsewhere. `P`: this project's own construct. */
  readonly label: "E" | "P";
  /** Id of the formula and its version; a formula that changes gets a new version. */
  readonly formula: string;
  /** Id of where the formula comes from. */
  readonly source: SourceId;
}

/** Definitions from rows of label, source and, where it is not the id, formula. */
export const define = <Id extends string, Part extends string>(
  section: Part,
  rows: Record<Id, readonly ["E" | "P", SourceId, string?]>,
): { readonly [Key in Id]: IndicatorDefinition<Key, Part> } => {
  const definitions: Record<string, IndicatorDefinition<string, string>> = {};
  for (const id of Object.keys(rows) as Id[]) {
    const [label, source, formula = id] = rows[id];
    definitions[id] = { id, section, label, formula: `${formula}/1`, source };
  }
  return definitions as never;
};

/** A record of data as it comes from JSON: laid out to be read and copied at once, unlike one that was put together. */
const quickToRead = <Data>(record: Data): Data => JSON.parse(JSON.stringify(record)) as Data;

/**
 * Every indicator by id. `E` is established in the literature, `P` is this project's own construct. Where an indicator is given
 * for more than one population or model, its id ends in the name of it: without one, those of support are about supporters,
 * `everyone` counts professionals in, `circles` and `households` take people who can be lost together as one.
 */
export const indicatorDefinitions = /* @__PURE__ */ (() =>
  quickToRead({
    ...define("structural", {
      size: ["E", "wasserman1994"],
      "size.informal": ["E", "wasserman1994", "size"],
      "size.active": ["E", "wasserman1994", "size"],
      "size.supporters": ["P", "project", "size"],
      density: ["E", "wasserman1994"],
      averageAlterDegree: ["E", "wasserman1994"],
      components: ["E", "perry2018"],
      isolates: ["E", "perry2018"],
      componentRatio: ["E", "perry2018"],
      cutAlters: ["E", "hopcroft1973"],
      "constraint.egoNetwork": ["E", "burt1992", "constraint"],
      "adjustedConstraint.egoNetwork": ["P", "project", "adjusted-constraint"],
      "effectiveSize.egoNetwork": ["E", "borgatti1997", "effective-size"],
      "efficiency.egoNetwork": ["E", "burt1992", "efficiency"],
      "hierarchy.egoNetwork": ["E", "burt1992", "hierarchy"],
      egoBetweenness: ["E", "everett2005"],
      "egoBetweenness.normalized": ["E", "everett2005", "egoBetweenness.normalized"],
      highestCore: ["E", "seidman1983"],
      componentsAfterLoss: ["E", "hopcroft1973"],
      largestComponentAfterLoss: ["E", "hopcroft1973"],
    }),
    ...define("compositional", {
      kinShare: ["E", "perry2018"],
      professionalShare: ["E", "perry2018"],
      conflictShare: ["P", "project"],
      domainBlau: ["E", "blau1977", "blau"],
      domainIqv: ["P", "agresti1978", "iqv"],
      "domainIqv.supporters": ["P", "agresti1978", "iqv"],
      domainEntropy: ["E", "shannon1948", "entropy"],
      domainRichness: ["E", "tracy1990", "richness"],
      formalDependence: ["P", "project"],
    }),
    ...define("relational", {
      closeness: ["E", "marsden1984"],
      "closeness.supporters": ["E", "marsden1984", "closeness"],
      leastCloseness: ["E", "marsden1984"],
      veryCloseShare: ["E", "marsden1984"],
      innerCircle: ["E", "kahn1980", "convoy"],
      middleCircle: ["E", "kahn1980", "convoy"],
      outerCircle: ["E", "kahn1980", "convoy"],
      reciprocalShare: ["E", "perry2018"],
      "reciprocalShare.supporters": ["E", "perry2018", "reciprocalShare"],
      exchangeReciprocity: ["E", "perry2018"],
      multiplexShare: ["E", "perry2018"],
      multiplexity: ["P", "project"],
      contactsPerWeek: ["E", "marsden1984"],
      yearsKnown: ["E", "marsden1984"],
      tieStrength: ["P", "granovetter1973"],
    }),
    ...define("functional", {
      coverage: ["P", "project"],
      "coverage.everyone": ["P", "project", "coverage"],
      doubleCoverage: ["P", "project"],
      "doubleCoverage.everyone": ["P", "project", "doubleCoverage"],
      gaps: ["P", "project"],
      "gaps.everyone": ["P", "project", "gaps"],
      unmetNeed: ["P", "project"],
      "unmetNeed.everyone": ["P", "project", "unmetNeed"],
      singlePointsOfFailure: ["P", "project"],
      "singlePointsOfFailure.everyone": ["P", "project", "singlePointsOfFailure"],
      supportPerSupporter: ["E", "wellman1990"],
      "supportPerSupporter.everyone": ["E", "wellman1990", "supportPerSupporter"],
      singleTypeShare: ["E", "wellman1990"],
      "singleTypeShare.everyone": ["E", "wellman1990", "singleTypeShare"],
    }),
    ...define("resilience", {
      coverageAfterRandomLoss: ["P", "project"],
      "coverageAfterRandomLoss.everyone": ["P", "project", "coverageAfterRandomLoss"],
      "coverageAfterRandomLoss.circles": ["P", "project", "coverageAfterRandomLoss"],
      "coverageAfterRandomLoss.households": ["P", "project", "coverageAfterRandomLoss"],
      coverageAfterWorstLoss: ["P", "project"],
      "coverageAfterWorstLoss.everyone": ["P", "project", "coverageAfterWorstLoss"],
      "coverageAfterWorstLoss.circles": ["P", "project", "coverageAfterWorstLoss"],
      "coverageAfterWorstLoss.households": ["P", "project", "coverageAfterWorstLoss"],
      randomRobustness: ["P", "albert2000"],
      "randomRobustness.everyone": ["P", "albert2000", "randomRobustness"],
      "randomRobustness.circles": ["P", "albert2000", "randomRobustness"],
      "randomRobustness.households": ["P", "albert2000", "randomRobustness"],
      worstRobustness: ["P", "schneider2011"],
      "worstRobustness.everyone": ["P", "schneider2011", "worstRobustness"],
      "worstRobustness.circles": ["P", "schneider2011", "worstRobustness"],
      "worstRobustness.households": ["P", "schneider2011", "worstRobustness"],
      expectedCoverage: ["P", "project"],
      "expectedCoverage.everyone": ["P", "project", "expectedCoverage"],
    }),
    ...define("burden", {
      largestLoadShare: ["P", "project"],
      "largestLoadShare.everyone": ["P", "project", "largestLoadShare"],
      loadGini: ["E", "gini1912", "gini"],
      "loadGini.everyone": ["E", "gini1912", "gini"],
      loadConcentration: ["E", "herfindahl1950", "herfindahl"],
      "loadConcentration.everyone": ["E", "herfindahl1950", "herfindahl"],
      effectiveSupporters: ["E", "herfindahl1950", "inverse-herfindahl"],
      "effectiveSupporters.everyone": ["E", "herfindahl1950", "inverse-herfindahl"],
      overloaded: ["P", "project"],
      "overloaded.everyone": ["P", "project", "overloaded"],
    }),
  }))();

/** Version of the definitions; one is added when the label, formula or source of an indicator changes. */
export const catalogueVersion = 1;

/** The id of an indicator. */
export type IndicatorId = keyof typeof indicatorDefinitions;

let pairs: readonly (readonly [IndicatorId, IndicatorId])[] | undefined;

const everyone = ".everyone";

/** The ids of indicators that are given for everyone too, each with the id for everyone. */
export const twins = () =>
  (pairs ??= (Object.keys(indicatorDefinitions) as IndicatorId[])
    .filter((id) => id.endsWith(everyone))
    .map((id) => [id.slice(0, -everyone.length) as IndicatorId, id] as const));
