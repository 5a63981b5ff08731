// C2, telling somebody something from the file, and C3, somebody being present (table 2.4 and section 2.1).
import type { AgeGroup } from "../facts.ts";
import { columns, yesNoLabels } from "../labels.ts";
import type { Table } from "../table.ts";

import type { Asked } from "./consent.ts";
import { readsAsked } from "./reads.ts";

/** Who would be told something, or be shown the file. */
export type Receiver = keyof typeof receiverLabels;

/** What people read for each {@link Receiver}. */
export const receiverLabels = {
  betrokkene: { nl: "de jeugdige zelf", en: "the jeugdige" },
  gezagsdrager: { nl: "ouder met gezag of voogd", en: "parent with gezag or guardian" },
  ouderZonderGezag: { nl: "ouder zonder gezag", en: "parent without gezag" },
  steunfiguur: { nl: "informele steunfiguur", en: "informal supporter" },
  vrijwilligersorganisatie: { nl: "vrijwilligersorganisatie", en: "volunteer organisation" },
  netwerkberaad: { nl: "aanwezigen bij een familieberaad", en: "those at a family meeting" },
  pleegouder: { nl: "pleegouder", en: "foster parent" },
  professional: {
    nl: "beroepskracht, rechtstreeks betrokken bij deze hulp",
    en: "professional directly involved in this help",
  },
  gecertificeerdeInstelling: { nl: "gecertificeerde instelling", en: "certified institution" },
  vertrouwenspersoon: { nl: "vertrouwenspersoon (Jeugdwet)", en: "vertrouwenspersoon (Jeugdwet)" },
  onderzoek: { nl: "onderzoek of statistiek", en: "research or statistics" },
  ander: { nl: "ieder ander, ook sturing en beheer", en: "anyone else, management included" },
};

/** Facts that decide what may be told. */
export interface TellingFacts {
  /** Who would be told something, or see the file. */
  readonly receiver: Receiver;
  /** Age group of the jeugdige. */
  readonly age: AgeGroup;
  /** Whether the jeugdige can weigh the own interests in this matter. */
  readonly ability: "able" | "notAble";
  /** Whether the help is part of a measure, or voluntary. */
  readonly frame: "voluntary" | "measure";
  /** Whether a supervision order is in force. */
  readonly ots: "yes" | "no";
  /** Whether good care forbids it. */
  readonly goodCareForbids: "yes" | "no";
}

/** What may be told. */
export interface Telling extends Pick<Asked, "duties"> {
  /**
   * `inzage`: may see the file and get a copy; `needed`: gets what their own task needs, without consent; `consent`: only with
   * the yes of those in table `C2-consent`; `explain`: is told in a fitting way, the right to the file lies with another; `not`: never.
   */
  readonly access: "inzage" | "needed" | "consent" | "explain" | "not";
}

const accessLabels = {
  inzage: { nl: "inzage en afschrift", en: "may see the file and get a copy" },
  needed: {
    nl: "wat voor de eigen taak nodig is, zonder toestemming",
    en: "what the own task needs, without consent",
  },
  consent: { nl: "alleen met toestemming", en: "only with consent" },
  explain: {
    nl: "uitleg; het recht op inzage ligt bij een ander",
    en: "explanation; the right to the file lies with another",
  },
  not: { nl: "nooit", en: "never" },
};

