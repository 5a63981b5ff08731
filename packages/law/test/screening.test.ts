import { describe, expect, it } from "vitest";

import {
  mayHavePleegcontract,
  mayMoveChild,
  screeningFor,
  signalRoute,
  thirteenWeeks,
} from "@steunnetwerk/law";

const on = "2026-06-01";

describe("screeningFor", () => {
  it("asks no VOG of somebody from the own network, whatever else is known", () => {
    const decision = screeningFor({ as: "ownNetwork" }, on);
    expect(decision).toMatchObject({
      status: "decided",
      outcome: { instrument: "none", standing: "notNeeded", also: ["riskTalk"] },
      norms: ["own-network-no-vog"],
      unknowns: [],
    });
  });

  it.each([
    // as, doubt, starts, issued, standing, no earlier than
    ["providerWorker", "no", "2026-06-01", undefined, "missing", "2026-03-01"],
    ["providerWorker", "no", "2026-06-01", "2026-03-01", "recentEnough", "2026-03-01"],
    ["providerWorker", "no", "2026-06-01", "2026-02-28", "tooOld", "2026-03-01"],
    ["providerWorker", "no", "2024-01-15", "2024-01-01", "recentEnough", "2023-10-15"],
    ["providerWorker", "no", undefined, "2026-03-01", "recentEnough", "2026-03-01"],
    ["providerWorker", "yes", "2024-01-15", "2024-01-01", "tooOld", "2026-03-01"],
    ["soloProvider", "no", undefined, "2023-06-01", "recentEnough", "2023-06-01"],
    ["soloProvider", "no", undefined, "2023-05-31", "tooOld", "2023-06-01"],
    ["soloProvider", "yes", undefined, "2023-06-01", "tooOld", "2026-03-01"],
    ["vertrouwenspersoon", "no", "2026-06-01", "2026-04-01", "recentEnough", "2026-03-01"],
    ["vertrouwenspersoon", "yes", "2020-06-01", "2020-06-01", "tooOld", "2026-03-01"],
    ["programmeVolunteer", "no", undefined, undefined, "missing", undefined],
    ["programmeVolunteer", "no", undefined, "2010-01-01", "noNormOnAge", undefined],
    ["pleegouder", "no", undefined, "2010-01-01", "noNormOnAge", undefined],
    ["housemateOfPleegouder", "no", undefined, undefined, "missing", undefined],
  ] as const)(
    "%s, doubt %s, starts %s, issued %s: %s",
    (as, reasonToDoubt, startsOn, issuedOn, standing, earliest) => {
      const decision = screeningFor({ as, reasonToDoubt, startsOn, issuedOn }, on);
      expect(decision).toMatchObject({ status: "decided", outcome: { standing } });
      expect(decision.status === "decided" && decision.outcome.issuedNoEarlierThan).toBe(earliest);
    },
  );

  it("asks about doubt where it matters, and gives both answers with their standing", () => {
    expect(screeningFor({ as: "soloProvider", issuedOn: "2025-01-01" }, on)).toMatchObject({
      status: "undetermined",
      possible: [{ standing: "recentEnough" }, { standing: "tooOld" }],
      unknowns: [{ fact: "reasonToDoubt" }],
    });
    expect(screeningFor({ as: "pleegouder" }, on).status).toBe("decided");
  });

  it("names who holds the document", () => {
    const holder = (as: Parameters<typeof screeningFor>[0]["as"]) => {
      const decision = screeningFor({ as, reasonToDoubt: "no" }, on);
      return decision.status === "decided"
        ? `${decision.outcome.instrument} ${decision.outcome.heldBy}`
        : "";
    };
    expect([
      holder("programmeVolunteer"),
      holder("providerWorker"),
      holder("soloProvider"),
      holder("vertrouwenspersoon"),
      holder("pleegouder"),
      holder("housemateOfPleegouder"),
    ]).toEqual([
      "VOG programme",
      "VOG provider",
      "VOG self",
      "VOG employer",
      "VGB pleegzorgaanbieder",
      "VGB pleegzorgaanbieder",
    ]);
  });
});

