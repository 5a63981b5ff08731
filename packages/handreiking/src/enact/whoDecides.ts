import type { Case } from "../case/Case.ts";
import type { AgeGroup } from "../guideline/Condition.ts";
import type { Decision } from "../guideline/Guideline.ts";

import type { GuidelineIndex } from "./GuidelineIndex.ts";
import { birthday } from "./calendar.ts";
import { peopleWith } from "./conditions.ts";

/** Whose consent is needed, and the norms that say so. */
export interface Deciders {
  /** Nobody when no consent is needed, or while it is unknown. */
  readonly deciders: readonly string[];
  /** Some fact is missing. */
  readonly unknown: boolean;
  /** Ids of norms. */
  readonly norms: readonly string[];
}

/**
 * Whose consent a decision needs today.
 *
 * Source: Jeugdwet 7.3.4, 7.3.5, 7.3.15 and 7.3.11, as in table 2.2 and 2.4 of the project reference "Law and consent".
 */
export function whoDecides(index: GuidelineIndex, current: Case, decision: Decision): Deciders {
  const jeugdige = jeugdigeOf(index, current);
  const able = jeugdige === undefined ? "unknown" : current.personal.people[jeugdige]?.able;
  const holders = Object.entries(current.personal.people)
    .filter(
      ([id, { gezag }]) => gezag === "yes" && (current.people[id]?.capacities.length ?? 0) > 0,
    )
    .map(([id]) => id);
  const unknown: Deciders = { deciders: [], unknown: true, norms: [] };
  const parents = (norm: string): Deciders =>
    holders.length === 0 ? unknown : { deciders: holders, unknown: false, norms: [norm] };
  if (jeugdige === undefined || current.age === "unknown" || able === "unknown") return unknown;
  const child = (norm: string): Deciders => ({
    deciders: [jeugdige],
    unknown: false,
    norms: [norm],
  });
  if (able === "no") return current.age === "from18" ? unknown : parents("jw-7.3.15");
  switch (current.age) {
    case "under12":
      return parents("jw-7.3.15-1");
    case "from12": {
      if (decision.decidedAs === "C4") return child("method-C4");
      const both = parents("jw-7.3.4-2");
      return both.unknown ? both : { ...both, deciders: [jeugdige, ...both.deciders] };
    }
    case "from16":
    case "from18":
      return child("jw-7.3.5-1");
  }
}

/** The child or young person the case is about. */
export function jeugdigeOf(index: GuidelineIndex, current: Case): string | undefined {
  const { jeugdige } = index.guideline;
  return jeugdige === undefined ? undefined : peopleWith(current, jeugdige)[0];
}

/** The ages that change who decides. */
export const legalAges = [
  [12, "from12"],
  [16, "from16"],
  [18, "from18"],
] as const satisfies readonly (readonly [number, AgeGroup])[];

/** The age group somebody is in on a day. */
export function ageGroupOn(birthDate: string | undefined, today: string): AgeGroup {
  if (birthDate === undefined) return "unknown";
  return legalAges.findLast(([age]) => birthday(birthDate, age) <= today)?.[1] ?? "under12";
}
