import type { CalendarDate } from "@steunnetwerk/domain";

import { daysBetween } from "./calendar/days.ts";
import { term, type Term, type TermLength } from "./calendar/term.ts";
import type { NormId } from "./norms/norms.ts";

/**
 * A term that somebody has to keep: it warns, it never decides.
 *
 * `running`: there is time. `met`: done in time. `overdue`: the last day has passed and it is not done. `late`: done after the
 * last day.
 */
export interface Clock extends Term {
  /** How far it is. */
  readonly status: "running" | "met" | "overdue" | "late";
  /** Days from `on` to the last day; negative when it has passed. */
  readonly daysLeft: number;
}

/** A term that runs from an event, as it stands on a day. */
export function clock(
  start: CalendarDate,
  length: TermLength,
  doneOn: CalendarDate | undefined,
  norms: readonly NormId[],
  on: CalendarDate,
): Clock {
  const counted = term(start, length);
  return {
    ...counted,
    norms: [...norms, ...counted.norms],
    status: statusOf(counted.lastDay, doneOn, on),
    daysLeft: daysBetween(on, counted.lastDay),
  };
}

function statusOf(
  lastDay: CalendarDate,
  doneOn: CalendarDate | undefined,
  on: CalendarDate,
): Clock["status"] {
  if (doneOn === undefined || doneOn > on) return on <= lastDay ? "running" : "overdue";
  return doneOn <= lastDay ? "met" : "late";
}
