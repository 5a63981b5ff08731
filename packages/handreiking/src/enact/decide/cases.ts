// Starting, closing and upgrading a case.
import type { CommandOf } from "../../case/Command.ts";
import type { Refusal } from "../../case/Refusal.ts";
import type { GuidelineMigration } from "../../guideline/Guideline.ts";
import { safetyStep } from "../GuidelineIndex.ts";
import type { Turn } from "../Turn.ts";
import { mayNotAct, system } from "../access.ts";
import { at } from "../at.ts";
import { isSettled } from "../conditions.ts";
import { refuse } from "../refuse.ts";

import { addPerson, noteMeasures } from "./people.ts";

/** Starts a case with the people who are in it from the beginning. */
export function start(turn: Turn, command: CommandOf<"start">): Refusal | undefined {
  const { guideline } = turn.index;
  const refused = mayNotAct(guideline.mayStart, command.by);
  if (refused) return refused;
  turn.emit(
    "caseStarted",
    { case: command.case, guideline: { id: guideline.id, version: guideline.version } },
    { by: command.by },
  );
  const { jeugdige } = guideline;
  const count = command.people.filter(
    ({ capacities }) => jeugdige !== undefined && capacities.includes(jeugdige),
  ).length;
  if (jeugdige !== undefined && count !== 1)
    return refuse(
      "P3",
      "unknownPerson",
      "Een dossier gaat over één jeugdige; noem die bij de mensen.",
      "A case is about one jeugdige; name them among the people.",
      { path: ["people"] },
    );
  for (const [position, person] of command.people.entries()) {
    const wrong = addPerson(turn, person, command.by, ["people", position]);
    if (wrong) return wrong;
  }
  const { measures, withinMeasure } = command;
  if (measures !== undefined) noteMeasures(turn, command.by, { measures, withinMeasure });
  return undefined;
}

/** Closes a case: with all steps behind it, or before that with a reason. */
export function closeCase(turn: Turn, command: CommandOf<"closeCase">): Refusal | undefined {
  const { guideline } = turn.index;
  const refused = mayNotAct(guideline.mayClose, command.by);
  if (refused) return refused;
  const isDone = guideline.steps.every(
    (step) =>
      isSettled(turn.case, step.id) ||
      (step.entry !== undefined && (at(turn.case.steps, step.id)?.round ?? 0) === 0),
  );
  if (!isDone && command.reason === undefined)
    return refuse(
      "C6",
      "reasonMissing",
      "Er zijn nog stappen niet gedaan; schrijf erbij waarom het dossier nu al dicht gaat.",
      "Some steps are not done yet; add why the case closes now already.",
      { path: ["reason"] },
    );
  turn.emit(
    "caseClosed",
    {},
    {
      by: command.by,
      ...(command.reason !== undefined && { personal: { case: { reason: command.reason } } }),
    },
  );
  return undefined;
}

/** Moves a running case to the version of the guideline at hand, as that version says. */
export function migrate(turn: Turn, command: CommandOf<"migrate">): Refusal | undefined {
  const { guideline } = turn.index;
  const refused = mayNotAct([system, ...guideline.mayClose], command.by);
  if (refused) return refused;
  const { id, version } = turn.case.guideline;
  if (id === guideline.id && version === guideline.version) return undefined;
  const migration = guideline.migrations.find(
    ({ from }) => from.id === id && from.version === version,
  );
  if (migration === undefined)
    return refuse(
      "U2",
      "noMigration",
      "Deze versie van de leidraad zegt niet hoe dit dossier ernaar overgaat; ga eerst naar een versie daartussen.",
      "This version of the guideline does not say how this case moves to it; move to a version in between first.",
    );
  const moved = movedTasks(turn, migration);
  if ("rule" in moved) return moved;
  turn.emit(
    "migrated",
    {
      from: turn.case.guideline,
      to: { id: guideline.id, version: guideline.version },
      steps: migration.steps,
      tasks: migration.tasks,
      moved: moved.steps,
    },
    { by: command.by },
  );
  return undefined;
}

/** The steps of tasks that are in another step now, or why something in the case has no place in this version. */
function movedTasks(
  { case: current, index }: Turn,
  migration: GuidelineMigration,
): { readonly steps: Readonly<Record<string, string>> } | Refusal {
  const steps: Record<string, string> = {};
  const nameIn = (names: GuidelineMigration["steps"], id: string) =>
    Object.hasOwn(names, id) ? at(names, id) : id;
  for (const [id, { tasks }] of Object.entries(current.steps)) {
    const to = nameIn(migration.steps, id);
    if (typeof to === "string" && to !== safetyStep && !index.steps.has(to)) return forgotten(id);
    for (const { task, subject } of Object.values(tasks)) {
      const name = nameIn(migration.tasks, task);
      if (typeof name !== "string") continue;
      const found = index.tasks.get(name);
      if (found === undefined && typeof to !== "string") continue; // goes away with its step
      if (found?.perSubject !== (subject !== undefined)) return forgotten(task);
      if (found.step !== to) steps[name] = found.step;
    }
  }
  return { steps };
}

function forgotten(id: string): Refusal {
  return refuse(
    "U3",
    "noMigration",
    `Deze versie zegt niet wat er wordt van "${id}" in dit dossier; vul de overgang aan.`,
    `This version does not say what becomes of "${id}" in this case; complete its migration.`,
  );
}
