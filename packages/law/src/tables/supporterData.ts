// What may be kept about a supporter, and whether the supporter must be told (section 4).
import type { Text } from "@steunnetwerk/domain";

import { yesNoLabels } from "../labels.ts";
import { sentence } from "../sentence.ts";
import type { Table } from "../table.ts";

/** Facts that decide whether something about a supporter may be kept. */
export interface StoringFacts {
  /** What it is. */
  readonly kind:
    | "mapLabel"
    | "tie"
    | "contact"
    | "citizenNumberOrBirthDate"
    | "specialOrCriminal"
    | "screening"
    | "load"
    | "safetyWeighing"
    | "gossip";
  /** Whether the supporter said yes to taking part (C5). */
  readonly takesPart: "yes" | "no";
}

/** Whether and how something may be kept, and who sees it. */
export interface Storing {
  /**
   * `yes`; `familyView`: as the family's view, dated; `seenOnly`: that it was seen, when and by whom; `separate`: in a record of
   * the supporter's own, with their consent; `restricted`: in a closed compartment, factual, with source; `conditionOnly`: at
   * most a condition without its cause; `no`.
   */
  readonly keep:
    "yes" | "familyView" | "seenOnly" | "separate" | "restricted" | "conditionOnly" | "no";
  /** Who may see it. */
  readonly visibleTo: readonly (
    | "family"
    | "mapOwner"
    | "netwerkverantwoordelijke"
    | "coordinator"
    | "supporter"
    | "aandachtsfunctionaris"
  )[];
}

const viewers = {
  family: { nl: "gezin", en: "family" },
  mapOwner: { nl: "eigenaar van de kaart", en: "owner of the map" },
  netwerkverantwoordelijke: { nl: "netwerkverantwoordelijke", en: "netwerkverantwoordelijke" },
  coordinator: { nl: "coördinator", en: "coordinator" },
  supporter: { nl: "steunfiguur", en: "supporter" },
  aandachtsfunctionaris: { nl: "aandachtsfunctionaris", en: "safeguarding officer" },
} satisfies Record<Storing["visibleTo"][number], Text>;

const keepLabels = {
  yes: { nl: "ja", en: "yes" },
  familyView: { nl: "als kijk van het gezin, met datum", en: "as the family's view, dated" },
  seenOnly: {
    nl: "alleen dat het is gezien, wanneer en door wie",
    en: "only that it was seen, when and by whom",
  },
  separate: {
    nl: "apart, met toestemming van de steunfiguur",
    en: "apart, with the supporter's consent",
  },
  restricted: {
    nl: "in een afgeschermd deel, feitelijk, met bron",
    en: "in a restricted compartment, factual, with source",
  },
  conditionOnly: {
    nl: "hooguit een afspraak zonder oorzaak",
    en: "at most a condition without its cause",
  },
  no: { nl: "nee", en: "no" },
} satisfies Record<Storing["keep"], Text>;

/** Storing: what may be kept about a supporter. */
export const storingTable: Table<StoringFacts, Storing> = {
  id: "supporterData",
  title: {
    nl: "Gegevens van een steunfiguur: wat mag worden bewaard",
    en: "A supporter's data: what may be kept",
  },
  /** How an outcome reads. */
  reads: ({ keep, visibleTo }) =>
    sentence(keepLabels[keep], [
      { nl: "zichtbaar voor", en: "visible to" },
      visibleTo.map((viewer) => viewers[viewer]),
    ]),
  columns: {
    kind: {
      label: { nl: "wat", en: "what" },
      values: {
        mapLabel: { nl: "aanduiding op de kaart", en: "label on the map" },
        tie: { nl: "relatie en kwaliteit van de band", en: "relation and quality of the tie" },
        contact: { nl: "naam en telefoonnummer", en: "name and phone number" },
        citizenNumberOrBirthDate: {
          nl: "BSN of geboortedatum",
          en: "citizen number or birth date",
        },
        specialOrCriminal: {
          nl: "gezondheid, verslaving, strafblad, geloof",
          en: "health, addiction, criminal record, faith",
        },
        screening: { nl: "VOG of VGB", en: "VOG or VGB" },
        load: { nl: "belasting en eigen wensen", en: "load and own wishes" },
        safetyWeighing: { nl: "veiligheidsafweging", en: "safety weighing" },
        gossip: { nl: "roddel over derden", en: "gossip about third parties" },
      },
    },
    takesPart: { label: { nl: "zei ja (C5)", en: "said yes (C5)" }, values: yesNoLabels },
  },
  rows: [
    {
      id: "data-label",
      when: { kind: ["mapLabel"] },
      then: { keep: "yes", visibleTo: ["family", "netwerkverantwoordelijke"] },
      norms: ["own-map-label", "minimise"],
    },
    {
      id: "data-tie",
      when: { kind: ["tie"] },
      then: { keep: "familyView", visibleTo: ["mapOwner", "netwerkverantwoordelijke"] },
      norms: ["own-family-view"],
    },
    {
      id: "data-contact",
      when: { kind: ["contact"], takesPart: ["yes"] },
      then: { keep: "yes", visibleTo: ["family", "netwerkverantwoordelijke"] },
      norms: ["own-contact-after-c5"],
    },
    {
      id: "data-contact-not-yet",
      when: { kind: ["contact"], takesPart: ["no"] },
      then: { keep: "no", visibleTo: [] },
      norms: ["own-contact-after-c5"],
    },
    {
      id: "data-number",
      when: { kind: ["citizenNumberOrBirthDate"] },
      then: { keep: "no", visibleTo: [] },
      norms: ["own-no-bsn"],
    },
    {
      id: "data-special",
      when: { kind: ["specialOrCriminal"] },
      then: { keep: "conditionOnly", visibleTo: ["netwerkverantwoordelijke"] },
      norms: ["own-no-special", "avg-9"],
    },
    {
      id: "data-screening",
      when: { kind: ["screening"] },
      then: { keep: "seenOnly", visibleTo: ["netwerkverantwoordelijke", "coordinator"] },
      norms: ["own-vog-seen"],
    },
    {
      id: "data-load",
      when: { kind: ["load"], takesPart: ["yes"] },
      then: { keep: "separate", visibleTo: ["supporter", "netwerkverantwoordelijke"] },
      norms: ["own-load-separate"],
    },
    {
      id: "data-load-not-yet",
      when: { kind: ["load"], takesPart: ["no"] },
      then: { keep: "no", visibleTo: [] },
      norms: ["own-load-separate"],
    },
    {
      id: "data-safety",
      when: { kind: ["safetyWeighing"] },
      then: {
        keep: "restricted",
        visibleTo: ["netwerkverantwoordelijke", "aandachtsfunctionaris"],
      },
      norms: ["own-safety-compartment"],
    },
    {
      id: "data-gossip",
      when: { kind: ["gossip"] },
      then: { keep: "no", visibleTo: [] },
      norms: ["own-no-gossip"],
    },
  ],
};

