// The familiegroepsplan: who owes the offer, when it may be dropped, which clocks run (section 3).
import type { CalendarDate } from "@steunnetwerk/domain";

import { decide, type Decision } from "./Decision.ts";
import { clock, type Clock } from "./clock.ts";
import { yesNoLabels } from "./labels.ts";
import type { YesNo } from "./question.ts";
import type { Table } from "./table.ts";

/** Facts that decide who owes the offer. */
export interface OfferFacts {
  /** Who would offer it, and in which task. */
  readonly by:
    | "aanbieder"
    | "giOndertoezichtstelling"
    | "giVoogdij"
    | "giJeugdreclassering"
    | "kinderrechter"
    | "kinderrechterSpoed";
  /** Whether the gezag of the parents has ended. */
  readonly gezagEnded: "yes" | "no";
}

/** Whether the offer of a familiegroepsplan is owed. */
export interface Offer {
  /** Whether it is owed. */
  readonly offer: "owed" | "notOwed";
}

/** FGP-offer: who owes the offer of a familiegroepsplan. */
export const offerTable: Table<OfferFacts, Offer> = {
  id: "FGP-offer",
  title: {
    nl: "Familiegroepsplan: wie moet het aanbieden",
    en: "Familiegroepsplan: who owes the offer",
  },
  columns: {
    by: {
      label: { nl: "wie", en: "who" },
      values: {
        aanbieder: { nl: "jeugdhulpaanbieder", en: "provider" },
        giOndertoezichtstelling: {
          nl: "gecertificeerde instelling bij ondertoezichtstelling",
          en: "certified institution under a supervision order",
        },
        giVoogdij: {
          nl: "gecertificeerde instelling met voogdij",
          en: "certified institution with guardianship",
        },
        giJeugdreclassering: {
          nl: "gecertificeerde instelling bij jeugdreclassering",
          en: "certified institution doing juvenile probation",
        },
        kinderrechter: {
          nl: "kinderrechter voor een (voorwaardelijke) machtiging gesloten jeugdhulp",
          en: "juvenile court before a (conditional) order for secure care",
        },
        kinderrechterSpoed: {
          nl: "kinderrechter bij een spoedmachtiging",
          en: "juvenile court at an emergency order",
        },
      },
    },
    gezagEnded: {
      label: { nl: "gezag van de ouders beëindigd", en: "parents' gezag ended" },
      values: yesNoLabels,
    },
  },
  rows: [
    {
      id: "FGP-offer-owed",
      when: { by: ["aanbieder", "giOndertoezichtstelling"] },
      then: { offer: "owed" },
      norms: ["jw-4.1.2-first", "ek3-reasonable", "jw-1.1-fgp", "fgp-form-free"],
    },
    {
      id: "FGP-offer-guardianship",
      when: { by: ["giVoogdij"], gezagEnded: ["no"] },
      then: { offer: "owed" },
      norms: ["jw-4.1.2-first", "jw-4.1.2-not-owed"],
    },
    {
      id: "FGP-offer-guardianship-ended",
      when: { by: ["giVoogdij"], gezagEnded: ["yes"] },
      then: { offer: "notOwed" },
      norms: ["jw-4.1.2-not-owed"],
    },
    {
      id: "FGP-offer-probation",
      when: { by: ["giJeugdreclassering"] },
      then: { offer: "notOwed" },
      norms: ["jw-4.1.2-not-owed"],
    },
    {
      id: "FGP-offer-court",
      when: { by: ["kinderrechter"] },
      then: { offer: "owed" },
      norms: ["jw-6.1.10-2"],
    },
    {
      id: "FGP-offer-court-emergency",
      when: { by: ["kinderrechterSpoed"] },
      then: { offer: "notOwed" },
      norms: ["jw-6.1.10-2"],
    },
  ],
};

/**
 * Whether the offer of a familiegroepsplan is owed on a day.
 *
 * Source: Jeugdwet 4.1.2 and 6.1.10 lid 2.
 *
 * @throws an {@link InvalidDate} when the day does not exist or lies before 2015.
 *
 * @example
 * ```ts
 * import { owesFamiliegroepsplan } from "@steunnetwerk/law";
 *
 * const decision = owesFamiliegroepsplan({ by: "giVoogdij" }, "2026-06-01");
 * decision.status; // => "undetermined"
 * decision.unknowns.map(({ fact }) => fact); // => ["gezagEnded"]
 * ```
 */
export function owesFamiliegroepsplan(
  facts: { readonly by: OfferFacts["by"]; readonly gezagEnded?: YesNo | undefined },
  on: CalendarDate,
): Decision<Offer> {
  return decide(offerTable, { by: facts.by, gezagEnded: facts.gezagEnded ?? "unknown" }, on);
}

/** Facts that decide whether the offer may be dropped. */
export interface DropFacts {
  /** Why there would be no familiegroepsplan. */
  readonly ground: "parentsDoNotWant" | "threats" | "interests" | "other";
  /** Whether a person of the provider or institution recorded it, with reasons. */
  readonly recordedWithReasons: "yes" | "no";
}

/** Whether the offer may be dropped. */
export interface Drop {
  /** Whether it may be dropped, at once or only when it is recorded. */
  readonly drop: "allowed" | "allowedOnceRecorded" | "notAllowed";
}

