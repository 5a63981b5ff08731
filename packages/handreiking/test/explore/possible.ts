import { engine, jeugdige, nv, ouder, regievoerder } from "../Enactment.ts";
import { sampleRecord } from "../sampleRecord.ts";

import type { Explored } from "./Explored.ts";

import {
  timersOf,
  workOf,
  type Actor,
  type Case,
  type Command,
  type Guideline,
  type Task,
  type TaskState,
} from "@steunnetwerk/handreiking";

export const child = { heard: true, by: "nv-1", on: "2026-11-24" } as const;
export const reason = "verzonnen reden";

/** The people of a case who are always asked. */
export const family = [jeugdige, ouder];

/** Who could send a command, rightly or not. */
export function everybody({ network }: Explored): readonly Actor[] {
  return [
    ...family,
    regievoerder,
    nv,
    { person: "oma-1", capacity: network },
    pool.colleague,
    { person: "prof-1", capacity: "professional" },
    engine,
  ];
}

/** Who there can be in an explored case. All made up. */
const pool = {
  supporters: ["oma-1", "coach-1", "buur-1"],
  professionals: ["nv-1", "nv-2"],
  colleague: { person: "af-1", capacity: "aandachtsfunctionaris" },
} as const;

/**
 * The commands that people, timers and systems could sensibly send in a state, and some that they could not. The same state
 * gives the same list, in the same order.
 */
export function possibleCommands(explored: Explored, current: Case, today: string): Command[] {
  const { guideline, network } = explored;
  const nvNow = current.netwerkverantwoordelijke?.person;
  const responsible: Actor = nvNow === undefined ? regievoerder : { ...nv, person: nvNow };
  return [
    ...taskCommands(guideline, current, responsible, today),
    ...stepCommands(guideline, current, responsible),
    ...peopleCommands(network, current, responsible),
    ...consentCommands(guideline, current, responsible),
    ...safetyCommands(current, responsible),
    { type: "closeCase", by: regievoerder, reason },
  ];
}

/** Of the possible commands, what people do who do what is asked of them and say yes. */
export function diligentCommands(
  { network }: Explored,
  possible: readonly Command[],
  current: Case,
): Command[] {
  const isFirst = new Set<string>();
  return possible.filter((command) => {
    switch (command.type) {
      case "completeTask": {
        const id = `${command.task}/${command.subject ?? ""}`;
        return !isFirst.has(id) && isFirst.add(id).size > 0;
      }
      case "recordConsent": {
        const answer =
          current.consents[command.decision]?.[command.about ?? ""]?.answers[command.decider];
        return (
          command.answer === "granted" && (answer?.answer !== "granted" || answer.due === true)
        );
      }
      case "activityResult":
      case "closeStep":
      case "closeSignal":
        return true;
      case "closeCase":
        return Object.values(current.steps).every(({ state }) => state !== "open");
      case "recordPerson":
        return command.person.capacities.includes(network);
      case "assignNetwerkverantwoordelijke":
        return current.netwerkverantwoordelijke === undefined;
      default:
        return false;
    }
  });
}

/** The timer that comes first, as a command, with the day it comes. */
export function nextTimer(
  guideline: Guideline,
  current: Case,
): { command: Command; day: string } | undefined {
  const [first] = [...timersOf(guideline, current)].sort(
    (one, other) => one.when.localeCompare(other.when) || one.id.localeCompare(other.id),
  );
  return (
    first && {
      command: { type: "timerDue", by: engine, timer: first.id },
      day: first.when.slice(0, 10),
    }
  );
}

function taskCommands(
  guideline: Guideline,
  current: Case,
  responsible: Actor,
  today: string,
): Command[] {
  const tasks = new Map(allTasks(guideline).map((task) => [task.id, task]));
  const commands: Command[] = [];
  for (const item of workOf(guideline, current)) {
    const task = tasks.get(item.task);
    if (!task) continue;
    const subject = item.subject === undefined ? {} : { subject: item.subject };
    const by = actorFor(task, current, item.subject, responsible);
    for (const outcome of task.outcomes)
      commands.push({
        type: "completeTask",
        by,
        task: task.id,
        ...subject,
        outcome: outcome.id,
        ...(task.together && {
          with: ["kind-1", "ouder-1", ...(item.subject === undefined ? [] : [item.subject])],
        }),
        ...(task.record !== undefined &&
          outcome.withoutRecord !== true && { record: sampleRecord(guideline, task.record) }),
        ...(outcome.needsReason === true && { reason }),
      });
    commands.push(
      { type: "declineTask", by, task: task.id, ...subject, reason, askAgain: nextYear(today) },
      { type: "declineTask", by, task: task.id, ...subject, reason, askAgain: "never" },
      item.assignee === undefined
        ? { type: "claimTask", by, task: task.id, ...subject }
        : { type: "releaseTask", by: { ...by, person: item.assignee }, task: task.id, ...subject },
    );
  }
  for (const state of tasksIn(current)) {
    const task = tasks.get(state.task);
    const id = `${state.subject === undefined ? state.task : `${state.task}/${state.subject}`}#${state.round}`;
    if (task?.activity !== undefined && state.state === "open")
      for (const outcome of task.outcomes)
        commands.push({ type: "activityResult", by: engine, activity: id, outcome: outcome.id });
  }
  for (const task of tasks.values())
    if (task.opens === "onDemand")
      for (const subject of task.per === undefined ? [undefined] : pool.supporters)
        commands.push({
          type: "openTask",
          by: responsible,
          task: task.id,
          ...(subject !== undefined && { subject }),
        });
  return commands;
}

