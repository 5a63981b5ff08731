import { bitCount, bitCount2 } from "./bits.ts";

/** `1 / (1 + d)` for the degrees that are met most. */
const inverses = /* @__PURE__ */ Float64Array.from({ length: 256 }, (_, d) => 1 / (1 + d));

/**
 * Who knows whom among the alters of one ego, without weights or directions: a row of bits for each alter, and their lists
 * of neighbours. An instance is used again and again; `reset` empties it.
 */
export class AlterGraph {
  /** Number of alters. */
  size = 0;
  /** Number of 32-bit words in a row. */
  words = 1;
  /** Number of pairs who know each other. */
  tieCount = 0;
  /** For each alter a row of bits: who they know. */
  rows = new Int32Array(64);
  /** For each alter the number of others they know. */
  degrees = new Int32Array(32);
  /** The neighbours of alter `i` are those from `offsets[i]` up to `offsets[i + 1]` in `neighbors`, in ascending order. */
  offsets = new Int32Array(33);
  /** See `offsets`. */
  neighbors = new Int32Array(256);

  /** Empties the graph for this number of alters. */
  reset(size: number): void {
    this.size = size;
    this.words = (size + 31) >>> 5 || 1;
    this.tieCount = 0;
    const bits = size * this.words;
    if (this.rows.length < bits) this.rows = new Int32Array(2 * bits);
    else this.rows.fill(0, 0, bits);
    if (this.degrees.length < size) {
      this.degrees = new Int32Array(2 * size);
      this.offsets = new Int32Array(2 * size + 1);
    } else this.degrees.fill(0, 0, size);
  }

  /** Whether the two know each other. */
  has(a: number, b: number): boolean {
    return ((this.rows[a * this.words + (b >>> 5)]! >>> (b & 31)) & 1) === 1;
  }

  /** Joins two different alters; false when they were joined already. */
  join(a: number, b: number): boolean {
    const { rows, words, degrees } = this;
    const at = a * words + (b >>> 5);
    const bit = 1 << (b & 31);
    if ((rows[at]! & bit) !== 0) return false;
    rows[at]! |= bit;
    rows[b * words + (a >>> 5)]! |= 1 << (a & 31);
    degrees[a]!++;
    degrees[b]!++;
    this.tieCount++;
    return true;
  }

  /** Makes the lists of neighbours; call it after the last `join`. */
  list(): void {
    const { size, words, rows, offsets } = this;
    if (this.neighbors.length < 2 * this.tieCount)
      this.neighbors = new Int32Array(4 * this.tieCount);
    const { neighbors } = this;
    let count = 0;
    for (let i = 0; i < size; i++) {
      offsets[i] = count;
      for (let word = 0; word < words; word++)
        for (let bits = rows[i * words + word]!; bits !== 0; bits &= bits - 1)
          neighbors[count++] = 32 * word + 31 - Math.clz32(bits & -bits);
    }
    offsets[size] = count;
  }

  /**
   * The part of ego's constraint that lies in each alter: `((1 + Σ_{q∈N(j)} 1/(1 + d_q)) / n)²`; they add up to constraint.
   *
   * Cost: O(alters + ties). Source: Burt (1992); this form is derived in the project reference, section 3.
   */
  constraintParts(): number[] {
    const { size, offsets, neighbors, degrees } = this;
    const parts: number[] = [];
    const squared = size * size;
    for (let j = 0; j < size; j++) {
      let reach = 1;
      for (let entry = offsets[j]!, end = offsets[j + 1]!; entry < end; entry++) {
        const degree = degrees[neighbors[entry]!]!;
        reach += degree < 256 ? inverses[degree]! : 1 / (1 + degree);
      }
      parts.push((reach * reach) / squared);
    }
    return parts;
  }

  /** Ego betweenness: `1/(1 + common neighbours)` for every pair who do not know each other. Cost: see `commonCounts`. */
  egoBetweenness(): number {
    const counts = commonCounts(this);
    let sum = 0;
    for (let common = 0; common < counts.length; common++)
      if (counts[common] !== 0) sum += counts[common]! / (1 + common);
    return sum;
  }

  /** The number of circles that the alters form. Cost: O(alters + ties). */
  componentCount(): number {
    return this.componentsInto(component);
  }

  /** Writes the number of each alter's circle, from 0 in order of their first alter; gives the number of circles. */
  componentsInto(result: { of: Int32Array }): number {
    const { size, offsets, neighbors } = this;
    if (result.of.length < size) result.of = new Int32Array(2 * size);
    if (stack.of.length < size) stack.of = new Int32Array(2 * size);
    const of = result.of.fill(-1, 0, size);
    const open = stack.of;
    let count = 0;
    for (let first = 0; first < size; first++) {
      if (of[first]! >= 0) continue;
      let top = 0;
      open[top++] = first;
      of[first] = count;
      while (top > 0) {
        const i = open[--top]!;
        for (let entry = offsets[i]!, end = offsets[i + 1]!; entry < end; entry++) {
          const other = neighbors[entry]!;
          if (of[other]! >= 0) continue;
          of[other] = count;
          open[top++] = other;
        }
      }
      count++;
    }
    return count;
  }
}

// Room for one call at a time; nothing is kept in it between calls.
const component = { of: /* @__PURE__ */ new Int32Array(64) };
const stack = { of: /* @__PURE__ */ new Int32Array(64) };
const counters = { of: /* @__PURE__ */ new Int32Array(65) };

/**
 * How many pairs who do not know each other have 0, 1, 2 … neighbours in common.
 *
 * Cost: O(alters² · words) by rows of bits, or O(Σ over alters of the ties of their neighbours) by lists where that is less.
 */
function commonCounts(graph: AlterGraph): Int32Array {
  const { size, words, rows, degrees, offsets, neighbors } = graph;
  if (counters.of.length <= 2 * size) counters.of = new Int32Array(4 * size);
  const counts = counters.of.subarray(0, size + 1).fill(0);
  let wedges = 0;
  for (let i = 0; i < size; i++) wedges += degrees[i]! * degrees[i]!;
  if (words === 1) {
    for (let i = 0; i < size; i++) {
      const row = rows[i]!;
      for (let j = i + 1; j < size; j++)
        if (((row >>> j) & 1) === 0) counts[bitCount(row & rows[j]!)]!++;
    }
  } else if (words === 2) {
    for (let i = 0; i < size; i++) {
      const low = rows[2 * i]!;
      const high = rows[2 * i + 1]!;
      for (let j = i + 1; j < size; j++)
        if ((((j < 32 ? low : high) >>> (j & 31)) & 1) === 0)
          counts[bitCount2(low & rows[2 * j]!, high & rows[2 * j + 1]!)]!++;
    }
  } else if (wedges > (size * size * words) / 2) {
    for (let i = 0; i < size; i++)
      for (let j = i + 1; j < size; j++) {
        if (graph.has(i, j)) continue;
        let common = 0;
        for (let word = 0; word < words; word++)
          common += bitCount(rows[i * words + word]! & rows[j * words + word]!);
        counts[common]!++;
      }
  } else {
    const shared = counters.of.subarray(size + 1, 2 * size + 1).fill(0);
    for (let i = 0; i < size; i++) {
      for (let entry = offsets[i]!; entry < offsets[i + 1]!; entry++) {
        const q = neighbors[entry]!;
        for (let step = offsets[q]!; step < offsets[q + 1]!; step++) shared[neighbors[step]!]!++;
      }
      for (let j = 0; j < size; j++) {
        if (j > i && !graph.has(i, j)) counts[shared[j]!]!++;
        shared[j] = 0;
      }
    }
  }
  return counts;
}
