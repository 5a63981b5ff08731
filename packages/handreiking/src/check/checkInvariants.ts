import type { Condition } from "../guideline/Condition.ts";
import type { Guideline } from "../guideline/Guideline.ts";
import { invariantLabels, type Invariant } from "../guideline/Invariant.ts";

import { allConditionParts, allTasks, conditionParts } from "./conditionParts.ts";
import type { Report } from "./issue.ts";

/**
 * Checks that a guideline has what its invariants need. What holds in any guideline because the interpreter keeps it, such as
 * a reason with every skip, needs nothing.
 */
export function checkInvariants(guideline: Guideline, report: Report): void {
  for (const [position, invariant] of guideline.invariants.entries()) {
    const wanting = needs[invariant](guideline);
    if (wanting === undefined) continue;
    const { nl, en } = invariantLabels[invariant];
    report(wanting.length > 0 ? wanting : ["invariants", position], "invariantNotKept", {
      nl: `Zo houdt deze leidraad niet vol: ${nl}`,
      en: `Like this the guideline does not keep: ${en}`,
    });
  }
}

/** Whether a condition only holds once a task was answered. */
function takesAnswer(condition: Condition, task: string): boolean {
  if ("all" in condition) return condition.all.some((part) => takesAnswer(part, task));
  if ("any" in condition)
    return condition.any.length > 0 && condition.any.every((part) => takesAnswer(part, task));
  return (
    "task" in condition &&
    condition.task === task &&
    ["answered", "done", "declined"].includes(condition.is)
  );
}

/** The path to what is in the way of an invariant, empty when something is missing, `undefined` when all is there. */
type Need = (guideline: Guideline) => readonly (string | number)[] | undefined;

const missing = (isThere: boolean): readonly string[] | undefined => (isThere ? undefined : []);

const needs: Readonly<Record<Invariant, Need>> = {
  familyOwns: (guideline) =>
    missing(
      guideline.jeugdige !== undefined &&
        allTasks(guideline).some(
          ({ task }) => task.together?.includes(guideline.jeugdige ?? "") === true,
        ),
    ),
  consentFirst: ({ networkConsent, capacities }) =>
    missing(
      networkConsent !== undefined &&
        Object.values(capacities).some(({ network }) => network === true),
    ),
  // What is the family's to decide, the family can decline.
  decliningIsValid: (guideline) => {
    const found = allTasks(guideline).find(
      ({ task }) => task.together !== undefined && task.cannotBeDeclined === true,
    );
    return found && [...found.path, "cannotBeDeclined"];
  },
  // A step that is open from the start asks who, and does not close without an answer.
  whoBeforeWhat: ({ steps }) =>
    missing(
      steps.some(
        ({ after, entry, requires, tasks, exits }) =>
          after.length === 0 &&
          entry === undefined &&
          requires === undefined &&
          tasks.some(
            ({ id, asksWho, opens, delay }) =>
              asksWho === true &&
              opens === undefined &&
              delay === undefined &&
              exits.some(({ holds }) => takesAnswer(holds, id)),
          ),
      ),
    ),
  oneNetwerkverantwoordelijke: (guideline) =>
    missing(
      guideline.mayAssign.length > 0 &&
        Object.values(guideline.capacities).some(({ vouchedBy }) => vouchedBy === "assignment") &&
        allTasks(guideline).some(
          ({ task: { doneWhen, again } }) =>
            doneWhen !== undefined &&
            "netwerkverantwoordelijke" in doneWhen &&
            again?.on?.includes("netwerkverantwoordelijkeEnded") === true,
        ),
    ),
  // Nothing depends on what a system computed.
  neverAutomatic: (guideline) => {
    const bySystem = new Set(
      allTasks(guideline).flatMap(({ task }) => (task.activity === undefined ? [] : [task.id])),
    );
    return allConditionParts(guideline).find(
      ({ part }) => "task" in part && bySystem.has(part.task),
    )?.path;
  },
  maatwerk: () => undefined,
  // No answer in the track changes what people outside it see. Conditions outside cannot look in: they have no signal (G3).
  safetyInterrupts: ({ safety }) => {
    if (safety === undefined) return [];
    const shown = safety.tasks.flatMap(({ outcomes }, task) =>
      outcomes.flatMap(({ repeats, reopens, endsNetwerkverantwoordelijke }, outcome) =>
        (repeats ?? reopens ?? endsNetwerkverantwoordelijke) === undefined
          ? []
          : [["safety", "tasks", task, "outcomes", outcome]],
      ),
    );
    return shown[0];
  },
  childHeard: ({ jeugdige }) => missing(jeugdige !== undefined),
  // Some step does not close before of each supporter it is recorded what was done with their input.
  influenceRecorded: (guideline) =>
    missing(
      guideline.steps.some(({ exits, tasks }) =>
        exits
          .flatMap(({ holds }) => conditionParts(holds, [], undefined))
          .some(
            ({ part, of }) =>
              "task" in part &&
              part.is === "done" &&
              of !== undefined &&
              guideline.capacities[of]?.network === true &&
              tasks.some(({ id, recordsInfluence }) => id === part.task && recordsInfluence),
          ),
      ),
    ),
  supportersSupported: (guideline) =>
    missing(
      allTasks(guideline).some(
        ({ task: { during, again, per } }) =>
          during === "case" &&
          again?.after !== undefined &&
          per !== undefined &&
          guideline.capacities[per.capacity]?.network === true,
      ),
    ),
  consentRenewed: (guideline) => {
    const renewed = allTasks(guideline).flatMap(({ task: { doneWhen, again } }) =>
      doneWhen !== undefined && "consent" in doneWhen && again?.on?.includes("ageReached") === true
        ? [doneWhen.consent]
        : [],
    );
    const lost = Object.entries(guideline.decisions).find(
      ([code, { decidedAs }]) => decidedAs !== "C5" && !renewed.includes(code),
    );
    return lost && ["decisions", lost[0]];
  },
};
