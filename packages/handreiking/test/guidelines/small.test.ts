import { describe, expect, it } from "vitest";

import { Enactment, engine, heard } from "../Enactment.ts";

import { small } from "./small.ts";

import { Guideline, timersOf } from "@steunnetwerk/handreiking";

const worker = { person: "w-1", capacity: "worker" };
const done = (activity: string) =>
  ({ type: "activityResult", by: engine, activity, outcome: "ok" }) as const;

describe("a guideline of another kind", () => {
  it("[T16] [S3] goes from start to close over people and systems, several at once", () => {
    expect(Guideline.parse(small)).toEqual(small);
    const enactment = new Enactment(small);
    enactment.does({ type: "start", by: worker, case: "c-1", people: [] });
    expect(enactment.activities.map(({ id, kind }) => [id, kind])).toEqual([
      ["prepare#1", "callHost"],
    ]);
    enactment.does(done("prepare#1"));
    expect(enactment.work).toEqual(["look#1"]);
    expect(timersOf(small, enactment.case)).toMatchObject([
      { id: "look#1@due", when: "2026-11-24T10:00:00.000Z" },
    ]);
    enactment.does({ type: "completeTask", by: worker, task: "look", outcome: "ok" });
    expect(enactment.activities.slice(1).map(({ id }) => id)).toEqual([
      "one#1",
      "two#1",
      "three#1",
    ]);
    enactment.does(done("two#1"), done("three#1"));
    expect(enactment.work).toEqual([]);
    enactment.does(done("one#1"), {
      type: "completeTask",
      by: worker,
      task: "decide",
      outcome: "no",
    });
    enactment.does({ type: "closeStep", by: worker, step: "only", child: heard });
    enactment.does({ type: "closeCase", by: worker });
    expect(enactment.case.state).toBe("closed");
  });

  it("[V1] [P3] asks nothing that it does not have", () => {
    const enactment = new Enactment(small);
    enactment.does({ type: "start", by: worker, case: "c-1", people: [] });
    expect(
      enactment.refuses({
        type: "raiseSignal",
        by: worker,
        signal: "s",
        implicated: [],
        what: "x",
      }),
    ).toMatchObject({ rule: "V1", code: "notOffered" });
  });
});
