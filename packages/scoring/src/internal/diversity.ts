// How evenly a number of people is spread over categories, from the number in each.
import { round12 } from "./round.ts";

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** `1 - Σ p²`; `null` for nobody. Source: Blau (1977), Inequality and Heterogeneity. */
export function blauOf(counts: readonly number[]): number | null {
  const n = total(counts);
  if (n === 0) return null;
  let squares = 0;
  for (const count of counts) squares += count * count;
  return 1 - squares / (n * n);
}

/**
 * Blau's index over its largest possible value for this number of possible categories; `null` for nobody or fewer than two
 * categories. Source: Agresti & Agresti (1978), index of qualitative variation.
 */
export function iqvOf(counts: readonly number[], possible: number): number | null {
  const blau = blauOf(counts);
  return blau === null || possible < 2 ? null : blau / (1 - 1 / possible);
}

/** `-Σ p log2 p` in bits, with 12 significant digits; `null` for nobody. Source: Shannon (1948). */
export function entropyOf(counts: readonly number[]): number | null {
  const n = total(counts);
  if (n === 0) return null;
  let sum = 0;
  // In order of size, so that the sum does not depend on the order of categories.
  for (const count of [...counts].sort((a, b) => a - b))
    if (count > 0) sum -= (count / n) * Math.log2(count / n);
  return round12(sum);
}

/** The number of categories with somebody in it. */
export const richnessOf = (counts: readonly number[]): number =>
  counts.filter((count) => count > 0).length;

/** `(E - I) / (E + I)`; `null` when both are 0. Source: Krackhardt & Stern (1988), Social Psychology Quarterly 51:123. */
export const eiOf = (external: number, internal: number): number | null =>
  external + internal === 0 ? null : (external - internal) / (external + internal);

/** The counts with `extra` people added to the largest: the least even way to place them. */
export function leastEven(counts: readonly number[], extra: number): number[] {
  const largest = counts.indexOf(Math.max(...counts));
  return counts.map((count, at) => (at === largest ? count + extra : count));
}

/** The counts with `extra` people added one by one to the smallest: the most even way to place them. */
export function mostEven(counts: readonly number[], extra: number): number[] {
  const result = [...counts];
  for (let placed = 0; placed < extra && result.length > 0; placed++)
    result[result.indexOf(Math.min(...result))]!++;
  return result;
}
