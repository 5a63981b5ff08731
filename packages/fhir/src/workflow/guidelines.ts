// What this package must know of the guideline that a case follows.
import {
  guidelines,
  type Case,
  type Guideline,
  type Step,
  type Task,
} from "@steunnetwerk/handreiking";

import { canonical } from "../systems.ts";

/** The guideline of a case, when it is one of ours; a case of another one is carried all the same, without names of steps. */
export function guidelineOf({ guideline: { id, version } }: Case): Guideline | undefined {
  return guidelines.find((one) => one.id === id && one.version === version);
}

/** The canonical address of a guideline, or of one of its tasks, with the version. */
export function guidelineCanonical({
  id,
  version,
}: {
  readonly id: string;
  readonly version: string;
}) {
  return `${canonical("PlanDefinition", id)}|${version}`;
}

/** The canonical address of what a task of a guideline is, with the version. */
export function taskCanonical(
  { id, version }: { readonly id: string; readonly version: string },
  task: string,
): string {
  return `${canonical("ActivityDefinition", `${id}.${task}`)}|${version}`;
}

/** The code of the tasks for each signal about safety, which belong to no step. */
export const safetyStep = "safety";

type TasksById = ReadonlyMap<string, { readonly task: Task; readonly step?: Step }>;

/** The tasks of each guideline that is known here; those are made once and never change. */
const tasksKnown = new Map<Guideline, TasksById>();

/** The tasks of a guideline that is known here by id, with their step. */
export function tasksOf(guideline: Guideline): TasksById {
  let tasks = tasksKnown.get(guideline);
  if (tasks === undefined) {
    tasks = new Map([
      ...guideline.steps.flatMap((step) =>
        step.tasks.map((task) => [task.id, { task, step }] as const),
      ),
      ...(guideline.safety?.tasks ?? []).map((task) => [task.id, { task }] as const),
    ]);
    tasksKnown.set(guideline, tasks);
  }
  return tasks;
}

/** Whether a task asks a person of the network something that is theirs to say: they may answer it, or it gives them a status. */
export function asks(
  guideline: Guideline,
  { per, mayAct, outcomes, cannotBeDeclined }: Task,
): boolean {
  if (per === undefined || guideline.capacities[per.capacity]?.network !== true) return false;
  return (
    mayAct.includes(per.capacity) ||
    (cannotBeDeclined !== true && outcomes.some(({ status }) => status !== undefined))
  );
}
