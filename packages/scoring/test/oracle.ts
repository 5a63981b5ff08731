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
