import type { Network } from "@steunnetwerk/domain";

import { plainGraphOf, type GraphOptions, type Scalar } from "../graph/PlainGraph.ts";
import { columnsFor, textOf, type Columns } from "../graph/columns.ts";
import { escaped, xmlHeader } from "../graph/xml.ts";

/**
 * A network as a GEXF 1.2 file, for Gephi and its like: the same nodes, edges and values as {@link writeGraphml}.
 *
 * Some programs name a value by its id, so id and title are the same. GEXF has no values of the graph itself; they stand on ego, under names that begin with `network.`. The label of a node is
 * the person's name when words are kept, and the id otherwise.
 * Source: GEXF 1.2 primer and schema, gexf.net.
 *
 * @example
 * ```ts
 * import { readGexf, writeGexf } from "@steunnetwerk/exchange";
 *
 * const network = { version: 1 as const, id: "kaart-1", ego: { id: "ik" }, alters: [{ id: "a" }], ties: [] };
 * readGexf([{ name: "kaart.gexf", content: writeGexf(network) }]).networks[0]!.id; // => "kaart-1"
 * ```
 */
export function writeGexf(network: Network, options: GraphOptions = {}): string {
  const graph = plainGraphOf(network, options);
  const ofGraph = [...graph.values].map(([name, value]) => [`network.${name}`, value] as const);
  const nodes = graph.nodes.map((node, index) =>
    index === 0 ? { ...node, values: new Map([...node.values, ...ofGraph]) } : node,
  );
  const edges = graph.edges.map(({ values, ...edge }) => {
    const rest = new Map(values);
    rest.delete("weight");
    return { ...edge, values: rest, weight: values.get("weight") };
  });
  const columns = {
    node: columnsFor(
      "n",
      nodes.map(({ values }) => values),
    ),
    edge: columnsFor(
      "e",
      edges.map(({ values }) => values),
    ),
  };
  const declared = Object.entries(columns).map(
    ([of, { columns }]) =>
      `    <attributes class="${of}">\n${columns
        .map(
          ({ name, type }) =>
            `      <attribute id="${escaped(name)}" title="${escaped(name)}" type="${type === "int" ? "integer" : type}"/>\n`,
        )
        .join("")}    </attributes>\n`,
  );
  const nodeLines = nodes.map(({ id, values }) => {
    const label = textOf(values.get("label") ?? id);
    return `      <node id="${escaped(id)}" label="${escaped(label)}">${valuesOf(values, columns.node)}</node>\n`;
  });
  const edgeLines = edges.map(({ source, target, values, weight }, index) => {
    const weighs = weight === undefined ? "" : ` weight="${textOf(weight)}"`;
    return `      <edge id="${index}" source="${escaped(source)}" target="${escaped(target)}"${weighs}>${valuesOf(values, columns.edge)}</edge>\n`;
  });
  return (
    `${xmlHeader}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n` +
    `  <graph mode="static" defaultedgetype="undirected">\n${declared.join("")}` +
    `    <nodes>\n${nodeLines.join("")}    </nodes>\n    <edges>\n${edgeLines.join("")}    </edges>\n  </graph>\n</gexf>\n`
  );
}

function valuesOf(values: ReadonlyMap<string, Scalar>, { columnOf }: Columns): string {
  let cells = "";
  for (const [name, value] of values)
    cells += `<attvalue for="${escaped(columnOf(name, value).name)}" value="${escaped(textOf(value))}"/>`;
  return `<attvalues>${cells}</attvalues>`;
}
