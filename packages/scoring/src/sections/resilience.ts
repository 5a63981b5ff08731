import type { SupportType } from "@steunnetwerk/domain";

import type { NetworkIndex } from "../NetworkIndex.ts";
import { variants, type IndicatorId } from "../catalogue.ts";
import { pairsOf } from "../internal/AlterGraph.ts";
import {
  byAlters,
  byAltersAndTypes,
  byTypes,
  type Evidence,
  type Sheet,
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

import type { Suffix } from "./functional.ts";

const expected = /* @__PURE__ */ variants(["expectedCoverage"], ["", ".everyone"]);

/** What is left covered when supporters are lost, and how likely support is to be there. */
export function resilience(
  index: NetworkIndex,
  population: Population,
  suffix: Suffix,
  sheet: Sheet,
): void {
  const { least, most, open, names, evidence, nothingKnown } = population;
  const certain = open.length === 0;
  const parties = {
    value: least,
    lower: least,
    upper: most,
    certain,
    evidence,
    nothingKnown,
    names,
  };
  afterLosses(index, suffix, parties, sheet);
  expectedCoverage(index, population, expected[suffix].expectedCoverage, sheet);
}

/** The same with people who can be lost together taken as one: those in one circle, and those in one household. */
export function groupResilience(index: NetworkIndex, population: Population, sheet: Sheet): void {
  const { size, circle, possible, households, unknownTieCount } = index;
  const { evidence, open, nothingKnown } = population;
  let joined: ArrayLike<number> = circle;
  if (unknownTieCount > 0) {
    const all = new Int32Array(size);
    possible.componentsInto(all);
    joined = all;
  }
  const pairs = pairsOf(size);
  const value = grouped(index, population, circle, "least");
  afterLosses(
    index,
    ".circles",
    {
      value,
      lower: joined === circle ? value : grouped(index, population, joined, "least"),
      upper: evidence.missing === 0 ? value : grouped(index, population, circle, "most"),
      certain: open.length === 0 && unknownTieCount === 0,
      evidence: { ...evidence, n: evidence.n + pairs, missing: evidence.missing + unknownTieCount },
      nothingKnown,
      names: [],
    },
    sheet,
  );
  const living = householdsOf(households);
  if (living === null) {
    for (const loss of losses) sheet.none(ids[".households"][loss], "not-collected");
    return;
  }
  const least = grouped(index, population, living, "least");
  afterLosses(
    index,
    ".households",
    {
      value: least,
      lower: least,
      upper: evidence.missing === 0 ? least : grouped(index, population, living, "most"),
      certain: open.length === 0,
      evidence,
      nothingKnown,
      names: [],
    },
    sheet,
  );
}

/** The household of each alter as the position of its first member; who has none is one of their own. `null` if nobody has. */
function householdsOf(households: readonly (string | undefined)[]): number[] | null {
  let first: Map<string, number> | null = null;
  const living: number[] = [];
  for (let i = 0; i < households.length; i++) {
    const household = households[i];
    if (household === undefined) {
      living.push(i);
      continue;
    }
    first ??= new Map();
    const member = first.get(household) ?? i;
    first.set(household, member);
    living.push(member);
  }
  return first === null ? null : living;
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

const losses = [
  "coverageAfterRandomLoss",
  "coverageAfterWorstLoss",
  "randomRobustness",
  "worstRobustness",
] as const;
const ids = /* @__PURE__ */ variants(losses, ["", ".everyone", ".circles", ".households"]);

function afterLosses(
  index: NetworkIndex,
  suffix: Suffix | ".circles" | ".households",
  { value, lower, upper, certain, evidence, nothingKnown, names }: Parties,
  sheet: Sheet,
): void {
  const { scale } = index;
  const { types, totalWeight } = scale;
  if (totalWeight === 0) {
    for (const loss of losses) sheet.none(ids[suffix][loss], "no-categories");
    return;
  }
  const said = (own: number) => (nothingKnown ? null : own);
  const trace = byTypes(types, value.counts);

  const random = coverageAfterRandomLoss(value, scale, 1);
  sheet.put(
    ids[suffix].coverageAfterRandomLoss,
    said(random),
    lower === value ? random : coverageAfterRandomLoss(lower, scale, 1),
    upper === value ? random : coverageAfterRandomLoss(upper, scale, 1),
    evidence,
    trace,
  );

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
  sheet.put(
    ids[suffix].coverageAfterWorstLoss,
    said(worst),
    lower === value ? worst : worstOf(lower),
    upper === value ? worst : worstOf(upper),
    evidence,
    byAltersAndTypes(who, lostTypes),
  );

  const robust = randomRobustnessOf(value, scale);
  sheet.put(
    ids[suffix].randomRobustness,
    said(robust),
    lower === value ? robust : randomRobustnessOf(lower, scale),
    upper === value ? robust : randomRobustnessOf(upper, scale),
    evidence,
    trace,
  );

  // Where it is not certain who there are, the sum of the least (most) is taken over the largest (smallest) number of them.
  const average = (provision: Provision, upTo: number, size: number) =>
    (coverageOf(provision, scale) * (upTo + 1) -
      worstLossArea(worstLosses(provision, scale), upTo) / totalWeight) /
    (size + 1);
  const fewest = lower.masks.length;
  const most = upper.masks.length;
  const own = average(value, value.masks.length, value.masks.length);
  sheet.put(
    ids[suffix].worstRobustness,
    said(own),
    certain && lower === value ? own : average(lower, fewest, most),
    certain && upper === value ? own : average(upper, fewest, fewest),
    evidence,
    trace,
    !certain,
  );
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
function expectedCoverage(
  index: NetworkIndex,
  population: Population,
  id: IndicatorId,
  sheet: Sheet,
): void {
  const { availability, gives, mayGive, scale } = index;
  if (scale.totalWeight === 0) {
    sheet.none(id, "no-categories");
    return;
  }
  const { certain, open, most, nothingKnown } = population;
  if (!index.wasAsked("availability")) {
    const evidence = withQuestion(population, availability);
    sheet.put(
      id,
      certain.length > 0 ? null : 0,
      0,
      coverageOf(most, scale),
      evidence,
      byAlters([]),
    );
    return;
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
  sheet.put(
    id,
    nothingKnown || (certain.length > 0 && names.length === 0) ? null : value,
    value,
    upper / scale.totalWeight,
    withQuestion(population, availability),
    byAlters(names, chances),
  );
}
