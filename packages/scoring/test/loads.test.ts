import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { loadBounds, loadMeasures } from "../src/support/loads.ts";

/** Loads that are at least so much and at most so much, and a choice in between for each. */
const openLoads = (size: { minLength: number; maxLength: number }) =>
  fc.array(
    fc
      .tuple(fc.nat(5), fc.nat(5), fc.nat(5))
      .map((three) => three.toSorted((a, b) => a - b) as [number, number, number]),
    size,
  );

describe("the bounds of how a load is shared", () => {
  it.each([
    { minLength: 1, maxLength: 8 },
    { minLength: 30, maxLength: 60 },
  ])("hold for every choice in between, for %j people", (size) => {
    fc.assert(
      fc.property(openLoads(size), (loads) => {
        const bounds = loadBounds(
          loads.map(([lower]) => lower),
          loads.map(([, , upper]) => upper),
        );
        expect(bounds?.gini[1] ?? 0).toBeLessThanOrEqual((loads.length - 1) / loads.length + 1e-12);
        // Halfway, and the two extremes that lie furthest apart.
        const middles = loads.map(([lower, , upper]) => lower + upper);
        const middle = middles.toSorted((a, b) => a - b)[middles.length >> 1]!;
        for (const choice of [
          loads.map(([, some]) => some),
          loads.map(([lower, , upper]) => (lower + upper >= middle ? upper : lower)),
          loads.map(([lower, , upper]) => (lower + upper > middle ? upper : lower)),
        ]) {
          const measures = loadMeasures(choice);
          if (measures === null) continue;
          for (const measure of ["largestShare", "gini", "concentration"] as const) {
            expect(measures[measure]).toBeGreaterThanOrEqual(bounds![measure][0] - 1e-12);
            expect(measures[measure]).toBeLessThanOrEqual(bounds![measure][1] + 1e-12);
          }
        }
      }),
    );
  });

  it("are none where nobody can carry anything", () => {
    expect(loadBounds([0, 0], [0, 0])).toBeNull();
    expect(loadMeasures([0, 0])).toBeNull();
  });
});
