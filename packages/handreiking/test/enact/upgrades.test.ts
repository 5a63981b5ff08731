import { formatPath } from "@steunnetwerk/domain";
import { describe, expect, it } from "vitest";

import { Enactment, engine, jeugdige, nv, regievoerder } from "../Enactment.ts";
import { fourteen, Story } from "../Story.ts";
import { Audit } from "../explore/Audit.ts";
import { explorations } from "../explore/Explored.ts";
import { walk } from "../explore/Walk.ts";
import { small } from "../guidelines/small.ts";

import {
  checkMigration,
  evolve,
  handreiking,
  transition,
  workOf,
  type Actor,
  type Case,
  type Guideline,
} from "@steunnetwerk/handreiking";

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

  it("[U3] refuses when something in the case would be forgotten, and says so before", () => {
    const { case: current, facts } = running();
    const forgets: Guideline = {
      ...next,
      migrations: next.migrations.map((one) => ({ ...one, tasks: { three: null } })),
    };
    expect(transition(forgets, current, migrate, facts)).toMatchObject({
      refusal: { rule: "U3", code: "noMigration" },
    });
    expect(checkMigration(small, forgets).map(({ path }) => formatPath(path))).toEqual([
      "migrations[0].tasks.look",
    ]);
    expect(checkMigration(small, next)).toEqual([]);
    expect(checkMigration(next, next).map(({ path }) => formatPath(path))).toEqual(["migrations"]);
  });

  it("[U2] is not for everybody", () => {
    const story = new Story(fourteen);
    const send = (by: Actor) => transition(moved, story.case, { type: "migrate", by }, story.facts);
    expect(send(jeugdige)).toMatchObject({ refusal: { rule: "A3" } });
    expect(send(regievoerder)).toMatchObject({ accepted: true });
    expect(send(engine)).toMatchObject({ accepted: true });
  });

  it("[U2] keeps the order and the merging that people chose, and finds tasks in their new step", () => {
    const story = new Story(fourteen).explained().mapped();
    story.does(
      { type: "mergeStep", by: nv, step: "S06", into: "S05", reason: "ineens" },
      { type: "reorderStep", by: nv, step: "S11", after: ["S05"], reason: "eerder kijken" },
      { type: "openTask", by: nv, task: "putInWriting" },
    );
    const decided = transition(moved, story.case, migrate, story.facts);
    if (!decided.accepted) throw new Error(decided.refusal.message.en);
    const after = decided.events.reduce<Case>(evolve, story.case);
    expect(after.steps["S05"]).toBeUndefined();
    expect(after.steps["S06"]).toMatchObject({ state: "merged", into: "weighing" });
    expect(after.steps["S11"]).toMatchObject({ after: ["weighing"] });
    expect(after.steps["S11"]?.tasks["putInWriting"]).toMatchObject({ state: "open", round: 1 });
    expect(after.steps["S08"]?.tasks["putInWriting"]).toBeUndefined();
    expect(workOf(moved, after).map(({ id }) => id)).toContain("putInWriting#1");
  });

  it.each([21, 22, 23, 24])("[U4] goes on after any history (seed %i)", (seed) => {
    const audit = new Audit(explorations.handreiking);
    const before = walk(explorations.handreiking, seed, 300, {
      diligence: 0.9,
      listen: ({ command, events, before, after }) => {
        audit.check(command.by, events, before, after);
      },
    });
    const today = before.sent.at(-1)?.today ?? "";
    const facts = { now: `${today}T10:00:00Z`, today };
    const decided = transition(moved, before.current, migrate, facts);
    if (!decided.accepted) throw new Error(decided.refusal.message.en);
    const after = decided.events.reduce<Case>(evolve, before.current);
    expect(after).toMatchObject({
      guideline: { id: moved.id, version: moved.version },
      people: before.current.people,
      consents: before.current.consents,
      signals: before.current.signals,
    });
    const explored = { ...explorations.handreiking, guideline: moved };
    const onward = audit.clone(explored);
    onward.check(engine, decided.events, before.current, after);
    const next = walk(explored, seed, 300, {
      from: { current: after, today },
      diligence: 0.9,
      listen: ({ command, events, before: one, after: other }) => {
        onward.check(command.by, events, one, other);
      },
    });
    expect(next.accepted).toBeGreaterThan(100);
    expect(workOf(moved, next.current).length).toBe(
      Object.values(next.current.steps)
        .flatMap(({ tasks }) => Object.values(tasks))
        .filter(({ state, task }) => ["open", "paused"].includes(state) && task !== "describeMap")
        .length,
    );
  });
});

/** The handreiking in a later version: a step and a task under another id, a task in another step, and one that is gone. */
const moved: Guideline = movedVersion();

function movedVersion(): Guideline {
  const renamed = JSON.parse(
    JSON.stringify(handreiking)
      .replaceAll('"S05"', '"weighing"')
      .replaceAll('"offerPeers"', '"offerContact"'),
  ) as Guideline;
  const written = renamed.steps[7]?.tasks.find(({ id }) => id === "putInWriting");
  if (written === undefined) throw new Error("There is no putInWriting in S08");
  return {
    ...renamed,
    version: "2.0.0",
    steps: renamed.steps.map((step) => {
      const tasks = step.tasks.filter(({ id }) => id !== "putInWriting" && id !== "agreeInTeam");
      return { ...step, tasks: step.id === "S11" ? [...tasks, written] : tasks };
    }),
    migrations: [
      {
        from: { id: handreiking.id, version: handreiking.version },
        note: { nl: "Andere namen", en: "Other names" },
        steps: { S05: "weighing" },
        tasks: { offerPeers: "offerContact", agreeInTeam: null },
      },
    ],
  };
}
