import { describe, expect, it } from "vitest";

import { Enactment, engine } from "../Enactment.ts";
import { small } from "../guidelines/small.ts";

import { evolve, transition, type Guideline } from "@steunnetwerk/handreiking";

const worker = { person: "w-1", capacity: "worker" };
const renamed = JSON.parse(
  JSON.stringify(small).replaceAll('"look"', '"inspect"').replaceAll('"only"', '"whole"'),
) as Guideline;
const next: Guideline = {
  ...renamed,
  version: "2.0.0",
  migrations: [
    {
      from: { id: "small", version: "1.0.0" },
      note: { nl: "Andere namen", en: "Other names" },
      steps: { only: "whole" },
      tasks: { look: "inspect", three: null },
    },
  ],
};

describe("upgrades (U)", () => {
  const running = () => {
    const enactment = new Enactment(small);
    enactment.does(
      { type: "start", by: worker, case: "c-1", people: [] },
      { type: "activityResult", by: engine, activity: "prepare#1", outcome: "ok" },
      { type: "claimTask", by: worker, task: "look" },
    );
    return enactment;
  };
  const migrate = { type: "migrate", by: engine };

  it("[U1] steps a case through the version it follows and no other", () => {
    const { case: current, facts } = running();
    expect(transition(next, current, { type: "closeCase", by: worker }, facts)).toMatchObject({
      refusal: { rule: "U1", code: "otherGuideline" },
    });
  });

  it("[U2] moves a case as the new version says, and nothing is lost", () => {
    const { case: current, facts } = running();
    const decided = transition(next, current, migrate, facts);
    if (!decided.accepted) throw new Error(decided.refusal.message.en);
    const moved = decided.events.reduce(evolve, current);
    expect(moved.guideline).toEqual({ id: "small", version: "2.0.0" });
    expect(moved.steps["whole"]?.tasks["inspect"]).toMatchObject({
      state: "open",
      round: 1,
      assignee: "w-1",
    });
    expect(moved.steps["whole"]?.tasks["prepare"]).toMatchObject({ state: "done", outcome: "ok" });
    expect(transition(next, moved, migrate, facts)).toEqual({ accepted: true, events: [] });
    expect(
      transition(
        next,
        moved,
        { type: "completeTask", by: worker, task: "inspect", outcome: "ok" },
        facts,
      ),
    ).toMatchObject({ accepted: true });
  });

  it("[U2] refuses when the new version does not say how", () => {
    const { case: current, facts } = running();
    expect(transition({ ...next, migrations: [] }, current, migrate, facts)).toMatchObject({
      refusal: { rule: "U2", code: "noMigration" },
    });
  });
});
