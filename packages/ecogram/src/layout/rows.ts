import type { Spot } from "./arrange.ts";
import { egoRadius, personRadius, pitch, ringGap } from "./sizes.ts";

/** A band around ego. */
export interface Band {
  /** Distance from ego's middle to the band's outer edge. */
  readonly edge: number;
  /** Where people can stand, by sector; at least as many spots as people, so that there is a choice. */
  readonly spots: readonly (readonly Spot[])[];
}

/** A part of the circle, clockwise from the top, in radians. */
export interface Turn {
  /**
   *
   */
  readonly from: number;
  /**
   *
   */
  readonly to: number;
}

/** The circle as one part. */
export const wholeTurn: Turn = { from: 0, to: 2 * Math.PI };

/** The angle two neighbours on a row must keep, so that their discs and marks stay clear. */
const clearance = (radius: number) => 2 * Math.asin(Math.min(1, pitch / 2 / radius));

/**
 * Bands with room for the people of each ring, each with as many rows of spots as it needs.
 *
 * Neighbours on a row keep the clearance and rows keep the pitch, so no two people can overlap, whatever their names.
 *
 * @param counts - people by ring, and within a ring by sector
 * @param turns - the sectors
 */
export function bandsFor(
  counts: readonly (readonly number[])[],
  turns: readonly Turn[],
): readonly Band[] {
  let radius = airy(counts[0] ?? [], turns);
  return counts.map((ring) => {
    const radii = [radius];
    while (turns.some((turn, sector) => (ring[sector] ?? 0) > roomIn(radii, turn)))
      radii.push((radius += pitch));
    const edge = radius + (pitch + ringGap) / 2;
    radius += pitch + ringGap;
    return { edge, spots: turns.map((turn, sector) => spotsIn(radii, turn, ring[sector] ?? 0)) };
  });
}

/** Radius of the innermost row: a full first row of up to eight people gets a little air, so that ties find a way. */
function airy(ring: readonly number[], turns: readonly Turn[]): number {
  const closest = egoRadius + ringGap + personRadius;
  const [people = 0] = ring;
  if (turns.length !== 1 || people > 8) return closest;
  return Math.max(closest, pitch / 2 / Math.sin(Math.PI / Math.max(2, Math.ceil(people / 0.85))));
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

const capacity = (radius: number, { from, to }: Turn) =>
  Math.floor((to - from) / clearance(radius) + 1e-9);

const roomIn = (radii: readonly number[], turn: Turn) =>
  radii.reduce((sum, radius) => sum + capacity(radius, turn), 0);

/** Up to twice as many spots as people, evenly spread; in a full band all that there is room for. */
function spotsIn(radii: readonly number[], turn: Turn, people: number): readonly Spot[] {
  const share = Math.min(1, (2 * people) / Math.max(1, roomIn(radii, turn)));
  return radii.flatMap((radius) => {
    const count = Math.ceil(share * capacity(radius, turn));
    return Array.from({ length: count }, (_, at) => ({
      radius,
      angle: turn.from + ((turn.to - turn.from) * (at + 0.5)) / count,
    }));
  });
}
