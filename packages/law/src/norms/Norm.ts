import type { CalendarDate, Text } from "@steunnetwerk/domain";

import type { NormSourceKey } from "./sources.ts";

/**
 * How a norm came to be known, from strong to weak: its text read in a copy of 2017 or before (`text2017`), in a later
 * copy (`laterText`), at a page about it (`secondary`), general knowledge (`background`), our own inference (`derived`).
 */
export type Reading = "text2017" | "laterText" | "secondary" | "background" | "derived";

/** One dated rule: what it says in our words, where it comes from, and from when until when these tables use it. */
export interface Norm {
  /** The Act, code, guideline or method, and the place in it; `own` for a construct of ours. */
  readonly article: string;
  /** What it says, in our words. */
  readonly text: Text;
  /** The first day on which the tables use it; not the day the article was made. */
  readonly validFrom: CalendarDate;
  /** The last day on which the tables use it, when it has been replaced. */
  readonly validTo?: CalendarDate | undefined;
  /** Where it was read. */
  readonly sources: readonly NormSourceKey[];
  /** How it came to be known. */
  readonly reading: Reading;
  /** Whether a jurist compared it with the text in force. */
  readonly status: "checked" | "unchecked";
  /** The rows of the project reference "Law and consent" that it carries (`referenceRows.json`). */
  readonly rows: readonly string[];
}

/** The day the Jeugdwet came into force; the tables say nothing about earlier days. */
export const firstDay = "2015-01-01";

/** A norm with what most have in common filled in. */
export function norm(
  article: string,
  nl: string,
  en: string,
  reading: Reading,
  sources: readonly NormSourceKey[],
  rows: readonly string[],
  dates: Partial<Pick<Norm, "validFrom" | "validTo">> = {},
): Norm {
  return {
    article,
    text: { nl, en },
    validFrom: firstDay,
    ...dates,
    sources,
    reading,
    status: "unchecked",
    rows,
  };
}
