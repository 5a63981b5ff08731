// What time does to a case.
import type { CommandOf } from "../../case/Command.ts";
import type { TaskRef } from "../../case/Event.ts";
import type { Refusal } from "../../case/Refusal.ts";
import { timersOf } from "../../read/timersOf.ts";
import type { Turn } from "../Turn.ts";
import { mayNotAct, system } from "../access.ts";
import { after, isDue } from "../calendar.ts";
import { holds } from "../conditions.ts";
import { at } from "../keyed.ts";
import { refuse } from "../refuse.ts";
import { openTask, period } from "../settle.ts";
import { ageGroupOn, jeugdigeOf } from "../whoDecides.ts";

/** Lets a timer do what it was set for. A timer that is not set any more changes nothing. */
export function timerDue(turn: Turn, command: CommandOf<"timerDue">): Refusal | undefined {
  if (command.by.capacity !== system) return mayNotAct([], command.by);
  const timer = timersOf(turn.index.guideline, turn.case).find(({ id }) => id === command.timer);
  if (timer === undefined) return undefined;
  if (!isDue(timer.when, turn.facts))
    return refuse(
      "M2",
      "timerNotDue",
      "Het is nog niet zover; stuur deze wekker als zijn moment er is.",
      "It is not time yet; send this timer when its moment has come.",
      { path: ["timer"] },
    );
  if (timer.task === undefined) return undefined; // ages and consents that ended were caught up with before
  if (timer.purpose === "open") reopen(turn, timer.task);
  else overdue(turn, timer.task);
  return undefined;
}

function reopen(turn: Turn, ref: TaskRef): void {
  const task = turn.index.tasks.get(ref.task)?.task;
  if (task === undefined) return;
  if (task.opens !== undefined && !holds(turn.index, turn.case, task.opens, ref.subject))
    turn.emit("taskDropped", ref);
  else openTask(turn, task, ref, stateOf(turn, ref)?.state !== "scheduled");
}

function overdue(turn: Turn, ref: TaskRef): void {
  const task = turn.index.tasks.get(ref.task)?.task;
  const level = (stateOf(turn, ref)?.level ?? 0) + 1;
  const next = task?.escalate?.[level - 1];
  turn.emit("taskOverdue", {
    ...ref,
    level,
    ...(next && { nextOn: after(turn.facts, period(turn, next.after)) }),
  });
}

function stateOf(turn: Turn, { step, task, subject }: TaskRef) {
  const tasks = at(turn.case.steps, step)?.tasks;
  return tasks && at(tasks, subject === undefined ? task : `${task}/${subject}`);
}

/** Lets everything happen that the calendar brought since the last event, also when a timer is late. */
export function catchUp(turn: Turn): void {
  const { index, facts } = turn;
  if (turn.case.state === "closed") return;
  const jeugdige = jeugdigeOf(index, turn.case);
  const group =
    jeugdige === undefined
      ? "unknown"
      : ageGroupOn(at(turn.case.personal.people, jeugdige)?.birthDate, facts.today);
  if (group !== turn.case.age) turn.emit("ageReached", { group });
  for (const [decision, { answers }] of Object.entries(turn.case.consents))
    for (const [about, byDecider] of Object.entries(answers))
      for (const [decider, { answer, until }] of Object.entries(byDecider))
        if (answer === "granted" && until !== undefined && until < facts.today)
          turn.emit("consentExpired", {
            decision,
            ...(about !== "" && { about }),
            decider,
          });
}
