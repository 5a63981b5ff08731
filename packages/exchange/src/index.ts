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
export { readTables } from "./readers/readTables.ts";
export { readENet, type ENetOptions } from "./readers/readENet.ts";
export { readEasyNwk, type EasyNwkOptions } from "./readers/readEasyNwk.ts";
export { readNetworkFiles } from "./readers/readNetworkFiles.ts";
export { streamGraphs } from "./readers/streamGraphs.ts";
export { streamTables, type StreamedNetwork, type StreamedTables } from "./readers/streamTables.ts";
export { parseMapping } from "./readers/parseMapping.ts";
export type { GraphReadOptions } from "./readers/xml/networkOfGraph.ts";
export {
  defaultMapping,
  type MappedField,
  type MappedRelation,
  type Mapping,
  type MappingChanges,
  type TableKey,
} from "./readers/sheets/mapping.ts";

// Out
export type { GraphOptions } from "./graph/PlainGraph.ts";
export { writeGraphml } from "./writers/writeGraphml.ts";
export { writeGexf } from "./writers/writeGexf.ts";
export { writeBpmn, type BpmnOptions } from "./writers/writeBpmn.ts";
export { bpmnLimits, type BpmnLimit } from "./writers/bpmn/limits.ts";
export {
  InvalidMoment,
  writeIcalendar,
  type CalendarDay,
  type CalendarInput,
  type CalendarOptions,
} from "./writers/writeIcalendar.ts";
export {
  InvalidCatalogue,
  writeZaak,
  writeZaakDetails,
  type ZgwBody,
  ZgwCatalogue,
  type ZgwDetails,
  type ZgwOptions,
  type ZgwPerson,
} from "./writers/writeZgw.ts";
export { writeTables, type WrittenTables } from "./writers/writeTables.ts";

// Files, and what is wrong with them
export { type InputFile, type StreamedFile } from "./InputFile.ts";
export { type FileIssueCode, fileIssueMessages } from "./fileIssueMessages.ts";
export { type FileIssue, formatFileIssue, UnreadableFiles } from "./FileIssue.ts";
