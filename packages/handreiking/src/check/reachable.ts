import type { Condition } from "../guideline/Condition.ts";
import type { Guideline } from "../guideline/Guideline.ts";
import type { Task } from "../guideline/Task.ts";

/** What can happen in some case of a guideline, and what cannot in any. */
export interface Reachability {
  /** Steps that can open. */
  readonly steps: readonly string[];
  /** Tasks that can open. */
  readonly tasks: readonly string[];
  /** Exits that can hold, as `step.exit`. */
  readonly exits: readonly string[];
  /** What can never happen: a step or task that never opens, an exit that never holds. */
  readonly never: {
    /** Steps. */
    readonly steps: readonly string[];
    /** Tasks. */
    readonly tasks: readonly string[];
    /** Exits, as `step.exit`. */
    readonly exits: readonly string[];
  };
}

/**
 * Which steps, tasks and exits a case can reach, found without running one.
 *
 * It errs on one side: what is in `never` really never happens; what is not may still need people to do unlikely things.
 *
 * @example
 * ```ts
 * import { handreiking, reachable } from "@steunnetwerk/handreiking";
 *
 * reachable(handreiking).steps.length; // => handreiking.steps.length
 * reachable(handreiking).never.exits; // => []
 * ```
 */
export function reachable(guideline: Guideline): Reachability {
  const found = { steps: new Set<string>(), tasks: new Set<string>() };
  const all = guideline.steps.flatMap((step) =>
    step.tasks.map((task) => ({ task, step: step.id })),
  );
  const safety = guideline.safety?.tasks ?? [];
  const may = (condition: Condition): boolean => mayHold(guideline, condition, found);
  let size: number;
  do {
    size = found.steps.size + found.tasks.size;
    for (const { id, entry, requires } of guideline.steps)
      if ((typeof entry !== "object" || may(entry)) && (requires === undefined || may(requires)))
        found.steps.add(id);
    for (const { task, step } of all)
      if (mayOpen(task, may) && (task.during !== undefined || found.steps.has(step)))
        found.tasks.add(task.id);
    for (const task of safety) if (mayOpen(task, may)) found.tasks.add(task.id);
  } while (found.steps.size + found.tasks.size > size);

  const exits = guideline.steps.flatMap((step) =>
    step.exits.map(({ id, holds }) => ({
      id: `${step.id}.${id}`,
      holds: found.steps.has(step.id) && may(holds),
    })),
  );
  const split = (ids: readonly string[], set: ReadonlySet<string>) =>
    ids.filter((id) => !set.has(id));
  return {
    steps: [...found.steps],
    tasks: [...found.tasks],
    exits: exits.filter(({ holds }) => holds).map(({ id }) => id),
    never: {
      steps: split(
        guideline.steps.map(({ id }) => id),
        found.steps,
      ),
      tasks: split([...all.map(({ task }) => task.id), ...safety.map(({ id }) => id)], found.tasks),
      exits: exits.filter(({ holds }) => !holds).map(({ id }) => id),
    },
  };
}

function mayOpen({ opens, requires }: Task, may: (condition: Condition) => boolean): boolean {
  return (typeof opens !== "object" || may(opens)) && (requires === undefined || may(requires));
}

/** Whether a condition can be true in some case; when in doubt, it can. */
function mayHold(
  guideline: Guideline,
  condition: Condition,
  found: { readonly steps: ReadonlySet<string>; readonly tasks: ReadonlySet<string> },
): boolean {
  const may = (part: Condition) => mayHold(guideline, part, found);
  if ("all" in condition) return condition.all.every(may);
  if ("any" in condition) return condition.any.some(may);
  if ("task" in condition) {
    if (!found.tasks.has(condition.task)) return false;
    const task = taskIn(guideline, condition.task);
    if (task === undefined) return false;
    switch (condition.is) {
      case "declined":
        return isDeclinable(task);
      case "answered":
      case "open":
        return true;
      case "overdue":
        return task.due !== undefined;
      case "done":
        return (
          (condition.outcome === undefined &&
            (task.outcomes.length > 0 || task.doneWhen !== undefined)) ||
          condition.outcome?.some((id) => task.outcomes.some((outcome) => outcome.id === id)) ===
            true
        );
    }
  }
  // Going over nobody is true, so "every" always can be; "some" needs somebody for whom it can be.
  if ("some" in condition)
    return (
      canHave(guideline, condition.some, condition.status) &&
      (condition.holds === undefined || may(condition.holds))
    );
  if ("step" in condition) return condition.is === "settled" || found.steps.has(condition.step);
  if ("netwerkverantwoordelijke" in condition && condition.netwerkverantwoordelijke !== "vacant")
    return guideline.mayAssign.length > 0;
  return true;
}

/** Whether somebody can have a capacity with one of the statuses: the first by being recorded, the others by an outcome. */
function canHave(
  guideline: Guideline,
  capacity: string,
  statuses: readonly string[] | undefined,
): boolean {
  const definition = guideline.capacities[capacity];
  if (definition?.vouchedBy !== "case") return false;
  if (statuses === undefined) return true;
  const given = guideline.steps.flatMap(({ tasks }) =>
    tasks.flatMap((task) =>
      task.per?.capacity === capacity ? task.outcomes.flatMap(({ status }) => status ?? []) : [],
    ),
  );
  const first = definition.statuses?.[0]?.id;
  return statuses.some((status) => status === first || given.includes(status));
}

function taskIn({ steps, safety }: Guideline, id: string): Task | undefined {
  return [...steps.flatMap(({ tasks }) => tasks), ...(safety?.tasks ?? [])].find(
    (task) => task.id === id,
  );
}

function isDeclinable(task: Task): boolean {
  return task.cannotBeDeclined !== true && task.activity === undefined;
}
