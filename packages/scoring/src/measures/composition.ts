// Who ego's alters are: measures of an attribute of the nodes of a graph. Nodes without a value are left out.
import type { Attributes } from "graphology-types";

import type { Graph } from "../Graph.ts";
import { InvalidGraph } from "../InvalidGraph.ts";
import { blauOf, eiOf, entropyOf, iqvOf, richnessOf } from "../internal/diversity.ts";

/** A value of an attribute of a node; `null` or `undefined` when it is not known. */
export type AttributeValue = string | number | boolean | null | undefined;

/** Which attribute of the nodes a measure is about. */
export interface CompositionOptions {
  /** Name of the attribute, or a function of the node. */
  readonly getNodeAttribute: string | ((node: string, attributes: Attributes) => AttributeValue);
}

/** The possible values of the attribute are needed as well. */
export interface CategoryOptions extends CompositionOptions {
  /** Every value that is possible according to the codebook, whether somebody has it or not. */
  readonly categories: readonly AttributeValue[];
}

/** A measure of the composition of each ego network in a graph; `null` where it is not defined. */
export interface CompositionMeasure<Options = CompositionOptions> {
  /** The value for one node as ego. */
  (graph: Graph, node: string, options: Options): number | null;
  /** The value for each node as ego, by name. */
  (graph: Graph, options: Options): Record<string, number | null>;
}

/** What a measure of composition reads of one ego network. */
interface Composition {
  readonly ego: AttributeValue;
  /** Values of the alters that have one. */
  readonly alters: readonly AttributeValue[];
  /** Values at both ends of each tie between two alters that have one; each pair once. */
  readonly ties: () => readonly (readonly [AttributeValue, AttributeValue])[];
}

/**
 * Blau's heterogeneity: the chance that two alters, drawn with replacement, differ in the attribute.
 *
 * Unit: none. Range: 0 (all the same) to below 1. `null` when the value of no alter is known. Cost: O(alters).
 * Source: Blau (1977), Inequality and Heterogeneity.
 *
 * @example
 * ```ts
 * import { UndirectedGraph } from "graphology";
 * import { blau } from "@steunnetwerk/scoring";
 *
 * const graph = new UndirectedGraph();
 * graph.addNode("ego");
 * for (const [node, role] of [["oma", "kin"], ["buur", "neighbour"]]) graph.mergeEdge("ego", graph.addNode(node, { role }));
 * blau(graph, "ego", { getNodeAttribute: "role" }); // => 0.5
 * ```
 */
export const blau: CompositionMeasure = /* @__PURE__ */ compositionMeasure(({ alters }) =>
  blauOf(countsOf(alters)),
);

/**
 * Index of qualitative variation: Blau's heterogeneity over its largest possible value.
 *
 * Unit: none. Range: 0 (all the same) to 1 (spread evenly over all possible values). `null` when the value of no alter is
 * known or fewer than two values are possible. Cost: O(alters). Source: Agresti & Agresti (1978).
 */
export const iqv: CompositionMeasure<CategoryOptions> = /* @__PURE__ */ compositionMeasure(
  ({ alters }, { categories }) => iqvOf(countsOf(alters), categories.length),
);

/**
 * Shannon entropy of the attribute among ego's alters.
 *
 * Unit: bits, with 12 decimals. Range: 0 and above. `null` when the value of no alter is known. Cost: O(alters).
 * Source: Shannon (1948), Bell System Technical Journal 27.
 */
export const entropy: CompositionMeasure = /* @__PURE__ */ compositionMeasure(({ alters }) =>
  entropyOf(countsOf(alters)),
);

/** Richness: the number of different values among ego's alters. Unit: values. Range: 0 and above. Cost: O(alters). */
export const richness: CompositionMeasure = /* @__PURE__ */ compositionMeasure(({ alters }) =>
  richnessOf(countsOf(alters)),
);

/**
 * Share of ego's alters with one value of the attribute, among those of whom it is known.
 *
 * Unit: none. Range: 0 to 1. `null` when the value of no alter is known. Cost: O(alters).
 */
export const categoryShare: CompositionMeasure<
  CompositionOptions & {
    /** The value that is counted. */
    readonly category: AttributeValue;
  }
> = /* @__PURE__ */ compositionMeasure(({ alters }, { category }) =>
  share(alters.filter((value) => value === category).length, alters.length),
);

/**
 * E-I index of ego and its alters: alters who differ from ego less those who do not, over all.
 *
 * Unit: none. Range: -1 (all the same as ego) to 1 (all different). `null` when ego's value or that of every alter is not known.
 * Cost: O(alters). Source: Krackhardt & Stern (1988), Social Psychology Quarterly 51:123.
 */
export const eiIndex: CompositionMeasure = /* @__PURE__ */ compositionMeasure(({ ego, alters }) => {
  const same = sameAs(ego, alters);
  return same === null ? null : eiOf(alters.length - same, same);
});

/**
 * Homophily: the share of ego's alters who have the same value as ego.
 *
 * Unit: none. Range: 0 to 1. `null` when ego's value or that of every alter is not known. Cost: O(alters).
 * Source: Perry, Pescosolido & Borgatti (2018), Egocentric Network Analysis.
 */
export const homophily: CompositionMeasure = /* @__PURE__ */ compositionMeasure(
  ({ ego, alters }) => {
    const same = sameAs(ego, alters);
    return same === null ? null : share(same, alters.length);
  },
);

