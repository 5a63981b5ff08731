import type { Indicator, Section } from "./Indicator.ts";

/** What is fixed about an indicator: which section it belongs to, whether it is established, its formula and source. */
export interface IndicatorDefinition extends Pick<Indicator, "label" | "formula" | "source"> {
  /** The section whose missing answers it rests on. */
  readonly section: Section;
}

const own = "Project reference: network-strength scoring";

/**
 * Every indicator by id. `E` is established in the literature, `P` is this project's own construct. The number behind a
 * formula is its version; a formula that changes gets a new one.
 */
export const indicatorDefinitions = {
  size: {
    section: "structural",
    label: "E",
    formula: "size/1",
    source: "Wasserman & Faust (1994)",
  },
  "size.supporters": {
    section: "structural",
    label: "P",
    formula: "size/1",
    source: `${own}, section 1.2`,
  },
  density: {
    section: "structural",
    label: "E",
    formula: "density/1",
    source: "Wasserman & Faust (1994)",
  },
  "constraint.egoNetwork": {
    section: "structural",
    label: "E",
    formula: "constraint/1",
    source: "Burt (1992), Structural Holes, pp. 54-65",
  },
  "effectiveSize.egoNetwork": {
    section: "structural",
    label: "E",
    formula: "effective-size/1",
    source: "Burt (1992), Structural Holes, pp. 51-54; Borgatti (1997), Connections 20(1)",
  },
  coverage: {
    section: "functional",
    label: "P",
    formula: "coverage/1",
    source: `${own}, section 6`,
  },
  gaps: {
    section: "functional",
    label: "P",
    formula: "gaps/1",
    source: `${own}, section 6`,
  },
  singlePointsOfFailure: {
    section: "functional",
    label: "P",
    formula: "single-points-of-failure/1",
    source: `${own}, section 6`,
  },
} as const satisfies Record<string, IndicatorDefinition>;

/** The id of an indicator. */
export type IndicatorId = keyof typeof indicatorDefinitions;
