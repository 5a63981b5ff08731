import { describe, expect, it } from "vitest";

import {
  Guideline,
  guidelines,
  handreiking,
  Invariant,
  reachable,
  safeParseGuideline,
} from "@steunnetwerk/handreiking";

describe("the handreiking (H)", () => {
  it("[H1] is plain JSON of the shape of a guideline", () => {
    expect(Guideline.parse(JSON.parse(JSON.stringify(handreiking)))).toEqual(handreiking);
    expect(guidelines[0]).toBe(handreiking);
  });

  it("[H1] hangs together, can be reached everywhere and keeps every invariant", () => {
    expect(safeParseGuideline(handreiking)).toMatchObject({ success: true });
    expect(handreiking.invariants).toEqual(Invariant.options);
    expect(reachable(handreiking).never).toEqual({ steps: [], tasks: [], exits: [] });
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
});
