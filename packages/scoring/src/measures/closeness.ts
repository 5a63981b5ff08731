// Three ways to say how near a node is to the others; they differ in what they make of those it cannot reach.
import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";
import { ofReached, stepsOf, type PathOptions, type Reached } from "../internal/paths.ts";

/**
 * Closeness within the component: the number of nodes that can be reached over the steps to all of them.
 *
 * Unit: none. Range: above 0 to 1. `null` for a node that reaches nobody. Steps are counted, weights are not read.
 * Cost: O(nodes · edges). Source: Freeman (1979), Social Networks 1:215, applied to the nodes that can be reached.
 *
 * @example
 * ```ts
 * import { closenessWithinComponent, indexTies } from "@steunnetwerk/scoring";
 *
 * closenessWithinComponent(indexTies({ nodes: 4, source: [0, 1], target: [1, 2] }), "0"); // => 2 / 3
 * ```
 */
export const closenessWithinComponent: NodeMeasure<PathOptions> = /* @__PURE__ */ nodeMeasure(
  "closenessWithinComponent",
  () => "graph",
  (index, { direction }) => ofReached(stepsOf(index, direction), within),
);

/**
 * Closeness of Wasserman and Faust: closeness within the component times the share of the other nodes that can be reached.
 *
 * Unit: none. Range: 0 to 1; 0 for a node that reaches nobody. Steps are counted, weights are not read.
 * Cost: O(nodes · edges). Source: Wasserman & Faust (1994), Social Network Analysis, p. 201.
 *
 * @example
 * ```ts
 * import { closenessWassermanFaust, indexTies } from "@steunnetwerk/scoring";
 *
 * closenessWassermanFaust(indexTies({ nodes: 4, source: [0, 1], target: [1, 2] }), "0"); // => 4 / 9
 * ```
 */
export const closenessWassermanFaust: NodeMeasure<PathOptions> = /* @__PURE__ */ nodeMeasure(
  "closenessWassermanFaust",
  () => "graph",
  (index, { direction }) =>
    ofReached(stepsOf(index, direction), (reached) =>
      reached.count === 1 ? 0 : (within(reached) * (reached.count - 1)) / (index.nodes.length - 1),
    ),
);

/**
 * Harmonic closeness: the average over all other nodes of 1 over the steps to them, 0 for those out of reach.
 *
 * Unit: none. Range: 0 to 1; 0 for a node that reaches nobody. Steps are counted, weights are not read.
 * Cost: O(nodes · edges). Source: Rochat (2009), Closeness centrality extended to unconnected graphs.
 *
 * @example
 * ```ts
 * import { harmonicCloseness, indexTies } from "@steunnetwerk/scoring";
 *
 * harmonicCloseness(indexTies({ nodes: 4, source: [0, 1], target: [1, 2] }), "0"); // => 0.5
 * ```
 */
export const harmonicCloseness: NodeMeasure<PathOptions> = /* @__PURE__ */ nodeMeasure(
  "harmonicCloseness",
  () => "graph",
  (index, { direction }) =>
    ofReached(stepsOf(index, direction), ({ order, count, distance }) => {
      let sum = 0;
      // Nodes at the same distance come in a row: one division for each distance.
      for (let from = 1, to = 1; from < count; from = to) {
        const steps = distance[order[from]!]!;
        while (to < count && distance[order[to]!] === steps) to++;
        sum += (to - from) / steps;
      }
      return count === 1 ? 0 : sum / (index.nodes.length - 1);
    }),
);

function within({ order, count, distance }: Reached): number {
  let steps = 0;
  for (let at = 1; at < count; at++) steps += distance[order[at]!]!;
  return (count - 1) / steps; // 0 / 0 when nobody is reached
}
