import type { SupportType } from "@steunnetwerk/domain";

import type { Indicator, Trace } from "../Indicator.ts";
import type { NetworkIndex } from "../NetworkIndex.ts";
import { indicatorDefinitions as definitions } from "../catalogue.ts";
import { pairsOf } from "../internal/AlterGraph.ts";
import {
  byAlters,
  byAltersAndTypes,
  byTypes,
  indicatorOf,
  noIndicator,
  type Evidence,
  type Head,
} from "../internal/Sheet.ts";
import { withQuestion, type Population } from "../support/Population.ts";
import {
  coverageAfterRandomLoss,
  coverageOf,
  provisionOf,
  randomRobustnessOf,
  worstLossArea,
  worstLosses,
  type Provision,
} from "../support/Provision.ts";

/** What is left covered when supporters are lost. */
export function afterLosses(index: NetworkIndex, population: Population) {
  const { least, most, open, names, evidence, nothingKnown } = population;
  return afterLossesOf(index, {
    value: least,
    lower: least,
    upper: most,
    certain: open.length === 0,
    evidence,
    nothingKnown,
    names,
  });
}

/** The same with the people of a circle, who can be lost together, taken as one. */
export function afterLossesOfCircles(index: NetworkIndex, population: Population) {
  const { size, circle, possible, unknownTieCount } = index;
  const { evidence, open, nothingKnown } = population;
  let joined: ArrayLike<number> = circle;
  if (unknownTieCount > 0) {
    const all = new Int32Array(size);
    possible.componentsInto(all);
    joined = all;
  }
  const value = grouped(index, population, circle, "least");
  return afterLossesOf(index, {
    value,
    lower: joined === circle ? value : grouped(index, population, joined, "least"),
    upper: evidence.missing === 0 ? value : grouped(index, population, circle, "most"),
    certain: open.length === 0 && unknownTieCount === 0,
    evidence: {
      n: evidence.n + pairsOf(size),
      missing: evidence.missing + unknownTieCount,
      asked: evidence.asked,
    },
    nothingKnown,
    names: [],
  });
}

/** The same with the people of a household taken as one. */
export function afterLossesOfHouseholds(index: NetworkIndex, population: Population) {
  const { evidence, open, nothingKnown } = population;

  const living = householdsOf(index);
  if (living === null)
    return {
      coverageAfterRandomLoss: noIndicator(definitions.coverageAfterRandomLoss, "not-collected"),
      coverageAfterWorstLoss: noIndicator(definitions.coverageAfterWorstLoss, "not-collected"),
      randomRobustness: noIndicator(definitions.randomRobustness, "not-collected"),
      worstRobustness: noIndicator(definitions.worstRobustness, "not-collected"),
    };
  const least = grouped(index, population, living, "least");
  return afterLossesOf(index, {
    value: least,
    lower: least,
    upper: evidence.missing === 0 ? least : grouped(index, population, living, "most"),
    certain: open.length === 0,
    evidence,
    nothingKnown,
    names: [],
  });
}

/** The household of each alter as the position of its first member; who has none is one of their definitions. `null` if nobody has. */
function householdsOf({ households, householdsSaid, size }: NetworkIndex): number[] | null {
  if (!householdsSaid) return null;
  const first = new Map<string, number>();
  return households.slice(0, size).map((household, i) => {
    if (household === undefined) return i;
    const member = first.get(household) ?? i;
    first.set(household, member);
    return member;
  });
}

/** What each group gives, by the number of the group of each alter. */
function grouped(
  { gives, mayGive, scale, size }: NetworkIndex,
  { certain, open }: Population,
  groupOf: ArrayLike<number>,
  which: "least" | "most",
): Provision {
  const masks = new Array<number>(size).fill(-1);
  for (const i of certain) {
    const group = groupOf[i]!;
    const given = which === "least" ? gives[i]! : gives[i]! | mayGive[i]!;
    masks[group] = masks[group]! < 0 ? given : masks[group]! | given;
  }
  if (which === "most")
    for (const i of open) {
      const group = groupOf[i]!;
      masks[group] = Math.max(0, masks[group]!) | gives[i]! | mayGive[i]!;
    }
  const found: number[] = [];
  for (const mask of masks) if (mask >= 0) found.push(mask);
  return provisionOf(found, scale.types.length);
}

/** What can be lost: supporters, or groups of them, each with what they give. */
interface Parties {
  readonly value: Provision;
  readonly lower: Provision;
  readonly upper: Provision;
  /** Whether it is certain which parties there are. */
  readonly certain: boolean;
  readonly evidence: Evidence;
  /** Whether nothing is known of who gives what. */
  readonly nothingKnown: boolean;
  /** Ids of the parties of `value`, where these are people. */
  readonly names: readonly string[];
}

