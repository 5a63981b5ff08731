import { readFileSync } from "node:fs";

import type { Network } from "@steunnetwerk/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { close } from "../graphs.ts";
import { anyNetwork, networkOf, openedNetwork } from "../networks.ts";

import {
  compositeScore,
  counterfactuals,
  explainComposite,
  explainCounterfactual,
  parseProfile,
  safeParseProfile,
  profileAgreement,
  scoreNetwork,
  subScoreIds,
  type CompositeScore,
  type Counterfactual,
  type Profile,
  type SubScoreId,
} from "@steunnetwerk/scoring";

const example = parseProfile(
  JSON.parse(readFileSync(new URL("../../profiles/example.json", import.meta.url), "utf8")),
);
const text = { nl: "Proef", en: "Trial" };
const line = {
  weight: 1,
  anchors: [
    [0, 0],
    [1, 100],
  ],
} as const;
const profileOf = (subScores: Profile["subScores"], rest: Partial<Profile> = {}): Profile =>
  parseProfile({
    format: 1,
    id: "p",
    version: "1",
    name: text,
    rationale: text,
    subScores,
    ...rest,
  });
const types = ["emotioneel", "praktisch"] as const;
const all = { supportTypes: types, maximumMissing: 1 };
const give = (...given: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, given.includes(type) ? "yes" : "no"]));

/** Profiles with any sub-scores, weights and anchors. */
const anyProfile = fc
  .tuple(
    fc.subarray([...subScoreIds], { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }),
    fc.constantFrom(0, 0.25, 0.9),
  )
  .map(([ids, weights, weightVariation]) =>
    profileOf(
      Object.fromEntries(
        ids.map((id, i) => [
          id,
          {
            weight: weights[i]!,
            anchors:
              id === "availability"
                ? ([
                    [0, 0],
                    [3, 50],
                    [6, 100],
                  ] as const)
                : line.anchors,
          },
        ]),
      ),
      { weightVariation },
    ),
  );

describe("parseProfile", () => {
  const good = {
    format: 1,
    id: "p",
    version: "1",
    name: text,
    rationale: text,
    subScores: { coverage: line },
  };

  it("gives the profile back", () => {
    expect(parseProfile(good)).toEqual(good);
    expect(safeParseProfile(good)).toEqual({ success: true, data: good });
    expect(Object.keys(example.subScores)).toEqual([...subScoreIds]);
  });

  it.each([
    [null, [], "object"],
    [[], [], "object"],
    [{ ...good, format: 2 }, ["format"], "format"],
    [{ ...good, id: " " }, ["id"], "text"],
    [{ ...good, version: 1 }, ["version"], "text"],
    [{ ...good, name: "x" }, ["name"], "object"],
    [{ ...good, name: { nl: "x" } }, ["name", "en"], "text"],
    [{ ...good, rationale: { ...text, fr: "x" } }, ["rationale", "fr"], "unknown"],
    [{ ...good, levels: [] }, ["levels"], "unknown"],
    [{ ...good, weightVariation: 1 }, ["weightVariation"], "variation"],
    [{ ...good, weightVariation: -0.1 }, ["weightVariation"], "variation"],
    [{ ...good, subScores: undefined }, ["subScores"], "object"],
    [{ ...good, subScores: {} }, ["subScores"], "subScores"],
    [{ ...good, subScores: { moon: line } }, ["subScores", "moon"], "unknown"],
    [{ ...good, subScores: { coverage: 1 } }, ["subScores", "coverage"], "object"],
    [
      { ...good, subScores: { coverage: { ...line, cut: 1 } } },
      ["subScores", "coverage", "cut"],
      "unknown",
    ],
    ...[0, -1, Infinity, NaN, "1"].map(
      (weight) =>
        [
          { ...good, subScores: { coverage: { ...line, weight } } },
          ["subScores", "coverage", "weight"],
          "weight",
        ] as const,
    ),
    ...[
      undefined,
      [[0, 0]],
      [
        [0, 0],
        [0, 1],
      ],
      [
        [0, 1],
        [1, 0],
      ],
      [
        [0, 0],
        [1, 101],
      ],
      [
        [0, -1],
        [1, 1],
      ],
      [
        [0, 0],
        [NaN, 1],
      ],
      [[0, 0], [1]],
      [[0, 0], 1],
      [
        [-Infinity, 0],
        [1, 1],
      ],
    ].map(
      (anchors) =>
        [
          { ...good, subScores: { coverage: { ...line, anchors } } },
          ["subScores", "coverage", "anchors"],
          "anchors",
        ] as const,
    ),
  ] as const)("refuses %j", (input, path, code) => {
    expect(() => parseProfile(input)).toThrow(
      expect.objectContaining({
        name: "InvalidProfile",
        issues: expect.arrayContaining([
          expect.objectContaining({
            path,
            code,
            message: {
              nl: expect.stringMatching(/^[A-Z].+\.$/) as unknown,
              en: expect.stringMatching(/^[A-Z].+\.$/) as unknown,
            },
          }),
        ]) as unknown,
      }),
    );
    expect(safeParseProfile(input)).toMatchObject({ success: false });
  });

  it("says everything that is wrong at once", () => {
    expect(() => parseProfile({ id: "p", extra: 1 })).toThrow(/extra[^]*format[^]*version[^]*name/);
  });
});

