import { safetyStep } from "../enact/GuidelineIndex.ts";
import { system } from "../enact/access.ts";
import type { Guideline } from "../guideline/Guideline.ts";
import type { Task } from "../guideline/Task.ts";

import { allConditionParts, allTasks, type ConditionPart } from "./conditionParts.ts";
import { isBetween } from "./durations.ts";
import type { Report } from "./issue.ts";

type Path = readonly (string | number)[];

/** Checks that ids are unique, that everything that is named exists, and that every task can end. */
export function checkReferences(guideline: Guideline, report: Report): void {
  const { steps, periods } = guideline;
  const tasks = allTasks(guideline);
  const known = knownIds(
    guideline,
    tasks.map(({ task }) => task),
  );
  const check = checker(known, report);

  unique(
    steps.map(({ id }, position) => [id, ["steps", position, "id"]]),
    report,
  );
  unique(
    tasks.map(({ task, path }) => [task.id, [...path, "id"]]),
    report,
  );
  if (system in guideline.capacities) reserved(["capacities", system], report);
  for (const [position, step] of steps.entries()) {
    const at = ["steps", position];
    if (step.id === safetyStep) reserved([...at, "id"], report);
    unique(
      step.exits.map(({ id }, exit) => [id, [...at, "exits", exit, "id"]]),
      report,
    );
    check("step", step.after, [...at, "after"]);
    check("capacity", step.mayClose, [...at, "mayClose"]);
    check("period", step.reviews, [...at, "reviews"]);
    for (const [actor, { capacity }] of step.actors.entries())
      check("capacity", [capacity], [...at, "actors", actor, "capacity"], true);
    for (const [question, { ask }] of step.questions.entries())
      check("capacity", [ask], [...at, "questions", question, "ask"], true);
    for (const [output, { record }] of step.outputs.entries())
      check("record", [record], [...at, "outputs", output, "record"], true);
    if (isCircular(guideline, step.id))
      report([...at, "after"], "circularOrder", {
        nl: "Deze stappen wachten op elkaar in een kring; haal er een uit.",
        en: "These steps wait for each other in a circle; take one out.",
      });
  }
  for (const { task, path } of tasks) checkTask(task, path, check, report);
  for (const part of allConditionParts(guideline)) checkPart(guideline, part, check, report);
  for (const [code, period] of Object.entries(periods))
    if (!isBetween(period.min, period.default, period.max))
      report(["periods", code, "default"], "periodOutOfRange", {
        nl: `Deze termijn ligt buiten zijn grenzen, van ${period.min} tot ${period.max}.`,
        en: `This period is outside its range, from ${period.min} to ${period.max}.`,
      });
  for (const [code, decision] of Object.entries(guideline.decisions))
    if (decision.per !== undefined)
      check("capacity", [decision.per], ["decisions", code, "per"], true);
  for (const key of ["mayStart", "mayClose", "mayAssign", "mayRecord"] as const)
    check("capacity", guideline[key], [key]);
  check("capacity", guideline.safety?.circle ?? [], ["safety", "circle"]);
  if (guideline.jeugdige !== undefined) check("capacity", [guideline.jeugdige], ["jeugdige"], true);
  if (guideline.networkConsent !== undefined)
    check("decision", [guideline.networkConsent], ["networkConsent"], true);
  checkSources(guideline, [], known.source, report);
  for (const [position, { steps: stepNames, tasks: taskNames }] of guideline.migrations.entries()) {
    const at = ["migrations", position];
    for (const [from, to] of Object.entries(stepNames))
      check("step", [to ?? undefined], [...at, "steps", from], true);
    for (const [from, to] of Object.entries(taskNames))
      check("task", [to ?? undefined], [...at, "tasks", from], true);
  }
}

type Kind = "step" | "task" | "capacity" | "period" | "record" | "decision" | "source";
type Known = Readonly<Record<Kind, ReadonlySet<string>>>;
type Check = (kind: Kind, ids: readonly (string | undefined)[], path: Path, isOne?: true) => void;

function knownIds(guideline: Guideline, tasks: readonly Task[]): Known {
  const keys = (record: object) => new Set(Object.keys(record));
  return {
    step: new Set(guideline.steps.map(({ id }) => id)),
    task: new Set(tasks.map(({ id }) => id)),
    capacity: keys(guideline.capacities),
    period: keys(guideline.periods),
    record: keys(guideline.records),
    decision: keys(guideline.decisions),
    source: keys(guideline.sources),
  };
}

/** Reports each id that is not known, at its place in a list or, for one, at the path itself. */
function checker(known: Known, report: Report): Check {
  return (kind, ids, path, isOne) => {
    for (const [position, id] of ids.entries())
      if (id !== undefined && !known[kind].has(id))
        report(isOne ? path : [...path, position], "unknownReference", {
          nl: `"${id}" bestaat niet in deze leidraad; controleer de spelling of voeg het toe.`,
          en: `"${id}" does not exist in this guideline; check the spelling or add it.`,
        });
  };
}

