// What people and systems do with tasks.
import type { Case, TaskState } from "../../case/Case.ts";
import type { Actor, CommandOf } from "../../case/Command.ts";
import type { Json, Personal, TaskRef } from "../../case/Event.ts";
import type { Refusal } from "../../case/Refusal.ts";
import type { Task } from "../../guideline/Task.ts";
import { recordIssue } from "../../read/recordIssue.ts";
import { safetyStep } from "../GuidelineIndex.ts";
import type { Turn } from "../Turn.ts";
import { holdsCapacity, isNetwerkverantwoordelijke, mayNotAct, system } from "../access.ts";
import { at, taskKey } from "../at.ts";
import { peopleWith } from "../people.ts";
import { refuse } from "../refuse.ts";
import { againOn, openTask as startTask, refTo } from "../settle.ts";

/** A task that waits for an answer, with what the guideline says of it. */
interface OpenTask {
  readonly task: Task;
  readonly step: string;
  readonly state: TaskState;
  readonly ref: TaskRef;
}

/** Answers a task. */
export function completeTask(turn: Turn, command: CommandOf<"completeTask">): Refusal | undefined {
  const open = findOpen(turn, command);
  if ("rule" in open) return open;
  return (
    mayNotDo(turn, open, command.by) ??
    onHold(turn, open, command.by) ??
    notTogether(turn, open.task, command) ??
    complete(turn, open, command)
  );
}

/** Records what a system's activity came to. */
export function activityResult(
  turn: Turn,
  command: CommandOf<"activityResult">,
): Refusal | undefined {
  const round = command.activity.lastIndexOf("#");
  const [task = "", ...subject] = command.activity.slice(0, round).split("/");
  const about = subject.length > 0 ? subject.join("/") : undefined;
  const open = findOpen(turn, { by: command.by, task, subject: about });
  const isSystem = command.by.capacity === system;
  if ("rule" in open || `#${open.ref.round}` !== command.activity.slice(round))
    return "rule" in open && open.code === "unknownTask" ? open : undefined; // late or repeated: nothing changes
  if (!isSystem || open.task.activity === undefined) return mayNotAct([], command.by);
  return complete(turn, open, command);
}

function complete(
  turn: Turn,
  { task, ref, state }: OpenTask,
  command: Pick<CommandOf<"completeTask">, "by" | "outcome" | "with" | "record" | "reason">,
): Refusal | undefined {
  const outcome = task.outcomes.find(({ id }) => id === command.outcome);
  if (outcome === undefined)
    return refuse(
      "T4",
      "unknownOutcome",
      "Zo kan deze taak niet eindigen; kies een van de uitkomsten.",
      "This task cannot end like this; choose one of its outcomes.",
      { path: ["outcome"] },
    );
  if (outcome.needsReason === true && command.reason === undefined)
    return refuse(
      "T5",
      "reasonMissing",
      "Bij deze uitkomst hoort een reden; schrijf die erbij.",
      "This outcome needs a reason; add it.",
      { path: ["reason"] },
    );
  const shape =
    task.record === undefined ? undefined : at(turn.index.guideline.records, task.record);
  if (command.record !== undefined || (shape !== undefined && outcome.withoutRecord !== true)) {
    const wrong = recordIssue(shape, command.record);
    if (wrong !== undefined) return wrong;
  }
  const { subject } = state;
  turn.emit(
    "taskCompleted",
    {
      ...ref,
      outcome: outcome.id,
      ...(command.with && command.with.length > 0 && { with: command.with }),
      ...(command.record !== undefined && task.record !== undefined && { record: task.record }),
      ...(outcome.status !== undefined &&
        task.per && { status: { capacity: task.per.capacity, status: outcome.status } }),
      ...againOn(turn, task, outcome),
    },
    {
      by: command.by,
      ...personalOf(shape?.belongsTo ?? "case", subject, command),
    },
  );
  if (outcome.endsNetwerkverantwoordelijke === true && turn.case.netwerkverantwoordelijke)
    turn.emit("netwerkverantwoordelijkeEnded", {}, { by: command.by });
  if (outcome.repeats !== undefined && isSettledStep(turn, outcome.repeats))
    turn.emit("stepRepeated", { step: outcome.repeats, askedBy: task.id }, { by: command.by });
  for (const other of outcome.reopens ?? []) reopen(turn, other, subject);
  return undefined;
}

/** Puts back a task that was answered before; it opens as soon as it can. */
function reopen(turn: Turn, id: string, subject: string | undefined): void {
  const found = turn.index.tasks.get(id);
  if (found === undefined) return;
  for (const state of Object.values(at(turn.case.steps, found.step)?.tasks ?? {})) {
    const isMeant =
      state.task === id &&
      (subject === undefined || !found.perSubject || state.subject === subject);
    if (isMeant && (state.state === "done" || state.state === "declined"))
      turn.emit("taskDropped", {
        ...refTo(found.step, id, state.subject, state.round),
        revived: true,
      });
  }
}

