import type { Alter, Network } from "@steunnetwerk/domain";

/** The circles of a three-circle map, from the middle outwards. */
export const circleNames = ["inner", "middle", "outer"] as const;

/**
 * Where a person stands: one of the three circles of the convoy model, or outside them when closeness was not asked or
 * nobody knows.
 *
 * Source: Kahn & Antonucci (1980), the three circles; that people without a rating stand visibly outside is our own
 * construct (unknown is not far away).
 */
export type RingName = "inner" | "middle" | "outer" | "unrated";

/** The circles, and what is outside them. */
export const ringNames: readonly RingName[] = [...circleNames, "unrated"];

/**
 * The circle of a closeness rating: the scale is cut in three equal parts.
 *
 * Source: our own construct; a three-rank scale falls on the three circles exactly.
 */
export function ringOf({ closeness }: Pick<Alter, "closeness">, ranks: number): RingName {
  if (typeof closeness !== "number") return "unrated";
  const steps = 3 * (closeness - 1);
  if (steps >= 2 * (ranks - 1)) return "inner";
  return steps >= ranks - 1 ? "middle" : "outer";
}

/** How many ranks closeness has on a map. */
export const ranksOf = ({ instrument }: Network) => instrument?.closenessRanks ?? 5;

/** The rating in a circle that is nearest to what somebody has now; in the middle of the circle when they have none. */
export function closenessIn(ring: RingName, network: Network, id: string): number | "unknown" {
  if (ring === "unrated") return "unknown";
  const ranks = ranksOf(network);
  const inside = Array.from({ length: ranks }, (_, at) => at + 1).filter(
    (closeness) => ringOf({ closeness }, ranks) === ring,
  );
  const now = network.alters.find((alter) => alter.id === id)?.closeness;
  const wanted = typeof now === "number" ? now : ((inside[0] ?? 0) + (inside.at(-1) ?? 0)) / 2;
  return inside.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? "unknown";
}
