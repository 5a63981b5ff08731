import type { TaskState } from "../case/Case.ts";
import type { Actor } from "../case/Command.ts";
import type { CaseEvent, TaskRef } from "../case/Event.ts";
import type { GuidelinePeriod } from "../guideline/Period.ts";
import type { Step } from "../guideline/Step.ts";
import type { TaskOutcome, Task } from "../guideline/Task.ts";

import { changedBy, safetyStep } from "./GuidelineIndex.ts";
import type { Turn } from "./Turn.ts";
import { at, taskKey } from "./at.ts";
import { after } from "./calendar.ts";
import { holds, isOpen, isSettled, mayBeDone, stepsBefore } from "./conditions.ts";

/** How often one task or step can change within one turn: more means that conditions chase each other. */
const mostChanges = 4;

/**
 * Lets everything happen that follows from what people did: steps and tasks open, wait, go on, go away or are done.
 *
 * Only what looks at something that changed is looked at again; with `all` everything is. It ends, since each step and task
 * changes at most a few times in one turn.
 */
export function settle(turn: Turn, all: "all" | "changed" = "changed"): void {
  const { items } = turn.index;
  const dirty = new Set<number>(all === "all" ? items.keys() : []);
  const changes = new Map<string, number>();
  const mayChange = (what: string): boolean => {
    const count = (changes.get(what) ?? 0) + 1;
    changes.set(what, count);
    return count <= mostChanges;
  };
  let seen = 0;
  for (;;) {
    for (; seen < turn.events.length; seen += 1) mark(turn, turn.events[seen], dirty);
    if (dirty.size === 0) return;
    // In the order of the guideline, so that the same news always has the same history.
    for (const position of [...dirty].sort((one, other) => one - other)) {
      dirty.delete(position);
      const item = items[position];
      if (item === undefined) continue;
      if ("task" in item) settleTask(turn, item.task.step, item.task.task, mayChange);
      else if (mayOpen(turn, item.step) && mayChange(item.step.id))
        turn.emit("stepOpened", { step: item.step.id });
    }
  }
}

/** Notes what looks at the things an event changed. */
function mark(turn: Turn, event: CaseEvent | undefined, dirty: Set<number>): void {
  if (event === undefined) return;
  for (const thing of changedBy(event)) {
    for (const position of turn.index.dependents.get(thing) ?? []) dirty.add(position);
    // The tasks of a step that goes along with another one depend on that one.
    if (thing === "step")
      for (const [id, { state }] of Object.entries(turn.case.steps))
        if (state === "merged")
          for (const position of turn.index.dependents.get(`step:${id}`) ?? []) dirty.add(position);
  }
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

function settleTask(
  turn: Turn,
  step: string,
  task: Task,
  mayChange: (what: string) => boolean,
): void {
  if (step === safetyStep)
    for (const signal of Object.keys(turn.case.signals))
      settleOne(turn, step, task, signal, true, mayChange);
  else if (task.per === undefined) settleOne(turn, step, task, undefined, true, mayChange);
  else {
    const { capacity, status } = task.per;
    for (const [id, person] of Object.entries(turn.case.people)) {
      const isMeant =
        person.capacities.includes(capacity) &&
        (status === undefined || status.includes(at(person.statuses, capacity) ?? ""));
      settleOne(turn, step, task, id, isMeant, mayChange);
    }
  }
}

function settleOne(
  turn: Turn,
  step: string,
  task: Task,
  subject: string | undefined,
  isMeant: boolean,
  mayChange: (what: string) => boolean,
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
  const isRevived = state?.revived === true;
  const ref = refTo(step, task.id, subject, state?.round ?? roundsBefore(turn, step, subject));
  if (state === undefined || state.state === "waiting") {
    if (!isWanted || (task.opens === "onDemand" && !isRevived) || !mayChange(key)) return;
    if (task.delay === undefined || isRevived) openTask(turn, task, ref, isRevived);
    else
      turn.emit("taskScheduled", { ...ref, opensOn: after(turn.facts, period(turn, task.delay)) });
  } else if (!isWanted) {
    if (mayChange(key)) turn.emit("taskDropped", { ...ref, ...(isRevived && { revived: true }) });
  } else if (state.state !== "scheduled") {
    if (task.doneWhen !== undefined && holds(index, current, task.doneWhen, subject)) {
      if (mayChange(key)) turn.emit("taskSettled", { ...ref, ...againOn(turn, task) });
    } else if (
      (state.state === "open") !== mayBeDone(index, current, task, subject) &&
      mayChange(key)
    )
      turn.emit(state.state === "open" ? "taskPaused" : "taskResumed", ref);
  }
}

/** The rounds that count as done before the first: a signal can have the id of one that was closed and forgotten. */
function roundsBefore({ case: { signals } }: Turn, step: string, subject = ""): number {
  return step === safetyStep ? (at(signals, subject)?.number ?? 1) - 1 : 0;
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
export function againOn(turn: Turn, task: Task, outcome?: TaskOutcome): { againOn?: string } {
  const code = outcome?.again ?? task.again?.after;
  return code === undefined ? {} : { againOn: after(turn.facts, period(turn, code)) };
}

/** A period of the guideline. */
export function period(turn: Turn, code: string): Pick<GuidelinePeriod, "default" | "legalTerm"> {
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
