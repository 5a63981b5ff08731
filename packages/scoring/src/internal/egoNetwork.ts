/**
 * Constraint of ego where every tie is present or absent and has no weight, from the alters each alter knows.
 *
 * `C = (1/n²) Σ_j (1 + Σ_{q∈N(j)} 1/(1 + d_q))²` with `d_q` the number of alters that `q` knows; the parts are those of
 * each alter `j`. Cost: O(alters + ties). Source: Burt (1992); this form is derived in the project reference, section 3.
 */
export function binaryConstraint(known: readonly (readonly number[])[]): {
  readonly value: number;
  readonly parts: readonly number[];
} {
  const count = known.length;
  const parts = known.map((alters) => {
    let reach = 1;
    for (const q of alters) reach += 1 / (1 + known[q]!.length);
    return (reach * reach) / (count * count);
  });
  let value = 0;
  for (const part of parts) value += part;
  return { value, parts };
}
