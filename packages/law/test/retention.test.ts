import { describe, expect, it } from "vitest";

import {
  destructionClock,
  mayDestroy,
  mayStore,
  retentionOf,
  supporterNotice,
} from "@steunnetwerk/law";

const on = "2026-06-01";

describe("retentionOf", () => {
  it("keeps a file for fifteen years by the rules until 2019, and twenty from 2020", () => {
    const file = { kind: "jeugdhulpdossier", start: "2016-02-29" } as const;
    expect(retentionOf(file, "2019-12-31")).toMatchObject({
      outcome: { keepUntil: "2031-02-28" },
      rows: ["retention-file-15"],
    });
    expect(retentionOf(file, "2020-01-01")).toMatchObject({
      outcome: { keepUntil: "2036-02-29" },
      rows: ["retention-file-20"],
    });
  });

  it("lets a file of a measure be there until 30 years after majority", () => {
    expect(retentionOf({ kind: "measureFile", birthDate: "2010-06-01" }, on)).toMatchObject({
      outcome: { destroyBy: "2058-06-01" },
      unknowns: [],
    });
    expect(retentionOf({ kind: "measureFile", start: "2026-01-01" }, on)).toMatchObject({
      unknowns: [{ fact: "age" }],
    });
  });

  it("keeps a log line at least five years", () => {
    expect(retentionOf({ kind: "accessLog", start: "2026-01-31" }, on)).toMatchObject({
      outcome: { keepUntil: "2031-01-31", atMostAsLongAsFile: true },
    });
  });

  it("names no number where there is none", () => {
    for (const kind of ["draft", "otherOrganisation", "supporterContact"] as const) {
      const decision = retentionOf({ kind, start: "2026-01-31" }, on);
      const outcome = decision.status === "decided" ? decision.outcome : undefined;
      expect([outcome?.keepUntil, outcome?.destroyBy]).toEqual([undefined, undefined]);
      expect(outcome?.byPolicy).toBeDefined();
    }
  });

  it("asks for the start of the period, since sources differ", () => {
    expect(retentionOf({ kind: "jeugdhulpdossier" }, on)).toMatchObject({
      status: "decided",
      outcome: { atLeastYears: 20 },
      unknowns: [{ fact: "retentionStart" }],
    });
    expect(retentionOf({ kind: "supporterContact" }, on).unknowns).toMatchObject([
      { fact: "retentionStart" },
    ]);
    expect(retentionOf({ kind: "draft" }, on).unknowns).toEqual([]);
  });
});

describe("retentionOf and its dates", () => {
  it("gives no date that does not follow, and looks at no exception", () => {
    const decision = retentionOf({ kind: "accessLog", start: "2026-01-31" }, "2026-06-01");
    expect(decision.exceptions).toEqual([]);
    const keys = decision.status === "decided" ? Object.keys(decision.outcome) : [];
    expect(keys).toContain("keepUntil");
    expect(keys).not.toContain("destroyBy");
    const longest = retentionOf({ kind: "measureFile", birthDate: "2010-06-01" }, "2026-06-01");
    expect(longest.status === "decided" ? Object.keys(longest.outcome) : []).not.toContain(
      "keepUntil",
    );
  });
});

describe("destruction", () => {
  it.each([
    ["jeugdige12Plus", "yes", "no", "no", "destroy"],
    ["parentForUnder16", "yes", "no", "no", "destroy"],
    ["jeugdige12Plus", "no", "no", "no", "askInWriting"],
    ["jeugdige12Plus", "yes", "yes", "no", "keepWhatMust"],
    ["jeugdige12Plus", "yes", "no", "yes", "keepWhatMust"],
    ["jeugdigeUnder12", "yes", "no", "no", "askWhoMay"],
    ["parentFor16Plus", "yes", "no", "no", "askWhoMay"],
    ["other", "yes", "no", "no", "askWhoMay"],
  ] as const)(
    "%s, in writing %s, matters to another %s, forbidden %s: %s",
    (by, inWriting, mattersToAnother, lawForbids, destruction) => {
      expect(mayDestroy({ by, inWriting, mattersToAnother, lawForbids }, on)).toMatchObject({
        outcome: { destruction },
      });
    },
  );

  it("asks what is not known", () => {
    expect(mayDestroy({ by: "jeugdige12Plus" }, on).unknowns.map(({ fact }) => fact)).toEqual([
      "inWriting",
      "mattersToAnother",
      "lawForbids",
    ]);
    expect(mayDestroy({ by: "other" }, on).unknowns).toEqual([]);
  });

  it("gives three months", () => {
    expect(destructionClock("2026-03-05", undefined, "2026-06-05")).toMatchObject({
      lastDay: "2026-06-05",
      status: "running",
    });
    // 6 June 2026 is a Saturday.
    expect(destructionClock("2026-03-06", undefined, "2026-06-09")).toMatchObject({
      lastDay: "2026-06-08",
      status: "overdue",
      norms: ["jw-7.3.9", "term-start", "atw-1-1"],
    });
  });
});

