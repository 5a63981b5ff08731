import type { Text } from "@steunnetwerk/domain";

import type { Case } from "./Case.ts";
import type { CaseEvent } from "./Event.ts";

/** Why a command was not accepted: which rule of `SPEC.md`, and a sentence to act on. Holds no value from the command. */
export interface Refusal {
  /** The rule, such as `X2`. */
  readonly rule: string;
  /** Stable code to branch on. */
  readonly code: RefusalCode;
  /** Keys and positions from the root of the command to what is wrong with it, when that is the reason. */
  readonly path?: readonly (string | number)[];
  /** What is wrong and what would be right, in each language. */
  readonly message: Text;
  /** The exits that do not hold yet, when a step cannot close. */
  readonly missing?: readonly { readonly exit: string; readonly text: Text }[];
}

/** What can be the matter with a command. */
export type RefusalCode =
  | "invalidCommand"
  | "invalidFacts"
  | "invalidRecord"
  | "notStarted"
  | "alreadyStarted"
  | "caseClosed"
  | "otherGuideline"
  | "noMigration"
  | "unknownStep"
  | "unknownTask"
  | "unknownPerson"
  | "unknownDecision"
  | "unknownOutcome"
  | "unknownSignal"
  | "unknownCapacity"
  | "notInCapacity"
  | "mayNotAct"
  | "notTogether"
  | "taskNotOpen"
  | "taskPaused"
  | "onHold"
  | "claimedByOther"
  | "notClaimed"
  | "cannotBeDeclined"
  | "reasonMissing"
  | "recordMissing"
  | "dateInPast"
  | "stepNotOpen"
  | "stepNotWaiting"
  | "stepSettled"
  | "requirementMissing"
  | "exitsMissing"
  | "childNotHeard"
  | "circularOrder"
  | "noNetwerkverantwoordelijke"
  | "notADecider"
  | "nothingToWithdraw"
  | "timerNotDue"
  | "notOffered"
  | "workLeft";

/** What came of a command: the events that make it so, or why not. */
export type TransitionResult =
  | { readonly accepted: true; readonly events: readonly CaseEvent[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** The same with the case after the events. It is for who keeps the case: who sent the command may not see all of that. */
export type AdvanceResult =
  | {
      readonly accepted: true;
      readonly events: readonly CaseEvent[];
      readonly case: Case;
    }
  | { readonly accepted: false; readonly refusal: Refusal };
