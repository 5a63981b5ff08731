import { describe, expect, it } from "vitest";

import {
  accepts,
  assigned,
  Enactment,
  heard,
  jeugdige,
  nv,
  ouder,
  regievoerder,
  says,
  started,
  throughS02,
  withConsent,
} from "../Enactment.ts";

import type { CommandOf } from "@steunnetwerk/handreiking";

const grandmother: CommandOf<"recordPerson"> = {
  type: "recordPerson",
  by: nv,
  person: { id: "oma-1", capacities: ["steunfiguur"], label: "oma" },
};

describe("the netwerkverantwoordelijke (N)", () => {
  it("[N1] shows a vacancy until somebody is named, and when they leave", () => {
    const enactment = new Enactment();
    enactment.does(started());
    expect(enactment.case).toMatchObject({ vacantSince: "2026-11-24" });
    expect(enactment.work).toContain("nameNetwerkverantwoordelijke#1");
    enactment.does(assigned);
    expect(enactment.case.vacantSince).toBeUndefined();
    expect(enactment.case.netwerkverantwoordelijke).toEqual({
      person: "nv-1",
      standIn: "nv-2",
      since: "2026-11-24",
    });
    expect(enactment.work).not.toContain("nameNetwerkverantwoordelijke#1");
    enactment.today = "2027-01-05";
    enactment.does({ type: "endNetwerkverantwoordelijke", by: nv, reason: "andere baan" });
    expect(enactment.case).toMatchObject({ vacantSince: "2027-01-05" });
    expect(enactment.work).toContain("nameNetwerkverantwoordelijke#2");
    expect(enactment.activities.at(-1)).toMatchObject({
      kind: "notify",
      about: "vacancy",
      to: ["regievoerder"],
    });
  });

  it("[N2] names nobody from the family or the network", () => {
    const enactment = withConsent();
    enactment.does(grandmother);
    for (const person of ["ouder-1", "oma-1"])
      expect(enactment.refuses({ ...assigned, person })).toMatchObject({
        rule: "N2",
        path: ["person"],
      });
    expect(enactment.refuses({ ...assigned, standIn: "oma-1" })).toMatchObject({
      path: ["standIn"],
    });
    expect(enactment.refuses({ ...assigned, standIn: "nv-1" })).toMatchObject({
      path: ["standIn"],
    });
    expect(enactment.refuses({ ...assigned, by: nv })).toMatchObject({ rule: "A3" });
  });

  it("[N3] stops by their own word or that of the regievoerder", () => {
    const enactment = withConsent();
    const end = { type: "endNetwerkverantwoordelijke", reason: "ziek" } as const;
    expect(enactment.refuses({ ...end, by: ouder })).toMatchObject({ rule: "A3" });
    enactment.does({ ...end, by: regievoerder });
    expect(enactment.refuses({ ...end, by: regievoerder })).toMatchObject({ rule: "N3" });
  });

  it("[N4] starts anew with a new one, who meets every active supporter", () => {
    const enactment = withConsent();
    enactment.does(...throughS02, grandmother);
    expect(enactment.work).not.toContain("acceptRole#2");
    enactment.does({ ...assigned, person: "nv-3" } as typeof assigned);
    expect(enactment.work).toEqual(expect.arrayContaining(["acceptRole#2", "reflectOnStance#2"]));
    expect(enactment.refuses(accepts)).toMatchObject({ rule: "A2" });
    enactment.does({ ...accepts, by: { ...nv, person: "nv-3" } });
    expect(enactment.work).toContain("tellFamily#2");
  });
});