describe("foster care", () => {
  const carer = {
    is21: "yes",
    guidesFosterParents: "no",
    selected: "no",
    noObjection: "no",
    alreadyCares: "yes",
    careHarmful: "no",
  } as const;

  it.each([
    [{}, "within13Weeks"],
    [{ selected: "yes" }, "within13Weeks"],
    [{ selected: "yes", noObjection: "yes" }, "possible"],
    [{ careHarmful: "yes" }, "notYet"],
    [{ alreadyCares: "no" }, "notYet"],
    [{ alreadyCares: "no", selected: "yes" }, "notYet"],
    [{ is21: "no", selected: "yes", noObjection: "yes" }, "notPossible"],
    [{ guidesFosterParents: "yes", selected: "yes", noObjection: "yes" }, "notPossible"],
  ] as const)("pleegcontract with %j: %s", (change, contract) => {
    expect(mayHavePleegcontract({ ...carer, ...change }, on)).toMatchObject({
      status: "decided",
      outcome: { contract },
    });
  });

  it("asks only what makes a difference", () => {
    const facts = (unknowns: readonly { readonly fact: string }[]) =>
      unknowns.map(({ fact }) => fact);
    expect(facts(mayHavePleegcontract({}, on).unknowns)).toEqual([
      "is21",
      "guidesFosterParents",
      "selected",
      "noObjection",
      "alreadyCares",
      "careHarmful",
    ]);
    expect(facts(mayHavePleegcontract({ ...carer, careHarmful: undefined }, on).unknowns)).toEqual([
      "careHarmful",
    ]);
    expect(facts(mayHavePleegcontract({ is21: "no" }, on).unknowns)).toEqual([]);
  });

  it("counts thirteen weeks without extending them", () => {
    // 1 June 2026 and thirteen weeks: Monday 31 August; from Saturday 6 June: Saturday 5 September, not moved.
    expect(thirteenWeeks("2026-06-01", undefined, "2026-08-31")).toMatchObject({
      lastDay: "2026-08-31",
      status: "running",
      daysLeft: 0,
    });
    expect(thirteenWeeks("2026-06-06", undefined, "2026-09-06")).toMatchObject({
      lastDay: "2026-09-05",
      status: "overdue",
      norms: ["jw-5.1-3", "term-start", "atw-4"],
    });
    expect(thirteenWeeks("2026-06-06", "2026-09-05", "2026-09-06").status).toBe("met");
  });

  it.each([
    ["guardian", "2025-06-01", "yes", "carersOrCourt", ["bw1-336a", "bw1-299a"]],
    ["parents", "2025-06-01", "yes", "carersOrCourt", ["bw1-253s"]],
    ["guardian", "2025-06-02", "yes", "nobodyElse", ["bw1-336a", "bw1-253s"]],
    ["guardian", "2025-06-01", "no", "nobodyElse", ["bw1-336a", "bw1-253s"]],
  ] as const)(
    "%s, cared since %s, with consent %s: %s",
    (by, caredSince, withConsent, takes, norms) => {
      expect(mayMoveChild({ by, caredSince, withConsent }, on)).toMatchObject({
        status: "decided",
        outcome: { takes },
        norms,
      });
    },
  );

  it("asks since when and whether with consent", () => {
    expect(mayMoveChild({ by: "parents" }, on).unknowns.map(({ fact }) => fact)).toEqual([
      "caredOneYear",
      "withConsent",
    ]);
    expect(mayMoveChild({ by: "parents", withConsent: "no" }, on).status).toBe("decided");
  });
});

describe("signalRoute", () => {
  it.each([
    ["professional", ["mapSignals", "consult", "talkWithClient", "weigh", "decide"]],
    ["volunteer", ["note", "tellContact", "contactWeighs"]],
    ["ownNetwork", ["callContact"]],
    ["family", ["callContact"]],
  ] as const)("%s: %j", (by, steps) => {
    const decision = signalRoute({ by }, on);
    expect(decision).toMatchObject({ status: "decided", outcome: { steps } });
    expect(decision.status === "decided" && decision.outcome.atOnce).toEqual([
      "alertNetwerkverantwoordelijke",
      "alertAandachtsfunctionaris",
      "freezeSharing",
      "tellNobodyImplicated",
      "pauseStepsWithImplicated",
    ]);
  });

  it("adds the weighing frame from 2019", () => {
    expect(signalRoute({ by: "professional" }, "2018-12-31").norms).not.toContain(
      "meldcode-afwegingskader",
    );
    expect(signalRoute({ by: "professional" }, "2019-01-01").norms).toContain(
      "meldcode-afwegingskader",
    );
  });
});
