// Measures of how ego's alters hang together once ego is left out; all of them ignore weights and directions.
import { ofEgoNets, type EgoNet } from "../internal/egoNets.ts";
import { nodeMeasure, type NodeMeasure } from "../internal/nodeMeasure.ts";

/**
 * Size: the number of alters, each once, whatever the direction or number of ties.
 *
 * Unit: alters. Range: 0 and above. Cost: O(nodes + edges). Source: Wasserman & Faust (1994), section 4.2.
 *
 * @example
 * ```ts
 * import { egoSize, indexTies } from "@steunnetwerk/scoring";
 *
 * egoSize(indexTies({ nodes: ["ego", "oma", "buur"], source: [0, 1], target: [1, 0], directed: true })); // => { ego: 1, oma: 1, buur: 0 }
 * ```
 */
export const egoSize: NodeMeasure = /* @__PURE__ */ nodeMeasure(
  "egoSize",
  () => "ego",
  ({ nodes, offsets }) => Float64Array.from(nodes, (_, i) => offsets[i + 1]! - offsets[i]!),
);

/**
 * Average alter degree: how many of ego's other alters an alter knows, on average.
 *
 * Unit: alters. Range: 0 to the number of alters less 1. `null` for a node without ties. Cost: O(Σ over nodes of the ties of
 * its neighbours). Source: Wasserman & Faust (1994), section 4.2.
 *
 * @example
 * ```ts
 * import { averageAlterDegree, indexTies } from "@steunnetwerk/scoring";
 *
 * averageAlterDegree(indexTies({ nodes: ["ego", "oma", "buur"], source: [0, 0, 1], target: [1, 2, 2] }), "ego"); // => 1
 * ```
 */
export const averageAlterDegree: NodeMeasure = /* @__PURE__ */ nodeMeasure(
  "averageAlterDegree",
  () => "ego",
  (index) =>
    ofEgoNets(index, ({ count, offsets }) => (count === 0 ? NaN : offsets[count]! / count)),
);

/**
 * Alter components: the number of separate circles that ego's alters form without ego.
 *
 * Unit: circles. Range: 0 to the number of alters. Cost: as average alter degree.
 * Source: Perry, Pescosolido & Borgatti (2018), Egocentric Network Analysis.
 *
 * @example
 * ```ts
 * import { alterComponents, indexTies } from "@steunnetwerk/scoring";
 *
 * alterComponents(indexTies({ nodes: 4, source: [0, 0, 0, 1], target: [1, 2, 3, 2] }), "0"); // => 2
 * ```
 */
export const alterComponents: NodeMeasure = /* @__PURE__ */ nodeMeasure(
  "alterComponents",
  () => "ego",
  (index) => ofEgoNets(index, componentCount),
);

/**
 * Alter isolates: the number of alters who know no other alter.
 *
 * Unit: alters. Range: 0 to the number of alters. Cost: as average alter degree.
 * Source: Perry, Pescosolido & Borgatti (2018), Egocentric Network Analysis.
 *
 * @example
 * ```ts
 * import { alterIsolates, indexTies } from "@steunnetwerk/scoring";
 *
 * alterIsolates(indexTies({ nodes: 4, source: [0, 0, 0, 1], target: [1, 2, 3, 2] }), "0"); // => 1
 * ```
 */
export const alterIsolates: NodeMeasure = /* @__PURE__ */ nodeMeasure(
  "alterIsolates",
  () => "ego",
  (index) =>
    ofEgoNets(index, ({ count, offsets }) => {
      let isolates = 0;
      for (let i = 0; i < count; i++) if (offsets[i] === offsets[i + 1]) isolates++;
      return isolates;
    }),
);

/**
 * Component ratio: how far ego's alters fall apart in separate circles, 0 for one circle and 1 when nobody knows anybody.
 *
 * Unit: none. Range: 0 to 1. `null` for fewer than two alters. Cost: as average alter degree.
 * Source: UCINET, "components" of ego networks: `(c - 1) / (n - 1)`.
 *
 * @example
 * ```ts
 * import { componentRatio, indexTies } from "@steunnetwerk/scoring";
 *
 * componentRatio(indexTies({ nodes: 4, source: [0, 0, 0, 1], target: [1, 2, 3, 2] }), "0"); // => 0.5
 * ```
 */
export const componentRatio: NodeMeasure = /* @__PURE__ */ nodeMeasure(
  "componentRatio",
  () => "ego",
  (index) =>
    ofEgoNets(index, (net) => (net.count < 2 ? NaN : (componentCount(net) - 1) / (net.count - 1))),
);

function componentCount({ count, offsets, neighbors }: EgoNet): number {
  const seen = new Uint8Array(count);
  const queue: number[] = [];
  let components = 0;
  for (let first = 0; first < count; first++) {
    if (seen[first]) continue;
    components++;
    seen[first] = 1;
    queue.push(first);
    for (let i = queue.pop(); i !== undefined; i = queue.pop())
      for (let entry = offsets[i]!; entry < offsets[i + 1]!; entry++) {
        const other = neighbors[entry]!;
        if (seen[other]) continue;
        seen[other] = 1;
        queue.push(other);
      }
  }
  return components;
}
