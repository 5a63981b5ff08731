import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyNetwork, networkOf, openedNetwork } from "./networks.ts";

import {
  indicatorDefinitions,
  InvalidPackedScore,
  packScore,
  scoreNetwork,
  unpackScore,
  type PackedScore,
} from "@steunnetwerk/scoring";

const yes = (...types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, "yes" as const]));

describe("a packed score", () => {
  it("gives the score back from its text, whatever is known", () => {
    const anything = fc.oneof(
      anyNetwork(8),
      openedNetwork().map(({ open }) => open),
    );
    fc.assert(
      fc.property(anything, (network) => {
        const score = scoreNetwork(network);
        const packed = JSON.parse(JSON.stringify(packScore(score))) as PackedScore;
        expect(unpackScore(packed)).toEqual(score);
        expect(JSON.stringify(unpackScore(packed))).toBe(JSON.stringify(score));
      }),
      { numRuns: 300 },
    );
  });

  it("says nothing twice: people and types by position, the first of them by their number", () => {
    const network = networkOf([
      { id: "c", state: "unsafe", provides: yes("emotioneel"), professional: "no" },
      { id: "b", provides: yes("emotioneel"), professional: "no", availability: 0.5 },
      { id: "a", provides: yes("emotioneel", "praktisch"), professional: "no", availability: 1 },
    ]);
    const packed = packScore(scoreNetwork(network, { supportTypes: ["emotioneel", "praktisch"] }));
    expect(packed).toMatchObject({
      alters: ["a", "b", "c"],
      states: ["active", "active", "unsafe"],
      supporters: ["yes", "yes", "no"],
      availability: [1, 0.5, null],
      onlyGivers: [[0, 1, 0]],
      types: [
        { type: "emotioneel", weight: 1, givers: 2, possibleGivers: 0, professionals: 0 },
        { type: "praktisch", weight: 1, givers: 1, possibleGivers: [1], professionals: 0 },
      ],
    });
    const { indicators, parts } = JSON.parse(JSON.stringify(packed)) as PackedScore;
    expect(indicators.size).toEqual({ value: 3, n: 3, alters: 3 });
    const { parts: at, ...coverage } = indicators.coverage!;
    expect(coverage).toEqual({ value: 1, n: 4, missing: 1, types: 2 });
    expect(parts[at!]).toEqual([2, 1]);
    expect(indicators.doubleCoverage).toMatchObject({ parts: at });
    expect(indicators.doubleCoverage).toMatchObject({ value: 0.5, upper: 1 });
    expect(indicators.closeness).toEqual({
      value: null,
      lower: 0,
      upper: 1,
      reason: "not-collected",
      n: 3,
      missing: 3,
    });
  });

  it("leaves out what is the same for everyone as for the supporters", () => {
    const friend = { id: "a", professional: "no", provides: yes("emotioneel") } as const;
    const coach = { id: "b", professional: "yes", provides: yes("emotioneel") } as const;
    const alone = packScore(scoreNetwork(networkOf([friend]))).indicators;
    expect(alone.coverage).toBeDefined();
    expect(alone["coverage.everyone"]).toBeUndefined();
    const score = scoreNetwork(networkOf([friend, coach]), { supportTypes: ["emotioneel"] });
    const together = packScore(score).indicators;
    expect(together.doubleCoverage).toMatchObject({ value: 0 });
    expect(together["doubleCoverage.everyone"]).toMatchObject({ value: 1 });
  });

  it("says once what is the same for everybody", () => {
    const packed = packScore(scoreNetwork(networkOf([{ id: "a" }, { id: "b" }])));
    expect(packed).toMatchObject({ states: "active", supporters: "yes", availability: null });
    const { states, availability } = packScore(scoreNetwork(networkOf([])));
    expect([states, availability]).toEqual([[], []]);
  });

  it("is refused when another catalogue made it", () => {
    const mine = packScore(scoreNetwork(networkOf([])));
    const packed = { ...mine, catalogue: mine.catalogue + 1 };
    expect(() => unpackScore(packed)).toThrow(InvalidPackedScore);
    expect(() => unpackScore(packed)).toThrow(
      `The packed score rests on catalogue ${packed.catalogue} of the indicators, and this version of the library has catalogue ${mine.catalogue}`,
    );
  });

  it("rests on a catalogue that is still the one of its version", () => {
    // Where this fails, add one to `catalogueVersion` and put the new sum here.
    let sum = 0;
    for (const code of JSON.stringify(indicatorDefinitions))
      sum = (Math.imul(sum, 31) + code.codePointAt(0)!) | 0;
    expect([packScore(scoreNetwork(networkOf([]))).catalogue, sum]).toEqual([1, 1367285692]);
  });
});
