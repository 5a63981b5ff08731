// A decision table: columns are facts with a closed set of values, and for every combination of values exactly one row holds.
import type { CalendarDate, Text } from "@steunnetwerk/domain";

import { firstDay } from "./norms/Norm.ts";
import { isInForce, type NormId } from "./norms/norms.ts";

/** Facts of one table: for each column one of its values. */
export type TableFacts<Facts> = { readonly [Column in keyof Facts]: string };

/** One row: when it holds, what follows, and the norms that say so. */
export interface Row<Facts extends TableFacts<Facts>, Outcome> {
  /** Stable id, for example `C1-12-15`. */
  readonly id: string;
  /** The values for which the row holds; a column left out may have any value. */
  readonly when: { readonly [Column in keyof Facts]?: readonly Facts[Column][] };
  /** What follows. */
  readonly then: Outcome;
  /** The norms that make it so. */
  readonly norms: readonly NormId[];
  /** The first day on which the row is used; that of the table when left out. */
  readonly validFrom?: CalendarDate;
  /** The last day on which the row is used. */
  readonly validTo?: CalendarDate;
}

/** Rows for one question, with labels to print them. */
export interface Table<Facts extends TableFacts<Facts>, Outcome> {
  /** Stable id. */
  readonly id: string;
  /** The question it answers. */
  readonly title: Text;
  /** Each fact with its values, and what people read for them. */
  readonly columns: {
    readonly [Column in keyof Facts]: {
      readonly label: Text;
      readonly values: Readonly<Record<Facts[Column], Text>>;
    };
  };
  /** An outcome as people read it. */
  readonly reads: (outcome: Outcome) => Text;
  /** The rows, in the order in which they are printed. */
  readonly rows: readonly Row<Facts, Outcome>[];
}

/** Facts of a table of which some may be unknown. */
export type PartlyKnown<Facts extends TableFacts<Facts>> = {
  readonly [Column in keyof Facts]: Facts[Column] | "unknown";
};

/** What a table says about facts: the rows that can still be the answer, and what has to be known to choose. */
export interface Consultation<Facts extends TableFacts<Facts>, Outcome> {
  /** One row when the facts suffice; more when the answer depends on what is unknown. */
  readonly rows: readonly Row<Facts, Outcome>[];
  /** The unknown facts that change the answer. */
  readonly unknowns: readonly (keyof Facts & string)[];
}

/** The rows of a table that hold for facts on a day. Unknown facts are tried with every value they can have. */
export function consult<Facts extends TableFacts<Facts>, Outcome>(
  table: Table<Facts, Outcome>,
  facts: PartlyKnown<Facts>,
  on: CalendarDate,
): Consultation<Facts, Outcome> {
  const inForce = rowsInForce(table, on);
  const open = columnsOf(table).filter((column) => facts[column] === "unknown");
  const possible = completions(table, facts, open).map((complete) => ({
    complete,
    row: inForce.find((row) => holds(row, complete)),
  }));
  /** Whether two ways to fill in differ in one column alone. */
  const differIn = (column: keyof Facts, one: Facts, other: Facts) =>
    open.every((key) => (key === column) !== (one[key] === other[key]));
  return {
    rows: inForce.filter((row) => possible.some((one) => one.row === row)),
    unknowns: open.filter((column) =>
      possible.some((one) =>
        possible.some(
          (other) =>
            differIn(column, one.complete, other.complete) &&
            !sameOutcome(one.row?.then, other.row?.then),
        ),
      ),
    ),
  };
}

/** The rows of a table that are in use on a day. */
export function rowsInForce<Facts extends TableFacts<Facts>, Outcome>(
  table: Table<Facts, Outcome>,
  on: CalendarDate,
): readonly Row<Facts, Outcome>[] {
  return table.rows.filter(({ validFrom = firstDay, validTo }) =>
    isInForce({ validFrom, validTo }, on),
  );
}

/** The columns of a table, in order. */
export function columnsOf<Facts extends TableFacts<Facts>>(
  table: Pick<Table<Facts, never>, "columns">,
): readonly (keyof Facts & string)[] {
  return Object.keys(table.columns) as (keyof Facts & string)[];
}

/** Whether a row holds for facts that are all known. */
export function holds<Facts extends TableFacts<Facts>>(
  { when }: Row<Facts, unknown>,
  facts: Facts,
): boolean {
  return (Object.keys(when) as (keyof Facts)[]).every(
    (column) => when[column]?.includes(facts[column]) ?? true,
  );
}

/** Every way to fill in the open columns. */
export function completions<Facts extends TableFacts<Facts>>(
  table: Pick<Table<Facts, never>, "columns">,
  facts: PartlyKnown<Facts>,
  open: readonly (keyof Facts & string)[],
): readonly Facts[] {
  const columns: Readonly<Record<string, { readonly values: object } | undefined>> = table.columns;
  return open.reduce(
    (filled, column: string) =>
      Object.keys(columns[column]?.values ?? {}).flatMap((value) =>
        filled.map((partial) => ({ ...partial, [column]: value })),
      ),
    [facts as Facts],
  );
}

function sameOutcome(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