describe("people (P)", () => {
  it("[P1] records only the capacities that a case keeps", () => {
    expect(
      withConsent().refuses({ ...grandmother, person: { id: "x", capacities: ["regievoerder"] } }),
    ).toMatchObject({
      rule: "P1",
      path: ["person", "capacities", 0],
    });
  });

  it("[P2] lets leave who is there, and ends their capacities", () => {
    const enactment = withConsent();
    const end = { type: "endPerson", by: nv, person: "oma-1", reason: "verhuisd" } as const;
    expect(enactment.refuses(end)).toMatchObject({ rule: "P2" });
    enactment.does(grandmother, end);
    expect(enactment.case.people["oma-1"]).toEqual({
      capacities: [],
      statuses: { steunfiguur: "genoemd" },
      endedOn: "2026-11-24",
    });
    expect(enactment.refuses(end)).toMatchObject({ rule: "P2" });
  });

  it("[P3] starts with exactly one jeugdige", () => {
    const start = started() as Extract<ReturnType<typeof started>, { type: "start" }>;
    const [child, parent] = start.people;
    if (!child || !parent) throw new Error("The sample has two people");
    expect(new Enactment().refuses({ ...start, people: [parent] })).toMatchObject({ rule: "P3" });
    expect(
      new Enactment().refuses({ ...start, people: [child, { ...child, id: "kind-2" }] }),
    ).toMatchObject({ rule: "P3" });
  });
});

