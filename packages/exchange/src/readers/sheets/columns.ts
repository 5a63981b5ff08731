import { fileIssue, type FileIssue } from "../../FileIssue.ts";

import type { Sheet } from "./Sheet.ts";
import { includesName, simplified, type MappedField, type Mapping } from "./mapping.ts";

/** Which column of a list holds which field. */
export interface Columns {
  /** Fields that stand in one column. */
  readonly single: ReadonlyMap<MappedField, string>;
  /** Fields that stand in one true/false column per option. */
  readonly options: ReadonlyMap<MappedField, readonly OptionColumn[]>;
  /** Columns with answers that no field takes. */
  readonly rest: readonly string[];
  /** Columns that cannot be read. */
  readonly notices: readonly FileIssue[];
}

/** A true/false column and the option it stands for. */
export interface OptionColumn {
  /** Name of the column. */
  readonly column: string;
  /** The option as the codebook has it. */
  readonly option: string;
}

/** Finds the column of each of the fields. */
export function columnsOf(sheet: Sheet, fields: readonly MappedField[], mapping: Mapping): Columns {
  const encrypted = answersOf(sheet).filter((column) =>
    valuesOf(sheet, column).every((value) => value === "ENCRYPTED"),
  );
  const open = answersOf(sheet).filter((column) => !encrypted.includes(column));
  const single = new Map<MappedField, string>();
  const options = new Map<MappedField, readonly OptionColumn[]>();
  for (const field of fields) {
    for (const variable of mapping.variables[field]) {
      const column = open.find(
        (name) => simplified(variableOf(sheet, name)) === simplified(variable),
      );
      if (column !== undefined) single.set(field, column);
      else {
        const found = optionColumns(sheet, open, variable, mapping);
        if (found.length > 0) options.set(field, found);
      }
      if (single.has(field) || options.has(field)) break;
    }
  }
  const taken = new Set([
    ...single.values(),
    ...[...options.values()].flatMap((list) => list.map(({ column }) => column)),
  ]);
  return {
    single,
    options,
    rest: open.filter((column) => !taken.has(column)),
    notices: encrypted.map((column) => fileIssue("encryptedColumn", { file: sheet.file, column })),
  };
}

/** Columns that hold at least one answer. */
const answersOf = (sheet: Sheet) =>
  sheet.columns.filter((column) => valuesOf(sheet, column).length > 0);

const valuesOf = (sheet: Sheet, column: string) =>
  sheet.rows.flatMap(({ cells }) => cells.get(column) ?? []);

/** The variable behind a column: some programs add `_2` when a name clashes with one of their own columns. */
function variableOf(sheet: Sheet, column: string): string {
  const name = column.replace(/_\d+$/, "");
  return sheet.renames?.(name) === true ? name : column;
}

/**
 * The columns of a categorical variable. A text variable may happen to be called like one of them; it is told apart by
 * its values, and the exporter has then added `_2` to the option's column.
 */
function optionColumns(
  sheet: Sheet,
  columns: readonly string[],
  variable: string,
  mapping: Mapping,
): OptionColumn[] {
  return columns.flatMap((column) => {
    const underscore = [...column.matchAll(/_/g)].find(
      ({ index }) => simplified(column.slice(0, index)) === simplified(variable),
    );
    if (underscore === undefined) return [];
    if (!valuesOf(sheet, column).every((value) => choiceOf(value, mapping) !== undefined))
      return [];
    const option = column.slice(underscore.index + 1);
    const clash = sheet.columns.includes(column.replace(/_\d+$/, ""));
    return [{ column, option: clash ? option.replace(/_\d+$/, "") : option }];
  });
}

const truths = ["true", "waar"];
const falsehoods = ["false", "onwaar"];
const yeses = ["yes", "ja", "1"];
const noes = ["no", "nee", "0"];

/** True or false as the exporter writes it, and as a spreadsheet in English or Dutch writes it again. */
export function booleanOf(value: string): boolean | undefined {
  if (includesName(truths, value)) return true;
  if (includesName(falsehoods, value)) return false;
  return undefined;
}

/** Whether an option was chosen, in the words and numbers people use for it. */
export function choiceOf(value: string, mapping: Mapping): "yes" | "no" | "unknown" | undefined {
  const answer = booleanOf(value);
  if (answer !== undefined) return answer ? "yes" : "no";
  if (includesName(yeses, value)) return "yes";
  if (includesName(noes, value)) return "no";
  return includesName(mapping.unknownAnswers, value) ? "unknown" : undefined;
}
