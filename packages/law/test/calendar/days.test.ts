import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { daysBetween, weekday } from "../../src/calendar/days.ts";

import { addDays, addMonths, ageOn, birthday, dateInAmsterdam } from "@steunnetwerk/law";

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2200-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("days", () => {
  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["1900-02-28", 1, "1900-03-01"],
    ["2000-02-28", 1, "2000-02-29"],
    ["2026-01-01", -1, "2025-12-31"],
    ["0001-01-02", -1, "0001-01-01"],
    ["9999-12-30", 1, "9999-12-31"],
  ])("%s and %i days make %s", (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    "2026-02-30",
    "2026-13-01",
    "2026-1-1",
    "",
    "26-01-01",
    "2026-01-01T00:00:00Z",
    "0000-01-01",
  ])("refuses %j without repeating it", (text) => {
    expect(() => addDays(text, 1)).toThrow(
      expect.objectContaining({ name: "InvalidDate", _tag: "InvalidDate" }),
    );
    expect(() => addMonths(text, 1)).toThrow(/YYYY-MM-DD/);
  });

  it.each([
    ["9999-12-31", 1],
    ["0001-01-01", -1],
    ["2026-01-01", Number.NaN],
    ["2026-01-01", Infinity],
  ])("refuses a result outside the calendar: %s and %d days", (from, days) => {
    expect(() => addDays(from, days)).toThrow(expect.objectContaining({ name: "InvalidDate" }));
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-01-01", 11, "2026-12-01"],
  ])("%s and %i months make %s", (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  // 1 January 1970 was a Thursday; 29 February 2024 too; 1 January 1900 a Monday.
  it.each([
    ["1970-01-01", 4],
    ["2024-02-29", 4],
    ["1900-01-01", 1],
    ["2026-11-22", 7],
    ["1969-12-28", 7],
  ])("%s is day %i of the week", (date, expected) => {
    expect(weekday(date)).toBe(expected);
  });

  it("goes back what it went forth, and the week has seven days", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -50_000, max: 50_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(addDays(to, -days)).toBe(from);
        expect(daysBetween(from, to)).toBe(days);
        expect(weekday(addDays(from, 7))).toBe(weekday(from));
        expect(weekday(addDays(from, 1))).toBe((weekday(from) % 7) + 1);
      }),
    );
  });
});

describe("ages", () => {
  it.each([
    ["2010-06-01", "2022-05-31", 11],
    ["2010-06-01", "2022-06-01", 12],
    ["2008-02-29", "2024-02-28", 15],
    ["2008-02-29", "2024-02-29", 16],
    ["2008-02-29", "2020-02-28", 11],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2026-06-01", "2026-05-31", -1],
    ["2026-06-01", "2026-06-01", 0],
  ])("born %s is on %s %i years old", (born, on, age) => {
    expect(ageOn(born, on)).toBe(age);
  });

  it("reaches an age on the birthday, not a day before", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (born, age) => {
        const date = birthday(born, age);
        expect(ageOn(born, date)).toBe(age);
        expect(ageOn(born, addDays(date, -1))).toBe(age - 1);
      }),
    );
  });
});

describe("dateInAmsterdam", () => {
  it.each([
    ["2026-03-28T22:59:59Z", "2026-03-28"],
    ["2026-03-28T23:00:00Z", "2026-03-29"], // winter time, UTC+1
    ["2026-03-29T21:59:59Z", "2026-03-29"], // summer time began at 01:00 UTC
    ["2026-03-29T22:00:00Z", "2026-03-30"],
    ["2026-10-24T22:00:00Z", "2026-10-25"], // still summer time
    ["2026-10-25T22:59:59Z", "2026-10-25"], // winter time began at 01:00 UTC
    ["2026-10-25T23:00:00Z", "2026-10-26"],
    ["2026-07-01T00:30+02:00", "2026-07-01"],
    ["2026-07-01T00:30:00.123+05:30", "2026-06-30"],
    ["2026-07-01T00:30:00,5-05:00", "2026-07-01"],
  ])("%s is %s", (instant, date) => {
    expect(dateInAmsterdam(instant)).toBe(date);
  });

  it.each([
    "2026-07-01",
    "2026-07-01T00:30",
    "2026-07-01T25:00Z",
    "2026-02-30T10:00Z",
    "now",
    "2026-07-01 00:30Z",
  ])("refuses %j", (text) => {
    expect(() => dateInAmsterdam(text)).toThrow(expect.objectContaining({ name: "InvalidDate" }));
    expect(() => dateInAmsterdam(text)).toThrow(/Write an instant|YYYY-MM-DD/);
  });

  it("says how an instant is written", () => {
    expect(() => dateInAmsterdam("gisteren")).toThrow(
      "Write an instant as date and time with Z or an offset: 2026-07-31T22:30:00Z.",
    );
  });

  it("takes a fraction of a second with a point or a comma, and years before 1000", () => {
    expect(dateInAmsterdam("2026-07-31T21:59:59.999Z")).toBe("2026-07-31");
    expect(dateInAmsterdam("2026-07-31T22:00:00,5Z")).toBe("2026-08-01");
    expect(dateInAmsterdam("0900-07-31T12:00:00Z")).toBe("0900-07-31");
  });
});
