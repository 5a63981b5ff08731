// The familiegroepsplan: who owes the offer, when it may be dropped, which clocks run (section 3).
import type { CalendarDate } from "@steunnetwerk/domain";

import { decide, type Decision } from "./Decision.ts";
import { clock, type Clock } from "./clock.ts";
import type { YesNo } from "./question.ts";
import {
  type OfferFacts,
  type Offer,
  offerTable,
  type DropFacts,
  type Drop,
  dropTable,
} from "./tables/familiegroepsplan.ts";

/**
 * Whether the offer of a familiegroepsplan is owed on a day.
 *
 * Source: Jeugdwet 4.1.2 and 6.1.10 lid 2.
 *
 * @throws an {@link InvalidDate} when the day does not exist or lies before 2015.
 *
 * @example
 * ```ts
 * import { owesFamiliegroepsplan } from "@steunnetwerk/law";
 *
 * const decision = owesFamiliegroepsplan({ by: "giVoogdij" }, "2026-06-01");
 * decision.status; // => "undetermined"
 * decision.unknowns.map(({ fact }) => fact); // => ["gezagEnded"]
 * ```
 */
export function owesFamiliegroepsplan(
  facts: { readonly by: OfferFacts["by"]; readonly gezagEnded?: YesNo | undefined },
  on: CalendarDate,
): Decision<Offer> {
  return decide(offerTable, { by: facts.by, gezagEnded: facts.gezagEnded ?? "unknown" }, on);
}

/**
 * Whether the offer of a familiegroepsplan may be dropped on a ground.
 *
 * Source: Jeugdwet 4.1.2; who records is our own rule.
 *
 * @throws an {@link InvalidDate} when the day does not exist or lies before 2015.
 *
 * @example
 * ```ts
 * import { mayDropFamiliegroepsplan } from "@steunnetwerk/law";
 *
 * const decision = mayDropFamiliegroepsplan({ ground: "other" }, "2026-06-01");
 * decision.status === "decided" && decision.outcome.drop; // => "notAllowed"
 * ```
 */
export function mayDropFamiliegroepsplan(
  facts: {
    readonly ground: DropFacts["ground"];
    readonly recordedWithReasons?: YesNo | undefined;
  },
  on: CalendarDate,
): Decision<Drop> {
  return decide(
    dropTable,
    { ground: facts.ground, recordedWithReasons: facts.recordedWithReasons ?? "unknown" },
    on,
  );
}

/** What happened that starts or stops the clocks of the plan that replaces a familiegroepsplan. */
export interface PlanDates {
  /** The day it became clear that there will be no familiegroepsplan. */
  readonly noFamiliegroepsplanOn?: CalendarDate | undefined;
  /** The day the other plan was fixed. */
  readonly planFixedOn?: CalendarDate | undefined;
  /** The day the jeugdige, a parent or the provider asked for the plan in writing. */
  readonly writingAskedOn?: CalendarDate | undefined;
  /** The day it was put in writing. */
  readonly writtenOn?: CalendarDate | undefined;
}

/** The clocks of the plan that replaces a familiegroepsplan; one that did not start is `undefined`. */
export interface PlanClocks {
  /** Six weeks to fix the other plan. */
  readonly otherPlan: Clock | undefined;
  /** Fourteen days to put a plan in writing. */
  readonly inWriting: Clock | undefined;
}

/**
 * The clocks of 42 and 14 days of the plan that replaces a familiegroepsplan, as they stand on a day.
 *
 * Source: Jeugdwet 4.1.3 lid 4 and 5; extended by the Algemene termijnenwet.
 *
 * @throws an {@link InvalidDate} when one of the days does not exist.
 *
 * @example
 * ```ts
 * import { planClocks } from "@steunnetwerk/law";
 *
 * const { otherPlan, inWriting } = planClocks({ noFamiliegroepsplanOn: "2026-06-01" }, "2026-07-01");
 * otherPlan?.lastDay; // => "2026-07-13"
 * otherPlan?.daysLeft; // => 12
 * inWriting; // => undefined
 * ```
 */
export function planClocks(dates: PlanDates, on: CalendarDate): PlanClocks {
  const { noFamiliegroepsplanOn, planFixedOn, writingAskedOn, writtenOn } = dates;
  return {
    otherPlan:
      noFamiliegroepsplanOn === undefined
        ? undefined
        : clock(noFamiliegroepsplanOn, { weeks: 6 }, planFixedOn, ["jw-4.1.3-5"], on),
    inWriting:
      writingAskedOn === undefined
        ? undefined
        : clock(writingAskedOn, { days: 14 }, writtenOn, ["jw-4.1.3-4"], on),
  };
}
