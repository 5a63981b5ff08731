import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  instruments,
  instrumentsNotScored,
  scoreInstrument,
  scoreNssq,
  scoreSocialNetworkIndex,
  type Answers,
  type Instrument,
  type InstrumentId,
} from "@steunnetwerk/scoring/instruments";

const ids = Object.keys(instruments) as InstrumentId[];
const all: Readonly<Record<InstrumentId, Instrument>> = instruments;
const same = (id: InstrumentId, answer: number) =>
  Object.fromEntries(Object.keys(all[id].items).map((item) => [item, answer]));
const direction = "higher-is-more" as const;
const valueOf = (id: InstrumentId, answers: Answers, scale = "total") =>
  scoreInstrument(id, answers, { direction, age: 70 }).scales[scale]!.value;

describe("the keys", () => {
  it.each(ids)("of %s name their items, source, licence and, with bands, population", (id) => {
    const { items, scales, licence, source } = all[id];
    expect(source.length).toBeGreaterThan(10);
    expect([licence.note.nl.length > 10, licence.note.en.length > 10]).toEqual([true, true]);
    for (const [name, scale] of Object.entries(scales)) {
      expect([name, new Set(scale.items).size]).toEqual([name, scale.items.length]);
      for (const item of scale.items) expect(items[item]).toBeDefined();
      const { bands } = scale;
      if (bands === undefined) continue;
      // Bands follow on each other and cover the whole range of the score.
      const lowest = scoreInstrument(id, same(id, 1), { direction }).scales[name]!;
      const open = scoreInstrument(id, {}, { direction }).scales[name]!;
      expect(lowest.n).toBe(scale.items.length);
      expect([bands.bands[0]!.from, bands.bands.at(-1)!.to]).toEqual([open.lower, open.upper]);
      bands.bands.slice(1).forEach(({ from }, i) => {
        expect(from).toBe(bands.bands[i]!.to + 1);
      });
      expect(bands.population.nl).not.toBe("");
    }
  });

  it("says which instruments are not scored, and why", () => {
    expect(Object.keys(instrumentsNotScored)).toContain("youth-connections-scale");
  });
});

