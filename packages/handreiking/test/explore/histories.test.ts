import { describe, expect, it } from "vitest";

import { checkHistory } from "./checkHistory.ts";

import { handreiking } from "@steunnetwerk/handreiking";

// The full run, with histories of 10,000 commands: npm run explore -w @steunnetwerk/handreiking
describe("random histories", () => {
  const checked = [1, 2, 3, 4, 5, 6].map((seed) => checkHistory(handreiking, seed, 400));

  it("[N1] [K1] [K8] [S4] [S9] [H5] [H6] [H7] [V6] [A6] [E1] [E2] [E4] [M1] break no promise", () => {
    expect(checked.every(({ accepted }) => accepted > 100)).toBe(true);
  });

  it("meet what the promises are about", () => {
    const met = new Map<string, number>();
    for (const one of checked)
      for (const [what, count] of one.met) met.set(what, (met.get(what) ?? 0) + count);
    for (const what of [
      "active",
      "closed S08",
      "signalRaised",
      "signalClosed",
      "taskDeclined",
      "stepSkipped",
      "stepMerged",
      "stepReordered",
      "stepRepeated",
      "consentWithdrawn",
      "consentDue",
      "ageReached",
      "taskPaused",
      "taskResumed",
      "netwerkverantwoordelijkeEnded",
      "caseClosed",
      "caseReopened",
    ])
      expect([what, met.get(what) ?? 0]).toEqual([
        what,
        expect.toSatisfy((count: number) => count > 0),
      ]);
  });
});
