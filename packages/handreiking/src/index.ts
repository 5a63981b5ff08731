/**
 * The guideline for informal support as data, and the pure step that enacts it for one jeugdige.
 *
 * @packageDocumentation
 */

// The guidelines
export { guidelines } from "./guidelines/guidelines.ts";
export { handreiking } from "./guidelines/handreiking/handreiking.ts";
export { jimAanpak } from "./guidelines/jim/jimAanpak.ts";

// Stepping through one
export { evolve } from "./enact/evolve.ts";
export { advance, transition } from "./enact/transition.ts";

// What waits: for people, for time, for systems; and who may see it
export { activitiesOf, type Activity } from "./read/activitiesOf.ts";
export { maySee } from "./read/maySee.ts";
export { mayTell, type MayTell } from "./read/mayTell.ts";
export { timersOf, type Timer } from "./read/timersOf.ts";
export { workOf, type WorkItem } from "./read/workOf.ts";

// Reading a guideline without running it
export { compareGuidelines, type GuidelineChange } from "./check/compareGuidelines.ts";
export { reachable, type Reachability } from "./check/reachable.ts";
export { periodsIn, type PeriodUse } from "./describe/periodsIn.ts";
export { whoMayAct, type Permission } from "./describe/whoMayAct.ts";
export { printGuideline } from "./describe/printGuideline.ts";

// Guidelines from outside, and guidelines of one's own
export { brokenPromises } from "./check/brokenPromises.ts";
export { checkMigration } from "./check/checkMigration.ts";
export { deriveGuideline, Derivation } from "./check/deriveGuideline.ts";
export {
  parseGuideline,
  safeParseGuideline,
  type GuidelineResult,
} from "./check/parseGuideline.ts";

// What a guideline is
export { Condition } from "./guideline/Condition.ts";
export {
  GuidelineCapacity,
  GuidelineDecision,
  Guideline,
  GuidelineMigration,
  Safety,
} from "./guideline/Guideline.ts";
export { Invariant, invariantLabels } from "./guideline/Invariant.ts";
export { Duration, GuidelinePeriod, GuidelinePeriods } from "./guideline/Period.ts";
export { Field, RecordShape } from "./guideline/RecordShape.ts";
export { Exit, Grounding, Step } from "./guideline/Step.ts";
export { TaskOutcome, Task, Trigger } from "./guideline/Task.ts";
export { Advice, Mark, Source } from "./guideline/Source.ts";

// What a case is, what is asked of it and what happens in it
export { CaseEventSchema } from "./case/EventSchema.ts";
export { CaseSchema } from "./case/CaseSchema.ts";
export type {
  Case,
  ConsentAnswer,
  ConsentState,
  PersonState,
  SignalState,
  StepState,
  TaskState,
} from "./case/Case.ts";
export {
  Actor,
  ChildHeard,
  Command,
  Facts,
  Measures,
  CasePerson,
  type CommandOf,
} from "./case/Command.ts";
export type {
  CaseEvent,
  Compartment,
  ConsentRef,
  Day,
  DayOrInstant,
  DeciderGroup,
  Deciders,
  EventOf,
  EventTypes,
  GuidelineRef,
  Happened,
  HeardMark,
  Json,
  JsonObject,
  Personal,
  PersonalFacts,
  StepRef,
  TaskRef,
} from "./case/Event.ts";
export type { AdvanceResult, TransitionResult, Refusal, RefusalCode } from "./case/Refusal.ts";
