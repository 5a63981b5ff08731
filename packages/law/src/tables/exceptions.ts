// The exceptions to who consents (project reference "Law and consent", section 2.2, E1 to E11).
import type { Text } from "@steunnetwerk/domain";

import type { AgeGroup } from "../facts.ts";
import type { NormId } from "../norms/norms.ts";

/** What an exception looks at; a column that is left out of a rule does not matter to it. */
export interface ExceptionFacts {
  /** Whether the help is part of a measure, or voluntary. */
  readonly frame: "voluntary" | "measure";
  /** Age group of the jeugdige. */
  readonly age: AgeGroup;
  /** Whether the jeugdige can weigh the own interests in this matter. */
  readonly ability: "able" | "notAble";
  /** Whether only somebody else than the jeugdige has to consent. */
  readonly onlyOthersConsent: "yes" | "no";
  /** What the jeugdige answered. */
  readonly jeugdigeSays: "given" | "refused" | "awaited";
  /** What those who consent beside or instead of the jeugdige answered, together. */
  readonly othersSay: "given" | "refused" | "awaited";
  /** Whether one of them consents and another refuses. */
  readonly othersDisagree: "yes" | "no";
  /** Whether a consent is known only from what the other parent said. */
  readonly reported: "yes" | "no";
  /** Whether there is a parent without gezag. */
  readonly parentWithoutGezag: "yes" | "no";
  /** Whether a consent was withdrawn. */
  readonly withdrawn: "yes" | "no";
  /** Whether acting for one of them is incompatible with good care. */
  readonly unsuitable: "yes" | "no";
  /** Whether the parents are separated. */
  readonly separated: "yes" | "no";
  /** Whether the help is clearly needed to prevent serious harm. */
  readonly seriousHarm: "yes" | "no";
  /** Whether the jeugdige keeps wanting it after careful thought, in spite of a refusal. */
  readonly persistsAfterRefusal: "yes" | "no";
  /** Whether there is no time to ask the representative. */
  readonly noTimeToAsk: "yes" | "no";
  /** Whether the jeugdige resists. */
  readonly resists: "yes" | "no";
  /** Whether it is invasive. */
  readonly invasive: "yes" | "no";
}

/** Id of an exception. */
export type ExceptionId = keyof typeof exceptionRules;

/** One exception: when it applies, and what it says. */
export interface ExceptionRule {
  /** What it is about and what it does. */
  readonly text: Text;
  /** The decisions to which it can apply. */
  readonly decisions: readonly ("C1" | "C2" | "C3" | "C4")[];
  /** The values for which it applies. */
  readonly when: { readonly [Column in keyof ExceptionFacts]?: readonly ExceptionFacts[Column][] };
  /** The norms that make it. */
  readonly norms: readonly NormId[];
}

const minors = ["under12", "12to15", "16to17"] as const;

