import type { Network, SupportType } from "@steunnetwerk/domain";

import type { NetworkIndex } from "./NetworkIndex.ts";
import { scaleFor, type ScoreOptions } from "./ScoreOptions.ts";
import { withIndex } from "./scoreNetwork.ts";
import { populationOf, type Population } from "./support/Population.ts";
import { coverageAfterRandomLoss, coverageOf, type Provision } from "./support/Provision.ts";

/** A coverage on what is known, and the least and the most it can be. Range: 0 to 1. */
export interface CoverageRange {
  /** On what is known; `null` when nothing is. */
  readonly value: number | null;
  /** The least it can be. */
  readonly lower: number;
  /** The most it can be. */
  readonly upper: number;
}

/** What is left when a number of supporters go. */
export interface LossPoint {
  /** How many go. */
  readonly lost: number;
  /** Coverage that is left on average, every choice being as likely. */
  readonly random: CoverageRange;
  /** Coverage that is left when those go who are missed most. */
  readonly worst: CoverageRange;
  /** Who they are, as far as is known: of the choices that are as bad the first by id; fewer when fewer make the same loss. */
  readonly alters: readonly string[];
  /** The types that are lost with them. */
  readonly types: readonly SupportType[];
}

/** How support holds as more of it is asked and more people go. */
export interface SupportCurves {
  /** For 1, 2, … givers the weighted share of types with at least that many; up to the most givers a type can have. */
  readonly depths: readonly CoverageRange[];
  /** What is left when 0, 1, … all supporters go. */
  readonly losses: readonly LossPoint[];
}

/**
 * Coverage at every depth, and what is left of it after every number of supporters lost: on average and at the worst.
 *
 * Exact, without sampling. `null` when no support types count. Cost: O(types · 2^types + supporters²).
 * Source: our own construct (project reference, 6 and 7.2 to 7.4).
 *
 * @throws as `scoreNetwork` does.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { supportCurves } from "@steunnetwerk/scoring";
 *
 * const network = parseNetwork({
 *   version: 1, id: "kaart-1", ego: { id: "ik" }, ties: [],
 *   alters: [
 *     { id: "oma", provides: { emotioneel: "yes", praktisch: "yes" } },
 *     { id: "buur", provides: { emotioneel: "no", praktisch: "yes" } },
 *   ],
 * });
 * const curves = supportCurves(network, { supportTypes: ["emotioneel", "praktisch"] });
 * curves?.depths.map(({ value }) => value); // => [1, 0.5]
 * curves?.losses.map(({ random }) => random.value); // => [1, 0.75, 0]
 * curves?.losses[1]?.alters; // => ["oma"]
 * ```
 */
export function supportCurves(network: Network, options?: ScoreOptions): SupportCurves | null {
  const scale = scaleFor(options);
  if (scale.totalWeight === 0) return null;
  return withIndex(network, scale, (index) => {
    const population = populationOf(index, index.supporters);
    return { depths: depthsOf(index, population), losses: lossesOf(index, population) };
  });
}

function depthsOf({ scale }: NetworkIndex, { least, most, nothingKnown }: Population) {
  const depths: CoverageRange[] = [];
  const deepest = Math.max(0, ...most.counts);
  for (let depth = 1; depth <= deepest; depth++) {
    const lower = coverageOf(least, scale, depth);
    depths.push({
      value: nothingKnown ? null : lower,
      lower,
      upper: coverageOf(most, scale, depth),
    });
  }
  return depths;
}

function lossesOf(index: NetworkIndex, { least, most, names, nothingKnown }: Population) {
  const { scale } = index;
  const range = (lower: number, upper: number): CoverageRange => ({
    value: nothingKnown ? null : lower,
    lower,
    upper,
  });
  const atLeast = worstSets(least, scale.weights);
  const atMost = most === least ? atLeast : worstSets(most, scale.weights);
  const covered = coverageOf(least, scale);
  const mostCovered = coverageOf(most, scale);
  return Array.from({ length: most.masks.length + 1 }, (_, lost): LossPoint => {
    const own = atLeast[Math.min(lost, least.masks.length)]!;
    const other = atMost[Math.min(lost, most.masks.length)]!;
    const left = (provision: Provision) =>
      lost >= provision.masks.length && lost > 0
        ? 0
        : coverageAfterRandomLoss(provision, scale, lost);
    return {
      lost,
      random: range(left(least), left(most)),
      worst: range(
        covered - own.weight / scale.totalWeight,
        mostCovered - other.weight / scale.totalWeight,
      ),
      alters: membersWith(least, own.types).map((member) => names[member]!),
      types: scale.types.filter((_, type) => (own.types >>> type) & 1),
    };
  });
}

/** A set of types, as bits, and its weight. */
interface TypeSet {
  readonly types: number;
  readonly weight: number;
}

/** For 0, 1, … all members who go, the heaviest set of types that goes with them; of equal ones that of the fewest, then first. */
function worstSets(provision: Provision, weights: readonly number[]): TypeSet[] {
  const { masks, counts } = provision;
  const nothing: TypeSet = { types: 0, weight: 0 };
  const worst = new Array<TypeSet>(masks.length + 1).fill(nothing);
  let given = 0;
  for (let type = 0; type < counts.length; type++) if (counts[type]! > 0) given |= 1 << type;
  for (let types = given; types > 0; types = (types - 1) & given) {
    let weight = 0;
    for (let type = 0; type < counts.length; type++)
      if ((types >>> type) & 1) weight += weights[type]!;
    const lost = membersWith(provision, types).length;
    const set = { types, weight };
    if (isWorse(set, worst[lost]!, provision)) worst[lost] = set;
  }
  for (let lost = 1; lost < worst.length; lost++)
    if (worst[lost]!.weight <= worst[lost - 1]!.weight) worst[lost] = worst[lost - 1]!;
  return worst;
}

/** Positions of the members who give any of the types. */
function membersWith({ masks }: Provision, types: number): number[] {
  const members: number[] = [];
  for (let member = 0; member < masks.length; member++)
    if (masks[member]! & types) members.push(member);
  return members;
}

function isWorse(a: TypeSet, b: TypeSet, provision: Provision): boolean {
  if (a.weight !== b.weight || a.weight === 0) return a.weight > b.weight;
  const [ours, theirs] = [membersWith(provision, a.types), membersWith(provision, b.types)];
  for (let at = 0; at < ours.length; at++) {
    if (ours[at] !== theirs[at]) return ours[at]! < theirs[at]!;
  }
  return false;
}
