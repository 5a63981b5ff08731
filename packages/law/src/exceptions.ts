import type { ConsideredException } from "./Decision.ts";
import {
  exceptionRules,
  type ExceptionFacts,
  type ExceptionId,
  type ExceptionRule,
} from "./tables/exceptions.ts";
import { unknown, type FactName } from "./unknowns.ts";

/** Facts for the exceptions, of which some may be unknown. */
export type PartlyKnownExceptionFacts = {
  readonly [Column in keyof ExceptionFacts]: ExceptionFacts[Column] | "unknown";
};

/** Each exception to a decision, with whether it applies. One that depends on something unknown does not apply yet. */
export function consider(
  decision: ExceptionRule["decisions"][number],
  facts: PartlyKnownExceptionFacts,
): readonly ConsideredException<ExceptionId>[] {
  return Object.entries(exceptionRules)
    .filter(([, { decisions }]: [string, ExceptionRule]) => decisions.includes(decision))
    .map(([id, { text, norms, when }]) => {
      const conditions = Object.entries(when) as [keyof ExceptionFacts, readonly string[]][];
      const open = conditions.filter(([column]) => facts[column] === "unknown");
      const failed = conditions.some(
        ([column, values]) => facts[column] !== "unknown" && !values.includes(facts[column]),
      );
      return {
        id: id as ExceptionId,
        text,
        norms,
        status: failed ? "doesNotApply" : open.length > 0 ? "open" : "applies",
        unknowns: failed ? [] : open.map(([column]) => unknown(column as FactName)),
      };
    });
}
