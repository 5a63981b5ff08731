import { egoRadius, personRadius, pitch, ringGap } from "./sizes.ts";

/** A place around ego. */
export interface Spot {
  /** Distance from ego's middle. */
  readonly radius: number;
  /** Clockwise from the top, in radians. */
  readonly angle: number;
}

/** A band around ego. */
export interface Band {
  /** Distance from ego's middle to the band's outer edge. */
  readonly edge: number;
  /** Distance of each row of people from ego's middle, the nearest first; one row at least. */
  readonly rows: readonly number[];
}

/** A part of the circle, clockwise from the top, in radians. */
export interface Turn {
  /** Where it begins. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
}

/** The circle as one part. */
export const wholeTurn: Turn = { from: 0, to: 2 * Math.PI };

/** The angle two neighbours on a row must keep, so that their discs and marks stay clear. */
export const clearance = (radius: number) => 2 * Math.asin(Math.min(1, pitch / 2 / radius));

/** How many people a row has room for. */
export const capacity = (radius: number, { from, to }: Turn) =>
  Math.floor((to - from) / clearance(radius) + 1e-9);

const roomIn = (rows: readonly number[], turn: Turn) =>
  rows.reduce((sum, radius) => sum + capacity(radius, turn), 0);

/**
 * Bands with room for the people of each ring, each with as many rows as it needs.
 *
 * Neighbours on a row keep the clearance and rows keep the pitch, so no two people can overlap, whatever their names.
 *
 * @param counts - people by ring, and within a ring by sector
 * @param turns - the sectors
 * @param first - the least distance of the first row
 * @param previous - rows of an earlier version of the map, by ring; they stay, and more are added when needed
 */
export function bandsFor(
  counts: readonly (readonly number[])[],
  turns: readonly Turn[],
  first: number,
  previous: readonly (readonly number[])[],
): readonly Band[] {
  let next = previous[0]?.[0] ?? Math.max(first, airy(counts[0] ?? [], turns));
  return counts.map((ring, at) => {
    const kept = previous[at]?.length ?? 0;
    const rows = [Math.max(next, previous[at]?.[0] ?? 0)];
    const last = () => rows.at(-1) ?? 0;
    while (
      rows.length < kept ||
      turns.some((turn, sector) => (ring[sector] ?? 0) > roomIn(rows, turn))
    )
      rows.push(last() + pitch);
    next = last() + pitch + ringGap;
    return { edge: last() + (pitch + ringGap) / 2, rows };
  });
}

/** The least distance of the first row in a map with circles. */
export const closest = egoRadius + ringGap + personRadius;

/** The first row of up to eight people gets a little air when it is full, so that ties find a way. */
function airy(ring: readonly number[], turns: readonly Turn[]): number {
  const [people = 0] = ring;
  if (turns.length !== 1 || people > 8) return 0;
  return pitch / 2 / Math.sin(Math.PI / Math.max(2, Math.ceil(people / 0.85)));
}

/** Up to twice as many spots on a band as people, evenly spread; in a full band all that there is room for. */
export function spotsOn({ rows }: Band, turn: Turn, people: number): readonly Spot[] {
  const share = Math.min(1, (2 * people) / Math.max(1, roomIn(rows, turn)));
  return rows.flatMap((radius) => {
    const count = Math.ceil(share * capacity(radius, turn));
    return Array.from({ length: count }, (_, at) => ({
      radius,
      angle: turn.from + ((turn.to - turn.from) * (at + 0.5)) / count,
    }));
  });
}

/** Eight spots outside a circle and inside the square around it, two in each corner. */
export const corners = (edge: number): readonly Spot[] =>
  [1, 3, 5, 7].flatMap((eighth) =>
    [-0.15, 0.15].map((aside) => ({
      radius: edge + personRadius + ringGap / 2,
      angle: (eighth * Math.PI) / 4 + aside,
    })),
  );

/** How many people corners have room for. */
export const cornerRoom = 8;
