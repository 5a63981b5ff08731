import { regievoerder } from "../Enactment.ts";

import type { Explored } from "./Explored.ts";
import { actorFor, allTasks, child, family, reason } from "./possible.ts";

import {
  transition,
  workOf,
  type Case,
  type Command,
  type Refusal,
} from "@steunnetwerk/handreiking";

/** Checks what must always be possible: raise a worry, say no, leave out a step, take a consent back, stop, fill a vacancy. */
export function expectEnabled({ guideline }: Explored, current: Case, today: string): void {
  const facts = { now: `${today}T09:30:00Z`, today };
  const refusal = (command: Command): Refusal | undefined => {
    const decided = transition(guideline, current, command, facts);
    return decided.accepted ? undefined : decided.refusal;
  };
  const expectAccepted = (promise: string, command: Command, unless: readonly string[] = []) => {
    const refused = refusal(command);
    if (refused !== undefined && !unless.includes(refused.code))
      throw new Error(`Broken: ${promise}, but ${refused.rule}: ${refused.message.en}`);
  };

  for (const by of family)
    if (current.people[by.person]?.capacities.includes(by.capacity) === true)
      expectAccepted("V1: a signal can be raised", {
        type: "raiseSignal",
        by,
        signal: "sig-new",
        implicated: [],
        what: reason,
      });
  const tasks = new Map(allTasks(guideline).map((task) => [task.id, task]));
  for (const { task: id, subject, assignee } of workOf(guideline, current)) {
    const task = tasks.get(id);
    if (task === undefined || task.cannotBeDeclined === true) continue;
    const by = actorFor(task, current, subject, regievoerder);
    expectAccepted(
      `T6: ${id} can be declined`,
      {
        type: "declineTask",
        by: assignee === undefined ? by : { ...by, person: assignee },
        task: id,
        ...(subject !== undefined && { subject }),
        reason,
        askAgain: "never",
      },
      // It waits for the end of a signal, or who could say no has left the case.
      ["onHold", "notInCapacity"],
    );
  }
  for (const [decision, byAbout] of Object.entries(current.consents))
    for (const [about, { answers }] of Object.entries(byAbout))
      for (const [decider, { answer }] of Object.entries(answers)) {
        const capacity = current.people[decider]?.capacities[0];
        if (answer === "granted" && capacity !== undefined)
          expectAccepted("K6: consent can be withdrawn by who gave it", {
            type: "withdrawConsent",
            by: { person: decider, capacity },
            decision,
            ...(about !== "" && { about }),
            decider,
          });
      }
  if (current.state === "closed") return;
  for (const { id } of guideline.steps) {
    const state = current.steps[id]?.state ?? "waiting";
    if (state === "closed" || state === "skipped") continue;
    expectAccepted(`S5: ${id} can be skipped with a reason`, {
      type: "skipStep",
      by: regievoerder,
      step: id,
      reason,
      child,
    });
  }
  expectAccepted("C6: a case can be closed with a reason", {
    type: "closeCase",
    by: regievoerder,
    reason,
  });
  if (current.netwerkverantwoordelijke === undefined)
    expectAccepted("N1: a vacancy can be filled", {
      type: "assignNetwerkverantwoordelijke",
      by: regievoerder,
      person: "nv-9",
    });
}
