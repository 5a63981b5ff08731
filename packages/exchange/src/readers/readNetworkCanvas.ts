import { safeParseNetwork, type Alter, type Network } from "@steunnetwerk/domain";

import { fileIssue, UnreadableFiles, type FileIssue } from "../FileIssue.ts";
import { textOf, type InputFile } from "../InputFile.ts";

import { builtIn, type SheetsResult } from "./networkCanvas/Sheet.ts";
import { alterFields, alterOf } from "./networkCanvas/alterOf.ts";
import { columnsOf } from "./networkCanvas/columns.ts";
import { csvSheet } from "./networkCanvas/csvSheet.ts";
import { egoAnswers } from "./networkCanvas/egoAnswers.ts";
import { graphmlSheets } from "./networkCanvas/graphmlSheets.ts";
import { interviewsIn, type Interview } from "./networkCanvas/interviewsIn.ts";
import {
  lookup,
  mappingWith,
  type NetworkCanvasMapping,
  type NetworkCanvasMappingChanges,
} from "./networkCanvas/mapping.ts";
import { tiesOf } from "./networkCanvas/tiesOf.ts";

/** What a protocol's files do not say themselves. */
export interface NetworkCanvasOptions {
  /** Where the codebook's names and options differ from the default mapping. */
  readonly mapping?: NetworkCanvasMappingChanges;
  /**
   * What it means that a pair is in no edge list. `notAsked` (default), since the export does not record that a pair was
   * asked and denied; `absent` when the protocol had a dyad census.
   */
  readonly unlistedTies?: Network["unlistedTies"];
  /** How many ranks closeness has in the protocol; the export does not say. */
  readonly closenessRanks?: number;
  /** The largest number of people that could be named in the protocol. */
  readonly nameLimit?: number;
}

/** The networks in a set of files, and what could not be carried. */
export interface NetworksRead {
  /** One network for each interview, in the order of the files. */
  readonly networks: readonly Network[];
  /** What was left out, guessed or assumed, by file, row and column. */
  readonly notices: readonly FileIssue[];
}

/**
 * The interviews in the files of a Network Canvas export (CSV or GraphML, of one or several sessions) as networks.
 *
 * Answers without a field on the map are kept in `attributes` under their column's name; an answer that was not given
 * stays left out. The network's id is the session's, a person's id is the one Network Canvas gave. `drawnOn` is the day
 * (UTC) on which the interview started.
 *
 * @throws an {@link UnreadableFiles} when a file is damaged, or when there is no interview in the files.
 *
 * @example
 * ```ts
 * import { readNetworkCanvas } from "@steunnetwerk/exchange";
 *
 * const people =
 *   "nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,supports_emotional,supports_practical\r\n" +
 *   "1,ego-1,person-1,Oma,true,false\r\n" +
 *   "2,ego-1,person-2,Buur,,\r\n";
 * const { networks } = readNetworkCanvas([{ name: "x_attributeList_Person.csv", content: people }]);
 *
 * networks[0]!.alters[0]!.provides; // => { emotioneel: "yes", praktisch: "no" }
 * networks[0]!.alters[1]!.provides; // => undefined
 * ```
 */
export function readNetworkCanvas(
  files: readonly InputFile[],
  options: NetworkCanvasOptions = {},
): NetworksRead {
  if (files.length === 0) throw new UnreadableFiles([fileIssue("noFiles")]);
  const mapping = mappingWith(options.mapping);
  const results = files.map(sheetsIn);
  const refused = results.flatMap((result) => ("issues" in result ? result.issues : []));
  if (refused.some((issue) => !harmless(issue))) throw new UnreadableFiles(refused);
  const found = results.flatMap((result) => ("issues" in result ? [] : [result]));
  if (found.length === 0) throw new UnreadableFiles(refused);

  const { interviews, notices, issues } = interviewsIn(found.flatMap(({ sheets }) => sheets));
  if (issues.length > 0) throw new UnreadableFiles(issues);
  const read = interviews.map((interview) => networkOf(interview, mapping, options));
  return {
    networks: read.map(({ network }) => network),
    notices: [
      ...refused,
      ...found.flatMap((result) => result.notices),
      ...notices,
      ...read.flatMap((result) => result.notices),
    ],
  };
}

