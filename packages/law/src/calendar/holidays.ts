import type { CalendarDate, Text } from "@steunnetwerk/domain";

import { InvalidDate } from "./InvalidDate.ts";
import { addDays, weekday } from "./days.ts";

/** A day that is treated as a Sunday when a term of an Act ends on it. */
export interface PublicHoliday {
  /** The day itself. */
  readonly date: CalendarDate;
  /** What it is called. */
  readonly name: Text;
  /** The norm that makes it one. */
  readonly norm: "atw-3-1" | "atw-3-2" | "atw-3-3";
}

/**
 * Days that a royal decree equates with a public holiday (Algemene termijnenwet 3 lid 3), for each year with a decree we know.
 *
 * Source: 2017-2019 the decree of 31 October 2016 (Staatscourant 2016, 58653), as listed at
 * https://www.uitvaart.nl/juridisch/overige/uitvaartplechtigheid/is-28-april-2017-geen-werkdag/50535; 2023-2025 and
 * 2026-2028 the decrees whose titles are quoted at
 * https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745.
 * For other years no decree was read; a year that is not here has `undefined`, not "none".
 */
const equatedDays: Readonly<Record<number, readonly CalendarDate[]>> = {
  2017: ["2017-04-28", "2017-05-26"],
  2018: ["2018-05-11", "2018-12-24", "2018-12-31"],
  2019: ["2019-05-31", "2019-12-27"],
  2023: ["2023-04-28", "2023-05-19"],
  2024: ["2024-05-10", "2024-12-27"],
  2025: ["2025-05-30"],
  2026: ["2026-01-02", "2026-05-15"],
  2027: ["2027-05-07"],
  2028: ["2028-04-28", "2028-05-26"],
};

/** Whether the days that a royal decree adds to a year are in this version; if not, a term may turn out longer. */
export function knowsEquatedDays(year: number): boolean {
  return year in equatedDays;
}

/**
 * Easter Sunday of a year in the Gregorian calendar.
 *
 * Source: the anonymous Gregorian computus, Meeus (1998), Astronomical Algorithms, 2nd edition, chapter 8.
 */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return addDays(`${String(year)}-03-22`, h + l - 7 * m);
}

/**
 * The public holidays of a year for the terms of Dutch Acts, in order of date.
 *
 * Range: 2014 (the first year with the king's day on 27 April) to 9999.
 * Source: Algemene termijnenwet 3; the king's day is 27 April, or 26 April when that is a Sunday (announcement of the
 * government for the reign since 30 April 2013).
 *
 * @throws an {@link InvalidDate} outside that range.
 *
 * @example
 * ```ts
 * import { publicHolidays } from "@steunnetwerk/law";
 *
 * publicHolidays(2027).map(({ date }) => date);
 * // => ["2027-01-01", "2027-03-26", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06", "2027-05-07", "2027-05-17", "2027-12-25", "2027-12-26"]
 * ```
 */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  if (!(Number.isInteger(year) && year >= 2014 && year <= 9999))
    throw new InvalidDate("Public holidays are known for the years 2014 to 9999.");
  const easter = easterSunday(year);
  const kingsDay = `${String(year)}-04-27`;
  const day = (
    date: CalendarDate,
    nl: string,
    en: string,
    norm: PublicHoliday["norm"] = "atw-3-1",
  ) => ({
    date,
    name: { nl, en },
    norm,
  });
  return [
    day(`${String(year)}-01-01`, "Nieuwjaarsdag", "New Year's Day"),
    day(addDays(easter, -2), "Goede Vrijdag", "Good Friday", "atw-3-2"),
    day(addDays(easter, 1), "tweede paasdag", "Easter Monday"),
    day(weekday(kingsDay) === 7 ? addDays(kingsDay, -1) : kingsDay, "Koningsdag", "King's Day"),
    day(`${String(year)}-05-05`, "Bevrijdingsdag", "Liberation Day"),
    day(addDays(easter, 39), "Hemelvaartsdag", "Ascension Day"),
    day(addDays(easter, 50), "tweede pinksterdag", "Whit Monday"),
    day(`${String(year)}-12-25`, "eerste kerstdag", "Christmas Day"),
    day(`${String(year)}-12-26`, "tweede kerstdag", "Boxing Day"),
    ...(equatedDays[year] ?? []).map((date) =>
      day(date, "met een feestdag gelijkgestelde dag", "day equated with a holiday", "atw-3-3"),
    ),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/**
 * Why a day counts as no working day for a term: the weekend, a public holiday, or `undefined` when it is a working day.
 *
 * Source: Algemene termijnenwet 1 and 3.
 */
export function restDay(date: CalendarDate): "weekend" | PublicHoliday | undefined {
  if (weekday(date) >= 6) return "weekend";
  return publicHolidays(Number(date.slice(0, 4))).find((holiday) => holiday.date === date);
}
