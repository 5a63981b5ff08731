/** The smallest and the largest value over all completions. */
type Bounds = readonly [lower: number, upper: number];

/** How evenly a load is shared: from the number of types each supporter gives. */
export interface LoadMeasures {
  /** The largest load over all load. */
  readonly largestShare: number;
  /** Gini index: the mean difference between two supporters over twice the mean load. */
  readonly gini: number;
  /** Herfindahl index: the sum of the squared shares. */
  readonly concentration: number;
}

/**
 * The measures of the loads; `null` when nobody carries anything.
 *
 * Gini as `Σ_v F(v) (n - F(v)) / (n L)` with `F(v)` the number of loads up to v, which is the same for whole numbers.
 */
export function loadMeasures(loads: readonly number[]): LoadMeasures | null {
  let total = 0;
  let squares = 0;
  let largest = 0;
  for (const load of loads) {
    total += load;
    squares += load * load;
    if (load > largest) largest = load;
  }
  if (total === 0) return null;
  return {
    largestShare: largest / total,
    gini: differences(loads, largest) / (loads.length * total),
    concentration: squares / (total * total),
  };
}

/** Sum over pairs of the difference between their loads. */
function differences(loads: readonly number[], largest: number): number {
  const upTo = new Array<number>(largest).fill(0); // number of loads up to v
  for (const load of loads) if (load < largest) upTo[load]!++;
  let sum = 0;
  for (let v = 0; v < largest; v++) {
    if (v > 0) upTo[v]! += upTo[v - 1]!;
    sum += upTo[v]! * (loads.length - upTo[v]!);
  }
  return sum;
}

/** Bounds of the measures, and whether they are the exact extremes. */
export interface LoadBounds {
  /** Of the largest share. */
  readonly largestShare: Bounds;
  /** Of the Gini index. */
  readonly gini: Bounds;
  /** Of the Herfindahl index. */
  readonly concentration: Bounds;
  /** Whether the upper bounds of Gini and concentration may be too high. */
  readonly outer: boolean;
}

/** Up to this many uncertain loads every corner is tried. */
const mostCorners = 4;

/**
 * The extremes over every way to fill in loads between `lower` and `upper`; `null` when nobody can carry anything.
 *
 * Lower bounds of Gini and concentration are exact: raising the smallest load that can be raised, one by one, meets the most
 * even loads for every total (they are majorized by all others with that total; Marshall, Olkin & Arnold 2011, Inequalities).
 * Upper bounds are reached at a corner, since both are quasi-convex; where there are too many, a bound that holds is given.
 */
export function loadBounds(lower: readonly number[], upper: readonly number[]): LoadBounds | null {
  const even = mostEven(lower, upper);
  if (even === null) return null;
  const uncertain: number[] = [];
  for (let i = 0; i < lower.length; i++) if (lower[i]! < upper[i]!) uncertain.push(i);
  let total = 0;
  for (const load of lower) total += load;
  let highest = 0;
  for (let i = 0; i < upper.length; i++)
    if (upper[i]! > 0) highest = Math.max(highest, upper[i]! / (upper[i]! + total - lower[i]!));
  const largestShare: Bounds = [smallestLargest(lower, upper), highest];
  if (uncertain.length > mostCorners)
    return {
      largestShare,
      gini: [even.gini, mostGini(lower, upper, total)],
      concentration: [even.concentration, highest],
      outer: true,
    };
  let [gini, concentration] = [0, 0];
  const loads = [...lower];
  for (let corner = 0; corner < 1 << uncertain.length; corner++) {
    for (let bit = 0; bit < uncertain.length; bit++) {
      const i = uncertain[bit]!;
      loads[i] = (corner >>> bit) & 1 ? upper[i]! : lower[i]!;
    }
    const measured = loadMeasures(loads);
    if (measured === null) continue;
    gini = Math.max(gini, measured.gini);
    concentration = Math.max(concentration, measured.concentration);
  }
  return {
    largestShare,
    gini: [even.gini, gini],
    concentration: [even.concentration, concentration],
    outer: false,
  };
}

/** The smallest Gini and concentration over all totals; `null` when nobody can carry anything. */
function mostEven(lower: readonly number[], upper: readonly number[]) {
  const size = lower.length;
  let top = 0;
  for (const load of upper) if (load > top) top = load;
  if (top === 0) return null;
  const upTo = new Array<number>(top).fill(0); // loads up to v
  const canRise = new Array<number>(top).fill(0); // loads that pass from v to v + 1
  let total = 0;
  let squares = 0;
  for (let i = 0; i < size; i++) {
    const load = lower[i]!;
    total += load;
    squares += load * load;
    for (let v = load; v < top; v++) upTo[v]!++;
    for (let v = load; v < upper[i]!; v++) canRise[v]!++;
  }
  let sum = 0;
  for (const count of upTo) sum += count * (size - count);
  let gini = total === 0 ? Infinity : sum / (size * total);
  let concentration = total === 0 ? Infinity : squares / (total * total);
  for (let v = 0; v < top; v++)
    for (let raised = 0; raised < canRise[v]!; raised++) {
      // One load goes from v to v + 1.
      const count = upTo[v]!;
      sum += (count - 1) * (size - count + 1) - count * (size - count);
      upTo[v] = count - 1;
      squares += 2 * v + 1;
      total++;
      gini = Math.min(gini, sum / (size * total));
      concentration = Math.min(concentration, squares / (total * total));
    }
  return { gini, concentration };
}

/** The smallest the largest share can be: with everybody raised as far as the largest allows. Exact. */
function smallestLargest(lower: readonly number[], upper: readonly number[]): number {
  let start = 1;
  let end = 1;
  for (const load of lower) if (load > start) start = load;
  for (const load of upper) if (load > end) end = load;
  let smallest = 1;
  for (let largest = start; largest <= end; largest++) {
    let total = 0;
    for (const load of upper) total += load < largest ? load : largest;
    smallest = Math.min(smallest, largest / total);
  }
  return smallest;
}

/** A Gini index that cannot be passed: every pair as far apart as it can be, over the least total. */
function mostGini(lower: readonly number[], upper: readonly number[], leastTotal: number): number {
  const size = lower.length;
  const bound = (size - 1) / size;
  if (leastTotal === 0) return bound;
  // In a pair the one with the larger middle is best taken high and the other low; equal middles either way.
  const upTo: number[] = []; // number of people by twice the middle
  for (let i = 0; i < size; i++) {
    const twice = lower[i]! + upper[i]!;
    while (upTo.length <= twice) upTo.push(0);
    upTo[twice]!++;
  }
  let below = 0;
  for (let twice = 0; twice < upTo.length; twice++) {
    const here = upTo[twice]!;
    upTo[twice] = below;
    below += here;
  }
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const rank = upTo[lower[i]! + upper[i]!]!++;
    sum += upper[i]! * rank - lower[i]! * (size - 1 - rank);
  }
  return Math.min(bound, sum / (size * leastTotal));
}
