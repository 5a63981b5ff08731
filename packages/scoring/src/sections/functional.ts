import type { SupportType } from "@steunnetwerk/domain";

import type { NetworkIndex } from "../NetworkIndex.ts";
import { bitCount } from "../internal/bits.ts";
import { indicator, undefinedIndicator, type Evidence } from "../internal/indicator.ts";

/** Who gives one type of support. */
export interface TypeSupport {
  /** The type. */
  readonly type: SupportType;
  /** How much the type weighs in coverage. */
  readonly weight: number;
  /** Whether at least one supporter gives it. */
  readonly covered: "yes" | "no" | "unknown";
  /** Supporters who give it. */
  readonly givers: readonly string[];
  /** Alters who may turn out to give it: not known whether they do, or whether they are a supporter. */
  readonly possibleGivers: readonly string[];
}

/** The support an alter brings in. */
export interface AlterSupport {
  /** Id of the alter. */
  readonly id: string;
  /** Whether they count as a supporter: active, and not there for their job. */
  readonly supporter: "yes" | "no" | "unknown";
  /** Types they are the only giver of, as far as is known. */
  readonly onlyGiverOf: readonly SupportType[];
  /** Of those, the types they are the only giver of whatever the missing answers are. */
  readonly certainlyOnlyGiverOf: readonly SupportType[];
}

/** Who gives what: per type, per alter, and over all. */
export function functional(index: NetworkIndex, maximumMissing: number) {
  const { ids, types, weights, supporter } = index;
  const support = types.map((type, bit): TypeSupport => {
    const givers = ids.filter((_, i) => supporter[i] === "yes" && bitOf(index.gives[i]!, bit));
    const possibleGivers = ids.filter(
      (_, i) =>
        (supporter[i] === "yes" && bitOf(index.mayGive[i]!, bit)) ||
        (supporter[i] === "maybe" && bitOf(index.gives[i]! | index.mayGive[i]!, bit)),
    );
    const covered = givers.length > 0 ? "yes" : possibleGivers.length > 0 ? "unknown" : "no";
    return { type, weight: weights[bit]!, covered, givers, possibleGivers };
  });
  const alters = ids.map((id, i): AlterSupport => {
    const only = support.filter(({ givers }) => givers.length === 1 && givers[0] === id);
    return {
      id,
      supporter: supporter[i] === "maybe" ? "unknown" : supporter[i]!,
      onlyGiverOf: only.map(({ type }) => type),
      certainlyOnlyGiverOf: only
        .filter(({ possibleGivers }) => possibleGivers.length === 0)
        .map(({ type }) => type),
    };
  });
  const evidence = evidenceOf(index, maximumMissing);
  return { support, alters, indicators: indicatorsOf(index, support, alters, evidence) };
}

function indicatorsOf(
  { types, totalWeight }: NetworkIndex,
  support: readonly TypeSupport[],
  alters: readonly AlterSupport[],
  evidence: Evidence,
) {
  if (types.length === 0 || totalWeight === 0)
    return {
      coverage: undefinedIndicator("coverage", "no-categories"),
      gaps: undefinedIndicator("gaps", "no-categories"),
      singlePointsOfFailure: undefinedIndicator("singlePointsOfFailure", "no-categories"),
    };
  const nothingKnown = evidence.n > 0 && evidence.missing === evidence.n;
  const valueOf = (value: number) => (nothingKnown ? null : value);
  const weightOf = (counts: (covered: TypeSupport["covered"]) => boolean) =>
    support.reduce((sum, { weight, covered }) => (counts(covered) ? sum + weight : sum), 0) /
    totalWeight;
  const covered = weightOf((answer) => answer === "yes");
  const open = support.filter(({ covered }) => covered === "no").length;
  const notYet = support.filter(({ covered }) => covered !== "yes");
  const critical = alters.filter(({ onlyGiverOf }) => onlyGiverOf.length > 0);
  const certain = alters.filter(({ certainlyOnlyGiverOf }) => certainlyOnlyGiverOf.length > 0);
  return {
    coverage: indicator(
      "coverage",
      {
        value: valueOf(covered),
        lower: covered,
        upper: weightOf((answer) => answer !== "no"),
      },
      evidence,
      {
        types,
        parts: support.map(({ weight, covered }) => (covered === "yes" ? weight / totalWeight : 0)),
      },
    ),
    gaps: indicator(
      "gaps",
      { value: valueOf(notYet.length), lower: open, upper: notYet.length },
      evidence,
      { types: notYet.map(({ type }) => type) },
    ),
    singlePointsOfFailure: indicator(
      "singlePointsOfFailure",
      {
        value: valueOf(critical.length),
        lower: certain.length,
        upper: mostOnlyGivers(support),
        outer: alters.some(({ supporter }) => supporter === "unknown"),
      },
      evidence,
      {
        alters: critical.flatMap(({ id, onlyGiverOf }) => onlyGiverOf.map(() => id)),
        types: critical.flatMap(({ onlyGiverOf }) => onlyGiverOf),
      },
    ),
  };
}

/**
 * The largest number of alters who can each turn out to be the only giver of some type.
 *
 * Types with one giver have that one, types without have any of the possible givers: a largest matching between types and
 * alters. Cost: O(types² · alters).
 */
function mostOnlyGivers(support: readonly TypeSupport[]): number {
  const typeOf = new Map<string, number>();
  const candidates = support.map(({ givers, possibleGivers }) =>
    givers.length === 0 ? possibleGivers : givers.length === 1 ? givers : [],
  );
  const place = (type: number, seen: Set<string>): boolean =>
    candidates[type]!.some((alter) => {
      if (seen.has(alter)) return false;
      seen.add(alter);
      const other = typeOf.get(alter);
      if (other !== undefined && !place(other, seen)) return false;
      typeOf.set(alter, type);
      return true;
    });
  return candidates.filter((_, type) => place(type, new Set())).length;
}

const bitOf = (bits: number, position: number) => ((bits >>> position) & 1) === 1;

function evidenceOf({ types, supporter, mayGive }: NetworkIndex, maximumMissing: number): Evidence {
  let n = 0;
  let missing = 0;
  supporter.forEach((membership, i) => {
    if (membership === "no") return;
    n += types.length;
    missing += membership === "maybe" ? types.length : bitCount(mayGive[i]!);
  });
  return { n, missing, tooIncomplete: missing > maximumMissing * n };
}
