import type { InputFile } from "../InputFile.ts";

import type { NetworksRead } from "./ReadOptions.ts";
import { graphmlReader } from "./xml/graphmlReader.ts";
import type { GraphReadOptions } from "./xml/networkOfGraph.ts";
import { readGraphs, type GraphFormat } from "./xml/readGraphs.ts";

/** GraphML of any program but Network Canvas. */
export const graphml: GraphFormat = {
  instrument: "graphml",
  isNot: "notGraphml",
  reader: graphmlReader,
};

/**
 * The graphs in GraphML files as networks: one that {@link writeGraphml} wrote exactly, any other by the names of its values.
 *
 * Network Canvas' own GraphML has a reader that knows more: {@link readNetworkCanvas}.
 *
 * @throws an {@link UnreadableFiles} when a file is no GraphML, or holds no graph.
 *
 * @example
 * ```ts
 * import { readGraphml } from "@steunnetwerk/exchange";
 *
 * const content = `<graphml><key id="k" for="node" attr.name="closeness" attr.type="int"/><graph edgedefault="undirected">
 *   <node id="ik"/><node id="a"><data key="k">4</data></node><node id="b"/>
 *   <edge source="ik" target="a"/><edge source="ik" target="b"/><edge source="a" target="b"/>
 * </graph></graphml>`;
 * const { networks } = readGraphml([{ name: "x.graphml", content }], { ego: "ik" });
 * networks[0]!.alters[0]; // => { id: "a", closeness: 4 }
 * networks[0]!.ties; // => [{ source: "a", target: "b" }]
 * ```
 */
export function readGraphml(
  files: readonly InputFile[],
  options: GraphReadOptions = {},
): NetworksRead {
  return readGraphs(files, graphml, options);
}
