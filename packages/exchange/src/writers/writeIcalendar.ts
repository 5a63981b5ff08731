import type { Language, Review, SupportAgreement, Text } from "@steunnetwerk/domain";

/** What of a case goes into a calendar. */
export interface CalendarInput {
  /** Id of the case; part of every event's id, so opaque. */
  readonly caseId: string;
  /** Agreements with supporters: when they begin, end and are looked at again. */
  readonly agreements?: readonly SupportAgreement[];
  /** Reviews: the day of each, and of the next. */
  readonly reviews?: readonly Review[];
  /** Other days of the case, such as those of a guideline's timers. */
  readonly days?: readonly CalendarDay[];
}

/** A day with something to do. */
export interface CalendarDay {
  /** Id that stays the same when the day moves. */
  readonly id: string;
  /** The day, as `YYYY-MM-DD`. */
  readonly on: string;
  /** What it is for. */
  readonly text: Text;
}

/** How a calendar is written. */
export interface CalendarOptions {
  /** The moment of writing, in UTC: `2026-11-24T09:30:00Z`. A later one replaces an earlier one in the calendar that reads it. */
  readonly writtenAt: string;
  /** Language of the texts; `nl` when left out. */
  readonly language?: Language;
  /**
   * What people agreed in their own words, as the description of an event. Left out by default: calendars are shared, synced
   * and shown on locked screens.
   */
  readonly words?: "leaveOut" | "keep";
}

/** A moment that is not UTC or not a moment. */
export class InvalidMoment extends Error {
  override readonly name = "InvalidMoment";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidMoment";

  constructor() {
    super("The moment of writing has to be in UTC, like 2026-11-24T09:30:00Z.");
  }
}

/**
 * The agreements and reviews of a case as iCalendar, for the calendar of whoever may see them.
 *
 * Every event is a whole day, has an id that stays the same when it is written again, and says nothing about anybody unless
 * words are kept. An agreement of once a day, week, month or year comes back until it ends; how often in other cases stands in
 * the description, with the words.
 * Source: RFC 5545 (text and folding in section 3.1 and 3.3.11, events in 3.6.1, recurrence in 3.3.10).
 *
 * @throws an {@link InvalidMoment} when `writtenAt` is not in UTC.
 *
 * @example
 * ```ts
 * import { writeIcalendar } from "@steunnetwerk/exchange";
 *
 * const calendar = writeIcalendar(
 *   { caseId: "zaak-7", reviews: [{ version: 1, id: "r1", on: "2026-11-24", outcome: "held", nextOn: "2027-02-24" }] },
 *   { writtenAt: "2026-11-24T09:30:00Z" },
 * );
 * calendar.split("\r\n").filter((line) => line.startsWith("DTSTART")); // => ["DTSTART;VALUE=DATE:20261124", "DTSTART;VALUE=DATE:20270224"]
 * ```
 */
export function writeIcalendar(input: CalendarInput, options: CalendarOptions): string {
  const { writtenAt, language = "nl" } = options;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(writtenAt)) throw new InvalidMoment();
  const stamp = `${writtenAt.slice(0, 19).replace(/[-:]/g, "")}Z`;
  const keeps = options.words === "keep";
  const events = [
    ...(input.agreements ?? []).flatMap((agreement) => ofAgreement(agreement, language, keeps)),
    ...(input.reviews ?? []).flatMap((review) => ofReview(review, language)),
    ...(input.days ?? []).map(({ id, on, text }): CalendarEvent => ({
      id: `day-${id}`,
      on,
      summary: text[language],
    })),
  ];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//steunnetwerk//exchange//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events.flatMap((event) => eventLines(event, input.caseId, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** One event of a whole day. */
interface CalendarEvent {
  readonly id: string;
  readonly on: string;
  readonly summary: string;
  readonly description?: string;
  readonly repeats?: { readonly each: string; readonly until: string | undefined };
}

function ofAgreement(
  { id, does, doesNot, frequency, moments = [], period, reviewOn }: SupportAgreement,
  language: Language,
  keeps: boolean,
): CalendarEvent[] {
  const say = words[language];
  const often = frequency === undefined ? [] : [`${frequency.times} × ${say.per[frequency.per]}`];
  const description = [
    ...does,
    ...doesNot.map((one) => `${say.not}: ${one}`),
    ...moments,
    ...often,
  ];
  const about = keeps && description.length > 0 ? { description: description.join("\n") } : {};
  const once = frequency?.times === 1 ? each[frequency.per] : undefined;
  const { start, end } = period ?? {};
  return [
    ...(start === undefined
      ? []
      : [
          {
            id: `agreement-${id}-start`,
            on: start,
            summary: once === undefined ? say.begins : say.agreement,
            ...about,
            ...(once === undefined ? {} : { repeats: { each: once, until: end } }),
          },
        ]),
    ...(end === undefined ? [] : [{ id: `agreement-${id}-end`, on: end, summary: say.ends }]),
    ...(reviewOn === undefined
      ? []
      : [{ id: `agreement-${id}-review`, on: reviewOn, summary: say.lookAgain }]),
  ];
}

function ofReview({ id, on, outcome, nextOn }: Review, language: Language): CalendarEvent[] {
  const say = words[language];
  return [
    ...(outcome === "held" ? [{ id: `review-${id}`, on, summary: say.review }] : []),
    ...(nextOn === undefined
      ? []
      : [{ id: `review-${id}-next`, on: nextOn, summary: say.nextReview }]),
  ];
}

function eventLines(event: CalendarEvent, caseId: string, stamp: string): string[] {
  const { id, on, summary, description, repeats } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${escapedText(`${id}.${caseId}@steunnetwerk`)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dayOf(on)}`,
    ...(repeats === undefined
      ? []
      : [
          `RRULE:FREQ=${repeats.each}${repeats.until === undefined ? "" : `;UNTIL=${dayOf(repeats.until)}`}`,
        ]),
    `SUMMARY:${escapedText(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapedText(description)}`]),
    "TRANSP:TRANSPARENT",
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}

const dayOf = (day: string) => day.replaceAll("-", "");

const control = new RegExp(String.raw`[\0-\x08\x0B\x0C\x0E-\x1F\x7F]`, "g");

/** Text as a value: backslash, comma, semicolon and line ends are escaped, and control characters are left out. */
const escapedText = (text: string) =>
  text
    .replace(control, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n");

/** A line in pieces of at most 75 octets in UTF-8, never within a character. */
function folded(line: string): string {
  let result = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      result += "\r\n ";
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

const octetsOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

const each = { day: "DAILY", week: "WEEKLY", month: "MONTHLY", year: "YEARLY" } as const;

const words = {
  nl: {
    agreement: "Afspraak over steun",
    begins: "Een afspraak over steun begint",
    ends: "Een afspraak over steun loopt af",
    lookAgain: "Een afspraak over steun opnieuw bekijken",
    review: "Evaluatie",
    nextReview: "Volgende evaluatie",
    not: "Niet",
    per: { day: "per dag", week: "per week", month: "per maand", year: "per jaar" },
  },
  en: {
    agreement: "Agreement on support",
    begins: "An agreement on support begins",
    ends: "An agreement on support ends",
    lookAgain: "Look again at an agreement on support",
    review: "Review",
    nextReview: "Next review",
    not: "Not",
    per: { day: "a day", week: "a week", month: "a month", year: "a year" },
  },
} as const;
