import type { SupportType } from "@steunnetwerk/domain";

import type { Indicator, Reason } from "../Indicator.ts";
import type { IndicatorId } from "../catalogue.ts";
import { round12 } from "../internal/round.ts";
import type { NetworkScore } from "../scoreNetwork.ts";

import { scoreAt, subScoreIds, type Profile, type SubScoreId } from "./Profile.ts";

/** The least and the most a composite can be. Range: 0 to 100. */
export type ScoreInterval = readonly [lower: number, upper: number];

/** One sub-score of a composite. */
export interface SubScore {
  /** Its id. */
  readonly id: SubScoreId;
  /** The score on what is known, from 0 to 100; `null` where there is none. */
  readonly score: number | null;
  /** The least it can be, whatever is missing; 0 where nothing is known. */
  readonly lower: number;
  /** The most it can be; 100 where nothing is known. */
  readonly upper: number;
  /** Why there is no score; `null` when there is one. */
  readonly reason: Reason | null;
  /** Its weight in the profile. */
  readonly weight: number;
  /** The part of the composite that comes from it; `null` when it is not in it. */
  readonly contribution: number | null;
  /** What the composite would be without it; `null` when nothing would be left. */
  readonly leftOut: number | null;
  /** The indicator it is made from, with its trace. */
  readonly indicator: Indicator;
  /** Supporters who, by what is known, make it lower than it would be without them or with more from them. */
  readonly loweredByAlters: readonly string[];
  /** Support types of which more givers would make it higher. */
  readonly loweredByTypes: readonly SupportType[];
}

/** The composite of a network by a profile: a stated choice, never without its parts and intervals. */
export interface CompositeScore {
  /** Id of the profile. */
  readonly profile: string;
  /** Version of the profile. */
  readonly version: string;
  /** Weighted mean of the sub-scores that are defined, from 0 to 100; `null` when none is. */
  readonly value: number | null;
  /** Weighted geometric mean of the same, in which a zero is not made up for; with 12 decimals. */
  readonly geometric: number | null;
  /** Whether the two means differ by more than 10 points, so that high parts hide low ones. */
  readonly compensated: boolean;
  /** Whatever is missing, with the weights as they are. */
  readonly dataInterval: ScoreInterval;
  /** With every weight moved as far as the profile says, on what is known; `null` when nothing is. */
  readonly weightInterval: ScoreInterval | null;
  /** Both at once. */
  readonly interval: ScoreInterval;
  /** The sub-scores, in the order of `subScoreIds`. */
  readonly parts: readonly SubScore[];
  /** Our own construct. */
  readonly label: "P";
  /** Id of the formula and its version. */
  readonly formula: "composite/1";
  /** Id of where the formula comes from. */
  readonly source: "oecd2008";
}

/** The indicator each sub-score is made from. */
const indicatorOf = {
  availability: "size.supporters",
  closeness: "closeness.supporters",
  coverage: "coverage",
  depth: "doubleCoverage",
  resilience: "randomRobustness",
  spread: "domainIqv.supporters",
  balance: "loadGini",
  reciprocity: "reciprocalShare.supporters",
} as const satisfies Record<SubScoreId, IndicatorId>;

/** Means further apart than this say that high parts make up for low ones. */
const mostCompensation = 10;

/** How far weights may move when the profile does not say. */
const defaultVariation = 0.25;

/**
 * The composite of a network by a profile that the caller chose: one number with its parts, and how far it can be trusted.
 *
 * Optional and our own construct (project reference, section 11): there are no norms for it, so it has no levels, and it should
 * never be shown without its parts and intervals. The intervals are exact: the composite rises with every sub-score, and the
 * extremes over weights lie at corners that are found by sorting. Cost: O(parts²).
 *
 * Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, for the method.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { compositeScore, parseProfile, scoreNetwork } from "@steunnetwerk/scoring";
 *
 * const network = parseNetwork({
 *   version: 1, id: "kaart-1", ego: { id: "ik" }, ties: [],
 *   alters: [{ id: "oma", provides: { emotioneel: "yes", praktisch: "no" } }],
 * });
 * const text = { nl: "Voorbeeld", en: "Example" };
 * const line = { weight: 1, anchors: [[0, 0], [1, 100]] };
 * const profile = parseProfile({
 *   format: 1, id: "voorbeeld", version: "1", name: text, rationale: text,
 *   subScores: { coverage: line, resilience: { ...line, weight: 3 } },
 * });
 * const score = scoreNetwork(network, { supportTypes: ["emotioneel", "praktisch"] });
 * compositeScore(score, profile).value; // => (50 + 3 * 25) / 4
 * ```
 */
