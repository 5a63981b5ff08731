import type { Network, SupportType } from "@steunnetwerk/domain";

import type { Indicator } from "../Indicator.ts";
import { InvalidOptions, scaleFor, type ScoreOptions } from "../ScoreOptions.ts";
import { indicatorDefinitions, type IndicatorId } from "../catalogue.ts";
import { scoreIndex, withIndex, type NetworkScore } from "../scoreNetwork.ts";

import {
  alterChurn,
  churnMeasures,
  tieChurn,
  type AlterPair,
  type ChangeMeasureId,
  type Churn,
} from "./churn.ts";
import {
  askedOnce,
  differencesInMaking,
  otherQuestions,
  type ComparabilityReason,
} from "./comparability.ts";

/**
 * What can be said of an indicator on two dates.
 *
 * `changed`: whatever is missing, the two differ. `not-shown`: with what is missing, they may be the same. `not-comparable`: the
 * maps were made in different ways. `undefined`: on one of the dates there is neither a value nor bounds.
 */
export type ChangeVerdict = "changed" | "not-shown" | "not-comparable" | "undefined";

/** An indicator on two dates. */
export interface IndicatorChange {
  /** Id of the indicator. */
  readonly id: IndicatorId;
  /** On the earlier date. */
  readonly earlier: Indicator;
  /** On the later date. */
  readonly later: Indicator;
  /** Later less earlier; `null` where one of them has no value. */
  readonly difference: number | null;
  /** The least the difference can be, whatever is missing; `null` where there is none. */
  readonly lower: number | null;
  /** The most it can be; `null` where there is none. */
  readonly upper: number | null;
  /** What can be said of it. */
  readonly verdict: ChangeVerdict;
  /** Why the two cannot be compared; empty when they can. */
  readonly notComparable: readonly ComparabilityReason[];
}

/** What changed for one type of support. */
export interface TypeChange {
  /** The type. */
  readonly type: SupportType;
  /** Supporters who give it, on the earlier and the later date, as far as is known. */
  readonly givers: readonly [earlier: number, later: number];
  /** What it adds to the change of coverage on what is known. */
  readonly coverage: number;
  /** What it adds to the change of robustness to random loss on what is known: `ω/Ω (c'/(c'+1) - c/(c+1))`. */
  readonly randomRobustness: number;
  /** Whether it became a gap, or stopped being one; `unknown` where a missing answer decides. */
  readonly gap: "opened" | "closed" | "none" | "unknown";
}

/** What is different between two maps of one ego. */
export interface NetworkChange {
  /** Id of the earlier map. */
  readonly earlier: string;
  /** Id of the later map. */
  readonly later: string;
  /** Who stayed, went and came, by id; never by name. */
  readonly alters: Churn<string>;
  /** The ties that stayed, went and came among those who stayed, where it is known of both dates. */
  readonly ties: Churn<AlterPair>;
  /** Jaccard, retention and turnover of alters and of ties. */
  readonly measures: Readonly<Record<ChangeMeasureId, Indicator<ChangeMeasureId>>>;
  /** Every type of support; the parts add up to the change of coverage and of robustness. */
  readonly types: readonly TypeChange[];
  /** Every indicator on both dates. */
  readonly indicators: Readonly<Record<IndicatorId, IndicatorChange>>;
  /** What is different in how the two maps were made, besides the questions. */
  readonly notComparable: readonly ComparabilityReason[];
}

