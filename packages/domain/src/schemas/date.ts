import * as z from "zod";

import { problem, report } from "../issues/problems.ts";

/**
 * A day on the calendar of Europe/Amsterdam, as `YYYY-MM-DD`, without a time of day.
 *
 * Unit: day. Range: 0001-01-01 to 9999-12-31. Rejects: `invalid_format` for a day that does not exist.
 * Source: ISO 8601-1:2019, calendar date in extended format.
 */
export const CalendarDate = new z.ZodISODate({
  type: "string",
  check: "string_format",
  format: "date",
  // The days of zod, without the year 0, which other calendars do not have.
  pattern: new RegExp(z.core.regexes.date.source.replace("^", "^(?!0000)")),
});
export type CalendarDate = z.infer<typeof CalendarDate>;

/**
 * The days on which something holds: from `start` up to and including `end`.
 *
 * A start that is left out is not known; an end that is left out is not known or not there yet.
 * Rejects: `endBeforeStart`.
 * Source: our own construct; the last day is included as in FHIR R4, data type Period.
 */
export const Period = z
  .strictObject({ start: CalendarDate.optional(), end: CalendarDate.optional() })
  .superRefine(({ start, end }, context) => {
    if (start !== undefined && end !== undefined && end < start)
      report(context, [problem(["end"], "endBeforeStart")]);
  });
/** What the schema of this name lets through. */
export interface Period extends z.infer<typeof Period> {}
