import type { TaskRef } from "../case/Event.ts";
import { taskKey } from "../enact/at.ts";

/** The id of one round of a task within its case: `drawMap#1`, or `ask/p-7#2` for a task about somebody. */
export function taskIdOf({ task, subject, round }: Omit<TaskRef, "step">): string {
  return `${taskKey(task, subject)}#${round}`;
}