/** Facts that decide whether a supporter must be told about their data. */
export interface NoticeFacts {
  /** Whether no more than a label on the map is kept. */
  readonly onlyLabel: "yes" | "no";
  /** Whether the supporter was told. */
  readonly told: "yes" | "no";
  /** Whether an exception of AVG 14 lid 5 was recorded, with its reason. */
  readonly exempted: "yes" | "no";
}

/** Whether a supporter must be told about their data, and whether they can become active. */
export interface Notice {
  /** The status of the notice. */
  readonly notice: "notNeeded" | "due" | "given" | "exempted";
  /** With `due` a supporter does not become active. */
  readonly mayBecomeActive: "yes" | "notYet";
}

/** Notice: whether a supporter must be told about their data. */
export const noticeTable: Table<NoticeFacts, Notice> = {
  id: "notice",
  title: {
    nl: "Een steunfiguur over de eigen gegevens vertellen",
    en: "Telling a supporter about their data",
  },
  /** How an outcome reads. */
  reads: ({ notice, mayBecomeActive }) =>
    sentence(
      {
        notNeeded: { nl: "niet nodig", en: "not needed" },
        due: { nl: "te doen", en: "due" },
        given: { nl: "gegeven", en: "given" },
        exempted: { nl: "uitgezonderd", en: "exempted" },
      }[notice],
      [
        { nl: "steunfiguur kan actief worden", en: "supporter can become active" },
        [mayBecomeActive === "yes" ? yesNoLabels.yes : { nl: "nog niet", en: "not yet" }],
      ],
    ),
  columns: {
    onlyLabel: { label: { nl: "alleen een aanduiding", en: "a label only" }, values: yesNoLabels },
    told: { label: { nl: "verteld", en: "told" }, values: yesNoLabels },
    exempted: {
      label: { nl: "uitzondering vastgelegd", en: "exception recorded" },
      values: yesNoLabels,
    },
  },
  rows: [
    {
      id: "notice-label",
      when: { onlyLabel: ["yes"], told: ["no"] },
      then: { notice: "notNeeded", mayBecomeActive: "yes" },
      norms: ["own-notice-status", "own-map-label"],
    },
    {
      id: "notice-given",
      when: { told: ["yes"] },
      then: { notice: "given", mayBecomeActive: "yes" },
      norms: ["own-notice-status", "avg-14-content"],
    },
    {
      id: "notice-exempted",
      when: { onlyLabel: ["no"], told: ["no"], exempted: ["yes"] },
      then: { notice: "exempted", mayBecomeActive: "yes" },
      norms: ["own-notice-status", "avg-14-5"],
    },
    {
      id: "notice-due",
      when: { onlyLabel: ["no"], told: ["no"], exempted: ["no"] },
      then: { notice: "due", mayBecomeActive: "notYet" },
      norms: ["own-notice-status", "avg-14", "avg-14-content", "avg-14-3"],
    },
  ],
};
