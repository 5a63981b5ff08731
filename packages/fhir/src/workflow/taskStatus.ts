// Section 7: how the situation of a task in the engine is told as `Task.status`, and what a status from outside says.
import type { StepState, TaskState } from "@steunnetwerk/handreiking";

/** A status of Task in FHIR R4. */
export type TaskStatus =
  | "draft"
  | "requested"
  | "received"
  | "accepted"
  | "rejected"
  | "ready"
  | "cancelled"
  | "in-progress"
  | "on-hold"
  | "failed"
  | "completed"
  | "entered-in-error";

/**
 * The status of a task. A no is `rejected`, never `failed`: that is for technical failure only.
 *
 * Source: project reference "Interoperability", section 7.
 */
export const taskStatus: Readonly<
  Record<TaskState["state"], { readonly ofWork: TaskStatus; readonly ofAsking: TaskStatus }>
> = {
  waiting: { ofWork: "draft", ofAsking: "draft" },
  scheduled: { ofWork: "draft", ofAsking: "draft" },
  open: { ofWork: "ready", ofAsking: "requested" },
  paused: { ofWork: "on-hold", ofAsking: "on-hold" },
  done: { ofWork: "completed", ofAsking: "accepted" },
  declined: { ofWork: "rejected", ofAsking: "rejected" },
};

/** What a status says of a task, whoever set it. */
export const taskStateOf: Readonly<Record<TaskStatus, TaskState["state"]>> = {
  draft: "waiting",
  requested: "open",
  received: "open",
  accepted: "done",
  rejected: "declined",
  ready: "open",
  cancelled: "waiting",
  "in-progress": "open",
  "on-hold": "paused",
  failed: "open",
  completed: "done",
  "entered-in-error": "waiting",
};

/** The status of a step. Skipping one is a choice: `cancelled`. */
export const stepStatus: Readonly<Record<StepState["state"], TaskStatus>> = {
  waiting: "draft",
  open: "in-progress",
  closed: "completed",
  skipped: "cancelled",
  merged: "cancelled",
};

/** What a status says of a step, whoever set it. */
export const stepStateOf: Readonly<Record<TaskStatus, StepState["state"]>> = {
  draft: "waiting",
  requested: "open",
  received: "open",
  accepted: "open",
  rejected: "skipped",
  ready: "open",
  cancelled: "skipped",
  "in-progress": "open",
  "on-hold": "open",
  failed: "open",
  completed: "closed",
  "entered-in-error": "waiting",
};