export function compositeScore(score: NetworkScore, profile: Profile): CompositeScore {
  const parts: SubScore[] = [];
  for (const id of subScoreIds) {
    const rule = profile.subScores[id];
    if (rule === undefined) continue;
    const indicator = score.indicators[indicatorOf[id]];
    const at = (raw: number | null, otherwise: number | null) =>
      raw === null ? otherwise : scoreAt(rule, id === "balance" ? 1 - raw : raw);
    // Where nothing is known it may turn out to have no value at all, which can take the mean of the others anywhere.
    const { reason } = indicator;
    const held = reason === null || reason === "too-incomplete";
    const [low, high] = held
      ? [at(indicator.lower, null), at(indicator.upper, null)]
      : [null, null];
    parts.push({
      id,
      score: at(indicator.value, null),
      lower: (id === "balance" ? high : low) ?? 0,
      upper: (id === "balance" ? low : high) ?? 100,
      reason,
      weight: rule.weight,
      contribution: null,
      leftOut: null,
      indicator,
      ...loweredBy(id, indicator, score),
    });
  }
  const { weightVariation = defaultVariation } = profile;
  const known = parts.filter(isKnown);
  const total = known.reduce((sum, part) => sum + part.weight, 0);
  const value = mean(known, "score");
  const geometric = geometricMean(known);
  return {
    profile: profile.id,
    version: profile.version,
    value,
    geometric,
    compensated: value !== null && value - geometric! > mostCompensation,
    dataInterval: [mean(parts, "lower")!, mean(parts, "upper")!],
    weightInterval:
      value === null
        ? null
        : [
            extreme(known, "score", weightVariation, 1),
            extreme(known, "score", weightVariation, -1),
          ],
    interval: [
      extreme(parts, "lower", weightVariation, 1),
      extreme(parts, "upper", weightVariation, -1),
    ],
    parts: parts.map((part) => ({
      ...part,
      contribution: isKnown(part) ? (part.weight * part.score) / total : null,
      leftOut: mean(
        known.filter(({ id }) => id !== part.id),
        "score",
      ),
    })),
    label: "P",
    formula: "composite/1",
    source: "oecd2008",
  };
}

type Known = SubScore & { readonly score: number };
const isKnown = (part: SubScore): part is Known => part.score !== null;

type Weighed = Pick<Known, "score" | "lower" | "upper" | "weight">;
type Ends = "score" | "lower" | "upper";

function mean(parts: readonly Pick<SubScore, Ends | "weight">[], end: Ends): number | null {
  let [sum, total] = [0, 0];
  for (const part of parts) {
    sum += part.weight * part[end]!;
    total += part.weight;
  }
  return total === 0 ? null : sum / total;
}

function geometricMean(parts: readonly Weighed[]): number | null {
  let [sum, total] = [0, 0];
  for (const { weight, score } of parts) {
    sum += weight * Math.log(score);
    total += weight;
  }
  return total === 0 ? null : round12(Math.exp(sum / total));
}

/**
 * The least (`sign` 1) or the most (-1) the weighted mean can be when every weight may move by a share of itself.
 *
 * The weights of the lowest scores are then as high, and those of the others as low as they can be (or the other way round):
 * one of as many splits as there are scores and one. Source: project reference, 11.5.
 */
function extreme(
  parts: readonly Pick<SubScore, Ends | "weight">[],
  end: Ends,
  variation: number,
  sign: 1 | -1,
): number {
  const sorted = parts.toSorted((a, b) => sign * (a[end]! - b[end]!));
  let best = Infinity;
  for (let split = 0; split <= sorted.length; split++) {
    let [sum, total] = [0, 0];
    sorted.forEach((part, at) => {
      const weight = part.weight * (at < split ? 1 + variation : 1 - variation);
      sum += weight * part[end]!;
      total += weight;
    });
    best = Math.min(best, (sign * sum) / total);
  }
  return sign * best;
}

const nobody: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** Which supporters and which types keep a sub-score down, as far as its trace tells. */
function loweredBy(
  id: SubScoreId,
  { trace, value, missing }: Indicator,
  { alters }: NetworkScore,
): Pick<SubScore, "loweredByAlters" | "loweredByTypes"> {
  const none = { loweredByAlters: nobody, loweredByTypes: nobody };
  if (value === null) return none;
  const typesUnder = (givers: number) => ({
    ...none,
    loweredByTypes: trace.types.filter((_, at) => trace.parts[at]! < givers),
  });
  const altersWith = (keeps: (part: number, average: number) => boolean) => {
    const average = trace.parts.reduce((sum, part) => sum + part, 0) / trace.parts.length;
    return {
      ...none,
      loweredByAlters: trace.alters.filter((_, at) => keeps(trace.parts[at]!, average)),
    };
  };
  switch (id) {
    case "coverage":
      return typesUnder(1);
    case "depth":
      return typesUnder(2);
    case "resilience":
      return typesUnder(Math.min(...trace.parts) + 1);
    case "closeness":
      return altersWith((part, average) => part < average);
    case "balance":
      return altersWith((part, average) => part > average);
    case "reciprocity":
      // The trace names those with whom it goes both ways; when all is known, the others are those with whom it does not.
      if (missing > 0) return none;
      return {
        ...none,
        loweredByAlters: alters
          .filter((alter) => alter.supporter === "yes" && !trace.alters.includes(alter.id))
          .map((alter) => alter.id),
      };
    default:
      return none;
  }
}
