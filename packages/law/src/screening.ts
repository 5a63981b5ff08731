// VOG and VGB: who needs which, and how old it may be (project reference "Law and consent", section 5).
import type { CalendarDate } from "@steunnetwerk/domain";

import { decide, type Decision } from "./Decision.ts";
import { addMonths } from "./calendar/days.ts";
import type { YesNo } from "./question.ts";
import { type ScreeningFacts, type Screening, screeningTable } from "./tables/screening.ts";

/** Which screening somebody needs, and how it stands. */
export interface ScreeningOutcome extends Screening {
  /** `noNormOnAge`: it was issued, and no norm was found on how old it may be. */
  readonly standing: "notNeeded" | "missing" | "recentEnough" | "tooOld" | "noNormOnAge";
  /** The earliest day of issue that is recent enough, where a norm says so. */
  readonly issuedNoEarlierThan?: CalendarDate;
}

/**
 * Which screening somebody needs on a day, and whether the document there is, is recent enough.
 *
 * Nobody from the own network, chosen by the family, needs a VOG: no norm was found, and a talk about risks does more.
 * Source: Jeugdwet 4.1.6, 4.1.9, 5.1; rules of programmes as published by them.
 *
 * @throws an {@link InvalidDate} when one of the days does not exist, or `on` lies before 2015.
 *
 * @example
 * ```ts
 * import { screeningFor } from "@steunnetwerk/law";
 *
 * const worker = screeningFor({ as: "providerWorker", reasonToDoubt: "no", startsOn: "2026-06-01" }, "2026-05-01");
 * worker.status === "decided" && worker.outcome.standing; // => "missing"
 * worker.status === "decided" && worker.outcome.issuedNoEarlierThan; // => "2026-03-01"
 * ```
 */
export function screeningFor(
  facts: {
    /** As what the person comes into contact with jeugdigen. */
    readonly as: ScreeningFacts["as"];
    /** Whether there is reason to doubt that a VOG would still be given. */
    readonly reasonToDoubt?: YesNo | undefined;
    /** The day the work starts; `on` when left out. */
    readonly startsOn?: CalendarDate | undefined;
    /** The day the document was issued; left out when nobody has seen one. */
    readonly issuedOn?: CalendarDate | undefined;
  },
  on: CalendarDate,
): Decision<ScreeningOutcome> {
  const decision = decide(
    screeningTable,
    { as: facts.as, reasonToDoubt: facts.reasonToDoubt ?? "unknown" },
    on,
  );
  const withStanding = (screening: Screening): ScreeningOutcome => {
    const { instrument, maxAge } = screening;
    if (instrument === "none") return { ...screening, standing: "notNeeded" };
    if (maxAge === undefined)
      return { ...screening, standing: facts.issuedOn === undefined ? "missing" : "noNormOnAge" };
    const measuredOn = maxAge.at === "start" ? (facts.startsOn ?? on) : on;
    const issuedNoEarlierThan = addMonths(measuredOn, -maxAge.months);
    if (facts.issuedOn === undefined)
      return { ...screening, standing: "missing", issuedNoEarlierThan };
    const recentEnough = facts.issuedOn >= issuedNoEarlierThan;
    return {
      ...screening,
      standing: recentEnough ? "recentEnough" : "tooOld",
      issuedNoEarlierThan,
    };
  };
  return decision.status === "decided"
    ? { ...decision, outcome: withStanding(decision.outcome) }
    : { ...decision, possible: decision.possible.map(withStanding) };
}
