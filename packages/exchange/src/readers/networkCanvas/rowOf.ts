import type { Row } from "../sheets/Sheet.ts";

/** Columns every export has; they never hold an answer. */
export const builtIn = {
  ego: "networkCanvasEgoUUID",
  uuid: "networkCanvasUUID",
  session: "networkCanvasSessionID",
  start: "sessionStart",
  node: "nodeID",
  edge: "edgeID",
  from: "from",
  to: "to",
  source: "networkCanvasSourceUUID",
  target: "networkCanvasTargetUUID",
  /** GraphML's own label of a node, the display variable's value. */
  display: "networkCanvasDisplayLabel",
} as const;

const names: ReadonlySet<string> = new Set(Object.values(builtIn));

/** Whether a column is one that every export has. */
export const isBuiltIn = (name: string) => names.has(name);

/** The exporter adds `_2` to a variable that is called like one of its own columns, or like GraphML's label. */
export const renames = (name: string) => isBuiltIn(name) || name === "label";

/** A row of an export, by its cells. */
export function rowOf(at: number, cells: ReadonlyMap<string, string>): Row {
  const cell = (name: keyof typeof builtIn) => cells.get(builtIn[name]);
  return {
    at,
    ego: cell("ego"),
    id: cell("uuid") ?? cell("session"),
    number: cell("node"),
    display: cell("display"),
    drawn: cell("start"),
    ends: [
      { id: cell("source"), number: cell("from") },
      { id: cell("target"), number: cell("to") },
    ],
    cells: new Map([...cells].filter(([name]) => !isBuiltIn(name))),
  };
}
