import type { CalendarDate } from "@steunnetwerk/domain";

import { addDays, addMonths } from "./days.ts";

/**
 * The day on which somebody reaches an age; from the first moment of that day the age is reached.
 *
 * Born on 29 February: on 1 March in a year without that day, since the year is only full when 28 February has passed.
 * Source: the day of the birthday as in Burgerlijk Wetboek Boek 1, artikel 233 ("de ouderdom van achttien jaren"); 29 February:
 * usual reading, no statute was found (norm `age-leap-day`, unchecked).
 *
 * @throws an {@link InvalidDate} when the day of birth does not exist.
 *
 * @example
 * ```ts
 * import { birthday } from "@steunnetwerk/law";
 *
 * birthday("2012-02-29", 12); // => "2024-02-29"
 * birthday("2012-02-29", 18); // => "2030-03-01"
 * ```
 */
export function birthday(birthDate: CalendarDate, age: number): CalendarDate {
  const day = addMonths(birthDate, age * 12);
  return birthDate.endsWith("-02-29") && !day.endsWith("-02-29") ? addDays(day, 1) : day;
}

/**
 * Age in whole years on a day; negative before birth.
 *
 * @throws an {@link InvalidDate} when one of the days does not exist.
 *
 * @example
 * ```ts
 * import { ageOn } from "@steunnetwerk/law";
 *
 * ageOn("2010-06-01", "2026-05-31"); // => 15
 * ageOn("2010-06-01", "2026-06-01"); // => 16
 * ```
 */
export function ageOn(birthDate: CalendarDate, date: CalendarDate): number {
  const years = Number(addDays(date, 0).slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthday(birthDate, years) <= date ? years : years - 1;
}
