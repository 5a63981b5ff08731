import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Random } from "../src/Random.ts";

describe("Random", () => {
  it("is the same for the same seed and part, and another for others", () => {
    const numbers = (random: Random) => Array.from({ length: 5 }, () => random.number());
    expect(numbers(new Random("a").for("x"))).toEqual(numbers(new Random("a").for("x")));
    expect(numbers(new Random("a").for("x"))).not.toEqual(numbers(new Random("a").for("y")));
    expect(numbers(new Random("a"))).not.toEqual(numbers(new Random("b")));
  });

  it("does not let one part change another", () => {
    const random = new Random("a");
    const before = new Random("a").for("x").number();
    random.number();
    expect(random.for("x").number()).toBe(before);
  });

  it("keeps whole numbers and numbers around a mean within their bounds", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 40 }),
        (seed, from, more) => {
          const random = new Random(seed);
          const to = from + more;
          for (const number of [random.whole(from, to), random.around((from + to) / 2, from, to)]) {
            expect(Number.isInteger(number)).toBe(true);
            expect(number).toBeGreaterThanOrEqual(from);
            expect(number).toBeLessThanOrEqual(to);
          }
        },
      ),
    );
  });

  // Three standard errors: a standard deviation of at most half the range, over 10,000 draws.
  it("has the mean it is given", () => {
    const random = new Random("mean");
    const draws = Array.from({ length: 10_000 }, () => random.around(11.21, 2, 24));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    expect(Math.abs(mean - 11.21)).toBeLessThan((3 * 11) / 100);
  });

  it("chooses by weight", () => {
    const random = new Random("weights");
    const draws = Array.from({ length: 10_000 }, () => random.weighted({ a: 1, b: 3 }));
    const share = draws.filter((draw) => draw === "a").length / draws.length;
    expect(Math.abs(share - 0.25)).toBeLessThan(3 * Math.sqrt((0.25 * 0.75) / 10_000));
    expect(() => random.weighted({})).toThrow(RangeError);
  });
});
