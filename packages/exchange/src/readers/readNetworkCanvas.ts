import { fileIssue, UnreadableFiles, type FileIssue } from "../FileIssue.ts";
import { textOf, type InputFile } from "../InputFile.ts";

import type { NetworksRead, ReadOptions } from "./ReadOptions.ts";
import { csvSheet } from "./networkCanvas/csvSheet.ts";
import { graphmlSheets } from "./networkCanvas/graphmlSheets.ts";
import type { SheetsResult } from "./sheets/Sheet.ts";
import { networksFrom } from "./sheets/networksFrom.ts";

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
  options: ReadOptions = {},
): NetworksRead {
  if (files.length === 0) throw new UnreadableFiles([fileIssue("noFiles")]);
  const results = files.map(sheetsIn);
  const refused = results.flatMap((result) => ("issues" in result ? result.issues : []));
  if (refused.some((issue) => !harmless(issue))) throw new UnreadableFiles(refused);
  const found = results.flatMap((result) => ("issues" in result ? [] : [result]));
  if (found.length === 0) throw new UnreadableFiles(refused);

  const { networks, notices } = networksFrom(
    found.flatMap(({ sheets }) => sheets),
    { instrument: "network-canvas", expects: ["ego", "ties"] },
    options,
  );
  return {
    networks,
    notices: [...refused, ...found.flatMap((result) => result.notices), ...notices],
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
