import { parseXml, XmlElement, XmlError } from "@rgrove/parse-xml";

import { fileIssue } from "../../FileIssue.ts";

import { builtIn, type Row, type Sheet, type SheetsResult } from "./Sheet.ts";

/**
 * The lists in a GraphML file of an export: each `<graph>` is an interview, with ego's answers as its own data.
 *
 * Keys have opaque ids, so columns are named by `attr.name`. Entities that a document declares for itself are refused by
 * the parser, so nothing can be expanded or fetched.
 * Source: project reference "Network-strength scoring", section 13, and samples made with the exporter.
 */
export function graphmlSheets(file: string, text: string): SheetsResult {
  const root = parsed(text);
  if (typeof root === "number") return { issues: [fileIssue("brokenXml", { file, row: root })] };
  const graphs = root?.name === "graphml" ? childrenOf(root, "graph") : [];
  if (
    root === undefined ||
    graphs.every((graph) => graph.attributes["nc:sessionUUID"] === undefined)
  )
    return { issues: [fileIssue("notGraphml", { file })] };

  const names = columnNames(root);
  const lineOf = lineCounter(text);
  const sheets = graphs.flatMap((graph) => graphSheets(file, graph, names, lineOf));
  return { sheets, notices: [] };
}

/** The root element; the number of the line that is no XML; nothing when there is no element. */
function parsed(text: string): XmlElement | number | undefined {
  try {
    return parseXml(text, { includeOffsets: true }).root ?? undefined;
  } catch (error) {
    // The parser calls itself for each level: a file nested thousands deep overflows and is no export either.
    return error instanceof XmlError ? error.line : 1;
  }
}

function graphSheets(
  file: string,
  graph: XmlElement,
  names: ReadonlyMap<string, string>,
  lineOf: (offset: number) => number,
): Sheet[] {
  const row = (element: XmlElement, own: Readonly<Record<string, string | undefined>>): Row => {
    const data = childrenOf(element, "data").flatMap((datum) => {
      const key = datum.attributes["key"] ?? "";
      return [[names.get(key) ?? key, datum.text.trim()] as const];
    });
    const cells = [...Object.entries(own), ...data].filter(
      (cell): cell is [string, string] => cell[1] !== undefined && cell[1] !== "",
    );
    return { at: lineOf(element.start), cells: new Map(cells) };
  };
  const attribute = (name: string) => graph.attributes[`nc:${name}`];
  const ego = row(graph, {
    [builtIn.session]: attribute("sessionUUID"),
    networkCanvasCaseID: attribute("caseId"),
    networkCanvasProtocolName: attribute("protocolName"),
    [builtIn.start]: attribute("sessionStartTime"),
    sessionFinish: attribute("sessionFinishTime"),
    sessionExported: attribute("sessionExportTime"),
  });
  const egoId = ego.cells.get(builtIn.uuid) ?? ego.cells.get(builtIn.session) ?? "";
  const withEgo = (rows: readonly Row[]) =>
    rows.map(({ at, cells }) => ({ at, cells: new Map([...cells, [builtIn.ego, egoId]]) }));

  const people = childrenOf(graph, "node").map((node) =>
    row(node, { [builtIn.node]: node.attributes["id"] }),
  );
  const ties = childrenOf(graph, "edge").map((edge) =>
    row(edge, {
      [builtIn.from]: edge.attributes["source"],
      [builtIn.to]: edge.attributes["target"],
    }),
  );
  return [
    sheet(file, "ego", "", withEgo([{ at: ego.at, cells: without(ego.cells, builtIn.uuid) }])),
    ...byType(people).map(([type, rows]) => sheet(file, "people", type, withEgo(rows))),
    ...byType(ties).map(([type, rows]) => sheet(file, "ties", type, withEgo(rows))),
  ];
}

const typeColumn = "networkCanvasType";

function byType(rows: readonly Row[]): [string, Row[]][] {
  const types = new Map<string, Row[]>();
  for (const { at, cells } of rows) {
    const type = cells.get(typeColumn) ?? "";
    const row = { at, cells: without(cells, typeColumn) };
    const rows = types.get(type);
    if (rows === undefined) types.set(type, [row]);
    else rows.push(row);
  }
  return [...types];
}

function sheet(file: string, kind: Sheet["kind"], type: string, rows: readonly Row[]): Sheet {
  return {
    file,
    kind,
    type,
    columns: [...new Set(rows.flatMap((row) => [...row.cells.keys()]))],
    rows,
  };
}

const without = (cells: ReadonlyMap<string, string>, column: string) =>
  new Map([...cells].filter(([name]) => name !== column));

/**
 * Column names by key id, as in the CSV files of the same interview: a place on the screen ends in `_x` and `_y`. A
 * variable called `label` is named `label_2`, since GraphML has a label of its own.
 */
function columnNames(root: XmlElement): ReadonlyMap<string, string> {
  const keys = childrenOf(root, "key").map(({ attributes }): [string, string] => {
    const id = attributes["id"] ?? "";
    if (id === "label") return [id, builtIn.display];
    const name = attributes["attr.name"] ?? id;
    const isLayout = attributes["attr.type"] === "double" && /_[XY]$/.test(name);
    return [id, isLayout ? name.slice(0, -1) + name.slice(-1).toLowerCase() : name];
  });
  return new Map(keys);
}

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );

/** Line by offset, for offsets in growing order of lookup or not: a binary search in the line starts. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
