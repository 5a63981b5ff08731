import { bitCount, bitCount2 } from "./bits.ts";

/** The number of pairs among this many people. */
export const pairsOf = (people: number): number => (people < 2 ? 0 : (people * (people - 1)) / 2);

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

  /** Takes over the ties of another graph. */
  copy(other: AlterGraph): void {
    this.reset(other.size);
    this.rows.set(other.rows.subarray(0, this.size * this.words));
    this.degrees.set(other.degrees.subarray(0, this.size));
    this.tieCount = other.tieCount;
  }

  /** Joins everybody to everybody. */
  joinAll(): void {
    const { size, words, rows } = this;
    const last = size & 31 ? (1 << (size & 31)) - 1 : -1;
    for (let i = 0; i < size; i++) {
      rows.fill(-1, i * words, (i + 1) * words - 1);
      rows[(i + 1) * words - 1] = last;
      rows[i * words + (i >>> 5)]! &= ~(1 << (i & 31));
    }
    this.degrees.fill(size - 1, 0, size);
    this.tieCount = pairsOf(size);
  }

  /** Takes the tie between two alters away, if there is one. */
  part(a: number, b: number): void {
    if (!this.has(a, b)) return;
    this.rows[a * this.words + (b >>> 5)]! &= ~(1 << (b & 31));
    this.rows[b * this.words + (a >>> 5)]! &= ~(1 << (a & 31));
    this.degrees[a]!--;
    this.degrees[b]!--;
    this.tieCount--;
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
    for (let common = 0; common < this.size; common++)
      if (counts[common] !== 0) sum += counts[common]! / (1 + common);
    return sum;
  }

  /**
   * Writes the number of each alter's circle, from 0 in order of their first alter; gives the number of circles.
   *
   * Cost: O(alters · words), by rows of bits.
   */
  componentsInto(circle: Int32Array | number[]): number {
    const { size, words, rows } = this;
    const left = roomOf(0, words); // who has no circle yet
    left.fill(-1, 0, words);
    const open = roomOf(1, words); // who is in the circle, with neighbours still to be looked at
    let count = 0;
    for (let first = 0; first < size; first++) {
      if (((left[first >>> 5]! >>> (first & 31)) & 1) === 0) continue;
      open.fill(0, 0, words);
      open[first >>> 5] = 1 << (first & 31);
      left[first >>> 5]! &= ~(1 << (first & 31));
      for (let word = first >>> 5; word < words;) {
        const bits = open[word]!;
        if (bits === 0) {
          word++;
          continue;
        }
        const bit = bits & -bits;
        open[word] = bits ^ bit;
        const i = 32 * word + 31 - Math.clz32(bit);
        circle[i] = count;
        for (let w = 0; w < words; w++) {
          const found = rows[i * words + w]! & left[w]!;
          if (found === 0) continue;
          open[w]! |= found;
          left[w]! ^= found;
          if (w < word) word = w;
        }
      }
      count++;
    }
    return count;
  }

  /** The core number of each alter. Cost: O(alters · cores + ties), by rows of bits. */
  coreNumbers(): number[] {
    const { size, words, rows } = this;
    const degree = roomOf(0, size);
    const left = roomOf(1, size);
    for (let i = 0; i < size; i++) {
      degree[i] = this.degrees[i]!;
      left[i] = i;
    }
    const cores = new Array<number>(size).fill(0);
    for (let core = 0, count = size; count > 0;) {
      // Everybody with no more than `core` ties to those who are left goes, until nobody does.
      let kept = 0;
      for (let at = 0; at < count; at++) {
        const i = left[at]!;
        if (degree[i]! > core) {
          left[kept++] = i;
          continue;
        }
        cores[i] = core;
        for (let word = 0; word < words; word++)
          for (let bits = rows[i * words + word]!; bits !== 0; bits &= bits - 1)
            degree[32 * word + 31 - Math.clz32(bits & -bits)]!--;
      }
      if (kept === count) core++;
      count = kept;
    }
    return cores;
  }
}

/** Room for the work of one call; nothing is kept in it between calls. */
const rooms: Int32Array[] = [];
const roomOf = (which: number, size: number): Int32Array => {
  const room = rooms[which];
  return room !== undefined && room.length >= size
    ? room
    : (rooms[which] = new Int32Array(2 * size + 64));
};

/**
 * How many pairs who do not know each other have 0, 1, 2 … neighbours in common.
 *
 * Cost: O(alters² · words) by rows of bits, or O(Σ over alters of the ties of their neighbours) by lists where that is less.
 */
function commonCounts(graph: AlterGraph): Int32Array {
  const { size, words, rows, degrees, offsets, neighbors } = graph;
  const counts = roomOf(0, size + 1).fill(0, 0, size + 1);
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
    const shared = roomOf(1, size).fill(0, 0, size);
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
