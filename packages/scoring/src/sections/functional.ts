import type { SupportType } from "@steunnetwerk/domain";

import type { NetworkIndex } from "../NetworkIndex.ts";
import { variants } from "../catalogue.ts";
import { byAlters, byAltersAndTypes, byTypes, type Sheet } from "../internal/Sheet.ts";
import { bitCount } from "../internal/bits.ts";
import type { Population } from "../support/Population.ts";
import { coverageOf } from "../support/Provision.ts";
import { mostOnlyGivers, type OnlyGiver } from "../support/onlyGivers.ts";
import { addTo, emptySplit, extremeMean, leastShare, mostShare, share } from "../support/shares.ts";

/** The end of the ids of a population's indicators. */
export type Suffix = "" | ".everyone";

const coverages = [
  "coverage",
  "doubleCoverage",
  "gaps",
  "unmetNeed",
  "singlePointsOfFailure",
] as const;
const ids = /* @__PURE__ */ variants(
  [
    "coverage",
    "doubleCoverage",
    "gaps",
    "unmetNeed",
    "singlePointsOfFailure",
    "supportPerSupporter",
    "singleTypeShare",
  ],
  ["", ".everyone"],
);

/** Who gives what in a population, over all types. */
export function functional(
  index: NetworkIndex,
  population: Population,
  only: readonly OnlyGiver[],
  suffix: Suffix,
  sheet: Sheet,
): void {
  supportPerSupporter(index, population, suffix, sheet);
  singleTypeShare(index, population, suffix, sheet);
  const { types, weights, totalWeight } = index.scale;
  if (totalWeight === 0) {
    for (const base of coverages) sheet.none(ids[suffix][base], "no-categories");
    return;
  }
  const { least, most, evidence, nothingKnown } = population;
  const said = (value: number) => (nothingKnown ? null : value);
  const gaps: SupportType[] = [];
  let unmet = 0;
  let sureGaps = 0;
  let sureUnmet = 0;
  for (let type = 0; type < types.length; type++) {
    if (least.counts[type] === 0) {
      gaps.push(types[type]!);
      unmet += weights[type]!;
    }
    if (most.counts[type] === 0) {
      sureGaps++;
      sureUnmet += weights[type]!;
    }
  }
  const byGivers = byTypes(types, least.counts);
  const covered = coverageOf(least, index.scale);
  const mostCovered = coverageOf(most, index.scale);
  sheet.put(ids[suffix].coverage, said(covered), covered, mostCovered, evidence, byGivers);
  const twice = coverageOf(least, index.scale, 2);
  const mostTwice = coverageOf(most, index.scale, 2);
  sheet.put(ids[suffix].doubleCoverage, said(twice), twice, mostTwice, evidence, byGivers);
  const open = byTypes(gaps);
  sheet.put(ids[suffix].gaps, said(gaps.length), sureGaps, gaps.length, evidence, open);
  sheet.put(ids[suffix].unmetNeed, said(unmet), sureUnmet, unmet, evidence, open);
  singlePointsOfFailure(index, population, only, suffix, sheet);
}

function singlePointsOfFailure(
  index: NetworkIndex,
  population: Population,
  only: readonly OnlyGiver[],
  suffix: Suffix,
  sheet: Sheet,
): void {
  const alters: string[] = [];
  const types: SupportType[] = [];
  const { scale } = index;
  let count = 0;
  let sure = 0;
  let last = -1;
  let lastSure = -1;
  for (const { alter, type, certain } of only) {
    alters.push(index.ids[alter]!);
    types.push(scale.types[type]!);
    if (alter !== last) count++;
    if (certain && alter !== lastSure) sure++;
    last = alter;
    if (certain) lastSure = alter;
  }
  sheet.put(
    ids[suffix].singlePointsOfFailure,
    population.nothingKnown ? null : count,
    sure,
    population.least === population.most ? count : mostOnlyGivers(population),
    population.evidence,
    byAltersAndTypes(alters, types),
    population.open.length > 0,
  );
}

/** Support types given per supporter, on average. */
function supportPerSupporter(
  { gives, mayGive }: NetworkIndex,
  { certain, names, open, loads, evidence, nothingKnown }: Population,
  suffix: Suffix,
  sheet: Sheet,
): void {
  const id = ids[suffix].supportPerSupporter;
  if (evidence.n === 0) {
    sheet.none(id, "zero-denominator");
    return;
  }
  let sum = 0;
  for (const load of loads) sum += load;
  let most = sum;
  if (evidence.missing > 0) for (const i of certain) most += bitCount(mayGive[i]!);
  const count = certain.length;
  sheet.put(
    id,
    nothingKnown ? null : share(sum, count),
    extremeMean(
      sum,
      count,
      open.map((i) => bitCount(gives[i]!)),
      1,
    ),
    extremeMean(
      most,
      count,
      open.map((i) => bitCount(gives[i]! | mayGive[i]!)),
      -1,
    ),
    evidence,
    byAlters(names, loads),
  );
}

/** The share of supporters who give one type and no more. */
function singleTypeShare(
  { ids: names, gives, mayGive }: NetworkIndex,
  { certain, open, evidence }: Population,
  suffix: Suffix,
  sheet: Sheet,
): void {
  const id = ids[suffix].singleTypeShare;
  const split = emptySplit();
  const single: string[] = [];
  for (const i of certain) {
    const answer = givesOne(gives[i]!, mayGive[i]!);
    addTo(split, answer, 1);
    if (answer === 1) single.push(names[i]!);
  }
  for (const i of open) addTo(split, givesOne(gives[i]!, mayGive[i]!), 2);
  const n = certain.length + open.length;
  if (n === 0) sheet.none(id, "zero-denominator");
  else
    sheet.put(
      id,
      share(split.yes, split.yes + split.no),
      leastShare(split),
      mostShare(split),
      { n, missing: n - split.yes - split.no, asked: evidence.asked },
      byAlters(single),
    );
}

/** Whether somebody gives exactly one type: yes (1), no (0), or open where a missing answer decides. */
function givesOne(given: number, open: number): number {
  if (open === 0) return given !== 0 && (given & (given - 1)) === 0 ? 1 : 0;
  return bitCount(given) > 1 ? 0 : -1;
}
