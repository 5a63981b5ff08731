import { fileIssue } from "../../FileIssue.ts";
import type { Sheet, SheetsResult } from "../sheets/Sheet.ts";
import { cellsOf, damaged, readTable } from "../table/tableReader.ts";

import { builtIn, isBuiltIn, renames, rowOf } from "./rowOf.ts";

/**
 * The list in a CSV file of an export, also when a spreadsheet saved it again.
 *
 * Source: project reference "Network-strength scoring", section 13, and samples made with the exporter.
 */
export function csvSheet(file: string, text: string): SheetsResult {
  const { header, rows, issues } = readTable(file, text);
  if (isMatrix(header)) return { issues: [fileIssue("adjacencyMatrix", { file })] };
  const kind = kindOf(header);
  if (kind === undefined) return { issues: [fileIssue("notNetworkCanvas", { file })] };
  if (issues.length > 0) return { issues };
  const missing = required[kind].filter((column) => !header.includes(column));
  if (missing.length > 0)
    return {
      issues: missing.map((column) => fileIssue("missingColumn", { file, row: 1, column })),
    };

  const sheet: Sheet = {
    file,
    kind,
    type: typeOf(file),
    columns: header.filter((column) => !isBuiltIn(column)),
    rows: rows.map(({ at, values }) => rowOf(at, cellsOf(header, values))),
    renames,
  };
  return { sheets: [sheet], notices: damaged(file, sheet.rows) };
}

const required = {
  ego: [builtIn.ego],
  people: [builtIn.uuid],
  ties: [builtIn.from, builtIn.to],
} as const satisfies Record<Sheet["kind"], readonly string[]>;

/** Whether a header is one of an export. */
export const isExport = (header: readonly string[]) =>
  kindOf(header) !== undefined || isMatrix(header);

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
