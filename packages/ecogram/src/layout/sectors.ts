import type { LifeDomain, Network } from "@steunnetwerk/domain";

/** A part of the circle for a part of life. */
export interface Sector {
  /** The part of life; `unknown` for people of whom it was not asked or is not known. */
  readonly lifeDomain: LifeDomain | "unknown";
  /** Where it begins, clockwise from the top, in radians. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
}

/** Clockwise from the top: home and family first, professionals and what is not known last. */
export const sectorOrder = [
  "household",
  "kin",
  "neighbours",
  "friends",
  "clubOrFaith",
  "schoolOrWork",
  "professionals",
  "unknown",
] as const satisfies readonly (LifeDomain | "unknown")[];

/** The parts of life that are on the map; each has room for one person more than it has. */
export function sectorsOf({ alters }: Network): readonly Sector[] {
  const weights = sectorOrder.map((wanted) => {
    const people = alters.filter(({ lifeDomain = "unknown" }) => lifeDomain === wanted).length;
    return { lifeDomain: wanted, weight: people === 0 ? 0 : people + 1 };
  });
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  let from = 0;
  return weights.flatMap(({ lifeDomain, weight }) => {
    if (weight === 0) return [];
    const to = from + (2 * Math.PI * weight) / total;
    const sector = { lifeDomain, from, to };
    from = to;
    return [sector];
  });
}