describe("scoreInstrument", () => {
  // Range of each scale by the publications: the lowest and the highest of every answer.
  const ranges = [
    ["lsns-6", "total", 0, 30],
    ["lsns-6", "family", 0, 15],
    ["lsns-6", "friends", 0, 15],
    ["lsns-r", "total", 0, 60],
    ["lsns-r", "family", 0, 30],
    ["lsns-r", "friends", 0, 30],
    ["lsns-18", "total", 0, 90],
    ["lsns-18", "neighbours", 0, 30],
    ["osss-3", "total", 3, 14],
    ["mspss", "total", 1, 7],
    ["mspss", "totalSum", 12, 84],
    ["mos-sss", "total", 1, 5],
    ["mos-sss", "total100", 0, 100],
    ["mos-sss", "tangible100", 0, 100],
    ["casss", "parents", 12, 72],
    ["casss", "total", 60, 360],
    ["casss", "schoolImportance", 12, 36],
    ["casss", "totalImportance", 60, 180],
    ["casss", "emotional", 15, 90],
    ["djg-11", "total", 0, 11],
    ["djg-11", "emotional", 0, 6],
    ["djg-11", "social", 0, 5],
    ["djg-6", "total", 0, 6],
  ] as const;
  it.each(ranges)("%s %s goes from %d to %d", (id, scale, least, most) => {
    const { lower, upper, value } = scoreInstrument(id, {}, { direction }).scales[scale]!;
    expect([lower, upper, value]).toEqual([least, most, null]);
  });

  it("has its range tested, of every questionnaire", () => {
    expect(new Set(ranges.map(([id]) => id))).toEqual(new Set(ids));
  });

  it("puts each item in its scale", () => {
    // The answer is its own item number, in as far as the range allows: sums tell items apart.
    expect(valueOf("lsns-6", { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 0 }, "family")).toBe(6);
    expect(valueOf("lsns-6", { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 0 }, "friends")).toBe(9);
    const mspss = { ...same("mspss", 1), 1: 7, 2: 7, 5: 7, 10: 7 };
    expect(valueOf("mspss", mspss, "significantOther")).toBe(7);
    expect(valueOf("mspss", mspss, "family")).toBe(1);
    expect(valueOf("mspss", { ...same("mspss", 1), 3: 7, 4: 7, 8: 7, 11: 7 }, "family")).toBe(7);
    expect(valueOf("mspss", { ...same("mspss", 1), 6: 7, 7: 7, 9: 7, 12: 7 }, "friends")).toBe(7);
    const mos = { ...same("mos-sss", 1), 2: 5, 5: 5, 12: 5, 15: 5, 14: 3 };
    expect(valueOf("mos-sss", mos, "tangible")).toBe(5);
    expect(valueOf("mos-sss", mos, "additional")).toBe(3);
    expect(valueOf("mos-sss", mos, "affectionate100")).toBe(0);
    expect(valueOf("mos-sss", { ...same("mos-sss", 1), 6: 5, 10: 5, 20: 5 }, "affectionate")).toBe(
      5,
    );
    expect(
      valueOf("mos-sss", { ...same("mos-sss", 1), 7: 5, 11: 5, 18: 5 }, "positiveInteraction"),
    ).toBe(5);
    const casss = { ...same("casss", 1), 13: 6, 14: 6, 15: 6 };
    expect(valueOf("casss", casss, "teachers")).toBe(27);
    expect(valueOf("casss", casss, "emotional")).toBe(30);
    expect(valueOf("casss", casss, "informational")).toBe(15);
  });

  it("counts the lonely answers: yes or more or less to emotional items, no or more or less to social ones", () => {
    expect([1, 2, 3].map((answer) => valueOf("djg-11", same("djg-11", answer)))).toEqual([
      6, 11, 5,
    ]);
    expect([1, 2, 3].map((answer) => valueOf("djg-6", same("djg-6", answer)))).toEqual([3, 6, 3]);
    expect([1, 3].map((answer) => valueOf("djg-11", same("djg-11", answer), "social"))).toEqual([
      0, 5,
    ]);
  });

  it("turns the items of a form that is printed the other way round, and asks which it is", () => {
    const answers = { 1: 1, 2: 1, 3: 2 };
    expect(valueOf("osss-3", answers)).toBe(4);
    const { total } = scoreInstrument("osss-3", answers, { direction: "higher-is-less" }).scales;
    expect(total!.value).toBe(1 + 5 + 4);
    expect(() => scoreInstrument("osss-3", answers)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({
            path: ["direction"],
            message: {
              nl: expect.stringMatching(/^[A-Z].+\.$/) as unknown,
              en: expect.stringMatching(/^[A-Z].+\.$/) as unknown,
            },
          }),
        ],
      }),
    );
  });

  it.each([
    ["lsns-6", same("lsns-6", 2), "not-at-risk"],
    ["lsns-6", { ...same("lsns-6", 2), 1: 1 }, "at-risk-of-isolation"],
    ["osss-3", { 1: 2, 2: 3, 3: 3 }, "poor"],
    ["osss-3", { 1: 3, 2: 3, 3: 3 }, "moderate"],
    ["osss-3", { 1: 2, 2: 5, 3: 5 }, "strong"],
    ["djg-11", same("djg-11", 2), "very-severely-lonely"],
    ["djg-6", same("djg-6", 1), "moderately-lonely"],
  ] as const)("gives the published band of %s", (id, answers, band) => {
    expect(scoreInstrument(id, answers, { direction, age: 70 }).scales["total"]).toMatchObject({
      band,
      warnings: [],
    });
  });

  it("warns when a band was published for other people, or it is not known for whom", () => {
    const warnings = (id: InstrumentId, scale: string, age?: number) =>
      scoreInstrument(id, {}, { direction, ...(age === undefined ? {} : { age }) }).scales[scale]!
        .warnings;
    expect(warnings("lsns-6", "total", 64)).toEqual(["other-population"]);
    expect(warnings("lsns-6", "total", 65)).toEqual([]);
    expect(warnings("lsns-6", "total")).toEqual(["population-unknown"]);
    expect(warnings("mspss", "totalSum", 40)).toEqual(["population-unknown"]);
    expect(warnings("lsns-r", "total", 14)).toEqual([]);
    expect(warnings("casss", "emotional", 14)).toEqual(["not-verified"]);
  });

  it("has no value for missing answers, unless the manual allows it, and always bounds and no more band than is certain", () => {
    const five = { 1: 2, 2: 2, 3: 2, 4: 0, 5: 0 };
    expect(scoreInstrument("lsns-6", five).scales).toMatchObject({
      total: { value: null, lower: 6, upper: 11, missing: 1, band: "at-risk-of-isolation" },
      family: { value: 6, band: "not-marginal" },
      friends: { value: null, lower: 0, upper: 5, band: "marginal-ties" },
    });
    expect(scoreInstrument("lsns-6", { ...five, 4: 1 }).scales["total"]!.band).toBeNull();
    const ten: Answers = { ...same("djg-11", 2), 11: "unknown" };
    expect(scoreInstrument("djg-11", ten).scales).toMatchObject({
      total: { value: 10, lower: 10, upper: 11, missing: 1, band: null },
      emotional: { value: 6 },
      social: { value: null, lower: 4, upper: 5 },
    });
    expect(valueOf("djg-11", { ...ten, 10: "unknown" })).toBeNull();
  });

  it("lies within the bounds of any part of the answers", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.infiniteStream(fc.nat()), (id, stream) => {
        const items = Object.entries(all[id].items);
        const random = [...stream.take(2 * items.length)];
        const full = Object.fromEntries(
          items.map(([item, [low, high]], i) => [item, low + (random[i]! % (high - low + 1))]),
        );
        const part = Object.fromEntries(
          Object.entries(full).filter((_, i) => random[items.length + i]! % 2),
        );
        const [whole, some] = [full, part].map((answers) =>
          scoreInstrument(id, answers, { direction: "higher-is-less" }),
        );
        for (const [name, { value }] of Object.entries(whole!.scales)) {
          expect(some!.scales[name]!.lower).toBeLessThanOrEqual(value! + 1e-12);
          expect(some!.scales[name]!.upper).toBeGreaterThanOrEqual(value! - 1e-12);
        }
      }),
    );
  });

  it.each([
    [{ 7: 1 }, "7", "item"],
    [{ 1: 6 }, "1", "range"],
    [{ 1: -1 }, "1", "range"],
    [{ 1: 1.5 }, "1", "range"],
    [{ 1: "2" }, "1", "range"],
    [{ 1: NaN }, "1", "range"],
  ])("refuses %j", (answers, item, code) => {
    expect(() => scoreInstrument("lsns-6", answers as never)).toThrow(
      expect.objectContaining({
        name: "InvalidAnswers",
        issues: [expect.objectContaining({ path: [item], code })],
      }),
    );
  });
});

