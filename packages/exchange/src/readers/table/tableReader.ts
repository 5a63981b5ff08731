import Papa from "papaparse";

import { fileIssue, UnreadableFiles, type FileIssue } from "../../FileIssue.ts";
import { unguarded } from "../../formulas.ts";
import type { Row } from "../sheets/Sheet.ts";

/** One row of a table. */
export interface TableRow {
  /** Row as a spreadsheet counts it; the header is row 1. */
  readonly at: number;
  /** What stands in its cells. */
  readonly values: readonly string[];
}

/** A table that comes in pieces. */
export interface TableReader {
  /** The rows that are whole now, without the header; `last` says that nothing follows. */
  readonly push: (text: string, last?: "last") => TableRow[];
  /** The first row; nothing before it is whole. */
  readonly header: () => readonly string[] | undefined;
}

/** No row of a list of people is this long; a quote that never closes is. */
const longestRow = 1_000_000;

/**
 * Reads a table with comma, semicolon or tab, quoted as RFC 4180 says; spreadsheets write all three. It keeps no more than the
 * row it is in. Rows of nothing but empty cells are left out.
 *
 * Every reading function throws an {@link UnreadableFiles} for a quote that does not close, a row that has not as many cells as
 * the header or is longer than a million characters, and a column name that occurs twice.
 */
export function tableReader(file: string): TableReader {
  let rest = "";
  let at = 0;
  let header: readonly string[] | undefined;
  let parser: Papa.Parser | undefined;
  const refuse = (...[code, row, column]: [Parameters<typeof fileIssue>[0], number, string?]) => {
    throw new UnreadableFiles([
      fileIssue(code, { file, row, ...(column === undefined ? {} : { column }) }),
    ]);
  };

  return {
    header: () => header,
    push(text, last) {
      rest += text;
      // Too little to tell what separates the cells.
      if (parser === undefined && last === undefined && rest.length < 5_000) return [];
      parser ??= new Papa.Parser(settingsFor(rest));
      const { data, errors, meta } = parser.parse(rest, 0, last === undefined) as Parsed;
      const quote = errors.find(({ type }) => type === "Quotes");
      if (quote !== undefined) header ??= data[0];
      if (quote !== undefined) refuse("brokenTable", at + (quote.row ?? 0) + 1);
      rest = last === undefined ? rest.slice(meta.cursor) : "";
      if (rest.length > longestRow) refuse("tooLong", at + data.length + 1);
      return data.flatMap((values): TableRow[] => {
        at += 1;
        if (header === undefined) {
          header = values;
          const twice = duplicateIn(values);
          if (twice !== undefined) refuse("duplicateColumn", 1, twice);
          return [];
        }
        if (values.every((value) => value === "")) return [];
        if (values.length !== header.length) refuse("brokenTable", at);
        return [{ at, values }];
      });
    },
  };
}

/** The first name that was there before. */
function duplicateIn(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => name !== "" && (seen.has(name) || !seen.add(name)));
}

/** What a low-level parse gives; the package's types leave it open. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly Papa.ParseError[];
  readonly meta: { readonly cursor: number };
}

/**
 * What separates the cells, and the line ends, from the first rows: the sign that gives most columns without breaking a quote
 * or a row.
 */
function settingsFor(start: string): Papa.ParseConfig {
  const { meta } = Papa.parse(start, { preview: 1 });
  const newline = meta.linebreak as "\n";
  const first = start.split(newline, 11).slice(0, 10).join(newline);
  let best = { delimiter: ",", columns: 0 };
  for (const delimiter of [",", ";", "\t"]) {
    const { data, errors } = new Papa.Parser({ delimiter, newline }).parse(
      first,
      0,
      false,
    ) as Parsed;
    const [header = [], ...rows] = data.filter((cells) => cells.length > 1 || cells[0] !== "");
    const whole = rows.slice(0, -1).every((cells) => cells.length === header.length);
    const broken = errors.some(({ row = 0 }) => row < data.length - 1) || !whole;
    const columns = broken ? header.length / 1000 : header.length;
    if (columns > best.columns) best = { delimiter, columns };
  }
  return { delimiter: best.delimiter, newline };
}

/** A table of more rows is not held as a whole. */
const mostRows = 500_000;

/** A whole table; what is wrong with it, beside its header if that could be read. */
export function readTable(
  file: string,
  text: string,
): { header: readonly string[]; rows: readonly TableRow[]; issues: readonly FileIssue[] } {
  const reader = tableReader(file);
  const rows: TableRow[] = [];
  let issues: readonly FileIssue[] = [];
  try {
    for (const piece of pieces(text)) {
      for (const one of reader.push(piece)) rows.push(one);
      if (rows.length > mostRows)
        throw new UnreadableFiles([fileIssue("tooManyRows", { file, row: mostRows })]);
    }
    for (const one of reader.push("", "last")) rows.push(one);
  } catch (error) {
    if (!(error instanceof UnreadableFiles)) throw error;
    ({ issues } = error);
  }
  return { header: reader.header() ?? [], rows, issues };
}

/** Pieces of a long text; small enough that what is wrong in one is found before the next is looked at. */
export function* pieces(text: string, size = 1 << 16): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** The cells of a row by column, without those that are empty or mean that there is no answer. */
export function cellsOf(
  header: readonly string[],
  values: readonly string[],
  noAnswers: readonly string[] = [],
): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [position, column] of header.entries()) {
    const written = values[position] ?? "";
    const value = unguarded(written).trim();
    if (value !== "" && !noAnswers.includes(written.trim())) cells.set(column, value);
  }
  return cells;
}

/** Cells in which a replacement character stands where an accent was. */
export const damaged = (file: string, rows: readonly Pick<Row, "at" | "cells">[]) =>
  rows.flatMap(({ at, cells }) =>
    [...cells].flatMap(([column, value]) =>
      value.includes("\uFFFD") ? [fileIssue("damagedText", { file, row: at, column })] : [],
    ),
  );
