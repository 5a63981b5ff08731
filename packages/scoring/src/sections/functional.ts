import type { SupportType } from "@steunnetwerk/domain";

import type { Indicator, Trace } from "../Indicator.ts";
import type { NetworkIndex } from "../NetworkIndex.ts";
import { indicatorDefinitions as definitions } from "../catalogue.ts";
import {
  byAlters,
  byAltersAndTypes,
  byTypes,
  indicatorOf,
  noIndicator,
  type Head,
} from "../internal/Sheet.ts";
import type { Population } from "../support/Population.ts";
import { coverageOf } from "../support/Provision.ts";
import { mostOnlyGivers, type OnlyGiver } from "../support/onlyGivers.ts";
import { addTo, emptySplit, extremeMean, leastShare, mostShare, share } from "../support/shares.ts";

/** Who gives what in a population, over all types. */
export function functional(
  index: NetworkIndex,
  population: Population,
  only: readonly OnlyGiver[],
) {
  const perSupporter = supportPerSupporter(index, population, definitions.supportPerSupporter);
  const singleType = singleTypeShare(index, population, definitions.singleTypeShare);
  const { types, weights, totalWeight, maximumMissing } = index.scale;
  if (totalWeight === 0)
    return {
      coverage: noIndicator(definitions.coverage, "no-categories"),
      doubleCoverage: noIndicator(definitions.doubleCoverage, "no-categories"),
      gaps: noIndicator(definitions.gaps, "no-categories"),
      unmetNeed: noIndicator(definitions.unmetNeed, "no-categories"),
      singlePointsOfFailure: noIndicator(definitions.singlePointsOfFailure, "no-categories"),
      supportPerSupporter: perSupporter,
      singleTypeShare: singleType,
    };
  const { least, most, evidence, nothingKnown } = population;
  const put = (head: Head, value: number, lower: number, upper: number, trace: Trace) =>
    indicatorOf(head, maximumMissing, nothingKnown ? null : value, lower, upper, evidence, trace);
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
  const mostCovered = least === most ? covered : coverageOf(most, index.scale);
  const twice = coverageOf(least, index.scale, 2);
  const mostTwice = least === most ? twice : coverageOf(most, index.scale, 2);
  const open = byTypes(gaps);
  return {
    coverage: put(definitions.coverage, covered, covered, mostCovered, byGivers),
    doubleCoverage: put(definitions.doubleCoverage, twice, twice, mostTwice, byGivers),
    gaps: put(definitions.gaps, gaps.length, sureGaps, gaps.length, open),
    unmetNeed: put(definitions.unmetNeed, unmet, sureUnmet, unmet, open),
    singlePointsOfFailure: singlePointsOfFailure(
      index,
      population,
      only,
      definitions.singlePointsOfFailure,
    ),
    supportPerSupporter: perSupporter,
    singleTypeShare: singleType,
  };
}

function singlePointsOfFailure(
  index: NetworkIndex,
  population: Population,
  only: readonly OnlyGiver[],
  head: Head,
): Indicator {
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
  return indicatorOf(
    head,
    scale.maximumMissing,
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
  { load, mostLoad, scale }: NetworkIndex,
  { certain, names, open, loads, evidence, nothingKnown }: Population,
  head: Head,
): Indicator {
  if (evidence.n === 0) return noIndicator(head, "zero-denominator");
  let sum = 0;
  for (const load of loads) sum += load;
  let most = sum;
  if (evidence.missing > 0) for (const i of certain) most += mostLoad[i]! - load[i]!;
  const count = certain.length;
  const openLeast = open.map((i) => load[i]!);
  const openMost = open.map((i) => mostLoad[i]!);
  return indicatorOf(
    head,
    scale.maximumMissing,
    nothingKnown ? null : share(sum, count),
    extremeMean(sum, count, openLeast, 1),
    extremeMean(most, count, openMost, -1),
    evidence,
    byAlters(names, loads),
  );
}

/** The share of supporters who give one type and no more. */
function singleTypeShare(
  { ids: names, load, mostLoad, scale }: NetworkIndex,
  { certain, open, evidence }: Population,
  head: Head,
): Indicator {
  const split = emptySplit();
  const single: string[] = [];
  for (const i of certain) {
    const answer = givesOne(load[i]!, mostLoad[i]!);
    addTo(split, answer, 1);
    if (answer === 1) single.push(names[i]!);
  }
  for (const i of open) addTo(split, givesOne(load[i]!, mostLoad[i]!), 2);
  const n = certain.length + open.length;
  if (n === 0) return noIndicator(head, "zero-denominator");
  return indicatorOf(
    head,
    scale.maximumMissing,
    share(split.yes, split.yes + split.no),
    leastShare(split),
    mostShare(split),
    { n, missing: n - split.yes - split.no, asked: evidence.asked },
    byAlters(single),
  );
}

/** Whether somebody gives exactly one type: yes (1), no (0), or open where a missing answer decides. */
function givesOne(load: number, mostLoad: number): number {
  if (load === mostLoad) return load === 1 ? 1 : 0;
  return load > 1 ? 0 : -1;
}
