import type { Case } from "../case/Case.ts";
import type { CaseEvent, Compartment, TaskRef } from "../case/Event.ts";
import { indexOf, safetyStep } from "../enact/GuidelineIndex.ts";
import { at } from "../enact/at.ts";
import type { Guideline } from "../guideline/Guideline.ts";

import { taskIdOf } from "./taskId.ts";

/** Something to be done outside the case, once. */
export interface Activity {
  /** Stable within the case; doing the same id twice is the same activity. */
  readonly id: string;
  /** `notify` tells people that something waits; any other kind is named by the task it does. */
  readonly kind: string;
  /** The task: the one a system does, or the one people are told about. */
  readonly task?: TaskRef;
  /** Why people are told. */
  readonly about?: "overdue" | "vacancy" | "signal";
  /** Who is told: the people with one of these capacities. */
  readonly to?: readonly string[];
  /** Who is never told, whatever their capacity. */
  readonly except?: readonly string[];
  /** Who may see it; everybody who may see the file when left out. */
  readonly compartment?: Compartment;
}

/**
 * What is to be done outside because of these events, with `current` as the case after them.
 *
 * Send what came of a task of a system back as the command `activityResult` with the id; nothing comes back of `notify`.
 */
export function activitiesOf(
  guideline: Guideline,
  current: Case,
  events: readonly CaseEvent[],
): readonly Activity[] {
  const index = indexOf(guideline);
  const activities: Activity[] = [];
  for (const event of events) {
    if (event.type === "taskOpened") {
      const kind = index.tasks.get(event.task)?.task.activity;
      if (kind !== undefined) activities.push({ id: taskIdOf(event), kind, task: refOf(event) });
    } else if (event.type === "taskOverdue") {
      const task = index.tasks.get(event.task)?.task;
      const to = event.level === 1 ? task?.mayAct : task?.escalate?.[event.level - 2]?.to;
      if (to === undefined || to.length === 0) continue;
      const compartment = event.step === safetyStep ? "safety" : task?.compartment;
      activities.push({
        id: `notify/${taskIdOf(event)}@${event.level}`,
        kind: "notify",
        about: "overdue",
        task: refOf(event),
        to,
        ...(compartment !== undefined && { compartment }),
        ...(compartment === "safety" &&
          event.subject !== undefined && { except: implicatedIn(current, event.subject) }),
      });
    } else if (event.type === "netwerkverantwoordelijkeEnded")
      activities.push({
        id: `notify/vacancy#${current.assignments}`,
        kind: "notify",
        about: "vacancy",
        to: guideline.mayAssign,
      });
    else if (event.type === "signalRaised" && guideline.safety)
      activities.push({
        id: `notify/signal/${event.signal}#${current.signalsRaised}`,
        kind: "notify",
        about: "signal",
        to: guideline.safety.circle,
        except: implicatedIn(current, event.signal),
        compartment: "safety",
      });
  }
  return activities;
}

function implicatedIn(current: Case, signal: string): readonly string[] {
  return at(current.personal.implicated, signal) ?? [];
}

function refOf({ step, task, subject, round }: TaskRef): TaskRef {
  return subject === undefined ? { step, task, round } : { step, task, subject, round };
}
