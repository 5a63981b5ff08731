// C3, somebody present in a conversation; C4, who is my supporter; C5, taking part (section 2.1).
import type { AgeGroup } from "../facts.ts";
import { columns, yesNoLabels } from "../labels.ts";
import type { Table } from "../table.ts";

import type { Asked } from "./consent.ts";
import { readsAsked } from "./reads.ts";

/** Facts that decide whether somebody may be present. */
export interface PresenceFacts {
  /** Who would be present: another person, somebody who must consent to the help, or a professional whose part is needed. */
  readonly present: "other" | "mustConsent" | "neededProfessional";
  /** Age group of the jeugdige. */
  readonly age: AgeGroup;
  /** Whether the jeugdige can weigh the own interests in this matter. */
  readonly ability: "able" | "notAble";
  /** Whether good care forbids it. */
  readonly goodCareForbids: "yes" | "no";
}

/** Whether somebody may be present, and whose yes it takes. */
export interface Presence extends Asked {
  /** `yes`: without asking; `consent`: with the yes of those in `requires`; `not`: never. */
  readonly access: "yes" | "consent" | "not";
}

/** C3: who agrees that somebody is present. */
export const presenceTable: Table<PresenceFacts, Presence> = {
  id: "C3",
  title: {
    nl: "C3 Iemand is bij een gesprek: wie stemt in",
    en: "C3 Somebody is present in a conversation: who agrees",
  },
  /** How an outcome reads. */
  reads: (presence) =>
    readsAsked(
      presence,
      {
        yes: { nl: "mag zonder te vragen", en: "allowed without asking" },
        consent: { nl: "alleen met instemming", en: "only with agreement" },
        not: { nl: "nooit", en: "never" },
      }[presence.access],
    ),
  columns: {
    present: {
      label: { nl: "aanwezige", en: "present" },
      values: {
        other: { nl: "een ander, zoals een steunfiguur", en: "another, such as a supporter" },
        mustConsent: {
          nl: "wie zelf toestemming voor de hulp moet geven",
          en: "somebody who must consent to the help",
        },
        neededProfessional: {
          nl: "wie beroepshalve moet meewerken",
          en: "a professional whose part is needed",
        },
      },
    },
    age: columns.age,
    ability: columns.ability,
    goodCareForbids: columns.goodCareForbids,
  },
  rows: [
    {
      id: "C3-goodCareForbids",
      when: { goodCareForbids: ["yes"] },
      then: { access: "not", requires: [], duties: [] },
      norms: ["jw-7.3.13-3"],
    },
    {
      id: "C3-noneNeeded",
      when: { present: ["mustConsent", "neededProfessional"], goodCareForbids: ["no"] },
      then: { access: "yes", requires: [], duties: [] },
      norms: ["jw-7.3.13-2"],
    },
    {
      id: "C3-under12",
      when: { present: ["other"], age: ["under12"], goodCareForbids: ["no"] },
      then: { access: "consent", requires: ["gezagsdragers"], duties: ["hearAndWeighWishes"] },
      norms: ["jw-7.3.13-1", "jw-7.3.15-1", "tvh-wishes"],
    },
    {
      id: "C3-12plus-able",
      when: {
        present: ["other"],
        age: ["12to15", "16to17", "18plus"],
        ability: ["able"],
        goodCareForbids: ["no"],
      },
      then: { access: "consent", requires: ["jeugdige"], duties: [] },
      norms: ["jw-7.3.13-1"],
    },
    {
      id: "C3-minor-notAble",
      when: {
        present: ["other"],
        age: ["12to15", "16to17"],
        ability: ["notAble"],
        goodCareForbids: ["no"],
      },
      then: { access: "consent", requires: ["gezagsdragers"], duties: ["involveAsFarAsPossible"] },
      norms: ["jw-7.3.13-1", "jw-7.3.15-2", "jw-7.3.15-5"],
    },
    {
      id: "C3-18plus-notAble",
      when: {
        present: ["other"],
        age: ["18plus"],
        ability: ["notAble"],
        goodCareForbids: ["no"],
      },
      then: {
        access: "consent",
        requires: ["vertegenwoordiger"],
        duties: ["involveAsFarAsPossible"],
      },
      norms: ["jw-7.3.13-1", "jw-7.3.15-2", "jw-7.3.15-3", "jw-7.3.15-5"],
    },
  ],
};

/** Facts that decide who chooses a supporter. */
export interface ChoiceFacts {
  /** For whom the support is. */
  readonly beneficiary: "jeugdige" | "ouder" | "gezin";
  /** Age group of the jeugdige. */
  readonly age: AgeGroup;
  /** Whether the supporter is asked as a JIM, whose method adds the parents' agreement. */
  readonly jim: "yes" | "no";
}

