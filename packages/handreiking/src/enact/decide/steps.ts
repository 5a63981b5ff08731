// What people do with steps: open, close, skip, repeat, reorder, merge.
import type { StepState } from "../../case/Case.ts";
import type { Actor, ChildHeard, CommandOf } from "../../case/Command.ts";
import type { HeardMark, Personal } from "../../case/Event.ts";
import type { Refusal } from "../../case/Refusal.ts";
import type { Step } from "../../guideline/Step.ts";
import type { Turn } from "../Turn.ts";
import { mayNotAct } from "../access.ts";
import { at } from "../at.ts";
import { holds, isSettled, stepsBefore } from "../conditions.ts";
import { refuse } from "../refuse.ts";
import { requirementsHold } from "../settle.ts";

interface Found {
  readonly step: Step;
  readonly state: StepState["state"];
}

/** Opens a step before its turn, or one that only opens on demand. */
export function openStep(turn: Turn, command: CommandOf<"openStep">): Refusal | undefined {
  const found = find(turn, command);
  if ("rule" in found) return found;
  if (found.state !== "waiting") return notWaiting();
  if (!requirementsHold(turn, found.step.id)) return requirementMissing(turn, found.step);
  turn.emit("stepOpened", { step: found.step.id }, because(command));
  return undefined;
}

/** Closes a step of which all exits hold. */
export function closeStep(turn: Turn, command: CommandOf<"closeStep">): Refusal | undefined {
  const found = find(turn, command);
  if ("rule" in found) return found;
  if (found.state !== "open") return notOpen();
  const { index, case: current } = turn;
  const steps = [found.step, ...mergedInto(turn, found.step.id)];
  const missing = steps
    .flatMap(({ exits }) => exits)
    .filter((exit) => !holds(index, current, exit.holds))
    .map(({ id, text }) => ({ exit: id, text }));
  if (missing.length > 0)
    return refuse(
      "S3",
      "exitsMissing",
      `Deze stap kan nog niet dicht. Nog nodig: ${missing.map(({ text }) => text.nl).join("; ")}.`,
      `This step cannot close yet. Still needed: ${missing.map(({ text }) => text.en).join("; ")}.`,
      { missing },
    );
  const heard = childHeard(turn, command.child);
  if ("rule" in heard) return heard;
  turn.emit(
    "stepClosed",
    { step: found.step.id, ...heard.mark },
    { by: command.by, ...heard.personal },
  );
  return undefined;
}

/** Leaves a step out, for this family. */
export function skipStep(turn: Turn, command: CommandOf<"skipStep">): Refusal | undefined {
  const found = find(turn, command);
  if ("rule" in found) return found;
  if (found.state === "closed" || found.state === "skipped") return settled();
  const heard = childHeard(turn, command.child);
  if ("rule" in heard) return heard;
  turn.emit(
    "stepSkipped",
    { step: found.step.id, ...heard.mark },
    {
      by: command.by,
      personal: { case: { reason: command.reason, ...heard.personal?.personal.case } },
    },
  );
  return undefined;
}

/** Does a step once more; a closed case opens again with it. */
export function repeatStep(turn: Turn, command: CommandOf<"repeatStep">): Refusal | undefined {
  const found = find(turn, command, "closedToo");
  if ("rule" in found) return found;
  if (found.state === "open" || found.state === "waiting")
    return refuse(
      "S6",
      "stepNotOpen",
      "Deze stap is nog niet gedaan; herhalen kan als hij dicht is.",
      "This step was not done yet; it can be repeated once it is closed.",
      { path: ["step"] },
    );
  if (!requirementsHold(turn, found.step.id)) return requirementMissing(turn, found.step);
  if (turn.case.state === "closed") turn.emit("caseReopened", {}, { by: command.by });
  turn.emit("stepRepeated", { step: found.step.id }, because(command));
  turn.emit("stepOpened", { step: found.step.id }, { by: command.by });
  return undefined;
}

/** Puts a step at another place in the order. */
export function reorderStep(turn: Turn, command: CommandOf<"reorderStep">): Refusal | undefined {
  const found = find(turn, command);
  if ("rule" in found) return found;
  if (found.state !== "waiting") return notWaiting();
  const unknown = command.after.findIndex((id) => !turn.index.steps.has(id));
  if (unknown >= 0) return unknownStep(["after", unknown]);
  if (command.after.some((id) => id === found.step.id || comesAfter(turn, id, found.step.id)))
    return refuse(
      "S7",
      "circularOrder",
      "Zo wachten stappen op elkaar; kies een volgorde zonder kring.",
      "Steps would wait for each other like this; choose an order without a circle.",
      { path: ["after"] },
    );
  turn.emit(
    "stepReordered",
    { step: found.step.id, after: [...new Set(command.after)] },
    because(command),
  );
  return undefined;
}

