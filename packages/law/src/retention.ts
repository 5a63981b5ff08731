// How long what is kept, and what happens when somebody asks for destruction (section 8).
import type { CalendarDate } from "@steunnetwerk/domain";

import { decide, type Decision } from "./Decision.ts";
import { birthday } from "./calendar/age.ts";
import { addMonths } from "./calendar/days.ts";
import { clock, type Clock } from "./clock.ts";
import type { YesNo } from "./question.ts";
import {
  type RetentionFacts,
  type Retention,
  retentionTable,
  type DestructionFacts,
  type Destruction,
  destructionTable,
} from "./tables/retention.ts";
import { unknown } from "./unknowns.ts";

/** How long something is kept, with days where they can be computed. */
export interface RetentionOutcome extends Retention {
  /** The first day on which it may be destroyed because the period is over. */
  readonly keepUntil?: CalendarDate;
  /** The last day on which it may still be there. */
  readonly destroyBy?: CalendarDate;
}

/**
 * How long something is kept, by the rules of a day.
 *
 * Sources differ on where the period of a file starts, so `start` is a choice of the organisation that keeps it.
 * Source: Jeugdwet 7.3.8 lid 3; government page on retention; NEN 7513 for logs; the rest is our own rule.
 *
 * @throws an {@link InvalidDate} when one of the days does not exist, or `on` lies before 2015.
 *
 * @example
 * ```ts
 * import { retentionOf } from "@steunnetwerk/law";
 *
 * const file = retentionOf({ kind: "jeugdhulpdossier", start: "2026-06-01" }, "2026-06-01");
 * file.status === "decided" && file.outcome.keepUntil; // => "2046-06-01"
 * ```
 */
export function retentionOf(
  facts: {
    /** What is kept. */
    readonly kind: RetentionFacts["kind"];
    /** The day the period starts: end of care, last change, end of the role, writing of the line, by the policy chosen. */
    readonly start?: CalendarDate | undefined;
    /** Day of birth of the jeugdige, for a period that starts at majority. */
    readonly birthDate?: CalendarDate | undefined;
  },
  on: CalendarDate,
): Decision<RetentionOutcome> {
  const decision = decide(retentionTable, { kind: facts.kind }, on);
  if (decision.status === "undetermined") return decision;
  const { outcome } = decision;
  const { birthDate } = facts;
  const majority = birthDate === undefined ? undefined : birthday(birthDate, 18);
  const start = outcome.from === "majority" ? majority : facts.start;
  if (start === undefined) {
    const needed = outcome.byPolicy === undefined || outcome.byPolicy === "shorterThanFile";
    const missing = outcome.from === "majority" ? "age" : "retentionStart";
    return { ...decision, unknowns: needed ? [unknown(missing)] : [] };
  }
  const after = (years: number | undefined) =>
    years === undefined ? undefined : addMonths(start, years * 12);
  const [keepUntil, destroyBy] = [after(outcome.atLeastYears), after(outcome.atMostYears)];
  return {
    ...decision,
    outcome: {
      ...outcome,
      ...(keepUntil === undefined ? {} : { keepUntil }),
      ...(destroyBy === undefined ? {} : { destroyBy }),
    },
  };
}

/**
 * What happens to a request for destruction of a file.
 *
 * Source: Jeugdwet 7.3.9 with 7.3.15; that it is asked in writing: government page on retention.
 *
 * @throws an {@link InvalidDate} when the day does not exist or lies before 2015.
 */
export function mayDestroy(
  facts: {
    /** Who asks. */
    readonly by: DestructionFacts["by"];
    /** Whether it was asked in writing. */
    readonly inWriting?: YesNo | undefined;
    /** Whether keeping it matters considerably to somebody else. */
    readonly mattersToAnother?: YesNo | undefined;
    /** Whether an Act forbids to destroy it. */
    readonly lawForbids?: YesNo | undefined;
  },
  on: CalendarDate,
): Decision<Destruction> {
  return decide(
    destructionTable,
    {
      by: facts.by,
      inWriting: facts.inWriting ?? "unknown",
      mattersToAnother: facts.mattersToAnother ?? "unknown",
      lawForbids: facts.lawForbids ?? "unknown",
    },
    on,
  );
}

/**
 * The three months in which a granted request for destruction is carried out.
 *
 * Source: Jeugdwet 7.3.9 lid 1; extended by the Algemene termijnenwet.
 *
 * @throws an {@link InvalidDate} when one of the days does not exist.
 */
export function destructionClock(
  askedOn: CalendarDate,
  destroyedOn: CalendarDate | undefined,
  on: CalendarDate,
): Clock {
  return clock(askedOn, { months: 3 }, destroyedOn, ["jw-7.3.9"], on);
}
