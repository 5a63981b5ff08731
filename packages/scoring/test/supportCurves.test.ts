import { SupportType, type Network } from "@steunnetwerk/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { close } from "./graphs.ts";
import { networkOf, openedNetwork } from "./networks.ts";

import { scoreNetwork, supportCurves } from "@steunnetwerk/scoring";

const types = ["emotioneel", "praktisch", "gezelschap"] as const;
const options = { supportTypes: types, typeWeights: { praktisch: 2 }, maximumMissing: 1 } as const;

/** What each supporter gives, for maps of which everything is known. */
const supportersOf = ({ alters }: Network) =>
  alters
    .filter(({ state, professional }) => (state ?? "active") === "active" && professional !== "yes")
    .sort((a, b) => (a.id < b.id ? -1 : 1));
const coverage = (people: Network["alters"]) =>
  types.reduce(
    (sum, type) =>
      sum +
      (people.some((who) => who.provides?.[type] === "yes") ? (type === "praktisch" ? 2 : 1) : 0),
    0,
  ) / 4;
const choices = <T>(list: readonly T[], lost: number): T[][] =>
  lost === 0
    ? [[...list]]
    : list.flatMap((_, i) =>
        choices(list.slice(i + 1), lost - 1).map((rest) => [...list.slice(0, i), ...rest]),
      );
const give = (...given: string[]) =>
  Object.fromEntries(types.map((type) => [type, given.includes(type) ? "yes" : "no"]));
const anyMap = fc
  .array(fc.subarray([...types]), { maxLength: 6 })
  .map((people) =>
    networkOf(people.map((given, i) => ({ id: `a${i}`, provides: give(...given) }))),
  );

describe("supportCurves", () => {
  it("is the mean and the least over every choice of people to lose", () => {
    fc.assert(
      fc.property(anyMap, (network) => {
        const people = supportersOf(network);
        const { losses } = supportCurves(network, options)!;
        expect(losses.map(({ lost }) => lost)).toEqual([...people.keys(), people.length]);
        for (const { lost, random, worst, alters, types: gone } of losses) {
          const left = choices(people, lost).map(coverage);
          const mean = left.reduce((sum, own) => sum + own, 0) / left.length;
          expect([lost, close(random.value, mean)]).toEqual([lost, true]);
          expect([lost, close(worst.value, Math.min(...left))]).toEqual([lost, true]);
          expect([random.lower, random.upper]).toEqual([random.value, random.value]);
          expect(alters.length).toBeLessThanOrEqual(lost);
          const others = people.filter(({ id }) => !alters.includes(id));
          expect(close(coverage(others), worst.value)).toBe(true);
          for (const type of gone)
            expect(others.some((who) => who.provides?.[type] === "yes")).toBe(false);
          // Nobody earlier in the list makes the same loss.
          const asBad = choices(people, people.length - alters.length)
            .filter((lostOnes) =>
              close(coverage(people.filter((who) => !lostOnes.includes(who))), worst.value),
            )
            .map((lostOnes) => lostOnes.map(({ id }) => id));
          expect(asBad.length === 0 ? [] : asBad.sort()[0]).toEqual(alters);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("has areas that are the two robustness indicators, and depths that are coverage and double coverage", () => {
    fc.assert(
      fc.property(anyMap, (network) => {
        const { losses, depths } = supportCurves(network, options)!;
        const { indicators } = scoreNetwork(network, options);
        const area = (of: "random" | "worst") =>
          losses.reduce((sum, point) => sum + point[of].value!, 0) / losses.length;
        expect(close(area("random"), indicators.randomRobustness.value)).toBe(true);
        expect(close(area("worst"), indicators.worstRobustness.value)).toBe(true);
        expect(depths[0]?.value ?? 0).toBe(indicators.coverage.value);
        expect(depths[1]?.value ?? 0).toBe(indicators.doubleCoverage.value);
      }),
    );
  });

  it("has bounds that hold whatever the missing answers are", () => {
    const scale = { supportTypes: ["emotioneel", "praktisch"] } as const;
    fc.assert(
      fc.property(openedNetwork(), ({ open, completions }) => {
        const curves = supportCurves(open, scale)!;
        for (const completion of completions) {
          const known = supportCurves(completion, scale)!;
          curves.losses.forEach(({ random, worst }, lost) => {
            for (const [range, other] of [
              [random, known.losses[lost]?.random],
              [worst, known.losses[lost]?.worst],
            ] as const) {
              expect(range.lower).toBeLessThanOrEqual((other?.value ?? 0) + 1e-12);
              expect(range.upper).toBeGreaterThanOrEqual((other?.value ?? 0) - 1e-12);
            }
          });
          curves.depths.forEach(({ lower, upper }, at) => {
            expect(lower).toBeLessThanOrEqual(known.depths[at]?.value ?? 0);
            expect(upper).toBeGreaterThanOrEqual(known.depths[at]?.value ?? 0);
          });
          expect(known.depths.length).toBeLessThanOrEqual(curves.depths.length);
        }
      }),
    );
  });

  it("is null where no support type counts, and takes all the types there are", () => {
    const network = networkOf([{ id: "a", provides: { wonen: "yes" } }]);
    expect(supportCurves(network, { supportTypes: [] })).toBeNull();
    expect(
      supportCurves(network, { supportTypes: ["wonen"], typeWeights: { wonen: 0 } }),
    ).toBeNull();
    const all = SupportType.options;
    const { losses } = supportCurves(network, { supportTypes: all })!;
    expect(losses[1]).toMatchObject({ alters: ["a"], types: ["wonen"], worst: { lower: 0 } });
  });

  it("has no value when nothing is known", () => {
    const { losses, depths } = supportCurves(networkOf([{ id: "a" }]), options)!;
    expect(losses[0]!.random).toEqual({ value: null, lower: 0, upper: 1 });
    expect(depths).toEqual([{ value: null, lower: 0, upper: 1 }]);
  });
});
