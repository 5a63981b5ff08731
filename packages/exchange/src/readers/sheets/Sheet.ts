import type { FileIssue } from "../../FileIssue.ts";

/** One list of a file, in the same form whatever format it came in. */
export interface Sheet {
  /** Name of the file. */
  readonly file: string;
  /** What a row is: ego, somebody named, or a tie between two of them. */
  readonly kind: "ego" | "people" | "ties";
  /** Node type or edge type, when the format has any. */
  readonly type: string;
  /** Names of the columns with answers, in file order. */
  readonly columns: readonly string[];
  /** What was answered, in file order. */
  readonly rows: readonly Row[];
  /** Whether the program that wrote it adds `_2` to a variable that has this name. */
  readonly renames?: (name: string) => boolean;
}

/** What one row says: who it is about, and the answers. */
export interface Row {
  /** Row of the table, or line of the XML file. */
  readonly at: number;
  /** Whose network it belongs to, as far as the row says. */
  readonly ego: string | undefined;
  /** Id of the person, or of the network in a row about ego. */
  readonly id?: string | undefined;
  /** Another id of the person, by which ties may point to them. */
  readonly number?: string | undefined;
  /** What the program shows as the person's name. */
  readonly display?: string | undefined;
  /** The moment or day the network was drawn, in a row about ego. */
  readonly drawn?: string | undefined;
  /** Whom a tie joins. */
  readonly ends?: readonly [End, End];
  /** What stands in each column; an empty cell is left out. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Somebody at an end of a tie: by id, else by number. */
export type End = Pick<Row, "id" | "number">;

/** The lists in a file, or what is wrong with it. */
export type SheetsResult =
  | { readonly sheets: readonly Sheet[]; readonly notices: readonly FileIssue[] }
  | { readonly issues: readonly FileIssue[] };
