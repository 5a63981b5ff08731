import type { FileIssue } from "../../FileIssue.ts";

/** One list of an export, in the same form whether it came as CSV or as GraphML. */
export interface Sheet {
  /** Name of the file. */
  readonly file: string;
  /** What a row is: ego, somebody named, or a tie between two of them. */
  readonly kind: "ego" | "people" | "ties";
  /** Node type or edge type, from the file's name or from the row. */
  readonly type: string;
  /** Names of the columns, in file order. */
  readonly columns: readonly string[];
  /** What was answered, in file order. */
  readonly rows: readonly Row[];
}

/** What one row says; an empty cell is left out. */
export interface Row {
  /** Row of the table, or line of the XML file. */
  readonly at: number;
  /** What stands in each column. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The lists in a file, or what is wrong with it. */
export type SheetsResult =
  | { readonly sheets: readonly Sheet[]; readonly notices: readonly FileIssue[] }
  | { readonly issues: readonly FileIssue[] };

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