describe("consent (K)", () => {
  it("[K1] records nobody from the network without consent", () => {
    const enactment = new Enactment();
    enactment.does(started(), assigned, says("ouder-1", "kaart"));
    expect(enactment.refuses(grandmother)).toMatchObject({
      rule: "K1",
      path: ["person", "capacities", 0],
    });
    enactment.does(says("kind-1", "kaart"), grandmother);
  });

  it("[K2] [K3] takes a decision of the guideline by somebody in the case", () => {
    const enactment = withConsent();
    expect(enactment.refuses(says("kind-1", "koekje"))).toMatchObject({ rule: "K2" });
    expect(enactment.refuses(says("buur-9", "hulp"))).toMatchObject({
      rule: "K3",
      path: ["decider"],
    });
    expect(enactment.refuses({ ...says("kind-1", "hulp"), about: "oma-1" })).toMatchObject({
      rule: "K3",
      path: ["about"],
    });
    expect(enactment.refuses({ ...says("kind-1", "hulp"), by: ouder })).toMatchObject({
      rule: "A3",
    });
    enactment.does({ ...says("kind-1", "hulp"), by: jeugdige });
  });

  it("[K4] goes on without one who decides, as far as the law allows, with the exception and the reason", () => {
    const enactment = new Enactment();
    enactment.does(started(), assigned, says("kind-1", "hulp"), says("ouder-1", "hulp", "refused"));
    const except = {
      type: "exceptConsent",
      by: nv,
      decision: "hulp",
      decider: "ouder-1",
      exception: "E2",
      reason: "blijft het weloverwogen willen",
      consulted: "gw-1",
    } as const;
    expect(enactment.refuses({ ...except, by: jeugdige })).toMatchObject({ rule: "A3" });
    enactment.does({
      type: "recordPerson",
      by: nv,
      person: { id: "ouder-2", capacities: ["ouder"], positions: [] },
    });
    for (const wrong of [
      { decider: "ouder-2" }, // not needed
      { exception: "E3" }, // nothing to do without: there is no measure
      { exception: "E99" },
      { decision: "kaart" }, // E2 is about help
    ])
      expect(enactment.refuses({ ...except, ...wrong })).toMatchObject({ rule: "K4" });
    const events = enactment.does(except);
    expect(events[0]).toMatchObject({ exception: "E2", personal: { case: { consulted: "gw-1" } } });
    expect(enactment.case.consents["hulp"]?.[""]?.answers["ouder-1"]?.answer).toBe("excepted");
    // Who is unsuitable (E7) drops out; somebody else with gezag must be there.
    const open = { type: "openStep", by: nv, step: "S03", reason: "nu" } as const;
    enactment.does(says("kind-1", "kaart"), { ...except, decision: "kaart", exception: "E7" });
    expect(enactment.refuses(open)).toMatchObject({ rule: "S2" });
    enactment.does({
      type: "recordPerson",
      by: nv,
      person: { id: "ouder-2", capacities: ["ouder"], positions: [{ kind: "ouderlijkGezag" }] },
    });
    expect(enactment.refuses(open)).toMatchObject({ rule: "S2" });
    enactment.does(says("ouder-2", "kaart"), open);
  });

  it("[K5] ends a consent after its last day", () => {
    const enactment = new Enactment();
    enactment.does(started(), assigned, accepts, says("kind-1", "kaart"));
    const until = { ...says("ouder-1", "kaart"), until: "2026-12-31" } as ReturnType<typeof says>;
    expect(enactment.refuses({ ...until, until: "2026-11-23" })).toMatchObject({ rule: "K5" });
    enactment.does(until, { type: "openStep", by: nv, step: "S03", reason: "nu" });
    enactment.waitUntil("2026-12-31");
    expect(enactment.case.steps["S03"]?.tasks["drawMap/kind-1"]?.state).toBe("open");
    enactment.waitUntil("2027-01-01");
    expect(enactment.case.steps["S03"]?.tasks["drawMap/kind-1"]?.state).toBe("paused");
    expect(enactment.case.consents["kaart"]?.[""]?.answers["ouder-1"]).toMatchObject({
      answer: "expired",
    });
  });

  it("[K6] takes consent back without asking why", () => {
    const enactment = withConsent();
    const withdraw = {
      type: "withdrawConsent",
      by: jeugdige,
      decision: "kaart",
      decider: "kind-1",
    } as const;
    enactment.does(withdraw);
    expect(enactment.refuses(withdraw)).toMatchObject({ rule: "K6" });
    expect(enactment.refuses({ ...withdraw, decision: "hulp" })).toMatchObject({ rule: "K6" });
  });

  it.each([
    ["a child under 12: the parents with gezag", "2015-01-10", ["ouder-1"]],
    ["12 to 15: the child and the parents", "2012-03-04", ["kind-1", "ouder-1"]],
    ["16 and older: the young person alone", "2010-01-10", ["kind-1"]],
    ["18 and older: the young adult alone", "2008-01-10", ["kind-1"]],
  ])("[K7] knows who decides for %s", (_, birthDate, deciders) => {
    const enactment = new Enactment();
    enactment.does(started(birthDate));
    const state = enactment.case.consents["hulp"]?.[""];
    expect(state?.unknown).toBe(false);
    expect(state?.requires.flatMap(({ people }) => people)).toEqual(deciders);
  });

  it("[K7] counts a refusal as an answer and not as consent", () => {
    const enactment = withConsent();
    enactment.does(
      ...throughS02.slice(0, 6),
      says("ouder-1", "hulp", "refused"),
      says("kind-1", "hulp"),
    );
    enactment.does({ type: "closeStep", by: nv, step: "S02", child: heard });
    expect(enactment.case.steps["S02"]?.state).toBe("closed");
  });

  it("[K8] [M4] asks anew at 16, also when the timer is late", () => {
    const enactment = withConsent();
    enactment.does(...throughS02);
    enactment.today = "2028-03-03";
    enactment.does({ type: "claimTask", by: nv, task: "drawMap", subject: "kind-1" });
    expect(enactment.case.age).toBe("12to15");
    enactment.today = "2028-03-04";
    const events = enactment.does({
      type: "releaseTask",
      by: nv,
      task: "drawMap",
      subject: "kind-1",
    });
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["ageReached", "decidersChanged", "consentDue", "taskOpened"]),
    );
    expect(enactment.case.consents["kaart"]?.[""]?.requires).toEqual([
      { people: ["kind-1"], how: "all" },
    ]);
    expect(enactment.work).toEqual(
      expect.arrayContaining(["askConsentKaart#2", "askConsentHulp#2"]),
    );
    // The young person's own yes still holds, so the map goes on.
    expect(enactment.case.steps["S03"]?.tasks["drawMap/kind-1"]?.state).toBe("open");
    enactment.does(says("kind-1", "kaart"));
    expect(enactment.work).not.toContain("askConsentKaart#2");
  });

  it("[K8] makes the map wait at 12 until the child says yes too", () => {
    const enactment = new Enactment();
    enactment.does(started("2015-01-10"), assigned, accepts, says("ouder-1", "kaart"));
    enactment.does({ type: "openStep", by: nv, step: "S03", reason: "nu" });
    enactment.waitUntil("2027-01-10");
    expect(enactment.case.steps["S03"]?.tasks["drawMap/kind-1"]?.state).toBe("paused");
    enactment.does(says("kind-1", "kaart"));
    expect(enactment.case.steps["S03"]?.tasks["drawMap/kind-1"]?.state).toBe("open");
  });

  it("[K8] asks anew when gezag changes", () => {
    const enactment = withConsent();
    enactment.does({
      type: "recordPerson",
      by: nv,
      person: { id: "ouder-2", capacities: ["ouder"], positions: [{ kind: "ouderlijkGezag" }] },
    });
    expect(enactment.case.consents["kaart"]?.[""]?.requires).toEqual([
      { people: ["kind-1"], how: "all" },
      { people: ["ouder-1", "ouder-2"], how: "all" },
    ]);
    expect(enactment.work).toContain("askConsentKaart#2");
    expect(
      enactment.refuses({ type: "openStep", by: nv, step: "S03", reason: "nu" }),
    ).toMatchObject({ rule: "S2" });
  });

  it("[K8] [M4] asks anew on the day that gezag begins or a measure ends, by the calendar", () => {
    const enactment = withConsent();
    enactment.does(
      {
        type: "recordPerson",
        by: nv,
        person: {
          id: "ouder-2",
          capacities: ["ouder"],
          positions: [{ kind: "ouderlijkGezag", period: { start: "2027-02-01" } }],
        },
      },
      {
        type: "recordMeasures",
        by: nv,
        measures: [{ kind: "ondertoezichtstelling", period: { end: "2027-06-30" } }],
        withinMeasure: "yes",
      },
    );
    const people = (decision: string) =>
      enactment.case.consents[decision]?.[""]?.requires.flatMap((group) => group.people);
    expect([people("hulp"), people("kaart")]).toEqual([[], ["kind-1", "ouder-1"]]);
    enactment.waitUntil("2027-02-01");
    expect(people("kaart")).toEqual(["kind-1", "ouder-1", "ouder-2"]);
    enactment.waitUntil("2027-07-01");
    // It was said to be within a measure and there is none any more, so somebody has to look again.
    expect(enactment.case.consents["hulp"]?.[""]?.unknown).toBe(true);
    enactment.does({ type: "recordMeasures", by: nv, measures: [], withinMeasure: "no" });
    expect(people("hulp")).toEqual(["kind-1", "ouder-1", "ouder-2"]);
  });

  it("[K9] gives nothing while nobody knows who decides", () => {
    const enactment = new Enactment();
    enactment.does({
      type: "start",
      by: regievoerder,
      case: "case-2",
      people: [
        { id: "kind-1", capacities: ["jeugdige"] },
        { id: "ouder-1", capacities: ["ouder"] },
      ],
    });
    enactment.does(assigned, accepts, says("ouder-1", "kaart"), says("kind-1", "kaart"));
    expect(enactment.case.consents["kaart"]?.[""]).toMatchObject({ unknown: true });
    expect(enactment.work).toContain("findGezag#1");
    expect(
      enactment.refuses({ type: "openStep", by: nv, step: "S03", reason: "nu" }),
    ).toMatchObject({ rule: "S2" });
    enactment.does(
      {
        type: "recordPerson",
        by: nv,
        person: { id: "kind-1", capacities: ["jeugdige"], birthDate: "2012-03-04" },
      },
      {
        type: "recordPerson",
        by: nv,
        person: { id: "ouder-1", capacities: ["ouder"], positions: [{ kind: "ouderlijkGezag" }] },
      },
    );
    expect(enactment.work).toContain("findGezag#1");
    enactment.does({ type: "recordMeasures", by: nv, measures: [] });
    expect(enactment.work).not.toContain("findGezag#1");
  });
});
