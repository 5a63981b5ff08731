// The pleegcontract and the right to keep a child that has lived with somebody for a year (section 6).
import type { CalendarDate } from "@steunnetwerk/domain";

import { decide, type Decision } from "./Decision.ts";
import { addMonths } from "./calendar/days.ts";
import { clock, type Clock } from "./clock.ts";
import type { YesNo } from "./question.ts";
import {
  type ContractFacts,
  type Contract,
  contractTable,
  type MoveFacts,
  type Move,
  moveTable,
} from "./tables/fosterCare.ts";

/**
 * Whether a pleegcontract is possible on a day.
 *
 * Source: Jeugdwet 5.1. Whether the placement suits this jeugdige (lid 2) is judged by the provider beforehand.
 *
 * @throws an {@link InvalidDate} when the day does not exist or lies before 2015.
 *
 * @example
 * ```ts
 * import { mayHavePleegcontract } from "@steunnetwerk/law";
 *
 * // A grandmother who already cares: possible now, the rest within thirteen weeks.
 * const oma = mayHavePleegcontract(
 *   { is21: "yes", guidesFosterParents: "no", selected: "no", noObjection: "no", alreadyCares: "yes", careHarmful: "no" },
 *   "2026-06-01",
 * );
 * oma.status === "decided" && oma.outcome.contract; // => "within13Weeks"
 * ```
 */
export function mayHavePleegcontract(
  facts: { readonly [Fact in keyof ContractFacts]?: YesNo | undefined },
  on: CalendarDate,
): Decision<Contract> {
  return decide(
    contractTable,
    {
      is21: facts.is21 ?? "unknown",
      guidesFosterParents: facts.guidesFosterParents ?? "unknown",
      selected: facts.selected ?? "unknown",
      noObjection: facts.noObjection ?? "unknown",
      alreadyCares: facts.alreadyCares ?? "unknown",
      careHarmful: facts.careHarmful ?? "unknown",
    },
    on,
  );
}

/**
 * The thirteen weeks after a pleegcontract in which somebody who already cared has selection and VGB completed; the person has
 * a right to an answer in that time.
 *
 * Source: Jeugdwet 5.1 lid 3. More than twelve weeks, so the Algemene termijnenwet does not extend it (4 sub a).
 *
 * @throws an {@link InvalidDate} when one of the days does not exist.
 */
export function thirteenWeeks(
  contractOn: CalendarDate,
  answeredOn: CalendarDate | undefined,
  on: CalendarDate,
): Clock {
  return clock(contractOn, { weeks: 13 }, answeredOn, ["jw-5.1-3"], on);
}

/**
 * Whose consent it takes to move a child from the family it lives in.
 *
 * Source: Burgerlijk Wetboek 1:336a and 1:253s.
 *
 * @throws an {@link InvalidDate} when one of the days does not exist, or `on` lies before 2015.
 *
 * @example
 * ```ts
 * import { mayMoveChild } from "@steunnetwerk/law";
 *
 * const move = mayMoveChild({ by: "guardian", caredSince: "2025-06-01", withConsent: "yes" }, "2026-06-01");
 * move.status === "decided" && move.outcome.takes; // => "carersOrCourt"
 * ```
 */
export function mayMoveChild(
  facts: {
    /** Who wants to move the child. */
    readonly by: MoveFacts["by"];
    /** The first day the carers had the child in their family. */
    readonly caredSince?: CalendarDate | undefined;
    /** Whether they did so with the consent of the guardian or the parents with gezag. */
    readonly withConsent?: YesNo | undefined;
  },
  on: CalendarDate,
): Decision<Move> {
  const caredOneYear =
    facts.caredSince === undefined
      ? "unknown"
      : addMonths(facts.caredSince, 12) <= on
        ? "yes"
        : "no";
  return decide(
    moveTable,
    { by: facts.by, caredOneYear, withConsent: facts.withConsent ?? "unknown" },
    on,
  );
}
