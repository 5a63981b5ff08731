import Papa from "papaparse";

import { fileIssue, UnreadableFiles, type FileIssue } from "../FileIssue.ts";
import { textOf, type InputFile } from "../InputFile.ts";

import type { NetworksRead, ReadOptions } from "./ReadOptions.ts";
import { egoNetworks } from "./eNet/egoNetworks.ts";
import { wideSheets } from "./eNet/wideSheets.ts";
import type { Row, Sheet } from "./sheets/Sheet.ts";
import { mappingWith, type Mapping } from "./sheets/mapping.ts";
import { networksFrom } from "./sheets/networksFrom.ts";
import { readTable, type TableRow } from "./table/tableReader.ts";
import { formOf, renamed, rowsOf } from "./table/tableSheets.ts";

/** What an E-Net file does not say itself. */
export interface ENetOptions extends ReadOptions {
  /** In the full-network form: the ids of those whose networks are wanted; everybody with a tie when left out. */
  readonly egos?: readonly string[];
}

/**
 * Personal networks in the three forms that E-Net reads.
 *
 * - Row-wise: a table with a row for each ego; the columns of a person end in the same number (`name1`, `closeness1`), the
 *   column of a pair holds both (`tie1_2`, `X1.to.2`).
 * - Column-wise: a text with the sections `*ego data`, `*alter data` and `*alter-alter data`.
 * - Full network: a text (VNA) with `*node data` and `*tie data`; each node's neighbours are its network.
 *
 * Source: Halgin & Borgatti (2012), Connections 32(1), for the three forms; NetDraw's VNA for sections and cells. Names of columns
 * differ from study to study and go through the mapping.
 *
 * @throws an {@link UnreadableFiles} when a file is damaged or in none of these forms.
 *
 * @example
 * ```ts
 * import { readENet } from "@steunnetwerk/exchange";
 *
 * const content = [
 *   "*ego data", "ID age", "1 14",
 *   "*alter data", "ego alter closeness", "1 oma 5", "1 buur 2",
 *   "*alter-alter data", "ego from to", "1 oma buur",
 * ].join("\n");
 * const [network] = readENet([{ name: "x.vna", content }]).networks;
 * network!.alters[0]; // => { id: "oma", closeness: 5 }
 * network!.ties; // => [{ source: "oma", target: "buur" }]
 * ```
 */
export function readENet(files: readonly InputFile[], options: ENetOptions = {}): NetworksRead {
  if (files.length === 0) throw new UnreadableFiles([fileIssue("noFiles")]);
  const mapping = mappingWith(options.mapping);
  const read = files.map((file): NetworksRead => {
    const result = textOf(file);
    if ("issue" in result) throw new UnreadableFiles([result.issue]);
    const notices: FileIssue[] = [...result.notices];
    const sheets = result.text.trimStart().startsWith("*")
      ? sectionSheets(file.name, result.text, mapping, options.egos, notices)
      : tableSheets(file.name, result.text, mapping, notices);
    const { networks, notices: more } = networksFrom(
      sheets,
      { instrument: "e-net", expects: [], zeroMeansAbsent: true },
      options,
    );
    return { networks, notices: [...notices, ...more] };
  });
  return {
    networks: read.flatMap(({ networks }) => networks),
    notices: read.flatMap(({ notices }) => notices),
  };
}

function tableSheets(file: string, text: string, mapping: Mapping, notices: FileIssue[]): Sheet[] {
  const { header, rows, issues } = readTable(file, text);
  if (issues.length > 0) throw new UnreadableFiles(issues);
  const sheets = wideSheets(file, renamed(header, mapping), rows, mapping, notices);
  if (sheets === undefined) throw new UnreadableFiles([fileIssue("notENet", { file })]);
  return sheets;
}

