import Papa from "papaparse";

import { fileIssue } from "../../FileIssue.ts";

import { builtIn, type Row, type Sheet, type SheetsResult } from "./Sheet.ts";

/**
 * The list in a CSV file of an export.
 *
 * Comma, semicolon and tab are all read, since spreadsheets write them when the file is saved again. A leading
 * apostrophe before `=`, `+`, `-`, `@`, tab or return is the exporter's guard against formulas and is taken off.
 * Source: project reference "Network-strength scoring", section 13, and samples made with the exporter.
 */
export function csvSheet(file: string, text: string): SheetsResult {
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [",", ";", "\t"] });
  const header = data[0] ?? [];
  if (isMatrix(header)) return { issues: [fileIssue("adjacencyMatrix", { file })] };
  const kind = kindOf(header);
  if (kind === undefined) return { issues: [fileIssue("notNetworkCanvas", { file })] };

  const quote = errors.find(({ type }) => type === "Quotes");
  if (quote !== undefined)
    return { issues: [fileIssue("brokenTable", { file, row: (quote.row ?? 0) + 1 })] };
  const twice = header.find((column, index) => header.indexOf(column) < index);
  if (twice !== undefined)
    return { issues: [fileIssue("duplicateColumn", { file, row: 1, column: twice })] };
  const missing = required[kind].filter((column) => !header.includes(column));
  if (missing.length > 0)
    return {
      issues: missing.map((column) => fileIssue("missingColumn", { file, row: 1, column })),
    };

  const rows: Row[] = [];
  for (const [index, values] of data.entries()) {
    const at = index + 1;
    if (index === 0 || values.every((value) => value === "")) continue;
    if (values.length !== header.length)
      return { issues: [fileIssue("brokenTable", { file, row: at })] };
    const cells = header.map(
      (column, position) => [column, cellOf(values[position] ?? "")] as const,
    );
    rows.push({ at, cells: new Map(cells.filter(([, value]) => value !== "")) });
  }
  const notices = damaged(file, rows);
  return { sheets: [{ file, kind, type: typeOf(file), columns: header, rows }], notices };
}

const required = {
  ego: [builtIn.ego],
  people: [builtIn.uuid],
  ties: [builtIn.from, builtIn.to],
} as const satisfies Record<Sheet["kind"], readonly string[]>;

function kindOf(header: readonly string[]): Sheet["kind"] | undefined {
  const has = (column: string) => header.includes(column);
  if (has(builtIn.node)) return "people";
  if (has(builtIn.edge) || has(builtIn.source)) return "ties";
  if (has(builtIn.ego) && (has(builtIn.session) || has("networkCanvasCaseID"))) return "ego";
  return undefined;
}

/** A matrix names the people in its header and leaves the first cell empty. */
const isMatrix = (header: readonly string[]) =>
  header.length > 1 &&
  header[0] === "" &&
  header.slice(1).every((cell) => /^[\da-f-]{36}$/i.test(cell));

/** `case_session_attributeList_Person.csv` is of type `Person`. */
const typeOf = (file: string) =>
  /_(?:attributeList|edgeList)_(.*?)(?:\.csv)?$/i.exec(file)?.[1] ?? "";

const cellOf = (value: string) => (/^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value).trim();

/** Cells in which a replacement character stands where an accent was. */
const damaged = (file: string, rows: readonly Row[]) =>
  rows.flatMap(({ at, cells }) =>
    [...cells].flatMap(([column, value]) =>
      value.includes("\uFFFD") ? [fileIssue("damagedText", { file, row: at, column })] : [],
    ),
  );
