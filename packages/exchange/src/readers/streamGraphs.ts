import { UnreadableFiles, fileIssue } from "../FileIssue.ts";
import { textPieces, type StreamedFile } from "../InputFile.ts";

import { gexf } from "./readGexf.ts";
import { graphml } from "./readGraphml.ts";
import type { StreamedNetwork } from "./streamTables.ts";
import { networkOfGraph, type GraphReadOptions } from "./xml/networkOfGraph.ts";

/**
 * The graphs of a GraphML or GEXF file, one at a time as they come: what {@link readGraphml} and {@link readGexf} give, with
 * memory for one graph.
 *
 * @throws an {@link UnreadableFiles} as soon as the file turns out to be damaged, or when there is no graph in it.
 *
 * @example
 * ```ts
 * import { streamGraphs } from "@steunnetwerk/exchange";
 *
 * async function* pieces() {
 *   yield "<graphml><graph><node id='a'/></gra";
 *   yield "ph><graph/></graphml>";
 * }
 * let count = 0;
 * for await (const { network } of streamGraphs({ name: "x.graphml", content: pieces() }, "graphml"))
 *   count += network.version;
 * count; // => 2
 * ```
 */
export async function* streamGraphs(
  file: StreamedFile,
  format: "graphml" | "gexf",
  options: GraphReadOptions = {},
): AsyncGenerator<StreamedNetwork, void, void> {
  const { reader: readerOf, isNot, instrument } = { graphml, gexf }[format];
  const reader = readerOf(file.name);
  let found = false;
  let told = 0;
  for await (const { text, last } of textPieces(file))
    for (const graph of reader.push(text, last)) {
      const read = networkOfGraph(file.name, graph, reader, instrument, options);
      const left = reader.notices.slice(told);
      told = reader.notices.length;
      found = true;
      for (const network of read.networks) yield { network, notices: [...left, ...read.notices] };
    }
  if (!found) throw new UnreadableFiles([fileIssue(isNot, { file: file.name })]);
}
