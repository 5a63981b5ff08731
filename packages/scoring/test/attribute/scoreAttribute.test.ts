import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { networkOf } from "../networks.ts";

import {
  attributeDefinitions,
  explain,
  InvalidOptions,
  scoreAttribute,
  type AttributeMeasureId,
  type Category,
} from "@steunnetwerk/scoring";

const categories = ["nl", "pap", "en"] as const;
type Known = (typeof categories)[number] | undefined;

const mapOf = (ego: Category | undefined, alters: readonly (Category | undefined)[]) => {
  const attributes = (taal: Category | undefined) =>
    taal === undefined ? {} : { attributes: { taal } };
  return networkOf(
    alters.map((own, i) => ({ id: `a${i}`, ...attributes(own) })),
    [],
    { ego: { id: "ik", ...attributes(ego) } },
  );
};
const scored = (ego: Known, alters: readonly Known[]) => {
  const { indicators, shares } = scoreAttribute(mapOf(ego, alters), {
    name: "taal",
    categories,
    maximumMissing: 1,
  });
  return [...Object.values(indicators), ...shares.map(({ share }) => share)];
};
/** The same by their definitions, for people of whom everything is known. */
const defined = (ego: Known, alters: readonly Known[]): number[] => {
  const n = alters.length;
  const shares = categories.map((one) => alters.filter((own) => own === one).length / n);
  const blau = 1 - shares.reduce((sum, share) => sum + share ** 2, 0);
  const entropy = -shares.reduce((sum, p) => sum + (p === 0 ? 0 : p * Math.log2(p)), 0);
  const alike = alters.filter((own) => own === ego).length;
  const richness = new Set(alters).size;
  return [blau, blau / (1 - 1 / 3), entropy, richness, (n - 2 * alike) / n, alike / n, ...shares];
};
const completions = (answers: readonly Known[]): Known[][] =>
  answers.reduce<Known[][]>(
    (all, own) =>
      all.flatMap((some) => (own === undefined ? categories : [own]).map((one) => [...some, one])),
    [[]],
  );

describe("scoreAttribute", () => {
  it("has values by definition, and bounds that are the least and the most over every way to fill in what is open", () => {
    const answer = fc.constantFrom(...categories, undefined);
    fc.assert(
      fc.property(answer, fc.array(answer, { minLength: 1, maxLength: 4 }), (ego, alters) => {
        const known = alters.filter((own) => own !== undefined);
        const every = completions([ego, ...alters]).map(([own, ...others]) => defined(own, others));
        scored(ego, alters).forEach(({ id, value, lower, upper, status, reason }, at) => {
          const all = every.map((values) => values[at]!);
          expect([id, lower]).toEqual([id, expect.closeTo(Math.min(...all), 9)]);
          expect([id, upper]).toEqual([id, expect.closeTo(Math.max(...all), 9)]);
          const isOpen =
            known.length === 0 ||
            (ego === undefined && (id === "attributeEi" || id === "attributeHomophily"));
          if (isOpen) {
            const asked = known.length > 0 || ego !== undefined;
            expect([value, status]).toEqual([null, "too-incomplete"]);
            expect(reason).toBe(asked ? "no-known-values" : "not-collected");
          } else expect([id, value]).toEqual([id, expect.closeTo(defined(ego, known)[at]!, 9)]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("names who has what, and counts ego's own answer where it matters", () => {
    const score = scoreAttribute(mapOf("nl", ["nl", "en", undefined]), {
      name: "taal",
      categories,
    });
    const { attributeBlau, attributeEi } = score.indicators;
    expect(score.name).toBe("taal");
    expect(score.shares.map(({ category }) => category)).toEqual(categories);
    expect(score.shares.map(({ share }) => share.trace.alters)).toEqual([["a0"], [], ["a1"]]);
    expect([attributeBlau.trace.alters, attributeBlau.n, attributeBlau.missing]).toEqual([
      ["a0", "a1"],
      3,
      1,
    ]);
    expect([attributeEi.trace.alters, attributeEi.n, attributeEi.missing]).toEqual([["a0"], 4, 1]);
    expect(attributeEi).toMatchObject({ formula: "ei/1", source: "krackhardt1988", label: "E" });
  });

  it("leaves the deceased out, withholds what rests on too little, and has nothing to say of nobody", () => {
    const map = networkOf(
      [
        { id: "a", attributes: { taal: "en" } },
        { id: "b", attributes: { taal: "nl" }, state: "deceased" },
        { id: "c" },
      ],
      [],
    );
    const { indicators, shares } = scoreAttribute(map, { name: "taal", categories });
    expect(shares[0]!.share).toMatchObject({ value: null, lower: 0, upper: 0.5, n: 2 });
    expect(indicators.attributeRichness).toMatchObject({ reason: "too-incomplete", upper: 2 });
    const nobody = scoreAttribute(networkOf([]), { name: "taal", categories });
    expect(nobody.indicators.attributeBlau).toMatchObject({ reason: "no-alters", lower: null });
  });

  it.each([
    [["pap"], ["categories"], "names fewer than two categories"],
    [["nl", "pap", "nl"], ["categories", "2"], "names a category twice"],
    [["nl", "en"], ["categories"], "leaves out a value that somebody on the map has"],
  ])("refuses the categories %j", (given, path, message) => {
    const score = () => scoreAttribute(mapOf("nl", ["pap"]), { name: "taal", categories: given });
    expect(score).toThrow(InvalidOptions);
    expect(score).toThrow(expect.objectContaining({ path }) as Error);
    expect(score).toThrow(message);
    expect(score).not.toThrow("pap"); // what people answered is in no message
  });

  it("counts ego's own answer as missing where it is not known, for likeness to ego alone", () => {
    const { indicators } = scoreAttribute(mapOf(undefined, ["nl", "en"]), {
      name: "taal",
      categories,
    });
    expect(indicators.attributeHomophily).toMatchObject({ n: 3, missing: 1, lower: 0, upper: 0.5 });
    expect(indicators.attributeHomophily.trace.alters).toEqual([]);
    expect(indicators.attributeIqv).toMatchObject({ n: 2, missing: 0, status: "ok" });
  });

  it("says of each measure where it comes from", () => {
    const rows = Object.values(attributeDefinitions).map(
      ({ section, label, formula, source }) => `${section} ${label} ${formula} ${source}`,
    );
    expect(rows).toEqual([
      "compositional E attributeShare/1 perry2018",
      "compositional E blau/1 blau1977",
      "compositional E iqv/1 agresti1978",
      "compositional E entropy/1 shannon1948",
      "compositional E richness/1 perry2018",
      "compositional E ei/1 krackhardt1988",
      "compositional E homophily/1 perry2018",
    ]);
  });

  it("has a sentence for everything, reader and language", () => {
    const score = scoreAttribute(mapOf("nl", ["nl", "en"]), { name: "taal", categories });
    const all = { ...score.indicators, attributeShare: score.shares[0]!.share };
    for (const id of Object.keys(attributeDefinitions) as AttributeMeasureId[])
      for (const language of ["nl", "en"] as const)
        for (const reader of ["professional", "family"] as const)
          expect(explain(all[id], { language, reader })).toMatch(/^[A-Z].*[^{}[\]|]\.$/);
    expect(explain(all.attributeHomophily, { language: "nl", reader: "professional" })).toBe(
      "Aandeel als ego 50%: van de mensen van wie het bekend is: a0.",
    );
    expect(explain(all.attributeRichness, { language: "en", reader: "family" })).toBe(
      "In this there are 2 different answers on your map.",
    );
  });
});
