import { fileIssue, UnreadableFiles, type FileIssue } from "../FileIssue.ts";
import { textOf, type InputFile } from "../InputFile.ts";

import type { NetworksRead, ReadOptions } from "./ReadOptions.ts";
import { mappingWith } from "./sheets/mapping.ts";
import { networksFrom, type Format } from "./sheets/networksFrom.ts";
import { damaged, readTable } from "./table/tableReader.ts";
import { formOf, namesPeople, renamed, rowsOf, sheetOf } from "./table/tableSheets.ts";

/** Tables of any program. */
export const tables: Format = { instrument: "table", expects: [], zeroMeansAbsent: true };

/**
 * Networks in tables (CSV with comma, semicolon or tab): a plain list of contacts, or the three tables of egor, EgoNet, EgoWeb
 * and openeddi: egos, the people of all of them, and the ties among those.
 *
 * Columns are found by name (see {@link defaultMapping}); give `mapping`, from {@link parseMapping} when it is in a file, for
 * those called differently. A list without ids of egos is one network; ids of people need to be unique within a network only.
 * A tie with weight 0 was asked about and denied; a tie listed from both ends is one tie. An ego nobody is listed for is a
 * network of nobody.
 *
 * @throws an {@link UnreadableFiles} when a file is damaged, or when no column of it is known.
 *
 * @example
 * ```ts
 * import { readTables } from "@steunnetwerk/exchange";
 *
 * const contacts = "Dossier;Naam;Relatie;Past op\n17;Oma;familie;ja\n17;Ans;buur;\n18;Joost;trainer;nee\n";
 * const { networks } = readTables([{ name: "contacten.csv", content: contacts }], {
 *   mapping: { columns: { "Past op": "steun_opvang" } },
 * });
 * networks.map(({ id, alters }) => [id, alters.length]); // => [["17", 2], ["18", 1]]
 * networks[0]!.alters.map(({ provides }) => provides); // => [{ opvang: "yes" }, undefined]
 * ```
 */
export function readTables(files: readonly InputFile[], options: ReadOptions = {}): NetworksRead {
  if (files.length === 0) throw new UnreadableFiles([fileIssue("noFiles")]);
  const mapping = mappingWith(options.mapping);
  const notices: FileIssue[] = [];
  const read = files.map((file) => {
    const result = textOf(file);
    if ("issue" in result) throw new UnreadableFiles([result.issue]);
    const table = readTable(file.name, result.text);
    if (table.issues.length > 0) throw new UnreadableFiles(table.issues);
    for (const one of result.notices) notices.push(one);
    return { ...table, header: renamed(table.header, mapping), file: file.name };
  });
  const hasPeople = read.some(({ header }) => namesPeople(header, mapping));
  const sheets = read.map(({ file, header, rows }) => {
    const form = formOf(header, mapping, hasPeople);
    return sheetOf(file, header, form, rowsOf(header, form, mapping, rows), mapping);
  });
  if (!sheets.some(({ kind }) => kind === "people"))
    throw new UnreadableFiles([fileIssue("noPeopleTable")]);
  for (const { file, rows } of sheets) for (const one of damaged(file, rows)) notices.push(one);
  const result = networksFrom(sheets, tables, options);
  return { networks: result.networks, notices: [...notices, ...result.notices] };
}
