import type { Case } from "../case/Case.ts";
import { indexOf } from "../enact/GuidelineIndex.ts";
import { at } from "../enact/at.ts";
import { consentGiven } from "../enact/consent.ts";
import type { Guideline } from "../guideline/Guideline.ts";

/** Whether somebody of the network may be told something from the file. */
export interface MayTell {
  /**
   *
   */
  readonly allowed: boolean;
  /**
   * Why: everybody who decides agreed, somebody did not (yet), they have no part in the case (any more), or sharing with them
   * was frozen by a safety signal. Only the safety circle may see that it was frozen: tell others that it is not allowed.
   */
  readonly because: "consent" | "noConsent" | "noPart" | "frozen";
}

/**
 * Whether somebody of the network may be told something from the file now. The default is no.
 *
 * What exactly they may be told is in the words of who decided; a consent without `scope` says nothing about that.
 * Source: Jeugdwet 7.3.11; project reference "Law and consent", sections 2.4 and 7.
 */
export function mayTell(guideline: Guideline, current: Case, person: string): MayTell {
  const isFrozen = Object.values(current.personal.implicated).some((people) =>
    people.includes(person),
  );
  if (isFrozen) return { allowed: false, because: "frozen" };
  const capacities = at(current.people, person)?.capacities ?? [];
  const decision = Object.entries(guideline.decisions).find(
    ([, { decidedAs, per }]) => decidedAs === "C2" && per !== undefined && capacities.includes(per),
  )?.[0];
  if (decision === undefined) return { allowed: false, because: "noPart" };
  return consentGiven(indexOf(guideline), current, decision, person)
    ? { allowed: true, because: "consent" }
    : { allowed: false, because: "noConsent" };
}
