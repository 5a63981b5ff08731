// Days are counted as text and in UTC, where every day has 24 hours: no time zone and no clock is involved.
import type { Facts } from "../case/Command.ts";
import type { Duration } from "../guideline/Period.ts";

const dayInMs = 86_400_000;

/** The day or moment that lies a period after the facts: a day for days and longer, a moment for hours and shorter. */
export function after(facts: Facts, period: Duration): string {
  const amount = Number.parseInt(period.slice(period.startsWith("PT") ? 2 : 1), 10);
  const unit = period.at(-1);
  if (period.startsWith("PT")) {
    const seconds = amount * (unit === "H" ? 3600 : unit === "M" ? 60 : 1);
    return new Date(Date.parse(facts.now) + seconds * 1000).toISOString();
  }
  if (unit === "M") return addMonths(facts.today, amount);
  if (unit === "Y") return addMonths(facts.today, amount * 12);
  return addDays(facts.today, unit === "W" ? amount * 7 : amount);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayInMs).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of that month when it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** The day somebody reaches an age; who was born on 29 February does so on 1 March in other years. */
export function birthday(birthDate: string, age: number): string {
  const [year = 0, month = 1, date = 1] = birthDate.split("-").map(Number);
  return new Date(Date.UTC(year + age, month - 1, date)).toISOString().slice(0, 10);
}

/** Whether a day or moment has come. */
export function isDue(when: string, facts: Facts): boolean {
  return when.length === 10 ? when <= facts.today : Date.parse(when) <= Date.parse(facts.now);
}
