import { round12 } from "./round.ts";

/**
 * How far parts are concentrated in one of them: `Σ r ln r / (n ln n)` with `r = c / (C / n)`, from `C = Σ c` and `Σ c ln c`;
 * by convention 1 for one part, `NaN` for none.
 *
 * `Σ r ln r = (n / C) (Σ c ln c - C ln (C / n))`. With 12 decimals. Source: Burt (1992), Structural Holes, pp. 70-71.
 */
export function coleman(total: number, logs: number, count: number): number {
  if (count < 2) return count === 1 ? 1 : NaN;
  return round12((logs / total - Math.log(total / count)) / Math.log(count));
}