/** FGP-drop: when the offer of a familiegroepsplan may be dropped. */
export const dropTable: Table<DropFacts, Drop> = {
  id: "FGP-drop",
  title: {
    nl: "Familiegroepsplan: wanneer ervan af mag worden gezien",
    en: "Familiegroepsplan: when it may be dropped",
  },
  columns: {
    ground: {
      label: { nl: "grond", en: "ground" },
      values: {
        parentsDoNotWant: {
          nl: "(a) de ouders lieten weten dat zij het niet willen",
          en: "(a) the parents said they do not want it",
        },
        threats: {
          nl: "(b) concrete bedreigingen in de ontwikkeling van het kind",
          en: "(b) concrete threats to the child's development",
        },
        interests: {
          nl: "(c) de belangen van het kind worden anders geschaad",
          en: "(c) the child's interests would otherwise be harmed",
        },
        other: {
          nl: "iets anders, zoals tijd, een klok of een voorkeur",
          en: "anything else, such as time, a clock or a preference",
        },
      },
    },
    recordedWithReasons: {
      label: {
        nl: "door een mens vastgelegd, met redenen",
        en: "recorded by a person, with reasons",
      },
      values: yesNoLabels,
    },
  },
  rows: [
    {
      id: "FGP-drop-parents",
      when: { ground: ["parentsDoNotWant"] },
      then: { drop: "allowed" },
      norms: ["jw-4.1.2-drop"],
    },
    {
      id: "FGP-drop-recorded",
      when: { ground: ["threats", "interests"], recordedWithReasons: ["yes"] },
      then: { drop: "allowed" },
      norms: ["jw-4.1.2-drop", "own-drop-recorded"],
    },
    {
      id: "FGP-drop-not-recorded",
      when: { ground: ["threats", "interests"], recordedWithReasons: ["no"] },
      then: { drop: "allowedOnceRecorded" },
      norms: ["jw-4.1.2-drop", "own-drop-recorded"],
    },
    {
      id: "FGP-drop-other",
      when: { ground: ["other"] },
      then: { drop: "notAllowed" },
      norms: ["jw-4.1.2-drop"],
    },
  ],
};

/**
 * Whether the offer of a familiegroepsplan may be dropped on a ground.
 *
 * Source: Jeugdwet 4.1.2; who records is our own rule.
 *
 * @throws an {@link InvalidDate} when the day does not exist or lies before 2015.
 *
 * @example
 * ```ts
 * import { mayDropFamiliegroepsplan } from "@steunnetwerk/law";
 *
 * const decision = mayDropFamiliegroepsplan({ ground: "other" }, "2026-06-01");
 * decision.status === "decided" && decision.outcome.drop; // => "notAllowed"
 * ```
 */
export function mayDropFamiliegroepsplan(
  facts: {
    readonly ground: DropFacts["ground"];
    readonly recordedWithReasons?: YesNo | undefined;
  },
  on: CalendarDate,
): Decision<Drop> {
  return decide(
    dropTable,
    { ground: facts.ground, recordedWithReasons: facts.recordedWithReasons ?? "unknown" },
    on,
  );
}

/** What happened that starts or stops the clocks of the plan that replaces a familiegroepsplan. */
export interface PlanDates {
  /** The day it became clear that there will be no familiegroepsplan. */
  readonly noFamiliegroepsplanOn?: CalendarDate | undefined;
  /** The day the other plan was fixed. */
  readonly planFixedOn?: CalendarDate | undefined;
  /** The day the jeugdige, a parent or the provider asked for the plan in writing. */
  readonly writingAskedOn?: CalendarDate | undefined;
  /** The day it was put in writing. */
  readonly writtenOn?: CalendarDate | undefined;
}

/** The clocks of the plan that replaces a familiegroepsplan; one that did not start is `undefined`. */
export interface PlanClocks {
  /** Six weeks to fix the other plan. */
  readonly otherPlan: Clock | undefined;
  /** Fourteen days to put a plan in writing. */
  readonly inWriting: Clock | undefined;
}

/**
 * The clocks of 42 and 14 days of the plan that replaces a familiegroepsplan, as they stand on a day.
 *
 * Source: Jeugdwet 4.1.3 lid 4 and 5; extended by the Algemene termijnenwet.
 *
 * @throws an {@link InvalidDate} when one of the days does not exist.
 *
 * @example
 * ```ts
 * import { planClocks } from "@steunnetwerk/law";
 *
 * const { otherPlan, inWriting } = planClocks({ noFamiliegroepsplanOn: "2026-06-01" }, "2026-07-01");
 * otherPlan?.lastDay; // => "2026-07-13"
 * otherPlan?.daysLeft; // => 12
 * inWriting; // => undefined
 * ```
 */
export function planClocks(dates: PlanDates, on: CalendarDate): PlanClocks {
  const { noFamiliegroepsplanOn, planFixedOn, writingAskedOn, writtenOn } = dates;
  return {
    otherPlan:
      noFamiliegroepsplanOn === undefined
        ? undefined
        : clock(noFamiliegroepsplanOn, { weeks: 6 }, planFixedOn, ["jw-4.1.3-5"], on),
    inWriting:
      writingAskedOn === undefined
        ? undefined
        : clock(writingAskedOn, { days: 14 }, writtenOn, ["jw-4.1.3-4"], on),
  };
}
