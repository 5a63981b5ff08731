/**
 * The engine that enacts a guideline for months without losing anything.
 *
 * @packageDocumentation
 */

// For who writes ordinary TypeScript
export {
  openEngine,
  type Keys,
  type OpenedEngine,
  type OpenEngineOptions,
  type RunActivity,
  type Storage,
} from "./openEngine.ts";

// For who writes Effect
export { Engine } from "./Engine.ts";
export { Kms } from "./Kms.ts";
export { layerMemory } from "./layers/MemoryStore.ts";

// What goes in and what comes out
export type {
  CasePage,
  CaseSearch,
  CaseSummary,
  CaseUnavailable,
  CaseView,
  Destroy,
  EngineOptions,
  Entry,
  ExportDocument,
  ExportedCase,
  ExportQuery,
  NotAccepted,
  Receipt,
  SendOptions,
  StartCase,
  Unavailable,
  Verified,
  Work,
  WorkPage,
  WorkQuery,
} from "./Engine.ts";

// Work for the host
export {
  ActivityFailed,
  type ActivityHandler,
  type ActivityResult,
  type ActivityToDo,
  type DeadActivity,
  type DeadPage,
} from "./Activity.ts";

// What can go wrong
export * from "./errors.ts";

// The port to a database
export { Store } from "./Store.ts";
export type {
  ActivityState,
  Attributes,
  CaseHeader,
  CaseQuery,
  Change,
  Commit,
  FoundCase,
  CommitOutcome,
  Page,
  SealedPart,
  StoredActivity,
  StoredCase,
  StoredEntry,
  StoredKeys,
  StoredRingKey,
  StoredSnapshot,
  StoredTask,
  StoredTimer,
  TaskQuery,
} from "./Store.ts";
