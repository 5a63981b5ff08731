import { describe, expect, it } from "vitest";

import { Enactment, engine, nv, regievoerder, says, started, withConsent } from "../Enactment.ts";

import { timersOf } from "@steunnetwerk/handreiking";

const ids = (enactment: Enactment) =>
  Object.fromEntries(
    timersOf(enactment.guideline, enactment.case).map(({ id, when }) => [id, when]),
  );

describe("time (M)", () => {
  it("[M1] sets timers for due days, agreed days, birthdays and the end of a consent", () => {
    const enactment = withConsent();
    enactment.does(
      {
        type: "declineTask",
        by: nv,
        task: "noteEarlierWork",
        reason: "later",
        askAgain: "2027-03-01",
      },
      { ...says("ouder-1", "hulp"), until: "2027-06-30" } as ReturnType<typeof says>,
    );
    expect(ids(enactment)).toMatchObject({
      "tellFamily#1@due": "2026-12-16", // 3 weeks after 24 November is 15 December, overdue the day after
      "noteEarlierWork#1@open": "2027-03-01",
      "law/2028-03-04": "2028-03-04",
      "consent/hulp//ouder-1": "2027-07-01",
    });
  });

  it("[M1] cancels a timer with what it was for", () => {
    const enactment = withConsent();
    expect(ids(enactment)).toHaveProperty(["hearChild#1@due"]);
    enactment.does({
      type: "declineTask",
      by: nv,
      task: "hearChild",
      reason: "nee",
      askAgain: "never",
    });
    expect(Object.keys(ids(enactment)).filter((id) => id.startsWith("hearChild"))).toEqual([]);
    enactment.does({ type: "closeCase", by: regievoerder, reason: "verhuisd" });
    expect(Object.keys(ids(enactment))).toEqual(["closeAfterSuddenEnd#1@due"]);
  });

  it("[M2] refuses a timer before its day and ignores one that is not set any more", () => {
    const enactment = withConsent();
    const ring = (timer: string) => ({ type: "timerDue", by: engine, timer }) as const;
    expect(enactment.refuses(ring("hearChild#1@due"))).toMatchObject({
      rule: "M2",
      code: "timerNotDue",
    });
    expect(enactment.refuses({ ...ring("hearChild#1@due"), by: nv })).toMatchObject({ rule: "A3" });
    expect(enactment.does(ring("hearChild#9@due"))).toEqual([]);
    enactment.today = "2026-12-16";
    expect(enactment.does(ring("hearChild#1@due"))).toMatchObject([
      { type: "taskOverdue", level: 1 },
    ]);
    expect(enactment.does(ring("hearChild#1@due"))).toEqual([]);
  });

  it("[M3] escalates what stays undone, and leaves it open", () => {
    const enactment = new Enactment();
    enactment.does(started());
    enactment.waitUntil("2026-12-02"); // due within 7 days, so overdue after 1 December
    expect(enactment.activities.at(-1)).toMatchObject({
      id: "notify/nameNetwerkverantwoordelijke#1@1",
      to: ["regievoerder"],
    });
    enactment.waitUntil("2026-12-09"); // a reminder 7 days later
    expect(
      enactment.activities.filter(({ about }) => about === "overdue").map(({ id }) => id),
    ).toContain("notify/nameNetwerkverantwoordelijke#1@2");
    expect(enactment.work).toContain("nameNetwerkverantwoordelijke#1");
    expect(Object.keys(ids(enactment)).filter((id) => id.startsWith("nameNetwerk"))).toEqual([]);
  });

  it("[M1] wakes on 1 March for who was born on 29 February", () => {
    const enactment = new Enactment();
    enactment.does(started("2012-02-29"));
    expect(ids(enactment)).toMatchObject({ "law/2028-02-29": "2028-02-29" });
    const other = new Enactment();
    other.does(started("2016-02-29"));
    expect(ids(other)).toMatchObject({ "law/2028-02-29": "2028-02-29" });
    other.today = "2033-12-01";
    other.does({ type: "claimTask", by: regievoerder, task: "offerFamiliegroepsplan" });
    expect(ids(other)).toMatchObject({ "law/2034-03-01": "2034-03-01" });
  });
});
