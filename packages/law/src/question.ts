import type { CalendarDate, Id } from "@steunnetwerk/domain";

import { abilityOf, ageGroup, frameOf, hasMeasure, type FamilyFacts } from "./facts.ts";
import type { NamedPersons, Stance } from "./parties.ts";
import type { PartlyKnown } from "./table.ts";
import type { HelpFacts } from "./tables/consent.ts";
import type { ChoiceFacts, PresenceFacts } from "./tables/presence.ts";
import type { Receiver, TellingFacts } from "./tables/telling.ts";

/** An answer to a yes-or-no question about the situation; left out when it was not asked, `unknown` when nobody knows. */
export type YesNo = "yes" | "no" | "unknown";

/** What the five questions have in common: the family, who is who, and what each person answered. */
export interface SharedFacts extends FamilyFacts, NamedPersons {
  /** What each person answered, by person id. */
  readonly stances?: Readonly<Record<Id, Stance>> | undefined;
  /** Representatives for whom acting would be incompatible with good care, for example because of suspected abuse (E7). */
  readonly unsuitable?: readonly Id[] | undefined;
  /** Whether this help is part of a measure that is in force. */
  readonly withinMeasure?: YesNo | undefined;
}

/** C1: may this help be given, and whose consent does it take? */
export interface HelpQuestion extends SharedFacts {
  /** Which of the five decisions. */
  readonly decision: "C1";
  /** Whether it is medical treatment in the sense of BW 7:446; then the Wgbo governs, with the same ages. */
  readonly medicalTreatment?: YesNo | undefined;
  /** Whether the help is clearly needed to prevent serious harm (E1, E4, E5). */
  readonly seriousHarm?: YesNo | undefined;
  /** Whether the jeugdige keeps wanting the help after careful thought, in spite of a refusal (E2). */
  readonly persistsAfterRefusal?: YesNo | undefined;
  /** Whether there is no time to ask the representative (E4). */
  readonly noTimeToAsk?: YesNo | undefined;
  /** Whether the jeugdige resists (E5). */
  readonly resists?: YesNo | undefined;
  /** Whether the help is invasive (E5, E6). */
  readonly invasive?: YesNo | undefined;
  /** Whether the parents are separated (E9). */
  readonly separated?: YesNo | undefined;
}

/** C2: may somebody be told something from the file, or see it? */
export interface TellingQuestion extends SharedFacts {
  /** Which of the five decisions. */
  readonly decision: "C2";
  /** Who would be told something, or see the file. */
  readonly receiver: Receiver;
  /** Whether good care forbids it, for example because of a safety signal; `no` when left out. */
  readonly goodCareForbids?: YesNo | undefined;
}

/** C3: may somebody be present in a conversation? */
export interface PresenceQuestion extends SharedFacts {
  /** Which of the five decisions. */
  readonly decision: "C3";
  /** Who would be present. */
  readonly present: PresenceFacts["present"];
  /** Whether good care forbids it; `no` when left out. */
  readonly goodCareForbids?: YesNo | undefined;
}

/** C4: who chooses this supporter and asks? */
export interface ChoiceQuestion extends SharedFacts {
  /** Which of the five decisions. */
  readonly decision: "C4";
  /** For whom the support is. */
  readonly beneficiary: ChoiceFacts["beneficiary"];
  /** Whether the supporter is asked as a JIM; `no` when left out. */
  readonly jim?: YesNo | undefined;
}

/** C5: does the supporter take part? */
export interface TakingPartQuestion extends SharedFacts {
  /** Which of the five decisions. */
  readonly decision: "C5";
  /** Whether the supporter is under 18. */
  readonly supporterIsMinor?: YesNo | undefined;
}

/** One of the five separate decisions, with the facts it depends on. */
export type ConsentQuestion =
  HelpQuestion | TellingQuestion | PresenceQuestion | ChoiceQuestion | TakingPartQuestion;

/** The facts of a question about help as the columns of its table. */
export function helpFacts(question: HelpQuestion, on: CalendarDate): PartlyKnown<HelpFacts> {
  return {
    frame: frameOf(question, question.withinMeasure, on),
    age: ageGroup(question, on),
    ability: abilityOf(question),
  };
}

/** The facts of a question about telling as the columns of its table. */
export function tellingFacts(
  question: TellingQuestion,
  on: CalendarDate,
): PartlyKnown<TellingFacts> {
  return {
    ...helpFacts({ ...question, decision: "C1" }, on),
    receiver: question.receiver,
    ots: hasMeasure(question, ["ondertoezichtstelling", "voorlopigeOndertoezichtstelling"], on),
    goodCareForbids: question.goodCareForbids ?? "no",
  };
}

/** The facts of a question about presence as the columns of its table. */
export function presenceFacts(
  question: PresenceQuestion,
  on: CalendarDate,
): PartlyKnown<PresenceFacts> {
  return {
    present: question.present,
    age: ageGroup(question, on),
    ability: abilityOf(question),
    goodCareForbids: question.goodCareForbids ?? "no",
  };
}

/** The facts of a question about the choice of a supporter as the columns of its table. */
export function choiceFacts(question: ChoiceQuestion, on: CalendarDate): PartlyKnown<ChoiceFacts> {
  return {
    beneficiary: question.beneficiary,
    age: ageGroup(question, on),
    jim: question.jim ?? "no",
  };
}