function checkTask(task: Task, path: Path, check: Check, report: Report): void {
  check("capacity", task.mayAct, [...path, "mayAct"]);
  check("capacity", task.together ?? [], [...path, "together"]);
  check("capacity", [task.per?.capacity], [...path, "per", "capacity"], true);
  check("period", [task.delay], [...path, "delay"], true);
  check("period", [task.due], [...path, "due"], true);
  check("period", [task.again?.after], [...path, "again", "after"], true);
  check("record", [task.record], [...path, "record"], true);
  for (const [position, { after, to }] of (task.escalate ?? []).entries()) {
    check("period", [after], [...path, "escalate", position, "after"], true);
    check("capacity", to, [...path, "escalate", position, "to"]);
  }
  unique(
    task.outcomes.map(({ id }, position) => [id, [...path, "outcomes", position, "id"]]),
    report,
  );
  for (const [position, outcome] of task.outcomes.entries()) {
    const at = [...path, "outcomes", position];
    check("step", [outcome.repeats], [...at, "repeats"], true);
    check("task", outcome.reopens ?? [], [...at, "reopens"]);
    check("period", [outcome.again], [...at, "again"], true);
  }
  const isDoneBySomebody = (task.activity === undefined) !== (task.mayAct.length === 0);
  if (!isDoneBySomebody || (task.outcomes.length === 0 && task.doneWhen === undefined))
    report(path, "noWayToEnd", {
      nl: "Deze taak kan niet eindigen: noem wie hem mag doen, of de activiteit van een systeem, en uitkomsten of doneWhen.",
      en: "This task cannot end: name who may do it, or the activity of a system, and outcomes or doneWhen.",
    });
}

function checkPart(
  guideline: Guideline,
  { part, path, of }: ConditionPart,
  check: Check,
  report: Report,
): void {
  const about = (perCapacity: string | undefined, key: string) => {
    if (perCapacity !== undefined && perCapacity !== of)
      report([...path, key], "needsPerson", {
        nl: "Dit is er per persoon; zet het in every of some, of bij een taak over dezelfde mensen.",
        en: "There is one for each person; put it in every or some, or with a task about the same people.",
      });
  };
  if ("task" in part) {
    check("task", [part.task], [...path, "task"], true);
    const found = allTasks(guideline).find(({ task }) => task.id === part.task);
    if (found === undefined) return;
    about(found.of, "task");
    const ids = found.task.outcomes.map(({ id }) => id);
    for (const [position, outcome] of (part.outcome ?? []).entries())
      if (!ids.includes(outcome))
        report([...path, "outcome", position], "unknownReference", {
          nl: `"${outcome}" is geen uitkomst van die taak; kies er een van: ${ids.join(", ")}.`,
          en: `"${outcome}" is not an outcome of that task; choose one of: ${ids.join(", ")}.`,
        });
    if (part.is === "open" && path.includes("opens") && startsWith(path, found.path))
      report(path, "ownCondition", {
        nl: "Een taak gaat niet open door zelf open te staan; noem iets anders.",
        en: "A task does not open by being open itself; name something else.",
      });
  } else if ("step" in part) check("step", [part.step], [...path, "step"], true);
  else if ("consent" in part) {
    check("decision", [part.consent], [...path, "consent"], true);
    about(guideline.decisions[part.consent]?.per, "consent");
  } else if ("every" in part) check("capacity", [part.every], [...path, "every"], true);
  else if ("some" in part) check("capacity", [part.some], [...path, "some"], true);
  else if ("status" in part && of === undefined) about("", "status");
}

/** Reports every source that is named and not there, wherever it is named. */
function checkSources(
  value: unknown,
  path: Path,
  known: ReadonlySet<string>,
  report: Report,
): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === "sources" && Array.isArray(inside))
      for (const [position, source] of inside.entries()) {
        if (known.has(String(source))) continue;
        report([...at, position], "unknownReference", {
          nl: "Deze bron staat niet bij de bronnen; voeg hem toe.",
          en: "This source is not among the sources; add it.",
        });
      }
    else checkSources(inside, at, known, report);
  }
}

function unique(ids: readonly (readonly [string, Path])[], report: Report): void {
  const seen = new Set<string>();
  for (const [id, path] of ids) {
    if (seen.has(id))
      report(path, "duplicateId", {
        nl: "Dit id is al gebruikt; geef elk een eigen id.",
        en: "This id is in use already; give each an id of its own.",
      });
    seen.add(id);
  }
}

function reserved(path: Path, report: Report): void {
  report(path, "reservedId", {
    nl: "Deze naam is van het systeem; kies een andere.",
    en: "This name belongs to the system; choose another.",
  });
}

function isCircular({ steps }: Guideline, id: string): boolean {
  const seen = new Set<string>();
  const waitsFor = (step: string): boolean =>
    (steps.find((one) => one.id === step)?.after ?? []).some((before) => {
      if (before === id) return true;
      if (seen.has(before)) return false;
      seen.add(before);
      return waitsFor(before);
    });
  return waitsFor(id);
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, position) => path[position] === key);
}