function sheetsIn(file: InputFile): SheetsResult {
  const result = textOf(file);
  if ("issue" in result) return { issues: [result.issue] };
  const { text, notices } = result;
  const sheets = text.trimStart().startsWith("<")
    ? graphmlSheets(file.name, text)
    : csvSheet(file.name, text);
  return "issues" in sheets ? sheets : { ...sheets, notices: [...notices, ...sheets.notices] };
}

/** A file that is something else altogether stands beside the export by mistake; the others can be read without it. */
const harmless = ({ code, file = "" }: FileIssue) =>
  code === "emptyFile"
    ? !/attributeList|edgeList|_ego|\.graphml$/i.test(file)
    : harmlessCodes.has(code);

const harmlessCodes: ReadonlySet<FileIssue["code"]> = new Set([
  "picture",
  "archive",
  "pdf",
  "notText",
  "notNetworkCanvas",
  "adjacencyMatrix",
  "notGraphml",
]);

function networkOf(
  { ego, people, ties }: Interview,
  mapping: NetworkCanvasMapping,
  options: NetworkCanvasOptions,
): { network: Network; notices: FileIssue[] } {
  const notices: FileIssue[] = [];
  const file = (ego ?? people[0] ?? ties[0])?.sheet.file ?? "";
  const alters = new Map<string, Alter>();
  const idByNode = new Map<string, string>();
  for (const { sheet, rows } of people) {
    if (lookup(mapping.nodeTypes, sheet.type) === "none") {
      notices.push(fileIssue("nodeTypeNotCarried", { file: sheet.file }));
      continue;
    }
    const columns = columnsOf(sheet, alterFields, mapping);
    notices.push(...columns.notices);
    for (const row of rows) {
      const result = alterOf(sheet, row, columns, mapping);
      if (alters.has(result.alter.id)) {
        notices.push(fileIssue("duplicatePerson", { file: sheet.file, row: row.at }));
        continue;
      }
      notices.push(...result.notices);
      alters.set(result.alter.id, result.alter);
      idByNode.set(row.cells.get(builtIn.node) ?? result.alter.id, result.alter.id);
    }
  }
  const tieResult = tiesOf(
    ties.map(({ sheet, rows }) => ({ ...sheet, rows })),
    idByNode,
    mapping,
  );
  notices.push(...tieResult.notices);
  if (ego === undefined) notices.push(fileIssue("noEgoFile", { file }));
  if (people.length === 0) notices.push(fileIssue("noPeople", { file }));
  if (alters.size > 1 && ties.length === 0) notices.push(fileIssue("noTies", { file }));
  const ranks = closenessRanks([...alters.values()], options);
  if (ranks.assumed) notices.push(fileIssue("closenessRanksAssumed", { file }));

  const egoResult = egoAnswers(ego, mapping);
  notices.push(...egoResult.notices);
  const cells = ego?.row.cells;
  const id = cells?.get(builtIn.ego) ?? people[0]?.rows[0]?.cells.get(builtIn.ego) ?? "ego";
  const drawnOn = /^\d{4}-\d{2}-\d{2}/.exec(cells?.get(builtIn.start) ?? "")?.[0];
  const network: Network = {
    version: 1,
    id: cells?.get(builtIn.session) ?? id,
    ego: { id, ...egoResult.answers },
    ...(drawnOn === undefined ? {} : { drawnOn }),
    instrument: {
      name: "network-canvas",
      ...(options.nameLimit === undefined ? {} : { nameLimit: options.nameLimit }),
      ...(ranks.value === undefined ? {} : { closenessRanks: ranks.value }),
    },
    alters: [...alters.values()],
    ties: tieResult.ties,
    unlistedTies: options.unlistedTies ?? "notAsked",
  };
  const checked = safeParseNetwork(network);
  if (!checked.success)
    throw new UnreadableFiles(
      checked.issues.map(({ message }) => ({ code: "valueNotCarried", file, message })),
    );
  return { network: checked.data, notices };
}

/** The ranks of closeness: as given, else as many as the map's default or the highest answer asks. */
function closenessRanks(alters: readonly Alter[], options: NetworkCanvasOptions) {
  const answers = alters.flatMap(({ closeness }) =>
    typeof closeness === "number" ? closeness : [],
  );
  if (options.closenessRanks !== undefined)
    return { value: options.closenessRanks, assumed: false };
  const highest = Math.max(0, ...answers);
  return { value: highest > 5 ? highest : undefined, assumed: answers.length > 0 };
}
