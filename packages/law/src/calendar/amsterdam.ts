import type { CalendarDate } from "@steunnetwerk/domain";

import { InvalidDate } from "./InvalidDate.ts";
import { addDays } from "./days.ts";

const instantPattern = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const inAmsterdam = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam",
  calendar: "gregory",
  numberingSystem: "latn",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * The day it is in Europe/Amsterdam at an instant; summer and winter time are in the time zone's own rules.
 *
 * @throws an {@link InvalidDate} when the text is no instant: a date and time with `Z` or an offset from UTC.
 *
 * @example
 * ```ts
 * import { dateInAmsterdam } from "@steunnetwerk/law";
 *
 * dateInAmsterdam("2026-07-31T22:30:00Z"); // => "2026-08-01"
 * dateInAmsterdam("2026-07-31"); // throws InvalidDate
 * ```
 */
export function dateInAmsterdam(instant: string): CalendarDate {
  const [, day] = instantPattern.exec(instant) ?? [];
  const time = Date.parse(instant.replace(",", "."));
  if (day === undefined || Number.isNaN(time))
    throw new InvalidDate(
      "Write an instant as date and time with Z or an offset: 2026-07-31T22:30:00Z.",
    );
  addDays(day, 0); // refuses 30 February
  const parts = new Map(inAmsterdam.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${(parts.get("year") ?? "").padStart(4, "0")}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}
