import type { GraphIndex } from "@steunnetwerk/scoring";

/** A value of ours beside that of another program. */
export interface Disagreement {
  readonly graph: string;
  readonly directed: boolean;
  readonly weighted: boolean;
  readonly index: GraphIndex;
  readonly measure: string;
  readonly program: string;
  readonly options: { readonly model?: "ego" | "whole"; readonly direction?: "in" | "out" };
  readonly node?: number;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** The differences that are known, each with what the other program does. */
export const explained: readonly {
  readonly reason: string;
  readonly holds: (disagreement: Disagreement) => boolean;
}[] = [
  {
    reason:
      "networkx has NaN for the constraint and effective size of a node without outgoing ties (its per-node path, and 2.8 on all nodes); ties in either direction count, so the value is defined",
    holds: ({ program, directed, measure, theirs, node = -1, index }) =>
      program === "networkx" &&
      directed &&
      ["constraint", "effectiveSize", "efficiency"].includes(measure) &&
      theirs === null &&
      !hasOutgoing(index, node),
  },
];

function hasOutgoing({ offsets, dyads, lower, direction }: GraphIndex, node: number): boolean {
  const own = dyads.subarray(offsets[node], offsets[node + 1]);
  return own.some((dyad) => (direction[dyad]! & (lower[dyad] === node ? 1 : 2)) !== 0);
}
