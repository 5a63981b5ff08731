import type { InputFile } from "../InputFile.ts";

import type { NetworksRead } from "./ReadOptions.ts";
import { gexfReader } from "./xml/gexfReader.ts";
import type { GraphReadOptions } from "./xml/networkOfGraph.ts";
import { readGraphs, type GraphFormat } from "./xml/readGraphs.ts";

/** GEXF of Gephi and its like. */
export const gexf: GraphFormat = { instrument: "gexf", isNot: "notGexf", reader: gexfReader };

/**
 * The graph in each GEXF file as a network: one that {@link writeGexf} wrote exactly, any other by the names of its values.
 *
 * @throws an {@link UnreadableFiles} when a file is no GEXF, or holds no graph.
 *
 * @example
 * ```ts
 * import { readGexf } from "@steunnetwerk/exchange";
 *
 * const content = `<gexf version="1.2"><graph><nodes><node id="0" label="Oma"/><node id="1" label="Buur"/></nodes>
 *   <edges><edge source="0" target="1" weight="2"/></edges></graph></gexf>`;
 * const { networks } = readGexf([{ name: "x.gexf", content }]);
 * networks[0]!.alters[0]; // => { id: "0", label: "Oma" }
 * networks[0]!.ties; // => [{ source: "0", target: "1", weight: 2 }]
 * ```
 */
export function readGexf(
  files: readonly InputFile[],
  options: GraphReadOptions = {},
): NetworksRead {
  return readGraphs(files, gexf, options);
}
