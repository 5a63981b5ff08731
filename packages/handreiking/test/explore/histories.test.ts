import { describe, expect, it } from "vitest";

import { explorations } from "./Explored.ts";
import { checkHistory } from "./checkHistory.ts";

// More of them: npm run explore -w @steunnetwerk/handreiking
describe("random histories", () => {
  const checked = [1, 2, 3, 4, 5, 6].map((seed) =>
    checkHistory(explorations.handreiking, seed, 400),
  );

  it("[N1] [K1] [K8] [S4] [S9] [H5] [H6] [H7] [V6] [A6] [E1] [E2] [E4] [M1] break no promise", () => {
    expect(checked.every(({ accepted }) => accepted > 100)).toBe(true);
  });

  it("[E3] break none in 10,000 commands, and the case does not grow with them", () => {
    const long = checkHistory(explorations.handreiking, 7, 10_000);
    expect(long.accepted).toBeGreaterThan(5000);
    expect(long.largest).toBeLessThan(40_000);
  });

  it("[J1] break none of another guideline either", () => {
    const { accepted, met } = checkHistory(explorations.jim, 8, 2000);
    expect(accepted).toBeGreaterThan(1000);
    for (const what of ["active", "closed wie", "closed wat", "closed hoe", "closed perspectief"])
      expect(met.get(what)).toBeGreaterThan(0);
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
