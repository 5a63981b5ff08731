import type { Alter, LifeDomain, Network } from "@steunnetwerk/domain";

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

/** The part of the circle somebody belongs in. */
export const sectorOf = ({ lifeDomain = "unknown" }: Alter): Sector["lifeDomain"] => lifeDomain;

/**
 * The parts of life that are on the map, each with room for one person more than it has. An earlier version's parts stay as
 * they were when no new part of life has come up.
 */
export function sectorsOf(
  { alters }: Network,
  previous: readonly Sector[] = [],
): readonly Sector[] {
  const used = new Set(alters.map(sectorOf));
  if (
    previous.length > 0 &&
    [...used].every((one) => previous.some(({ lifeDomain }) => lifeDomain === one))
  )
    return previous;
  const weights = sectorOrder.map((lifeDomain) => ({
    lifeDomain,
    weight: used.has(lifeDomain)
      ? 1 + alters.filter((alter) => sectorOf(alter) === lifeDomain).length
      : 0,
  }));
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
