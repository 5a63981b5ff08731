import type { Command } from "../case/Command.ts";
import { system } from "../enact/access.ts";
import type { Guideline } from "../guideline/Guideline.ts";
import type { Step } from "../guideline/Step.ts";
import type { Task } from "../guideline/Task.ts";

/** One thing that can be asked of a case, and who may. */
export interface Permission {
  /** The command. */
  readonly command: Command["type"];
  /** The step it is about; `undefined` for the safety track and for what is about no step. */
  readonly step?: string;
  /** The task it is about. */
  readonly task?: string;
  /** In which capacities somebody may; `system` for the engine. */
  readonly capacities: readonly string[];
  /** Somebody with one of these capacities must do it or take part in it. */
  readonly together?: readonly string[];
  /**
   * Who may besides, in whatever capacity: the person the task is about, the one who took the task up, the
   * netwerkverantwoordelijke, or the one whose decision it is.
   */
  readonly also?: readonly ("subject" | "assignee" | "netwerkverantwoordelijke" | "decider")[];
}

/**
 * Everything that can be asked of a case that follows a guideline, and who may ask it, found without running one.
 *
 * It says what the guideline allows; whether it can be done now depends on the case.
 *
 * @example
 * ```ts
 * import { handreiking, whoMayAct } from "@steunnetwerk/handreiking";
 *
 * const drawing = whoMayAct(handreiking).filter(({ task }) => task === "drawMap");
 * drawing[0]?.command; // => "completeTask"
 * drawing[0]?.together; // => ["jeugdige"]
 * ```
 */
export function whoMayAct(guideline: Guideline): readonly Permission[] {
  const { mayStart, mayClose, mayAssign, mayRecord, safety } = guideline;
  const record = (command: Command["type"]): Permission => ({ command, capacities: mayRecord });
  return [
    { command: "start", capacities: mayStart },
    { command: "closeCase", capacities: mayClose },
    { command: "migrate", capacities: [system, ...mayClose] },
    { command: "assignNetwerkverantwoordelijke", capacities: mayAssign },
    {
      command: "endNetwerkverantwoordelijke",
      capacities: mayAssign,
      also: ["netwerkverantwoordelijke"],
    },
    ...(["recordPerson", "endPerson", "recordMeasures", "exceptConsent"] as const).map(record),
    { ...record("recordConsent"), also: ["decider"] },
    { ...record("withdrawConsent"), also: ["decider"] },
    ...guideline.steps.flatMap((step) => [
      ...onStep(step),
      ...step.tasks.flatMap((task) => onTask(guideline, task, step.id)),
    ]),
    ...(safety === undefined
      ? []
      : [
          { command: "raiseSignal", capacities: Object.keys(guideline.capacities) } as const,
          { command: "closeSignal", capacities: safety.circle } as const,
          ...safety.tasks.flatMap((task) => onTask(guideline, task, undefined)),
        ]),
    { command: "timerDue", capacities: [system] },
  ];
}

function onStep({ id, mayClose }: Step): Permission[] {
  return (
    ["openStep", "closeStep", "skipStep", "repeatStep", "reorderStep", "mergeStep"] as const
  ).map((command) => ({ command, step: id, capacities: mayClose }));
}

function onTask(guideline: Guideline, task: Task, step: string | undefined): Permission[] {
  const about = { ...(step !== undefined && { step }), task: task.id };
  if (task.activity !== undefined)
    return [{ command: "activityResult", ...about, capacities: [system] }];
  const own = task.per === undefined ? {} : { also: ["subject"] as const };
  const { mayAct: capacities, together } = task;
  const handOut = {
    ...about,
    capacities: guideline.mayAssign,
    also: ["assignee", "netwerkverantwoordelijke"],
  } as const;
  return [
    ...(task.outcomes.length === 0
      ? []
      : [
          {
            command: "completeTask",
            ...about,
            capacities,
            ...(together !== undefined && { together }),
          } as const,
        ]),
    ...(task.cannotBeDeclined === true
      ? []
      : [{ command: "declineTask", ...about, capacities, ...own } as const]),
    ...(task.opens === "onDemand"
      ? [{ command: "openTask", ...about, capacities, ...own } as const]
      : []),
    { command: "claimTask", ...about, capacities },
    { command: "releaseTask", ...handOut },
    { command: "delegateTask", ...handOut },
  ];
}
