import type { FileIssue } from "../../FileIssue.ts";

/** A graph as a file has it, before anybody says what its nodes are. */
export interface GraphRecord {
  /** Line it begins on. */
  readonly at: number;
  /** What stands on its tag. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether ties have a direction unless they say otherwise. */
  readonly directed: boolean;
  /** What is said of the graph as a whole, by key. */
  readonly values: ReadonlyMap<string, string>;
  /** The nodes, in file order. */
  readonly nodes: readonly NodeRecord[];
  /** The edges, in file order. */
  readonly edges: readonly EdgeRecord[];
}

/** A node. */
export interface NodeRecord {
  /** Line it begins on. */
  readonly at: number;
  /** Its id in the file. */
  readonly id: string;
  /** What is said of it, by key. */
  readonly values: Map<string, string>;
}

/** An edge. */
export interface EdgeRecord {
  /** Line it begins on. */
  readonly at: number;
  /** Id of the node it goes from. */
  readonly source: string;
  /** Id of the node it goes to. */
  readonly target: string;
  /** What is said of it, by key. */
  readonly values: Map<string, string>;
}

/** What a key stands for: the name and the type of a value. */
export interface GraphKey {
  /** Name, for people. */
  readonly name: string;
  /** Type of its values, in the words of the format. */
  readonly type: string;
  /** It is only what a program shows, not a value. */
  readonly isDisplay?: true;
  /** What a node or edge has that says nothing. */
  readonly byDefault?: string | undefined;
}

/** A file of graphs that comes in pieces. */
export interface GraphReader {
  /** The graphs that are whole now; `last` says that nothing follows. */
  readonly push: (text: string, last?: "last") => GraphRecord[];
  /** The key of a value of a node, edge or graph. */
  readonly keyOf: (of: "node" | "edge" | "graph", key: string) => GraphKey | undefined;
  /** Whether the file is of this format at all. */
  readonly isFormat: () => boolean;
  /** What was in the file that no graph of people has. */
  readonly notices: readonly FileIssue[];
}