/** The exceptions by id. What each does to the outcome is in `weigh.ts`. */
export const exceptionRules = {
  E1: {
    text: {
      nl: "12 tot en met 15: de hulp mag zonder de ouders of voogd, omdat zij kennelijk nodig is om ernstig nadeel te voorkomen",
      en: "12 to 15: the help may go ahead without parents or guardian because it is clearly needed to prevent serious harm",
    },
    decisions: ["C1"],
    when: {
      frame: ["voluntary"],
      age: ["12to15"],
      ability: ["able"],
      jeugdigeSays: ["given"],
      othersSay: ["refused", "awaited"],
      seriousHarm: ["yes"],
    },
    norms: ["jw-7.3.4-2-harm"],
  },
  E2: {
    text: {
      nl: "12 tot en met 15: de hulp mag zonder de ouders of voogd, omdat de jeugdige haar na hun weigering weloverwogen blijft wensen",
      en: "12 to 15: the help may go ahead without parents or guardian because the jeugdige keeps wanting it after careful thought, in spite of their refusal",
    },
    decisions: ["C1"],
    when: {
      frame: ["voluntary"],
      age: ["12to15"],
      ability: ["able"],
      jeugdigeSays: ["given"],
      othersSay: ["refused"],
      persistsAfterRefusal: ["yes"],
    },
    norms: ["jw-7.3.4-2-wish"],
  },
  E3: {
    text: {
      nl: "binnen een maatregel, jeugdreclassering of gesloten jeugdhulp is geen toestemming nodig; uitleg, een plan en meedoen wel",
      en: "within a measure, juvenile probation or secure care no consent is needed; information, a plan and participation are",
    },
    decisions: ["C1"],
    when: { frame: ["measure"] },
    norms: ["jw-7.3.4-1", "own-measure-duties"],
  },
  E4: {
    text: {
      nl: "geen tijd om de vertegenwoordiger te vragen: wat meteen nodig is om ernstig nadeel te voorkomen, mag",
      en: "no time to ask the representative: what is needed at once to prevent serious harm may be done",
    },
    decisions: ["C1"],
    when: {
      frame: ["voluntary"],
      onlyOthersConsent: ["yes"],
      othersSay: ["awaited"],
      noTimeToAsk: ["yes"],
      seriousHarm: ["yes"],
    },
    norms: ["jw-7.3.16-1"],
  },
  E5: {
    text: {
      nl: "de jeugdige kan niet afwegen en verzet zich tegen iets ingrijpends: alleen als het kennelijk nodig is om ernstig nadeel te voorkomen",
      en: "the jeugdige is not able to weigh things and resists an invasive act: only if clearly needed to prevent serious harm",
    },
    decisions: ["C1"],
    when: {
      frame: ["voluntary"],
      age: ["12to15", "16to17", "18plus"],
      ability: ["notAble"],
      resists: ["yes"],
      invasive: ["yes"],
    },
    norms: ["jw-7.3.15-6"],
  },
  E6: {
    text: {
      nl: "niet ingrijpend: toestemming mag worden verondersteld zolang niemand weigert",
      en: "not invasive: consent may be presumed as long as nobody refuses",
    },
    decisions: ["C1"],
    when: { frame: ["voluntary"], invasive: ["no"] },
    norms: ["jw-7.3.16-2"],
  },
  E7: {
    text: {
      nl: "handelen voor een vertegenwoordiger past niet bij goede hulp: die persoon valt af",
      en: "acting for a representative is incompatible with good care: that person drops out",
    },
    decisions: ["C1", "C2", "C3"],
    when: { unsuitable: ["yes"] },
    norms: ["jw-7.3.15-4"],
  },
  E8: {
    text: {
      nl: "ouders met gezag zijn het oneens: er is geen toestemming; praat, daarna kan de rechtbank beslissen",
      en: "parents with gezag disagree: there is no consent; talk, then the court can decide",
    },
    decisions: ["C1", "C2", "C3", "C4"],
    when: { age: minors, othersDisagree: ["yes"] },
    norms: ["bw1-253a"],
  },
  E9: {
    text: {
      nl: "een ouder zegt dat de andere het goed vindt: daarop mag worden afgegaan als de ouders niet uit elkaar zijn",
      en: "one parent says the other agrees: that may be relied on when the parents are not separated",
    },
    decisions: ["C1"],
    when: { reported: ["yes"], separated: ["no"] },
    norms: ["stz-other-parent"],
  },
  E10: {
    text: {
      nl: "een ouder zonder gezag beslist niet mee en krijgt op verzoek belangrijke feiten",
      en: "a parent without gezag does not decide and gets important facts on request",
    },
    decisions: ["C1"],
    when: { age: minors, parentWithoutGezag: ["yes"] },
    norms: ["bw1-377c"],
  },
  E11: {
    text: {
      nl: "toestemming is ingetrokken: stop in beginsel en weeg of bescherming nodig is",
      en: "consent was withdrawn: stop in principle and weigh whether protection is needed",
    },
    decisions: ["C1", "C2", "C3", "C4"],
    when: { withdrawn: ["yes"] },
    norms: ["bal-withdrawn"],
  },
} as const satisfies Record<string, ExceptionRule & { when: object }>;
