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

/** Names of variables are shorter; what is longer is no name of a field, and would only take time to look at. */
const longestName = 200;

/** Finds the column of each of the fields. */
export function columnsOf(sheet: Sheet, fields: readonly MappedField[], mapping: Mapping): Columns {
  const { open, encrypted } = answersOf(sheet);
  const { byName, byPrefix } = namesOf(sheet, open);
  const single = new Map<MappedField, string>();
  const options = new Map<MappedField, readonly OptionColumn[]>();
  for (const field of fields) {
    for (const variable of mapping.variables[field]) {
      const name = simplified(variable);
      const column = byName.get(name);
      if (column !== undefined) single.set(field, column);
      else {
        const found = choicesOnly(sheet, byPrefix.get(name) ?? [], mapping);
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

/** Columns that hold at least one answer, apart from those of which every answer was encrypted. */
function answersOf({ columns, rows }: Sheet) {
  const answered = new Set<string>();
  const readable = new Set<string>();
  for (const { cells } of rows)
    for (const [column, value] of cells) {
      answered.add(column);
      if (value !== "ENCRYPTED") readable.add(column);
    }
  return {
    open: columns.filter((column) => readable.has(column)),
    encrypted: columns.filter((column) => answered.has(column) && !readable.has(column)),
  };
}

/**
 * The columns by the variable they could stand for: the whole name, or what is before an underscore, with the option behind
 * it. The exporter of some programs adds `_2` to a name that clashes with another.
 */
function namesOf(sheet: Sheet, columns: readonly string[]) {
  const all = new Set(sheet.columns);
  const byName = new Map<string, string>();
  const byPrefix = new Map<string, OptionColumn[]>();
  for (const column of columns) {
    if (column.length > longestName) continue;
    const bare = column.replace(/_\d+$/, "");
    const name = simplified(sheet.renames?.(bare) === true ? bare : column);
    if (!byName.has(name)) byName.set(name, column);
    const own = new Set<string>();
    for (const { index } of column.matchAll(/_/g)) {
      const prefix = simplified(column.slice(0, index));
      if (own.has(prefix)) continue;
      own.add(prefix);
      const option = column.slice(index + 1);
      const found = { column, option: all.has(bare) ? option.replace(/_\d+$/, "") : option };
      const known = byPrefix.get(prefix);
      if (known === undefined) byPrefix.set(prefix, [found]);
      else known.push(found);
    }
  }
  return { byName, byPrefix };
}

/**
 * Of the columns that look like options of a variable, those that say whether an option was chosen. A text variable may
 * happen to be called like one; it is told apart by its values.
 */
function choicesOnly(
  { rows }: Sheet,
  candidates: readonly OptionColumn[],
  mapping: Mapping,
): readonly OptionColumn[] {
  if (candidates.length === 0) return [];
  const left = new Set(candidates.map(({ column }) => column));
  for (const { cells } of rows)
    for (const [column, value] of cells)
      if (left.has(column) && choiceOf(value, mapping) === undefined) left.delete(column);
  return candidates.filter(({ column }) => left.has(column));
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
