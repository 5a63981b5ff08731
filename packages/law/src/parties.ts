import type { CalendarDate, Id } from "@steunnetwerk/domain";

import { ageGroup, gezagKinds, holders, type FamilyFacts } from "./facts.ts";
import type { Party } from "./labels.ts";

/** Somebody's answer when asked for consent. A person who is not mentioned was not asked yet. */
export type Stance = "given" | "refused" | "withdrawn" | "awaited" | "saidByOtherParent";

/** A party that has to be asked, and the persons it stands for. */
export interface Requirement {
  /** The party. */
  readonly party: Party;
  /** The persons to ask; empty when there is nobody, `undefined` when nobody looked who they are. */
  readonly persons: readonly Id[] | undefined;
  /** Whether each of them has to say yes, or one suffices. */
  readonly how: "all" | "one";
}

/** Persons that are not in {@link FamilyFacts}: who the jeugdige, the parent and the supporter of this question are. */
export interface NamedPersons {
  /** Id of the jeugdige; `jeugdige` when left out. */
  readonly jeugdigeId?: Id | undefined;
  /** The parents for whom the support is, for C4; left out when it is not known. */
  readonly supportedParents?: readonly Id[] | undefined;
  /** Id of the supporter, for C5; `steunfiguur` when left out. */
  readonly supporterId?: Id | undefined;
  /** Relatives willing to decide for an adult who cannot, when there is no curator, mentor or mandate. */
  readonly willingRelatives?:
    readonly { readonly personId: Id; readonly relation: "partner" | "closeFamily" }[] | undefined;
}

/**
 * The persons a party stands for on a day, in the order of the Act for an adult's representative.
 *
 * Source: Jeugdwet 7.3.4, 7.3.15 lid 1-3; Burgerlijk Wetboek 1:245.
 */
export function personsOf(
  party: Party,
  facts: FamilyFacts & NamedPersons,
  on: CalendarDate,
): Requirement {
  switch (party) {
    case "jeugdige":
      return { party, persons: [facts.jeugdigeId ?? "jeugdige"], how: "all" };
    case "steunfiguur":
      return { party, persons: [facts.supporterId ?? "steunfiguur"], how: "all" };
    case "ouder":
      return { party, persons: facts.supportedParents, how: "all" };
    case "gezagsdragers": {
      // Gezag ends at 18, whatever a record without an end date says.
      const ended = ageGroup(facts, on) === "18plus";
      return { party, persons: ended ? [] : holders(facts, gezagKinds, on), how: "all" };
    }
    case "vertegenwoordiger":
      return { party, persons: representatives(facts, on), how: "one" };
  }
}

function representatives(
  facts: FamilyFacts & NamedPersons,
  on: CalendarDate,
): readonly Id[] | undefined {
  const relatives = (relation: "partner" | "closeFamily") =>
    facts.willingRelatives
      ?.filter((relative) => relative.relation === relation)
      .map(({ personId }) => personId);
  const inOrder = [
    holders(facts, ["curatele", "mentorschap"], on),
    holders(facts, ["schriftelijkeMachtiging"], on),
    relatives("partner"),
    relatives("closeFamily"),
  ];
  // The first in order who is there; nobody may be skipped before it is known that there is none.
  const first = inOrder.findIndex((persons) => persons === undefined || persons.length > 0);
  return first === -1 ? [] : inOrder[first];
}
