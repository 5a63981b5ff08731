import type { Case, TaskState } from "../case/Case.ts";
import type { Compartment, Day, DayOrInstant } from "../case/Event.ts";
import { indexOf, safetyStep, type GuidelineIndex } from "../enact/GuidelineIndex.ts";
import { at } from "../enact/at.ts";
import type { Guideline } from "../guideline/Guideline.ts";

import { Remembered } from "./Remembered.ts";
import { taskIdOf } from "./taskId.ts";

/** A task that waits for a person. */
export interface WorkItem {
  /** Stable within the case, one for each time the task opens. */
  readonly id: string;
  /** The kind of task: its id in the guideline, where its name and instruction are. */
  readonly task: string;
  /** The step it belongs to; `safety` for the safety track. */
  readonly step: string;
  /** The person or signal it is about. */
  readonly subject?: string;
  /** Capacities of the people who may do it. */
  readonly mayAct: readonly string[];
  /** Who took it up. */
  readonly assignee?: string;
  /** The day it opened. */
  readonly openedOn: Day;
  /** When it is to be done. */
  readonly due?: DayOrInstant;
  /** 0 while in time, 1 when overdue, 2 and up when it was escalated. */
  readonly level: number;
  /** It must not be done now: consent or something else it needs is missing. */
  readonly isPaused: boolean;
  /** Who may see it; everybody who may see the file when left out. */
  readonly compartment?: Compartment;
}

/**
 * The tasks of a case that wait for people, in the order of the guideline. They follow from the case alone.
 *
 * What a system does is not in here: that is in {@link activitiesOf}.
 */
export function workOf(guideline: Guideline, current: Case): readonly WorkItem[] {
  const index = indexOf(guideline);
  const work: WorkItem[] = [];
  for (const step of index.tasksOf.keys()) {
    const tasks = at(current.steps, step)?.tasks;
    if (tasks === undefined) continue;
    for (const state of Object.values(tasks)) {
      if (state.state !== "open" && state.state !== "paused") continue;
      const item = remembered.of(index, state, () => itemOf(index, step, state));
      if (item !== undefined) work.push(item);
    }
  }
  return work;
}

const remembered = new Remembered<WorkItem>();

function itemOf(index: GuidelineIndex, step: string, state: TaskState): WorkItem | undefined {
  const task = index.tasks.get(state.task)?.task;
  if (task === undefined || task.activity !== undefined) return undefined;
  const compartment = step === safetyStep ? "safety" : task.compartment;
  return {
    id: taskIdOf(state),
    task: state.task,
    step,
    ...(state.subject !== undefined && { subject: state.subject }),
    mayAct: task.mayAct,
    ...(state.assignee !== undefined && { assignee: state.assignee }),
    openedOn: state.openedOn ?? "", // a task that is open has been opened
    ...(state.due !== undefined && { due: state.due }),
    level: state.level ?? 0,
    isPaused: state.state === "paused",
    ...(compartment !== undefined && { compartment }),
  };
}
