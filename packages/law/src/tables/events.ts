// Events after which decisions fall due again (project reference "Law and consent", section 2.3).
import type { Text } from "@steunnetwerk/domain";

import type { NormId } from "../norms/norms.ts";

/** What is said about an event, and the norms that make it one. */
interface EventText {
  readonly kind: string;
  readonly age: number;
  readonly text: Text;
  readonly norms: readonly NormId[];
}

/** Birthdays that change who decides. */
export const birthdays = [
  {
    age: 12,
    kind: "turns12",
    text: {
      nl: "12 jaar: de jeugdige beslist mee over hulp en zelf over delen (in de praktijk samen met de ouders), mag inzage en vernietiging vragen, en wordt opnieuw uitgenodigd",
      en: "12 years: the jeugdige decides along on help and alone on sharing (in practice with the parents), may ask for access and destruction, and is invited again",
    },
    norms: ["jw-7.3.4-2", "practice-12-15-both", "jw-7.3.10", "jw-7.3.9", "own-events-age"],
  },
  {
    age: 16,
    kind: "turns16",
    text: {
      nl: "16 jaar: wie kan afwegen beslist alleen; vaste inzage van ouders stopt, tenzij de jeugdige die goed vindt",
      en: "16 years: whoever can weigh things decides alone; parents' standing access ends unless the jeugdige agrees",
    },
    norms: ["jw-7.3.5-1", "own-parent-16", "own-events-age"],
  },
  {
    age: 18,
    kind: "turns18",
    text: {
      nl: "18 jaar: vertegenwoordiging door ouders of voogd eindigt; hulp kan in genoemde gevallen doorlopen, pleegzorg in beginsel tot 21",
      en: "18 years: representation by parents or guardian ends; help may go on in listed cases, foster care in principle to 21",
    },
    norms: ["bw1-233", "jw-1.1", "kst-pleegzorg-21", "own-events-age"],
  },
] as const satisfies readonly EventText[];

/** Starts and ends that change who decides, or what may be shared. */
export const changes = {
  positionStarts: {
    text: {
      nl: "gezag, voogdij of een andere positie begint: bepaal opnieuw wie beslist",
      en: "gezag, guardianship or another position starts: compute again who decides",
    },
    norms: ["own-events-status"],
  },
  positionEnded: {
    text: {
      nl: "gezag, voogdij of een andere positie is geëindigd: bepaal opnieuw wie beslist",
      en: "gezag, guardianship or another position has ended: compute again who decides",
    },
    norms: ["own-events-status"],
  },
  measureStarts: {
    text: {
      nl: "een maatregel begint: bepaal opnieuw wie beslist en welk plan geldt",
      en: "a measure starts: compute again who decides and which plan holds",
    },
    norms: ["own-events-status"],
  },
  measureEnded: {
    text: {
      nl: "een maatregel is geëindigd: bepaal opnieuw wie beslist en welk plan geldt",
      en: "a measure has ended: compute again who decides and which plan holds",
    },
    norms: ["own-events-status"],
  },
  consentReview: {
    text: {
      nl: "een toestemming wordt opnieuw bekeken",
      en: "a consent is looked at again",
    },
    norms: ["own-close-sharing"],
  },
  consentEnded: {
    text: {
      nl: "een toestemming is verlopen: delen stopt",
      en: "a consent has ended: sharing stops",
    },
    norms: ["own-close-sharing"],
  },
} as const satisfies Record<string, Pick<EventText, "text" | "norms">>;
