// Every graph on up to six nodes, measured with exact fractions: what the library gives may be a rounding error away, no more.
import { describe, expect, it } from "vitest";

import { Rational } from "./Rational.ts";
import { everyGraph, type SmallGraph } from "./smallGraphs.ts";

import { egoStructure, indexTies, measureNodes, type NodeMeasureName } from "@steunnetwerk/scoring";

const one = new Rational(1);
const fraction = (top: number, bottom = 1) => new Rational(top, bottom);
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const graphs = range(7).flatMap((n) => everyGraph(n));

/** The graph as seen by ego in each model: who is tied to whom. */
const seenBy = (graph: SmallGraph, ego: number, model: "ego" | "whole"): SmallGraph =>
  model === "whole"
    ? graph
    : graph.map((own, i) =>
        i === ego || graph[ego]!.includes(i)
          ? own.filter((j) => j === ego || graph[ego]!.includes(j))
          : [],
      );

const constraint = (graph: SmallGraph, ego: number, model: "ego" | "whole") => {
  const seen = seenBy(graph, ego, model);
  const p = (i: number, j: number) =>
    seen[i]!.includes(j) ? fraction(1, seen[i]!.length) : fraction(0);
  return Rational.sum(
    seen[ego]!.map((j) => {
      const reach = p(ego, j).plus(
        Rational.sum(seen[ego]!.filter((q) => q !== j).map((q) => p(ego, q).times(p(q, j)))),
      );
      return reach.times(reach);
    }),
  );
};

const tiesAmong = (graph: SmallGraph, nodes: readonly number[]) =>
  nodes.flatMap((i) => graph[i]!.filter((j) => i < j && nodes.includes(j)).map((j) => [i, j]));

const effectiveSize = (graph: SmallGraph, ego: number) => {
  const alters = graph[ego]!;
  return fraction(alters.length).minus(
    fraction(2 * tiesAmong(graph, alters).length, alters.length),
  );
};

const egoBetweenness = (graph: SmallGraph, ego: number) =>
  Rational.sum(
    graph[ego]!.flatMap((s) =>
      graph[ego]!.filter((t) => s < t && !graph[s]!.includes(t)).map((t) =>
        fraction(
          1,
          [ego, ...graph[ego]!].filter((q) => graph[s]!.includes(q) && graph[q]!.includes(t))
            .length,
        ),
      ),
    ),
  );

const steps = (graph: SmallGraph, from: number): number[] => {
  const found = graph.map((_, i) => (i === from ? 0 : Infinity));
  const queue = [from];
  for (const node of queue)
    for (const next of graph[node]!)
      if (found[next] === Infinity) {
        found[next] = found[node]! + 1;
        queue.push(next);
      }
  return found;
};

const waysBetween = (graph: SmallGraph, s: number, t: number): number => {
  const far = steps(graph, s);
  const count = (node: number): number =>
    node === s
      ? 1
      : graph[node]!.filter((q) => far[q] === far[node]! - 1).reduce((sum, q) => sum + count(q), 0);
  return count(t);
};

const betweenness = (graph: SmallGraph, node: number) =>
  Rational.sum(
    range(graph.length).flatMap((s) =>
      range(graph.length)
        .filter((t) => s < t && s !== node && t !== node)
        .filter((t) => steps(graph, s)[t]! < Infinity)
        .filter((t) => steps(graph, s)[t] === steps(graph, s)[node]! + steps(graph, node)[t]!)
        .map((t) =>
          fraction(
            waysBetween(graph, s, node) * waysBetween(graph, node, t),
            waysBetween(graph, s, t),
          ),
        ),
    ),
  );

const reached = (graph: SmallGraph, node: number) =>
  steps(graph, node).filter((d) => d > 0 && d < Infinity);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const exact: Partial<
  Record<NodeMeasureName, (g: SmallGraph, i: number, model: "ego" | "whole") => Rational | null>
