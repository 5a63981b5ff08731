import fc from "fast-check";
import { MultiUndirectedGraph, UndirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";

import { anyGraph, close, matrixOf, toGraph } from "../graphs.ts";
import * as oracle from "../oracle.ts";

import { constraint, effectiveSize, indexGraph, indexTies } from "@steunnetwerk/scoring";

const models = ["ego", "whole"] as const;

/** Ego `n0` with `n` alters, of whom the pairs given know each other. */
const ego = (n: number, ties: readonly (readonly [number, number])[] = []) =>
  toGraph({
    directed: false,
    matrix: matrixOf(n + 1, [...Array.from({ length: n }, (_, i) => [0, i + 1] as const), ...ties]),
  });
const clique = (n: number) =>
  ego(
    n,
    Array.from({ length: n }, (_, i) => i + 1).flatMap((i) =>
      Array.from({ length: n - i }, (_, j) => [i, i + j + 1] as const),
    ),
  );

describe("constraint", () => {
  it.each([
    ["one alter", ego(1), 1],
    ["two strangers", ego(2), 1 / 2],
    ["two who know each other, the largest there is", clique(2), 9 / 8],
    ["three strangers", ego(3), 1 / 3],
    ["three who all know each other", clique(3), 25 / 27],
    ["four who all know each other", clique(4), 49 / 64],
    ["seven who all know each other", clique(7), 169 / 343],
    [
      "a star of four around one alter",
      ego(5, [
        [1, 2],
        [1, 3],
        [1, 4],
        [1, 5],
      ]),
      369 / 625,
    ],
    [
      "the same with a tie more, which is lower",
      ego(5, [
        [1, 2],
        [1, 3],
        [1, 4],
        [1, 5],
        [2, 3],
      ]),
      1102 / 1875,
    ],
  ])("of ego with %s", (_, graph, expected) => {
    expect(constraint(graph, "n0")).toBeCloseTo(expected, 12);
  });

  it("is null for a node without ties", () => {
    const graph = new UndirectedGraph();
    graph.addNode("alone");
    expect(constraint(graph, "alone")).toBeNull();
    expect(constraint(graph)).toEqual({ alone: null });
    expect(effectiveSize(graph)).toEqual({ alone: null });
  });

  it("stays below 2 when two alters are tied far more strongly to each other than to ego", () => {
    const graph = clique(2);
    graph.setEdgeAttribute("n1", "n2", "weight", 1e9);
    const value = constraint(graph, "n0", { getEdgeWeight: "weight" })!;
    expect(value).toBeGreaterThan(1.99999);
    expect(value).toBeLessThan(2);
  });
});

describe("effectiveSize", () => {
  it.each([
    ["strangers", ego(4), 4],
    ["a clique", clique(4), 1],
    ["one tie among three", ego(3, [[1, 2]]), 3 - 2 / 3],
  ])("of ego with %s", (_, graph, expected) => {
    expect(effectiveSize(graph, "n0")).toBeCloseTo(expected, 12);
  });
});

describe.each(models)("with the %s model", (model) => {
  it("equals the formula on a dense matrix, for every node, weighted or not, directed or not", () => {
    fc.assert(
      fc.property(anyGraph(), (made) => {
        const graph = toGraph(made);
        const options = { model, getEdgeWeight: made.weighted ? "weight" : null };
        for (const [name, measure] of Object.entries({ constraint, effectiveSize })) {
          const all = measure(graph, options);
          const indexed = measure(indexGraph(graph, options), options);
          made.matrix.forEach((_, i) => {
            const expected = oracle[name as "constraint"](made.matrix, i, model);
            const values = [all[`n${i}`], indexed[`n${i}`], measure(graph, `n${i}`, options)];
            expect(
              values.every((value) => close(value, expected)),
              `${name} n${i}`,
            ).toBe(true);
          });
        }
      }),
    );
  });
});

describe("reading a graph", () => {
  it("writes values as node attributes", () => {
    const graph = ego(2);
    constraint.assign(graph);
    effectiveSize.assign(graph, { nodeAttribute: "size", model: "whole" });
    expect(graph.getNodeAttributes("n0")).toEqual({ constraint: 0.5, size: 2 });
  });

  it("refuses a self-loop, wherever it is met", () => {
    const graph = new UndirectedGraph();
    graph.mergeEdgeWithKey("loop", "a", "a");
    for (const read of [() => constraint(graph), () => constraint(graph, "a")])
      expect(read).toThrow(
        expect.objectContaining({
          name: "InvalidGraph",
          _tag: "InvalidGraph",
          issues: [expect.objectContaining({ path: ["edges", "loop"], code: "selfLoop" })],
        }),
      );
  });

  it.each([0, -1, NaN, Infinity, undefined, "2"])("refuses %j as a weight", (weight) => {
    const graph = new UndirectedGraph();
    graph.mergeEdgeWithKey("e", "a", "b", { weight });
    expect(() => constraint(graph, { getEdgeWeight: "weight" })).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ path: ["edges", "e", "attributes", "weight"] })],
      }),
    );
    expect(constraint(graph, "a")).toBe(1);
  });

  it("refuses parallel edges unless their meaning is chosen", () => {
    const graph = new MultiUndirectedGraph();
    for (const [a, b] of [
      ["ego", "oma"],
      ["ego", "oma"],
      ["ego", "buur"],
    ] as const) {
      graph.mergeNode(a);
      graph.mergeNode(b);
      graph.addEdge(a, b, { weight: 2 });
    }
    expect(() => constraint(graph)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: "parallel" })] }),
    );
    const weights = { getEdgeWeight: "weight" };
    expect(constraint(graph, "ego", { ...weights, parallelEdges: "max" })).toBeCloseTo(1 / 2, 12);
    // p = 4/6 and 2/6: 16/36 + 4/36
    expect(constraint(graph, "ego", { ...weights, parallelEdges: "sum" })).toBeCloseTo(5 / 9, 12);
  });

  it("refuses a node that is not there", () => {
    for (const graph of [ego(1), indexGraph(ego(1))])
      expect(() => constraint(graph, "x")).toThrow(
        expect.objectContaining({
          issues: [expect.objectContaining({ path: ["nodes", "x"], code: "unknownNode" })],
        }),
      );
  });

  it.each([
    [{ nodes: 2, source: [0], target: [2] }, ["target", 0], "unknownNode"],
    [{ nodes: 2, source: [-1], target: [1] }, ["source", 0], "unknownNode"],
    [{ nodes: 2, source: [0.5], target: [1] }, ["source", 0], "unknownNode"],
    [{ nodes: 2, source: [0, 1], target: [1] }, ["target"], "length"],
    [{ nodes: 2, source: [0], target: [1], weight: [] }, ["weight"], "length"],
    [{ nodes: 2, source: [0], target: [1], weight: [0] }, ["weight", 0], "weight"],
    [{ nodes: 2, source: [1], target: [1] }, ["edges", 0], "selfLoop"],
    [{ nodes: 2, source: [0, 1], target: [1, 0] }, ["edges", 1], "parallel"],
  ])("refuses arrays %j at %j", (arrays, path, code) => {
    expect(() => indexTies(arrays)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path, code })] }),
    );
  });

  it("reads directed arrays", () => {
    const arrays = { nodes: ["a", "b", "c"], source: [0, 1, 0], target: [1, 0, 2], directed: true };
    // a_ab = 2, a_ac = 1: (2/3)² + (1/3)²
    expect(constraint(indexTies(arrays), "a")).toBeCloseTo(5 / 9, 12);
  });
});
