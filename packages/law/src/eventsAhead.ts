import type { CalendarDate, Id, Text } from "@steunnetwerk/domain";

import { birthday } from "./calendar/age.ts";
import { addDays } from "./calendar/days.ts";
import type { FamilyFacts } from "./facts.ts";
import type { NormId } from "./norms/norms.ts";

/** A day on which decisions fall due again, known ahead. */
export interface EventAhead {
  /** The day from which it counts. */
  readonly on: CalendarDate;
  /** What happens. */
  readonly kind:
    | "turns12"
    | "turns16"
    | "turns18"
    | "positionStarts"
    | "positionEnded"
    | "measureStarts"
    | "measureEnded"
    | "consentReview"
    | "consentEnded";
  /** The person whose position it is, or the consent. */
  readonly about?: Id;
  /** What changes. */
  readonly text: Text;
  /** The decisions to look at again. */
  readonly decisions: readonly ("C1" | "C2" | "C3" | "C4" | "C5")[];
  /** The norms that make it so. */
  readonly norms: readonly NormId[];
}

/** A consent that has to be looked at again, or ends. */
export interface ConsentDates {
  /** Its id. */
  readonly id: Id;
  /** Which of the five decisions. */
  readonly decision: "C1" | "C2" | "C3" | "C4" | "C5";
  /** The day to look at it again. */
  readonly reviewOn?: CalendarDate | undefined;
  /** The last day on which it holds. */
  readonly validUntil?: CalendarDate | undefined;
}

const birthdays = [
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
] as const;

const everything = ["C1", "C2", "C3", "C4"] as const;

/**
 * The days from `from` up to and including `to` on which decisions fall due again: birthdays of 12, 16 and 18, and legal
 * positions, measures and consents that start or end; in order of date.
 *
 * An end date is the last day on which something holds, so its event falls on the day after.
 * Source: Jeugdwet 7.3.4, 7.3.5, 7.3.15; Burgerlijk Wetboek 1:233; that they fall due again is our own rule.
 *
 * @throws an {@link InvalidDate} when one of the days does not exist.
 *
 * @example
 * ```ts
 * import { eventsAhead } from "@steunnetwerk/law";
 *
 * eventsAhead({ birthDate: "2012-02-29" }, "2026-01-01", "2031-01-01").map(({ on, kind }) => `${on} ${kind}`);
 * // => ["2028-02-29 turns16", "2030-03-01 turns18"]
 * ```
 */
export function eventsAhead(
  facts: FamilyFacts & { readonly consents?: readonly ConsentDates[] | undefined },
  from: CalendarDate,
  to: CalendarDate,
): readonly EventAhead[] {
  const { birthDate, positions = [], measures = [], consents = [] } = facts;
  const status = (
    on: CalendarDate | undefined,
    kind: EventAhead["kind"],
    text: Text,
    about?: Id,
  ): readonly EventAhead[] =>
    on === undefined
      ? []
      : [
          {
            on,
            kind,
            text,
            decisions: everything,
            norms: ["own-events-status"],
            ...(about === undefined ? {} : { about }),
          },
        ];
  const dayAfter = (end: CalendarDate | undefined) => (end === undefined ? end : addDays(end, 1));
  const all: readonly EventAhead[] = [
    ...(birthDate === undefined
      ? []
      : birthdays.map(({ age, ...event }) => ({
          on: birthday(birthDate, age),
          decisions: everything,
          ...event,
        }))),
    ...positions.flatMap(({ personId, period }) => [
      ...status(period?.start, "positionStarts", texts.positionStarts, personId),
      ...status(dayAfter(period?.end), "positionEnded", texts.positionEnded, personId),
    ]),
    ...measures.flatMap(({ period }) => [
      ...status(period?.start, "measureStarts", texts.measureStarts),
      ...status(dayAfter(period?.end), "measureEnded", texts.measureEnded),
    ]),
    ...consents.flatMap(({ id, decision, reviewOn, validUntil }) =>
      [
        ...status(reviewOn, "consentReview", texts.consentReview, id),
        ...status(dayAfter(validUntil), "consentEnded", texts.consentEnded, id),
      ].map((event) => ({
        ...event,
        decisions: [decision],
        norms: ["own-close-sharing"] as const,
      })),
    ),
  ];
  return all
    .filter(({ on }) => from <= on && on <= to)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

const texts = {
  positionStarts: {
    nl: "gezag, voogdij of een andere positie begint: bepaal opnieuw wie beslist",
    en: "gezag, guardianship or another position starts: compute again who decides",
  },
  positionEnded: {
    nl: "gezag, voogdij of een andere positie is geëindigd: bepaal opnieuw wie beslist",
    en: "gezag, guardianship or another position has ended: compute again who decides",
  },
  measureStarts: {
    nl: "een maatregel begint: bepaal opnieuw wie beslist en welk plan geldt",
    en: "a measure starts: compute again who decides and which plan holds",
  },
  measureEnded: {
    nl: "een maatregel is geëindigd: bepaal opnieuw wie beslist en welk plan geldt",
    en: "a measure has ended: compute again who decides and which plan holds",
  },
  consentReview: {
    nl: "een toestemming wordt opnieuw bekeken",
    en: "a consent is looked at again",
  },
  consentEnded: {
    nl: "een toestemming is verlopen: delen stopt",
    en: "a consent has ended: sharing stops",
  },
} satisfies Record<string, Text>;