/**
 * What changed between two maps of the network around one ego.
 *
 * Alters are the same when their ids are. An indicator is said to be changed only when its two intervals have nothing in common
 * and the maps were made in the same way: by the same rater, with the same form, limit on names and questions.
 * Cost: two scores, and O(pairs of alters who stayed).
 * Sources: Halgin & Borgatti (2012) for churn; the change of support is our own construct (project reference, section 9).
 *
 * @throws an `InvalidDocument` when one of the maps is not valid; an `InvalidOptions` when an option cannot be followed, or when
 * the maps are of different egos.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { networkChange } from "@steunnetwerk/scoring";
 *
 * const map = (id: string, alters: object[]) =>
 *   parseNetwork({ version: 1, id, ego: { id: "ik" }, unlistedTies: "absent", ties: [], alters });
 * const change = networkChange(
 *   map("maart", [{ id: "oma", provides: { praktisch: "yes" } }]),
 *   map("juni", [{ id: "oma", provides: { praktisch: "yes" } }, { id: "buur", provides: { praktisch: "yes" } }]),
 *   { supportTypes: ["praktisch"] },
 * );
 * change.alters.gained; // => ["buur"]
 * change.measures.alterJaccard.value; // => 0.5
 * change.indicators.randomRobustness.difference; // => 2 / 3 - 1 / 2
 * change.indicators.coverage.verdict; // => "not-shown"
 * ```
 */
export function networkChange(
  earlier: Network,
  later: Network,
  options?: ScoreOptions,
): NetworkChange {
  const scale = scaleFor(options);
  return withIndex(earlier, scale, (before) =>
    withIndex(later, scale, (after) => {
      if (earlier.ego.id !== later.ego.id)
        throw new InvalidOptions(["later", "ego", "id"], "is not the ego of the earlier map");
      const [was, is] = [scoreIndex(before), scoreIndex(after)];
      const notComparable = differencesInMaking(earlier, later);
      const asked = askedOnce(before, after);
      const alters = alterChurn(before, after);
      const { ties, pairs } = tieChurn(before, after, alters.kept);
      const tiesAsked = before.tiesAsked && after.tiesAsked;
      const indicators: Partial<Record<IndicatorId, IndicatorChange>> = {};
      for (const id of Object.keys(indicatorDefinitions) as IndicatorId[]) {
        const { section } = indicatorDefinitions[id];
        const support =
          section === "functional" || section === "resilience" || section === "burden";
        indicators[id] = indicatorChange(was.indicators[id], is.indicators[id], [
          ...(otherQuestions(id, support ? "support" : "other", asked)
            ? (["questions"] as const)
            : []),
          ...notComparable,
        ]);
      }
      return {
        earlier: earlier.id,
        later: later.id,
        alters,
        ties,
        measures: churnMeasures(alters, pairs, tiesAsked, scale.maximumMissing),
        types: typeChanges(was, is, scale.totalWeight),
        indicators: indicators as Record<IndicatorId, IndicatorChange>,
        notComparable,
      };
    }),
  );
}

/** Intervals this close, for their size, have something in common: sums in another order differ by as much. */
const rounding = 1e-12;

function indicatorChange(
  earlier: Indicator,
  later: Indicator,
  notComparable: readonly ComparabilityReason[],
): IndicatorChange {
  const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
  const lower = less(later.lower, earlier.upper);
  const upper = less(later.upper, earlier.lower);
  const size = Math.max(1, Math.abs(later.lower ?? 0), Math.abs(earlier.lower ?? 0));
  const apart =
    (lower !== null && lower > rounding * size) || (upper !== null && upper < -rounding * size);
  const verdict =
    earlier.lower === null || later.lower === null
      ? "undefined"
      : notComparable.length > 0
        ? "not-comparable"
        : apart
          ? "changed"
          : "not-shown";
  const difference = less(later.value, earlier.value);
  return { id: earlier.id, earlier, later, difference, lower, upper, verdict, notComparable };
}

function typeChanges(was: NetworkScore, is: NetworkScore, totalWeight: number): TypeChange[] {
  return was.support.map((before, at): TypeChange => {
    const after = is.support[at]!;
    const [c, d] = [before.givers.length, after.givers.length];
    const share = totalWeight === 0 ? 0 : before.weight / totalWeight;
    const gap =
      before.covered === "unknown" || after.covered === "unknown"
        ? "unknown"
        : before.covered === after.covered
          ? "none"
          : after.covered === "no"
            ? "opened"
            : "closed";
    return {
      type: before.type,
      givers: [c, d],
      coverage: share * (Math.min(d, 1) - Math.min(c, 1)),
      randomRobustness: share * (d / (d + 1) - c / (c + 1)),
      gap,
    };
  });
}
