import type { TaskState } from "../case/Case.ts";
import type { Actor } from "../case/Command.ts";
import type { TaskRef } from "../case/Event.ts";
import type { Period } from "../guideline/Period.ts";
import type { Step } from "../guideline/Step.ts";
import type { Outcome, Task } from "../guideline/Task.ts";

import { safetyStep } from "./GuidelineIndex.ts";
import type { Turn } from "./Turn.ts";
import { after } from "./calendar.ts";
import { holds, isOpen, isSettled, mayBeDone, stepsBefore } from "./conditions.ts";
import { at, taskKey } from "./keyed.ts";

/**
 * Lets everything happen that follows from what people did: steps and tasks open, wait, go on, go away or are done.
 *
 * It ends: within one turn each step opens at most once, and each task goes through each change at most once.
 */
export function settle(turn: Turn): void {
  const seen = new Set<string>();
  const once = (change: string): boolean => !seen.has(change) && seen.add(change).size > 0;
  let before: number;
  do {
    before = turn.events.length;
    for (const step of turn.index.guideline.steps) {
      if (mayOpen(turn, step) && once(`open ${step.id}`))
        turn.emit("stepOpened", { step: step.id });
      for (const task of step.tasks) settleTask(turn, step.id, task, once);
    }
    for (const task of turn.index.guideline.safety?.tasks ?? [])
      settleTask(turn, safetyStep, task, once);
  } while (turn.events.length > before);
}

/** Whether a step opens by itself now. */
function mayOpen(turn: Turn, step: Step): boolean {
  const { index, case: current } = turn;
  if (current.state === "closed") return false;
  if ((at(current.steps, step.id)?.state ?? "waiting") !== "waiting") return false;
  if (step.entry === "onDemand") return false;
  return (
    stepsBefore(index, current, step.id).every((other) => isSettled(current, other)) &&
    (step.entry === undefined || holds(index, current, step.entry)) &&
    requirementsHold(turn, step.id)
  );
}

/** Whether a step may open at all: its own requirements hold, and those of the steps merged into it. */
export function requirementsHold({ index, case: current }: Turn, step: string): boolean {
  const own = index.steps.get(step)?.requires;
  if (own !== undefined && !holds(index, current, own)) return false;
  return Object.entries(current.steps).every(([id, state]) => {
    if (state.state !== "merged" || state.into !== step) return true;
    const merged = index.steps.get(id)?.requires;
    return merged === undefined || holds(index, current, merged);
  });
}

function settleTask(turn: Turn, step: string, task: Task, once: (change: string) => boolean): void {
  if (step === safetyStep)
    for (const signal of Object.keys(turn.case.signals))
      settleOne(turn, step, task, signal, true, once);
  else if (task.per === undefined) settleOne(turn, step, task, undefined, true, once);
  else {
    const { capacity, status } = task.per;
    for (const [id, person] of Object.entries(turn.case.people)) {
      const isMeant =
        person.capacities.includes(capacity) &&
        (status === undefined || status.includes(at(person.statuses, capacity) ?? ""));
      settleOne(turn, step, task, id, isMeant, once);
    }
  }
}

function settleOne(
  turn: Turn,
  step: string,
  task: Task,
  subject: string | undefined,
  isMeant: boolean,
  once: (change: string) => boolean,
): void {
  const { index, case: current } = turn;
  const key = taskKey(task.id, subject);
  const steps = at(current.steps, step);
  const state = steps && at(steps.tasks, key);
  if (!isMeant && state === undefined) return;
  if (state?.state === "done" || state?.state === "declined") return;
  const isWanted =
    isMeant &&
    isAlive(turn, step, task, state) &&
    (typeof task.opens !== "object" || holds(index, current, task.opens, subject));
  const ref = refTo(step, task.id, subject, state?.round ?? 0);
  const change = (name: string) => once(`${name} ${step} ${key}`);
  if (state === undefined || state.state === "waiting") {
    if (!isWanted || (task.opens === "onDemand" && state?.revived !== true)) return;
    if (task.delay === undefined || state?.revived === true) {
      if (change("open")) openTask(turn, task, ref, state?.revived === true);
    } else if (change("schedule"))
      turn.emit("taskScheduled", { ...ref, opensOn: after(turn.facts, period(turn, task.delay)) });
  } else if (!isWanted) {
    if (change("drop")) turn.emit("taskDropped", ref);
  } else if (state.state !== "scheduled") {
    if (task.doneWhen !== undefined && holds(index, current, task.doneWhen, subject)) {
      if (change("settle")) turn.emit("taskSettled", { ...ref, ...againOn(turn, task) });
    } else {
      const isFree = mayBeDone(index, current, task, subject);
      if (state.state === "open" && !isFree && change("pause")) turn.emit("taskPaused", ref);
      if (state.state === "paused" && isFree && change("resume")) turn.emit("taskResumed", ref);
    }
  }
}

/** Whether a task has a place now: its step is open, or it does not depend on that. */
function isAlive(turn: Turn, step: string, task: Task, state: TaskState | undefined): boolean {
  if (step === safetyStep) return true;
  const isClosed = turn.case.state === "closed";
  if (task.during === "aftercare") return isClosed;
  if (isClosed) return false;
  return task.during === "case" || state?.revived === true || isOpen(turn.case, step);
}

/** Opens a task for the next round. */
export function openTask(
  turn: Turn,
  task: Task,
  ref: TaskRef,
  isRevived: boolean,
  by?: Actor,
): void {
  turn.emit(
    "taskOpened",
    {
      ...ref,
      round: ref.round + 1,
      ...(task.due !== undefined && { due: after(turn.facts, period(turn, task.due)) }),
      ...(isRevived && { revived: true }),
    },
    by === undefined ? {} : { by },
  );
}

/** When a task that was answered opens again: as its outcome says, or else by its own rhythm. */
export function againOn(turn: Turn, task: Task, outcome?: Outcome): { againOn?: string } {
  const code = outcome?.again ?? task.again?.after;
  return code === undefined ? {} : { againOn: after(turn.facts, period(turn, code)) };
}

/** A period of the guideline. */
export function period(turn: Turn, code: string): Pick<Period, "default" | "legalTerm"> {
  return at(turn.index.guideline.periods, code) ?? { default: "P0D" };
}

/** The reference to a task, without a subject when there is none. */
export function refTo(
  step: string,
  task: string,
  subject: string | undefined,
  round: number,
): TaskRef {
  return subject === undefined ? { step, task, round } : { step, task, subject, round };
}
