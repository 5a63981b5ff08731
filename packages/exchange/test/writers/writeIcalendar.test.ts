import type { SupportAgreement } from "@steunnetwerk/domain";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

import { InvalidMoment, writeIcalendar, type CalendarInput } from "@steunnetwerk/exchange";

const writtenAt = "2026-11-24T09:30:00Z";
const agreement = (own: Partial<SupportAgreement>): SupportAgreement => ({
  version: 1,
  id: "a1",
  supporterId: "oma-1",
  does: ["huiswerk maken, samen"],
  doesNot: ["geld lenen; ook niet klein"],
  contactOwnerId: "nv-1",
  ...own,
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }).filter((one) => one.trim() !== ""),
  fc.constantFrom(
    "a;b,c\\n\\",
    "twee\r\nregels",
    "é".repeat(200),
    "👩‍👧".repeat(60),
    " spatie",
    "BEGIN:VEVENT",
  ),
);

/** What an unrelated reader finds: the events by id. */
function eventsIn(calendar: string) {
  const root = new ICAL.Component(ICAL.parse(calendar) as never);
  return root.getAllSubcomponents("vevent").map((event) => ({
    uid: event.getFirstPropertyValue("uid") as string,
    on: String(event.getFirstPropertyValue("dtstart")),
    stamp: String(event.getFirstPropertyValue("dtstamp")),
    summary: event.getFirstPropertyValue("summary"),
    description: event.getFirstPropertyValue("description"),
    rule: event.getFirstPropertyValue("rrule")?.toString(),
  }));
}

describe("writeIcalendar", () => {
  const input: CalendarInput = {
    caseId: "zaak-7",
    agreements: [
      agreement({
        frequency: { times: 1, per: "week" },
        period: { start: "2026-12-01", end: "2027-06-01" },
        reviewOn: "2027-03-01",
      }),
      agreement({
        id: "a2",
        frequency: { times: 3, per: "week" },
        period: { start: "2026-12-02" },
      }),
    ],
    reviews: [
      { version: 1, id: "r1", on: "2026-11-24", outcome: "held", nextOn: "2027-02-24" },
      { version: 1, id: "r2", on: "2026-10-01", outcome: "missed" },
    ],
    days: [{ id: "call", on: "2027-07-01", text: { nl: "Nabellen", en: "Call" } }],
  };

  it("has the days of agreements and reviews, for an unrelated reader", () => {
    const events = eventsIn(writeIcalendar(input, { writtenAt }));
    expect(events.map(({ uid, on, rule }) => [uid, on, rule])).toEqual([
      ["agreement-a1-start.zaak-7@steunnetwerk", "2026-12-01", "FREQ=WEEKLY;UNTIL=20270601"],
      ["agreement-a1-end.zaak-7@steunnetwerk", "2027-06-01", undefined],
      ["agreement-a1-review.zaak-7@steunnetwerk", "2027-03-01", undefined],
      ["agreement-a2-start.zaak-7@steunnetwerk", "2026-12-02", undefined],
      ["review-r1.zaak-7@steunnetwerk", "2026-11-24", undefined],
      ["review-r1-next.zaak-7@steunnetwerk", "2027-02-24", undefined],
      ["day-call.zaak-7@steunnetwerk", "2027-07-01", undefined],
    ]);
    expect(new Set(events.map(({ stamp }) => stamp))).toEqual(new Set(["2026-11-24T09:30:00Z"]));
  });

  it("says nothing about anybody, unless words are kept", () => {
    const bare = writeIcalendar(input, { writtenAt });
    expect(bare).not.toMatch(/DESCRIPTION|huiswerk|oma-1|nv-1/);
    const [first, , , other] = eventsIn(writeIcalendar(input, { writtenAt, words: "keep" }));
    expect(first?.description).toBe(
      "huiswerk maken, samen\nNiet: geld lenen; ook niet klein\n1 × per week",
    );
    expect(other?.description).toContain("3 × per week");
  });

  it("keeps ids when it is written again, later or in another language", () => {
    const ids = (calendar: string) => eventsIn(calendar).map(({ uid }) => uid);
    const again = writeIcalendar(input, { writtenAt: "2027-01-01T00:00:00.123Z", language: "en" });
    expect(ids(again)).toEqual(ids(writeIcalendar(input, { writtenAt })));
    expect(again).toContain("DTSTAMP:20270101T000000Z");
    expect(again).toContain("SUMMARY:Agreement on support");
  });

  it("folds lines at 75 octets within no character, and gives every text back", () => {
    fc.assert(
      fc.property(text, (words) => {
        const calendar = writeIcalendar(
          {
            caseId: "c",
            agreements: [
              agreement({ does: [words], doesNot: [], period: { start: "2026-01-01" } }),
            ],
          },
          { writtenAt, words: "keep" },
        );
        for (const line of calendar.split("\r\n")) {
          const octets = new TextEncoder().encode(line);
          expect(octets.length).toBeLessThanOrEqual(75);
        }
        expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        const control = new RegExp(String.raw`[\0-\x08\x0B\x0C\x0E-\x1F\x7F]`, "g");
        expect(eventsIn(calendar)[0]?.description).toBe(
          words.replace(control, "").replace(/\r\n|\r/g, "\n"),
        );
      }),
    );
  });

  it.each(["2026-11-24", "2026-11-24T09:30:00+01:00", "nu"])("refuses the moment %s", (moment) => {
    expect(() => writeIcalendar({ caseId: "c" }, { writtenAt: moment })).toThrow(InvalidMoment);
  });
});
