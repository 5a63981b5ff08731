import type { CalendarDate } from "@steunnetwerk/domain";

import type { NormId } from "../norms/norms.ts";

import { addDays, addMonths } from "./days.ts";
import { knowsEquatedDays, restDay } from "./holidays.ts";

/** How long a term is, in exactly one unit, as the Act words it: "six weeks" is not "42 days" where its length decides. */
export type TermLength =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly years: number };

/** When a term of an Act ends, and why. */
export interface Term {
  /** The day of the event; the first day of the term is the next. */
  readonly start: CalendarDate;
  /** The last day by counting alone. */
  readonly counted: CalendarDate;
  /** The last day on which the act is still in time. */
  readonly lastDay: CalendarDate;
  /** The norms used. */
  readonly norms: readonly NormId[];
  /**
   * True when the decree with extra rest days of a year the term could end in is not in this version: the last day may
   * then be later than given, never earlier.
   */
  readonly mayBeLater: boolean;
}

/** Whether the Algemene termijnenwet applies to a term of this length. Source: Algemene termijnenwet 4 sub a. */
function isExtendable(length: TermLength): boolean {
  if ("days" in length) return length.days <= 90;
  if ("weeks" in length) return length.weeks <= 12;
  if ("months" in length) return length.months <= 3;
  return false;
}

/** The day of the event plus the length, not extended. */
function count(start: CalendarDate, length: TermLength): CalendarDate {
  if ("days" in length) return addDays(start, length.days);
  if ("weeks" in length) return addDays(start, length.weeks * 7);
  return addMonths(start, "months" in length ? length.months : length.years * 12);
}

/**
 * The last day of a term in an Act: counted from the day after the event, and extended when it ends in a weekend or on a
 * public holiday, so far as the Algemene termijnenwet applies.
 *
 * Not for terms counted back from an event, nor for deprivation of liberty (Algemene termijnenwet 1 lid 2, 4 sub c).
 * Source: Algemene termijnenwet 1-4; that the day of the event does not count is general usage (norm `term-start`).
 *
 * @throws an {@link InvalidDate} when the day does not exist, or an extendable term ends before 2014.
 *
 * @example
 * ```ts
 * import { term } from "@steunnetwerk/law";
 *
 * // Six weeks from 14 November 2026 end on Saturday 26 December, a public holiday; the next working day is a Monday.
 * term("2026-11-14", { weeks: 6 }).lastDay; // => "2026-12-28"
 * ```
 */
export function term(start: CalendarDate, length: TermLength): Term {
  const counted = count(start, length);
  if (!isExtendable(length))
    return { start, counted, lastDay: counted, norms: ["term-start", "atw-4"], mayBeLater: false };
  const norms = new Set<NormId>(["term-start"]);
  let lastDay = counted;
  const toWorkingDay = () => {
    for (let rest = restDay(lastDay); rest !== undefined; rest = restDay(lastDay)) {
      norms.add("atw-1-1");
      if (rest !== "weekend") norms.add(rest.norm);
      lastDay = addDays(lastDay, 1);
    }
  };
  toWorkingDay();
  if (daysIn(length) >= 3)
    while (workingDays(start, lastDay) < 2) {
      norms.add("atw-2");
      lastDay = addDays(lastDay, 1);
      toWorkingDay();
    }
  return {
    start,
    counted,
    lastDay,
    norms: [...norms],
    mayBeLater: !knowsEquatedDays(Number(lastDay.slice(0, 4))),
  };
}

/** At least how many days a length has. */
function daysIn(length: TermLength): number {
  if ("days" in length) return length.days;
  return "weeks" in length ? length.weeks * 7 : 28;
}

/** How many working days lie after `start`, up to and including `end`; counting stops at two. */
function workingDays(start: CalendarDate, end: CalendarDate): number {
  let found = 0;
  for (let date = end; date > start && found < 2; date = addDays(date, -1))
    if (restDay(date) === undefined) found += 1;
  return found;
}
