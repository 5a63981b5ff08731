import { describe, expect, it } from "vitest";

import {
  Guideline,
  handreiking,
  handreikingVersions,
  type Condition,
  type Task,
} from "@steunnetwerk/handreiking";

const tasks: readonly Task[] = [
  ...handreiking.steps.flatMap((step) => step.tasks),
  ...(handreiking.safety?.tasks ?? []),
];

/** Every key that a condition names, by what it names. */
function named(condition: Condition, kind: "task" | "step" | "consent"): string[] {
  const own = kind in condition ? [(condition as Record<string, string>)[kind] ?? ""] : [];
  const parts = Object.values(condition).flatMap((value: unknown) => {
    if (Array.isArray(value)) return value.filter((one) => typeof one === "object") as Condition[];
    return typeof value === "object" && value !== null ? [value as Condition] : [];
  });
  return [...own, ...parts.flatMap((part) => named(part, kind))];
}

const conditions = [
  ...handreiking.steps.flatMap(({ requires, entry, exits }) => [
    requires,
    entry === "onDemand" ? undefined : entry,
    ...exits.map(({ holds }) => holds),
  ]),
  ...tasks.flatMap(({ opens, requires, doneWhen }) => [opens, requires, doneWhen]),
].filter((condition): condition is Condition => condition !== undefined);

describe("the handreiking (H)", () => {
  it("[H1] is plain JSON of the shape of a guideline", () => {
    expect(Guideline.parse(JSON.parse(JSON.stringify(handreiking)))).toEqual(handreiking);
    expect(handreikingVersions.at(-1)).toBe(handreiking);
  });

  it("[H1] names only sources, periods, records, capacities, tasks, steps and decisions that exist", () => {
    const unknown = (names: readonly (string | undefined)[], known: readonly string[]) =>
      names.filter((name) => name !== undefined && !known.includes(name));
    const taskIds = tasks.map(({ id }) => id);
    const capacities = Object.keys(handreiking.capacities);
    expect(new Set(taskIds).size).toBe(taskIds.length);
    expect(
      unknown(
        JSON.stringify(handreiking)
          .match(/"sources":\[[^\]]*\]/g)
          ?.flatMap((text) => (JSON.parse(`{${text}}`) as { sources: string[] }).sources) ?? [],
        Object.keys(handreiking.sources),
      ),
    ).toEqual([]);
    expect(
      unknown(
        tasks.flatMap(({ due, delay, again, escalate }) => [
          due,
          delay,
          again?.after,
          ...(escalate ?? []).map((one) => one.after),
        ]),
        Object.keys(handreiking.periods),
      ),
    ).toEqual([]);
    expect(
      unknown(
        tasks.map(({ record }) => record),
        Object.keys(handreiking.records),
      ),
    ).toEqual([]);
    expect(
      unknown(
        tasks.flatMap(({ mayAct, together, per, escalate }) => [
          ...mayAct,
          ...(together ?? []),
          per?.capacity,
          ...(escalate ?? []).flatMap(({ to }) => to),
        ]),
        capacities,
      ),
    ).toEqual([]);
    expect(
      unknown(
        handreiking.steps.flatMap(({ actors, questions, mayClose }) => [
          ...actors.map((actor) => actor.capacity),
          ...questions.map((question) => question.ask),
          ...mayClose,
        ]),
        capacities,
      ),
    ).toEqual([]);
    expect(
      unknown(
        conditions.flatMap((condition) => named(condition, "task")),
        taskIds,
      ),
    ).toEqual([]);
    expect(
      unknown(
        conditions.flatMap((condition) => named(condition, "step")),
        handreiking.steps.map(({ id }) => id),
      ),
    ).toEqual([]);
    expect(
      unknown(
        conditions.flatMap((condition) => named(condition, "consent")),
        Object.keys(handreiking.decisions),
      ),
    ).toEqual([]);
  });

  it.each(handreiking.steps.map((step) => [step.id, step] as const))(
    "[H1] %s says all that a step says",
    (_, step) => {
      for (const part of [
        step.actors,
        step.inputs,
        step.activities,
        step.tips,
        step.questions,
        step.tasks,
        step.exits,
        step.outputs,
        step.pitfalls,
        step.sources,
      ])
        expect(part).not.toEqual([]);
      expect(step.outputs.every(({ record }) => record in handreiking.records)).toBe(true);
      expect(step.reviews.every((period) => period in handreiking.periods)).toBe(true);
    },
  );

  it("[H1] lets every period be changed only within a range around its default", () => {
    const days = (duration: string) =>
      Number(/\d+/.exec(duration)?.[0]) *
      ({ D: 1, W: 7, M: 30, Y: 365 }[duration.at(-1) ?? ""] ?? NaN);
    for (const { min, max, ...period } of Object.values(handreiking.periods)) {
      expect(days(min)).toBeLessThanOrEqual(days(period.default));
      expect(days(period.default)).toBeLessThanOrEqual(days(max));
    }
  });

  it("[H3] looks in no condition at what a system computed", () => {
    const computed = tasks.filter(({ activity }) => activity !== undefined).map(({ id }) => id);
    expect(computed).toEqual(["describeMap"]);
    expect(
      conditions
        .flatMap((condition) => named(condition, "task"))
        .filter((id) => computed.includes(id)),
    ).toEqual([]);
  });
});
