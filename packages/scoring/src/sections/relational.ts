import type { Indicator } from "../Indicator.ts";
import { maybe, mostContactsPerYear, mostYearsKnown, type NetworkIndex } from "../NetworkIndex.ts";
import { indicatorDefinitions as definitions } from "../catalogue.ts";
import {
  byAlters,
  indicatorOf,
  noIndicator,
  notAsked,
  underId,
  type Head,
  type Sheet,
} from "../internal/Sheet.ts";
import { addTo, emptySplit, extremeMean, leastShare, mostShare, share } from "../support/shares.ts";

import { numberOf, proportion } from "./compositional.ts";
import { tieStrength } from "./tieStrength.ts";

const weeksPerYear = 52;

/** The ties between ego and the alters. */
export function relational(index: NetworkIndex, sheet: Sheet): void {
  const { supporters, onlySupporters, ranks } = index;
  const closeness = [1, ranks, ranks - 1] as const;
  sheet.closeness = mean(index, definitions.closeness, "closeness", closeness, null);
  sheet["closeness.supporters"] = onlySupporters
    ? underId("closeness.supporters", sheet.closeness)
    : mean(index, definitions["closeness.supporters"], "closeness", closeness, supporters);
  ranksOfCloseness(index, sheet);
  sheet.reciprocalShare = proportion(index, definitions.reciprocalShare, "reciprocal", null);
  sheet["reciprocalShare.supporters"] = onlySupporters
    ? underId("reciprocalShare.supporters", sheet.reciprocalShare)
    : proportion(index, definitions["reciprocalShare.supporters"], "reciprocal", supporters);
  sheet.exchangeReciprocity = exchangeReciprocity(index);
  multiplexity(index, sheet);
  const contacts = [0, mostContactsPerYear, weeksPerYear] as const;
  sheet.contactsPerWeek = mean(
    index,
    definitions.contactsPerWeek,
    "contactsPerYear",
    contacts,
    null,
  );
  sheet.yearsKnown = yearsKnown(index);
  sheet.tieStrength = tieStrength(index);
}

/**
 * The mean of an answer over those who belong; what is not known is filled with the least and the most it can be.
 *
 * It is given from the least, in spans: closeness from 0 (least) to 1 (most close), contacts by the week. Exact.
 * Source: project reference, 10.6.
 */
function mean(
  index: NetworkIndex,
  head: Head,
  question: "closeness" | "contactsPerYear",
  [least, most, span]: readonly [least: number, most: number, span: number],
  membership: Int8Array | null,
): Indicator {
  const { ids, size, scale } = index;
  if (!index.wasAsked(question))
    return notAsked(head, 0, (most - least) / span, numberOf(index, membership));
  const answers = index[question];
  const names: string[] = [];
  const parts: number[] = [];
  const maybeLeast: number[] = [];
  const maybeMost: number[] = [];
  let n = 0;
  let sum = 0;
  let unknown = 0;
  for (let i = 0; i < size; i++) {
    const belongs = membership === null ? 1 : membership[i]!;
    if (belongs === 0) continue;
    n++;
    const answer = answers[i]!;
    if (belongs === maybe) {
      maybeLeast.push(answer < 0 ? least : answer);
      maybeMost.push(answer < 0 ? most : answer);
    } else if (answer < 0) unknown++;
    else {
      sum += answer;
      names.push(ids[i]!);
      parts.push(answer);
    }
  }
  if (n === 0) return noIndicator(head, "no-alters");
  const known = parts.length;
  const there = known + unknown;
  const lower = extremeMean(sum + unknown * least, there, maybeLeast, 1);
  const upper = extremeMean(sum + unknown * most, there, maybeMost, -1);
  const value = known === 0 ? null : sum / known;
  const scaled = (answer: number | null) => answer && (answer - least) / span;
  return indicatorOf(
    head,
    scale.maximumMissing,
    scaled(value),
    scaled(lower),
    scaled(upper),
    { n, missing: n - known, asked: true },
    byAlters(names, parts),
  );
}

/** The number of circles on a map that is drawn in circles. */
const circles = 3;

/** How close the least close alter is; the share of very close ones, and the number in each circle of a map with three. */
function ranksOfCloseness(index: NetworkIndex, sheet: Sheet): void {
  const { ids, size, closeness, ranks } = index;
  const { maximumMissing } = index.scale;
  const { leastCloseness, veryCloseShare } = definitions;
  const asked = index.wasAsked("closeness");
  let least = ranks;
  let open = 0;
  for (let i = 0; i < size; i++) {
    const rank = closeness[i]!;
    if (rank < 0) open++;
    else if (rank < least) least = rank;
  }
  const evidence = { n: size, missing: open, asked };
  const at = (rank: number): string[] => {
    const names: string[] = [];
    for (let i = 0; i < size; i++) if (closeness[i] === rank) names.push(ids[i]!);
    return names;
  };
  if (!asked) {
    sheet.leastCloseness = notAsked(leastCloseness, 0, 1, size);
    sheet.veryCloseShare = notAsked(veryCloseShare, 0, 1, size);
  } else {
    const most = (least - 1) / (ranks - 1);
    sheet.leastCloseness = indicatorOf(
      leastCloseness,
      maximumMissing,
      open < size ? most : null,
      open > 0 ? 0 : most,
      most,
      evidence,
      byAlters(at(least)),
    );
    const close = at(ranks);
    sheet.veryCloseShare = indicatorOf(
      veryCloseShare,
      maximumMissing,
      share(close.length, size - open),
      close.length / size,
      (close.length + open) / size,
      evidence,
      byAlters(close),
    );
  }
  const inCircle = (head: Head, circle: number) => {
    if (ranks !== circles) return noIndicator(head, "not-collected");
    const members = at(circle);
    const count = members.length;
    const value = size > 0 && open === size ? null : count;
    const trace = byAlters(members);
    return indicatorOf(head, maximumMissing, value, count, count + open, evidence, trace);
  };
  sheet.outerCircle = inCircle(definitions.outerCircle, 1);
  sheet.middleCircle = inCircle(definitions.middleCircle, 2);
  sheet.innerCircle = inCircle(definitions.innerCircle, 3);
}

