// What may be kept about a supporter, who sees it, and when the supporter must be told (section 4).
import type { CalendarDate } from "@steunnetwerk/domain";

import { decide, type Decision } from "./Decision.ts";
import { addMonths } from "./calendar/days.ts";
import type { YesNo } from "./question.ts";
import {
  type StoringFacts,
  type Storing,
  storingTable,
  type Notice,
  noticeTable,
} from "./tables/supporterData.ts";
import { unknown } from "./unknowns.ts";

/**
 * Whether something about a supporter may be kept, in which way, and who sees it.
 *
 * Source: AVG 5, 9, 10; our own rules as marked in the norms, to be confirmed by the customer's data protection officer.
 *
 * @throws an {@link InvalidDate} when the day does not exist or lies before 2015.
 */
export function mayStore(
  facts: {
    /** What it is. */
    readonly kind: StoringFacts["kind"];
    /** Whether the supporter said yes to taking part (C5). */
    readonly takesPart?: YesNo | undefined;
  },
  on: CalendarDate,
): Decision<Storing> {
  return decide(storingTable, { kind: facts.kind, takesPart: facts.takesPart ?? "unknown" }, on);
}

/** Whether a supporter must be told, and by when. */
export interface NoticeOutcome extends Notice {
  /** The last day to tell: the earliest of a month after the data came in, the first contact, and the first disclosure. */
  readonly dueBy?: CalendarDate;
}

/**
 * Whether a supporter must be told about the data kept on them, and by when.
 *
 * Source: AVG 14 lid 1-3 and 5. The month is the longest the article allows; it is not extended by weekends here.
 *
 * @throws an {@link InvalidDate} when one of the days does not exist, or `on` lies before 2015.
 *
 * @example
 * ```ts
 * import { supporterNotice } from "@steunnetwerk/law";
 *
 * const notice = supporterNotice(
 *   { onlyLabel: "no", obtainedOn: "2026-06-01", firstContactOn: "2026-06-10" },
 *   "2026-06-02",
 * );
 * notice.status === "decided" && notice.outcome.notice; // => "due"
 * notice.status === "decided" && notice.outcome.dueBy; // => "2026-06-10"
 * ```
 */
export function supporterNotice(
  facts: {
    /** Whether no more than a label on the map is kept. */
    readonly onlyLabel?: YesNo | undefined;
    /** The day the supporter was told. */
    readonly toldOn?: CalendarDate | undefined;
    /** Whether an exception of AVG 14 lid 5 was recorded, with its reason; `no` when left out. */
    readonly exempted?: YesNo | undefined;
    /** The day the data came in. */
    readonly obtainedOn?: CalendarDate | undefined;
    /** The day of the first contact for which the data are used, planned or past. */
    readonly firstContactOn?: CalendarDate | undefined;
    /** The day of the first disclosure to somebody else, planned or past. */
    readonly firstDisclosureOn?: CalendarDate | undefined;
  },
  on: CalendarDate,
): Decision<NoticeOutcome> {
  const { toldOn, obtainedOn, firstContactOn, firstDisclosureOn } = facts;
  const decision = decide(
    noticeTable,
    {
      onlyLabel: facts.onlyLabel ?? "unknown",
      told: toldOn !== undefined && toldOn <= on ? "yes" : "no",
      exempted: facts.exempted ?? "no",
    },
    on,
  );
  if (decision.status === "undetermined" || decision.outcome.notice !== "due") return decision;
  const month = obtainedOn === undefined ? undefined : addMonths(obtainedOn, 1);
  const [dueBy] = [month, firstContactOn, firstDisclosureOn]
    .filter((day) => day !== undefined)
    .sort();
  return dueBy === undefined
    ? { ...decision, unknowns: [unknown("obtainedOn")] }
    : { ...decision, outcome: { ...decision.outcome, dueBy } };
}
