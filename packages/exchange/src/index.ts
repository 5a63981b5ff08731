/**
 * Support networks from other people's files, and what could not be carried.
 *
 * @packageDocumentation
 */

// In
export type { NetworksRead, ReadOptions } from "./readers/ReadOptions.ts";
export { readNetworkCanvas } from "./readers/readNetworkCanvas.ts";
export { readGraphml } from "./readers/readGraphml.ts";
export { readGexf } from "./readers/readGexf.ts";
export type { GraphReadOptions } from "./readers/xml/networkOfGraph.ts";
export {
  defaultMapping,
  type MappedField,
  type MappedRelation,
  type Mapping,
  type MappingChanges,
} from "./readers/sheets/mapping.ts";

// Out
export type { GraphOptions } from "./graph/PlainGraph.ts";
export { writeGraphml } from "./writers/writeGraphml.ts";
export { writeGexf } from "./writers/writeGexf.ts";

// Files, and what is wrong with them
export { type InputFile } from "./InputFile.ts";
export { type FileIssueCode, fileIssueMessages } from "./fileIssueMessages.ts";
export { type FileIssue, formatFileIssue, UnreadableFiles } from "./FileIssue.ts";
