import type { Guideline } from "../guideline/Guideline.ts";
import type { Step } from "../guideline/Step.ts";
import type { Task } from "../guideline/Task.ts";

/** The step that tasks of the safety track are filed under. */
export const safetyStep = "safety";

/** A guideline with its steps and tasks by id. Made once for each guideline value. */
export interface GuidelineIndex {
  /** The guideline itself. */
  readonly guideline: Guideline;
  /** Each step. */
  readonly steps: ReadonlyMap<string, Step>;
  /** Each task with the step it belongs to. */
  readonly tasks: ReadonlyMap<string, IndexedTask>;
}

/** A task, the step it belongs to, and whether there is one for each person (or signal). */
interface IndexedTask {
  /** The task. */
  readonly task: Task;
  /** The step it belongs to. */
  readonly step: string;
  /** Whether there is one for each person or signal. */
  readonly perSubject: boolean;
}

const indexes = new WeakMap<Guideline, GuidelineIndex>();

/** The index of a guideline; a guideline value must not change after it was used. */
export function indexOf(guideline: Guideline): GuidelineIndex {
  let index = indexes.get(guideline);
  if (index === undefined) {
    index = {
      guideline,
      steps: new Map(guideline.steps.map((step) => [step.id, step])),
      tasks: new Map([
        ...guideline.steps.flatMap((step) =>
          step.tasks.map(
            (task) =>
              [task.id, { task, step: step.id, perSubject: task.per !== undefined }] as const,
          ),
        ),
        ...(guideline.safety?.tasks ?? []).map(
          (task) => [task.id, { task, step: safetyStep, perSubject: true }] as const,
        ),
      ]),
    };
    indexes.set(guideline, index);
  }
  return index;
}
