// The formulas of the literature on a dense matrix, written for reading and not for speed: what the library is compared to.

/** The strength of the tie from the row to the column; 0 where there is none. */
export type Matrix = readonly (readonly number[])[];

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Mutual strength `a_ij = w_ij + w_ji`. */
export const mutual = (w: Matrix): Matrix => w.map((row, i) => row.map((x, j) => x + w[j]![i]!));

/** The part of the matrix on the nodes given. */
export const submatrix = (w: Matrix, nodes: readonly number[]): Matrix =>
  nodes.map((i) => nodes.map((j) => w[i]![j]!));

const neighborsOf = (a: Matrix, i: number) => range(a.length).filter((j) => a[i]![j]! > 0);

/** Ego first, then its alters, in the ego-network model; everybody in the whole-network model. */
function scope(w: Matrix, ego: number, model: "ego" | "whole") {
  const alters = neighborsOf(mutual(w), ego);
  const nodes =
    model === "ego" ? [ego, ...alters] : [ego, ...range(w.length).filter((i) => i !== ego)];
  return mutual(submatrix(w, nodes));
}

/** Constraint, Burt (1992): `Σ_j (p_ij + Σ_q p_iq p_qj)²` over the alters of ego; `null` without alters. */
export function constraint(w: Matrix, ego: number, model: "ego" | "whole"): number | null {
  const parts = dyadicConstraints(w, ego, model);
  return parts.length === 0 ? null : sum(parts);
}

export function dyadicConstraints(w: Matrix, ego: number, model: "ego" | "whole"): number[] {
  const a = scope(w, ego, model);
  const p = (i: number, j: number) => a[i]![j]! / sum([...a[i]!]);
  const alters = neighborsOf(a, 0);
  return alters.map(
    (j) => (p(0, j) + sum(alters.filter((q) => q !== j).map((q) => p(0, q) * p(q, j)))) ** 2,
  );
}

/** Effective size, Burt (1992): `Σ_j (1 - Σ_q p_iq m_jq)` over the alters of ego; `null` without alters. */
export function effectiveSize(w: Matrix, ego: number, model: "ego" | "whole"): number | null {
  const a = scope(w, ego, model);
  const alters = neighborsOf(a, 0);
  if (alters.length === 0) return null;
  const total = sum([...a[0]!]);
  return sum(
    alters.map(
      (j) =>
        1 -
        sum(
          alters
            .filter((q) => q !== j)
            .map((q) => (a[0]![q]! / total) * (a[j]![q]! / Math.max(...a[j]!))),
        ),
    ),
  );
}

/** The dyadic constraints over n ln n, Burt (1992): `Σ r ln r / (n ln n)` with `r = c / (C / n)`. */
export function hierarchy(w: Matrix, ego: number, model: "ego" | "whole"): number | null {
  const parts = dyadicConstraints(w, ego, model);
  const n = parts.length;
  if (n === 0) return null;
  if (n === 1) return 1;
  const ratios = parts.map((part) => part / (sum(parts) / n));
  return sum(ratios.map((r) => r * Math.log(r))) / (n * Math.log(n));
}

export function efficiency(w: Matrix, ego: number, model: "ego" | "whole"): number | null {
  const size = effectiveSize(w, ego, model);
  return size === null ? null : size / neighborsOf(mutual(w), ego).length;
}

/** Redundancy of each alter, in the order of the nodes: `Σ_q p_iq m_jq`. */
export function redundancies(w: Matrix, ego: number, model: "ego" | "whole"): number[] {
  const a = scope(w, ego, model);
  const alters = neighborsOf(a, 0);
  const total = sum([...a[0]!]);
  return alters.map((j) =>
    sum(
      alters
        .filter((q) => q !== j)
        .map((q) => (a[0]![q]! / total) * (a[j]![q]! / Math.max(...a[j]!))),
    ),
  );
}

/** The alters of ego, and the ties among them as they are in the graph. */
export function alterMatrix(w: Matrix, ego: number): Matrix {
  return submatrix(w, neighborsOf(mutual(w), ego));
}

const pairsOf = (n: number) =>
  range(n).flatMap((i) =>
    range(n)
      .filter((j) => i < j)
      .map((j) => [i, j] as const),
  );

export function egoDensity(w: Matrix, ego: number): number | null {
  const among = alterMatrix(w, ego);
  const n = among.length;
  return n < 2 ? null : among.flat().filter((x) => x > 0).length / (n * (n - 1));
}

export function localClustering(w: Matrix, ego: number): number | null {
  const among = mutual(alterMatrix(w, ego));
  const pairs = pairsOf(among.length);
  return pairs.length === 0
    ? null
    : pairs.filter(([i, j]) => among[i]![j]! > 0).length / pairs.length;
}

