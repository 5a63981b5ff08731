import { fileIssue, UnreadableFiles } from "../../FileIssue.ts";
import type { Sheet, SheetsResult } from "../sheets/Sheet.ts";
import type { GraphReader, GraphRecord } from "../xml/GraphRecord.ts";
import { graphmlReader } from "../xml/graphmlReader.ts";

import { builtIn, renames, rowOf } from "./rowOf.ts";

/**
 * The lists in a GraphML file of an export: each `<graph>` is an interview, with ego's answers as its own data.
 *
 * Keys have opaque ids, so columns are named by `attr.name`.
 * Source: project reference "Network-strength scoring", section 13, and samples made with the exporter.
 */
export function graphmlSheets(file: string, text: string): SheetsResult {
  const reader = graphmlReader(file);
  try {
    const graphs = reader.push(text, "last");
    if (!reader.isFormat() || !graphs.some(isInterview))
      return { issues: [fileIssue("notGraphml", { file })] };
    const sheets = graphs.flatMap((graph) => graphSheets(file, graph, reader));
    return { sheets, notices: reader.notices };
  } catch (error) {
    if (error instanceof UnreadableFiles) return { issues: error.issues };
    throw error;
  }
}

/** Whether a graph is an interview of Network Canvas. */
const isInterview = ({ attributes }: GraphRecord) => attributes["nc:sessionUUID"] !== undefined;

function graphSheets(file: string, graph: GraphRecord, { keyOf }: GraphReader): Sheet[] {
  const cellsOf = (
    of: "node" | "edge" | "graph",
    values: ReadonlyMap<string, string>,
    own: Readonly<Record<string, string | undefined>>,
  ) => {
    const data = [...values].map(
      ([key, text]) => [nameOf(key, keyOf(of, key)), text.trim()] as const,
    );
    return new Map(
      [...Object.entries(own), ...data].filter(
        (cell): cell is [string, string] => cell[1] !== undefined && cell[1] !== "",
      ),
    );
  };
  const attribute = (name: string) => graph.attributes[`nc:${name}`];
  const ego = cellsOf("graph", graph.values, {
    [builtIn.session]: attribute("sessionUUID"),
    networkCanvasCaseID: attribute("caseId"),
    networkCanvasProtocolName: attribute("protocolName"),
    [builtIn.start]: attribute("sessionStartTime"),
    sessionFinish: attribute("sessionFinishTime"),
    sessionExported: attribute("sessionExportTime"),
  });
  const egoId = ego.get(builtIn.uuid) ?? ego.get(builtIn.session) ?? "";
  ego.delete(builtIn.uuid);
  const listed = (at: number, cells: Map<string, string>) => {
    const type = cells.get(typeColumn) ?? "";
    cells.delete(typeColumn);
    return { type, at, cells };
  };
  const people = graph.nodes.map(({ at, id, values }) =>
    listed(at, cellsOf("node", values, { [builtIn.node]: id })),
  );
  const ties = graph.edges.map(({ at, source, target, values }) =>
    listed(at, cellsOf("edge", values, { [builtIn.from]: source, [builtIn.to]: target })),
  );
  return [
    ...sheetsOf(file, "ego", egoId, [{ type: "", at: graph.at, cells: ego }]),
    ...sheetsOf(file, "people", egoId, people),
    ...sheetsOf(file, "ties", egoId, ties),
  ];
}

const typeColumn = "networkCanvasType";

/** A row before it is known which list it stands in. */
interface Listed {
  readonly type: string;
  readonly at: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A list for each type, as the exporter writes a CSV file for each. */
function sheetsOf(
  file: string,
  kind: Sheet["kind"],
  ego: string,
  listed: readonly Listed[],
): Sheet[] {
  const types = new Map<string, Listed[]>();
  for (const row of listed) {
    const rows = types.get(row.type);
    if (rows === undefined) types.set(row.type, [row]);
    else rows.push(row);
  }
  return [...types].map(([type, ofType]) => {
    const rows = ofType.map(({ at, cells }) => rowOf(at, new Map([...cells, [builtIn.ego, ego]])));
    const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
    return { file, kind, type, columns, rows, renames };
  });
}

/**
 * The column of a key, as in the CSV files of the same interview: a place on the screen ends in `_x` and `_y`. A variable
 * called `label` is named `label_2`, since GraphML has a label of its own.
 */
function nameOf(key: string, column: ReturnType<GraphReader["keyOf"]>): string {
  if (key === "label") return builtIn.display;
  const { name = key, type = "" } = column ?? {};
  const isLayout = type === "double" && /_[XY]$/.test(name);
  return isLayout ? name.slice(0, -1) + name.slice(-1).toLowerCase() : name;
}