/** Opens a task that only opens when somebody wants it. */
export function openTask(turn: Turn, command: CommandOf<"openTask">): Refusal | undefined {
  const { by, task: id, subject } = command;
  const found = turn.index.tasks.get(id);
  if (found === undefined) return unknownTask();
  const { task, step, perSubject } = found;
  const isMeant =
    !perSubject ||
    (task.per !== undefined &&
      subject !== undefined &&
      peopleWith(turn.case, task.per.capacity, task.per.status).includes(subject));
  const about = perSubject ? subject : undefined;
  const state = at(at(turn.case.steps, step)?.tasks ?? {}, taskKey(id, about));
  if (task.opens !== "onDemand" || !isMeant || state?.state === "open" || state?.state === "paused")
    return refuse(
      "T17",
      "taskNotOpen",
      "Deze taak gaat niet op verzoek open, staat al open, of is er niet voor deze persoon.",
      "This task does not open on demand, is open already, or is not there for this person.",
      { path: [perSubject ? "subject" : "task"] },
    );
  const isOwn = subject !== undefined && subject === by.person;
  const refused = isOwn ? undefined : mayNotAct(task.mayAct, by);
  if (refused) return refused;
  startTask(turn, task, refTo(step, id, about, state?.round ?? 0), true, by);
  return undefined;
}

function isSettledStep(turn: Turn, step: string): boolean {
  const state = at(turn.case.steps, step)?.state;
  return state === "closed" || state === "skipped";
}

/** Writes down that somebody does not want to do or answer this, and when to ask again; also while it waits. */
export function declineTask(turn: Turn, command: CommandOf<"declineTask">): Refusal | undefined {
  const open = findOpen(turn, command, "pausedToo");
  if ("rule" in open) return open;
  const { task, ref, state } = open;
  const isOwn = state.subject === command.by.person;
  const refused =
    (isOwn ? undefined : mayNotDo(turn, open, command.by)) ?? onHold(turn, open, command.by);
  if (refused) return refused;
  if (task.cannotBeDeclined === true || task.activity !== undefined)
    return refuse(
      "T6",
      "cannotBeDeclined",
      "Deze taak is een plicht en kan niet worden geweigerd; sla de stap over met een reden als het niet past.",
      "This task is a duty and cannot be declined; skip the step with a reason if it does not fit.",
    );
  if (command.askAgain !== "never" && command.askAgain <= turn.facts.today)
    return refuse(
      "T7",
      "dateInPast",
      "Kies een dag na vandaag om het opnieuw te vragen, of leg vast dat niemand het opnieuw vraagt.",
      "Choose a day after today to ask again, or record that nobody asks again.",
      { path: ["askAgain"] },
    );
  turn.emit(
    "taskDeclined",
    {
      ...ref,
      declinedBy: command.declinedBy ?? command.by.person,
      ...(command.askAgain !== "never" && { askAgainOn: command.askAgain }),
    },
    { by: command.by, ...personalOf("case", state.subject, command) },
  );
  return undefined;
}

/** Takes up a task. */
export function claimTask(turn: Turn, command: CommandOf<"claimTask">): Refusal | undefined {
  const open = findOpen(turn, command);
  if ("rule" in open) return open;
  return mayNotDo(turn, open, command.by) ?? assign(turn, open, command.by, command.by.person);
}

/** Puts a task back that was taken up, by the one who did or by who may hand it out. */
export function releaseTask(turn: Turn, command: CommandOf<"releaseTask">): Refusal | undefined {
  const open = findOpen(turn, command);
  if ("rule" in open) return open;
  if (open.state.assignee === undefined)
    return refuse(
      "T9",
      "notClaimed",
      "Niemand heeft deze taak opgepakt.",
      "Nobody has taken up this task.",
    );
  return mayNotHandOut(turn, open, command.by) ?? assign(turn, open, command.by, undefined);
}

/** Gives a task to somebody else. */
export function delegateTask(turn: Turn, command: CommandOf<"delegateTask">): Refusal | undefined {
  const open = findOpen(turn, command);
  if ("rule" in open) return open;
  const { index, case: current } = turn;
  const isInside = (at(current.people, command.to)?.capacities.length ?? 0) > 0;
  const canDo = open.task.mayAct.some(
    (capacity) =>
      holdsCapacity(index, current, command.to, capacity) &&
      !(isInside && index.guideline.capacities[capacity]?.vouchedBy === "host"),
  );
  if (!canDo)
    return refuse(
      "T10",
      "mayNotAct",
      "Deze persoon mag de taak niet doen; kies iemand die dat wel mag.",
      "This person may not do the task; choose somebody who may.",
      { path: ["to"] },
    );
  return mayNotHandOut(turn, open, command.by) ?? assign(turn, open, command.by, command.to);
}

function assign(
  turn: Turn,
  { ref }: OpenTask,
  by: Actor,
  assignee: string | undefined,
): Refusal | undefined {
  turn.emit("taskAssigned", { ...ref, ...(assignee !== undefined && { assignee }) }, { by });
  return undefined;
}

