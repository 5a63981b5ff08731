import type { Text } from "@steunnetwerk/domain";

import type { AgeGroup } from "./facts.ts";

/** What people read for each {@link AgeGroup}. */
export const ageGroupLabels = {
  under12: { nl: "jonger dan 12", en: "under 12" },
  "12to15": { nl: "12 tot en met 15", en: "12 to 15" },
  "16to17": { nl: "16 of 17", en: "16 or 17" },
  "18plus": { nl: "18 of ouder", en: "18 or older" },
} satisfies Record<AgeGroup, Text>;

/** What people read for yes and no. */
export const yesNoLabels = { yes: { nl: "ja", en: "yes" }, no: { nl: "nee", en: "no" } };

/** Columns that several tables share. */
export const columns = {
  age: { label: { nl: "leeftijd", en: "age" }, values: ageGroupLabels },
  ability: {
    label: { nl: "kan zelf afwegen", en: "able to weigh own interests" },
    values: { able: yesNoLabels.yes, notAble: yesNoLabels.no },
  },
  goodCareForbids: {
    label: { nl: "goede hulp verzet zich", en: "good care forbids it" },
    values: yesNoLabels,
  },
};

/** Who may have to say yes. */
export type Party = "jeugdige" | "gezagsdragers" | "vertegenwoordiger" | "ouder" | "steunfiguur";

/** What people read for each {@link Party}. */
export const partyLabels = {
  jeugdige: { nl: "de jeugdige", en: "the jeugdige" },
  gezagsdragers: {
    nl: "iedere ouder met gezag, of de voogd",
    en: "every parent with gezag, or the guardian",
  },
  vertegenwoordiger: {
    nl: "de vertegenwoordiger van de volwassene",
    en: "the adult's representative",
  },
  ouder: { nl: "de ouder voor wie de steun is", en: "the parent the support is for" },
  steunfiguur: { nl: "de steunfiguur", en: "the supporter" },
} satisfies Record<Party, Text>;

/** Something that must be done beside asking for consent. */
export type Duty = keyof typeof dutyLabels;

/** What people read for each {@link Duty}. */
export const dutyLabels = {
  informAtOwnLevel: {
    nl: "leg het de jeugdige uit op een manier die past",
    en: "explain it to the jeugdige in a fitting way",
  },
  hearAndWeighWishes: {
    nl: "hoor de jeugdige en weeg diens wensen",
    en: "hear the jeugdige and weigh their wishes",
  },
  involveAsFarAsPossible: {
    nl: "betrek de jeugdige zo veel mogelijk",
    en: "involve the jeugdige as far as possible",
  },
  followEarlierWrittenRefusal: {
    nl: "volg een eerdere schriftelijke weigering, tenzij er een goede reden is",
    en: "follow an earlier written refusal unless there is good reason",
  },
  informationPlanParticipation: {
    nl: "uitleg, een plan en meedoen blijven verplicht",
    en: "information, a plan and participation are still owed",
  },
  parentsMayHaveStanding: {
    nl: "ouders kunnen belanghebbende zijn bij het besluit van de gemeente",
    en: "parents may have standing in the municipal decision",
  },
  askCourtForGezag: {
    nl: "vraag de rechtbank in gezag of voogdij te voorzien",
    en: "ask the court to provide for gezag or guardianship",
  },
  findRepresentative: {
    nl: "zoek wie voor de volwassene kan beslissen, zo nodig via de rechter",
    en: "find who can decide for the adult, if need be through the court",
  },
  seekProtection: {
    nl: "weeg of een verzoek om bescherming nodig is",
    en: "weigh whether a request for protection is needed",
  },
  talkThenCourt: {
    nl: "praat met beide ouders; daarna kan de rechtbank beslissen",
    en: "talk with both parents; then the court can decide",
  },
  informParentOnRequest: {
    nl: "de ouder zonder gezag krijgt op verzoek belangrijke feiten",
    en: "the parent without gezag gets important facts on request",
  },
  onlyWhatIsNeeded: { nl: "niet meer dan nodig", en: "no more than needed" },
  withholdPrivacyOfOthers: {
    nl: "laat weg wat de privacy van een ander schaadt",
    en: "leave out what harms another's privacy",
  },
  importantFactsOnRequest: {
    nl: "alleen belangrijke feiten, en op verzoek",
    en: "important facts only, and on request",
  },
  sameFactsForAll: {
    nl: "de feiten zijn voor alle aanwezigen gelijk",
    en: "the facts are the same for all present",
  },
  strictResearchConditions: {
    nl: "alleen onder de strenge voorwaarden voor onderzoek",
    en: "only under the strict conditions for research",
  },
  reasonIfNoAgreement: {
    nl: "leg vast waarom als instemming ontbreekt",
    en: "record why if agreement is missing",
  },
  mayStopAnyTime: {
    nl: "nee zeggen of stoppen mag altijd",
    en: "saying no or stopping is always possible",
  },
  lightTasksOnly: { nl: "alleen lichte dingen", en: "light things only" },
  tellAboutOwnData: {
    nl: "vertel de steunfiguur over de eigen gegevens voordat die begint",
    en: "tell the supporter about their own data before they start",
  },
} satisfies Record<string, Text>;
