// How a graph falls apart, and where.
import type { Graph } from "../Graph.ts";
import type { GraphIndex, TieOptions } from "../GraphIndex.ts";
import { cutPoints } from "../internal/cutPoints.ts";
import { indexed } from "../internal/graphMeasure.ts";
import { stepsOf } from "../internal/paths.ts";

/**
 * Weak components: the circles that the graph falls apart in, whatever the direction of ties.
 *
 * Nodes and circles are in the order of the graph. Cost: O(nodes + edges). Source: Wasserman & Faust (1994), section 4.2.3.
 *
 * @example
 * ```ts
 * import { indexTies, weakComponents } from "@steunnetwerk/scoring";
 *
 * weakComponents(indexTies({ nodes: ["a", "b", "c"], source: [2], target: [0] })); // => [["a", "c"], ["b"]]
 * ```
 */
export function weakComponents(graph: Graph | GraphIndex, options?: TieOptions): string[][] {
  const index = indexed(graph, options);
  const { offsets, neighbors } = index;
  const component = new Int32Array(index.nodes.length).fill(-1);
  let count = 0;
  for (let first = 0; first < component.length; first++) {
    if (component[first]! >= 0) continue;
    const stack = [first];
    component[first] = count;
    for (let node = stack.pop(); node !== undefined; node = stack.pop())
      for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry++) {
        const next = neighbors[entry]!;
        if (component[next]! >= 0) continue;
        component[next] = count;
        stack.push(next);
      }
    count++;
  }
  return grouped(index.nodes, component);
}

/**
 * Strong components: the groups of nodes that can reach each other along the direction of ties.
 *
 * Nodes and groups are in the order of the graph. Cost: O(nodes + edges). Source: Tarjan (1972), SIAM Journal on Computing 1:146.
 *
 * @example
 * ```ts
 * import { indexTies, strongComponents } from "@steunnetwerk/scoring";
 *
 * strongComponents(indexTies({ nodes: ["a", "b", "c"], source: [0, 1, 2], target: [1, 2, 1], directed: true })); // => [["a"], ["b", "c"]]
 * ```
 */
export function strongComponents(graph: Graph | GraphIndex, options?: TieOptions): string[][] {
  const index = indexed(graph, options);
  const { starts, ends } = stepsOf(index);
  const size = index.nodes.length;
  const component = new Int32Array(size).fill(-1);
  const found = new Int32Array(size).fill(-1); // when the node was met
  const lowest = new Int32Array(size); // earliest node on the path that can be reached from here
  const next = starts.slice(0, size);
  const open: number[] = [];
  const path: number[] = [];
  let met = 0;
  for (let first = 0; first < size; first++) {
    if (found[first]! >= 0) continue;
    path.push(first);
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (found[node]! < 0) {
        found[node] = lowest[node] = met++;
        open.push(node);
      }
      let deeper = -1;
      while (deeper < 0 && next[node]! < starts[node + 1]!) {
        const to = ends[next[node]!++]!;
        if (found[to]! < 0) deeper = to;
        else if (component[to]! < 0) lowest[node] = Math.min(lowest[node]!, found[to]!);
      }
      if (deeper >= 0) {
        path.push(deeper);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[node]!);
      if (lowest[node] === found[node])
        for (let member = -1; member !== node;) {
          member = open.pop()!;
          component[member] = node;
        }
    }
  }
  return grouped(index.nodes, component);
}

/**
 * Cut nodes: the nodes without which their circle falls apart.
 *
 * In the order of the graph. Directions are not read. Cost: O(nodes + edges).
 * Source: Hopcroft & Tarjan (1973), Communications of the ACM 16:372.
 *
 * @example
 * ```ts
 * import { cutNodes, indexTies } from "@steunnetwerk/scoring";
 *
 * cutNodes(indexTies({ nodes: ["a", "b", "c"], source: [0, 1], target: [1, 2] })); // => ["b"]
 * ```
 */
export function cutNodes(graph: Graph | GraphIndex, options?: TieOptions): string[] {
  const { nodes, offsets, neighbors } = indexed(graph, options);
  const isCut = cutPoints(nodes.length, offsets, neighbors);
  return nodes.filter((_, node) => isCut[node] === 1);
}

/** The names in groups of the same number, in order of their first member. */
function grouped(nodes: readonly string[], group: Int32Array): string[][] {
  const groups = new Map<number, string[]>();
  nodes.forEach((node, i) => {
    const members = groups.get(group[i]!);
    if (members === undefined) groups.set(group[i]!, [node]);
    else members.push(node);
  });
  return [...groups.values()];
}
