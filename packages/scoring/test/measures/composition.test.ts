import fc from "fast-check";
import { DirectedGraph, UndirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";

import { close } from "../graphs.ts";

import {
  adjustedAlterEiIndex,
  alterEiIndex,
  blau,
  categoryShare,
  eiIndex,
  entropy,
  euclideanDistance,
  homophily,
  iqv,
  meanDistance,
  richness,
  type AttributeValue,
} from "@steunnetwerk/scoring";

/** Ego with a value, tied to alters with values; the pairs of alters given are tied too. */
function ego(
  own: AttributeValue,
  values: readonly AttributeValue[],
  ties: readonly (readonly [number, number])[] = [],
) {
  const graph = new UndirectedGraph();
  graph.addNode("ego", { value: own });
  values.forEach((value, i) => {
    graph.addNode(`a${i}`, { value });
    graph.addEdge("ego", `a${i}`);
  });
  for (const [a, b] of ties) graph.addEdge(`a${a}`, `a${b}`);
  return graph;
}
const value = { getNodeAttribute: "value" };
const categories = ["a", "b", "c", "d"];

describe("diversity of the alters", () => {
  it.each([
    ["nobody", [], null, null, null, 0],
    ["nobody of known value", [null, undefined], null, null, null, 0],
    ["one alter", ["a"], 0, 0, 0, 1],
    ["two of the same", ["a", "a"], 0, 0, 0, 1],
    // 1 - (1/4 + 1/4), over 3/4; one bit
    ["two that differ", ["a", "b"], 1 / 2, 2 / 3, 1, 2],
    ["one of each", ["a", "b", "c", "d"], 3 / 4, 1, 2, 4],
    ["unknown ones left out", ["a", null, "b", undefined], 1 / 2, 2 / 3, 1, 2],
  ])("of %s", (_, values, expectedBlau, expectedIqv, expectedEntropy, expectedRichness) => {
    const graph = ego("a", values);
    expect(blau(graph, "ego", value)).toBe(expectedBlau);
    expect(close(iqv(graph, "ego", { ...value, categories }), expectedIqv)).toBe(true);
    expect(entropy(graph, "ego", value)).toBe(expectedEntropy);
    expect(richness(graph, "ego", value)).toBe(expectedRichness);
  });

  it("has no IQV when fewer than two values are possible", () => {
    expect(iqv(ego("a", ["a"]), "ego", { ...value, categories: ["a"] })).toBeNull();
  });

  it("does not depend on the order of alters, and lies within its range", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...categories), { minLength: 1 }), (values) => {
        const one = ego(null, values);
        const other = ego(null, [...values].reverse());
        expect(entropy(one, "ego", value)).toBe(entropy(other, "ego", value));
        expect(blau(one, "ego", value)).toBe(blau(other, "ego", value));
        const index = iqv(one, "ego", { ...value, categories })!;
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1);
        expect(entropy(one, "ego", value)!).toBeLessThanOrEqual(2);
        // n people over k values: Blau is at most 1 - 1/min(n, k)
        expect(blau(one, "ego", value)!).toBeLessThanOrEqual(
          1 - 1 / Math.min(values.length, 4) + 1e-12,
        );
      }),
    );
  });
});

describe("likeness of ego and alters", () => {
  it.each([
    ["two the same, three different", "x", ["x", "x", "y", "y", "z"], 0.2, 0.4],
    ["all the same", "x", ["x", "x"], -1, 1],
    ["all different", "x", ["y", "z"], 1, 0],
    ["nobody known", "x", [null], null, null],
    ["ego not known", undefined, ["x"], null, null],
    ["ego unknown", null, ["x"], null, null],
    ["a value that is false", false, [false, true], 0, 0.5],
  ])("with %s", (_, own, values, ei, same) => {
    expect(eiIndex(ego(own, values), "ego", value)).toBeCloseTo(ei!, 12);
    expect(homophily(ego(own, values), "ego", value)).toBe(same);
  });

  it("counts the share of one value among those known", () => {
    const share = (category: string) =>
      categoryShare(ego("a", ["a", "b", "b", null]), "ego", { ...value, category });
    expect([share("a"), share("b"), share("c")]).toEqual([1 / 3, 2 / 3, 0]);
    expect(categoryShare(ego("a", []), "ego", { ...value, category: "a" })).toBeNull();
  });

  it("measures distance where values are numbers", () => {
    const graph = ego(10, [13, 6, null, "x"]);
    expect(meanDistance(graph, "ego", value)).toBe(3.5);
    expect(euclideanDistance(graph, "ego", value)).toBe(Math.sqrt((9 + 16) / 2));
    for (const undefinedFor of [ego("ten", [1]), ego(10, [null])]) {
      expect(meanDistance(undefinedFor, "ego", value)).toBeNull();
      expect(euclideanDistance(undefinedFor, "ego", value)).toBeNull();
    }
  });
});

describe("likeness among alters", () => {
  // Groups of 2 and 3: 1 + 3 pairs within, 6 between. One tie within, two between.
  const graph = ego(
    null,
    ["x", "x", "y", "y", "y"],
    [
      [0, 1],
      [0, 2],
      [1, 3],
    ],
  );

  it("counts each tie once, and ego's ties not at all", () => {
    expect(alterEiIndex(graph, "ego", value)).toBeCloseTo(1 / 3, 12);
    // (2/6 - 1/4) / (2/6 + 1/4)
    expect(adjustedAlterEiIndex(graph, "ego", value)).toBeCloseTo(1 / 7, 12);
  });

  it("is null where there is nothing to compare", () => {
    expect(alterEiIndex(ego(null, ["x", "y"]), "ego", value)).toBeNull();
    expect(adjustedAlterEiIndex(ego(null, ["x", "y"], [[0, 1]]), "ego", value)).toBeNull();
    expect(adjustedAlterEiIndex(ego(null, ["x", "x"], [[0, 1]]), "ego", value)).toBeNull();
    expect(adjustedAlterEiIndex(ego(null, ["x", "x", "y"]), "ego", value)).toBeNull();
    expect(alterEiIndex(ego(null, ["x", null], [[0, 1]]), "ego", value)).toBeNull();
  });

  it("takes arcs both ways for one tie", () => {
    const arcs = new DirectedGraph();
    for (const [node, group] of [
      ["e", 0],
      ["a", 1],
      ["b", 2],
      ["c", 1],
    ] as const)
      arcs.addNode(node, { value: group });
    for (const alter of ["a", "b", "c"]) arcs.addEdge("e", alter);
    for (const [from, to] of [
      ["a", "b"],
      ["b", "a"],
      ["a", "c"],
    ] as const)
      arcs.addEdge(from, to);
    expect(alterEiIndex(arcs, "e", value)).toBe(0);
  });
});

it("measures all nodes at once, by a function of the node as well", () => {
  const graph = ego("x", ["x", "y"]);
  const get = { getNodeAttribute: (_: string, attributes: { value?: string }) => attributes.value };
  expect(eiIndex(graph, get)).toEqual({ ego: 0, a0: -1, a1: 1 });
  expect(() => eiIndex(graph, "nobody", get)).toThrow("not in the graph");
});
