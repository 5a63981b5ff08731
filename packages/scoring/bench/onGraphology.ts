import type { UndirectedGraph } from "graphology";

/** The five measures of workload A as one would write them on graphology's own API; gives their sum. */
export function onGraphology(graph: UndirectedGraph, ego: string): number {
  const alters = graph.neighbors(ego);
  const n = alters.length;
  const inside = new Set(alters);
  let tieEnds = 0;
  let constraint = 0;
  for (const alter of alters) {
    let invested = 1 / n;
    graph.forEachNeighbor(alter, (other) => {
      if (!inside.has(other)) return;
      tieEnds++;
      invested += 1 / n / graph.degree(other);
    });
    constraint += invested * invested;
  }
  let betweenness = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [alters[i]!, alters[j]!];
      if (graph.areNeighbors(a, b)) continue;
      let paths = 0;
      graph.forEachNeighbor(a, (between) => {
        if (graph.areNeighbors(between, b)) paths++;
      });
      betweenness += 1 / paths;
    }
  const seen = new Set<string>();
  let components = 0;
  for (const first of alters) {
    if (seen.has(first)) continue;
    components++;
    const open = [first];
    seen.add(first);
    for (let alter = open.pop(); alter !== undefined; alter = open.pop())
      graph.forEachNeighbor(alter, (other) => {
        if (!inside.has(other) || seen.has(other)) return;
        seen.add(other);
        open.push(other);
      });
  }
  return constraint + (n - tieEnds / n) + betweenness + tieEnds / (n * (n - 1)) + components;
}
