import { AlterGraph } from "./AlterGraph.ts";
import { coleman } from "./coleman.ts";
import { afterLoss } from "./removals.ts";

/** The smallest and the largest value over all completions. */
type Extremes = readonly [lower: number, upper: number];

/** The extremes of the measures that can go either way when a tie is added. */
export interface TieExtremes {
  /** Of constraint. */
  readonly constraint: Extremes;
  /** Of hierarchy. */
  readonly hierarchy: Extremes;
  /** Of the number of cut alters. */
  readonly cutAlters: Extremes;
}

const work = /* @__PURE__ */ new AlterGraph();

/**
 * The extremes over every way to fill in the ties that are in `possible` and not in `known`.
 *
 * Every completion is met once, each one tie away from the one before (Gray code), so that only the parts of constraint
 * around that tie change. Cost: O(2^u · (alters + ties)) for u unknown ties.
 */
export function extremesOf(known: AlterGraph, possible: AlterGraph): TieExtremes {
  const open = openPairs(known, possible);
  work.copy(known);
  const size = work.size;
  const parts = Array.from({ length: size }, (_, j) => work.constraintPart(j));
  const logs = parts.map((part) => part * Math.log(part));
  const constraint: [number, number] = [Infinity, -Infinity];
  const hierarchy: [number, number] = [Infinity, -Infinity];
  const cutAlters: [number, number] = [Infinity, -Infinity];
  for (let step = 0; step < 1 << open.length; step++) {
    if (step > 0) {
      // The tie that changes is that of the lowest bit set in the step.
      const [a, b] = open[31 - Math.clz32(step & -step)]!;
      const before = neighborhood(a, b);
      if (work.has(a, b)) work.part(a, b);
      else work.join(a, b);
      for (const j of before) {
        parts[j] = work.constraintPart(j);
        logs[j] = parts[j] * Math.log(parts[j]);
      }
    }
    let total = 0;
    let entropy = 0;
    for (let j = 0; j < size; j++) {
      total += parts[j]!;
      entropy += logs[j]!;
    }
    widen(constraint, total);
    widen(hierarchy, coleman(total, entropy, size));
    widen(cutAlters, afterLoss(work).cut.length);
  }
  return { constraint, hierarchy, cutAlters };
}

function widen(range: [number, number], value: number): void {
  if (value < range[0]) range[0] = value;
  if (value > range[1]) range[1] = value;
}

function openPairs(known: AlterGraph, possible: AlterGraph): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < known.size; i++)
    for (let j = i + 1; j < known.size; j++)
      if (possible.has(i, j) && !known.has(i, j)) pairs.push([i, j]);
  return pairs;
}

/** The two alters and everybody who knows either of them: whose part of constraint changes with their tie. */
function neighborhood(a: number, b: number): number[] {
  const found: number[] = [];
  for (let j = 0; j < work.size; j++)
    if (j === a || j === b || work.has(a, j) || work.has(b, j)) found.push(j);
  return found;
}
