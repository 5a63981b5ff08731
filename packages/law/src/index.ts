/**
 * What the law and the norms say about informal support around a jeugdige, as dated tables and pure functions.
 *
 * @packageDocumentation
 */

// Who decides: the five separate questions of consent
export { whoDecides } from "./whoDecides.ts";
export type {
  ChoiceQuestion,
  ConsentQuestion,
  HelpQuestion,
  PresenceQuestion,
  SharedFacts,
  TakingPartQuestion,
  TellingQuestion,
  YesNo,
} from "./question.ts";
export type { Asked } from "./tables/consent.ts";
export type { ConsentOutcome, Standing } from "./weigh.ts";
export type { NamedPersons, Requirement, Stance } from "./parties.ts";
export { ageGroup, type AgeGroup, type FamilyFacts, type Position } from "./facts.ts";
export { receiverLabels, type Receiver, type Telling } from "./tables/telling.ts";
export type { ChoiceFacts, Presence, PresenceFacts } from "./tables/presence.ts";
export {
  exceptionRules,
  type ExceptionFacts,
  type ExceptionId,
  type ExceptionRule,
} from "./tables/exceptions.ts";
export { ageGroupLabels, dutyLabels, partyLabels, type Duty, type Party } from "./labels.ts";

// The familiegroepsplan, and the plan that replaces it
export {
  mayDropFamiliegroepsplan,
  owesFamiliegroepsplan,
  planClocks,
  type PlanClocks,
  type PlanDates,
} from "./familiegroepsplan.ts";
export {
  type Drop,
  type DropFacts,
  type Offer,
  type OfferFacts,
} from "./tables/familiegroepsplan.ts";
export type { Clock } from "./clock.ts";

// Days on which decisions fall due again
export { eventsAhead, type ConsentDates, type EventAhead } from "./eventsAhead.ts";

// Screening, foster care, supporters' data, retention, signals
export { screeningFor, type ScreeningOutcome } from "./screening.ts";
export { type Screening, type ScreeningFacts } from "./tables/screening.ts";
export { mayHavePleegcontract, mayMoveChild, thirteenWeeks } from "./fosterCare.ts";
export {
  type Contract,
  type ContractFacts,
  type Move,
  type MoveFacts,
} from "./tables/fosterCare.ts";
export { mayStore, supporterNotice, type NoticeOutcome } from "./supporterData.ts";
export { type Notice, type Storing, type StoringFacts } from "./tables/supporterData.ts";
export { destructionClock, mayDestroy, retentionOf, type RetentionOutcome } from "./retention.ts";
export {
  type Destruction,
  type DestructionFacts,
  type Retention,
  type RetentionFacts,
} from "./tables/retention.ts";
export { signalRoute } from "./safetySignal.ts";
export {
  signalEffectLabels,
  signalStepLabels,
  type SignalEffect,
  type SignalFacts,
  type SignalRoute,
  type SignalStep,
} from "./tables/safetySignal.ts";

// What every decision carries
export type { ConsideredException, Decided, Decision, Grounds, Undetermined } from "./Decision.ts";
export {
  answererLabels,
  type Answerer,
  questions,
  type FactName,
  type Unknown,
} from "./unknowns.ts";

// The norms
export { norms, type NormId } from "./norms/norms.ts";
export type { Norm, Reading } from "./norms/Norm.ts";
export { normSources, type NormSourceKey } from "./norms/sources.ts";

// The tables, to read and to print
export { printLaw, tables, type ReadableTable } from "./print.ts";

// Days, ages and terms
export { addDays, addMonths } from "./calendar/days.ts";
export { ageOn, birthday } from "./calendar/age.ts";
export { dateInAmsterdam } from "./calendar/amsterdam.ts";
export { publicHolidays, type PublicHoliday } from "./calendar/holidays.ts";
export { term, type Term, type TermLength } from "./calendar/term.ts";
export { InvalidDate } from "./calendar/InvalidDate.ts";