describe("compositeScore", () => {
  const network = networkOf([
    {
      id: "a",
      closeness: 5,
      provides: give("emotioneel", "praktisch"),
      reciprocal: "yes",
      lifeDomain: "kin",
    },
    { id: "b", closeness: 3, provides: give("praktisch"), reciprocal: "no", lifeDomain: "friends" },
  ]);
  const composite = compositeScore(scoreNetwork(network, { supportTypes: types }), example);
  const part = (id: SubScoreId) => composite.parts.find((own) => own.id === id)!;

  it("has a sub-score for each rule, from the raw value by the anchors", () => {
    expect(composite.parts.map(({ id, score }) => [id, score])).toEqual([
      ["availability", (2 * 50) / 3], // halfway from [0, 0] to [3, 50]
      ["closeness", 75], // (1 + 0.5) / 2
      ["coverage", 100],
      ["depth", 50],
      ["resilience", expect.closeTo((100 * (1 / 2 + 2 / 3)) / 2, 9) as number],
      ["spread", expect.closeTo((100 * 0.5) / (1 - 1 / 7), 9) as number], // Blau of two domains, seven possible
      ["balance", expect.closeTo(100 * (1 - 1 / 6), 9) as number], // Gini of 2 and 1: 1 / (2 · 3)
      ["reciprocity", 50],
    ]);
    expect(composite.dataInterval).toEqual([composite.value, composite.value]);
  });

  it("names whom and what keeps a sub-score down", () => {
    expect(part("depth").loweredByTypes).toEqual(["emotioneel"]);
    expect(part("resilience").loweredByTypes).toEqual(["emotioneel"]);
    expect(part("coverage").loweredByTypes).toEqual([]);
    expect(part("closeness").loweredByAlters).toEqual(["b"]);
    expect(part("balance").loweredByAlters).toEqual(["a"]);
    expect(part("reciprocity").loweredByAlters).toEqual(["b"]);
    expect(part("spread").loweredByAlters).toEqual([]);
  });

  it("is the weighted mean; contributions add up to it, and leaving a part out gives the mean of the rest", () => {
    fc.assert(
      fc.property(anyNetwork(), anyProfile, (any, profile) => {
        const score = scoreNetwork(any, all);
        const { value, geometric, compensated, parts } = compositeScore(score, profile);
        const known = parts.filter((own) => own.score !== null);
        if (known.length === 0) {
          expect([value, geometric, compensated]).toEqual([null, null, false]);
          return;
        }
        const sum = (numbers: (number | null)[]) =>
          numbers.reduce<number>((total, own) => total + own!, 0);
        const total = sum(known.map(({ weight }) => weight));
        expect(close(value, sum(known.map((own) => own.weight * own.score!)) / total)).toBe(true);
        expect(close(sum(known.map(({ contribution }) => contribution)), value)).toBe(true);
        const product = known.reduce((all, own) => all * own.score! ** (own.weight / total), 1);
        expect(Math.abs(geometric! - product)).toBeLessThan(1e-9);
        expect(compensated).toBe(value! - geometric! > 10);
        for (const own of parts) {
          const rest = known.filter(({ id }) => id !== own.id);
          const left =
            rest.length === 0
              ? null
              : sum(rest.map((other) => other.weight * other.score!)) /
                sum(rest.map(({ weight }) => weight));
          expect(close(own.leftOut, left)).toBe(true);
          expect(own.contribution === null).toBe(own.score === null);
          expect(own.reason === null).toBe(own.score !== null);
        }
      }),
    );
  });

  it("has intervals that hold for every way to fill in what is open and every corner of the weights", () => {
    fc.assert(
      fc.property(openedNetwork(), anyProfile, ({ open, completions }, profile) => {
        const composite = compositeScore(scoreNetwork(open, all), profile);
        const { dataInterval, weightInterval, interval, value, parts } = composite;
        const holds = ([lower, upper]: readonly [number, number], inside: number | null) => {
          if (inside === null) return;
          expect(lower).toBeLessThanOrEqual(inside + 1e-9);
          expect(upper).toBeGreaterThanOrEqual(inside - 1e-9);
        };
        holds(dataInterval, value);
        holds(interval, dataInterval[0]);
        holds(interval, dataInterval[1]);
        const { weightVariation = 0 } = profile;
        const corners = (own: CompositeScore, end: "score" | "lower" | "upper") => {
          const known = own.parts.filter((one) => one[end] !== null);
          return Array.from({ length: 1 << known.length }, (_, corner) => {
            let [sum, total] = [0, 0];
            known.forEach((one, i) => {
              const weight =
                one.weight * ((corner >> i) & 1 ? 1 + weightVariation : 1 - weightVariation);
              sum += weight * one[end]!;
              total += weight;
            });
            return sum / total;
          });
        };
        expect(close(interval[0], Math.min(...corners(composite, "lower")))).toBe(true);
        expect(close(interval[1], Math.max(...corners(composite, "upper")))).toBe(true);
        if (weightInterval === null) expect(value).toBeNull();
        else {
          const values = corners(composite, "score");
          expect(close(weightInterval[0], Math.min(...values))).toBe(true);
          expect(close(weightInterval[1], Math.max(...values))).toBe(true);
        }
        for (const completion of completions) {
          const filled = compositeScore(scoreNetwork(completion, all), profile);
          holds(dataInterval, filled.value);
          filled.parts.forEach((own, i) => {
            if (own.score !== null) holds([parts[i]!.lower, parts[i]!.upper], own.score);
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it("leaves a withheld part out of the mean and widens the interval for it", () => {
    const open = networkOf([{ id: "a", provides: { emotioneel: "yes" } }]);
    const both = profileOf({
      availability: {
        weight: 1,
        anchors: [
          [0, 0],
          [1, 100],
        ],
      },
      coverage: line,
    });
    const { value, dataInterval, parts } = compositeScore(
      scoreNetwork(open, { supportTypes: types }),
      both,
    );
    expect([value, dataInterval]).toEqual([100, [75, 100]]);
    expect(parts[1]).toMatchObject({
      score: null,
      lower: 50,
      upper: 100,
      reason: "too-incomplete",
    });
    const nothing = compositeScore(scoreNetwork(networkOf([]), all), profileOf({ balance: line }));
    expect(nothing).toMatchObject({ value: null, weightInterval: null, dataInterval: [0, 100] });
  });
});

describe("counterfactuals", () => {
  /** The map with the change made, as a document. */
  function changed(network: Network, { kind, alter, types: about }: Counterfactual): Network {
    const alters = [...network.alters];
    const at = alters.findIndex(({ id }) => id === alter);
    const own = alters[at]!;
    if (kind === "loss") alters.splice(at, 1);
    else if (kind === "revives") alters[at] = { ...own, state: "active" };
    else if (kind === "gives")
      alters[at] = { ...own, provides: { ...own.provides, [about[0]!]: "yes" } };
    else
      alters.push({
        id: "zzz",
        professional: "no",
        provides: Object.fromEntries(
          types.map((type) => [type, about.includes(type) ? "yes" : "no"] as const),
        ),
      });
    return { ...network, alters, ties: [] };
  }

  it("are what the composite is of the changed map", () => {
    // Whether it is anybody's job is said of everybody, so that a change of one says nothing of another.
    const known = anyNetwork(4).map((network) => ({
      ...network,
      alters: network.alters.map((alter) => ({
        ...alter,
        professional: alter.professional === "yes" ? ("yes" as const) : ("no" as const),
      })),
    }));
    fc.assert(
      fc.property(known, anyProfile, (network, profile) => {
        const base = compositeScore(scoreNetwork(network, all), profile);
        for (const one of counterfactuals(network, profile, all)) {
          const after = compositeScore(scoreNetwork(changed(network, one), all), profile);
          expect([one.id, one.value, close(one.value, after.value)]).toEqual([
            one.id,
            one.value,
            true,
          ]);
          expect(one.gain === null).toBe(one.value === null || base.value === null);
          if (one.gain !== null)
            expect(Math.abs(one.gain - (one.value! - base.value!))).toBeLessThan(1e-9);
          for (const [i, own] of after.parts.entries()) {
            const change = one.parts.find(({ id }) => id === own.id);
            expect(close(change ? change.to : base.parts[i]!.score, own.score)).toBe(true);
            if (change) expect(close(change.from, base.parts[i]!.score)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  const network = networkOf([
    { id: "a", professional: "no", provides: give("emotioneel") },
    { id: "b", professional: "no", provides: { emotioneel: "no", praktisch: "unknown" } },
    { id: "c", professional: "no", state: "activatable", provides: give("praktisch") },
    { id: "u", professional: "no", state: "unsafe", provides: give("praktisch") },
    { id: "d", professional: "no", state: "deceased", provides: give("praktisch") },
    { id: "p", professional: "yes", provides: give("praktisch") },
    { id: "q", provides: give("praktisch") },
    { id: "r", state: "activatable", provides: give("praktisch") },
  ]);
  const coverage = profileOf({ coverage: line, resilience: line });
  const found = counterfactuals(network, coverage, all);

  it("are sorted by gain, then id, and hold only those who are or could be supporters for certain", () => {
    expect(found.map(({ id }) => id)).toEqual([
      "gives:a:praktisch",
      "gives:b:praktisch",
      "joins:praktisch",
      "revives:c",
      "gives:b:emotioneel",
      "joins:emotioneel",
      "loss:b",
      "loss:a",
    ]);
    expect(found.map(({ mayBeSo }) => mayBeSo)).toEqual([
      false,
      true,
      ...Array.from({ length: 6 }, () => false),
    ]);
  });

  it("gain in robustness what the closed form says", () => {
    // ω / (Ω (c + 1)(c + 2)): for emotional support c = 1 of two types.
    const one = found.find(({ id }) => id === "gives:b:emotioneel")!;
    const [change] = one.parts;
    expect(one.parts.map(({ id }) => id)).toEqual(["resilience"]);
    expect(change!.to! - change!.from!).toBeCloseTo(100 / (2 * 2 * 3), 9);
    expect(one.gain).toBeCloseTo(100 / (2 * 2 * 3) / 2, 9);
  });

  it("never name anybody unsafe", () => {
    fc.assert(
      fc.property(anyNetwork(), anyProfile, (any, profile) => {
        const unsafe = new Set(
          any.alters.filter(({ state }) => state === "unsafe").map(({ id }) => id),
        );
        for (const { alter } of counterfactuals(any, profile))
          expect(unsafe.has(alter ?? "")).toBe(false);
      }),
    );
  });

  it("leave out parts that are withheld", () => {
    const open = networkOf([{ id: "a", provides: { emotioneel: "yes" } }]);
    const both = profileOf({
      availability: {
        weight: 1,
        anchors: [
          [0, 0],
          [2, 100],
        ],
      },
      coverage: line,
    });
    const joins = counterfactuals(open, both, { supportTypes: types }).find(
      ({ kind }) => kind === "joins",
    )!;
    expect(joins).toMatchObject({
      value: 100,
      gain: 50,
      parts: [{ id: "availability", from: 50, to: 100 }],
    });
  });
});

describe("profileAgreement", () => {
  const network = networkOf([
    { id: "a", provides: give("emotioneel") },
    { id: "b", provides: give() },
  ]);
  it("is 1 for one profile twice, -1 for the other way round, and null where nothing differs", () => {
    const score = profileAgreement(network, example, example, all);
    expect([score.difference, score.agreement]).toEqual([0, 1]);
    const flat = profileOf({
      coverage: {
        weight: 1,
        anchors: [
          [0, 50],
          [1, 50],
        ],
      },
    });
    expect(profileAgreement(network, example, flat, all).agreement).toBeNull();
    const other = profileAgreement(
      network,
      profileOf({ coverage: line }),
      profileOf({ depth: line }),
      all,
    );
    expect(other.difference).toBe(-50);
    expect(other.agreement! < 1 && other.agreement! > -1).toBe(true);
    const nothing = networkOf([]);
    expect(
      profileAgreement(nothing, profileOf({ balance: line }), example, all).difference,
    ).toBeNull();
  });
});

describe("in words", () => {
  const network = networkOf([{ id: "a", provides: { emotioneel: "yes", praktisch: "unknown" } }]);
  const profile = profileOf({ coverage: line, depth: line });
  const composite = compositeScore(scoreNetwork(network, all), profile);
  const professional = { reader: "professional", language: "nl" } as const;

  it("says a composite with its parts and intervals, and no score to a family unless asked", () => {
    expect(explainComposite(composite, profile, professional)).toBe(
      "Proef (1): 25; door ontbrekende antwoorden tussen 25 en 50, door de keuze van gewichten tussen 18,75 en 31,25, samen tussen 18,75 en 62,5. Delen: dekking 50 (50 tot 100, gewicht 1) en dubbele dekking 0 (0 tot 0, gewicht 1). Hoge delen verbergen lage: het meetkundig gemiddelde is 0. Eigen keuze, geen norm.",
    );
    const family = { reader: "family", language: "nl" } as const;
    expect(explainComposite(composite, profile, family)).toBe(
      "Hierbij is gekeken naar: voor welke steun er iemand is en of er nog iemand anders is.",
    );
    expect(explainComposite(composite, profile, { ...family, withNumbers: true })).toMatch(/25/);
  });

  it("says what would be different as arithmetic, and to a family without numbers", () => {
    const nameOf = () => "oma";
    const one = counterfactuals(network, profile, all).find(({ kind }) => kind === "gives")!;
    expect(explainCounterfactual(one, { ...professional, nameOf })).toBe(
      "Als oma ook praktische steun geeft: dekking van 50 naar 100; samen van 25 naar 50. Misschien is dit al zo: het is niet bekend.",
    );
    expect(explainCounterfactual(one, { reader: "family", language: "nl", nameOf })).toBe(
      "Als oma ook praktische steun geeft, verandert voor welke steun er iemand is. Misschien is dit al zo: dat weten we niet.",
    );
  });

  it("has a sentence for every map and profile", () => {
    fc.assert(
      fc.property(anyNetwork(), anyProfile, (any, chosen) => {
        const own = compositeScore(scoreNetwork(any), chosen);
        for (const language of ["nl", "en"] as const)
          for (const reader of ["professional", "family"] as const)
            for (const withNumbers of [true, false]) {
              const options = { language, reader, withNumbers };
              for (const said of [
                explainComposite(own, chosen, options),
                ...counterfactuals(any, chosen).map((one) => explainCounterfactual(one, options)),
              ]) {
                expect(said).toMatch(/^[A-Z][^[{|]*\.$/);
                expect(said).not.toMatch(/null|NaN|\bundefined/);
              }
            }
      }),
      { numRuns: 60 },
    );
  });
});