/** C4: who decides that somebody is the supporter, and is asked. */
export const choiceTable: Table<ChoiceFacts, Asked> = {
  id: "C4",
  title: {
    nl: "C4 Deze persoon is mijn steunfiguur: wie kiest en vraagt",
    en: "C4 This person is my supporter: who chooses and asks",
  },
  /** How an outcome reads. */
  reads: (asked) => readsAsked(asked),
  columns: {
    beneficiary: {
      label: { nl: "steun voor", en: "support for" },
      values: {
        jeugdige: { nl: "de jeugdige", en: "the jeugdige" },
        ouder: { nl: "een ouder", en: "a parent" },
        gezin: { nl: "het gezin", en: "the family" },
      },
    },
    age: columns.age,
    jim: { label: { nl: "als JIM", en: "as a JIM" }, values: yesNoLabels },
  },
  rows: [
    {
      id: "C4-parent",
      when: { beneficiary: ["ouder"] },
      then: { requires: ["ouder"], duties: ["mayStopAnyTime"] },
      norms: ["own-parent-chooses"],
    },
    {
      id: "C4-family-under12",
      when: { beneficiary: ["gezin"], age: ["under12"] },
      then: { requires: ["ouder"], duties: ["informAtOwnLevel", "hearAndWeighWishes"] },
      norms: ["own-family-chooses", "tvh-wishes"],
    },
    {
      id: "C4-family-12plus",
      when: { beneficiary: ["gezin"], age: ["12to15", "16to17", "18plus"] },
      then: { requires: ["jeugdige", "ouder"], duties: ["mayStopAnyTime"] },
      norms: ["own-family-chooses"],
    },
    {
      id: "C4-under12",
      when: { beneficiary: ["jeugdige"], age: ["under12"] },
      then: { requires: ["jeugdige", "gezagsdragers"], duties: ["informAtOwnLevel"] },
      norms: ["rt3-youth-chooses", "own-parents-agree"],
    },
    {
      id: "C4-12to15",
      when: { beneficiary: ["jeugdige"], age: ["12to15"], jim: ["no"] },
      then: {
        requires: ["jeugdige"],
        seeks: ["gezagsdragers"],
        duties: ["reasonIfNoAgreement"],
      },
      norms: ["rt3-youth-chooses", "own-parents-agree"],
    },
    {
      id: "C4-jim",
      when: { beneficiary: ["jeugdige"], age: ["12to15", "16to17"], jim: ["yes"] },
      then: {
        requires: ["jeugdige"],
        seeks: ["gezagsdragers"],
        duties: ["reasonIfNoAgreement"],
      },
      norms: ["rt3-youth-chooses", "jim1-parents-agree"],
    },
    {
      id: "C4-16to17",
      when: { beneficiary: ["jeugdige"], age: ["16to17"], jim: ["no"] },
      then: { requires: ["jeugdige"], duties: [] },
      norms: ["rt3-youth-chooses"],
    },
    {
      id: "C4-18plus",
      when: { beneficiary: ["jeugdige"], age: ["18plus"] },
      then: { requires: ["jeugdige"], duties: [] },
      norms: ["rt3-youth-chooses", "bw1-233"],
    },
  ],
};

/** Facts that decide how a supporter takes part. */
export interface TakingPartFacts {
  /** Whether the supporter is under 18. */
  readonly supporterIsMinor: "yes" | "no";
}

/** C5: the supporter takes part, freely. */
export const takingPartTable: Table<TakingPartFacts, Asked> = {
  id: "C5",
  title: {
    nl: "C5 De steunfiguur doet mee: wie beslist",
    en: "C5 The supporter takes part: who decides",
  },
  /** How an outcome reads. */
  reads: (asked) => readsAsked(asked),
  columns: {
    supporterIsMinor: {
      label: { nl: "steunfiguur is minderjarig", en: "supporter is a minor" },
      values: yesNoLabels,
    },
  },
  rows: [
    {
      id: "C5-adult",
      when: { supporterIsMinor: ["no"] },
      then: { requires: ["steunfiguur"], duties: ["mayStopAnyTime", "tellAboutOwnData"] },
      norms: ["own-supporter-free", "own-notice-status"],
    },
    {
      id: "C5-minor",
      when: { supporterIsMinor: ["yes"] },
      then: {
        requires: ["steunfiguur"],
        duties: ["mayStopAnyTime", "tellAboutOwnData", "lightTasksOnly"],
      },
      norms: ["own-supporter-free", "own-notice-status"],
    },
  ],
};
