import { Alter, type Answer, type SupportType } from "@steunnetwerk/domain";

import { fileIssue, type FileIssue } from "../../FileIssue.ts";

import type { Row, Sheet } from "./Sheet.ts";
import { booleanOf, choiceOf, type Columns, type OptionColumn } from "./columns.ts";
import { includesName, lookup, type MappedField, type Mapping } from "./mapping.ts";

/** Fields of the map that describe a person. */
export const alterFields = [
  "label",
  "relation",
  "closeness",
  "supports",
  "receives",
  "reciprocal",
  "conflict",
  "kin",
  "professional",
  "state",
  "household",
  "contactsPerYear",
  "yearsKnown",
  "availability",
  "capacity",
] as const satisfies readonly MappedField[];

/** The person in a row of a list of people, and what of the row could not be carried. */
export function alterOf(
  sheet: Sheet,
  row: Row,
  columns: Columns,
  mapping: Mapping,
): { readonly alter: Alter; readonly notices: readonly FileIssue[] } {
  const notices: FileIssue[] = [];
  const attributes: Record<string, string | number | boolean> = {};
  const alter: Alter = {
    id: row.id ?? `node-${row.number ?? row.at}`,
  };
  const note = (code: FileIssue["code"], column: string) =>
    notices.push(fileIssue(code, { file: sheet.file, row: row.at, column }));
  const keep = (column: string) => {
    const value = row.cells.get(column);
    if (value === undefined) return;
    if (column.length > 100) note("columnNotCarried", column);
    else attributes[column] = attributeOf(value);
  };
  const isUnknown = (value: string) => includesName(mapping.unknownAnswers, value);

  /** Puts what a column says into a field, if it fits the model; else into the attributes, with a notice. */
  const fill = (field: MappedField & keyof Alter, read: (value: string) => unknown) => {
    const { column, value } = oneAnswer(row, columns, field, mapping);
    if (column === undefined || value === undefined) return;
    const result = Alter.shape[field].safeParse(isUnknown(value) ? "unknown" : read(value));
    if (result.success && result.data !== undefined) Object.assign(alter, { [field]: result.data });
    else {
      keep(column);
      note("valueNotCarried", column);
    }
  };

  if (lookup(mapping.nodeTypes, sheet.type) === "group") alter.kind = "group";
  fill("label", String);
  const { display } = row;
  if (alter.label === undefined && display !== undefined && display.length <= 200)
    alter.label = display;
  for (const field of [
    "closeness",
    "contactsPerYear",
    "yearsKnown",
    "availability",
    "capacity",
  ] as const)
    fill(field, numberOf);
  for (const field of ["reciprocal", "conflict", "kin", "professional"] as const)
    fill(field, (value) => choiceOf(value, mapping));
  for (const field of ["state", "household"] as const) fill(field, String);

  for (const field of ["supports", "receives"] as const) {
    const given = answersByOption(row, columns, field, mapping);
    if (given === undefined) continue;
    const support: Partial<Record<SupportType, Answer>> = {};
    for (const { column, option, answer } of given) {
      const type = lookup(mapping.supportTypes, option);
      if (type !== undefined) support[type] = support[type] === "yes" ? "yes" : answer;
      else if (!isUnknown(option)) {
        attributes[`${field}_${option}`] = answer === "yes";
        note("unknownOption", column);
      }
    }
    if (Object.keys(support).length > 0)
      alter[field === "supports" ? "provides" : "receives"] = support;
  }

  const relations = answersByOption(row, columns, "relation", mapping);
  if (relations !== undefined) {
    const chosen = relations.filter(({ answer }) => answer === "yes");
    const known = chosen.flatMap(({ option }) => lookup(mapping.relations, option) ?? []);
    if (chosen.length > 0) attributes["relation"] = chosen.map(({ option }) => option).join(", ");
    for (const { column, option } of chosen)
      if (lookup(mapping.relations, option) === undefined && !isUnknown(option))
        note("unknownOption", column);
    if (chosen.length > 1) note("severalRelations", chosen[0]?.column ?? "");
    if (known[0] !== undefined) alter.lifeDomain = known[0].lifeDomain;
    for (const field of ["kin", "professional"] as const) {
      const answers = known.flatMap((relation) => relation[field] ?? []);
      if (answers.length > 0) alter[field] ??= answers.includes("yes") ? "yes" : "no";
    }
  }

  columns.rest.forEach(keep);
  if (Object.keys(attributes).length > 0) alter.attributes = attributes;
  return { alter, notices };
}

/** The one answer on a variable: what its column says, or the option that was chosen. */
function oneAnswer(row: Row, columns: Columns, field: MappedField, mapping: Mapping) {
  const column = columns.single.get(field);
  if (column !== undefined) return { column, value: row.cells.get(column) };
  const chosen = columns.options
    .get(field)
    ?.filter((option) => choiceOf(row.cells.get(option.column) ?? "", mapping) === "yes");
  return chosen?.length === 1 ? { column: chosen[0]?.column, value: chosen[0]?.option } : {};
}

/**
 * What was answered on each option of a categorical variable; nothing when it was not answered. With a column per option
 * every option has an answer; in one column (older exports) only the chosen ones are known.
 */
function answersByOption(
  row: Row,
  columns: Columns,
  field: MappedField,
  mapping: Mapping,
): readonly OptionAnswer[] | undefined {
  const perOption = columns.options.get(field)?.flatMap(({ column, option }): OptionAnswer[] => {
    const value = row.cells.get(column);
    if (value === undefined) return [];
    return [{ column, option, answer: choiceOf(value, mapping) ?? "no" }];
  });
  if (perOption !== undefined) return perOption.length === 0 ? undefined : perOption;
  const column = columns.single.get(field);
  const value = column === undefined ? undefined : row.cells.get(column);
  if (column === undefined || value === undefined) return undefined;
  return listOf(value).map((option) => ({ column, option, answer: "yes" }));
}

/** What was answered on one option. */
interface OptionAnswer extends OptionColumn {
  /** Whether it was chosen. */
  readonly answer: "yes" | "no" | "unknown";
}

/** The options in one cell: a JSON list, or one option as it is. */
function listOf(value: string): string[] {
  try {
    const list: unknown = JSON.parse(value);
    if (Array.isArray(list)) return list.map(String);
  } catch {
    // Not a list: the cell is the option.
  }
  return [value];
}

/** A number, with a decimal point or the comma of a Dutch spreadsheet. */
export const numberOf = (value: string): number | undefined =>
  /^-?\d+([.,]\d+)?$/.test(value) ? Number(value.replace(",", ".")) : undefined;

/** An answer without a field, as a value of its own kind. */
export const attributeOf = (value: string): string | number | boolean =>
  booleanOf(value) ?? (/^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(value) ? Number(value) : value);
