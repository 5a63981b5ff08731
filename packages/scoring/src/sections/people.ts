import type { AlterState, LifeDomain, SupportType } from "@steunnetwerk/domain";

import { lifeDomains, maybe, type NetworkIndex } from "../NetworkIndex.ts";
import type { Population } from "../support/Population.ts";
import type { Provision } from "../support/Provision.ts";
import type { OnlyGiver } from "../support/onlyGivers.ts";

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
  /** People who give it as part of their job; they never count as supporters. */
  readonly professionals: readonly string[];
  /** How many givers could be lost before it is a gap: one less than there are, 0 without any. */
  readonly redundancy: number;
}

/** The support an alter brings in. */
export interface AlterSupport {
  /** Id of the alter. */
  readonly id: string;
  /** Whether there is contact. */
  readonly state: AlterState;
  /** Whether they count as a supporter: active, and not there for their job. */
  readonly supporter: "yes" | "no" | "unknown";
  /** Types they are the only giver of, as far as is known. */
  readonly onlyGiverOf: readonly SupportType[];
  /** Of those, the types they are the only giver of whatever the missing answers are. */
  readonly certainlyOnlyGiverOf: readonly SupportType[];
  /** How much coverage falls without them. Range: 0 to 1. */
  readonly criticalWeight: number;
  /** Their share of all support that supporters give; `null` for those who are not certainly one, or when nobody gives any. */
  readonly loadShare: number | null;
  /** Chance that they can be there when needed, as was said; `null` where it is not known. */
  readonly availability: number | null;
}

const nothing: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** Who gives each type. */
export function typeSupport(
  index: NetworkIndex,
  { certain, least, most }: Population,
): TypeSupport[] {
  const { ids, size, scale, gives, mayGive, supporters, professional, active } = index;
  const { types, weights } = scale;
  const giversOf = namesByType(ids, certain, least);
  const all: TypeSupport[] = [];
  for (let bit = 0; bit < types.length; bit++) {
    const givers = giversOf[bit]!;
    const count = givers.length;
    let possibleGivers = nothing as readonly string[];
    let professionals = nothing as readonly string[];
    if (!index.nobodyElse || least !== most) {
      const possible: string[] = [];
      const formal: string[] = [];
      for (let i = 0; i < size; i++) {
        const given = (gives[i]! >>> bit) & 1;
        const open = (mayGive[i]! >>> bit) & 1;
        if (supporters[i] === maybe ? given + open > 0 : supporters[i] === 1 && open === 1)
          possible.push(ids[i]!);
        else if (given && active[i] === 1 && professional[i] === 1) formal.push(ids[i]!);
      }
      [possibleGivers, professionals] = [possible, formal];
    }
    all.push({
      type: types[bit]!,
      weight: weights[bit]!,
      covered: count > 0 ? "yes" : possibleGivers.length > 0 ? "unknown" : "no",
      givers,
      possibleGivers,
      professionals,
      redundancy: Math.max(0, count - 1),
    });
  }
  return all;
}

/** The ids of the givers of each type. */
function namesByType(
  ids: readonly string[],
  members: readonly number[],
  { masks, counts }: Provision,
): string[][] {
  const names: string[][] = [];
  for (const count of counts) names.push(new Array<string>(count));
  const next = new Array<number>(counts.length).fill(0);
  for (let at = 0; at < masks.length; at++)
    for (let bits = masks[at]!; bits !== 0; bits &= bits - 1) {
      const type = 31 - Math.clz32(bits & -bits);
      names[type]![next[type]!++] = ids[members[at]!]!;
    }
  return names;
}

const said = ["no", "yes", "unknown"] as const;

/** What each alter brings in. */
export function alterSupport(
  { ids, states, scale, load, supporters, availability }: NetworkIndex,
  { loads }: Population,
  only: readonly OnlyGiver[],
): AlterSupport[] {
  const { types, weights, totalWeight } = scale;
  let total = 0;
  for (const own of loads) total += own;
  let next = 0;
  const all = new Array<AlterSupport>(ids.length);
  for (let i = 0; i < ids.length; i++) {
    let onlyGiverOf = nothing as readonly SupportType[];
    let certainly = nothing as readonly SupportType[];
    let weight = 0;
    if (next < only.length && only[next]!.alter === i) {
      const own: SupportType[] = [];
      const sure: SupportType[] = [];
      for (; next < only.length && only[next]!.alter === i; next++) {
        const { type, certain } = only[next]!;
        own.push(types[type]!);
        if (certain) sure.push(types[type]!);
        weight += weights[type]!;
      }
      [onlyGiverOf, certainly] = [own, sure];
    }
    all[i] = {
      id: ids[i]!,
      state: states[i]!,
      supporter: said[supporters[i]!]!,
      onlyGiverOf,
      certainlyOnlyGiverOf: certainly,
      criticalWeight: totalWeight === 0 ? 0 : weight / totalWeight,
      loadShare: supporters[i] === 1 && total > 0 ? load[i]! / total : null,
      availability: availability[i]! < 0 ? null : availability[i]!,
    };
  }
  return all;
}

/** The circles that the alters form without ego, as far as is known, in order of their first member. */
export function circlesOf({ ids, size, circle, circleCount }: NetworkIndex): string[][] {
  if (circleCount === 1) return [ids];
  const circles: string[][] = [];
  for (let at = 0; at < circleCount; at++) circles.push([]);
  for (let i = 0; i < size; i++) circles[circle[i]!]!.push(ids[i]!);
  return circles;
}

/** The number of alters in each life domain, of those of whom it is known. */
export function lifeDomainCounts({ lifeDomain, size }: NetworkIndex): Record<LifeDomain, number> {
  const counts = {} as Record<LifeDomain, number>;
  const domains = lifeDomains();
  for (const domain of domains) counts[domain] = 0;
  for (let i = 0; i < size; i++) if (lifeDomain[i]! >= 0) counts[domains[lifeDomain[i]!]!]++;
  return counts;
}

/** The number of alters in each rank of closeness, from the least close, of those of whom it is known. */
export function closenessCounts({ closeness, ranks, size }: NetworkIndex): number[] {
  const counts = new Array<number>(ranks).fill(0);
  for (let i = 0; i < size; i++) if (closeness[i]! > 0) counts[closeness[i]! - 1]!++;
  return counts;
}
