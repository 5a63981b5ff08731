import { coreSupportTypes, type Network } from "@steunnetwerk/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { close } from "./graphs.ts";
import { anyNetwork, networkOf } from "./networks.ts";

import { scoreNetwork, type IndicatorId } from "@steunnetwerk/scoring";

const types = ["emotioneel", "praktisch"] as const;
const yes = (...given: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, given.includes(type) ? "yes" : "no"]));
const score = (network: Network, options = {}) =>
  scoreNetwork(network, { supportTypes: types, maximumMissing: 1, ...options });
const bounds = (network: Network, id: IndicatorId, options = {}) => {
  const { lower, value, upper } = score(network, options).indicators[id];
  return [lower, value, upper];
};

describe("scoreNetwork", () => {
  it("says why an empty map has no structure, and that it has no support", () => {
    const { indicators } = score(networkOf([]));
    expect(indicators.size.value).toBe(0);
    for (const id of ["density", "constraint.egoNetwork", "effectiveSize.egoNetwork"] as const)
      expect(indicators[id]).toMatchObject({
        value: null,
        status: "undefined",
        reason: "no-alters",
      });
    expect(indicators.coverage).toMatchObject({ value: 0, lower: 0, upper: 0, status: "ok" });
    expect(indicators.gaps).toMatchObject({ value: 2, trace: { types } });
    expect(indicators.singlePointsOfFailure.value).toBe(0);
  });

  it("has no density with one alter, but does have a constraint of 1", () => {
    const { indicators } = score(networkOf([{ id: "oma" }]));
    expect(indicators.density).toMatchObject({ value: null, reason: "one-alter" });
    expect(indicators["constraint.egoNetwork"].value).toBe(1);
    expect(indicators["effectiveSize.egoNetwork"].value).toBe(1);
  });

  it("counts who gives what, leaving out professionals, the unsafe, the activatable and the deceased", () => {
    const given = yes("emotioneel");
    const { indicators, support, alters } = score(
      networkOf([
        { id: "oma", professional: "no", provides: given },
        { id: "mentor", professional: "yes", provides: yes("praktisch") },
        { id: "oom", professional: "no", state: "unsafe", provides: yes("praktisch") },
        { id: "nicht", professional: "no", state: "activatable", provides: yes("praktisch") },
        { id: "opa", professional: "no", state: "deceased", provides: yes("praktisch") },
      ]),
    );
    expect(indicators.size.value).toBe(4);
    expect(indicators["size.supporters"]).toMatchObject({ value: 1, trace: { alters: ["oma"] } });
    expect(indicators.coverage).toMatchObject({
      value: 0.5,
      lower: 0.5,
      upper: 0.5,
      trace: { types, parts: [0.5, 0] },
    });
    expect(indicators.singlePointsOfFailure.trace).toMatchObject({
      alters: ["oma"],
      types: ["emotioneel"],
    });
    expect(support.map(({ covered }) => covered)).toEqual(["yes", "no"]);
    expect(alters.find(({ id }) => id === "oma")).toEqual({
      id: "oma",
      supporter: "yes",
      onlyGiverOf: ["emotioneel"],
      certainlyOnlyGiverOf: ["emotioneel"],
    });
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
    expect(bounds(network, "effectiveSize.egoNetwork")).toEqual([1, 2, 2]);
    expect(bounds(network, "constraint.egoNetwork")).toEqual([0.5, 0.5, 1.125]);
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
    expect(
      score(
        networkOf([
          { ...alters[0], kin: "yes" },
          { ...alters[1], lifeDomain: "friends" },
        ]),
      ).alters,
    ).toMatchObject([{ supporter: "yes" }, { supporter: "yes" }]);
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
  });

  it("gives outer bounds for constraint when too many ties are unknown to try them all", () => {
    const alters = Array.from({ length: 7 }, (_, i) => ({ id: `a${i}` }));
    const { lower, upper, status } = score(networkOf(alters)).indicators["constraint.egoNetwork"];
    expect([lower, upper, status]).toEqual([1 / 7, 169 / 343, "outer-bounds"]);
  });

  it("leaves the size open above when the form had no more room", () => {
    const full = networkOf([{ id: "a" }], [], { instrument: { name: "form", nameLimit: 1 } });
    expect(bounds(full, "size")).toEqual([1, 1, null]);
  });

  it("weighs types by need, and has no coverage when nothing is needed", () => {
    const network = networkOf([{ id: "a", provides: yes("emotioneel") }]);
    expect(bounds(network, "coverage", { typeWeights: { praktisch: 3 } })).toEqual([
      0.25, 0.25, 0.25,
    ]);
    for (const options of [{ typeWeights: { emotioneel: 0, praktisch: 0 } }, { supportTypes: [] }])
      expect(score(network, options).indicators.coverage).toMatchObject({
        value: null,
        reason: "no-categories",
      });
  });

  it("refuses a bad network with the path of every issue", () => {
    const bad = { ...networkOf([{ id: "a" }, { id: "b" }]) };
    for (const [change, path] of [
      [{ ties: [{ source: "a", target: "x" }] }, ["ties", 0, "target"]],
      [{ ties: [{ source: "a", target: "a" }] }, ["ties", 0]],
      [{ alters: [{ id: "a" }, { id: "a" }] }, ["alters", 1, "id"]],
      [{ alters: undefined }, ["alters"]],
      [
        { alters: [{ id: "a", provides: { emotioneel: "ja" } }] },
        ["alters", 0, "provides", "emotioneel"],
      ],
    ] as const)
      expect(() => scoreNetwork({ ...bad, ...change } as never)).toThrow(
        expect.objectContaining({
          name: "InvalidDocument",
          issues: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
        }),
      );
  });

  it("is the same, to the byte, whatever the order of alters, ties and ends", () => {
    fc.assert(
      fc.property(anyNetwork(), fc.infiniteStream(fc.nat()), (network, stream) => {
        const keys = [...stream.take(100)];
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((entry, i) => [keys[i]!, entry] as const)
            .sort(([a], [b]) => a - b)
            .map(([, entry]) => entry);
        const other = {
          ...network,
          alters: shuffled(network.alters),
          ties: shuffled(network.ties).map(({ source, target, ...tie }) => ({
            source: target,
            target: source,
            ...tie,
          })),
        };
        expect(JSON.stringify(scoreNetwork(other))).toBe(JSON.stringify(scoreNetwork(network)));
      }),
    );
  });

  it("has bounds that are the least and the most over every way to fill in what is missing", () => {
    const ids: IndicatorId[] = [
      "density",
      "constraint.egoNetwork",
      "effectiveSize.egoNetwork",
      "coverage",
      "gaps",
      "singlePointsOfFailure",
    ];
    fc.assert(
      fc.property(anyNetwork(3), (network) => {
        const said = score(network).indicators;
        const every = completions(network).map((completion) => score(completion).indicators);
        for (const id of ids) {
          const values = every.map((indicators) => indicators[id].value);
          const { lower, upper, status } = said[id];
          if (status === "undefined") continue;
          const [least, most] = [
            Math.min(...(values as number[])),
            Math.max(...(values as number[])),
          ];
          if (status === "outer-bounds") {
            expect(lower).toBeLessThanOrEqual(least);
            expect(upper).toBeGreaterThanOrEqual(most);
          } else expect([id, close(lower, least), close(upper, most)]).toEqual([id, true, true]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Every map in which each missing answer and tie of the map has been filled in. */
function completions(network: Network): Network[] {
  const asked = network.alters.some(
    ({ professional = "notAsked" }) => professional === "yes" || professional === "no",
  );
  const alters = network.alters.reduce<Network["alters"][]>(
    (done, alter) =>
      done.flatMap((before) =>
        [...(asked ? ["yes", "no"] : ["no"])]
          .filter(
            (answer) =>
              !["yes", "no"].includes(alter.professional ?? "") || alter.professional === answer,
          )
          .flatMap((professional) =>
            (professional === "yes" || (alter.state ?? "active") !== "active"
              ? [{}]
              : types.reduce<object[]>(
                  (filled, type) =>
                    filled.flatMap((provides) => {
                      const said = alter.provides?.[type];
                      return (said === "yes" || said === "no" ? [said] : ["yes", "no"]).map(
                        (is) => ({ ...provides, [type]: is }),
                      );
                    }),
                  [{}],
                )
            ).map((provides) => [
              ...before,
              { ...alter, professional, provides } as Network["alters"][number],
            ]),
          ),
      ),
    [[]],
  );
  const open: [string, string][] = [];
  const present = network.ties.filter(({ status }) => status === "present" || status === undefined);
  network.alters.forEach((a, i) => {
    for (const b of network.alters.slice(i + 1)) {
      const listed = network.ties.find((tie) => tie.source === a.id && tie.target === b.id);
      if (listed ? listed.status === "unknown" : network.unlistedTies !== "absent")
        open.push([a.id, b.id]);
    }
  });
  // Ties and answers do not touch the same indicator, so they are filled in apart.
  return [
    ...Array.from({ length: 1 << open.length }, (_, subset) => ({
      ...network,
      alters: alters[0]!,
      unlistedTies: "absent" as const,
      ties: [
        ...present,
        ...open
          .filter((_, bit) => (subset >>> bit) & 1)
          .map(([source, target]) => ({ source, target })),
      ],
    })),
    ...alters.map((filled) => ({ ...network, alters: filled })),
  ];
}

it("looks at the five core support types when none are named", () => {
  expect(scoreNetwork(networkOf([])).support.map(({ type }) => type)).toEqual(coreSupportTypes);
});
