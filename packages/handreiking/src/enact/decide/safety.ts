// Worries about safety: raised by anybody, seen by few.
import type { CommandOf } from "../../case/Command.ts";
import type { Refusal } from "../../case/Refusal.ts";
import { safetyStep } from "../GuidelineIndex.ts";
import type { Turn } from "../Turn.ts";
import { mayNotAct } from "../access.ts";
import { at } from "../at.ts";
import { refuse } from "../refuse.ts";

/** Raises a worry, from any step and by anybody in the case. */
export function raiseSignal(turn: Turn, command: CommandOf<"raiseSignal">): Refusal | undefined {
  if (turn.index.guideline.safety === undefined)
    return refuse(
      "V1",
      "notOffered",
      "Deze leidraad heeft geen spoor voor meldingen over veiligheid.",
      "This guideline has no track for safety signals.",
    );
  if (Object.hasOwn(turn.case.signals, command.signal)) return undefined; // raised before: nothing changes
  turn.emit(
    "signalRaised",
    { signal: command.signal },
    {
      by: command.by,
      personal: { case: { implicated: command.implicated, what: command.what } },
    },
  );
  return undefined;
}

/** Closes a worry that was handled. */
export function closeSignal(turn: Turn, command: CommandOf<"closeSignal">): Refusal | undefined {
  const { safety } = turn.index.guideline;
  const implicated = at(turn.case.personal.implicated, command.signal) ?? [];
  const isIn = safety?.circle.includes(command.by.capacity) === true;
  // Who may not know of it gets the same answer as when there is none.
  if (
    !isIn ||
    implicated.includes(command.by.person) ||
    !Object.hasOwn(turn.case.signals, command.signal)
  )
    return mayNotAct(safety?.circle ?? [], command.by) ?? unknownSignal();
  const tasks = Object.values(at(turn.case.steps, safetyStep)?.tasks ?? {});
  if (
    tasks.some(
      ({ subject, state }) => subject === command.signal && state !== "done" && state !== "waiting",
    )
  )
    return refuse(
      "V5",
      "workLeft",
      "Er staan nog taken van deze melding open; rond die eerst af.",
      "Tasks of this signal are still open; finish them first.",
    );
  turn.emit(
    "signalClosed",
    { signal: command.signal },
    { by: command.by, personal: { case: { reason: command.reason } } },
  );
  return undefined;
}

function unknownSignal(): Refusal {
  return refuse("V3", "unknownSignal", "Deze melding is er niet.", "There is no such signal.", {
    path: ["signal"],
  });
}
