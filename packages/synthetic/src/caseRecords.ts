import type { Language, Network, Text } from "@steunnetwerk/domain";
import type { Field, Guideline, Json, JsonObject } from "@steunnetwerk/handreiking";

import type { Random } from "./Random.ts";

/** What a record is filled in from. */
export interface RecordContext {
  /**
   *
   */
  readonly language: Language;
  /** The day it is written. */
  readonly today: string;
  /** The map of the child. */
  readonly map: Network;
  /** Who writes it. */
  readonly by: string;
  /** Whom it can name: the family, and the supporter it is about. */
  readonly people: readonly string[];
  /**
   *
   */
  readonly random: Random;
}

/** A record of a guideline as somebody could have filled it in. */
export const madeUpRecord = (guideline: Guideline, kind: string, context: RecordContext) =>
  filled(guideline.records[kind]?.fields ?? [], context);

function filled(fields: readonly Field[], context: RecordContext): JsonObject {
  const { random } = context;
  return Object.fromEntries(
    fields
      .filter(({ required }) => required || random.happens(0.6))
      .map((field) => [field.id, valueOf(field, context)]),
  );
}

function valueOf(field: Field, context: RecordContext): Json {
  const { random, today, people, by, map, language } = context;
  switch (field.type) {
    case "text":
      return short[language];
    case "longText":
      return (sentences[field.id] ?? nothingSpecial)[language];
    case "date":
      return /until|lookback|^by$/iu.test(field.id) ? yearsAfter(today, 1) : today;
    case "answer":
      return random.weighted({ yes: 5, no: 2, unknown: 1 });
    case "person":
      return by;
    case "people":
      return people.slice(0, random.whole(1, people.length));
    case "number":
      return field.min + random.whole(0, Math.min(3, field.max - field.min));
    case "document":
      return JSON.parse(JSON.stringify(map)) as Json;
    case "choice":
      return field.options[random.whole(0, Math.min(1, field.options.length - 1))]?.id ?? "";
    case "choices":
      return field.options.slice(0, random.whole(1, 3)).map(({ id }) => id);
    case "list":
      return Array.from({ length: random.whole(1, 2) }, () => filled(field.fields, context));
  }
}

/** The same day in another year; 1 March for 29 February where there is none. */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}

const short: Text = { nl: "verzonnen", en: "made up" };
const nothingSpecial: Text = {
  nl: "Niets bijzonders (verzonnen).",
  en: "Nothing special (made up).",
};

/** What people write under a field, by its id. All made up. */
const sentences: Readonly<Record<string, Text>> = {
  reachable: {
    nl: "Op werkdagen, het liefst een berichtje.",
    en: "On weekdays, a message is best.",
  },
  needs: { nl: "Iemand om even mee te overleggen.", en: "Somebody to talk things over with." },
  ownWords: {
    nl: "Ik wil dat het thuis weer gewoon leuk is.",
    en: "I want it to be nice at home again.",
  },
  behind: {
    nl: "Bang dat de hele straat het weet.",
    en: "Afraid that the whole street will know.",
  },
  moment: { nl: "Na school, als er niemand thuis is.", en: "After school, when nobody is home." },
  wish: {
    nl: "Iemand bij wie ik kan eten en mijn huiswerk kan maken.",
    en: "Somebody with whom I can eat and do my homework.",
  },
  goal: {
    nl: "Elke week een middag weg uit de drukte.",
    en: "An afternoon away from it all each week.",
  },
  noticed: { nl: "Er lachen weer mensen aan tafel.", en: "People laugh at the table again." },
  trust: { nl: "Ze luistert en vertelt niets door.", en: "She listens and does not pass it on." },
  load: { nl: "Een middag in de week kan wel.", en: "One afternoon a week is possible." },
  ifFails: { nl: "Dan bellen we elkaar dezelfde dag.", en: "Then we call each other that day." },
  agreed: { nl: "Om de week op zaterdag.", en: "Every other Saturday." },
  question: {
    nl: "Wie kan helpen, zodat moeder op adem komt?",
    en: "Who can help, so that mother can catch her breath?",
  },
  what: {
    nl: "Op woensdag eten bij iemand die dichtbij woont.",
    en: "Dinner on Wednesdays with somebody nearby.",
  },
  childsWords: { nl: "Als het maar niet elke dag is.", en: "As long as it is not every day." },
  broughtIn: { nl: "Ik kan op woensdag koken.", en: "I can cook on Wednesdays." },
  doneWithIt: { nl: "Staat zo in het plan.", en: "It is in the plan like that." },
  role: { nl: "Iemand om op terug te vallen.", en: "Somebody to fall back on." },
  moments: { nl: "Woensdagmiddag, tot na het eten.", en: "Wednesday afternoon, until dinner." },
  limits: { nl: "Niet in de schoolvakanties.", en: "Not in the school holidays." },
  stopping: { nl: "Zeg het een week van tevoren.", en: "Say so a week ahead." },
  canKeepUp: { nl: "Het gaat, maar ik ben wel moe.", en: "It works, but I am tired." },
  wouldHelp: { nl: "Af en toe een weekend voor mezelf.", en: "A weekend for myself at times." },
  youngPerson: { nl: "Het gaat beter op school.", en: "School goes better." },
  done: { nl: "Bijna alles, behalve het sporten.", en: "Nearly everything, but for the sports." },
  helped: { nl: "Vooral de vaste middag.", en: "Mostly the afternoon that is always there." },
  next: { nl: "Zo doorgaan tot de zomer.", en: "Go on like this until summer." },
  becomes: { nl: "Gewoon weer tante.", en: "Simply an aunt again." },
  thanks: { nl: "Een taart, en een tekening.", en: "A cake, and a drawing." },
  howToAskAgain: { nl: "Bellen mag altijd.", en: "You can always call." },
  facts: { nl: "Wat is gezien en gehoord, met datum.", en: "What was seen and heard, with dates." },
};
