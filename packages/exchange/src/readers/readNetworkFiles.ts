import { safeParseNetwork } from "@steunnetwerk/domain";

import { fileIssue, UnreadableFiles, type FileIssue } from "../FileIssue.ts";
import { textOf, type InputFile } from "../InputFile.ts";

import type { NetworksRead, ReadOptions } from "./ReadOptions.ts";
import { isExport } from "./networkCanvas/csvSheet.ts";
import { jsonOf } from "./parseMapping.ts";
import { readENet } from "./readENet.ts";
import { isEasyNwk, readEasyNwk } from "./readEasyNwk.ts";
import { readGexf } from "./readGexf.ts";
import { readGraphml } from "./readGraphml.ts";
import { readNetworkCanvas } from "./readNetworkCanvas.ts";
import { readTables } from "./readTables.ts";

/** A format that {@link readNetworkFiles} tells by what is in a file. */
type Format = "network" | "network-canvas" | "tables" | "graphml" | "gexf" | "easynwk" | "e-net";

const readers: Readonly<
  Record<Format, (files: readonly InputFile[], options: ReadOptions) => NetworksRead>
> = {
  network: readNetworks,
  "network-canvas": readNetworkCanvas,
  tables: readTables,
  graphml: readGraphml,
  gexf: readGexf,
  easynwk: readEasyNwk,
  "e-net": readENet,
};

/**
 * The networks in files of any format this package reads; which one it is, is seen from what is in them, never from the name.
 *
 * Files of one format are read together, as the parts of one export. A picture or another stray file beside them is left out,
 * with a notice. The row-wise tables of E-Net look like any other table: read those with {@link readENet}.
 *
 * @throws an {@link UnreadableFiles} when a file is damaged, or when there is no network in any.
 *
 * @example
 * ```ts
 * import { readNetworkFiles } from "@steunnetwerk/exchange";
 *
 * const { networks } = readNetworkFiles([
 *   { name: "contacten.csv", content: "naam,relatie\nOma,familie\n" },
 *   { name: "karte.json", content: `{"ego":{"name":"Noor"},"alteri":[],"connections":[]}` },
 * ]);
 * networks.map(({ instrument }) => instrument!.name); // => ["table", "easynwk"]
 * ```
 */
export function readNetworkFiles(
  files: readonly InputFile[],
  options: ReadOptions = {},
): NetworksRead {
  if (files.length === 0) throw new UnreadableFiles([fileIssue("noFiles")]);
  const strays: FileIssue[] = [];
  const groups = new Map<Format, InputFile[]>();
  for (const file of files) {
    const format = formatOf(file);
    if (typeof format !== "string") {
      strays.push(format);
      continue;
    }
    const group = groups.get(format);
    if (group === undefined) groups.set(format, [file]);
    else group.push(file);
  }
  if (groups.size === 0) throw new UnreadableFiles(strays);
  const read = [...groups].map(([format, group]) => readers[format](group, options));
  return {
    networks: read.flatMap(({ networks }) => networks),
    notices: [...strays, ...read.flatMap(({ notices }) => notices)],
  };
}

/** The format of a file; what is wrong with one that has none. */
function formatOf(file: InputFile): Format | FileIssue {
  const result = textOf(file);
  if ("issue" in result) return result.issue;
  const text = result.text.trimStart();
  const start = text.slice(0, 100_000);
  if (start.startsWith("<")) {
    if (/<graphml[\s>]/.test(start))
      return /\snc:sessionUUID=/.test(start) ? "network-canvas" : "graphml";
    return /<gexf[\s>]/.test(start) ? "gexf" : fileIssue("unknownFormat", { file: file.name });
  }
  if (start.startsWith("*")) return "e-net";
  if (start.startsWith("{") || start.startsWith("["))
    return isEasyNwk(documentsOf(text, file.name)[0]) ? "easynwk" : "network";
  const [header = ""] = start.split(/[\r\n]/, 1);
  const cells = header.split(/[,;\t]/).map((cell) => cell.replace(/^"|"$/g, ""));
  return isExport(cells) ? "network-canvas" : "tables";
}

/** The documents in a file of JSON: one, or one on each line. */
function documentsOf(text: string, file: string): unknown[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  try {
    return [JSON.parse(text) as unknown];
  } catch {
    return lines.length < 2 ? [jsonOf(text, file)] : lines.map((line) => jsonOf(line, file));
  }
}

/** Networks of our own: a document, a list of them, or one on each line. */
function readNetworks(files: readonly InputFile[]): NetworksRead {
  const networks = files.flatMap((file) => {
    const result = textOf(file);
    if ("issue" in result) throw new UnreadableFiles([result.issue]);
    return documentsOf(result.text, file.name)
      .flat(1)
      .map((one: unknown) => {
        const checked = safeParseNetwork(one);
        if (checked.success) return checked.data;
        throw new UnreadableFiles(
          checked.issues.map(({ path, message }) => ({
            code: "brokenNetwork",
            file: file.name,
            column: path.join("."),
            message,
          })),
        );
      });
  });
  return { networks, notices: [] };
}
