import { addDays, addMonths, term, type TermLength } from "@steunnetwerk/law";

import type { Facts } from "../case/Command.ts";
import type { Duration, GuidelinePeriod } from "../guideline/Period.ts";

/** The day or moment that lies a period after the facts: a day for days and longer, a moment for hours and shorter. */
export function after(
  facts: Facts,
  period: Pick<GuidelinePeriod, "default" | "legalTerm">,
): string {
  const { amount, unit, isOnClock } = partsOf(period.default);
  if (isOnClock) {
    const seconds = amount * (unit === "H" ? 3600 : unit === "M" ? 60 : 1);
    return new Date(Date.parse(facts.now) + seconds * 1000).toISOString();
  }
  if (period.legalTerm === true) {
    const lengths: Record<string, TermLength> = {
      D: { days: amount },
      W: { weeks: amount },
      M: { months: amount },
      Y: { years: amount },
    };
    return term(facts.today, lengths[unit] ?? { days: amount }).lastDay;
  }
  if (unit === "M") return addMonths(facts.today, amount);
  if (unit === "Y") return addMonths(facts.today, amount * 12);
  return addDays(facts.today, unit === "W" ? amount * 7 : amount);
}

/** A duration as a number and a unit, on the calendar or on the clock. */
function partsOf(duration: Duration): { amount: number; unit: string; isOnClock: boolean } {
  const isOnClock = duration.startsWith("PT");
  return {
    amount: Number.parseInt(duration.slice(isOnClock ? 2 : 1), 10),
    unit: duration.slice(-1),
    isOnClock,
  };
}

/** Whether a day or moment has come. */
export function isDue(when: string, facts: Facts): boolean {
  return when.length === 10 ? when <= facts.today : Date.parse(when) <= Date.parse(facts.now);
}
