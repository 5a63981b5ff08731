import type { Network } from "@steunnetwerk/domain";

import type { FileIssue } from "../FileIssue.ts";

import type { MappingChanges } from "./sheets/mapping.ts";

/** What files do not say themselves. */
export interface ReadOptions {
  /** Where the names of columns or variables and their options differ from the default mapping. */
  readonly mapping?: MappingChanges;
  /**
   * What it means that a pair is in no list of ties. `notAsked` (default), since most exports do not record that a pair was
   * asked and denied; `absent` when every pair was asked about, as in a dyad census.
   */
  readonly unlistedTies?: Network["unlistedTies"];
  /** How many ranks closeness has; most exports do not say. */
  readonly closenessRanks?: number;
  /** The largest number of people that could be named. */
  readonly nameLimit?: number;
}

/** The networks in a set of files, and what could not be carried. */
export interface NetworksRead {
  /** One network for each interview, in the order of the files. */
  readonly networks: readonly Network[];
  /** What was left out, guessed or assumed, by file, row and column. */
  readonly notices: readonly FileIssue[];
}
