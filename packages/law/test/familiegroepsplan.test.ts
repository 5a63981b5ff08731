import { describe, expect, it } from "vitest";

import { mayDropFamiliegroepsplan, owesFamiliegroepsplan, planClocks } from "@steunnetwerk/law";

const on = "2026-06-01";

describe("familiegroepsplan", () => {
  it.each([
    ["aanbieder", "no", "owed"],
    ["aanbieder", "yes", "owed"],
    ["giOndertoezichtstelling", "no", "owed"],
    ["giVoogdij", "no", "owed"],
    ["giVoogdij", "yes", "notOwed"],
    ["giJeugdreclassering", "no", "notOwed"],
    ["kinderrechter", "no", "owed"],
    ["kinderrechterSpoed", "no", "notOwed"],
  ] as const)("%s, gezag ended %s: %s", (by, gezagEnded, offer) => {
    expect(owesFamiliegroepsplan({ by, gezagEnded }, on)).toMatchObject({
      status: "decided",
      outcome: { offer },
    });
  });

  it("does not ask whether gezag ended where that makes no difference", () => {
    expect(owesFamiliegroepsplan({ by: "aanbieder" }, on)).toMatchObject({
      status: "decided",
      unknowns: [],
    });
    expect(owesFamiliegroepsplan({ by: "giVoogdij" }, on)).toMatchObject({
      status: "undetermined",
      possible: [{ offer: "owed" }, { offer: "notOwed" }],
    });
  });

  it.each([
    ["parentsDoNotWant", "no", "allowed"],
    ["threats", "yes", "allowed"],
    ["threats", "no", "allowedOnceRecorded"],
    ["interests", "yes", "allowed"],
    ["interests", "no", "allowedOnceRecorded"],
    ["other", "yes", "notAllowed"],
  ] as const)("dropping it because of %s, recorded %s: %s", (ground, recordedWithReasons, drop) => {
    expect(mayDropFamiliegroepsplan({ ground, recordedWithReasons }, on)).toMatchObject({
      outcome: { drop },
    });
  });

  it("asks for the record of ground (b), not of ground (a)", () => {
    expect(mayDropFamiliegroepsplan({ ground: "threats" }, on)).toMatchObject({
      status: "undetermined",
      unknowns: [{ fact: "recordedWithReasons" }],
    });
    expect(mayDropFamiliegroepsplan({ ground: "parentsDoNotWant" }, on).status).toBe("decided");
  });

  describe("clocks", () => {
    const clocks = (dates: Parameters<typeof planClocks>[0], day: string) => {
      const { otherPlan, inWriting } = planClocks(dates, day);
      return [otherPlan, inWriting].map(
        (one) => one && `${one.lastDay} ${one.status} ${one.daysLeft}`,
      );
    };

    it.each([
      [{}, "2026-06-01", [undefined, undefined]],
      [{ noFamiliegroepsplanOn: "2026-06-01" }, "2026-06-01", ["2026-07-13 running 42", undefined]],
      [{ noFamiliegroepsplanOn: "2026-06-01" }, "2026-07-13", ["2026-07-13 running 0", undefined]],
      [{ noFamiliegroepsplanOn: "2026-06-01" }, "2026-07-14", ["2026-07-13 overdue -1", undefined]],
      [
        { noFamiliegroepsplanOn: "2026-06-01", planFixedOn: "2026-07-13" },
        "2026-08-01",
        ["2026-07-13 met -19", undefined],
      ],
      [
        { noFamiliegroepsplanOn: "2026-06-01", planFixedOn: "2026-07-14" },
        "2026-08-01",
        ["2026-07-13 late -19", undefined],
      ],
      // Looked at before it was fixed, as a clock of an earlier day.
      [
        { noFamiliegroepsplanOn: "2026-06-01", planFixedOn: "2026-07-14" },
        "2026-06-15",
        ["2026-07-13 running 28", undefined],
      ],
      [{ writingAskedOn: "2026-04-30" }, "2026-05-01", [undefined, "2026-05-18 running 17"]],
      [
        { writingAskedOn: "2026-04-30", writtenOn: "2026-05-18" },
        "2026-05-18",
        [undefined, "2026-05-18 met 0"],
      ],
    ] as const)("%j on %s: %j", (dates, day, expected) => {
      expect(clocks(dates, day)).toEqual(expected);
    });

    it("names the article and how the term was counted", () => {
      expect(planClocks({ writingAskedOn: "2026-04-30" }, on).inWriting?.norms).toEqual([
        "jw-4.1.3-4",
        "term-start",
        "atw-1-1",
        "atw-3-1",
        "atw-3-3",
      ]);
      expect(planClocks({ noFamiliegroepsplanOn: "2026-06-01" }, on).otherPlan?.norms).toEqual([
        "jw-4.1.3-5",
        "term-start",
      ]);
    });
  });
});
