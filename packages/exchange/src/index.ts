/**
 * Support networks from other people's files, and what could not be carried.
 *
 * @packageDocumentation
 */

// In
export {
  readNetworkCanvas,
  type NetworkCanvasOptions,
  type NetworksRead,
} from "./readers/readNetworkCanvas.ts";
export {
  networkCanvasMapping,
  type NetworkCanvasField,
  type NetworkCanvasMapping,
  type NetworkCanvasMappingChanges,
  type NetworkCanvasRelation,
} from "./readers/networkCanvas/mapping.ts";

// Files, and what is wrong with them
export { type InputFile } from "./InputFile.ts";
export { type FileIssueCode, fileIssueMessages } from "./fileIssueMessages.ts";
export { type FileIssue, formatFileIssue, UnreadableFiles } from "./FileIssue.ts";
