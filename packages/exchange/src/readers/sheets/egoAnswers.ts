import { Network } from "@steunnetwerk/domain";

import { fileIssue, type FileIssue } from "../../FileIssue.ts";

import type { Sheet } from "./Sheet.ts";
import { attributeOf, numberOf } from "./alterOf.ts";
import { columnsOf } from "./columns.ts";
import type { Mapping } from "./mapping.ts";

/** What ego said of themselves; answers without a field, or that do not fit it, are in the attributes. */
export function egoAnswers(
  ego: Sheet | undefined,
  mapping: Mapping,
): { readonly answers: Omit<Network["ego"], "id">; readonly notices: readonly FileIssue[] } {
  const answers: Omit<Network["ego"], "id"> = {};
  const notices: FileIssue[] = [];
  const row = ego?.rows[0];
  if (ego === undefined || row === undefined) return { answers, notices };

  const columns = columnsOf({ ...ego, rows: [row] }, ["egoLabel", "egoAge"], mapping);
  const attributes: Record<string, string | number | boolean> = {};
  const note = (code: FileIssue["code"], column: string) =>
    notices.push(fileIssue(code, { file: ego.file, row: row.at, column }));
  const keep = (column: string) => {
    const value = row.cells.get(column);
    if (value === undefined) return;
    if (column.length > 100) note("columnNotCarried", column);
    else attributes[column] = attributeOf(value);
  };
  for (const [field, column] of [
    ["label", columns.single.get("egoLabel")],
    ["age", columns.single.get("egoAge")],
  ] as const) {
    const value = row.cells.get(column ?? "");
    if (column === undefined || value === undefined) continue;
    const answer = field === "age" ? (numberOf(value) ?? value) : value;
    const result = shape[field].safeParse(answer);
    if (result.success) Object.assign(answers, { [field]: result.data });
    else {
      keep(column);
      note("valueNotCarried", column);
    }
  }
  columns.rest.forEach(keep);
  if (Object.keys(attributes).length > 0) answers.attributes = attributes;
  return { answers, notices: [...columns.notices, ...notices] };
}

const shape = Network.shape.ego.shape;
