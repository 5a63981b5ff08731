import type { Text } from "@steunnetwerk/domain";
import * as z from "zod";

/** A promise of a guideline that the interpreter keeps in every reachable state. */
export const Invariant = z.enum([
  "familyOwns",
  "consentFirst",
  "decliningIsValid",
  "whoBeforeWhat",
  "oneNetwerkverantwoordelijke",
  "neverAutomatic",
  "maatwerk",
  "safetyInterrupts",
  "childHeard",
  "influenceRecorded",
  "supportersSupported",
  "consentRenewed",
]);
export type Invariant = z.infer<typeof Invariant>;

/**
 * What each {@link Invariant} promises.
 *
 * Source: project reference "Handreiking Informele Steun", section 5.1; the last three from H8, H11 and the Jeugdwet.
 */
export const invariantLabels = {
  familyOwns: {
    nl: "De jongere en de ouders hebben de regie; wat van hen is, beslissen zij.",
    en: "The young person and the parents are in charge; what is theirs, they decide.",
  },
  consentFirst: {
    nl: "Niets over het netwerk zonder toestemming.",
    en: "Nothing about the network without consent.",
  },
  decliningIsValid: {
    nl: "Nee is een goed antwoord, met een reden en een dag om het opnieuw te vragen, of juist niet.",
    en: "No is a good answer, with a reason and a day to ask again, or not to.",
  },
  whoBeforeWhat: {
    nl: "Eerst wie, dan wat: vanaf de eerste uitnodiging is de vraag of iemand mee wil komen.",
    en: "Who before what: from the first invitation on, the question is whether somebody wants to come along.",
  },
  oneNetwerkverantwoordelijke: {
    nl: "Er is één netwerkverantwoordelijke met naam, of iedereen ziet dat er geen is.",
    en: "There is one named netwerkverantwoordelijke, or everybody sees that there is none.",
  },
  neverAutomatic: {
    nl: "Een score of systeem opent, sluit of weigert nooit een stap; dat doen mensen.",
    en: "A score or system never opens, closes or refuses a step; people do.",
  },
  maatwerk: {
    nl: "Elke stap kan worden overgeslagen, herhaald, samengevoegd of verplaatst, met reden, door wie en wanneer.",
    en: "Any step can be skipped, repeated, merged or moved, with the reason, by whom and when.",
  },
  safetyInterrupts: {
    nl: "Een zorg over veiligheid kan altijd worden gemeld en blijft onzichtbaar voor wie het betreft.",
    en: "A worry about safety can always be raised and stays invisible to those it is about.",
  },
  childHeard: {
    nl: "Bij elke stap is vastgelegd dat het kind is gehoord, of waarom niet.",
    en: "At every step it is recorded that the child was heard, or why not.",
  },
  influenceRecorded: {
    nl: "Van elke steunfiguur staat vast wat die inbracht en wat ermee is gedaan.",
    en: "Of each supporter it is recorded what they brought in and what was done with it.",
  },
  supportersSupported: {
    nl: "Steun voor steunfiguren heeft een eigen ritme, los van de stappen.",
    en: "Support for supporters has its own rhythm, apart from the steps.",
  },
  consentRenewed: {
    nl: "Toestemming wordt opnieuw gevraagd bij 12, 16 en 18 jaar en als het gezag verandert.",
    en: "Consent is asked anew at 12, 16 and 18 years and when gezag changes.",
  },
} satisfies Record<Invariant, Text>;
