import type { Facts } from "@steunnetwerk/handreiking";
import { DateTime } from "effect";

/** Days are those of Dutch law and practice. */
const zone = DateTime.zoneMakeNamedUnsafe("Europe/Amsterdam");

/** The first moment of a day in Europe/Amsterdam, or the moment itself, in milliseconds since 1970. */
export function instantOf(when: string): number {
  if (when.length !== 10) return Date.parse(when);
  const known = firstMoments.get(when);
  if (known !== undefined) return known;
  const midnight = DateTime.makeZonedUnsafe(`${when}T00:00:00`, {
    timeZone: zone,
    adjustForTimeZone: true,
  });
  const instant = DateTime.toEpochMillis(midnight);
  if (firstMoments.size > 10_000) firstMoments.clear();
  firstMoments.set(when, instant);
  return instant;
}

const firstMoments = new Map<string, number>();

/** What is true outside a case at a moment. */
export function factsAt(now: number): Facts {
  if (now !== facts.at)
    facts = { at: now, of: { now: new Date(now).toISOString(), today: dayOf(now) } };
  return facts.of;
}

/** What was asked for last: many commands are decided in the same millisecond. */
let facts: { readonly at: number; readonly of: Facts } = {
  at: Number.NaN,
  of: { now: "", today: "" },
};

/** The day in Europe/Amsterdam at a moment. */
function dayOf(now: number): string {
  if (now < day.from || now >= day.to) {
    const moment = DateTime.setZone(DateTime.makeUnsafe(now), zone);
    const text = DateTime.formatIsoDate(moment);
    const next = DateTime.formatIsoDate(DateTime.add(moment, { days: 1 }));
    day = { from: instantOf(text), to: instantOf(next), text };
  }
  return day.text;
}

/** The day that was asked for last: nearly always the one that is asked for next. */
let day = { from: Infinity, to: -Infinity, text: "" };
