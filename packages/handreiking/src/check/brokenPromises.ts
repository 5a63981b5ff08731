import type { Issue } from "@steunnetwerk/domain";

import type { Guideline } from "../guideline/Guideline.ts";

import { isBetween } from "./durations.ts";

/**
 * Where a guideline takes something out of the one it is based on: an invariant, a step, task, exit or requirement, who may act,
 * what takes consent, the track for safety, or the range of a period. Empty when it keeps all of it.
 *
 * For a guideline that comes as a document; one made with {@link deriveGuideline} keeps everything by how it is made.
 *
 * @example
 * ```ts
 * import { brokenPromises, handreiking } from "@steunnetwerk/handreiking";
 *
 * const fewer = { ...handreiking, invariants: handreiking.invariants.slice(1) };
 * brokenPromises(handreiking, fewer).map(({ path }) => path); // => [["invariants"]]
 * ```
 */
export function brokenPromises(base: Guideline, derived: Guideline): readonly Issue[] {
  const issues: Issue[] = [];
  const keep = (isKept: boolean, ...path: (string | number)[]) => {
    if (!isKept)
      issues.push({
        path,
        code: "promiseBroken",
        message: {
          nl: "Hier ontbreekt of verandert iets wat de leidraad waarop deze is gebaseerd, belooft; neem het ongewijzigd over.",
          en: "Something that the guideline this one is based on promises is missing or changed here; take it over as it is.",
        },
      });
  };
  keep(
    base.invariants.every((one) => derived.invariants.includes(one)),
    "invariants",
  );
  for (const key of ["jeugdige", "networkConsent", "mayAssign"] as const)
    keep(isSame(base[key], derived[key]), key);
  for (const part of ["decisions", "capacities"] as const)
    for (const [code, one] of Object.entries(base[part]))
      keep(isSame(one, derived[part][code]), part, code);
  for (const [code, { min, max }] of Object.entries(base.periods)) {
    const period = derived.periods[code];
    keep(period !== undefined && isBetween(min, period.default, max), "periods", code);
  }
  keepTasks(base.safety?.tasks ?? [], derived.safety?.tasks ?? [], ["safety", "tasks"], keep);
  keep(isSame(base.safety?.circle, derived.safety?.circle), "safety", "circle");
  for (const step of base.steps) {
    const position = derived.steps.findIndex(({ id }) => id === step.id);
    const found = derived.steps[position];
    keep(found !== undefined, "steps");
    if (found === undefined) continue;
    for (const key of ["requires", "entry", "after", "mayClose"] as const)
      keep(isSame(step[key], found[key]), "steps", position, key);
    for (const exit of step.exits)
      keep(
        found.exits.some((one) => isSame(one, exit)),
        "steps",
        position,
        "exits",
      );
    keepTasks(step.tasks, found.tasks, ["steps", position, "tasks"], keep);
  }
  return issues;
}

function keepTasks(
  tasks: readonly { readonly id: string }[],
  found: readonly { readonly id: string }[],
  path: (string | number)[],
  keep: (isKept: boolean, ...path: (string | number)[]) => void,
): void {
  for (const task of tasks) {
    const position = found.findIndex(({ id }) => id === task.id);
    keep(
      position >= 0 && isSame(task, found[position]),
      ...path,
      ...(position >= 0 ? [position] : []),
    );
  }
}

/** Whether two values of plain JSON say the same; the order of keys does not matter. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
