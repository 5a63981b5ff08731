import type { CaseEvent } from "../case/Event.ts";
import type { Condition } from "../guideline/Condition.ts";
import type { Guideline } from "../guideline/Guideline.ts";
import type { Step } from "../guideline/Step.ts";
import type { Task } from "../guideline/Task.ts";

/** The step that tasks of the safety track are filed under. */
export const safetyStep = "safety";

/** A guideline with its steps and tasks by id, and what depends on what. Made once for each guideline value. */
export interface GuidelineIndex {
  /** The guideline itself. */
  readonly guideline: Guideline;
  /** Each step. */
  readonly steps: ReadonlyMap<string, Step>;
  /** Each task with the step it belongs to. */
  readonly tasks: ReadonlyMap<string, IndexedTask>;
  /** The tasks of each step, of the safety track too. */
  readonly tasksOf: ReadonlyMap<string, readonly IndexedTask[]>;
  /** Steps and tasks that may have to change when something happens, in the order of the guideline. */
  readonly items: readonly Item[];
  /** For each thing that can change, the positions in `items` of what looks at it. */
  readonly dependents: ReadonlyMap<string, readonly number[]>;
}

interface IndexedTask {
  /** The task. */
  readonly task: Task;
  /** The step it belongs to. */
  readonly step: string;
  /** Whether there is one for each person or signal. */
  readonly perSubject: boolean;
}

/** A step that may open, or a task that may change. */
type Item = { readonly step: Step } | { readonly task: IndexedTask };

const indexes = new WeakMap<Guideline, GuidelineIndex>();

/** The index of a guideline; a guideline value must not change after it was used. */
export function indexOf(guideline: Guideline): GuidelineIndex {
  let index = indexes.get(guideline);
  if (index === undefined) {
    index = makeIndex(guideline);
    indexes.set(guideline, index);
  }
  return index;
}

function makeIndex(guideline: Guideline): GuidelineIndex {
  const tasksOf = new Map<string, readonly IndexedTask[]>();
  for (const { id, tasks } of guideline.steps)
    tasksOf.set(
      id,
      tasks.map((task) => ({ task, step: id, perSubject: task.per !== undefined })),
    );
  tasksOf.set(
    safetyStep,
    (guideline.safety?.tasks ?? []).map((task) => ({ task, step: safetyStep, perSubject: true })),
  );
  const items: Item[] = [
    ...guideline.steps.flatMap((step): Item[] => [
      { step },
      ...(tasksOf.get(step.id) ?? []).map((task) => ({ task })),
    ]),
    ...(tasksOf.get(safetyStep) ?? []).map((task) => ({ task })),
  ];
  const dependents = new Map<string, number[]>();
  for (const [position, item] of items.entries())
    for (const thing of new Set(looksAt(guideline, item))) {
      const positions = dependents.get(thing);
      if (positions === undefined) dependents.set(thing, [position]);
      else positions.push(position);
    }
  return {
    guideline,
    steps: new Map(guideline.steps.map((step) => [step.id, step])),
    tasks: new Map([...tasksOf.values()].flat().map((indexed) => [indexed.task.id, indexed])),
    tasksOf,
    items,
    dependents,
  };
}

/** The things that a step or task looks at: when one of them changes, it may have to change too. */
function looksAt(guideline: Guideline, item: Item): string[] {
  if ("step" in item) {
    const { id, entry, requires } = item.step;
    return [
      "case",
      // Which steps come before it can change with the case, so every step looks at every step.
      "step",
      `step:${id}`,
      ...(typeof entry === "object" ? parts(entry) : []),
      ...(requires === undefined ? [] : parts(requires)),
    ];
  }
  const { task, step } = item.task;
  const { networkConsent } = guideline;
  return [
    "case",
    `task:${task.id}`,
    `step:${step}`,
    ...(step === safetyStep ? ["signal"] : []),
    ...(task.per === undefined ? [] : ["people"]),
    ...(task.aboutNetwork === true && networkConsent !== undefined
      ? [`consent:${networkConsent}`]
      : []),
    ...(typeof task.opens === "object" ? parts(task.opens) : []),
    ...(task.requires === undefined ? [] : parts(task.requires)),
    ...(task.doneWhen === undefined ? [] : parts(task.doneWhen)),
  ];
}

/** The things that a condition looks at. */
function parts(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(parts);
  if ("any" in condition) return condition.any.flatMap(parts);
  if ("not" in condition) return parts(condition.not);
  if ("task" in condition) return [`task:${condition.task}`];
  if ("every" in condition) return ["people", ...parts(condition.holds)];
  if ("some" in condition) return ["people", ...(condition.holds ? parts(condition.holds) : [])];
  if ("step" in condition) return [`step:${condition.step}`];
  if ("consent" in condition) return [`consent:${condition.consent}`];
  if ("netwerkverantwoordelijke" in condition) return ["netwerkverantwoordelijke"];
  if ("status" in condition) return ["people"];
  return ["known"];
}

/** The things that an event changes. */
export function changedBy(event: CaseEvent): readonly string[] {
  switch (event.type) {
    case "caseStarted":
    case "caseClosed":
    case "caseReopened":
    case "migrated":
      return ["case"];
    case "stepOpened":
    case "stepClosed":
    case "stepSkipped":
    case "stepReordered":
    case "stepMerged":
      return ["step", `step:${event.step}`];
    case "stepRepeated":
      // Its tasks start anew, so what looks at them looks again.
      return ["case"];
    case "taskCompleted":
      return event.status === undefined ? [`task:${event.task}`] : [`task:${event.task}`, "people"];
    case "taskScheduled":
    case "taskOpened":
    case "taskSettled":
    case "taskDeclined":
    case "taskDropped":
    case "taskPaused":
    case "taskResumed":
    case "taskOverdue":
      return [`task:${event.task}`];
    case "taskAssigned":
      return [];
    case "netwerkverantwoordelijkeAssigned":
    case "netwerkverantwoordelijkeEnded":
      return ["netwerkverantwoordelijke"];
    case "consentRecorded":
    case "consentWithdrawn":
    case "consentExpired":
    case "consentDue":
    case "decidersChanged":
      return [`consent:${event.decision}`];
    case "personRecorded":
    case "personEnded":
      return ["people", "known"];
    case "gezagChanged":
    case "measuresChanged":
    case "ageReached":
      return ["known"];
    case "signalRaised":
    case "signalClosed":
      return ["signal"];
  }
}
