// Graphs for the tests: as a matrix for the oracle, and as a graphology graph for the library.
import fc from "fast-check";
import { DirectedGraph, UndirectedGraph } from "graphology";

import type { Matrix } from "./oracle.ts";

export interface MadeGraph {
  readonly matrix: Matrix;
  readonly directed: boolean;
  readonly weighted: boolean;
}

/** Graphs of up to `size` nodes: directed or not, weighted or not, connected or not. */
export const anyGraph = (size = 8): fc.Arbitrary<MadeGraph> =>
  fc
    .record({
      n: fc.integer({ min: 1, max: size }),
      directed: fc.boolean(),
      weighted: fc.boolean(),
    })
    .chain(({ n, directed, weighted }) =>
      fc
        .array(
          fc.oneof(
            { weight: 3, arbitrary: fc.constant(0) },
            { weight: 2, arbitrary: weighted ? fc.integer({ min: 1, max: 9 }) : fc.constant(1) },
          ),
          { minLength: n * n, maxLength: n * n },
        )
        .map((cells) => ({ matrix: square(cells, n, directed), directed, weighted })),
    );

function square(cells: readonly number[], n: number, directed: boolean): Matrix {
  const cell = (i: number, j: number) => (i === j ? 0 : cells[i * n + j]!);
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (directed || i < j ? cell(i, j) : cell(j, i))),
  );
}

/** The matrix as a graphology graph; node `i` is called `n` and its number. */
export function toGraph({ matrix, directed }: Omit<MadeGraph, "weighted">) {
  const graph = directed ? new DirectedGraph() : new UndirectedGraph();
  matrix.forEach((_, i) => graph.addNode(`n${i}`));
  matrix.forEach((row, i) => {
    row.forEach((weight, j) => {
      if (weight > 0 && (directed || i < j)) graph.addEdge(`n${i}`, `n${j}`, { weight });
    });
  });
  return graph;
}

/** The undirected graph with these ties among nodes `0` to `n - 1`. */
export function matrixOf(n: number, ties: readonly (readonly [number, number])[]): Matrix {
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (const [i, j] of ties) matrix[i]![j] = matrix[j]![i] = 1;
  return matrix;
}

/** The two numbers are the same up to rounding. */
export function close(actual: number | null | undefined, expected: number | null): boolean {
  if (actual === null || actual === undefined || expected === null) return actual === expected;
  return Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}
