import fc from "fast-check";
import { MultiGraph } from "graphology";
import { describe, expect, it } from "vitest";

import { anyGraph, close, matrixOf, toGraph, type MadeGraph } from "../graphs.ts";
import * as oracle from "../oracle.ts";

import * as scoring from "@steunnetwerk/scoring";
import {
  cutNodes,
  density,
  dyadicConstraint,
  dyadicRedundancy,
  egoStructure,
  indexGraph,
  indexTies,
  measureNodes,
  nodeMeasures,
  reciprocity,
  robustness,
  strongComponents,
  weakComponents,
  type NodeMeasureName,
} from "@steunnetwerk/scoring";

interface Options {
  readonly model: "ego" | "whole";
  readonly directed: boolean;
}

/** What each measure is, in the words of the oracle. */
const expected: Record<
  NodeMeasureName,
  (w: oracle.Matrix, node: number, options: Options) => number | null
> = {
  alterComponents: (w, i) => oracle.weakComponents(oracle.alterMatrix(w, i)).length,
  alterIsolates: (w, i) =>
    oracle.weakComponents(oracle.alterMatrix(w, i)).filter((c) => c.length === 1).length,
  averageAlterDegree: (w, i) => {
    const among = oracle.mutual(oracle.alterMatrix(w, i));
    return among.length === 0 ? null : among.flat().filter((x) => x > 0).length / among.length;
  },
  betweenness: (w, i, { directed }) => oracle.betweenness(w, i, directed),
  closenessWassermanFaust: oracle.closenessWassermanFaust,
  closenessWithinComponent: oracle.closenessWithinComponent,
  componentRatio: (w, i) => {
    const among = oracle.alterMatrix(w, i);
    const n = among.length;
    return n < 2 ? null : (oracle.weakComponents(among).length - 1) / (n - 1);
  },
  constraint: (w, i, { model }) => oracle.constraint(w, i, model),
  coreNumber: (w, i, { directed }) => oracle.coreNumber(w, i, directed),
  eccentricity: oracle.eccentricity,
  effectiveSize: (w, i, { model }) => oracle.effectiveSize(w, i, model),
  efficiency: (w, i, { model }) => oracle.efficiency(w, i, model),
  egoBetweenness: (w, i, { directed }) => oracle.egoBetweenness(w, i, directed),
  egoDensity: oracle.egoDensity,
  egoSize: (w, i) => oracle.alterMatrix(w, i).length,
  harmonicCloseness: oracle.harmonicCloseness,
  hierarchy: (w, i, { model }) => oracle.hierarchy(w, i, model),
  localClustering: oracle.localClustering,
};

const names = Object.keys(expected) as NodeMeasureName[];
const hasArcs = (made: MadeGraph) => made.directed && made.matrix.flat().some((x) => x > 0);

