import type { Network } from "@steunnetwerk/domain";

import { plainGraphOf, type GraphOptions, type Scalar } from "../graph/PlainGraph.ts";
import { columnsFor, textOf, type Columns } from "../graph/columns.ts";
import { escaped, xmlHeader } from "../graph/xml.ts";

/**
 * A network as a GraphML file, undirected, with typed values.
 *
 * Ego is a node (`ego` is true) with an edge (`withEgo` is true) to everybody who is not deceased; the other edges are the ties
 * that are there. Ties that were denied or are not known are no edges: they stand in the graph's `otherTies`. Where
 * only some ties have a weight, the other edges weigh 1 and say so (`weightAssumed`). With `words: "keep"` {@link readGraphml} gives back the same network; ids are written as they are.
 * Source: GraphML specification, graphml.graphdrawing.org.
 *
 * @example
 * ```ts
 * import { readGraphml, writeGraphml } from "@steunnetwerk/exchange";
 *
 * const network = {
 *   version: 1 as const, id: "kaart-1", ego: { id: "ik" },
 *   alters: [{ id: "a", label: "Oma", closeness: 5 }, { id: "b" }],
 *   ties: [{ source: "a", target: "b" }],
 * };
 * const file = { name: "kaart.graphml", content: writeGraphml(network) };
 * readGraphml([file]).networks[0]!.alters[0]; // => { id: "a", closeness: 5 }
 * ```
 */
export function writeGraphml(network: Network, options: GraphOptions = {}): string {
  const graph = plainGraphOf(network, options);
  const columns = {
    graph: columnsFor("g", [graph.values]),
    node: columnsFor(
      "n",
      graph.nodes.map(({ values }) => values),
    ),
    edge: columnsFor(
      "e",
      graph.edges.map(({ values }) => values),
    ),
  };
  const keys = Object.entries(columns).flatMap(([of, { columns }]) =>
    columns.map(
      ({ id, name, type }) =>
        `  <key id="${id}" for="${of}" attr.name="${escaped(name)}" attr.type="${type}"/>\n`,
    ),
  );
  const nodes = graph.nodes.map(
    ({ id, values }) => `    <node id="${escaped(id)}">${dataOf(values, columns.node)}</node>\n`,
  );
  const edges = graph.edges.map(
    ({ source, target, values }) =>
      `    <edge source="${escaped(source)}" target="${escaped(target)}">${dataOf(values, columns.edge)}</edge>\n`,
  );
  return (
    `${xmlHeader}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${keys.join("")}` +
    `  <graph id="G" edgedefault="undirected">\n    ${dataOf(graph.values, columns.graph)}\n` +
    `${nodes.join("")}${edges.join("")}  </graph>\n</graphml>\n`
  );
}

function dataOf(values: ReadonlyMap<string, Scalar>, { columnOf }: Columns): string {
  let data = "";
  for (const [name, value] of values)
    data += `<data key="${columnOf(name, value).id}">${escaped(textOf(value))}</data>`;
  return data;
}