/** A section of a text in the way of VNA. */
interface Section {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

function sectionSheets(
  file: string,
  text: string,
  mapping: Mapping,
  egos: readonly string[] | undefined,
  notices: FileIssue[],
): Sheet[] {
  const sections = sectionsIn(file, text);
  const find = (...names: string[]) => sections.find(({ name }) => names.includes(name));
  const sheet = (section: Section | undefined, kind: Sheet["kind"]): Sheet[] => {
    if (section === undefined) return [];
    const header = renamed(section.header, mapping);
    // The first columns are ids, whatever they are called.
    const keys = idColumns[kind];
    const own = { ...mapping, keys: { ...mapping.keys, ...keys(header) } };
    const form = { ...formOf(header, own, kind === "ego"), kind };
    return [
      {
        file,
        kind,
        type: "",
        columns: form.columns,
        rows: rowsOf(header, form, own, section.rows),
      },
    ];
  };
  const known = new Set(["ego data", "alter data", "alter-alter data", "node data", "tie data"]);
  for (const { name, rows } of sections)
    if (!known.has(name))
      notices.push(fileIssue("elementNotCarried", { file, row: rows[0]?.at ?? 1, column: name }));
  const people = sheet(find("alter data"), "people");
  if (people.length > 0) {
    const ties = sheet(find("alter-alter data"), "ties").map((list) => withEgo(list, people, file));
    return [...sheet(find("ego data"), "ego"), ...people, ...ties];
  }
  const ties = sheet(find("tie data"), "ties");
  if (ties.length === 0) throw new UnreadableFiles([fileIssue("notENet", { file })]);
  return egoNetworks(file, sheet(find("node data"), "people"), ties, egos, notices);
}

/** The ids of each kind of section by place: ego; ego and alter; (ego,) one end and the other. */
const idColumns = {
  ego: ([ego = ""]: readonly string[]) => ({ ego: [ego], person: [], target: [] }),
  people: ([first = "", second = ""]: readonly string[]) =>
    isNodeList(first)
      ? { person: [first], ego: [], target: [] }
      : { ego: [first], person: [second], target: [] },
  ties: ([first = "", second = "", third = ""]: readonly string[]) =>
    /ego/i.test(first)
      ? { ego: [first], source: [second], target: [third] }
      : { ego: [], source: [first], target: [second] },
};

/** A list of nodes begins with their id; one of alters with that of ego. */
const isNodeList = (first: string) => /^(id|name|node)$/i.test(first);

/** Pairs without an ego belong to the one ego who named both. */
function withEgo(ties: Sheet, people: readonly Sheet[], file: string): Sheet {
  const egos = new Map<string, Set<string>>();
  for (const { rows } of people)
    for (const { id, ego } of rows) {
      if (id === undefined || ego === undefined) continue;
      egos.set(id, (egos.get(id) ?? new Set()).add(ego));
    }
  const rows = ties.rows.map((row): Row => {
    if (row.ego !== undefined) return row;
    const [one, other] = (row.ends ?? []).map(({ id = "" }) => egos.get(id) ?? new Set<string>());
    const both = [...(one ?? [])].filter((ego) => other?.has(ego));
    if (both.length > 1)
      throw new UnreadableFiles([fileIssue("unclearInterview", { file, row: row.at })]);
    return { ...row, ego: both[0] ?? [...(one ?? other ?? [])][0] };
  });
  return { ...ties, rows };
}

function sectionsIn(file: string, text: string): Section[] {
  const sections: { name: string; header: readonly string[]; rows: TableRow[] }[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const at = index + 1;
    if (line.length > 1_000_000)
      throw new UnreadableFiles([fileIssue("tooLong", { file, row: at })]);
    if (line.trim() === "") continue;
    const section = sections.at(-1);
    if (line.startsWith("*"))
      sections.push({
        name: line.slice(1).trim().toLowerCase().replace(/\s+/g, " "),
        header: [],
        rows: [],
      });
    else if (section?.header.length === 0) section.header = cellsIn(line);
    else if (section !== undefined) {
      const values = cellsIn(line);
      if (values.length !== section.header.length)
        throw new UnreadableFiles([fileIssue("brokenTable", { file, row: at })]);
      section.rows.push({ at, values });
    }
  }
  return sections;
}

/** The cells of a line: apart by tabs, commas or blanks, with quotes around those that hold one. */
function cellsIn(line: string): string[] {
  const delimiter = line.includes("\t") ? "\t" : line.includes(",") ? "," : undefined;
  const cells =
    delimiter === undefined
      ? [...line.matchAll(/"(?:[^"]|"")*"|[^ ]+/g)].map(([cell]) =>
          cell.replace(/^"([^]*)"$/, (_, quoted: string) => quoted.replaceAll('""', '"')),
        )
      : (Papa.parse<string[]>(quotesNextTo(line, delimiter), { delimiter }).data[0] ?? []);
  return cells.map((cell) => cell.trim());
}

/** A line whose quoted cells follow the delimiter at once: some programs write a blank between. */
const quotesNextTo = (line: string, delimiter: string) =>
  line.replace(/("(?:[^"]|"")*")|([,\t]) +(?=")/g, (_, quoted?: string) => quoted ?? delimiter);