/** Among alters who give any support, the share to whom ego gives support too. */
function exchangeReciprocity(index: NetworkIndex): Indicator {
  const { ids, size, gives, mayGive, reciprocal, scale } = index;
  const head = definitions.exchangeReciprocity;
  const split = emptySplit();
  const names: string[] = [];
  let n = 0;
  for (let i = 0; i < size; i++) {
    const belongs = gives[i] !== 0 ? 1 : mayGive[i] !== 0 ? maybe : 0;
    if (belongs === 0) continue;
    n++;
    addTo(split, reciprocal[i]!, belongs);
    if (belongs === 1 && reciprocal[i] === 1) names.push(ids[i]!);
  }
  if (n === 0) return noIndicator(head, "zero-denominator");
  const known = split.yes + split.no;
  return indicatorOf(
    head,
    scale.maximumMissing,
    share(split.yes, known),
    leastShare(split),
    mostShare(split),
    { n, missing: n - known, asked: index.wasAsked("provides") && index.wasAsked("reciprocal") },
    byAlters(names),
  );
}

/** The share of the support types an alter gives, on average over what is known; and the share of alters who give more than one. */
function multiplexity(index: NetworkIndex, sheet: Sheet): void {
  const { ids, size, load, mostLoad, scale } = index;
  const types = scale.types.length;
  const parts = new Array<number>(size);
  const several: string[] = [];
  let least = 0;
  let most = 0;
  let no = 0;
  let open = 0;
  for (let i = 0; i < size; i++) {
    const given = load[i]!;
    const possible = mostLoad[i]!;
    least += given;
    most += possible;
    parts[i] = given;
    if (given > 1) several.push(ids[i]!);
    else if (possible < 2) no++;
    else open++;
  }
  const asked = index.wasAsked("provides");
  if (size === 0 || types === 0) {
    const reason = size === 0 ? "no-alters" : "no-categories";
    sheet.multiplexity = noIndicator(definitions.multiplexity, reason);
    sheet.multiplexShare = noIndicator(definitions.multiplexShare, reason);
    return;
  }
  const links = size * types;
  const missing = most - least;
  sheet.multiplexity = indicatorOf(
    definitions.multiplexity,
    scale.maximumMissing,
    share(least, links - missing),
    least / links,
    most / links,
    { n: links, missing, asked },
    byAlters(ids, parts),
  );
  sheet.multiplexShare = indicatorOf(
    definitions.multiplexShare,
    scale.maximumMissing,
    share(several.length, several.length + no),
    several.length / size,
    (several.length + open) / size,
    { n: size, missing: open, asked },
    byAlters(several),
  );
}

/** The median number of years known. */
function yearsKnown(index: NetworkIndex): Indicator {
  const { ids, size, yearsKnown: years, network, scale } = index;
  const head = definitions.yearsKnown;
  const names: string[] = [];
  const known: number[] = [];
  // Nobody has known ego for longer than ego lives; age is in whole years.
  const { age } = network.ego;
  const life = age === undefined ? mostYearsKnown : Math.min(mostYearsKnown, age + 1);
  if (!index.wasAsked("yearsKnown")) return notAsked(head, 0, life, size);
  for (let i = 0; i < size; i++) {
    if (years[i]! < 0) continue;
    names.push(ids[i]!);
    known.push(years[i]!);
  }
  const parts = known.slice();
  known.sort((a, b) => a - b);
  const longest = Math.max(life, known.at(-1) ?? 0);
  const missing = size - known.length;
  return indicatorOf(
    head,
    scale.maximumMissing,
    known.length === 0 ? null : median(known, 0, 0, 0),
    median(known, missing, 0, 0),
    median(known, 0, missing, longest),
    { n: size, missing, asked: true },
    byAlters(names, parts),
  );
}

/** The median of sorted values with a number of zeros before them and of the same large value behind. */
function median(sorted: readonly number[], before: number, behind: number, large: number): number {
  const at = (rank: number) =>
    rank < before ? 0 : rank - before < sorted.length ? sorted[rank - before]! : large;
  const count = before + sorted.length + behind;
  const half = count >> 1;
  return count % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
}
