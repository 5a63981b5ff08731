import type { CalendarDate, Id, Text } from "@steunnetwerk/domain";

import { birthday } from "./calendar/age.ts";
import { addDays } from "./calendar/days.ts";
import type { FamilyFacts } from "./facts.ts";
import type { NormId } from "./norms/norms.ts";
import { birthdays, changes } from "./tables/events.ts";

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
    kind: keyof typeof changes,
    about?: Id,
  ): readonly EventAhead[] =>
    on === undefined
      ? []
      : [
          {
            on,
            kind,
            ...changes[kind],
            decisions: everything,
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
      ...status(period?.start, "positionStarts", personId),
      ...status(dayAfter(period?.end), "positionEnded", personId),
    ]),
    ...measures.flatMap(({ period }) => [
      ...status(period?.start, "measureStarts"),
      ...status(dayAfter(period?.end), "measureEnded"),
    ]),
    ...consents.flatMap(({ id, decision, reviewOn, validUntil }) =>
      [
        ...status(reviewOn, "consentReview", id),
        ...status(dayAfter(validUntil), "consentEnded", id),
      ].map((event) => ({
        ...event,
        decisions: [decision],
      })),
    ),
  ];
  return all
    .filter(({ on }) => from <= on && on <= to)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
