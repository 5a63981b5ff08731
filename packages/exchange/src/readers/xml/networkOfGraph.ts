import { safeParseNetwork } from "@steunnetwerk/domain";

import { fileIssue, UnreadableFiles, type FileIssue } from "../../FileIssue.ts";
import { documentOf, formatMark, type PlainGraph, type Scalar } from "../../graph/PlainGraph.ts";
import { nameOf, scalarOf } from "../../graph/columns.ts";
import { unescaped } from "../../graph/xml.ts";
import type { NetworksRead, ReadOptions } from "../ReadOptions.ts";
import type { Row, Sheet } from "../sheets/Sheet.ts";
import { networksFrom } from "../sheets/networksFrom.ts";

import type { GraphReader, GraphRecord } from "./GraphRecord.ts";

/** What graph files do not say themselves. */
export interface GraphReadOptions extends ReadOptions {
  /**
   * Id of the node that is ego; the people are then those with an edge to it. When left out, ego is the node with `ego` true,
   * or nobody: then everybody in the file is an alter.
   */
  readonly ego?: string;
}

/** The network that a graph stands for: exactly, when we wrote it; else by the names of its values and the mapping. */
export function networkOfGraph(
  file: string,
  graph: GraphRecord,
  reader: GraphReader,
  instrument: string,
  options: GraphReadOptions,
): NetworksRead {
  const plain = plainGraph(graph, reader);
  if (plain.values.get(formatMark.name) === formatMark.value) {
    const result = safeParseNetwork(documentOf(plain));
    if (result.success) return { networks: [result.data], notices: [] };
    throw new UnreadableFiles(
      result.issues.map(({ message }) => ({ code: "brokenNetwork", file, row: graph.at, message })),
    );
  }
  const notices: FileIssue[] = [];
  if (graph.directed) notices.push(fileIssue("directionNotCarried", { file, row: graph.at }));
  const { networks, notices: more } = networksFrom(
    sheetsOf(file, graph, reader, options, notices),
    { instrument, expects: [] },
    options,
  );
  return { networks, notices: [...notices, ...more] };
}

const networkPrefix = "network.";

/** The graph with typed values under their names; what GEXF keeps on ego is the graph's own again. */
function plainGraph(graph: GraphRecord, reader: GraphReader): PlainGraph {
  const typed = (of: "node" | "edge" | "graph", values: ReadonlyMap<string, string>) =>
    new Map(
      [...values].flatMap(([key, text]): [string, Scalar][] => {
        const column = reader.keyOf(of, key);
        if (column === undefined || column.isDisplay) return [];
        return [[nameOf(unescaped(column.name)), unescapedScalar(scalarOf(text, column.type))]];
      }),
    );
  const ofGraph = typed("graph", graph.values);
  const nodes = graph.nodes.map(({ id, values }) => {
    const own = typed("node", values);
    for (const [name, value] of own) {
      if (!name.startsWith(networkPrefix)) continue;
      ofGraph.set(name.slice(networkPrefix.length), value);
      own.delete(name);
    }
    return { id: unescaped(id), values: own };
  });
  const edges = graph.edges.map(({ source, target, values }) => ({
    source: unescaped(source),
    target: unescaped(target),
    values: typed("edge", values),
  }));
  return { values: ofGraph, nodes, edges };
}

const unescapedScalar = (value: Scalar) => (typeof value === "string" ? unescaped(value) : value);

/** The lists of a graph that somebody else wrote. */
function sheetsOf(
  file: string,
  graph: GraphRecord,
  reader: GraphReader,
  options: GraphReadOptions,
  notices: FileIssue[],
): Sheet[] {
  const cellsOf = (of: "node" | "edge" | "graph", values: ReadonlyMap<string, string>) =>
    new Map(
      [...values].flatMap(([key, text]): [string, string][] =>
        text.trim() === "" ? [] : [[reader.keyOf(of, key)?.name ?? key, text.trim()]],
      ),
    );
  const people = graph.nodes.map(({ at, id, values }): Row => ({
    at,
    ego: "",
    id,
    number: id,
    cells: cellsOf("node", values),
  }));
  const ego =
    people.find(({ id }) => id === options.ego) ??
    people.find(({ cells }) => [...cells].some(([name, value]) => isEgo(name, value)));
  if (options.ego !== undefined && ego?.id !== options.ego)
    throw new UnreadableFiles([fileIssue("egoNotFound", { file, row: graph.at })]);
  if (ego === undefined) notices.push(fileIssue("noEgoNode", { file, row: graph.at }));

  const egoId = ego?.id ?? "ego";
  const withEgo = new Map<string, ReadonlyMap<string, string>>();
  const ties: Row[] = [];
  for (const { at, source, target, values } of graph.edges) {
    const cells = cellsOf("edge", values);
    if (ego !== undefined && source === egoId) withEgo.set(target, cells);
    else if (ego !== undefined && target === egoId) withEgo.set(source, cells);
    else ties.push({ at, ego: egoId, ends: [{ id: source }, { id: target }], cells });
  }
  const alters = people.flatMap((person): Row[] => {
    if (person === ego) return [];
    const tie = withEgo.get(person.id ?? "");
    if (withEgo.size > 0 && tie === undefined) {
      notices.push(fileIssue("notTiedToEgo", { file, row: person.at }));
      return [];
    }
    return [{ ...person, ego: egoId, cells: new Map([...(tie ?? []), ...person.cells]) }];
  });
  const left = new Set(alters.map(({ id }) => id));
  const among = ties.filter(({ ends }) => ends?.every(({ id }) => left.has(id)));
  const egoRow = ego ?? { at: graph.at, ego: egoId, cells: new Map<string, string>() };
  return [
    sheet(file, "ego", [
      {
        ...egoRow,
        ego: egoId,
        cells: new Map([...cellsOf("graph", graph.values), ...egoRow.cells]),
      },
    ]),
    sheet(file, "people", alters),
    sheet(file, "ties", among),
  ];
}

const isEgo = (name: string, value: string) =>
  /^(is_?)?ego$/i.test(name) && /^(true|1|yes)$/i.test(value);

const sheet = (file: string, kind: Sheet["kind"], rows: readonly Row[]): Sheet => ({
  file,
  kind,
  type: "",
  columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))],
  rows,
});
