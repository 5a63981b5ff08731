import type { Text } from "@steunnetwerk/domain";

/** Who can answer a question about a fact. */
export type Answerer =
  | "jeugdige"
  | "gezagsdragers"
  | "steunfiguur"
  | "pleegouder"
  | "netwerkverantwoordelijke"
  | "hulpverlener"
  | "aanbieder"
  | "gecertificeerdeInstelling"
  | "gezagsregister"
  | "gemeente"
  | "organisatie";

/** What people read for each {@link Answerer}. */
export const answererLabels = {
  jeugdige: { nl: "de jeugdige", en: "the jeugdige" },
  gezagsdragers: { nl: "ouders met gezag of de voogd", en: "parents with gezag or the guardian" },
  steunfiguur: { nl: "de steunfiguur", en: "the supporter" },
  pleegouder: { nl: "de pleegouder", en: "the foster parent" },
  netwerkverantwoordelijke: {
    nl: "de netwerkverantwoordelijke",
    en: "the netwerkverantwoordelijke",
  },
  hulpverlener: { nl: "de hulpverlener, na overleg", en: "the professional, after consultation" },
  aanbieder: { nl: "de aanbieder", en: "the provider" },
  gecertificeerdeInstelling: {
    nl: "de gecertificeerde instelling",
    en: "the certified institution",
  },
  gezagsregister: { nl: "het gezagsregister bij de rechtbank", en: "the court's gezag register" },
  gemeente: { nl: "de gemeente", en: "the municipality" },
  organisatie: { nl: "de vrijwilligersorganisatie", en: "the volunteer organisation" },
} satisfies Record<Answerer, Text>;

/** A fact that is not known, the question to ask, and who can answer it. */
export interface Unknown {
  /** Name of the fact. */
  readonly fact: FactName;
  /** The question to ask. */
  readonly question: Text;
  /** Who can answer it, best first. */
  readonly answeredBy: readonly Answerer[];
}

/** Name of a fact that the functions of this package ask for. */
export type FactName = keyof typeof questions;

const ask = (nl: string, en: string, ...answeredBy: readonly Answerer[]) => ({
  question: { nl, en },
  answeredBy,
});

/** For each fact, the question to ask and who can answer it, best first. */
export const questions = {
  age: ask(
    "Wanneer is de jeugdige geboren?",
    "When was the jeugdige born?",
    "jeugdige",
    "gezagsdragers",
    "gemeente",
  ),
  ability: ask(
    "Kan de jeugdige de eigen belangen in deze zaak redelijk afwegen?",
    "Can the jeugdige reasonably weigh his or her own interests in this matter?",
    "hulpverlener",
  ),
  gezag: ask(
    "Wie heeft gezag over de jeugdige?",
    "Who has gezag over the jeugdige?",
    "gezagsregister",
    "gezagsdragers",
  ),
  representative: ask(
    "Is er een curator, mentor of schriftelijk gemachtigde, en anders een partner, ouder, kind, broer of zus die wil beslissen?",
    "Is there a curator, mentor or somebody authorised in writing, and else a partner, parent, child, brother or sister willing to decide?",
    "jeugdige",
    "gezagsregister",
  ),
  frame: ask(
    "Hoort deze hulp bij een maatregel (ondertoezichtstelling, voogdij, jeugdreclassering, gesloten jeugdhulp), of is zij vrijwillig?",
    "Is this help part of a measure (supervision order, guardianship, juvenile probation, secure care), or voluntary?",
    "gecertificeerdeInstelling",
    "gezagsdragers",
  ),
  ots: ask(
    "Is er een ondertoezichtstelling?",
    "Is there a supervision order?",
    "gecertificeerdeInstelling",
    "gezagsdragers",
  ),
  seriousHarm: ask(
    "Is de hulp kennelijk nodig om ernstig nadeel voor de jeugdige te voorkomen?",
    "Is the help clearly needed to prevent serious harm to the jeugdige?",
    "hulpverlener",
  ),
  persistsAfterRefusal: ask(
    "Blijft de jeugdige de hulp ook na de weigering weloverwogen wensen?",
    "Does the jeugdige keep wanting the help after careful thought, in spite of the refusal?",
    "jeugdige",
    "hulpverlener",
  ),
  noTimeToAsk: ask(
    "Is er geen tijd om de vertegenwoordiger te vragen?",
    "Is there no time to ask the representative?",
    "hulpverlener",
  ),
  resists: ask("Verzet de jeugdige zich?", "Does the jeugdige resist?", "jeugdige", "hulpverlener"),
  invasive: ask("Is het ingrijpend?", "Is it invasive?", "hulpverlener"),
  separated: ask("Zijn de ouders uit elkaar?", "Are the parents separated?", "gezagsdragers"),
  receiver: ask("Wie zou het te horen krijgen?", "Who would be told?", "netwerkverantwoordelijke"),
  goodCareForbids: ask(
    "Verzet goede hulp zich ertegen?",
    "Does good care forbid it?",
    "hulpverlener",
  ),
  present: ask("Wie zou erbij zijn?", "Who would be present?", "netwerkverantwoordelijke"),
  beneficiary: ask("Voor wie is de steun?", "Who is the support for?", "jeugdige", "gezagsdragers"),
  jim: ask(
    "Wordt deze persoon als JIM gevraagd?",
    "Is this person asked as a JIM?",
    "jeugdige",
    "netwerkverantwoordelijke",
  ),
  parentWithoutGezag: ask(
    "Is er een ouder zonder gezag?",
    "Is there a parent without gezag?",
    "gezagsregister",
    "gezagsdragers",
  ),
  supportedParents: ask(
    "Voor welke ouder is de steun?",
    "Which parent is the support for?",
    "gezagsdragers",
  ),
  supporter: ask("Wie is de steunfiguur?", "Who is the supporter?", "netwerkverantwoordelijke"),
  supporterIsMinor: ask(
    "Is de steunfiguur jonger dan 18?",
    "Is the supporter under 18?",
    "steunfiguur",
  ),
  by: ask(
    "Wie biedt het familiegroepsplan aan, en in welke taak?",
    "Who offers the familiegroepsplan, and in which task?",
    "netwerkverantwoordelijke",
  ),
  gezagEnded: ask(
    "Is het gezag van de ouders beëindigd?",
    "Has the gezag of the parents ended?",
    "gezagsregister",
    "gecertificeerdeInstelling",
  ),
  ground: ask(
    "Waarom komt er geen familiegroepsplan?",
    "Why will there be no familiegroepsplan?",
    "gezagsdragers",
    "aanbieder",
  ),
  recordedWithReasons: ask(
    "Heeft een mens van de aanbieder of instelling dit met redenen vastgelegd?",
    "Did a person of the provider or institution record this with reasons?",
    "aanbieder",
    "gecertificeerdeInstelling",
  ),
} satisfies Record<string, Omit<Unknown, "fact">>;

/** The question that belongs to a fact. */
export function unknown(fact: FactName): Unknown {
  return { fact, ...questions[fact] };
}
