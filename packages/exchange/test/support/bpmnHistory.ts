import {
  evolve,
  transition,
  type Case,
  type CaseEvent,
  type Command,
  type Guideline,
} from "@steunnetwerk/handreiking";

import { started } from "../../../handreiking/test/Enactment.ts";
import type { Explored } from "../../../handreiking/test/explore/Explored.ts";
import {
  allTasks,
  diligentCommands,
  nextTimer,
  possibleCommands,
} from "../../../handreiking/test/explore/possible.ts";
import { Random } from "../../../handreiking/test/explore/random.ts";

import { BpmnRun } from "./bpmnRun.ts";

/** What became of one history, on both sides. */
export interface Compared {
  readonly commands: number;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly closed: boolean;
}

/**
 * Goes through a guideline with commands chosen by a seed, of those that BPMN can follow (see `bpmnLimits`), and takes a BPMN
 * process along: what closes or skips a step finishes its task there, and a step that opens on a condition brings its message.
 * Throws as soon as other steps are open on one side than on the other.
 */
export async function compareHistory(
  explored: Explored,
  source: string,
  seed: number,
  length: number,
): Promise<Compared> {
  const { guideline } = explored;
  const random = new Random(seed);
  const run = await BpmnRun.start(source);
  const ours: string[] = [];
  let today = "2026-11-24";
  let commands = 0;
  let current: Case | undefined;

  const send = (command: Command) => {
    const facts = { now: `${today}T09:30:00Z`, today };
    const decided = transition(guideline, current, command, facts);
    commands += 1;
    if (!decided.accepted) return;
    current = decided.events.reduce<Case | undefined>(evolve, current);
    for (const event of decided.events) follow(event, ours, run);
    if (current?.state === "closed") return;
    const open = openSteps(guideline, current);
    if (open.join() !== run.open().join())
      throw new Error(`Open here: ${open.join()}; open there: ${run.open().join()} (seed ${seed})`);
  };

  send(started("2011-01-10"));
  while (commands < length && current?.state === "open") {
    const timer = nextTimer(guideline, current);
    if (timer !== undefined && random.next() < 0.08) {
      if (timer.day > today) today = timer.day;
      send(timer.command);
      continue;
    }
    const possible = possibleCommands(explored, current, today).filter((command) =>
      canFollow(guideline, current, command),
    );
    const settling = possible.filter(({ type }) => type === "closeStep" || type === "skipStep");
    const diligent = diligentCommands(explored, possible, current);
    const chosen =
      [
        random.next() < 0.1 ? settling : [],
        random.next() < 0.8 ? diligent : [],
        possible.filter(({ type }) => type !== "closeCase" || random.next() < 0.005),
      ].find((list) => list.length > 0) ?? [];
    if (chosen.length > 0) send(random.pick(chosen));
  }
  const closed = current?.state === "closed";
  const { trace: theirs } = run;
  if (closed && !run.ended) throw new Error(`The process did not end (seed ${seed})`);
  return { commands, ours: inMoments(ours), theirs: inMoments(theirs), closed };
}

/** Steps that open with nothing settled between them open at one moment, in no order. */
function inMoments(trace: readonly string[]): string[] {
  const moments: string[][] = [];
  for (const news of trace) {
    const last = moments.at(-1);
    if (news.startsWith("opened") && last?.[0]?.startsWith("opened")) last.push(news);
    else moments.push([news]);
  }
  return moments.flatMap((moment) => moment.sort());
}

function follow(event: CaseEvent, ours: string[], run: BpmnRun): void {
  if (event.type === "stepOpened") {
    ours.push(`opened ${event.step}`);
    if (run.awaits(`opens.${event.step}`)) run.signal(`opens.${event.step}`);
  } else if (event.type === "stepClosed" || event.type === "stepSkipped") {
    ours.push(`settled ${event.step}`);
    run.signal(`step.${event.step}`);
  } else if (event.type === "caseClosed") run.signal("case.closed");
}

const openSteps = (guideline: Guideline, current: Case | undefined) =>
  guideline.steps
    .map(({ id }) => id)
    .filter((id) => current?.steps[id]?.state === "open")
    .sort();

/** Whether BPMN can follow a command; the others are what `bpmnLimits` lists. */
function canFollow(guideline: Guideline, current: Case | undefined, command: Command): boolean {
  switch (command.type) {
    case "openStep":
    case "repeatStep":
    case "reorderStep":
    case "mergeStep":
      return false;
    case "skipStep":
      return current?.steps[command.step]?.state === "open";
    case "completeTask": {
      const task = allTasks(guideline).find(({ id }) => id === command.task);
      return task?.outcomes.find(({ id }) => id === command.outcome)?.repeats === undefined;
    }
    default:
      return true;
  }
}
