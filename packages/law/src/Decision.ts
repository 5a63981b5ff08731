import type { CalendarDate, Text } from "@steunnetwerk/domain";

import { InvalidDate } from "./calendar/InvalidDate.ts";
import { addDays } from "./calendar/days.ts";
import { firstDay } from "./norms/Norm.ts";
import { isInForce, norms, type NormId } from "./norms/norms.ts";
import { consult, type PartlyKnown, type Table, type TableFacts } from "./table.ts";
import { unknown, type Unknown, type FactName } from "./unknowns.ts";

/** An exception that was looked at. */
export interface ConsideredException<Id extends string = string> {
  /** Its id, for example `E1`. */
  readonly id: Id;
  /** What it is about and what it does. */
  readonly text: Text;
  /** `open`: it would apply or not, depending on `unknowns`; until then it does not. */
  readonly status: "applies" | "doesNotApply" | "open";
  /** The norms that make it. */
  readonly norms: readonly NormId[];
  /** What has to be known to say whether it applies. */
  readonly unknowns: readonly Unknown[];
}

/** What every decision carries, decided or not. */
export interface Grounds {
  /** The day for which it holds. */
  readonly on: CalendarDate;
  /** The rows of the tables it rests on. */
  readonly rows: readonly string[];
  /** The norms that made it; see `norms` for their text, source and status. */
  readonly norms: readonly NormId[];
  /** The exceptions considered. */
  readonly exceptions: readonly ConsideredException[];
  /** What is still unknown and would change the answer, and who can answer. */
  readonly unknowns: readonly Unknown[];
}

/** An answer that the facts allow, with its grounds. */
export interface Decided<Outcome> extends Grounds {
  /** How far it is. */
  readonly status: "decided";
  /** The answer. */
  readonly outcome: Outcome;
}

/** No answer yet: it depends on `unknowns`. */
export interface Undetermined<Outcome> extends Grounds {
  /** How far it is. */
  readonly status: "undetermined";
  /** Every answer that is still possible. */
  readonly possible: readonly Outcome[];
}

/**
 * What the law says on a question for facts and a day: the answer or the possible answers, the norms that made it, the
 * exceptions considered, and what is unknown and who can answer. Information for a person who decides; no legal advice.
 */
export type Decision<Outcome> = Decided<Outcome> | Undetermined<Outcome>;

/**
 * What a table says, as a decision.
 *
 * @throws an {@link InvalidDate} when the day does not exist or lies before 2015.
 */
export function decide<Facts extends TableFacts<Facts>, Outcome>(
  table: Table<Facts, Outcome>,
  facts: PartlyKnown<Facts>,
  on: CalendarDate,
): Decision<Outcome> {
  if (addDays(on, 0) < firstDay)
    throw new InvalidDate(
      "The tables hold from 1 January 2015, when the Jeugdwet came into force.",
    );
  const { rows, unknowns } = consult(table, facts, on);
  const grounds = {
    on,
    rows: rows.map(({ id }) => id),
    norms: [...new Set(rows.flatMap((row) => row.norms))].filter((id) => isInForce(norms[id], on)),
    exceptions: [],
  };
  const [first] = rows;
  return unknowns.length === 0 && first !== undefined
    ? { status: "decided", outcome: first.then, ...grounds, unknowns: [] }
    : {
        status: "undetermined",
        possible: rows.map(({ then }) => then),
        ...grounds,
        unknowns: unknowns.map((name) => unknown(name as FactName)),
      };
}
