import { describe, expect, it } from "vitest";

import {
  accepts,
  assigned,
  Enactment,
  engine,
  heard,
  jeugdige,
  nv,
  ouder,
  regievoerder,
  started,
  withConsent,
} from "../Enactment.ts";

import { evolve, handreiking, transition, type Case } from "@steunnetwerk/handreiking";

const facts = { now: "2026-11-24T09:30:00Z", today: "2026-11-24" };

describe("commands and facts (C)", () => {
  it.each([
    ["nothing", undefined, []],
    ["a number", 7, []],
    ["an unknown type", { type: "fly", by: nv }, ["type"]],
    ["a missing actor", { type: "closeCase" }, ["by"]],
    ["a reason of spaces", { type: "repeatStep", by: nv, step: "S01", reason: "  " }, ["reason"]],
    [
      "a day that does not exist",
      { type: "declineTask", by: nv, task: "drawMap", reason: "nee", askAgain: "2026-02-30" },
      ["askAgain"],
    ],
    ["a field nobody knows", { type: "closeCase", by: nv, colour: "red" }, ["colour"]],
  ])("[C1] refuses %s with its path", (_, command, path) => {
    const decided = transition(handreiking, undefined, command, facts);
    expect(decided).toMatchObject({ accepted: false, refusal: { rule: "C1", path } });
  });

  it.each([
    ["a day in another form", { now: "2026-11-24T09:30:00Z", today: "24-11-2026" }],
    ["a moment without UTC", { now: "2026-11-24T09:30:00", today: "2026-11-24" }],
    ["nothing", null],
  ])("[C2] refuses facts with %s", (_, wrong) => {
    expect(transition(handreiking, undefined, started(), wrong)).toMatchObject({
      accepted: false,
      refusal: { rule: "C2", code: "invalidFacts" },
    });
  });

  it("[C3] starts a case once, and does nothing before", () => {
    const enactment = new Enactment();
    expect(enactment.refuses(assigned)).toMatchObject({ rule: "C3", code: "notStarted" });
    enactment.does(started());
    expect(enactment.refuses(started())).toMatchObject({ rule: "C3", code: "alreadyStarted" });
  });

  it("[C4] does not change what it is given", () => {
    const freeze = (value: unknown): unknown => {
      if (typeof value === "object" && value !== null) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    const { case: current } = withConsent();
    freeze(current);
    const command = freeze({ type: "claimTask", by: nv, task: "hearChild" });
    const once = transition(handreiking, current, command, facts);
    expect(transition(handreiking, current, command, facts)).toEqual(once);
    if (once.accepted) once.events.reduce<Case>((state, event) => evolve(state, event), current);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "[C4] takes %s for an id like any other",
    (id) => {
      const enactment = withConsent();
      expect(
        enactment.refuses({ type: "claimTask", by: nv, task: "drawMap", subject: id }),
      ).toMatchObject({ rule: "T2" });
      enactment.does({ type: "recordPerson", by: nv, person: { id, capacities: ["ouder"] } });
      expect(Object.keys(enactment.case.people)).toContain(id);
      expect(enactment.case.people[id]?.capacities).toEqual(["ouder"]);
      expect(Object.getPrototypeOf(enactment.case.people)).toBe(Object.prototype);
    },
  );

  it("[C5] leaves only what belongs after the end to a closed case", () => {
    const enactment = withConsent();
    enactment.does({ type: "closeCase", by: regievoerder, reason: "verhuisd" });
    expect(enactment.refuses(assigned)).toMatchObject({ rule: "C5", code: "caseClosed" });
    expect(enactment.work).toEqual(["closeAfterSuddenEnd#1"]);
    enactment.does({ type: "withdrawConsent", by: jeugdige, decision: "kaart", decider: "kind-1" });
  });

  it("[C6] asks a reason to close before all steps are behind", () => {
    const enactment = withConsent();
    expect(enactment.refuses({ type: "closeCase", by: nv })).toMatchObject({
      rule: "C6",
      path: ["reason"],
    });
    for (const step of ["S01", "S02", "S03", "S04", "S05", "S06", "S08", "S09", "S11", "S12"])
      enactment.does({ type: "skipStep", by: nv, step, reason: "elders gedaan", child: heard });
    enactment.does({ type: "closeCase", by: nv });
    expect(enactment.case).toMatchObject({ state: "closed", closedOn: "2026-11-24" });
  });

  it("[C7] repeats nothing of the command in a refusal", () => {
    const secret = "Geheim-9f3";
    const enactment = withConsent();
    const refusal = enactment.refuses({ type: "skipStep", by: nv, step: "S99", reason: secret });
    expect(JSON.stringify(refusal)).not.toContain(secret);
    expect(refusal.message.nl).toMatch(/^[A-Z].*\.$/);
  });
});

describe("who acts (A)", () => {
  it("[A1] knows only the capacities of the guideline", () => {
    expect(
      withConsent().refuses({
        type: "claimTask",
        by: { person: "x", capacity: "koning" },
        task: "hearChild",
      }),
    ).toMatchObject({ rule: "A1", path: ["by", "capacity"] });
  });

  it("[A2] asks that who acts has the capacity now", () => {
    const enactment = withConsent();
    const claim = (person: string, capacity: string) =>
      ({ type: "claimTask", by: { person, capacity }, task: "hearChild" }) as const;
    expect(enactment.refuses(claim("nv-9", "netwerkverantwoordelijke"))).toMatchObject({
      rule: "A2",
    });
    expect(enactment.refuses(claim("ouder-1", "jeugdige"))).toMatchObject({ rule: "A2" });
    enactment.does(claim("nv-2", "netwerkverantwoordelijke")); // the stand-in
  });

  it("[A3] lets only the capacities act that the guideline names", () => {
    expect(
      withConsent().refuses({ type: "claimTask", by: ouder, task: "hearChild" }),
    ).toMatchObject({
      rule: "A3",
      code: "mayNotAct",
    });
  });

  it("[A4] lets nobody answer for another in the same capacity", () => {
    const enactment = withConsent();
    enactment.does({
      type: "recordPerson",
      by: nv,
      person: { id: "ouder-2", capacities: ["ouder"], positions: [] },
    });
    enactment.does({ type: "openStep", by: nv, step: "S03", reason: "zij wil nu tekenen" });
    const draw = {
      type: "completeTask",
      by: ouder,
      task: "drawParentMap",
      outcome: "nobody",
    } as const;
    expect(enactment.refuses({ ...draw, subject: "ouder-2" })).toMatchObject({ rule: "A4" });
    enactment.does({ ...draw, subject: "ouder-1" });
  });

  it("[A5] leaves to the family what is the family's", () => {
    const enactment = withConsent();
    enactment.does({ type: "openStep", by: nv, step: "S03", reason: "zij wil nu tekenen" });
    const draw = {
      type: "completeTask",
      by: nv,
      task: "drawMap",
      subject: "kind-1",
      outcome: "nobody",
    } as const;
    expect(enactment.refuses(draw)).toMatchObject({ rule: "A5", path: ["with"] });
    expect(enactment.refuses({ ...draw, with: ["regie-1"] })).toMatchObject({ rule: "A5" });
    enactment.does({ ...draw, with: ["kind-1"] });
  });

  it("[A6] lets a system do nothing that people decide", () => {
    const enactment = withConsent();
    for (const command of [
      { type: "closeStep", by: engine, step: "S01", child: heard },
      { type: "skipStep", by: engine, step: "S01", reason: "te laat", child: heard },
      { type: "completeTask", by: engine, task: "hearChild", outcome: "heard" },
      {
        type: "recordConsent",
        by: { person: "kind-1", capacity: "system" },
        decision: "kaart",
        decider: "kind-1",
        answer: "granted",
        manner: "digital",
      },
      { ...accepts, by: engine },
    ])
      expect(enactment.refuses(command)).toMatchObject({ rule: "A6" });
  });
});
