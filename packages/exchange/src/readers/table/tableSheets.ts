import { fileIssue, UnreadableFiles, type FileIssue } from "../../FileIssue.ts";
import type { Row, Sheet } from "../sheets/Sheet.ts";
import { lookup, simplified, type Mapping, type TableKey } from "../sheets/mapping.ts";

import { cellsOf, type TableRow } from "./tableReader.ts";

/** How the columns of a table are used. */
export interface TableForm {
  /** What a row is. */
  readonly kind: Sheet["kind"];
  /** The column of each id that the header has. */
  readonly keys: ReadonlyMap<TableKey, string>;
  /** The other columns, with answers. */
  readonly columns: readonly string[];
}

/** The header with the names that the mapping gives its columns. */
export const renamed = (header: readonly string[], { columns }: Mapping) =>
  header.map((column) => lookup(columns, column) ?? column);

/**
 * What the rows of a table are, by its header: a column for the other end makes it ties, a column for a person's id people, and
 * with an id of ego alone it is egos, unless it is the only list there could be people in.
 */
export function formOf(header: readonly string[], mapping: Mapping, hasPeople: boolean): TableForm {
  const find = (key: TableKey) =>
    mapping.keys[key]
      .map((name) => header.find((column) => simplified(column) === simplified(name)))
      .find((column) => column !== undefined);
  const isTies = find("target") !== undefined;
  const source = isTies ? (find("source") ?? find("person")) : undefined;
  const person = isTies ? undefined : find("person");
  const ego = find("ego");
  const kind = isTies
    ? "ties"
    : person === undefined && ego !== undefined && hasPeople
      ? "ego"
      : "people";
  const keys = new Map<TableKey, string>();
  const entries = { ego, person, source, target: isTies ? find("target") : undefined };
  for (const [key, column] of Object.entries(entries))
    if (column !== undefined) keys.set(key as TableKey, column);
  const drawnOn = find("drawnOn");
  if (kind === "ego" && drawnOn !== undefined) keys.set("drawnOn", drawnOn);
  const taken = new Set(keys.values());
  // R writes the numbers of its rows into a first column without a name.
  const columns = header.filter((column, at) => !taken.has(column) && !(at === 0 && column === ""));
  return { kind, keys, columns };
}

/** Whether a header says whose people are listed, so that another table may be about egos. */
export const namesPeople = (header: readonly string[], mapping: Mapping) => {
  const { kind, keys } = formOf(header, mapping, false);
  return kind === "people" && keys.has("person");
};

/** The rows of a table as rows of a list. */
export function rowsOf(
  header: readonly string[],
  { kind, keys, columns }: TableForm,
  mapping: Mapping,
  rows: readonly TableRow[],
): Row[] {
  const own = new Set(columns);
  return rows.map(({ at, values }) => {
    const all = cellsOf(header, values, mapping.noAnswers);
    const key = (name: TableKey) => all.get(keys.get(name) ?? "");
    const cells = new Map([...all].filter(([name]) => own.has(name)));
    return {
      at,
      ego: key("ego"),
      cells,
      ...(kind === "ties"
        ? { ends: [{ id: key("source") }, { id: key("target") }] as const }
        : { id: kind === "ego" ? key("ego") : key("person"), drawn: key("drawnOn") }),
    };
  });
}

/** A table as a list; refuses one of people in which no column is known. */
export function sheetOf(
  file: string,
  header: readonly string[],
  form: TableForm,
  rows: readonly Row[],
  mapping: Mapping,
): Sheet {
  const issue = unusable(file, form, mapping);
  if (issue !== undefined) throw new UnreadableFiles([issue]);
  return { file, kind: form.kind, type: "", columns: form.columns, rows };
}

function unusable(file: string, { kind, keys, columns }: TableForm, mapping: Mapping) {
  const missing = (column: string): FileIssue =>
    fileIssue("missingColumn", { file, row: 1, column });
  if (kind === "ties" && !keys.has("source")) return missing(mapping.keys.source[0] ?? "");
  const names = Object.values(mapping.variables).flat();
  const isKnown = (column: string) =>
    names.some((name) => simplified(column).startsWith(simplified(name)));
  if (kind === "people" && keys.size === 0 && !columns.some(isKnown))
    return fileIssue("noKnownColumn", { file, row: 1 });
  return undefined;
}
