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

/** `-Σ p log2 p` in bits, with 12 decimals; `null` for nobody. Source: Shannon (1948). */
export function entropyOf(counts: readonly number[]): number | null {
  const n = total(counts);
  if (n === 0) return null;
  let sum = 0;
  for (const count of counts) if (count > 0) sum -= (count / n) * Math.log2(count / n);
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
  const result = [...counts];
  let largest = 0;
  for (let at = 1; at < result.length; at++) if (result[at]! > result[largest]!) largest = at;
  result[largest]! += extra;
  return result;
}

/** The counts with `extra` people added one by one to the smallest: the most even way to place them. */
export function mostEven(counts: readonly number[], extra: number): number[] {
  // Water poured in: every count below the level comes up to it, and what is left over goes on top of the first of them.
  let level = Infinity;
  for (const count of counts) if (count < level) level = count;
  let left = extra;
  for (;;) {
    let below = 0;
    for (const count of counts) if (count <= level) below++;
    if (below > left) break;
    let next = Infinity; // the next count above the level
    for (const count of counts) if (count > level && count < next) next = count;
    const steps = Math.min(next - level, Math.floor(left / below));
    left -= steps * below;
    level += steps;
  }
  return counts.map((count) => {
    const raised = count > level ? count : level;
    return count <= level && left > 0 ? (left--, raised + 1) : raised;
  });
}
