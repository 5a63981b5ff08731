import { describe, expect, it } from "vitest";
import { toJSONSchema } from "zod";

import { explorations } from "../explore/Explored.ts";
import { walk } from "../explore/Walk.ts";

import { CaseSchema, type Case } from "@steunnetwerk/handreiking";

const cases: readonly Case[] = Object.values(explorations).flatMap((explored) =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => walk(explored, seed, 90 * seed).current),
);

describe("the schema of a case", () => {
  it("[E5] every case that a history leads to has it, as it is and as read back", () => {
    for (const current of cases) {
      expect(CaseSchema.parse(current)).toEqual(current);
      expect(CaseSchema.parse(JSON.parse(JSON.stringify(current)))).toEqual(current);
    }
  });

  it("[E5] a field that is missing, one too many and a wrong one are noticed, wherever they stand", () => {
    const [current] = cases;
    if (current === undefined) throw new Error("There is a case");
    for (const field of Object.keys(current))
      if (field !== "netwerkverantwoordelijke" && field !== "vacantSince" && field !== "closedOn")
        expect(CaseSchema.safeParse({ ...current, [field]: undefined }).success).toBe(false);
    expect(CaseSchema.safeParse({ ...current, more: 1 }).success).toBe(false);
    const [step = ""] = Object.keys(current.steps);
    const [[key, task] = ["", undefined]] = Object.entries(current.steps[step]?.tasks ?? {});
    const withTasks = (tasks: unknown) => ({
      ...current,
      steps: { ...current.steps, [step]: { ...current.steps[step], tasks } },
    });
    const pathOf = (tasks: unknown) =>
      CaseSchema.safeParse(withTasks(tasks)).error?.issues[0]?.path.join(".");
    expect(pathOf({ [key]: task })).toBeUndefined();
    expect(pathOf({ [key]: { ...task, state: "asleep" } })).toBe(
      `steps.${step}.tasks.${key}.state`,
    );
    expect(pathOf({ other: task })).toBe(`steps.${step}.tasks.other`);
  });

  it("[E5] tells other languages the same", () => {
    expect(Object.keys(toJSONSchema(CaseSchema).properties ?? {})).toContain("personal");
  });
});
