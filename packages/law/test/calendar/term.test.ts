import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  addDays,
  daysBetween,
  easterSunday,
  publicHolidays,
  restDay,
  term,
} from "@steunnetwerk/law";

describe("public holidays", () => {
  // Tables of Easter dates in almanacs; 2011 and 2038 are the late extremes, 2008 and 2285 early ones.
  it.each([
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
    [2285, "2285-03-22"],
  ])("Easter of %i is on %s", (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it("has the king's day on 26 April when the 27th is a Sunday, as in 2025", () => {
    const days = (year: number) => publicHolidays(year).map(({ date }) => date);
    expect(days(2025)).toContain("2025-04-26");
    expect(days(2025)).not.toContain("2025-04-27");
    expect(days(2026)).toContain("2026-04-27");
  });

  it("names the days of 2026, decree included, in order", () => {
    expect(publicHolidays(2026).map(({ date, name }) => `${date} ${name.nl}`)).toEqual([
      "2026-01-01 Nieuwjaarsdag",
      "2026-01-02 met een feestdag gelijkgestelde dag",
      "2026-04-03 Goede Vrijdag",
      "2026-04-06 tweede paasdag",
      "2026-04-27 Koningsdag",
      "2026-05-05 Bevrijdingsdag",
      "2026-05-14 Hemelvaartsdag",
      "2026-05-15 met een feestdag gelijkgestelde dag",
      "2026-05-25 tweede pinksterdag",
      "2026-12-25 eerste kerstdag",
      "2026-12-26 tweede kerstdag",
    ]);
  });

  it("tells weekend, holiday and working day apart", () => {
    expect(restDay("2026-06-06")).toBe("weekend");
    expect(restDay("2026-06-08")).toBeUndefined();
    expect(restDay("2026-05-25")).toMatchObject({ norm: "atw-3-1" });
    expect(restDay("2026-04-03")).toMatchObject({ norm: "atw-3-2" });
    expect(restDay("2026-05-15")).toMatchObject({ norm: "atw-3-3" });
  });

  it.each([2013, 10_000, 2020.5, Number.NaN])("refuses the year %d", (year) => {
    expect(() => publicHolidays(year)).toThrow(expect.objectContaining({ name: "InvalidDate" }));
  });
});

describe("terms", () => {
  it.each([
    // start, length, last day, why
    ["2026-06-01", { weeks: 6 }, "2026-07-13"], // a Monday: not extended
    ["2026-11-14", { weeks: 6 }, "2026-12-28"], // Saturday and Boxing Day, then Sunday
    ["2026-04-23", { days: 14 }, "2026-05-07"], // a Thursday
    ["2026-04-30", { days: 14 }, "2026-05-18"], // Ascension Day, the decree's Friday, weekend
    ["2026-03-20", { days: 14 }, "2026-04-07"], // Good Friday, Easter weekend, Easter Monday
    ["2026-02-28", { months: 3 }, "2026-05-28"],
    ["2026-11-30", { months: 3 }, "2027-03-01"], // 28 February 2027 is a Sunday
    ["2026-01-31", { years: 20 }, "2046-01-31"],
    ["2026-01-03", { weeks: 13 }, "2026-04-04"], // more than twelve weeks: a Saturday stays
    ["2026-01-03", { weeks: 12 }, "2026-03-30"], // twelve weeks: 28 March is a Saturday
    ["2026-02-03", { days: 91 }, "2026-05-05"], // more than 90 days: Liberation Day stays
    ["2026-02-04", { days: 90 }, "2026-05-06"], // 90 days: 5 May moves
    ["2026-01-25", { months: 4 }, "2026-05-25"], // more than three months: Whit Monday stays
    ["2026-02-25", { months: 3 }, "2026-05-26"], // three months: Whit Monday moves
  ] as const)("from %s, %j ends on %s", (start, length, lastDay) => {
    expect(term(start, length).lastDay).toBe(lastDay);
  });

  it("leaves two working days in a term of three days or more", () => {
    // Thursday 2 April 2026, three days: Good Friday to Sunday, then Easter Monday; Tuesday is one, Wednesday two.
    expect(term("2026-04-02", { days: 3 })).toMatchObject({
      counted: "2026-04-05",
      lastDay: "2026-04-08",
      norms: ["term-start", "atw-1-1", "atw-3-1", "atw-2"],
    });
    // Two days are less than three: only the end moves.
    expect(term("2026-04-02", { days: 2 }).lastDay).toBe("2026-04-07");
  });

  it("says when the decree of the year is not in this version", () => {
    expect(term("2026-06-01", { weeks: 6 }).mayBeLater).toBe(false);
    expect(term("2029-06-01", { weeks: 6 }).mayBeLater).toBe(true);
    expect(term("2029-06-01", { years: 1 }).mayBeLater).toBe(false);
  });

  it("never ends on a rest day nor before the count, and names the norms it used", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }).map((days) => addDays("2015-01-01", days)),
        fc.integer({ min: 1, max: 90 }),
        (start, days) => {
          const { counted, lastDay, norms } = term(start, { days });
          expect(counted).toBe(addDays(start, days));
          expect(restDay(lastDay)).toBeUndefined();
          expect(lastDay >= counted).toBe(true);
          expect(norms.includes("atw-1-1") || norms.includes("atw-2")).toBe(lastDay > counted);
          expect(daysBetween(counted, lastDay)).toBeLessThanOrEqual(9);
        },
      ),
    );
  });
});
