import { fileIssue, UnreadableFiles, type FileIssue } from "../../FileIssue.ts";
import { textOf, type InputFile } from "../../InputFile.ts";
import type { NetworksRead } from "../ReadOptions.ts";

import type { GraphReader } from "./GraphRecord.ts";
import { networkOfGraph, type GraphReadOptions } from "./networkOfGraph.ts";

/** A format of graphs in XML. */
export interface GraphFormat {
  /** Name for `instrument.name`. */
  readonly instrument: string;
  /** What is said of a file that is something else. */
  readonly isNot: FileIssue["code"];
  /** Reads a file of it. */
  readonly reader: (file: string) => GraphReader;
}

/** The networks in files of one format, each graph a network. */
export function readGraphs(
  files: readonly InputFile[],
  format: GraphFormat,
  options: GraphReadOptions,
): NetworksRead {
  if (files.length === 0) throw new UnreadableFiles([fileIssue("noFiles")]);
  const read = files.flatMap((file): NetworksRead[] => {
    const result = textOf(file);
    if ("issue" in result) throw new UnreadableFiles([result.issue]);
    const reader = format.reader(file.name);
    const graphs = reader.push(result.text, "last");
    if (graphs.length === 0)
      throw new UnreadableFiles([fileIssue(format.isNot, { file: file.name })]);
    return [
      { networks: [], notices: [...result.notices, ...reader.notices] },
      ...graphs.map((graph) =>
        networkOfGraph(file.name, graph, reader, format.instrument, options),
      ),
    ];
  });
  return {
    networks: read.flatMap(({ networks }) => networks),
    notices: read.flatMap(({ notices }) => notices),
  };
}
