import type { Case } from "../case/Case.ts";

import type { GuidelineIndex } from "./GuidelineIndex.ts";
import { at } from "./at.ts";

/** The people with a capacity, and with one of the statuses when they are given. */
export function peopleWith(
  current: Case,
  capacity: string,
  statuses?: readonly string[],
): readonly string[] {
  const found: string[] = [];
  for (const [id, person] of Object.entries(current.people))
    if (
      person.capacities.includes(capacity) &&
      (statuses === undefined || statuses.includes(at(person.statuses, capacity) ?? ""))
    )
      found.push(id);
  return found;
}

/** The child or young person the case is about. */
export function jeugdigeOf(index: GuidelineIndex, current: Case): string | undefined {
  const { jeugdige } = index.guideline;
  return jeugdige === undefined ? undefined : peopleWith(current, jeugdige)[0];
}
