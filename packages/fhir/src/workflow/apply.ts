// Section 7: `$apply`. A guideline for one young person as CarePlan, RequestGroup and Tasks.
import type { Case, Guideline, Step, Task } from "@steunnetwerk/handreiking";
import type { Bundle, FhirResource } from "fhir/r4.js";

import { bundleOf, type BundleOptions } from "../bundle.ts";
import type { JsonObject } from "../json.ts";
import { Scope } from "../lens/Scope.ts";
import { coding } from "../lens/codecs.ts";
import { systems } from "../systems.ts";

import { asks, guidelineCanonical, taskCanonical } from "./guidelines.ts";
import { stepStatus, taskStatus } from "./taskStatus.ts";

/** For whom a guideline is applied. */
export interface ApplyOptions extends BundleOptions {
  /** Id of the plan; what it holds is named after it. */
  readonly id: string;
  /** Logical id of the Patient. */
  readonly patient: string;
  /** The day it is applied on. */
  readonly on: string;
  /** Logical id of the Practitioner who applies it. */
  readonly practitioner?: string;
  /** Where the case stands that follows it; a fresh one when left out, of which no task is due yet. */
  readonly current?: Case;
}

/**
 * What the operation `$apply` gives for a guideline: a CarePlan, under it a RequestGroup with the steps and their tasks in the
 * order of the guideline, and a Task for each. Who is asked is in the case, not in the guideline, so a task for each person
 * stands here once, without an owner. Tasks about safety are not in it: they open when there is a signal.
 *
 * Every Task is valid R4, whatever the state of the case.
 */
export function applyGuideline(guideline: Guideline, options: ApplyOptions): Bundle<FhirResource> {
  const { id, patient, on, practitioner, current } = options;
  const scope = new Scope("both");
  const at = (kind: string, name: string, type: string) => scope.place(kind, `${id}-${name}`, type);
  const subject = { reference: `Patient/${patient}`, type: "Patient" };
  const author =
    practitioner === undefined
      ? undefined
      : { reference: `Practitioner/${practitioner}`, type: "Practitioner" };
  const instantiatesCanonical = [guidelineCanonical(guideline)];
  const group = at("group", "steps", "RequestGroup");
  const tasks = guideline.steps.flatMap((step) => step.tasks.map((task) => ({ step, task })));

  const toTask = ({ step, task }: { readonly step: Step; readonly task: Task }): JsonObject => {
    const isAsking = asks(guideline, task);
    const state = current?.steps[step.id]?.tasks[task.id];
    const settled = state === undefined ? current?.steps[step.id]?.state : undefined;
    const status =
      settled === "skipped" || settled === "merged"
        ? stepStatus[settled]
        : taskStatus[state?.state ?? "waiting"][isAsking ? "ofAsking" : "ofWork"];
    return {
      resourceType: "Task",
      id: at("task", task.id, "Task"),
      instantiatesCanonical: taskCanonical(guideline, task.id),
      basedOn: [{ reference: `RequestGroup/${group}`, type: "RequestGroup" }],
      status,
      intent: isAsking ? "proposal" : "order",
      code: { coding: [coding(systems.task, task.id, task.name.nl)] },
      businessStatus: { coding: [coding(systems.step, step.id, step.name.nl)] },
      description: task.instruction.nl,
      for: subject,
      authoredOn: on,
      ...(author !== undefined && { requester: author }),
    };
  };

  return bundleOf(
    [
      {
        resourceType: "CarePlan",
        id: at("plan", "plan", "CarePlan"),
        instantiatesCanonical,
        status: current?.state === "closed" ? "completed" : "active",
        intent: "plan",
        title: guideline.name.nl,
        subject,
        created: on,
        ...(author !== undefined && { author }),
        activity: [{ reference: { reference: `RequestGroup/${group}`, type: "RequestGroup" } }],
      },
      {
        resourceType: "RequestGroup",
        id: group,
        instantiatesCanonical,
        status: current?.state === "closed" ? "completed" : "active",
        intent: "plan",
        subject,
        authoredOn: on,
        ...(author !== undefined && { author }),
        action: guideline.steps.map((step) => ({
          id: step.id,
          title: step.name.nl,
          description: step.purpose.nl,
          code: [{ coding: [coding(systems.step, step.id, step.name.nl)] }],
          ...(step.after.length > 0 && {
            relatedAction: step.after.map((actionId) => ({ actionId, relationship: "after-end" })),
          }),
          action: step.tasks.map((task) => ({
            id: task.id,
            title: task.name.nl,
            resource: { reference: `Task/${at("task", task.id, "Task")}`, type: "Task" },
          })),
        })),
      },
      ...tasks.map(toTask),
    ],
    options,
  );
}
