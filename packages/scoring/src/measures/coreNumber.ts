import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";

/**
 * Core number: the largest k for which the node is in a part of the graph where everybody has at least k ties.
 *
 * Unit: ties. Range: 0 to the node's own number of ties. Where ties have a direction, ties in and out are added up.
 * Cost: O(nodes + edges). Source: Seidman (1983), Social Networks 5:269; algorithm of Batagelj & Zaversnik (2003).
 *
 * @example
 * ```ts
 * import { coreNumber, indexTies } from "@steunnetwerk/scoring";
 *
 * coreNumber(indexTies({ nodes: ["a", "b", "c", "d"], source: [0, 0, 1, 2], target: [1, 2, 2, 3] })); // => { a: 2, b: 2, c: 2, d: 1 }
 * ```
 */
export const coreNumber: NodeMeasure = /* @__PURE__ */ nodeMeasure(
  "coreNumber",
  () => "graph",
  ({ nodes, directed, direction, offsets, neighbors, dyads }) => {
    const ties = (dyad: number) => (directed && direction[dyad] === 3 ? 2 : 1);
    const degree = new Int32Array(nodes.length);
    for (let node = 0; node < nodes.length; node++)
      for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry++)
        degree[node]! += ties(dyads[entry]!);
    const largest = degree.reduce((most, own) => Math.max(most, own), 0);
    // Nodes in order of degree; `starts[d]` is where those of degree d begin.
    const starts = new Int32Array(largest + 2);
    for (const own of degree) starts[own + 1]!++;
    for (let d = 1; d < starts.length; d++) starts[d]! += starts[d - 1]!;
    const next = starts.slice();
    const order = new Int32Array(nodes.length);
    const place = new Int32Array(nodes.length);
    degree.forEach((own, node) => {
      place[node] = next[own]!++;
      order[place[node]] = node;
    });
    // The order changes on the way, behind the node at hand only.
    for (const node of order) {
      for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry++) {
        const neighbor = neighbors[entry]!;
        for (let tie = ties(dyads[entry]!); tie > 0 && degree[neighbor]! > degree[node]!; tie--) {
          // To the front of those of its degree, which then begin one place later: it now ends the ones below.
          const first = starts[degree[neighbor]!]!;
          const other = order[first]!;
          order[place[neighbor]!] = other;
          place[other] = place[neighbor]!;
          order[first] = neighbor;
          place[neighbor] = first;
          starts[degree[neighbor]!] = first + 1;
          degree[neighbor]!--;
        }
      }
    }
    return degree;
  },
);