describe("mayStore", () => {
  it.each([
    ["mapLabel", "no", "yes", ["family", "netwerkverantwoordelijke"]],
    ["tie", "no", "familyView", ["mapOwner", "netwerkverantwoordelijke"]],
    ["contact", "no", "no", []],
    ["contact", "yes", "yes", ["family", "netwerkverantwoordelijke"]],
    ["citizenNumberOrBirthDate", "yes", "no", []],
    ["specialOrCriminal", "yes", "conditionOnly", ["netwerkverantwoordelijke"]],
    ["screening", "yes", "seenOnly", ["netwerkverantwoordelijke", "coordinator"]],
    ["load", "no", "no", []],
    ["load", "yes", "separate", ["supporter", "netwerkverantwoordelijke"]],
    ["safetyWeighing", "no", "restricted", ["netwerkverantwoordelijke", "aandachtsfunctionaris"]],
    ["gossip", "yes", "no", []],
  ] as const)("%s, takes part %s: %s, visible to %j", (kind, takesPart, keep, visibleTo) => {
    expect(mayStore({ kind, takesPart }, on)).toMatchObject({
      status: "decided",
      outcome: { keep, visibleTo },
    });
  });

  it("asks whether the supporter takes part only where it matters", () => {
    expect(mayStore({ kind: "contact" }, on).unknowns).toMatchObject([
      { fact: "takesPart", answeredBy: ["steunfiguur"] },
    ]);
    expect(mayStore({ kind: "gossip" }, on).unknowns).toEqual([]);
  });
});

describe("supporterNotice", () => {
  it.each([
    [{ onlyLabel: "yes" }, "notNeeded", "yes", undefined],
    [{ onlyLabel: "no", toldOn: "2026-06-01" }, "given", "yes", undefined],
    [{ onlyLabel: "no", exempted: "yes" }, "exempted", "yes", undefined],
    [{ onlyLabel: "no", obtainedOn: "2026-05-31" }, "due", "notYet", "2026-06-30"],
    [
      { onlyLabel: "no", toldOn: "2026-06-02", obtainedOn: "2026-05-31" },
      "due",
      "notYet",
      "2026-06-30",
    ],
    [
      {
        onlyLabel: "no",
        obtainedOn: "2026-05-31",
        firstContactOn: "2026-06-05",
        firstDisclosureOn: "2026-06-03",
      },
      "due",
      "notYet",
      "2026-06-03",
    ],
    [{ onlyLabel: "no", firstContactOn: "2026-06-05" }, "due", "notYet", "2026-06-05"],
  ] as const)("%j: %s", (facts, notice, mayBecomeActive, dueBy) => {
    const decision = supporterNotice(facts, on);
    expect(decision).toMatchObject({ status: "decided", outcome: { notice, mayBecomeActive } });
    expect(decision.status === "decided" && decision.outcome.dueBy).toBe(dueBy);
  });

  it("asks when the data came in, and what is kept", () => {
    expect(supporterNotice({ onlyLabel: "no" }, on).unknowns).toMatchObject([
      { fact: "obtainedOn" },
    ]);
    expect(supporterNotice({}, on)).toMatchObject({
      status: "undetermined",
      unknowns: [{ fact: "onlyLabel" }],
    });
    expect(supporterNotice({ toldOn: "2026-01-01" }, on)).toMatchObject({
      status: "decided",
      outcome: { notice: "given" },
    });
  });
});
