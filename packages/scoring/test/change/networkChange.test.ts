import type { Network } from "@steunnetwerk/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { close } from "../graphs.ts";
import { anyNetwork, networkOf } from "../networks.ts";

import {
  changeDefinitions,
  explain,
  explainChange,
  indicatorDefinitions,
  networkChange,
  reliableChange,
  scoreNetwork,
  type ChangeMeasureId,
  type IndicatorId,
} from "@steunnetwerk/scoring";

const types = ["emotioneel", "praktisch"] as const;
const yes = (...given: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, given.includes(type) ? "yes" : "no"]));
const options = { supportTypes: types, maximumMissing: 1 };
const ids = Object.keys(indicatorDefinitions) as IndicatorId[];

describe("networkChange", () => {
  const earlier = networkOf(
    [
      { id: "oma", provides: yes("emotioneel", "praktisch") },
      { id: "buur", provides: yes("praktisch") },
      { id: "oom", provides: yes() },
    ],
    [
      { source: "oma", target: "buur" },
      { source: "oma", target: "oom" },
    ],
    { id: "toen", unlistedTies: "absent" },
  );
  const later = networkOf(
    [
      { id: "buur", provides: yes("praktisch") },
      { id: "juf", provides: yes("praktisch") },
      { id: "oma", provides: yes("praktisch") },
      { id: "oom", provides: yes() },
    ],
    [
      { source: "buur", target: "oma" },
      { source: "oom", target: "buur" },
      { source: "juf", target: "oom" },
    ],
    { id: "nu", unlistedTies: "absent" },
  );
  const change = networkChange(earlier, later, options);

  it("tells who stayed, went and came, and which ties among those who stayed", () => {
    expect([change.earlier, change.later]).toEqual(["toen", "nu"]);
    expect(change.alters).toEqual({ kept: ["buur", "oma", "oom"], lost: [], gained: ["juf"] });
    expect(change.ties).toEqual({
      kept: [["buur", "oma"]],
      lost: [["oma", "oom"]],
      gained: [["buur", "oom"]],
    });
    const value = (id: ChangeMeasureId) => change.measures[id].value;
    expect(value("alterJaccard")).toBe(3 / 4);
    expect(value("alterRetention")).toBe(1);
    expect(value("alterTurnover")).toBe(1 / 7);
    expect(value("tieJaccard")).toBe(1 / 3);
    expect(value("tieRetention")).toBe(1 / 2);
    expect(value("tieTurnover")).toBe(2 / 4);
    expect(change.measures.alterTurnover.trace.alters).toEqual(["juf"]);
  });

  it("tells which gaps opened and closed, and what each type adds", () => {
    expect(change.types).toEqual([
      {
        type: "emotioneel",
        givers: [1, 0],
        coverage: -0.5,
        randomRobustness: -0.25,
        gap: "opened",
      },
      {
        type: "praktisch",
        givers: [2, 3],
        coverage: 0,
        randomRobustness: 0.5 * (3 / 4 - 2 / 3),
        gap: "none",
      },
    ]);
    const back = networkChange(later, earlier, options);
    expect(back.types.map(({ gap }) => gap)).toEqual(["closed", "none"]);
  });

  it("says what changed where the intervals have nothing in common", () => {
    const { coverage, density, gaps } = change.indicators;
    expect(coverage).toMatchObject({ difference: -0.5, lower: -0.5, upper: -0.5 });
    expect([coverage.verdict, gaps.verdict, density.verdict]).toEqual(
      Array.from({ length: 3 }, () => "changed"),
    );
    expect(change.indicators.closeness).toMatchObject({ difference: null, lower: -1, upper: 1 });
    expect(change.indicators.closeness.verdict).toBe("not-shown");
    const [first, second] = [yes("praktisch"), { praktisch: "yes", emotioneel: "unknown" }].map(
      (provides, i) => networkOf([{ id: "a", provides }], [], { id: `k${i}` }),
    );
    const open = networkChange(first!, second!, options);
    expect(open.indicators.coverage).toMatchObject({
      difference: 0,
      lower: 0,
      upper: 0.5,
      verdict: "not-shown",
    });
    expect(open.types[0]?.gap).toBe("unknown");
  });

  it("compares nothing by other raters, forms or limits, and only what was asked both times", () => {
    const made = (rest: object, alter: object = {}) =>
      networkOf([{ id: "a", provides: yes("praktisch"), ...alter }], [], rest);
    const verdict = (rest: object, alter: object = {}, id: IndicatorId = "coverage") => {
      const { verdict, notComparable } = networkChange(made({}), made(rest, alter), options)
        .indicators[id];
      return [verdict, ...notComparable];
    };
    expect(verdict({ owner: { capacity: "ouder" } })).toEqual(["not-comparable", "rater"]);
    expect(verdict({ instrument: { name: "form" } })).toEqual(["not-comparable", "instrument"]);
    expect(verdict({ instrument: { name: "form", nameLimit: 5 } })).toEqual([
      "not-comparable",
      "name-limit",
      "instrument",
    ]);
    expect(verdict({}, { provides: { praktisch: "no" } })).toEqual(["not-comparable", "questions"]);
    expect(verdict({}, { professional: "no" })).toEqual(["not-comparable", "questions"]);
    expect(verdict({}, { professional: "no" }, "coverage.everyone")).toEqual(["not-shown"]);
    expect(verdict({}, { closeness: 3 })).toEqual(["not-shown"]);
    expect(verdict({}, { closeness: 3 }, "closeness")).toEqual(["not-comparable", "questions"]);
    expect(verdict({}, { closeness: 3 }, "density")).toEqual(["undefined"]);
    expect(verdict({}, { kin: "yes" }, "kinShare")).toEqual(["not-comparable", "questions"]);
    expect(verdict({ unlistedTies: "absent" }, {}, "cutAlters")).toContain("questions");
    expect(verdict({ unlistedTies: "absent" }, {}, "randomRobustness.circles")).toContain(
      "questions",
    );
    expect(verdict({}, { household: "h" }, "randomRobustness.households")).toContain("questions");
    expect(verdict({}, { capacity: 1 }, "overloaded")).toContain("questions");
    expect(verdict({}, { availability: 1 }, "expectedCoverage")).toContain("questions");
    expect(verdict({ instrument: { name: "form", closenessRanks: 3 } }, {}, "closeness")).toContain(
      "questions",
    );
  });

  it("refuses maps of two egos", () => {
    expect(() => networkChange(earlier, { ...later, ego: { id: "zus" } })).toThrow(
      expect.objectContaining({ name: "InvalidOptions", path: ["later", "ego", "id"] }),
    );
  });

  it("finds nothing changed between a map and itself", () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const same = networkChange(network, network, options);
        expect([same.alters.lost, same.alters.gained, same.ties.lost, same.ties.gained]).toEqual(
          Array.from({ length: 4 }, () => []),
        );
        for (const id of ids) {
          const { verdict, difference } = same.indicators[id];
          expect([id, verdict]).not.toContain("changed");
          expect(difference ?? 0).toBe(0);
        }
      }),
    );
  });

  it("has parts by type that add up to the change of coverage and of robustness", () => {
    fc.assert(
      fc.property(anyNetwork(), anyNetwork(), (a, b) => {
        const scored = [a, b].map((network) => scoreNetwork(network, options).indicators);
        const { types: parts } = networkChange(a, b, options);
        for (const id of ["coverage", "randomRobustness"] as const) {
          const [before, after] = scored.map((indicators) => indicators[id].lower);
          const sum = parts.reduce((total, part) => total + part[id], 0);
          expect([id, close(sum, after! - before!)]).toEqual([id, true]);
        }
      }),
    );
  });

  it("has bounds of ties that are the least and the most over every way to fill in what is open", () => {
    const status = fc.constantFrom("present", "absent", "unknown");
    const three = fc.tuple(status, status, status);
    const pairs = [
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ] as const;
    const mapOf = (statuses: readonly string[]): Network =>
      networkOf(
        [{ id: "a" }, { id: "b" }, { id: "c" }],
        pairs.map(([source, target], i) => ({ source, target, status: statuses[i] })),
      );
    const completions = (statuses: readonly string[]): string[][] =>
      statuses.reduce<string[][]>(
        (found, own) =>
          found.flatMap((before) =>
            (own === "unknown" ? ["present", "absent"] : [own]).map((one) => [...before, one]),
          ),
        [[]],
      );
    const tieMeasures = ["tieJaccard", "tieRetention", "tieTurnover"] as const;
    fc.assert(
      fc.property(three, three, (before, after) => {
        const { measures } = networkChange(mapOf(before), mapOf(after), options);
        const every = completions(before).flatMap((a) =>
          completions(after).map((b) => networkChange(mapOf(a), mapOf(b), options).measures),
        );
        for (const id of tieMeasures) {
          const values = every.map((one) => one[id].value).filter((value) => value !== null);
          const { lower, upper, value, status: found } = measures[id];
          if (values.length === 0)
            expect([id, lower, upper, found]).toEqual([id, null, null, "undefined"]);
          else {
            expect([id, lower]).toEqual([id, Math.min(...values)]);
            expect([id, upper]).toEqual([id, Math.max(...values)]);
            if (value !== null) expect(value >= lower! && value <= upper!).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("explainChange", () => {
  const [then, now] = (["no", "yes"] as const).map((praktisch) =>
    networkOf([{ id: "a", provides: { praktisch } }]),
  );
  const { indicators } = networkChange(then!, now!, { supportTypes: ["praktisch"] });

  it("says both dates, to a professional with what can be concluded", () => {
    expect(explainChange(indicators.coverage, { reader: "professional", language: "nl" })).toBe(
      "Dekking: van 0% naar 100%: veranderd.",
    );
    expect(explainChange(indicators.coverage, { reader: "family", language: "nl" })).toBe(
      "Toen: Voor 0 van de 1 soorten steun is er iemand. Nog niemand voor: praktische steun. Nu: Voor 1 van de 1 soorten steun is er iemand.",
    );
    const other = { ...now!, owner: { capacity: "ouder" as const } };
    const change = networkChange(then!, other, { supportTypes: ["praktisch"] });
    expect(
      explainChange(change.indicators.coverage, { reader: "professional", language: "en" }),
    ).toBe("Coverage: from 0% to 100%: not comparable (somebody else answered).");
    expect(explainChange(change.indicators.size, { reader: "family", language: "en" })).toBe(
      "Then: There is 1 person on your map. Now: There is 1 person on your map. Note: somebody else answered.",
    );
  });

  it("has a sentence for everything, whatever the maps", () => {
    fc.assert(
      fc.property(anyNetwork(), anyNetwork(), (a, b) => {
        const change = networkChange(a, b, options);
        for (const reader of ["professional", "family"] as const)
          for (const language of ["nl", "en"] as const) {
            const said = [
              ...ids.map((id) => explainChange(change.indicators[id], { reader, language })),
              ...(Object.keys(changeDefinitions) as ChangeMeasureId[]).map((id) =>
                explain(change.measures[id], { reader, language }),
              ),
            ];
            for (const text of said) {
              expect(text).toMatch(/^[A-Z].*[^.]\.$/);
              expect(text).not.toMatch(/undefined|null|NaN/);
            }
          }
      }),
      { numRuns: 30 },
    );
  });
});

describe("reliableChange", () => {
  const published = { standardDeviation: 10, reliability: 0.82, citation: "made up" };

  it("is the difference over its standard error, by Jacobson & Truax", () => {
    // SEM = 10 √0.18 = 4.2426; √2 SEM = 6; 12 / 6 = 2.
    const change = reliableChange({ measure: "scale", earlier: 40, later: 52, ...published });
    expect(change.index).toBeCloseTo(2, 12);
    expect(change.standardError).toBeCloseTo(4.242640687, 9);
    expect(change.reliable).toBe(true);
    const small = reliableChange({ measure: "scale", earlier: 40, later: 51.7, ...published });
    expect(small.reliable).toBe(false);
    const fall = reliableChange({ measure: "scale", earlier: 52, later: 40, ...published });
    expect([fall.index < 0, fall.reliable]).toEqual([true, true]);
  });

  it.each([
    [{ measure: "coverage" }, "measure"],
    [{ earlier: NaN }, "earlier"],
    [{ later: Infinity }, "later"],
    [{ standardDeviation: 0 }, "standardDeviation"],
    [{ reliability: 1 }, "reliability"],
    [{ reliability: -0.1 }, "reliability"],
    [{ citation: " " }, "citation"],
  ])("refuses %j", (wrong, key) => {
    expect(() =>
      reliableChange({ measure: "scale", earlier: 1, later: 2, ...published, ...wrong }),
    ).toThrow(
      expect.objectContaining({
        name: "InvalidOptions",
        path: [key],
        message: expect.stringMatching(
          /^The option \S+ (is|names|says|has|does|must|needs|gives|cites) \S.+/,
        ) as unknown,
      }),
    );
  });
});
