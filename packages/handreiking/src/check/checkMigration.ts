import type { Issue } from "@steunnetwerk/domain";

import type { Guideline, GuidelineMigration } from "../guideline/Guideline.ts";
import type { Task } from "../guideline/Task.ts";

import { allTasks } from "./conditionParts.ts";

/**
 * What a guideline forgets to say about moving running cases to it from another version: a step or task that is gone or asked of
 * other people, or a capacity, status or decision that cases can hold. Empty when every case can move.
 *
 * A case that holds something forgotten is refused when it is moved; one that does not can move all the same.
 *
 * @example
 * ```ts
 * import { checkMigration, handreiking } from "@steunnetwerk/handreiking";
 *
 * const next = { ...handreiking, version: "2.0.0", steps: handreiking.steps.slice(1) };
 * checkMigration(handreiking, next).map(({ path }) => path); // => [["migrations"]]
 * ```
 */
export function checkMigration(before: Guideline, after: Guideline): readonly Issue[] {
  const position = after.migrations.findIndex(
    ({ from }) => from.id === before.id && from.version === before.version,
  );
  const migration = after.migrations[position];
  if (migration === undefined)
    return [
      issue(["migrations"], {
        nl: `Hier ontbreekt hoe een dossier van ${before.id} ${before.version} overgaat.`,
        en: `How a case of ${before.id} ${before.version} moves is missing here.`,
      }),
    ];
  const at = ["migrations", position];
  return [
    ...forgottenSteps(before, after, migration).map((id) => gone([...at, "steps", id])),
    ...forgottenTasks(before, after, migration).map((id) => gone([...at, "tasks", id])),
    ...Object.keys(before.decisions)
      .filter((code) => !Object.hasOwn(after.decisions, code))
      .map((code) => gone(["decisions", code])),
    ...Object.entries(before.capacities).flatMap(([code, { vouchedBy, statuses = [] }]) => {
      const now = after.capacities[code];
      if (now === undefined) return vouchedBy === "case" ? [gone(["capacities", code])] : [];
      return statuses
        .filter(({ id }) => now.statuses?.some((status) => status.id === id) !== true)
        .map(({ id }) => gone(["capacities", code, "statuses", id]));
    }),
  ];
}

function forgottenSteps(
  { steps }: Guideline,
  after: Guideline,
  migration: GuidelineMigration,
): string[] {
  const known = new Set(after.steps.map(({ id }) => id));
  return steps
    .map(({ id }) => id)
    .filter((id) => !known.has(id) && !Object.hasOwn(migration.steps, id));
}

function forgottenTasks(
  before: Guideline,
  after: Guideline,
  migration: GuidelineMigration,
): string[] {
  const goneSteps = new Set(
    Object.keys(migration.steps).filter((id) => migration.steps[id] === null),
  );
  const withStep = new Set(
    before.steps.flatMap(({ id, tasks }) =>
      goneSteps.has(id) ? tasks.map((task) => task.id) : [],
    ),
  );
  const now = new Map(allTasks(after).map(({ task }) => [task.id, task]));
  return allTasks(before).flatMap(({ task }) => {
    const name = Object.hasOwn(migration.tasks, task.id) ? migration.tasks[task.id] : task.id;
    const found = typeof name === "string" ? now.get(name) : undefined;
    if (name === null || (found === undefined && withStep.has(task.id))) return [];
    return found === undefined || subjectOf(found) !== subjectOf(task) ? [task.id] : [];
  });
}

function subjectOf({ per }: Task): string | undefined {
  return per?.capacity;
}

function gone(path: readonly (string | number)[]): Issue {
  return issue(path, {
    nl: "Dit is er niet meer of is van anderen; zeg bij de overgang wat ervan wordt, of houd het.",
    en: "This is gone or is somebody else's now; say in the migration what becomes of it, or keep it.",
  });
}

function issue(path: readonly (string | number)[], message: Issue["message"]): Issue {
  return { path, code: "notMigrated", message };
}