/** `Σ 1 / (two-step ways from s to t)` over ordered pairs of alters s→e→t without s→t, halved without direction. */
export function egoBetweenness(w: Matrix, ego: number, directed: boolean): number | null {
  const alters = neighborsOf(mutual(w), ego);
  if (alters.length === 0) return null;
  const all = [ego, ...alters];
  const ordered = sum(
    alters.flatMap((s) =>
      alters
        .filter((t) => t !== s && w[s]![ego]! > 0 && w[ego]![t]! > 0 && w[s]![t] === 0)
        .map((t) => 1 / all.filter((q) => w[s]![q]! > 0 && w[q]![t]! > 0).length),
    ),
  );
  return directed ? ordered : ordered / 2;
}

/** Shortest steps between all nodes; Infinity when there is no way. Source: Floyd (1962). */
export function distances(w: Matrix): number[][] {
  const n = w.length;
  const d = w.map((row, i) => row.map((x, j) => (i === j ? 0 : x > 0 ? 1 : Infinity)));
  for (const k of range(n))
    for (const i of range(n))
      for (const j of range(n)) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
  return d;
}

/** Number of shortest ways from every node to every other. */
function wayCounts(w: Matrix, d: number[][]): number[][] {
  const n = w.length;
  const count = range(n).map((i) => range(n).map((j): number => (i === j ? 1 : 0)));
  for (let steps = 1; steps < n; steps++)
    for (const s of range(n))
      for (const t of range(n))
        if (d[s]![t] === steps)
          count[s]![t] = sum(
            range(n)
              .filter((q) => d[s]![q] === steps - 1 && w[q]![t]! > 0)
              .map((q) => count[s]![q]!),
          );
  return count;
}

export function betweenness(w: Matrix, node: number, directed: boolean): number {
  const d = distances(w);
  const ways = wayCounts(w, d);
  const total = sum(
    range(w.length).flatMap((s) =>
      range(w.length)
        .filter((t) => s !== t && s !== node && t !== node && d[s]![t]! < Infinity)
        .filter((t) => d[s]![t] === d[s]![node]! + d[node]![t]!)
        .map((t) => (ways[s]![node]! * ways[node]![t]!) / ways[s]![t]!),
    ),
  );
  return directed ? total : total / 2;
}

const reached = (w: Matrix, node: number) =>
  distances(w)[node]!.filter((steps, other) => other !== node && steps < Infinity);

export function closenessWithinComponent(w: Matrix, node: number): number | null {
  const steps = reached(w, node);
  return steps.length === 0 ? null : steps.length / sum(steps);
}

export const closenessWassermanFaust = (w: Matrix, node: number): number => {
  const steps = reached(w, node);
  return steps.length === 0 ? 0 : (steps.length / sum(steps)) * (steps.length / (w.length - 1));
};

export const harmonicCloseness = (w: Matrix, node: number): number => {
  const steps = reached(w, node);
  return steps.length === 0 ? 0 : sum(steps.map((d) => 1 / d)) / (w.length - 1);
};

export const eccentricity = (w: Matrix, node: number): number => Math.max(0, ...reached(w, node));

/** Largest k such that the node survives removing, again and again, everybody with fewer than k ties. */
export function coreNumber(w: Matrix, node: number, directed: boolean): number {
  const survives = (k: number) => {
    let left = range(w.length);
    for (;;) {
      const ties = (i: number) =>
        sum(left.map((j) => (w[i]![j]! > 0 ? 1 : 0) + (directed && w[j]![i]! > 0 ? 1 : 0)));
      const next = left.filter((i) => ties(i) >= k);
      if (next.length === left.length) return left.includes(node);
      left = next;
    }
  };
  let k = 0;
  while (survives(k + 1)) k++;
  return k;
}

/** The groups of nodes that can reach each other, in order of their first node. */
export function components(w: Matrix): number[][] {
  const d = distances(w);
  const together = (i: number, j: number) => d[i]![j]! < Infinity && d[j]![i]! < Infinity;
  return range(w.length)
    .filter((i) => range(i).every((j) => !together(i, j)))
    .map((i) => range(w.length).filter((j) => together(i, j)));
}

export const weakComponents = (w: Matrix): number[][] => components(mutual(w));

export function cutNodes(w: Matrix): number[] {
  const without = (node: number) =>
    submatrix(
      w,
      range(w.length).filter((i) => i !== node),
    );
  return range(w.length).filter(
    (node) =>
      mutual(w)[node]!.some((x) => x > 0) &&
      weakComponents(without(node)).length > weakComponents(w).length,
  );
}

/** Schneider et al. (2011): the best tied node goes time and again, the first by name among equals. */
export function robustness(w: Matrix, names: readonly string[]): number | null {
  const n = w.length;
  if (n === 0) return null;
  let left = range(n).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  let total = 0;
  while (left.length > 0) {
    const a = mutual(w);
    const degree = (i: number) => left.filter((j) => a[i]![j]! > 0).length;
    const most = Math.max(...left.map(degree));
    const gone = left.find((i) => degree(i) === most);
    left = left.filter((i) => i !== gone);
    total += Math.max(0, ...weakComponents(submatrix(w, left)).map((c) => c.length));
  }
  return total / (n * n);
}
