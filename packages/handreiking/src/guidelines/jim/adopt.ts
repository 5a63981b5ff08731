import type { Step } from "../../guideline/Step.ts";
import type { Task } from "../../guideline/Task.ts";

/** A task of another guideline, as it is there. */
export function adopt({ id: step, tasks }: Step, id: string): Task {
  const task = tasks.find((one) => one.id === id);
  if (task === undefined) throw new RangeError(`Step ${step} has no task ${id}`);
  return task;
}
