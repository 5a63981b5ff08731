import { InvalidOptions } from "../ScoreOptions.ts";
import { indicatorDefinitions } from "../catalogue.ts";
import { round12 } from "../internal/round.ts";

/** Two scores of one person on one questionnaire, and what is published about it. */
export interface ReliableChangeInput {
  /** What was measured: the id of a questionnaire or one of its scales. */
  readonly measure: string;
  /** The earlier score. */
  readonly earlier: number;
  /** The later score. */
  readonly later: number;
  /** The published standard deviation in the population. Range: above 0. */
  readonly standardDeviation: number;
  /** The published test-retest reliability in the population. Range: 0 to 1, 1 left out. */
  readonly reliability: number;
  /** Where both were published, and of whom. */
  readonly citation: string;
}

/** Whether a score changed more than the questionnaire's own unreliability explains. */
export interface ReliableChange {
  /** Standard error of measurement: `SD √(1 - r)`. */
  readonly standardError: number;
  /** Reliable change index: the difference over `√2` times the standard error. */
  readonly index: number;
  /** Whether the index is beyond 1.96 on either side. */
  readonly reliable: boolean;
  /** Where the figures come from, as they were given. */
  readonly citation: string;
  /** Id of the formula and its version. */
  readonly formula: "reliable-change/1";
  /** Id of where the formula comes from. */
  readonly source: "jacobson1991";
}

const normal95 = 1.96;

/**
 * The reliable change index of two scores on one questionnaire.
 *
 * It needs a standard deviation and a test-retest reliability that were published for that questionnaire and population. There
 * are none for the indicators of a network, so it is refused for them.
 * Source: Jacobson & Truax (1991), with the standard error of a difference of Christensen & Mendoza (1986).
 *
 * @throws an {@link InvalidOptions} for an indicator of a network, a figure out of range, or an empty citation.
 *
 * @example
 * ```ts
 * import { reliableChange } from "@steunnetwerk/scoring";
 *
 * const published = { standardDeviation: 10, reliability: 0.82, citation: "made up for this example" };
 * reliableChange({ measure: "example", earlier: 40, later: 55, ...published }).reliable; // => true
 * reliableChange({ measure: "coverage", earlier: 0.4, later: 0.6, ...published }); // throws InvalidOptions
 * ```
 */
export function reliableChange(input: ReliableChangeInput): ReliableChange {
  const { measure, earlier, later, standardDeviation, reliability, citation } = input;
  const need = (kept: boolean, key: string, expected: string) => {
    if (!kept) throw new InvalidOptions([key], expected);
  };
  need(!(measure in indicatorDefinitions), "measure", "is an indicator without published norms");
  need(Number.isFinite(earlier), "earlier", "is not a finite number");
  need(Number.isFinite(later), "later", "is not a finite number");
  need(
    standardDeviation > 0 && standardDeviation < Infinity,
    "standardDeviation",
    "is not a finite number above 0",
  );
  need(reliability >= 0 && reliability < 1, "reliability", "is not from 0 up to 1");
  need(citation.trim() !== "", "citation", "does not say where the figures were published");
  const standardError = standardDeviation * Math.sqrt(1 - reliability);
  const index = round12((later - earlier) / (standardError * Math.SQRT2));
  return {
    standardError,
    index,
    reliable: Math.abs(index) > normal95,
    citation,
    formula: "reliable-change/1",
    source: "jacobson1991",
  };
}