/** Does a step together with another one, as one. */
export function mergeStep(turn: Turn, command: CommandOf<"mergeStep">): Refusal | undefined {
  const found = find(turn, command);
  if ("rule" in found) return found;
  const into = find(turn, { by: command.by, step: command.into });
  if ("rule" in into) return { ...into, path: ["into"] };
  const isBusy = ({ state }: Found) => state !== "waiting" && state !== "open";
  if (isBusy(found) || isBusy(into)) return settled();
  if (found.step.id === into.step.id || mergedInto(turn, found.step.id).length > 0)
    return refuse(
      "S8",
      "circularOrder",
      "Deze stap is al met een andere samengevoegd of is dezelfde stap; kies een andere.",
      "This step was merged with another already, or is the same step; choose another one.",
      { path: ["into"] },
    );
  if (into.state === "open" && !requirementsHold(turn, found.step.id))
    return requirementMissing(turn, found.step);
  turn.emit("stepMerged", { step: found.step.id, into: into.step.id }, because(command));
  return undefined;
}

/** The steps that go along with another one. */
function mergedInto(turn: Turn, into: string): readonly Step[] {
  return Object.entries(turn.case.steps).flatMap(([id, state]) => {
    const step = turn.index.steps.get(id);
    return state.state === "merged" && state.into === into && step ? [step] : [];
  });
}

function find(
  turn: Turn,
  { by, step: id }: { by: Actor; step: string },
  when: "open" | "closedToo" = "open",
): Found | Refusal {
  const step = turn.index.steps.get(id);
  if (step === undefined) return unknownStep(["step"]);
  if (turn.case.state === "closed" && when === "open")
    return refuse(
      "C5",
      "caseClosed",
      "Dit dossier is afgesloten; herhaal een stap om het weer te openen.",
      "This case is closed; repeat a step to open it again.",
    );
  return (
    mayNotAct(step.mayClose, by) ?? { step, state: at(turn.case.steps, id)?.state ?? "waiting" }
  );
}

/** Whether a step waits, directly or through others, for another one. */
function comesAfter(turn: Turn, step: string, other: string, seen = new Set<string>()): boolean {
  if (seen.has(step)) return false;
  seen.add(step);
  return stepsBefore(turn.index, turn.case, step).some(
    (before) => before === other || comesAfter(turn, before, other, seen),
  );
}

function childHeard(
  turn: Turn,
  child: ChildHeard | undefined,
):
  | Refusal
  | {
      mark: { child?: HeardMark };
      personal?: { personal: Personal & { case: { notHeard: string } } };
    } {
  if (!turn.index.guideline.invariants.includes("childHeard")) return { mark: {} };
  if (child === undefined)
    return refuse(
      "S4",
      "childNotHeard",
      "Leg vast wie het kind hierover heeft gehoord en wanneer, of waarom dat niet kon.",
      "Record who heard the child about this and when, or why that could not be done.",
      { path: ["child"] },
    );
  return child.heard
    ? { mark: { child } }
    : {
        mark: { child: { heard: false } },
        personal: { personal: { case: { notHeard: child.reason } } },
      };
}

function requirementMissing(turn: Turn, step: Step): Refusal {
  const before = stepsBefore(turn.index, turn.case, step.id);
  const isEarly = !before.every((id) => isSettled(turn.case, id));
  return refuse(
    "S2",
    "requirementMissing",
    `Deze stap kan nog niet open: wat altijd nodig is, zoals toestemming of een netwerkverantwoordelijke, is er nog niet${isEarly ? ", en er gaan stappen aan vooraf" : ""}.`,
    `This step cannot open yet: what it always needs, such as consent or a netwerkverantwoordelijke, is not there${isEarly ? ", and steps come before it" : ""}.`,
    { path: ["step"] },
  );
}

function because({ by, reason }: { by: Actor; reason: string }) {
  return { by, personal: { case: { reason } } };
}

function unknownStep(path: (string | number)[]): Refusal {
  return refuse(
    "S1",
    "unknownStep",
    "Deze stap kent de leidraad niet.",
    "The guideline does not know this step.",
    { path },
  );
}

function notOpen(): Refusal {
  return refuse("S5", "stepNotOpen", "Deze stap is niet open.", "This step is not open.", {
    path: ["step"],
  });
}

function notWaiting(): Refusal {
  return refuse(
    "S5",
    "stepNotWaiting",
    "Deze stap is al begonnen of gedaan.",
    "This step has begun or is done already.",
    { path: ["step"] },
  );
}

function settled(): Refusal {
  return refuse(
    "S5",
    "stepSettled",
    "Een van deze stappen is al gedaan; herhaal hem eerst.",
    "One of these steps is done already; repeat it first.",
    { path: ["step"] },
  );
}