/**
 * E-I index of the ties among ego's alters, each tie once.
 *
 * Unit: none. Range: -1 (all within a group) to 1 (all between groups). `null` without ties between alters of known value.
 * Cost: O(ties of the alters). Source: Krackhardt & Stern (1988), Social Psychology Quarterly 51:123.
 */
export const alterEiIndex: CompositionMeasure = /* @__PURE__ */ compositionMeasure(({ ties }) => {
  const { external, internal } = tieCounts(ties());
  return eiOf(external, internal);
});

/**
 * E-I index of the ties among ego's alters, with the number of ties within and between groups each taken as a share of what
 * is possible, so that the sizes of the groups do not matter.
 *
 * Unit: none. Range: -1 to 1. `null` when no tie within, or none between groups is possible, or there is no tie.
 * Cost: O(ties of the alters). Source: Krenz (2019), the R package egor, `EI` with rescaling.
 */
export const adjustedAlterEiIndex: CompositionMeasure = /* @__PURE__ */ compositionMeasure(
  ({ alters, ties }) => {
    const { external, internal } = tieCounts(ties());
    return adjustedEi(external, internal, countsOf(alters));
  },
);

/** The size-adjusted E-I index from numbers of ties and group sizes. */
function adjustedEi(external: number, internal: number, groups: readonly number[]): number | null {
  let size = 0;
  let within = 0;
  for (const members of groups) {
    size += members;
    within += (members * (members - 1)) / 2;
  }
  const between = (size * (size - 1)) / 2 - within;
  return within === 0 || between === 0 ? null : eiOf(external / between, internal / within);
}

/**
 * Mean absolute distance between ego's value of a numeric attribute and that of its alters.
 *
 * Unit: that of the attribute. Range: 0 and above. `null` when ego's value or that of every alter is not a number.
 * Cost: O(alters). Source: Perry, Pescosolido & Borgatti (2018), Egocentric Network Analysis.
 */
export const meanDistance: CompositionMeasure = /* @__PURE__ */ compositionMeasure(
  (composition) => {
    const distances = distancesOf(composition);
    return distances && share(sum(distances.map(Math.abs)), distances.length);
  },
);

/**
 * Euclidean distance between ego's value of a numeric attribute and that of its alters: the root of the mean square.
 *
 * Unit: that of the attribute. Range: 0 and above. `null` when ego's value or that of every alter is not a number.
 * Cost: O(alters). Source: Perry, Pescosolido & Borgatti (2018), Egocentric Network Analysis.
 */
export const euclideanDistance: CompositionMeasure = /* @__PURE__ */ compositionMeasure(
  (composition) => {
    const distances = distancesOf(composition);
    return distances && Math.sqrt(sum(distances.map((d) => d * d)) / distances.length);
  },
);

function distancesOf({ ego, alters }: Composition): number[] | null {
  if (typeof ego !== "number") return null;
  const distances = alters.filter((value) => typeof value === "number").map((value) => value - ego);
  return distances.length === 0 ? null : distances;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

const sameAs = (ego: AttributeValue, alters: readonly AttributeValue[]) =>
  ego === undefined || ego === null ? null : alters.filter((value) => value === ego).length;

function countsOf(values: readonly AttributeValue[]): number[] {
  const counts = new Map<AttributeValue, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

function tieCounts(ties: readonly (readonly [AttributeValue, AttributeValue])[]) {
  const external = ties.filter(([a, b]) => a !== b).length;
  return { external, internal: ties.length - external };
}

function compositionMeasure<Options extends CompositionOptions>(
  measure: (composition: Composition, options: Options) => number | null,
): CompositionMeasure<Options> {
  function valueOf(graph: Graph, node: string, options: Options): number | null;
  function valueOf(graph: Graph, options: Options): Record<string, number | null>;
  function valueOf(graph: Graph, nodeOrOptions: string | Options, options?: Options) {
    if (typeof nodeOrOptions === "string")
      return measure(compositionOf(graph, nodeOrOptions, options!), options!);
    const result: Record<string, number | null> = {};
    graph.forEachNode((node) => {
      result[node] = measure(compositionOf(graph, node, nodeOrOptions), nodeOrOptions);
    });
    return result;
  }
  return valueOf;
}

function compositionOf(
  graph: Graph,
  ego: string,
  { getNodeAttribute: get }: CompositionOptions,
): Composition {
  if (!graph.hasNode(ego)) throw new InvalidGraph(["nodes", ego], "unknownNode");
  const valueOf = (node: string): AttributeValue => {
    const attributes = graph.getNodeAttributes(node);
    return typeof get === "string" ? (attributes[get] as AttributeValue) : get(node, attributes);
  };
  const known = new Map<string, AttributeValue>();
  for (const alter of new Set(graph.neighbors(ego))) {
    const value = valueOf(alter);
    if (alter !== ego && value !== undefined && value !== null) known.set(alter, value);
  }
  return {
    ego: valueOf(ego),
    alters: [...known.values()],
    ties: () =>
      [...known].flatMap(([alter, value]) =>
        [...new Set(graph.neighbors(alter))]
          .filter((other) => alter < other && known.has(other))
          .map((other) => [value, known.get(other)] as const),
      ),
  };
}
