// Pages of a list in a database: one row more is read than is shown, which tells whether there is a next page.
import type { Page } from "../Store.ts";

/** The first `limit` rows, and where to go on when there are more. */
export function page<Row, Value>(
  rows: readonly Row[],
  limit: number,
  value: (row: Row) => Value,
  cursor: (row: Row) => readonly (string | number)[],
): Page<Value> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(value),
    ...(rows.length > limit && last !== undefined && { next: JSON.stringify(cursor(last)) }),
  };
}

/** The place that {@link page} gave; the engine checked its form. A number is a place of another storage: the beginning here. */
export function cursorOf(text: string): (string | number)[] {
  const cursor = JSON.parse(text) as number | (string | number)[];
  return typeof cursor === "number" ? [0, 0, ""] : cursor;
}