function afterLossesOf(
  index: NetworkIndex,
  { value, lower, upper, certain, evidence, nothingKnown, names }: Parties,
) {
  const { scale } = index;
  const { types, totalWeight, maximumMissing } = scale;
  const put = (
    head: Head,
    known: number,
    least: number,
    most: number,
    trace: Trace,
    outer = false,
  ) =>
    totalWeight === 0
      ? noIndicator(head, "no-categories")
      : indicatorOf(
          head,
          maximumMissing,
          nothingKnown ? null : known,
          least,
          most,
          evidence,
          trace,
          outer,
        );
  const trace = byTypes(types, value.counts);

  const random = coverageAfterRandomLoss(value, scale, 1);
  const leastRandom = lower === value ? random : coverageAfterRandomLoss(lower, scale, 1);
  const mostRandom = upper === value ? random : coverageAfterRandomLoss(upper, scale, 1);

  const lost = worstMember(value, scale.weights);
  const worst = coverageOf(value, scale) - lost.weight / totalWeight;
  const worstOf = (provision: Provision) =>
    coverageOf(provision, scale) - worstMember(provision, scale.weights).weight / totalWeight;
  const lostTypes: SupportType[] = [];
  const who: string[] = [];
  for (let type = 0; type < types.length; type++)
    if ((lost.types >>> type) & 1) {
      lostTypes.push(types[type]!);
      if (names.length > 0) who.push(names[lost.member]!);
    }
  const leastWorst = lower === value ? worst : worstOf(lower);
  const mostWorst = upper === value ? worst : worstOf(upper);

  const robust = randomRobustnessOf(value, scale);
  const leastRobust = lower === value ? robust : randomRobustnessOf(lower, scale);
  const mostRobust = upper === value ? robust : randomRobustnessOf(upper, scale);

  // Where it is not certain who there are, the sum of the least (most) is taken over the largest (smallest) number of them.
  const average = (provision: Provision, upTo: number, size: number) =>
    (coverageOf(provision, scale) * (upTo + 1) -
      worstLossArea(worstLosses(provision, scale), upTo) / totalWeight) /
    (size + 1);
  const fewest = lower.masks.length;
  const most = upper.masks.length;
  const area = average(value, value.masks.length, value.masks.length);
  const leastArea = certain && lower === value ? area : average(lower, fewest, most);
  const mostArea = certain && upper === value ? area : average(upper, fewest, fewest);
  return {
    coverageAfterRandomLoss: put(
      definitions.coverageAfterRandomLoss,
      random,
      leastRandom,
      mostRandom,
      trace,
    ),
    coverageAfterWorstLoss: put(
      definitions.coverageAfterWorstLoss,
      worst,
      leastWorst,
      mostWorst,
      byAltersAndTypes(who, lostTypes),
    ),
    randomRobustness: put(definitions.randomRobustness, robust, leastRobust, mostRobust, trace),
    worstRobustness: put(definitions.worstRobustness, area, leastArea, mostArea, trace, !certain),
  };
}

/** The first member on whom most weight depends alone, and the types that is, as bits. */
function worstMember({ masks, counts }: Provision, weights: readonly number[]) {
  let single = 0;
  for (let type = 0; type < counts.length; type++) if (counts[type] === 1) single |= 1 << type;
  const worst = { member: 0, types: 0, weight: 0 };
  for (let member = 0; member < masks.length; member++) {
    const alone = masks[member]! & single;
    if (alone === 0) continue;
    let weight = 0;
    for (let type = 0; type < counts.length; type++)
      if ((alone >>> type) & 1) weight += weights[type]!;
    if (weight <= worst.weight) continue;
    worst.member = member;
    worst.types = alone;
    worst.weight = weight;
  }
  return worst;
}

/** Coverage to be expected when supporters are there with the chance that is given; an unknown chance is not guessed. */
export function expectedCoverage(index: NetworkIndex, population: Population): Indicator {
  const { availability, gives, mayGive, scale } = index;
  const { maximumMissing } = scale;
  const head = definitions.expectedCoverage;
  if (scale.totalWeight === 0) return noIndicator(head, "no-categories");
  const { certain, open, most, nothingKnown } = population;
  if (!index.wasAsked("availability")) {
    const value = certain.length > 0 ? null : 0;
    const evidence = withQuestion(population, availability);
    return indicatorOf(
      head,
      maximumMissing,
      value,
      0,
      coverageOf(most, scale),
      evidence,
      byAlters([]),
    );
  }
  const names: string[] = [];
  const chances: number[] = [];
  const absent = scale.weights.map(() => 1); // the chance that nobody who gives the type is there, at the least
  const absentAtMost = absent.slice();
  for (const i of certain) {
    const chance = availability[i]!;
    if (chance >= 0) {
      names.push(index.ids[i]!);
      chances.push(chance);
    }
    for (let type = 0, bits = gives[i]! | mayGive[i]!; bits !== 0; type++, bits >>>= 1) {
      if ((bits & 1) === 0) continue;
      if (chance >= 0 && (gives[i]! >>> type) & 1) absent[type]! *= 1 - chance;
      absentAtMost[type]! *= chance < 0 ? 0 : 1 - chance;
    }
  }
  for (const i of open)
    for (let type = 0, bits = gives[i]! | mayGive[i]!; bits !== 0; type++, bits >>>= 1)
      if (bits & 1) absentAtMost[type]! *= availability[i]! < 0 ? 0 : 1 - availability[i]!;
  let value = 0;
  let upper = 0;
  for (let type = 0; type < absent.length; type++) {
    value += scale.weights[type]! * (1 - absent[type]!);
    upper += scale.weights[type]! * (most.counts[type] === 0 ? 0 : 1 - absentAtMost[type]!);
  }
  value /= scale.totalWeight;
  return indicatorOf(
    head,
    maximumMissing,
    nothingKnown || (certain.length > 0 && names.length === 0) ? null : value,
    value,
    upper / scale.totalWeight,
    withQuestion(population, availability),
    byAlters(names, chances),
  );
}