describe("scoreNssq", () => {
  const member = { 1: 4, 2: 3, 3: 2, 4: 1, 5: 0, 6: 4, 7: 5, 8: 2 };

  it("sums over the people named", () => {
    const score = scoreNssq({ members: [member, member], loss: { quantity: 2, amount: 3 } });
    const { source, totalLoss, ...sums } = score;
    expect([source.length > 10, totalLoss]).toEqual([true, 5]);
    expect(
      Object.fromEntries(Object.entries(sums).map(([key, { value }]) => [key, value])),
    ).toEqual({
      affect: 14,
      affirmation: 6,
      aid: 8,
      emotional: 20,
      totalFunctional: 28,
      totalNetwork: 2 + 14,
    });
    expect(scoreNssq({ members: [] })).toMatchObject({ affect: { value: 0 }, totalLoss: null });
  });

  it("gives bounds for missing answers, by the anchors of the form", () => {
    const open = { ...member, 1: "unknown" as const };
    expect(scoreNssq({ members: [open] }).affect).toEqual({ value: null, lower: 3, upper: 7 });
    expect(scoreNssq({ members: [{ ...open, 5: 1 }], anchors: "1-5" }).affect).toEqual({
      value: null,
      lower: 4,
      upper: 8,
    });
  });

  it.each([
    [{ members: Array.from({ length: 25 }, () => ({})) }, ["members"]],
    [{ members: [{ 9: 1 }] }, ["members", 0, "9"]],
    [{ members: [{ 1: 5 }] }, ["members", 0, "1"]],
    [{ members: [{ 1: 0 }], anchors: "1-5" }, ["members", 0, "1"]],
    [{ members: [{ 7: 0 }] }, ["members", 0, "7"]],
    [{ members: [], loss: { quantity: -1, amount: 0 } }, ["loss", "quantity"]],
    [{ members: [], loss: { quantity: 1, amount: 5 } }, ["loss", "amount"]],
  ])("refuses %j", (answers, path) => {
    expect(() => scoreNssq(answers as never)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
    );
  });
});

describe("scoreSocialNetworkIndex", () => {
  const none = Object.fromEntries(
    "1 2a 3a 4a 5a 6a 7a 8a 9a 9b 10 11a 12".split(" ").map((item) => [item, 0]),
  );
  const numbers = (answers: Answers) => {
    const { highContactRoles, people, embeddedNetworks } = scoreSocialNetworkIndex({
      ...none,
      ...answers,
    });
    return [highContactRoles.value, people.value, embeddedNetworks.value];
  };

  it("counts roles, people and domains", () => {
    expect(numbers({})).toEqual([0, 0, 0]);
    expect(numbers({ 1: 1, "3a": 3, "4a": 2 })).toEqual([3, 4, 1]); // partner, two parents, one parent-in-law
    expect(numbers({ "3a": 3, "2a": 2 })).toEqual([2, 4, 0]); // four relatives in two roles
    expect(numbers({ 1: 1, "3a": 1, "4a": 1 })).toEqual([3, 3, 0]); // three relatives in three roles
    expect(numbers({ "9a": 2, "9b": 2 })).toEqual([1, 4, 1]);
    expect(numbers({ "6a": 3, 12: 4, 10: 7 })).toEqual([3, 14, 2]);
  });

  it("gives bounds for missing answers, and its own warning", () => {
    const score = scoreSocialNetworkIndex({ ...none, 1: "unknown", "6a": undefined });
    expect(score.highContactRoles).toEqual({ value: null, lower: 0, upper: 2 });
    expect(score.people).toEqual({ value: null, lower: 0, upper: 8 });
    expect(score.embeddedNetworks).toEqual({
      value: null,
      lower: 0,
      upper: 1,
      warning: "not-verified",
    });
  });

  it.each([
    [{ 1: 2 }, "1", "range"],
    [{ "3a": 4 }, "3a", "range"],
    [{ 12: 8 }, "12", "range"],
    [{ 13: 1 }, "13", "item"],
  ])("refuses %j", (answers, item, code) => {
    expect(() => scoreSocialNetworkIndex(answers)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: [item], code })] }),
    );
  });
});
