// Arithmetic with days of the Gregorian calendar, without times of day: no time zone or daylight saving can shift a result.
import type { CalendarDate } from "@steunnetwerk/domain";

import { InvalidDate } from "./InvalidDate.ts";

const millisecondsPerDay = 86_400_000;

/** How many days after 1 January 1970 a day is. */
function dayNumber(date: CalendarDate): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
    throw new InvalidDate();
  return time / millisecondsPerDay;
}

/**
 * The day a number of days later, or earlier when the number is negative.
 *
 * @throws an {@link InvalidDate} when the day does not exist, or the result lies outside the years 1 to 9999.
 *
 * @example
 * ```ts
 * import { addDays } from "@steunnetwerk/law";
 *
 * addDays("2027-02-28", 1); // => "2027-03-01"
 * ```
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const result = new Date((dayNumber(date) + days) * millisecondsPerDay);
  const year = result.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new InvalidDate();
  return result.toISOString().slice(0, 10);
}

/** The number of days from one day to another; negative when the second is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The same day of the month a number of months later; the last day of that month when it is shorter.
 *
 * @throws an {@link InvalidDate} when the day does not exist, or the result lies outside the years 1 to 9999.
 *
 * @example
 * ```ts
 * import { addMonths } from "@steunnetwerk/law";
 *
 * addMonths("2026-11-30", 3); // => "2027-02-28"
 * ```
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  dayNumber(date); // refuses a day that does not exist
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12;
  // The calendar repeats every 400 years; day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(2000 + (newYear % 400), newMonth + 1, 0)).getUTCDate();
  return addDays(`${pad(newYear, 4)}-${pad(newMonth + 1, 2)}-${pad(Math.min(day, last), 2)}`, 0);
}

/** The day of the week: 1 is Monday, 7 is Sunday. Source: ISO 8601-1:2019. */
export function weekday(date: CalendarDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