/** The open task a command is about, or why it cannot be done now. */
function findOpen(
  turn: Turn,
  { by, task: id, subject }: { by: Actor; task: string; subject?: string | undefined },
  paused?: "pausedToo",
): OpenTask | Refusal {
  const found = turn.index.tasks.get(id);
  if (found === undefined) return unknownTask();
  const { task, step, perSubject } = found;
  const about = perSubject ? subject : undefined;
  const steps = at(turn.case.steps, step);
  // Whom a signal is about gets the same answer as when there is no signal.
  const isHidden = step === safetyStep && isImplicated(turn.case, about, by.person);
  const state = steps && !isHidden ? at(steps.tasks, taskKey(id, about)) : undefined;
  if (state?.state === "open" || (state?.state === "paused" && paused === "pausedToo"))
    return { task, step, state, ref: refTo(step, id, about, state.round) };
  if (state?.state === "paused")
    return refuse(
      "T3",
      "taskPaused",
      "Deze taak wacht: er is nu geen toestemming of er is nog niet voldaan aan wat nodig is.",
      "This task waits: there is no consent now, or something it needs is not there yet.",
    );
  return refuse(
    "T2",
    "taskNotOpen",
    "Deze taak staat niet open.",
    "This task is not open.",
    perSubject && subject === undefined ? { path: ["subject"] } : {},
  );
}

function unknownTask(): Refusal {
  return refuse(
    "T1",
    "unknownTask",
    "Deze taak kent de leidraad niet.",
    "The guideline does not know this task.",
    { path: ["task"] },
  );
}

/** Why somebody may not do a task, if so. */
function mayNotDo(turn: Turn, { task, state }: OpenTask, by: Actor): Refusal | undefined {
  const refused = mayNotAct(task.mayAct, by);
  if (refused) return refused;
  if (task.per?.capacity === by.capacity && state.subject !== by.person)
    return refuse(
      "A4",
      "mayNotAct",
      "Deze taak is van iemand anders; alleen die persoon antwoordt hierop.",
      "This task is somebody else's; only they answer it.",
      { path: ["by", "person"] },
    );
  if (state.assignee !== undefined && state.assignee !== by.person)
    return refuse(
      "T8",
      "claimedByOther",
      "Iemand anders heeft deze taak opgepakt; laat die de taak eerst teruggeven of overdragen.",
      "Somebody else has taken up this task; let them put it back or hand it over first.",
    );
  return undefined;
}

function isImplicated(current: Case, signal: string | undefined, person: string): boolean {
  return signal !== undefined && at(current.personal.implicated, signal)?.includes(person) === true;
}

/** Who has the task, the netwerkverantwoordelijke and who may name them can hand it out. */
function mayNotHandOut(turn: Turn, { state }: OpenTask, by: Actor): Refusal | undefined {
  const may =
    state.assignee === by.person ||
    turn.index.guideline.mayAssign.includes(by.capacity) ||
    isNetwerkverantwoordelijke(turn.case, by.person);
  return may ? undefined : mayNotAct([], by);
}

/** For the safety circle, work with somebody a signal is about waits; nobody else notices. */
function onHold(turn: Turn, { step, state }: OpenTask, by: Actor): Refusal | undefined {
  const { subject } = state;
  if (step === safetyStep || subject === undefined || by.person === subject) return undefined;
  if (turn.index.guideline.safety?.circle.includes(by.capacity) !== true) return undefined;
  const implicated = Object.values(turn.case.personal.implicated);
  if (implicated.some((people) => people.includes(by.person))) return undefined;
  if (!implicated.some((people) => people.includes(subject))) return undefined;
  return refuse(
    "V4",
    "onHold",
    "Over deze persoon loopt een melding over veiligheid; rond die eerst af.",
    "There is an open safety signal about this person; close it first.",
    { path: ["subject"] },
  );
}

/** Why the people who took part cannot decide this, if so. */
function notTogether(
  turn: Turn,
  task: Task,
  { by, with: others = [] }: CommandOf<"completeTask">,
): Refusal | undefined {
  const { together } = task;
  if (together === undefined || together.includes(by.capacity)) return undefined;
  const { index, case: current } = turn;
  const isThere = others.some((person) =>
    together.some(
      (capacity) =>
        index.guideline.capacities[capacity]?.vouchedBy !== "host" &&
        holdsCapacity(index, current, person, capacity),
    ),
  );
  if (isThere) return undefined;
  return refuse(
    "A5",
    "notTogether",
    "Dit beslissen de jongere of de ouders; noem bij wie erbij was in elk geval een van hen.",
    "This is for the young person or the parents to decide; name at least one of them among who took part.",
    { path: ["with"] },
  );
}

/** What a command says in words, by whose it is. */
function personalOf(
  belongsTo: "case" | "subject" | "author",
  subject: string | undefined,
  command: { by: Actor; record?: unknown; reason?: string | undefined },
): { personal?: Personal } {
  if (command.record === undefined && command.reason === undefined) return {};
  const words = {
    ...(command.record !== undefined && { record: command.record as Json }),
    ...(command.reason !== undefined && { reason: command.reason }),
  };
  const owner = belongsTo === "author" ? command.by.person : subject;
  if (belongsTo === "case" || owner === undefined) return { personal: { case: words } };
  return { personal: { people: { [owner]: words } } };
}
