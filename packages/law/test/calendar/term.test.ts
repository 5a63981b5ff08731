import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { daysBetween, weekday } from "../../src/calendar/days.ts";
import { easterSunday } from "../../src/calendar/holidays.ts";
import { restDay } from "../../src/calendar/holidays.ts";

import { addDays, publicHolidays, term } from "@steunnetwerk/law";

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
    // Years in which the corrections of the computus count: 1954 and 1981 (19 April), 2049, 2076, and new centuries.
    [1818, "1818-03-22"],
    [1900, "1900-04-15"],
    [1943, "1943-04-25"],
    [1954, "1954-04-18"],
    [1981, "1981-04-19"],
    [2049, "2049-04-18"],
    [2076, "2076-04-19"],
    [2100, "2100-03-28"],
    [2200, "2200-04-06"],
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

  it("names them in English too, each with the norm that makes it one", () => {
    expect(publicHolidays(2026).map(({ name, norm }) => `${norm} ${name.en}`)).toEqual([
      "atw-3-1 New Year's Day",
      "atw-3-3 day equated with a holiday",
      "atw-3-2 Good Friday",
      "atw-3-1 Easter Monday",
      "atw-3-1 King's Day",
      "atw-3-1 Liberation Day",
      "atw-3-1 Ascension Day",
      "atw-3-3 day equated with a holiday",
      "atw-3-1 Whit Monday",
      "atw-3-1 Christmas Day",
      "atw-3-1 Boxing Day",
    ]);
  });

  // The royal decrees for 2017-2019 (Staatscourant 2016, 58653), 2023-2025 and 2026-2028; for other years none was read.
  it.each([
    [2016, []],
    [2017, ["2017-04-28", "2017-05-26"]],
    [2018, ["2018-05-11", "2018-12-24", "2018-12-31"]],
    [2019, ["2019-05-31", "2019-12-27"]],
    [2020, []],
    [2023, ["2023-04-28", "2023-05-19"]],
    [2024, ["2024-05-10", "2024-12-27"]],
    [2025, ["2025-05-30"]],
    [2026, ["2026-01-02", "2026-05-15"]],
    [2027, ["2027-05-07"]],
    [2028, ["2028-04-28", "2028-05-26"]],
    [2029, []],
  ])("equates the days of the decree for %i, none of them in a weekend", (year, expected) => {
    const equated = publicHolidays(year).filter(({ norm }) => norm === "atw-3-3");
    expect(equated.map(({ date }) => date)).toEqual(expected);
    for (const { date } of equated) expect(weekday(date)).toBeLessThan(6);
    // A year without a known decree says so: a term that ends in it may turn out longer.
    expect(term(`${year}-06-01`, { days: 14 }).mayBeLater).toBe(expected.length === 0);
  });

  it("every Easter from 1900 to 2100 is a Sunday from 22 March to 25 April", () => {
    for (let year = 1900; year <= 2100; year += 1) {
      const easter = easterSunday(year);
      expect(weekday(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`, easter).toBe(true);
    }
  });

  it("tells weekend, holiday and working day apart", () => {
    expect(restDay("2026-06-06")).toBe("weekend");
    expect(restDay("2026-06-08")).toBeUndefined();
    expect(restDay("2026-05-25")).toMatchObject({ norm: "atw-3-1" });
    expect(restDay("2026-04-03")).toMatchObject({ norm: "atw-3-2" });
    expect(restDay("2026-05-15")).toMatchObject({ norm: "atw-3-3" });
  });

  it.each([2014, 9999])("knows the year %d", (year) => {
    expect(publicHolidays(year).length).toBeGreaterThanOrEqual(9);
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
