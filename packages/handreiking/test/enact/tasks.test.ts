import { describe, expect, it } from "vitest";

import {
  accepts,
  assigned,
  Enactment,
  engine,
  jeugdige,
  nv,
  regievoerder,
  says,
  started,
  withConsent,
} from "../Enactment.ts";

const openS03 = { type: "openStep", by: nv, step: "S03", reason: "zij wil nu tekenen" } as const;
const drawn = {
  type: "completeTask",
  by: jeugdige,
  task: "drawMap",
  subject: "kind-1",
  outcome: "approved",
  record: { drawnOn: "2026-11-24", instrument: "cards" },
} as const;

describe("tasks (T)", () => {
  it("[T1] knows only the tasks of the guideline", () => {
    expect(withConsent().refuses({ type: "claimTask", by: nv, task: "bake" })).toMatchObject({
      rule: "T1",
    });
  });

  it("[T2] does only what is open", () => {
    const enactment = withConsent();
    expect(enactment.refuses(drawn)).toMatchObject({ rule: "T2" });
    expect(enactment.refuses(accepts)).toMatchObject({ rule: "T2" });
  });

  it("[T3] makes a task wait without consent, and go on with it", () => {
    const enactment = withConsent();
    enactment.does(openS03);
    enactment.does({ type: "withdrawConsent", by: jeugdige, decision: "kaart", decider: "kind-1" });
    expect(enactment.refuses(drawn)).toMatchObject({ rule: "T3", code: "taskPaused" });
    enactment.does(says("kind-1", "kaart"), drawn);
  });

  it("[T4] ends a task with one of its outcomes", () => {
    expect(
      withConsent().refuses({
        type: "completeTask",
        by: nv,
        task: "inviteSomeoneAlong",
        outcome: "maybe",
      }),
    ).toMatchObject({
      rule: "T4",
      path: ["outcome"],
    });
  });

  it("[T5] asks the reason that an outcome needs", () => {
    const enactment = new Enactment();
    enactment.does(started(), assigned);
    const no = {
      type: "completeTask",
      by: nv,
      task: "acceptRole",
      outcome: "notAccepted",
    } as const;
    expect(enactment.refuses(no)).toMatchObject({ rule: "T5", path: ["reason"] });
    enactment.does({ ...no, reason: "geen tijd" });
    expect(enactment.case.netwerkverantwoordelijke).toBeUndefined();
  });

  it("[T6] takes no for an answer, except where it is a duty", () => {
    const enactment = withConsent();
    const no = { type: "declineTask", by: nv, reason: "nu niet", askAgain: "2027-02-01" } as const;
    enactment.does({ ...no, task: "hearChild", declinedBy: "kind-1" });
    expect(enactment.refuses({ ...no, task: "explain" })).toMatchObject({ rule: "T6" });
  });

  it("[T6] takes no for an answer while the task waits for consent", () => {
    const enactment = withConsent();
    enactment.does(openS03);
    enactment.does({ type: "withdrawConsent", by: jeugdige, decision: "kaart", decider: "kind-1" });
    const [task, subject] = ["drawMap", "kind-1"];
    enactment.does({
      type: "declineTask",
      by: jeugdige,
      task,
      subject,
      reason: "nu niet",
      askAgain: "2027-02-01",
    });
    expect(enactment.case.steps["S03"]?.tasks["drawMap/kind-1"]).toMatchObject({
      state: "declined",
      nextOn: "2027-02-01",
    });
  });

  it("[T7] asks a later day to ask again, or that nobody should", () => {
    const enactment = withConsent();
    const no = { type: "declineTask", by: nv, task: "hearChild", reason: "nu niet" } as const;
    expect(enactment.refuses({ ...no, askAgain: "2026-11-24" })).toMatchObject({ rule: "T7" });
    expect(enactment.refuses(no)).toMatchObject({ rule: "C1", path: ["askAgain"] });
    enactment.does({ ...no, askAgain: "never" });
  });

  it("[T8] [T9] [T10] leaves a task to who took it up, until it is put back or handed out", () => {
    const enactment = withConsent();
    const task = { task: "noteEarlierWork" };
    const colleague = { person: "prof-1", capacity: "professional" };
    expect(enactment.refuses({ type: "releaseTask", by: nv, ...task })).toMatchObject({
      rule: "T9",
    });
    enactment.does({ type: "claimTask", by: colleague, ...task });
    const done = { type: "completeTask", by: nv, ...task, outcome: "none" } as const;
    expect(enactment.refuses(done)).toMatchObject({ rule: "T8" });
    expect(
      enactment.refuses({ type: "delegateTask", by: nv, task: "hearChild", to: "ouder-1" }),
    ).toEqual(expect.objectContaining({ rule: "T10", path: ["to"] }));
    enactment.does({ type: "delegateTask", by: regievoerder, ...task, to: "nv-1" }, done);
  });

  it("[T11] opens a task when its condition becomes true and drops it when it stops being so", () => {
    const enactment = withConsent();
    enactment.does(says("kind-1", "kaart", "refused"));
    expect(enactment.work).toContain("exploreRefusal#1");
    enactment.does(says("kind-1", "kaart"));
    expect(enactment.work).not.toContain("exploreRefusal#1");
    expect(enactment.history.at(-1)).toMatchObject({ type: "taskDropped", task: "exploreRefusal" });
  });

  it("[T12] [T15] opens a review after its delay, and again with its rhythm and a new id", () => {
    const enactment = withConsent();
    enactment.does({
      type: "skipStep",
      by: nv,
      step: "S03",
      reason: "later",
      child: { heard: true, by: "nv-1", on: "2026-11-24" },
    });
    expect(enactment.work).not.toContain("reviewMap#1");
    enactment.waitUntil("2027-05-23");
    expect(enactment.work).not.toContain("reviewMap#1");
    enactment.waitUntil("2027-05-24");
    expect(enactment.work).toContain("reviewMap#1");
    enactment.does({
      type: "completeTask",
      by: jeugdige,
      task: "reviewMap",
      outcome: "stillRight",
    });
    enactment.waitUntil("2027-11-24");
    expect(enactment.work).toContain("reviewMap#2");
  });

  it("[T13] [T14] asks again on the agreed day, after the step has closed too", () => {
    const enactment = withConsent();
    enactment.does({
      type: "declineTask",
      by: nv,
      task: "hearChild",
      reason: "nu niet",
      askAgain: "2027-02-01",
    });
    enactment.does({
      type: "skipStep",
      by: nv,
      step: "S02",
      reason: "vol",
      child: { heard: false, reason: "wilde niet" },
    });
    enactment.waitUntil("2027-01-31");
    expect(enactment.work).not.toContain("hearChild#2");
    enactment.waitUntil("2027-02-01");
    expect(enactment.work).toContain("hearChild#2");
    enactment.does({
      type: "declineTask",
      by: nv,
      task: "hearChild",
      reason: "nee",
      askAgain: "never",
    });
    enactment.waitUntil("2029-01-01");
    expect(enactment.work.filter((id) => id.startsWith("hearChild"))).toEqual([]);
  });

  it("[T16] takes the result of an activity once, as one of its outcomes", () => {
    const enactment = withConsent();
    enactment.does(openS03, drawn);
    const [activity] = enactment.activities;
    expect(activity).toMatchObject({ id: "describeMap#1", kind: "score" });
    const result = {
      type: "activityResult",
      by: engine,
      activity: "describeMap#1",
      outcome: "computed",
    } as const;
    expect(enactment.refuses({ ...result, outcome: "weak" })).toMatchObject({ rule: "T4" });
    expect(enactment.refuses({ ...result, by: nv })).toMatchObject({ rule: "A3" });
    expect(enactment.does(result)).toMatchObject([{ type: "taskCompleted", outcome: "computed" }]);
    expect(enactment.does(result)).toEqual([]);
    expect(enactment.does({ ...result, activity: "describeMap#7" })).toEqual([]);
    expect(enactment.refuses({ ...result, activity: "bake#1" })).toMatchObject({ rule: "T1" });
    expect(enactment.refuses({ ...result, activity: "hearChild#1" })).toMatchObject({ rule: "A3" });
  });
});

