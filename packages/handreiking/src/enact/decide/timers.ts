// What time does to a case.
import type { CommandOf } from "../../case/Command.ts";
import type { TaskRef } from "../../case/Event.ts";
import type { Refusal } from "../../case/Refusal.ts";
import { timersOf } from "../../read/timersOf.ts";
import type { Turn } from "../Turn.ts";
import { mayNotAct, system } from "../access.ts";
import { at } from "../at.ts";
import { after, isDue } from "../calendar.ts";
import { holds } from "../conditions.ts";
import { peopleWith } from "../people.ts";
import { refuse } from "../refuse.ts";
import { openTask, period } from "../settle.ts";
import { ageGroupOn, lawAhead, nextLawDay } from "../whoDecides.ts";

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
  const isMeant =
    task.per === undefined ||
    peopleWith(turn.case, task.per.capacity, task.per.status).includes(ref.subject ?? "");
  const isWanted =
    typeof task.opens !== "object" || holds(turn.index, turn.case, task.opens, ref.subject);
  if (!isMeant || !isWanted) turn.emit("taskDropped", ref);
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
  const next = nextLawDay(index, turn.case);
  if (next !== undefined && next <= facts.today) lawChanged(turn);
  for (const [decision, byAbout] of Object.entries(turn.case.consents))
    for (const [about, { answers }] of Object.entries(byAbout))
      for (const [decider, { answer, until }] of Object.entries(answers))
        if (answer === "granted" && until !== undefined && until < facts.today)
          turn.emit("consentExpired", { decision, ...(about !== "" && { about }), decider });
}

/** Ages, legal positions and measures that began or ended by the calendar alone. */
function lawChanged(turn: Turn): void {
  const { index, facts } = turn;
  const happened = lawAhead(index, turn.case, facts.today);
  const people = new Set(
    happened.flatMap(({ kind, about }) =>
      kind.startsWith("position") && about !== undefined ? [about] : [],
    ),
  );
  for (const person of people) turn.emit("gezagChanged", { person });
  if (happened.some(({ kind }) => kind.startsWith("measure"))) turn.emit("measuresChanged", {});
  if (happened.some(({ kind }) => kind.startsWith("turns"))) ageReached(turn);
}

/** Records the age group of the jeugdige when it is another than at the last event. */
export function ageReached(turn: Turn): void {
  const group = ageGroupOn(turn.index, turn.case, turn.facts.today);
  if (group !== turn.case.age) turn.emit("ageReached", { group });
}
