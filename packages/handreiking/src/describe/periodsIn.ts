import type { GuidelineRef } from "../case/Event.ts";
import type { Guideline } from "../guideline/Guideline.ts";
import type { Duration } from "../guideline/Period.ts";
import type { Mark, Source } from "../guideline/Source.ts";
import type { Task } from "../guideline/Task.ts";

/** A period where it applies: what it is for, how long it is, and where that comes from. */
export interface PeriodUse {
  /** Its code in the guideline. */
  readonly period: string;
  /** The step it applies to; left out for the safety track. */
  readonly step?: string;
  /** The task it applies to; left out when it only says when the step is looked at again. */
  readonly task?: string;
  /**
   * What happens after it: the task opens (`open`), is to be done (`due`), is told to others when undone (`escalate`), opens
   * again after any answer (`again`) or after one outcome (`outcome`), or the step is looked at again (`review`).
   */
  readonly purpose: "open" | "due" | "escalate" | "again" | "outcome" | "review";
  /** The outcome it follows. */
  readonly outcome?: string;
  /** How long it is. */
  readonly length: Duration;
  /** The shortest and the longest a provider may set. */
  readonly range: readonly [Duration, Duration];
  /** The guideline that set the length: this one, or one it was derived from. */
  readonly setBy: GuidelineRef;
  /** How sure the length is of its sources; `derived` is our own inference. */
  readonly mark: Mark;
  /** Where it was read; none when it is our own. */
  readonly sources: readonly Source[];
}

/**
 * Every period that applies in a guideline, at every place where it does.
 *
 * @example
 * ```ts
 * import { handreiking, periodsIn } from "@steunnetwerk/handreiking";
 *
 * const [use] = periodsIn(handreiking).filter(({ task }) => task === "keepPlanTerm");
 * use?.length; // => "P6W"
 * use?.mark; // => "found"
 * use?.sources[0]?.url; // => "https://wetten.overheid.nl/BWBR0034925"
 * use?.setBy.id; // => "handreiking-informele-steun"
 * ```
 */
export function periodsIn(guideline: Guideline): readonly PeriodUse[] {
  const { steps, safety, sources, basedOn, id, version } = guideline;
  type Place = Pick<PeriodUse, "step" | "task" | "outcome" | "purpose">;
  const uses: PeriodUse[] = [];
  const add = (code: string | undefined, place: Place) => {
    const period = code === undefined ? undefined : guideline.periods[code];
    if (code === undefined || period === undefined) return;
    uses.push({
      period: code,
      ...place,
      length: period.default,
      range: [period.min, period.max],
      setBy: period.setBy ?? basedOn ?? { id, version },
      mark: period.mark,
      sources: period.sources.flatMap((key) => sources[key] ?? []),
    });
  };
  const addTask = (
    { delay, due, escalate = [], again, outcomes, ...task }: Task,
    step?: string,
  ) => {
    const place = { ...(step !== undefined && { step }), task: task.id };
    add(delay, { ...place, purpose: "open" });
    add(due, { ...place, purpose: "due" });
    for (const { after } of escalate) add(after, { ...place, purpose: "escalate" });
    add(again?.after, { ...place, purpose: "again" });
    for (const { id: outcome, again: after } of outcomes)
      add(after, { ...place, purpose: "outcome", outcome });
  };
  for (const step of steps) {
    for (const code of step.reviews) add(code, { step: step.id, purpose: "review" });
    for (const task of step.tasks) addTask(task, step.id);
  }
  for (const task of safety?.tasks ?? []) addTask(task);
  return uses;
}