describe("records (R)", () => {
  const answer = { type: "completeTask", by: nv, task: "acceptRole", outcome: "accepted" } as const;
  const fresh = () => {
    const enactment = new Enactment();
    enactment.does(started(), assigned);
    return enactment;
  };

  it("[R1] asks the record that belongs to a task", () => {
    expect(fresh().refuses(answer)).toMatchObject({ rule: "R1", path: ["record"] });
  });

  it.each([
    ["no object", 7, ["record"]],
    ["an unknown field", { reachable: "x", colour: "red" }, ["record", "colour"]],
    ["a missing field", { hoursPerWeek: 2 }, ["record", "reachable"]],
    ["a number out of range", { reachable: "x", hoursPerWeek: 41 }, ["record", "hoursPerWeek"]],
    ["NaN", { reachable: "x", hoursPerWeek: NaN }, ["record", "hoursPerWeek"]],
    ["empty text", { reachable: " " }, ["record", "reachable"]],
    ["an inherited field", Object.create({ reachable: "x" }) as unknown, ["record", "reachable"]],
  ])("[R2] refuses %s with its path", (_, record, path) => {
    expect(fresh().refuses({ ...answer, record })).toMatchObject({ rule: "R2", path });
  });

  it("[R2] refuses a network map that is not one, with the path into it", () => {
    const enactment = withConsent();
    enactment.does(openS03);
    const map = {
      version: 1,
      id: "kaart-1",
      ego: { id: "kind-1" },
      alters: [{ id: "" }],
      ties: [],
    };
    expect(enactment.refuses({ ...drawn, record: { ...drawn.record, map } })).toMatchObject({
      rule: "R2",
      path: ["record", "map", "alters", 0, "id"],
    });
    enactment.does({
      ...drawn,
      record: { ...drawn.record, map: { ...map, alters: [{ id: "oma" }] } },
    });
  });

  it("[R3] keeps a reflection with the professional, out of the child's file", () => {
    const enactment = fresh();
    const record = Object.fromEntries(
      ["R01", "R02", "R03", "R04", "R05", "R06"].map((id) => [id, "nee"]),
    );
    const [event] = enactment.does({
      type: "completeTask",
      by: nv,
      task: "reflectOnStance",
      outcome: "answered",
      record,
    });
    expect(event).toMatchObject({
      compartment: "author",
      personal: { people: { "nv-1": { record } } },
    });
    expect(event?.personal?.case).toBeUndefined();
  });
});
