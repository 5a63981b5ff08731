import { addDays } from "@steunnetwerk/law";

import type { Case, TaskState } from "../case/Case.ts";
import type { Compartment, DayOrInstant, TaskRef } from "../case/Event.ts";
import { indexOf, safetyStep, type GuidelineIndex } from "../enact/GuidelineIndex.ts";
import { refTo } from "../enact/settle.ts";
import { nextLawDay } from "../enact/whoDecides.ts";
import type { Guideline } from "../guideline/Guideline.ts";

import { Remembered } from "./Remembered.ts";
import { taskIdOf } from "./taskId.ts";

/** Something that must wake the case. When it has come, send the command `timerDue` with its id. */
export interface Timer {
  /** Stable: the same purpose keeps its id when the day moves. */
  readonly id: string;
  /** A day in Europe/Amsterdam (due from its first moment), or a moment in UTC. */
  readonly when: DayOrInstant;
  /**
   * What it is for: a task opens, is overdue or is escalated; an age, legal position or measure begins or ends and with it
   * who decides (`law`); a consent ends.
   */
  readonly purpose: "open" | "due" | "escalate" | "law" | "consent";
  /** The task it is about. */
  readonly task?: TaskRef;
  /** Who may see it; everybody who may see the file when left out. */
  readonly compartment?: Compartment;
}

/**
 * All timers of a case, in no particular order. They follow from the case alone: a timer that is not in the answer any
 * more is cancelled, one with another `when` has moved.
 */
export function timersOf(guideline: Guideline, current: Case): readonly Timer[] {
  const index = indexOf(guideline);
  const timers: Timer[] = [];
  for (const [step, { tasks }] of Object.entries(current.steps))
    for (const state of Object.values(tasks)) {
      if (current.state === "closed" && !outlivesCase(index, step, state)) continue;
      const timer = remembered.of(index, state, () => taskTimer(index, step, state));
      if (timer !== undefined) timers.push(timer);
    }
  if (current.state === "closed") return timers;
  const lawDay = nextLawDay(index, current);
  if (lawDay !== undefined) timers.push({ id: `law/${lawDay}`, when: lawDay, purpose: "law" });
  for (const [decision, byAbout] of Object.entries(current.consents))
    for (const [about, { answers }] of Object.entries(byAbout))
      for (const [decider, { answer, until }] of Object.entries(answers))
        if (until !== undefined && answer === "granted")
          timers.push({
            id: `consent/${decision}/${about}/${decider}`,
            when: addDays(until, 1),
            purpose: "consent",
          });
  return timers;
}

const remembered = new Remembered<Timer>();

/** Whether a task goes on after the case was closed. */
function outlivesCase(index: GuidelineIndex, step: string, { task }: TaskState): boolean {
  return step === safetyStep || index.tasks.get(task)?.task.during === "aftercare";
}

function taskTimer(index: GuidelineIndex, step: string, state: TaskState): Timer | undefined {
  const timer = bareTimer(step, state);
  const compartment =
    step === safetyStep ? "safety" : index.tasks.get(state.task)?.task.compartment;
  return timer && compartment !== undefined ? { ...timer, compartment } : timer;
}

function bareTimer(step: string, state: TaskState): Timer | undefined {
  const task = refTo(step, state.task, state.subject, state.round);
  const id = taskIdOf(task);
  switch (state.state) {
    case "scheduled":
    case "done":
    case "declined":
      return state.nextOn === undefined
        ? undefined
        : { id: `${id}@open`, when: state.nextOn, purpose: "open", task };
    case "open":
    case "paused":
      if (state.level === undefined)
        return state.due === undefined
          ? undefined
          : { id: `${id}@due`, when: dueAfter(state.due), purpose: "due", task };
      return state.nextOn === undefined
        ? undefined
        : { id: `${id}@escalate${state.level}`, when: state.nextOn, purpose: "escalate", task };
    case "waiting":
      return undefined;
  }
}

/** Something due on a day is overdue from the next. */
function dueAfter(due: DayOrInstant): DayOrInstant {
  return due.length === 10 ? addDays(due, 1) : due;
}