describe("every measure of nodes", () => {
  it("is in the table, and in the words of the oracle", () => {
    const exported = Object.keys(scoring).filter((name) =>
      Object.hasOwn(Object(scoring[name as keyof typeof scoring]) as object, "assign"),
    );
    expect(exported.sort()).toEqual(Object.keys(nodeMeasures).sort());
    expect(Object.keys(nodeMeasures).sort()).toEqual([...names].sort());
  });

  it.each(names)("%s equals its definition on a dense matrix, for one node and for all", (name) => {
    fc.assert(
      fc.property(anyGraph(), fc.constantFrom("ego", "whole"), (made, model) => {
        const graph = toGraph(made);
        const options = { model, getEdgeWeight: made.weighted ? "weight" : null } as const;
        const all = measureNodes(graph, { ...options, measures: [name] })[name];
        const index = indexGraph(graph, options);
        made.matrix.forEach((_, i) => {
          const exact = expected[name](made.matrix, i, { model, directed: hasArcs(made) });
          const one = nodeMeasures[name] as (typeof nodeMeasures)["constraint"];
          const values = [all[`n${i}`], one(graph, `n${i}`, options), one(index, `n${i}`, options)];
          for (const value of values) expect([exact, value, close(value, exact)]).toContain(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("gives the measures that are named, and all of them when none is", () => {
    const graph = indexTies({ nodes: 2, source: [0], target: [1] });
    const all = measureNodes(graph);
    expect(Object.keys(all)).toEqual(Object.keys(nodeMeasures));
    const { constraint, egoSize } = all;
    expect(measureNodes(graph, { measures: ["egoSize", "constraint"] })).toEqual({
      egoSize,
      constraint,
    });
    expect(measureNodes(graph, { measures: [] })).toEqual({});
  });

  it("follows directed ties in, out or both ways", () => {
    const index = indexTies({ nodes: 3, source: [0, 1], target: [1, 2], directed: true });
    const reach = (direction: "in" | "out" | "both") =>
      Object.values(nodeMeasures.eccentricity(index, { direction }));
    expect([reach("out"), reach("in"), reach("both")]).toEqual([
      [2, 1, 0],
      [0, 1, 2],
      [2, 1, 2],
    ]);
    expect(Object.values(nodeMeasures.eccentricity(index))).toEqual([2, 1, 0]);
  });

  it("is normalized by the number of pairs when asked for", () => {
    const star = indexTies({ nodes: 4, source: [0, 0, 0], target: [1, 2, 3] });
    const arcs = indexTies({ nodes: 3, source: [1, 0], target: [0, 2], directed: true });
    const lone = indexTies({ nodes: 2, source: [0], target: [1] });
    for (const measure of [nodeMeasures.betweenness, nodeMeasures.egoBetweenness]) {
      expect(measure(star, "0")).toBe(3);
      expect(measure(star, "0", { normalized: true })).toBe(1);
      expect(measure(arcs, "0")).toBe(1);
      expect(measure(arcs, "0", { normalized: true })).toBe(0.5);
      expect(measure(lone, "0")).toBe(0);
      expect(measure(lone, "0", { normalized: true })).toBeNull();
    }
  });

  it("takes a tie without direction for one both ways in a mixed graph", () => {
    const graph = new MultiGraph();
    for (const node of ["a", "b", "c"]) graph.addNode(node);
    graph.addUndirectedEdge("a", "b");
    graph.addDirectedEdge("a", "c");
    // a_ab = 2, a_ac = 1
    expect(nodeMeasures.constraint(graph, "a")).toBeCloseTo(5 / 9, 12);
    expect(reciprocity(graph)).toBe(2 / 3);
    expect(density(graph)).toBe(0.5);
  });
});

describe("per tie of ego", () => {
  it("gives the parts of constraint and effective size by alter", () => {
    fc.assert(
      fc.property(anyGraph(), fc.constantFrom("ego", "whole"), (made, model) => {
        const graph = toGraph(made);
        const options = { model, getEdgeWeight: made.weighted ? "weight" : null };
        const index = indexGraph(graph, options);
        made.matrix.forEach((_, i) => {
          const parts = oracle.dyadicConstraints(made.matrix, i, model);
          const redundant = oracle.redundancies(made.matrix, i, model);
          const alters = Array.from(made.matrix.keys()).filter(
            (j) => oracle.mutual(made.matrix)[i]![j]! > 0,
          );
          for (const from of [graph, index]) {
            const constraints = dyadicConstraint(from, `n${i}`, options);
            const redundancies = dyadicRedundancy(from, `n${i}`, options);
            expect(Object.keys(constraints).sort()).toEqual(alters.map((j) => `n${j}`));
            alters.forEach((j, at) => {
              expect(close(constraints[`n${j}`], parts[at]!)).toBe(true);
              expect(close(redundancies[`n${j}`], redundant[at]!)).toBe(true);
            });
          }
        });
      }),
    );
  });
});

describe("measures of the whole graph", () => {
  it("equal their definitions on a dense matrix", () => {
    fc.assert(
      fc.property(anyGraph(), (made) => {
        const graph = toGraph(made);
        const { matrix, directed } = made;
        const named = (groups: number[][]) => groups.map((group) => group.map((i) => `n${i}`));
        expect(weakComponents(graph)).toEqual(named(oracle.weakComponents(matrix)));
        expect(strongComponents(graph)).toEqual(
          named(directed ? oracle.components(matrix) : oracle.weakComponents(matrix)),
        );
        expect(cutNodes(graph)).toEqual(oracle.cutNodes(matrix).map((i) => `n${i}`));
        const order = matrix.map((_, i) => `n${i}`);
        expect(close(robustness(graph), oracle.robustness(matrix, order))).toBe(true);
        const arcs = matrix.flatMap((row, i) =>
          row.map((x, j) => [x > 0, x > 0 && matrix[j]![i]! > 0]),
        );
        const count = arcs.filter(([tied]) => tied).length;
        const n = matrix.length;
        expect(close(density(graph), n < 2 ? null : count / (n * (n - 1)))).toBe(true);
        expect(
          close(reciprocity(graph), count === 0 ? null : arcs.filter(([, m]) => m).length / count),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("have no robustness without nodes, and break ties among equals by name", () => {
    expect(robustness(indexTies({ nodes: 0, source: [], target: [] }))).toBeNull();
    // Two pairs: "a" goes, then "c"; 2 + 1 + 1 + 0 left in the largest circle, over 4².
    expect(
      robustness(indexTies({ nodes: ["b", "a", "d", "c"], source: [0, 2], target: [1, 3] })),
    ).toBe(4 / 16);
  });

  it("hold for large graphs: a path, a star, a clique and a ring of a thousand", () => {
    const n = 1000;
    const ends = (pairs: [number, number][]) =>
      indexTies({ nodes: n, source: pairs.map(([a]) => a), target: pairs.map(([, b]) => b) });
    const path = Array.from({ length: n - 1 }, (_, i): [number, number] => [i, i + 1]);
    expect(cutNodes(ends(path))).toHaveLength(n - 2);
    expect(nodeMeasures.eccentricity(ends(path), "0")).toBe(n - 1);
    expect(nodeMeasures.coreNumber(ends([...path, [n - 1, 0]]), "0")).toBe(2);
    expect(cutNodes(ends([...path, [n - 1, 0]]))).toEqual([]);
    const star = ends(Array.from({ length: n - 1 }, (_, i) => [0, i + 1]));
    expect(nodeMeasures.betweenness(star, "0")).toBe(((n - 1) * (n - 2)) / 2);
    expect(nodeMeasures.egoBetweenness(star, "0")).toBe(((n - 1) * (n - 2)) / 2);
    // After the centre only single nodes are left, until none is.
    expect(robustness(star)).toBeCloseTo((n - 1) / (n * n), 15);
  });
});

describe("egoStructure", () => {
  const agrees = (made: MadeGraph) => {
    const graph = toGraph(made);
    made.matrix.forEach((_, i) => {
      const structure = egoStructure(graph, `n${i}`);
      const among = oracle.mutual(oracle.alterMatrix(made.matrix, i));
      const fromArrays = egoStructure({
        alters: among.length,
        ties: among.flatMap((row, a) => row.flatMap((x, b) => (x > 0 && a < b ? [a, b] : []))),
      });
      const binary = made.matrix.map((row, a) =>
        row.map((x, b) => (x > 0 || made.matrix[b]![a]! > 0 ? 1 : 0)),
      );
      for (const said of [structure, fromArrays]) {
        expect(said.size).toBe(among.length);
        expect(said.tieCount).toBe(among.flat().filter((x) => x > 0).length / 2);
        expect(said.components).toBe(oracle.weakComponents(among).length);
        expect(close(said.density, oracle.localClustering(binary, i))).toBe(true);
        expect(close(said.constraint, oracle.constraint(binary, i, "ego"))).toBe(true);
        expect(close(said.effectiveSize, oracle.effectiveSize(binary, i, "ego"))).toBe(true);
        expect(close(said.betweenness, oracle.egoBetweenness(binary, i, false))).toBe(true);
      }
    });
  };

  it("gives what the measures by name give, from a graph and from arrays", () => {
    fc.assert(fc.property(anyGraph(), agrees), { numRuns: 200 });
  });

  // Sizes where the rows of bits need one, two and more words; dense and sparse.
  it.each([
    [31, 0.3],
    [33, 0.3],
    [64, 0.2],
    [65, 0.9],
    [100, 0.02],
    [100, 0.6],
    [300, 0.01],
  ])("holds for %i alters tied with chance %f", (n, chance) => {
    let seed = n;
    const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const ties: [number, number][] = [];
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) if (random() < chance) ties.push([i, j]);
    const graph = toGraph({
      directed: false,
      matrix: matrixOf(n + 1, [...Array.from({ length: n }, (_, i) => [i, n] as const), ...ties]),
    });
    const ego = `n${n}`;
    const { constraint, effectiveSize, betweenness, components, density } = egoStructure(
      graph,
      ego,
    );
    expect(close(constraint, nodeMeasures.constraint(graph, ego))).toBe(true);
    expect(close(effectiveSize, nodeMeasures.effectiveSize(graph, ego))).toBe(true);
    expect(close(betweenness, nodeMeasures.egoBetweenness(graph, ego))).toBe(true);
    expect(components).toBe(nodeMeasures.alterComponents(graph, ego));
    expect(close(density, nodeMeasures.egoDensity(graph, ego))).toBe(true);
    expect(egoStructure({ alters: n, ties: ties.flat() })).toEqual(egoStructure(graph, ego));
  });

  it("reads only the part of a larger graph around ego", () => {
    const graph = toGraph({
      directed: false,
      matrix: matrixOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
    });
    expect(egoStructure(graph, "n1")).toMatchObject({ size: 2, tieCount: 0, components: 2 });
  });

  it.each([
    [{ alters: 2, ties: [0] }, ["ties"], "length"],
    [{ alters: 2, ties: [0, 2] }, ["ties", 1], "unknownNode"],
    [{ alters: 2, ties: [-1, 1] }, ["ties", 0], "unknownNode"],
    [{ alters: 2, ties: [0.5, 1] }, ["ties", 0], "unknownNode"],
    [{ alters: 2, ties: [NaN, 1] }, ["ties", 0], "unknownNode"],
    [{ alters: 2, ties: [1, 1] }, ["ties", 0], "selfLoop"],
    [{ alters: 2, ties: [0, 1, 1, 0] }, ["ties", 2], "parallel"],
    [{ alters: -1, ties: [] }, ["alters"], "count"],
    [{ alters: 1.5, ties: [] }, ["alters"], "count"],
  ])("refuses %j", (arrays, path, code) => {
    expect(() => egoStructure(arrays)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path, code })] }),
    );
  });

  it("says in words where the first thing that is wrong stands", () => {
    expect(() => egoStructure({ alters: 2, ties: [1, 1] })).toThrow(
      "This graph cannot be measured: ties.0: A tie joins two different people; remove this self-loop.",
    );
  });

  it("refuses a node that is not there and a self-loop", () => {
    const graph = toGraph({ directed: false, matrix: matrixOf(2, [[0, 1]]) });
    expect(() => egoStructure(graph, "x")).toThrow("not in the graph");
    graph.addEdge("n0", "n0");
    expect(() => egoStructure(graph, "n0")).toThrow("self-loop");
  });

  it("does not look at ties that neither end of is in the ego network", () => {
    const graph = toGraph({ directed: false, matrix: matrixOf(4, [[0, 1]]) });
    graph.addEdge("n2", "n3");
    graph.addEdge("n3", "n3");
    expect(egoStructure(graph, "n0")).toMatchObject({ size: 1, tieCount: 0, components: 1 });
  });
});
