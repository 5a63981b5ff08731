import type { Issue } from "../issues/Issue.ts";
import { problem } from "../issues/problems.ts";

import type { NetworkV1 } from "./v1/schema.ts";

/** What is wrong with a network map whose shape is right: ids used twice, ties to nobody, ranks beyond the scale. */
export function checkNetwork({ ego, alters, ties, instrument }: NetworkV1): readonly Issue[] {
  const issues: Issue[] = [];
  const ranks = instrument?.closenessRanks ?? 5;
  const positions = new Map<string, number>();
  for (const [index, { id, closeness }] of alters.entries()) {
    if (positions.has(id) || id === ego.id)
      issues.push(
        problem(["alters", index, "id"], "duplicateId", {
          nl: "Dit id is al gebruikt; geef ieder op de kaart een eigen id.",
          en: "This id is already in use; give everyone on the map an id of their own.",
        }),
      );
    positions.set(id, index);
    if (typeof closeness === "number" && closeness > ranks)
      issues.push(
        problem(["alters", index, "closeness"], "closenessBeyondRanks", {
          nl: `Nabijheid loopt hier van 1 tot ${ranks}; zet instrument.closenessRanks als de schaal langer is.`,
          en: `Closeness runs from 1 to ${ranks} here; set instrument.closenessRanks if the scale is longer.`,
        }),
      );
  }
  const pairs = new Set<number>();
  for (const [index, { source, target }] of ties.entries()) {
    const one = positions.get(source);
    const other = positions.get(target);
    if (one === undefined) issues.push(problem(["ties", index, "source"], "unknownAlter"));
    if (other === undefined) issues.push(problem(["ties", index, "target"], "unknownAlter"));
    if (source === target) issues.push(problem(["ties", index], "selfTie"));
    if (one === undefined || other === undefined) continue;
    // A pair is a number of its own, whichever end comes first.
    const pair = one < other ? one * alters.length + other : other * alters.length + one;
    if (pairs.has(pair)) issues.push(problem(["ties", index], "duplicateTie"));
    pairs.add(pair);
  }
  return issues;
}