/** C2: what may be told to whom. */
export const tellingTable: Table<TellingFacts, Telling> = {
  id: "C2",
  title: {
    nl: "C2 Iets uit het dossier vertellen: aan wie, met wiens toestemming",
    en: "C2 Telling something from the file: to whom, with whose consent",
  },
  /** How an outcome reads. */
  reads: (telling) => readsAsked({ requires: [], ...telling }, accessLabels[telling.access]),
  columns: {
    receiver: { label: { nl: "ontvanger", en: "receiver" }, values: receiverLabels },
    age: columns.age,
    ability: columns.ability,
    frame: {
      label: { nl: "kader", en: "frame" },
      values: {
        voluntary: { nl: "vrijwillig", en: "voluntary" },
        measure: { nl: "binnen een maatregel", en: "within a measure" },
      },
    },
    ots: { label: { nl: "ondertoezichtstelling", en: "supervision order" }, values: yesNoLabels },
    goodCareForbids: columns.goodCareForbids,
  },
  rows: [
    {
      id: "C2-betrokkene-under12",
      when: { receiver: ["betrokkene"], age: ["under12"] },
      then: { access: "explain", duties: ["informAtOwnLevel"] },
      norms: ["jw-7.3.15-1", "jw-7.3.2-1"],
    },
    {
      id: "C2-betrokkene-able",
      when: { receiver: ["betrokkene"], age: ["12to15", "16to17", "18plus"], ability: ["able"] },
      then: { access: "inzage", duties: ["withholdPrivacyOfOthers"] },
      norms: ["jw-7.3.10"],
    },
    {
      id: "C2-betrokkene-notAble",
      when: { receiver: ["betrokkene"], age: ["12to15", "16to17", "18plus"], ability: ["notAble"] },
      then: { access: "explain", duties: ["involveAsFarAsPossible"] },
      norms: ["jw-7.3.15-2", "jw-7.3.15-5"],
    },
    {
      id: "C2-goodCareForbids",
      when: {
        receiver: (Object.keys(receiverLabels) as Receiver[]).filter((key) => key !== "betrokkene"),
        goodCareForbids: ["yes"],
      },
      then: { access: "not", duties: [] },
      norms: ["jw-7.3.11-3"],
    },
    {
      id: "C2-gezagsdrager-under12",
      when: { receiver: ["gezagsdrager"], age: ["under12"], goodCareForbids: ["no"] },
      then: { access: "inzage", duties: ["withholdPrivacyOfOthers"] },
      norms: ["jw-7.3.15-1", "jw-7.3.10", "jw-7.3.11-2b"],
    },
    {
      id: "C2-gezagsdrager-12to15",
      when: {
        receiver: ["gezagsdrager"],
        age: ["12to15"],
        ability: ["able"],
        frame: ["voluntary"],
        goodCareForbids: ["no"],
      },
      then: { access: "inzage", duties: ["withholdPrivacyOfOthers"] },
      norms: ["jw-7.3.11-2b"],
    },
    {
      id: "C2-gezagsdrager-12to15-measure-2015",
      when: {
        receiver: ["gezagsdrager"],
        age: ["12to15"],
        ability: ["able"],
        frame: ["measure"],
        goodCareForbids: ["no"],
      },
      then: { access: "consent", duties: ["withholdPrivacyOfOthers"] },
      norms: ["jw-7.3.11-1", "jw-7.3.11-2b"],
      validTo: "2017-05-31",
    },
    {
      id: "C2-gezagsdrager-12to15-measure",
      when: {
        receiver: ["gezagsdrager"],
        age: ["12to15"],
        ability: ["able"],
        frame: ["measure"],
        goodCareForbids: ["no"],
      },
      then: { access: "inzage", duties: ["withholdPrivacyOfOthers"] },
      norms: ["jw-7.3.11-2b-later"],
      validFrom: "2017-06-01",
    },
    {
      id: "C2-gezagsdrager-minor-notAble",
      when: {
        receiver: ["gezagsdrager"],
        age: ["12to15", "16to17"],
        ability: ["notAble"],
        goodCareForbids: ["no"],
      },
      then: { access: "inzage", duties: ["withholdPrivacyOfOthers"] },
      norms: ["jw-7.3.15-2", "jw-7.3.11-2b"],
    },
    {
      id: "C2-parent-16to17",
      when: {
        receiver: ["gezagsdrager"],
        age: ["16to17"],
        ability: ["able"],
        goodCareForbids: ["no"],
      },
      then: { access: "consent", duties: ["withholdPrivacyOfOthers"] },
      norms: ["own-parent-16", "jw-7.3.11-1"],
    },
    {
      id: "C2-parent-18plus",
      when: {
        receiver: ["gezagsdrager", "ouderZonderGezag"],
        age: ["18plus"],
        goodCareForbids: ["no"],
      },
      then: { access: "consent", duties: ["withholdPrivacyOfOthers"] },
      norms: ["bw1-233", "jw-7.3.11-1"],
    },
    {
      id: "C2-ouderZonderGezag-minor",
      when: { receiver: ["ouderZonderGezag"], age: ["under12", "12to15"], goodCareForbids: ["no"] },
      then: { access: "needed", duties: ["importantFactsOnRequest"] },
      norms: ["bw1-377c"],
    },
    {
      id: "C2-ouderZonderGezag-16to17-notAble",
      when: {
        receiver: ["ouderZonderGezag"],
        age: ["16to17"],
        ability: ["notAble"],
        goodCareForbids: ["no"],
      },
      then: { access: "needed", duties: ["importantFactsOnRequest"] },
      norms: ["bw1-377c"],
    },
    {
      // A parent without gezag gets no more than one with gezag would (BW 1:377c).
      id: "C2-ouderZonderGezag-16to17-able",
      when: {
        receiver: ["ouderZonderGezag"],
        age: ["16to17"],
        ability: ["able"],
        goodCareForbids: ["no"],
      },
      then: { access: "consent", duties: ["withholdPrivacyOfOthers"] },
      norms: ["bw1-377c", "own-parent-16"],
    },
    {
      id: "C2-supporter",
      when: { receiver: ["steunfiguur"], goodCareForbids: ["no"] },
      then: { access: "consent", duties: ["onlyWhatIsNeeded", "withholdPrivacyOfOthers"] },
      norms: ["jw-7.3.11-1", "own-supporter-not-direct", "nj3-explicit"],
    },
    {
      id: "C2-organisation",
      when: { receiver: ["vrijwilligersorganisatie"], goodCareForbids: ["no"] },
      then: { access: "consent", duties: ["onlyWhatIsNeeded"] },
      norms: ["jw-7.3.11-1", "own-volunteer-referral"],
    },
    {
      id: "C2-meeting",
      when: { receiver: ["netwerkberaad"], goodCareForbids: ["no"] },
      then: { access: "consent", duties: ["sameFactsForAll", "withholdPrivacyOfOthers"] },
      norms: ["jw-7.3.11-1", "method-meeting-facts"],
    },
    {
      id: "C2-pleegouder-minor",
      when: {
        receiver: ["pleegouder"],
        age: ["under12", "12to15", "16to17"],
        goodCareForbids: ["no"],
      },
      then: { access: "needed", duties: ["onlyWhatIsNeeded"] },
      norms: ["jw-5.4"],
    },
    {
      id: "C2-pleegouder-18plus",
      when: { receiver: ["pleegouder"], age: ["18plus"], goodCareForbids: ["no"] },
      then: { access: "consent", duties: ["onlyWhatIsNeeded"] },
      norms: ["bw1-233", "jw-7.3.11-1"],
    },
    {
      id: "C2-professional",
      when: { receiver: ["professional"], goodCareForbids: ["no"] },
      then: { access: "needed", duties: ["onlyWhatIsNeeded"] },
      norms: ["jw-7.3.11-2a"],
    },
    {
      id: "C2-institution-ots",
      when: { receiver: ["gecertificeerdeInstelling"], ots: ["yes"], goodCareForbids: ["no"] },
      then: { access: "needed", duties: ["onlyWhatIsNeeded"] },
      norms: ["jw-7.3.11-4"],
    },
    {
      id: "C2-institution",
      when: { receiver: ["gecertificeerdeInstelling"], ots: ["no"], goodCareForbids: ["no"] },
      then: { access: "consent", duties: ["onlyWhatIsNeeded"] },
      norms: ["jw-7.3.11-1"],
    },
    {
      id: "C2-vertrouwenspersoon",
      when: { receiver: ["vertrouwenspersoon"], goodCareForbids: ["no"] },
      then: { access: "needed", duties: ["onlyWhatIsNeeded"] },
      norms: ["bjw-4.1.5"],
    },
    {
      id: "C2-research",
      when: { receiver: ["onderzoek"], goodCareForbids: ["no"] },
      then: { access: "consent", duties: ["strictResearchConditions"] },
      norms: ["jw-7.3.12"],
    },
    {
      id: "C2-other",
      when: { receiver: ["ander"], goodCareForbids: ["no"] },
      then: { access: "consent", duties: ["onlyWhatIsNeeded", "withholdPrivacyOfOthers"] },
      norms: ["jw-7.3.11-1", "own-no-other-purpose"],
    },
  ],
};
