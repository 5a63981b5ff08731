import type { Condition } from "../guideline/Condition.ts";
import type { Guideline } from "../guideline/Guideline.ts";

/** One part of a condition, where it stands, and the capacity of the person it is asked for, if it is asked for one. */
export interface ConditionPart {
  /** The part itself, with what it is made of. */
  readonly part: Condition;
  /** From the root of the guideline. */
  readonly path: readonly (string | number)[];
  /** The capacity of the person. */
  readonly of: string | undefined;
}

/** A condition and all it is made of. */
export function conditionParts(
  condition: Condition,
  path: readonly (string | number)[],
  of: string | undefined,
): readonly ConditionPart[] {
  const own = { part: condition, path, of };
  const inside = (key: string, parts: readonly Condition[]) =>
    parts.flatMap((part, position) => conditionParts(part, [...path, key, position], of));
  if ("all" in condition) return [own, ...inside("all", condition.all)];
  if ("any" in condition) return [own, ...inside("any", condition.any)];
  if ("not" in condition) return [own, ...conditionParts(condition.not, [...path, "not"], of)];
  if ("every" in condition)
    return [own, ...conditionParts(condition.holds, [...path, "holds"], condition.every)];
  if ("some" in condition && condition.holds)
    return [own, ...conditionParts(condition.holds, [...path, "holds"], condition.some)];
  return [own];
}

/** Every part of every condition in a guideline. */
export function allConditionParts({ steps, safety }: Guideline): readonly ConditionPart[] {
  const parts: ConditionPart[] = [];
  const add = (
    condition: Condition | "onDemand" | undefined,
    path: readonly (string | number)[],
    of?: string,
  ) => {
    if (typeof condition === "object") parts.push(...conditionParts(condition, path, of));
  };
  for (const [position, step] of steps.entries()) {
    const at = ["steps", position] as const;
    add(step.entry, [...at, "entry"]);
    add(step.requires, [...at, "requires"]);
    for (const [exit, { holds }] of step.exits.entries())
      add(holds, [...at, "exits", exit, "holds"]);
  }
  for (const { task, path, of } of allTasks({ steps, safety })) {
    add(task.opens, [...path, "opens"], of);
    add(task.requires, [...path, "requires"], of);
    add(task.doneWhen, [...path, "doneWhen"], of);
  }
  return parts;
}

/** What the tasks of the safety track are about: a signal. */
const aboutSignal = "signal";

/** Every task of a guideline, where it stands, and whom it is about. */
export function allTasks({ steps, safety }: Pick<Guideline, "steps" | "safety">) {
  return [
    ...steps.flatMap((step, position) =>
      step.tasks.map((task, index) => ({
        task,
        path: ["steps", position, "tasks", index] as readonly (string | number)[],
        of: task.per?.capacity,
      })),
    ),
    ...(safety?.tasks ?? []).map((task, index) => ({
      task,
      path: ["safety", "tasks", index] as readonly (string | number)[],
      of: aboutSignal,
    })),
  ];
}
