import { coreSupportTypes, LifeDomain, SupportType, type Network } from "@steunnetwerk/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { close } from "./graphs.ts";
import { anyNetwork, networkOf, openedNetwork } from "./networks.ts";
import { reference } from "./reference.ts";

import {
  indicatorDefinitions,
  scoreNetwork,
  sources,
  type Indicator,
  type IndicatorId,
  type ScoreOptions,
} from "@steunnetwerk/scoring";

const types = ["emotioneel", "praktisch"] as const;
const yes = (...given: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, given.includes(type) ? "yes" : "no"]));
const score = (network: Network, options: ScoreOptions = {}) =>
  scoreNetwork(network, { supportTypes: types, maximumMissing: 1, ...options });
const bounds = (network: Network, id: IndicatorId, options: ScoreOptions = {}) => {
  const { lower, value, upper } = score(network, options).indicators[id];
  return [lower, value, upper];
};
const ids = Object.keys(indicatorDefinitions) as IndicatorId[];

describe("a score", () => {
  it("has every indicator, in the order of the catalogue, with its definition", () => {
    const { indicators } = score(networkOf([{ id: "a" }]));
    expect(Object.keys(indicators)).toEqual(ids);
    for (const id of ids) {
      const { label, formula, source } = indicatorDefinitions[id];
      expect(indicators[id]).toMatchObject({ id, label, formula, source });
      expect(sources[source].length).toBeGreaterThan(10);
    }
  });

  it.each([
    { types, weights: [1, 1] },
    { types, weights: [3, 0.5] },
    { types: [types[0]], weights: [2] },
    { types, weights: [0, 0] },
  ])(
    "equals every definition when everything is known, for $types with weights $weights",
    (scale) => {
      const typeWeights = Object.fromEntries(
        scale.types.map((type, i) => [type, scale.weights[i]!]),
      );
      fc.assert(
        fc.property(openedNetwork(0), ({ complete }) => {
          const { indicators } = score(complete, { supportTypes: scale.types, typeWeights });
          const expected = reference(complete, scale);
          for (const id of ids) {
            const { value, lower, upper, status, missing, reason } = indicators[id];
            expect([id, value, close(value, expected[id])]).toEqual([id, value, true]);
            expect([lower, upper, missing]).toEqual([value, value, 0]);
            expect([status, reason === null]).toEqual(
              expected[id] === null ? ["undefined", false] : ["ok", true],
            );
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it("has bounds that are the least and the most over every way to fill in what is open", () => {
    const scale = { types, weights: [1, 2] };
    let [exact, outer] = [0, 0];
    fc.assert(
      fc.property(openedNetwork(), ({ open, completions }) => {
        const { indicators } = score(open, { typeWeights: { praktisch: 2 } });
        const every = completions.map((completion) => reference(completion, scale));
        for (const id of ids) {
          const values = every.map((expected) => expected[id]).filter((value) => value !== null);
          const { lower, upper, status } = indicators[id];
          // Whether it is their job is open for everybody when it was asked of nobody; supporters are then taken to be informal.
          if (id === "professionalShare" && lower === 0 && upper === 1) continue;
          if (values.length === 0) {
            expect([id, status]).toEqual([id, "undefined"]);
            continue;
          }
          const [least, most] = [Math.min(...values), Math.max(...values)];
          const tolerance = 1e-9 * Math.max(1, most);
          if (status === "outer-bounds") {
            outer++;
            expect([id, lower! <= least + tolerance, upper! >= most - tolerance]).toEqual([
              id,
              true,
              true,
            ]);
          } else {
            exact++;
            expect([id, lower, upper, close(lower, least), close(upper, most)]).toEqual([
              id,
              lower,
              upper,
              true,
              true,
            ]);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(outer).toBeLessThan(exact / 20);
  });

  it("keeps values between their bounds, never NaN or infinite, whatever is known", () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        for (const indicator of Object.values(score(network).indicators)) {
          const { id, value, lower, upper, n, known, missing, status, reason } = indicator;
          for (const number of [value, lower, upper])
            expect([id, number === null || Number.isFinite(number)]).toEqual([id, true]);
          expect([id, n]).toEqual([id, known + missing]);
          expect(missing).toBeGreaterThanOrEqual(0);
          expect([id, value === null]).toEqual([id, reason !== null]);
          if (lower !== null && upper !== null) expect(lower).toBeLessThanOrEqual(upper + 1e-12);
          if (value !== null && lower !== null && upper !== null && isBetween(indicator)) {
            expect([id, value]).toEqual([id, Math.max(value, lower - 1e-12)]);
            expect([id, value]).toEqual([id, Math.min(value, upper + 1e-12)]);
          }
          if (status === "undefined") expect(value).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  /** A mean over those who are known to belong may be out of reach once it is open who else does. */
  const isBetween = ({ status }: Indicator) => status !== "outer-bounds";

  it("is the same, to the byte, whatever the order of alters and of the ends of ties", () => {
    fc.assert(
      fc.property(anyNetwork(), fc.infiniteStream(fc.nat()), (network, stream) => {
        const keys = [...stream.take(20)];
        const alters = network.alters
          .map((alter, i) => [keys[i]!, alter] as const)
          .sort(([a], [b]) => a - b)
          .map(([, alter]) => alter);
        const ties = network.ties.map(({ source, target, ...tie }) => ({
          source: target,
          target: source,
          ...tie,
        }));
        expect(JSON.stringify(scoreNetwork({ ...network, alters, ties }))).toBe(
          JSON.stringify(scoreNetwork(network)),
        );
      }),
    );
  });

  it("does not depend on what alters are called", () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        // z0 comes after everybody else, and so on: the order of the alters is turned around.
        const named = (id: string) => `z${9 - Number(id.slice(1))}`;
        const other = {
          ...network,
          alters: network.alters.map((alter) => ({ ...alter, id: named(alter.id) })),
          ties: network.ties.map((tie) => ({
            ...tie,
            source: named(tie.source),
            target: named(tie.target),
          })),
        };
        const [a, b] = [score(network).indicators, score(other).indicators];
        for (const id of ids)
          for (const part of ["value", "lower", "upper"] as const)
            expect([id, close(a[id][part], b[id][part])]).toEqual([id, true]);
      }),
    );
  });
});

describe("scoreNetwork", () => {
  it("says why an empty map has no structure, and that it has no support", () => {
    const { indicators, support, alters, circles } = score(networkOf([]));
    expect([support.length, alters, circles]).toEqual([2, [], []]);
    for (const id of ["density", "constraint.egoNetwork", "closeness", "kinShare"] as const)
      expect(indicators[id]).toMatchObject({
        value: null,
        status: "undefined",
        reason: "no-alters",
      });
    for (const id of ["coverage", "components", "isolates", "cutAlters", "size"] as const)
      expect(indicators[id]).toMatchObject({ value: 0, lower: 0, upper: 0, status: "ok" });
    expect(indicators.gaps).toMatchObject({ value: 2, trace: { types } });
    for (const id of ["loadGini", "supportPerSupporter", "formalDependence"] as const)
      expect(indicators[id]).toMatchObject({ value: null, reason: "zero-denominator" });
  });

  it("has no density with one alter, but does have a constraint of 1", () => {
    const { indicators } = score(networkOf([{ id: "oma" }]));
    for (const id of ["density", "componentRatio", "egoBetweenness.normalized"] as const)
      expect(indicators[id]).toMatchObject({ value: null, reason: "one-alter" });
    for (const id of ["constraint", "effectiveSize", "efficiency", "hierarchy"] as const)
      expect(indicators[`${id}.egoNetwork`].value).toBe(1);
    expect(indicators.egoBetweenness.value).toBe(0);
  });

  it("counts who gives what, leaving out professionals, the unsafe, the activatable and the deceased", () => {
    const { indicators, support, alters } = score(
      networkOf([
        { id: "oma", professional: "no", provides: yes("emotioneel") },
        { id: "mentor", professional: "yes", provides: yes("praktisch") },
        { id: "oom", professional: "no", state: "unsafe", provides: yes("praktisch") },
        { id: "nicht", professional: "no", state: "activatable", provides: yes("praktisch") },
        { id: "opa", professional: "no", state: "deceased", provides: yes("praktisch") },
      ]),
    );
    expect(indicators.size.value).toBe(4);
    expect(indicators["size.supporters"]).toMatchObject({ value: 1, trace: { alters: ["oma"] } });
    expect(indicators.coverage).toMatchObject({ value: 0.5, trace: { types, parts: [1, 0] } });
    expect(indicators["coverage.everyone"].value).toBe(1);
    expect(indicators.formalDependence).toMatchObject({
      value: 0.5,
      trace: { alters: ["mentor"] },
    });
    expect(indicators.singlePointsOfFailure.trace).toMatchObject({
      alters: ["oma"],
      types: ["emotioneel"],
    });
    expect(support).toMatchObject([
      { covered: "yes", givers: ["oma"], professionals: [], redundancy: 0 },
      { covered: "no", givers: [], professionals: ["mentor"], redundancy: 0 },
    ]);
    expect(alters.map(({ id }) => id)).toEqual(["mentor", "nicht", "oma", "oom"]);
    expect(alters[2]).toEqual({
      id: "oma",
      state: "active",
      supporter: "yes",
      onlyGiverOf: ["emotioneel"],
      certainlyOnlyGiverOf: ["emotioneel"],
      criticalWeight: 0.5,
      loadShare: 1,
      availability: null,
    });
    expect(alters[3]).toMatchObject({ state: "unsafe", supporter: "no", loadShare: null });
  });

  it("widens bounds for what is unknown, and for nothing else", () => {
    const network = networkOf([
      { id: "a", provides: { emotioneel: "yes", praktisch: "unknown" } },
      { id: "b", provides: { emotioneel: "no" } },
    ]);
    expect(bounds(network, "coverage")).toEqual([0.5, 0.5, 1]);
    expect(bounds(network, "gaps")).toEqual([0, 1, 1]);
    // `a` certainly; `b` if `b` and not `a` gives practical support.
    expect(bounds(network, "singlePointsOfFailure")).toEqual([1, 1, 2]);
    expect(bounds(network, "density")).toEqual([0, null, 1]);
    expect(bounds(network, "effectiveSize.egoNetwork")).toEqual([1, null, 2]);
    expect(bounds(network, "constraint.egoNetwork")).toEqual([0.5, null, 1.125]);
    expect(score(network).support[1]).toMatchObject({
      covered: "unknown",
      possibleGivers: ["a", "b"],
    });
  });

  it("tells what was not asked from what nobody knows", () => {
    const reasonOf = (alter: object, id: IndicatorId) =>
      score(networkOf([{ id: "a", ...alter }])).indicators[id].reason;
    expect(reasonOf({}, "closeness")).toBe("not-collected");
    expect(reasonOf({ closeness: "unknown" }, "closeness")).toBe("no-known-values");
    expect(reasonOf({}, "kinShare")).toBe("not-collected");
    expect(reasonOf({ kin: "unknown" }, "kinShare")).toBe("no-known-values");
    expect(reasonOf({}, "coverage")).toBe("not-collected");
    expect(reasonOf({ provides: { emotioneel: "unknown" } }, "coverage")).toBe("no-known-values");
    expect(reasonOf({}, "randomRobustness.households")).toBe("not-collected");
    expect(reasonOf({}, "innerCircle")).toBe("not-collected");
    expect(reasonOf({}, "overloaded")).toBe("not-collected");
    const two = networkOf([{ id: "a" }, { id: "b" }]);
    expect(score(two).indicators.density.reason).toBe("not-collected");
    expect(score({ ...two, unlistedTies: "unknown" }).indicators.density.reason).toBe(
      "no-known-values",
    );
  });

  it("tells it apart for those who belong, and where all of it is unknown", () => {
    const { indicators } = score(
      networkOf([
        { id: "a", yearsKnown: "unknown" },
        { id: "b", state: "unsafe" },
      ]),
    );
    for (const id of ["closeness", "reciprocalShare"] as const)
      expect(indicators[`${id}.supporters`]).toMatchObject({
        reason: "not-collected",
        n: 1,
        missing: 1,
      });
    expect(indicators.yearsKnown).toMatchObject({ reason: "no-known-values", missing: 2 });
  });

  it("counts an unknown chance or capacity of a supporter as one answer that is missing", () => {
    const { indicators } = score(
      networkOf([
        { id: "a", provides: yes(...types), availability: 0.5, capacity: 1 },
        { id: "b", provides: yes(), availability: "unknown", capacity: "unknown" },
      ]),
    );
    for (const id of ["expectedCoverage", "overloaded"] as const)
      expect(indicators[id]).toMatchObject({ n: 6, known: 5, missing: 1 });
  });

  it("expects coverage only where it is known of somebody what they give, and of somebody how likely they are there", () => {
    const expected = (...alters: object[]) => {
      const map = networkOf(alters.map((alter, i) => ({ id: `a${i}`, ...alter })));
      const { value, reason } = score(map).indicators.expectedCoverage;
      return reason ?? value;
    };
    const gives = { provides: yes("praktisch") };
    expect(expected({ ...gives, availability: 0.5 })).toBe(0.25);
    expect(expected({ ...gives, availability: 0.5 }, { ...gives })).toBe(0.25);
    expect(expected({ ...gives, availability: "unknown" })).toBe("no-known-values");
    expect(expected({ availability: 0.5 })).toBe("no-known-values");
    expect(expected({ ...gives, professional: "yes", availability: "unknown" })).toBe(0);
  });

  it("bounds what worst losses leave by who may belong, and by who may be lost together", () => {
    const own = { id: "a", professional: "no", provides: yes(...types) };
    const other = { id: "b", professional: "unknown", provides: yes() };
    // With somebody who gives nothing one loss of two, not of one, leaves nothing: (1 + 0 + 0) / 3.
    expect(bounds(networkOf([own, other]), "worstRobustness")).toEqual([1 / 3, 1 / 2, 1 / 2]);
    // Two who may be one circle, so outer bounds: what is left over one loss or two, over the losses of two circles or of one.
    const pair = [
      { id: "a", provides: yes("emotioneel") },
      { id: "b", provides: yes("praktisch") },
    ];
    expect(bounds(networkOf(pair), "worstRobustness.circles")).toEqual([1 / 3, 1 / 2, 3 / 4]);
  });

  it("says of every indicator of people that an empty map has none", () => {
    const { indicators } = score(networkOf([]));
    for (const id of [
      "multiplexity",
      "multiplexShare",
      "tieStrength",
      "closeness",
      "yearsKnown",
    ] as const)
      expect(indicators[id].reason).toBe("no-alters");
    const noTypes = scoreNetwork(networkOf([{ id: "a" }]), {
      supportTypes: [],
      tieStrengthWeights: { closeness: 0, reciprocity: 0, multiplexity: 0, frequency: 0 },
    }).indicators;
    for (const id of ["multiplexity", "multiplexShare", "tieStrength"] as const)
      expect(noTypes[id].reason).toBe("no-categories");
  });

  it("bounds structure exactly where some ties are unknown and others are not", () => {
    const alters = ["a", "b", "c", "d"].map((id) => ({ id }));
    const ties = [
      { source: "a", target: "b" },
      { source: "b", target: "c" },
      { source: "c", target: "d", status: "unknown" },
    ];
    const { indicators } = score(networkOf(alters, ties, { unlistedTies: "absent" }));
    // d stands alone or at the end of a path of four.
    expect(indicators.egoBetweenness).toMatchObject({ lower: 0.5 + 0.5 + 1, upper: 0.5 + 3 });
    expect(indicators.components).toMatchObject({ lower: 1, upper: 2 });
    expect(indicators.highestCore).toMatchObject({ lower: 1, upper: 1 });
    for (const id of ["egoBetweenness", "highestCore", "componentsAfterLoss"] as const)
      expect(indicators[id].status).toBe("ok");
  });

  it("takes nobody for a professional where it was asked of nobody, and leaves it open where it was asked of some", () => {
    const alters = [
      { id: "a", provides: yes(...types) },
      { id: "b", provides: yes() },
    ];
    expect(bounds(networkOf(alters), "coverage")).toEqual([1, 1, 1]);
    const asked = networkOf([alters[0]!, { ...alters[1], professional: "no" }]);
    expect(bounds(asked, "coverage")).toEqual([0, 0, 1]);
    expect(score(asked).alters[0]?.supporter).toBe("unknown");
    const told = networkOf([
      { ...alters[0], kin: "yes" },
      { ...alters[1], lifeDomain: "friends" },
      { id: "c", lifeDomain: "professionals" },
    ]);
    expect(score(told).alters.map(({ supporter }) => supporter)).toEqual(["yes", "yes", "no"]);
  });

  it("counts what is asked about those who may be supporters as missing", () => {
    const network = networkOf([
      { id: "oma", professional: "no", provides: { emotioneel: "yes" }, capacity: 1 },
      { id: "coach", professional: "unknown", provides: { emotioneel: "yes" }, capacity: 2 },
    ]);
    const { indicators } = scoreNetwork(network, { supportTypes: ["emotioneel", "praktisch"] });
    // Two types of each, and the capacity of each; of oma one type is open, and of the coach everything.
    expect(indicators.overloaded).toMatchObject({ n: 6, known: 2, missing: 4 });
    expect(indicators.coverage).toMatchObject({ n: 4, known: 1, missing: 3 });
    expect(indicators.singleTypeShare).toMatchObject({ n: 2, known: 0, missing: 2 });
  });

  it("leaves it open how even life domains are where it is not known who is a supporter", () => {
    const unclear = { id: "x", professional: "unknown", lifeDomain: "unknown" };
    const inEach = LifeDomain.options.map((lifeDomain, i) => ({
      id: `a${i}`,
      professional: "no",
      lifeDomain,
    }));
    const boundsOf = (people: readonly object[]) => {
      const { lower, upper } = score(networkOf(people)).indicators["domainIqv.supporters"];
      return [lower, upper];
    };
    const domains = LifeDomain.options.length;
    const even = (people: number, squares: number) =>
      (1 - squares / (people * people)) / (1 - 1 / domains);
    expect(boundsOf([...inEach, unclear])).toEqual([even(domains + 1, domains + 3), 1]);
    expect(boundsOf([inEach[0]!, unclear])).toEqual([0, even(2, 2)]);
  });

  it("says that nobody's life domain is known where it was asked", () => {
    const { indicators } = score(networkOf([{ id: "a", lifeDomain: "unknown" }]));
    expect(indicators.domainBlau).toMatchObject({ value: null, reason: "no-known-values" });
  });

  it("takes what ego gives for reciprocity, where that was not asked as one question", () => {
    const all = (answer: string) =>
      Object.fromEntries(
        [...coreSupportTypes, "normatief", "opvang", "belangenbehartiging", "bemiddeling"]
          .concat("veiligheid", "wonen", "toekomst", "materieel")
          .map((type) => [type, answer]),
      );
    const share = (...alters: object[]) =>
      bounds(networkOf(alters.map((alter, i) => ({ id: `a${i}`, ...alter }))), "reciprocalShare");
    expect(share({ receives: { wonen: "yes" } })).toEqual([1, 1, 1]);
    expect(share({ receives: all("no") })).toEqual([0, 0, 0]);
    expect(share({ receives: { ...all("no"), wonen: "unknown" } })).toEqual([0, null, 1]);
    expect(share({ reciprocal: "no", receives: { wonen: "yes" } })).toEqual([0, 0, 0]);
  });

  it("withholds values where more than a third of the answers is missing, and keeps the bounds", () => {
    const network = networkOf([{ id: "a", provides: { emotioneel: "yes" } }]);
    expect(scoreNetwork(network, { supportTypes: types }).indicators.coverage).toMatchObject({
      value: null,
      lower: 0.5,
      upper: 1,
      status: "too-incomplete",
      reason: "too-incomplete",
      n: 2,
      known: 1,
      missing: 1,
    });
    expect(bounds(network, "coverage", { maximumMissing: 0.5 })).toEqual([0.5, 0.5, 1]);
    expect(bounds(network, "coverage", { maximumMissing: 0.49 })).toEqual([0.5, null, 1]);
  });

  it("gives outer bounds when too many ties are unknown to try them all", () => {
    const alters = Array.from({ length: 7 }, (_, i) => ({ id: `a${i}` }));
    const absent = (count: number) =>
      networkOf(
        alters,
        alters
          .flatMap((a, i) => alters.slice(i + 1).map((b) => ({ source: a.id, target: b.id })))
          .map((tie, i) => ({ ...tie, status: i < count ? "absent" : "unknown" })),
      );
    const said = (count: number, id: IndicatorId) => {
      const { lower, upper, status } = score(absent(count)).indicators[id];
      return [lower, upper, status];
    };
    expect(said(8, "constraint.egoNetwork")).toEqual([1 / 7, 169 / 343, "outer-bounds"]);
    expect(said(8, "adjustedConstraint.egoNetwork")).toEqual([0, 1, "outer-bounds"]);
    expect(said(8, "hierarchy.egoNetwork")).toEqual([0, 1, "outer-bounds"]);
    expect(said(8, "cutAlters")).toEqual([0, 5, "outer-bounds"]);
    expect(said(9, "constraint.egoNetwork")[2]).toBe("ok");
    // Ego betweenness only falls when ties are added, so its bounds are exact however many are unknown.
    expect(said(0, "egoBetweenness")).toEqual([0, 21, "too-incomplete"]);
  });

  it("leaves the size open above when the form had no more room", () => {
    const full = networkOf([{ id: "a" }], [], { instrument: { name: "form", nameLimit: 1 } });
    expect(bounds(full, "size")).toEqual([1, 1, null]);
    const room = networkOf([{ id: "a" }], [], { instrument: { name: "form", nameLimit: 2 } });
    expect(bounds(room, "size")).toEqual([1, 1, 1]);
  });

  it("works out the worst loss for all the types there are, as trying every choice of people does", () => {
    const all = SupportType.options;
    const anyone = fc.array(fc.subarray([...all]), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyone, (given) => {
        const alters = given.map((own, i) => ({
          id: `a${i}`,
          provides: Object.fromEntries(
            all.map((type) => [type, own.includes(type) ? "yes" : "no"]),
          ),
        }));
        const left = given.map(() => 1).concat(1); // the least share covered with 0, 1, … people lost
        for (let kept = 0; kept < 1 << given.length; kept++) {
          const people = given.filter((_, i) => (kept >>> i) & 1);
          const lost = given.length - people.length;
          left[lost] = Math.min(left[lost]!, new Set(people.flat()).size / all.length);
        }
        const mean = left.reduce((sum, share) => sum + share, 0) / left.length;
        const [lower, value, upper] = bounds(networkOf(alters), "worstRobustness", {
          supportTypes: all,
        });
        expect([lower, upper, close(value, mean)]).toEqual([value, value, true]);
      }),
      { numRuns: 40 },
    );
  });

  it("has no coverage when nothing is needed or asked for", () => {
    const network = networkOf([{ id: "a", provides: yes("emotioneel") }]);
    expect(bounds(network, "coverage", { typeWeights: { praktisch: 3 } })).toEqual([
      0.25, 0.25, 0.25,
    ]);
    for (const options of [{ typeWeights: { emotioneel: 0, praktisch: 0 } }, { supportTypes: [] }])
      for (const id of ["coverage", "gaps", "randomRobustness", "expectedCoverage"] as const)
        expect(score(network, options).indicators[id]).toMatchObject({
          value: null,
          reason: "no-categories",
        });
  });

  it("looks at the five core support types when none are named", () => {
    expect(scoreNetwork(networkOf([])).support.map(({ type }) => type)).toEqual(coreSupportTypes);
  });

  it("lists circles, life domains and ranks of closeness", () => {
    const { circles, lifeDomains, closeness } = score(
      networkOf(
        [
          { id: "b", lifeDomain: "kin", closeness: 3 },
          { id: "a", lifeDomain: "kin", closeness: 3 },
          { id: "c", lifeDomain: "unknown", closeness: 1 },
        ],
        [{ source: "c", target: "a" }],
        { instrument: { name: "circles", closenessRanks: 3 } },
      ),
    );
    expect(circles).toEqual([["a", "c"], ["b"]]);
    expect(lifeDomains).toMatchObject({ kin: 2, friends: 0 });
    expect(closeness).toEqual([1, 0, 2]);
  });

  it("weighs the parts of tie strength as asked, with duration by age", () => {
    const strength = (weights: ScoreOptions["tieStrengthWeights"], alter: object, age?: number) =>
      bounds(networkOf([{ id: "a", ...alter }], [], { ego: { id: "ik", age } }), "tieStrength", {
        tieStrengthWeights: {
          closeness: 0,
          reciprocity: 0,
          multiplexity: 0,
          frequency: 0,
          ...weights,
        },
      });
    expect(strength({ duration: 1 }, { yearsKnown: 7 }, 14)).toEqual([0.5, 0.5, 0.5]);
    expect(strength({ duration: 1 }, { yearsKnown: 5 }, 40)).toEqual([0.5, 0.5, 0.5]);
    expect(strength({ duration: 1 }, { yearsKnown: 20 }, 40)).toEqual([1, 1, 1]);
    expect(strength({ duration: 1 }, { yearsKnown: 1 }, 0)).toEqual([1, 1, 1]);
    expect(strength({ duration: 1 }, { yearsKnown: 9 }, 18)).toEqual([0.9, 0.9, 0.9]);
    expect(strength({ duration: 1 }, { yearsKnown: 5 })).toEqual([0, null, 1]);
    expect(strength({ frequency: 1 }, { contactsPerYear: 365 })).toEqual([1, 1, 1]);
    expect(strength({ frequency: 1 }, { contactsPerYear: 0 })).toEqual([0, 0, 0]);
    expect(strength({ multiplexity: 1 }, { provides: { emotioneel: "yes" } })).toEqual([
      0,
      null,
      1,
    ]);
    expect(strength({ closeness: 1, reciprocity: 1 }, { closeness: 5 })).toEqual([0.5, 1, 1]);
    expect(strength({}, { closeness: 5 })).toEqual([null, null, null]);
  });

  it("counts the parts of tie strength that are weighed, and calls its bounds outer only where an alter gives some of the types for certain", () => {
    const strength = (alter: object) => {
      const { n, missing, status } = score(
        networkOf([{ id: "a", ...alter }, { id: "b" }], [], { ego: { id: "ik", age: 14 } }),
      ).indicators.tieStrength;
      return [n, missing, status];
    };
    const known = { closeness: 1, reciprocal: "no", provides: yes(), contactsPerYear: 0 };
    expect(strength(known)).toEqual([8, 4, "ok"]);
    expect(strength({ ...known, yearsKnown: 3 })).toEqual([8, 4, "ok"]);
    expect(strength({ ...known, contactsPerYear: "unknown" })).toEqual([8, 5, "ok"]);
    expect(strength({ ...known, closeness: "unknown" })).toEqual([8, 5, "ok"]);
    expect(strength({ ...known, provides: { emotioneel: "no" } })).toEqual([8, 5, "outer-bounds"]);
    expect(strength({ ...known, provides: { emotioneel: "unknown" } })).toEqual([8, 5, "ok"]);
  });

  it("refuses a bad network with the path of every issue", () => {
    const bad = networkOf([{ id: "a" }, { id: "b" }]);
    for (const [change, path] of [
      [{ ties: [{ source: "a", target: "x" }] }, ["ties", 0, "target"]],
      [{ ties: [{ source: "a", target: "a" }] }, ["ties", 0]],
      [
        {
          ties: [
            { source: "a", target: "b" },
            { source: "b", target: "a" },
          ],
        },
        ["ties", 1],
      ],
      [
        {
          ties: [
            { source: "a", target: "b" },
            { source: "b", target: "a", status: "absent" },
          ],
        },
        ["ties", 1],
      ],
      [{ ties: [{ source: "a", target: "b", status: "maybe" }] }, ["ties", 0, "status"]],
      [{ ties: [{ source: "a", target: "b", weight: 0 }] }, ["ties", 0, "weight"]],
      [{ alters: [{ id: "a" }, { id: "a" }] }, ["alters", 1, "id"]],
      [{ alters: undefined }, ["alters"]],
      [
        { alters: [{ id: "a", provides: { emotioneel: "ja" } }] },
        ["alters", 0, "provides", "emotioneel"],
      ],
      [{ alters: [{ id: "a", closeness: 2.5 }] }, ["alters", 0, "closeness"]],
      [{ alters: [{ id: "a", closeness: 6 }] }, ["alters", 0, "closeness"]],
      [{ alters: [{ id: "a", availability: -0.1 }] }, ["alters", 0, "availability"]],
      [{ alters: [{ id: "a", lifeDomain: "moon" }] }, ["alters", 0, "lifeDomain"]],
      [{ alters: [{ id: "a", yearsKnown: NaN }] }, ["alters", 0, "yearsKnown"]],
    ] as const)
      expect(() => scoreNetwork({ ...bad, ties: [], ...change } as never)).toThrow(
        expect.objectContaining({
          name: "InvalidDocument",
          issues: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
        }),
      );
    expect(score(bad).indicators.size.value).toBe(2); // and goes on with the next
  });

  it.each([
    [{ supportTypes: ["moon"] }, ["supportTypes", "0"]],
    [{ supportTypes: ["wonen", "wonen"] }, ["supportTypes", "1"]],
    [{ typeWeights: { wonen: -1 } }, ["typeWeights", "wonen"]],
    [{ typeWeights: { wonen: NaN } }, ["typeWeights", "wonen"]],
    [{ maximumMissing: 1.1 }, ["maximumMissing"]],
    [{ maximumMissing: NaN }, ["maximumMissing"]],
    [{ tieStrengthWeights: { closeness: Infinity } }, ["tieStrengthWeights", "closeness"]],
  ])("refuses the options %j", (options, path) => {
    expect(() => scoreNetwork(networkOf([]), options as never)).toThrow(
      expect.objectContaining({
        name: "InvalidOptions",
        path,
        message: expect.stringMatching(/^The option \S+ (is|names) \S.+/) as unknown,
      }),
    );
  });
});
