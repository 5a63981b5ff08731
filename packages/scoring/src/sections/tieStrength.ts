import type { Indicator } from "../Indicator.ts";
import type { NetworkIndex } from "../NetworkIndex.ts";
import type { TieStrengthPart } from "../ScoreOptions.ts";
import { indicatorDefinitions as definitions } from "../catalogue.ts";
import { byAlters, indicatorOf, noIndicator } from "../internal/Sheet.ts";
import { round12 } from "../internal/round.ts";

const daysPerYear = 365;

/**
 * The mean strength of the ties: for each alter the weighted mean of the parts that are known, unknown parts 0 and 1 for the
 * bounds. With 12 decimals.
 *
 * Source: the four dimensions of Granovetter (1973); mapping and weights are our own construct (project reference, section 5).
 */
export function tieStrength(index: NetworkIndex): Indicator {
  const { size, ids, scale } = index;
  const head = definitions.tieStrength;
  const weights = scale.tieStrength;
  const used = tieStrengthParts.filter((part) => weights[part] > 0);
  if (size === 0 || used.length === 0)
    return noIndicator(head, size === 0 ? "no-alters" : "no-categories");
  const asked: TieStrengthPart[] = [];
  let all = 0;
  let most = 0; // what the parts that are not known add at the most
  let missing = 0;
  for (const part of used) {
    all += weights[part];
    if (index.wasAsked(questionOf[part])) asked.push(part);
    else {
      missing += size;
      most += weights[part] * size;
    }
  }
  let outer = false;
  let known = 0;
  let total = 0;
  const names: string[] = [];
  const parts: number[] = [];
  for (let i = 0; i < size; i++) {
    let strength = 0;
    let weight = 0;
    for (const part of asked) {
      const value = partOf(index, part, i);
      if (value < 0) {
        missing++;
        most += weights[part];
        // Some of what they give is known: the true bounds lie within those of knowing nothing.
        if (part === "multiplexity" && isPartlyKnown(index, i)) outer = true;
      } else {
        strength += weights[part] * value;
        weight += weights[part];
      }
    }
    if (weight === 0) continue;
    known += strength;
    total += strength / weight;
    names.push(ids[i]!);
    parts.push(round12(strength / weight));
  }
  const value = parts.length === 0 ? null : round12(total / parts.length);
  return indicatorOf(
    head,
    scale.maximumMissing,
    value,
    missing === 0 ? value : round12(known / (all * size)),
    missing === 0 ? value : round12((known + most) / (all * size)),
    { n: size * used.length, missing, asked: index.asked !== 0 },
    byAlters(names, parts),
    outer,
  );
}

/** The question that each part of the strength of a tie rests on. */
const questionOf = {
  closeness: "closeness",
  reciprocity: "reciprocal",
  multiplexity: "provides",
  frequency: "contactsPerYear",
  duration: "yearsKnown",
} as const satisfies Record<TieStrengthPart, string>;
const tieStrengthParts = /* @__PURE__ */ Object.keys(questionOf) as TieStrengthPart[];

/** A part of the strength of the tie with one alter, from 0 to 1; below 0 where it is not known. */
function partOf(index: NetworkIndex, part: TieStrengthPart, i: number): number {
  switch (part) {
    case "closeness":
      return (index.closeness[i]! - 1) / (index.ranks - 1); // ranks go from 1: below 0 for an answer that is not known
    case "reciprocity":
      return index.reciprocal[i]!;
    case "multiplexity":
      return index.mayGive[i] === 0 && index.scale.types.length > 0
        ? index.load[i]! / index.scale.types.length
        : -1;
    case "frequency":
      return index.contactsPerYear[i]! < 0 ? -1 : frequency(index.contactsPerYear[i]!);
    case "duration": {
      const { age } = index.network.ego;
      if (age === undefined || index.yearsKnown[i]! < 0) return -1;
      // The longest that counts: the whole life of a child, ten years for an adult.
      return Math.min(1, index.yearsKnown[i]! / (age < 18 ? Math.max(1, age) : 10));
    }
  }
}

/** Whether some of the answers to what an alter gives are known, and some are not. */
const isPartlyKnown = ({ load, mostLoad, scale }: NetworkIndex, i: number): boolean =>
  mostLoad[i]! - load[i]! < scale.types.length;

/** Contacts a year on a logarithmic scale from never (0) to daily or more (1). */
const frequency = (perYear: number): number =>
  Math.min(1, Math.log(1 + perYear) / Math.log(1 + daysPerYear));