> = {
  constraint: (g, i, model) => (g[i]!.length === 0 ? null : constraint(g, i, model)),
  effectiveSize: (g, i) => (g[i]!.length === 0 ? null : effectiveSize(g, i)),
  efficiency: (g, i) =>
    g[i]!.length === 0 ? null : effectiveSize(g, i).over(fraction(g[i]!.length)),
  egoBetweenness: (g, i) => (g[i]!.length === 0 ? null : egoBetweenness(g, i)),
  egoDensity: (g, i) => {
    const n = g[i]!.length;
    return n < 2 ? null : fraction(2 * tiesAmong(g, g[i]!).length, n * (n - 1));
  },
  averageAlterDegree: (g, i) =>
    g[i]!.length === 0 ? null : fraction(2 * tiesAmong(g, g[i]!).length, g[i]!.length),
  betweenness,
  closenessWithinComponent: (g, i) => {
    const far = reached(g, i);
    return far.length === 0 ? null : fraction(far.length, total(far));
  },
  closenessWassermanFaust: (g, i) => {
    const far = reached(g, i);
    if (far.length === 0) return fraction(0);
    return fraction(far.length ** 2, total(far) * (g.length - 1));
  },
  harmonicCloseness: (g, i) => {
    const far = reached(g, i);
    if (far.length === 0) return fraction(0);
    return Rational.sum(far.map((d) => fraction(1, d))).over(fraction(g.length - 1));
  },
};

const indexOf = (graph: SmallGraph) => {
  const ties = tiesAmong(graph, range(graph.length));
  return indexTies({
    nodes: graph.length,
    source: ties.map(([a]) => a!),
    target: ties.map(([, b]) => b!),
  });
};

describe("every graph on up to six nodes", () => {
  it("is there, one of each shape", () => {
    expect(range(7).map((n) => everyGraph(n).length)).toEqual([1, 1, 2, 4, 11, 34, 156]);
  });

  it.each(Object.keys(exact) as NodeMeasureName[])(
    "has its exact %s to a few last bits",
    (name) => {
      let worst = 0;
      for (const graph of graphs)
        for (const model of ["ego", "whole"] as const) {
          // Effective size without weights is the same in both models.
          const values = measureNodes(indexOf(graph), { measures: [name], model })[name];
          graph.forEach((_, i) => {
            const expected = exact[name]!(graph, i, model);
            const value = values[`${i}`]!;
            if (expected === null) expect(value).toBeNull();
            else worst = Math.max(worst, expected.ulpsTo(value));
          });
        }
      expect(worst).toBeLessThanOrEqual(4);
    },
  );
});

describe("every ego with up to six alters", () => {
  it("has its exact structure, within the bounds that hold for any network", () => {
    let worst = 0;
    for (const alters of graphs) {
      const n = alters.length;
      const graph = [...alters.map((own) => [...own, n]), range(n)];
      const ties = tiesAmong(alters, range(n));
      const said = egoStructure({ alters: n, ties: ties.flat() });
      if (n === 0) {
        expect(said).toMatchObject({ constraint: null, effectiveSize: null, betweenness: null });
        continue;
      }
      const value = constraint(graph, n, "ego");
      worst = Math.max(
        worst,
        value.ulpsTo(said.constraint!),
        effectiveSize(graph, n).ulpsTo(said.effectiveSize!),
        egoBetweenness(graph, n).ulpsTo(said.betweenness!),
      );
      // Project reference, section 3: 1/n with no tie, (2n - 1)²/n³ with all of them, never above 9/8.
      const least = fraction(1, n);
      const most = fraction((2 * n - 1) ** 2, n ** 3);
      expect(value.isLess(least) || most.isLess(value)).toBe(false);
      if (ties.length === 0) expect(value).toEqual(least);
      if (ties.length === (n * (n - 1)) / 2) expect(value).toEqual(most);
      expect(one.plus(fraction(1, 8)).isLess(value)).toBe(false);
    }
    expect(worst).toBeLessThanOrEqual(4);
  });
});
