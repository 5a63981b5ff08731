import type { Case, TaskState } from "../case/Case.ts";
import type { Condition } from "../guideline/Condition.ts";
import type { Task } from "../guideline/Task.ts";

import type { GuidelineIndex } from "./GuidelineIndex.ts";
import { at, taskKey } from "./at.ts";
import { consentAnswered, consentGiven } from "./consent.ts";
import { peopleWith } from "./people.ts";
import { knowsGezag } from "./whoDecides.ts";

/** Whether a condition is true of a case; `subject` is the person it is asked for, if it is asked for one. */
export function holds(
  index: GuidelineIndex,
  current: Case,
  condition: Condition,
  subject?: string,
): boolean {
  if ("all" in condition)
    return condition.all.every((part) => holds(index, current, part, subject));
  if ("any" in condition) return condition.any.some((part) => holds(index, current, part, subject));
  if ("not" in condition) return !holds(index, current, condition.not, subject);
  if ("task" in condition) {
    const state = taskState(index, current, condition.task, subject);
    if (state === undefined) return false;
    switch (condition.is) {
      case "open":
        return state.state === "open" || state.state === "paused";
      case "overdue":
        return (state.level ?? 0) > 0;
      case "declined":
        return state.state === "declined";
      case "answered":
        return state.state === "done" || state.state === "declined";
      case "done":
        return (
          state.state === "done" &&
          (condition.outcome === undefined ||
            (state.outcome !== undefined && condition.outcome.includes(state.outcome)))
        );
    }
  }
  if ("every" in condition)
    return peopleWith(current, condition.every, condition.status).every((person) =>
      holds(index, current, condition.holds, person),
    );
  if ("some" in condition) {
    const { holds: part } = condition;
    return peopleWith(current, condition.some, condition.status).some(
      (person) => part === undefined || holds(index, current, part, person),
    );
  }
  if ("step" in condition)
    switch (condition.is) {
      case "opened":
        return (at(current.steps, condition.step)?.round ?? 0) > 0;
      case "open":
        return isOpen(current, condition.step);
      case "settled":
        return isSettled(current, condition.step);
    }
  if ("consent" in condition)
    return condition.is === "given"
      ? consentGiven(index, current, condition.consent, subject)
      : consentAnswered(index, current, condition.consent, subject);
  if ("netwerkverantwoordelijke" in condition)
    switch (condition.netwerkverantwoordelijke) {
      case "assigned":
        return current.netwerkverantwoordelijke !== undefined;
      case "vacant":
        return current.netwerkverantwoordelijke === undefined;
      case "handedOver":
        return current.netwerkverantwoordelijke !== undefined && current.assignments > 1;
    }
  if ("status" in condition) {
    const person = subject === undefined ? undefined : at(current.people, subject);
    if (person === undefined) return false;
    return person.capacities.some((capacity) =>
      condition.status.includes(at(person.statuses, capacity) ?? ""),
    );
  }
  if ("age" in condition) return condition.age.includes(current.age);
  switch (condition.known) {
    case "gezag":
      return knowsGezag(index, current);
    case "birthDate":
      return current.age !== "unknown";
    case "measures":
      return current.personal.measures !== undefined;
  }
}

/** Whether the tasks of a step can be done: it is open itself, or the step it was merged into is. */
export function isOpen(current: Case, step: string): boolean {
  const state = at(current.steps, step);
  if (state?.state === "merged") return at(current.steps, state.into ?? "")?.state === "open";
  return state?.state === "open";
}

/** Whether a step is behind us: closed, skipped, or merged into one that is. */
export function isSettled(current: Case, step: string): boolean {
  const state = at(current.steps, step);
  const own = state?.state === "merged" ? at(current.steps, state.into ?? "") : state;
  return own?.state === "closed" || own?.state === "skipped";
}

/** The steps a step comes after: as people ordered them, or as the guideline does. */
export function stepsBefore(index: GuidelineIndex, current: Case, step: string): readonly string[] {
  return at(current.steps, step)?.after ?? index.steps.get(step)?.after ?? [];
}

/** Where a task stands; for a task per person, the one of `subject`. */
function taskState(
  index: GuidelineIndex,
  current: Case,
  id: string,
  subject: string | undefined,
): TaskState | undefined {
  const found = index.tasks.get(id);
  if (found === undefined) return undefined;
  const step = at(current.steps, found.step);
  return step && at(step.tasks, taskKey(id, found.perSubject ? subject : undefined));
}

/** Whether nothing stands in the way of doing an open task now. */
export function mayBeDone(
  index: GuidelineIndex,
  current: Case,
  task: Task,
  subject: string | undefined,
): boolean {
  const { networkConsent } = index.guideline;
  if (
    task.aboutNetwork === true &&
    networkConsent !== undefined &&
    !consentGiven(index, current, networkConsent, undefined)
  )
    return false;
  return task.requires === undefined || holds(index, current, task.requires, subject);
}
