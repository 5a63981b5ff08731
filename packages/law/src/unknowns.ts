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
  reasonToDoubt: ask(
    "Is er reden om te twijfelen of de VOG nog zou worden gegeven?",
    "Is there reason to doubt that the VOG would still be given?",
    "organisatie",
    "aanbieder",
  ),
  is21: ask("Is de pleegouder 21 of ouder?", "Is the foster parent 21 or older?", "pleegouder"),
  guidesFosterParents: ask(
    "Begeleidt deze persoon zelf pleegouders voor deze aanbieder?",
    "Does this person guide foster parents for this provider?",
    "aanbieder",
  ),
  selected: ask(
    "Zijn voorbereiding en selectie afgerond?",
    "Are preparation and selection done?",
    "aanbieder",
  ),
  noObjection: ask(
    "Is er een verklaring van geen bezwaar, ook van huisgenoten vanaf 12?",
    "Is there a verklaring van geen bezwaar, also of housemates from 12?",
    "aanbieder",
    "pleegouder",
  ),
  alreadyCares: ask(
    "Zorgt deze persoon al voor de jeugdige?",
    "Does this person already care for the jeugdige?",
    "jeugdige",
    "pleegouder",
  ),
  careHarmful: ask(
    "Vindt de aanbieder de zorg schadelijk voor de ontwikkeling?",
    "Does the provider judge the care harmful to development?",
    "aanbieder",
  ),
  caredOneYear: ask(
    "Sinds wanneer woont het kind in dit gezin?",
    "Since when has the child lived in this family?",
    "pleegouder",
    "gezagsdragers",
  ),
  withConsent: ask(
    "Gebeurde dat met instemming van de voogd of de ouders met gezag?",
    "Was that with the consent of the guardian or the parents with gezag?",
    "gezagsdragers",
    "pleegouder",
  ),
  retentionStart: ask(
    "Wanneer begint de bewaartermijn volgens het gekozen beleid?",
    "When does the period start, by the policy chosen?",
    "aanbieder",
  ),
  inWriting: ask("Is het schriftelijk gevraagd?", "Was it asked in writing?", "aanbieder"),
  mattersToAnother: ask(
    "Is bewaren van aanmerkelijk belang voor een ander?",
    "Does keeping it matter considerably to somebody else?",
    "aanbieder",
  ),
  lawForbids: ask(
    "Verbiedt een wet de vernietiging?",
    "Does an Act forbid the destruction?",
    "aanbieder",
  ),
  takesPart: ask(
    "Zei de steunfiguur ja op meedoen?",
    "Did the supporter say yes to taking part?",
    "steunfiguur",
  ),
  onlyLabel: ask(
    "Wordt alleen een aanduiding op de kaart bewaard?",
    "Is no more kept than a label on the map?",
    "netwerkverantwoordelijke",
  ),
  told: ask(
    "Is de steunfiguur verteld over de eigen gegevens?",
    "Was the supporter told about their data?",
    "netwerkverantwoordelijke",
    "steunfiguur",
  ),
  exempted: ask(
    "Is een uitzondering met reden vastgelegd?",
    "Was an exception recorded with its reason?",
    "netwerkverantwoordelijke",
  ),
  obtainedOn: ask(
    "Wanneer kwamen de gegevens binnen?",
    "When did the data come in?",
    "netwerkverantwoordelijke",
  ),
  kind: ask("Waar gaat het om?", "What is it about?", "netwerkverantwoordelijke"),
} satisfies Record<string, Omit<Unknown, "fact">>;

/** The question that belongs to a fact. */
export function unknown(fact: FactName): Unknown {
  return { fact, ...questions[fact] };
}

/** The unknowns, each fact once. */
export function distinct(unknowns: readonly Unknown[]): readonly Unknown[] {
  return [...new Map(unknowns.map((one) => [one.fact, one])).values()];
}
