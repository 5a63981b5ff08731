import type { Guideline } from "../guideline/Guideline.ts";

import { allTasks } from "./conditionParts.ts";
import type { Report } from "./issue.ts";
import { reachable } from "./reachable.ts";

/** Checks that every step and task can open and every exit can hold. */
export function checkReachability(guideline: Guideline, report: Report): void {
  const { never } = reachable(guideline);
  const message = {
    nl: "Dit kan in geen enkel dossier gebeuren; controleer de voorwaarden.",
    en: "This cannot happen in any case; check the conditions.",
  };
  for (const [position, step] of guideline.steps.entries()) {
    if (never.steps.includes(step.id)) report(["steps", position], "unreachable", message);
    for (const [exit, { id }] of step.exits.entries())
      if (never.exits.includes(`${step.id}.${id}`))
        report(["steps", position, "exits", exit], "unreachable", message);
  }
  for (const { task, path } of allTasks(guideline))
    if (never.tasks.includes(task.id)) report(path, "unreachable", message);
}
