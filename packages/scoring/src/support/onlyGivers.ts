import type { Population } from "./Population.ts";

/** Somebody who is the only giver of a type. */
export interface OnlyGiver {
  /** Position of the alter. */
  readonly alter: number;
  /** Position of the type. */
  readonly type: number;
  /** Whether they are, whatever the missing answers turn out to be. */
  readonly certain: boolean;
}

/** Who is the only known giver of a type, in order of alters, then types. */
export function onlyGivers({ certain, least, most }: Population): OnlyGiver[] {
  const found: OnlyGiver[] = [];
  let single = 0;
  for (let type = 0; type < least.counts.length; type++)
    if (least.counts[type] === 1) single |= 1 << type;
  for (let i = 0; i < certain.length; i++)
    for (let bits = least.masks[i]! & single; bits !== 0; bits &= bits - 1) {
      const type = 31 - Math.clz32(bits & -bits);
      found.push({ alter: certain[i]!, type, certain: most.counts[type] === 1 });
    }
  return found;
}

/**
 * The largest number of alters who can each turn out to be the only giver of some type.
 *
 * A type with one known giver has that one; a type without can have any of those who may give it: a largest matching between
 * types and alters. Exact when it is certain who belongs. Cost: O(types² · members).
 */
export function mostOnlyGivers({ least, most }: Population): number {
  const typeOf = new Map<number, number>();
  const place = (type: number, seen: Set<number>): boolean => {
    const masks = least.counts[type] === 0 ? most.masks : least.masks;
    for (let alter = 0; alter < masks.length; alter++) {
      if (((masks[alter]! >>> type) & 1) === 0 || seen.has(alter)) continue;
      seen.add(alter);
      const other = typeOf.get(alter);
      if (other !== undefined && !place(other, seen)) continue;
      typeOf.set(alter, type);
      return true;
    }
    return false;
  };
  let placed = 0;
  for (let type = 0; type < least.counts.length; type++)
    if (least.counts[type]! < 2 && place(type, new Set())) placed++;
  return placed;
}
