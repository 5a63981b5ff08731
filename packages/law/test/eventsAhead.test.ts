import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays, ageOn, eventsAhead, printLaw } from "@steunnetwerk/law";

const list = (...input: Parameters<typeof eventsAhead>) =>
  eventsAhead(...input).map(({ on, kind, about }) => [on, kind, about].filter(Boolean).join(" "));

describe("eventsAhead", () => {
  it("finds the birthdays of 12, 16 and 18, first and last day included", () => {
    const facts = { birthDate: "2014-06-01" };
    expect(list(facts, "2026-06-01", "2032-06-01")).toEqual([
      "2026-06-01 turns12",
      "2030-06-01 turns16",
      "2032-06-01 turns18",
    ]);
    expect(list(facts, "2026-06-02", "2032-05-31")).toEqual(["2030-06-01 turns16"]);
  });

  it("counts an end from the day after the last day", () => {
    expect(
      list(
        {
          positions: [
            {
              personId: "voogd",
              kind: "voogdijGi",
              period: { start: "2026-02-01", end: "2026-12-31" },
            },
          ],
          measures: [
            { kind: "ondertoezichtstelling", period: { start: "2026-03-01", end: "2027-02-28" } },
            { kind: "jeugdreclassering" },
          ],
          consents: [
            { id: "t1", decision: "C2", reviewOn: "2026-05-01", validUntil: "2026-08-31" },
            { id: "t2", decision: "C3" },
          ],
        },
        "2026-01-01",
        "2027-12-31",
      ),
    ).toEqual([
      "2026-02-01 positionStarts voogd",
      "2026-03-01 measureStarts",
      "2026-05-01 consentReview t1",
      "2026-09-01 consentEnded t1",
      "2027-01-01 positionEnded voogd",
      "2027-03-01 measureEnded",
    ]);
  });

  it("says which decisions fall due: all but C5 at a birthday, its own for a consent", () => {
    const [birthday] = eventsAhead({ birthDate: "2014-06-01" }, "2026-01-01", "2026-12-31");
    expect(birthday?.decisions).toEqual(["C1", "C2", "C3", "C4"]);
    expect(birthday?.norms).toContain("jw-7.3.4-2");
    const [review] = eventsAhead(
      { consents: [{ id: "t", decision: "C2", reviewOn: "2026-05-01" }] },
      "2026-01-01",
      "2026-12-31",
    );
    expect(review).toMatchObject({ decisions: ["C2"], norms: ["own-close-sharing"] });
  });

  it("says what changes, with its norms, in the texts that the print shows", () => {
    const period = { start: "2026-02-01", end: "2026-03-01" };
    const all = eventsAhead(
      {
        birthDate: "2014-06-01",
        positions: [{ personId: "voogd", kind: "voogdijGi", period }],
        measures: [{ kind: "ondertoezichtstelling", period }],
        consents: [{ id: "t", decision: "C2", reviewOn: "2026-05-01", validUntil: "2026-08-31" }],
      },
      "2026-01-01",
      "2032-06-01",
    );
    expect(all).toHaveLength(9);
    for (const language of ["nl", "en"] as const) {
      const print = printLaw(language);
      for (const { text } of all) expect(print).toContain(`| ${text[language]} | `);
    }
    expect(all.map(({ kind, text }) => `${kind}: ${text.en.slice(0, 30)}`)).toEqual([
      "positionStarts: gezag, guardianship or another",
      "measureStarts: a measure starts: compute agai",
      "positionEnded: gezag, guardianship or another",
      "measureEnded: a measure has ended: compute a",
      "consentReview: a consent is looked at again",
      "turns12: 12 years: the jeugdige decides",
      "consentEnded: a consent has ended: sharing s",
      "turns16: 16 years: whoever can weigh th",
      "turns18: 18 years: representation by pa",
    ]);
    expect(all[0]?.decisions).toEqual(["C1", "C2", "C3", "C4"]);
    expect(all[0]?.norms).toEqual(["own-events-status"]);
    expect(all.filter(({ about }) => about !== undefined).map(({ about }) => about)).toEqual([
      "voogd",
      "voogd",
      "t",
      "t",
    ]);
    expect(all.filter((event) => "about" in event)).toHaveLength(4);
  });

  it("knows nothing ahead of a family it knows nothing of", () => {
    expect(list({}, "2026-01-01", "2100-01-01")).toEqual([]);
  });

  it("puts each birthday on the first day of the age", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), (days) => {
        const birthDate = addDays("2000-01-01", days);
        for (const { on, kind } of eventsAhead({ birthDate }, "2000-01-01", "2060-01-01")) {
          const age = Number(kind.replace("turns", ""));
          expect([ageOn(birthDate, addDays(on, -1)), ageOn(birthDate, on)]).toEqual([age - 1, age]);
        }
      }),
    );
  });
});