function stepCommands(guideline: Guideline, current: Case, responsible: Actor): Command[] {
  return guideline.steps.flatMap(({ id, after }, position): Command[] => {
    const by = responsible;
    const state = current.steps[id]?.state ?? "waiting";
    const other = guideline.steps[(position + 1) % guideline.steps.length]?.id ?? id;
    switch (state) {
      case "waiting":
        return [
          { type: "openStep", by, step: id, reason },
          { type: "skipStep", by, step: id, reason, child },
          { type: "reorderStep", by, step: id, after: after.slice(1), reason },
          { type: "mergeStep", by, step: id, into: other, reason },
        ];
      case "open":
        return [
          { type: "closeStep", by, step: id, child },
          { type: "skipStep", by, step: id, reason, child: { heard: false, reason } },
          { type: "mergeStep", by, step: id, into: other, reason },
        ];
      case "closed":
      case "skipped":
      case "merged":
        return [{ type: "repeatStep", by, step: id, reason }];
    }
  });
}

function peopleCommands(network: string, current: Case, by: Actor): Command[] {
  const parent = current.personal.people["ouder-2"];
  const hasGezag = (parent?.positions?.length ?? 0) > 0;
  return [
    ...pool.professionals.map((person): Command => ({
      type: "assignNetwerkverantwoordelijke",
      by: regievoerder,
      person,
    })),
    { type: "endNetwerkverantwoordelijke", by: regievoerder, reason },
    ...pool.supporters.map((id): Command =>
      current.people[id] === undefined || current.people[id].capacities.length === 0
        ? { type: "recordPerson", by, person: { id, capacities: [network], label: "iemand" } }
        : { type: "endPerson", by, person: id, reason },
    ),
    {
      type: "recordPerson",
      by,
      person: {
        id: "ouder-2",
        capacities: ["ouder"],
        positions: hasGezag ? [] : [{ kind: "ouderlijkGezag" }],
      },
    },
    {
      type: "recordMeasures",
      by,
      measures:
        (current.personal.measures?.length ?? 0) > 0 ? [] : [{ kind: "ondertoezichtstelling" }],
      withinMeasure: "no",
    },
  ];
}

function consentCommands(guideline: Guideline, current: Case, by: Actor): Command[] {
  return Object.entries(current.consents).flatMap(([decision, byAbout]) =>
    Object.entries(byAbout).flatMap(([about, { requires, seeks }]) =>
      [...requires.flatMap(({ people }) => people), ...seeks].flatMap((decider): Command[] => {
        const ref = {
          by,
          decision,
          ...(guideline.decisions[decision]?.per !== undefined && { about }),
          decider,
        };
        return [
          { type: "recordConsent", ...ref, answer: "granted", manner: "oral" },
          { type: "recordConsent", ...ref, answer: "refused", manner: "oral" },
          { type: "withdrawConsent", ...ref },
          { type: "exceptConsent", ...ref, exception: "E7", reason },
        ];
      }),
    ),
  );
}

function safetyCommands(current: Case, responsible: Actor): Command[] {
  return [
    { type: "raiseSignal", by: ouder, signal: "sig-1", implicated: ["oma-1"], what: reason },
    {
      type: "raiseSignal",
      by: jeugdige,
      signal: "sig-2",
      implicated: ["ouder-1", "nv-2"],
      what: reason,
    },
    ...Object.keys(current.signals).flatMap((signal): Command[] => [
      { type: "closeSignal", by: responsible, signal, reason },
      { type: "closeSignal", by: pool.colleague, signal, reason },
    ]),
  ];
}

/** Somebody who may do a task: the one it is about, the netwerkverantwoordelijke, or anybody the guideline names. */
export function actorFor(
  task: Task,
  current: Case,
  subject: string | undefined,
  responsible: Actor,
): Actor {
  const own = task.per?.capacity;
  if (own !== undefined && subject !== undefined && task.mayAct.includes(own))
    return { person: subject, capacity: own };
  if (task.mayAct.includes(responsible.capacity)) return responsible;
  const capacity = task.mayAct[0] ?? "system";
  const recorded = Object.entries(current.people).find(([, { capacities }]) =>
    capacities.includes(capacity),
  );
  return { person: recorded?.[0] ?? `${capacity}-1`, capacity };
}

export function allTasks({ steps, safety }: Guideline): Task[] {
  return [...steps.flatMap(({ tasks }) => tasks), ...(safety?.tasks ?? [])];
}

function tasksIn({ steps }: Case): TaskState[] {
  return Object.values(steps).flatMap(({ tasks }) => Object.values(tasks));
}

function nextYear(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}-02-01`;
}
