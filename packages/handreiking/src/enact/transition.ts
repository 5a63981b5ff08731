import { safeParse } from "zod";

import type { Case } from "../case/Case.ts";
import { Command, Facts } from "../case/Command.ts";
import type { CommandOf } from "../case/Command.ts";
import type { AdvanceResult, TransitionResult, Refusal } from "../case/Refusal.ts";
import type { Guideline } from "../guideline/Guideline.ts";

import { indexOf } from "./GuidelineIndex.ts";
import { Turn } from "./Turn.ts";
import { notInCapacity, system } from "./access.ts";
import { closeCase, migrate, start } from "./decide/cases.ts";
import { exceptConsent, recordConsent, withdrawConsent } from "./decide/consents.ts";
import {
  assignNetwerkverantwoordelijke,
  endNetwerkverantwoordelijke,
  endPerson,
  recordMeasures,
  recordPerson,
} from "./decide/people.ts";
import { closeSignal, raiseSignal } from "./decide/safety.ts";
import {
  closeStep,
  mergeStep,
  openStep,
  reorderStep,
  repeatStep,
  skipStep,
} from "./decide/steps.ts";
import {
  activityResult,
  claimTask,
  completeTask,
  declineTask,
  delegateTask,
  openTask,
  releaseTask,
} from "./decide/tasks.ts";
import { ageReached, catchUp, timerDue } from "./decide/timers.ts";
import { followUp } from "./news.ts";
import { notParsed } from "./notParsed.ts";
import { refuse } from "./refuse.ts";
import { settle } from "./settle.ts";

type Decide<Type extends Command["type"]> = (
  turn: Turn,
  command: CommandOf<Type>,
) => Refusal | undefined;

const decide: { readonly [Type in Command["type"]]: Decide<Type> } = {
  start,
  completeTask,
  declineTask,
  openTask,
  claimTask,
  releaseTask,
  delegateTask,
  openStep,
  closeStep,
  skipStep,
  repeatStep,
  reorderStep,
  mergeStep,
  assignNetwerkverantwoordelijke,
  endNetwerkverantwoordelijke,
  recordConsent,
  exceptConsent,
  withdrawConsent,
  recordPerson,
  recordMeasures,
  endPerson,
  raiseSignal,
  closeSignal,
  timerDue,
  activityResult,
  closeCase,
  migrate,
};

/** What people can still do in a closed case. */
const whileClosed: readonly Command["type"][] = [
  "completeTask",
  "declineTask",
  "openTask",
  "claimTask",
  "releaseTask",
  "delegateTask",
  "repeatStep",
  "withdrawConsent",
  "raiseSignal",
  "closeSignal",
  "timerDue",
  "activityResult",
  "migrate",
];

/** What can tell the birth date of the jeugdige. */
const changesAge: readonly Command["type"][] = ["start", "recordPerson", "endPerson"];

/** All that a system can do; what people decide, people do. */
const bySystem: readonly Command["type"][] = ["timerDue", "activityResult", "migrate"];

/**
 * What comes of a command: the events that make it so, or a refusal with the rule and a sentence to act on.
 *
 * Pure and total: the same input gives the same answer, any JSON as command or facts gets an answer, and nothing is
 * carried out here. The case is what {@link evolve} made of the events so far, `undefined` before the first.
 */
export function transition(
  guideline: Guideline,
  current: Case | undefined,
  command: unknown,
  facts: unknown,
): TransitionResult {
  const advanced = advance(guideline, current, command, facts);
  return advanced.accepted ? { accepted: true, events: advanced.events } : advanced;
}

/** What {@link transition} answers, with the case after it: the same that folding the events with {@link evolve} gives, without the work of it. */
export function advance(
  guideline: Guideline,
  current: Case | undefined,
  command: unknown,
  facts: unknown,
): AdvanceResult {
  const known = safeParse(Facts, facts);
  if (!known.success) return refused(notParsed("C2", "invalidFacts", known.error));
  const parsed = safeParse(Command, command);
  if (!parsed.success) return refused(notParsed("C1", "invalidCommand", parsed.error));
  const turn = new Turn(indexOf(guideline), current, known.data);
  const refusal = take(turn, parsed.data);
  if (refusal !== undefined) return refused(refusal);
  return { accepted: true, events: turn.events, case: turn.case };
}

function take(turn: Turn, command: Command): Refusal | undefined {
  const { guideline } = turn.index;
  if (command.type === "start") {
    if (turn.isStarted)
      return refuse(
        "C3",
        "alreadyStarted",
        "Dit dossier is al begonnen.",
        "This case has begun already.",
      );
  } else if (!turn.isStarted)
    return refuse("C3", "notStarted", "Begin eerst een dossier.", "Start a case first.");
  else {
    const { id, version } = turn.case.guideline;
    if (command.type !== "migrate" && (id !== guideline.id || version !== guideline.version))
      return refuse(
        "U1",
        "otherGuideline",
        "Dit dossier volgt een andere leidraad of versie; gebruik die, of zet het dossier eerst over.",
        "This case follows another guideline or version; use that one, or migrate the case first.",
      );
    if (turn.case.state === "closed" && !whileClosed.includes(command.type))
      return refuse(
        "C5",
        "caseClosed",
        "Dit dossier is afgesloten; herhaal een stap om het weer te openen.",
        "This case is closed; repeat a step to open it again.",
      );
  }
  if (command.by.capacity === system && !bySystem.includes(command.type))
    return refuse(
      "A6",
      "mayNotAct",
      "Dit doet een mens, geen systeem; stuur het namens een persoon.",
      "This is for a person to do, not for a system; send it on behalf of a person.",
      { path: ["by", "capacity"] },
    );
  const stranger = notInCapacity(turn.index, turn.isStarted ? turn.case : undefined, command.by);
  if (stranger) return stranger;
  if (turn.isStarted) catchUp(turn);
  const refusal = (decide[command.type] as Decide<Command["type"]>)(turn, command);
  if (refusal) return refusal;
  if (changesAge.includes(command.type)) ageReached(turn);
  followUp(turn);
  settle(turn, command.type === "migrate" ? "all" : "changed");
  return undefined;
}

function refused(refusal: Refusal): AdvanceResult {
  return { accepted: false, refusal };
}
