// The familiegroepsplan: who owes the offer, and when it may be dropped (section 3).
import { yesNoLabels } from "../labels.ts";
import type { Table } from "../table.ts";

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
  /** How an outcome reads. */
  reads: ({ offer }) =>
    offer === "owed" ? { nl: "verplicht", en: "owed" } : { nl: "niet verplicht", en: "not owed" },
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
  /** How an outcome reads. */
  reads: ({ drop }) =>
    ({
      allowed: { nl: "mag", en: "allowed" },
      allowedOnceRecorded: {
        nl: "mag pas als het is vastgelegd",
        en: "allowed once it is recorded",
      },
      notAllowed: { nl: "mag niet", en: "not allowed" },
    })[drop],
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
