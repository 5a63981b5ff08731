import { bitCount, bitCount2 } from "./bits.ts";

/** The number of pairs among this many people. */
export const pairsOf = (people: number): number => (people < 2 ? 0 : (people * (people - 1)) / 2);

/** `1 / (1 + d)` for the degrees that are met most. */
const inverses = /* @__PURE__ */ Float64Array.from({ length: 256 }, (_, d) => 1 / (1 + d));

const inverseOf = (degree: number): number => (degree < 256 ? inverses[degree]! : 1 / (1 + degree));

/**
 * Who knows whom among the alters of one ego, without weights or directions: a row of bits for each alter. An instance is used
 * again and again; `reset` empties it.
 */
export class AlterGraph {
  /** Number of alters. */
  size = 0;
  /** Number of 32-bit words in a row. */
  words = 1;
  /** Number of pairs who know each other. */
  tieCount = 0;
  /** For each alter a row of bits: who they know. There is room for more alters than `size`; what lies beyond is not read. */
  rows = new Int32Array(64);
  /** For each alter the number of others they know; longer than `size` likewise. */
  degrees = new Int32Array(32);

  /** Empties the graph for this number of alters. */
  reset(size: number): void {
    this.size = size;
    this.words = (size + 31) >>> 5 || 1;
    this.tieCount = 0;
    const bits = size * this.words;
    if (this.rows.length < bits) this.rows = new Int32Array(2 * bits);
    else this.rows.fill(0, 0, bits);
    if (this.degrees.length < size) this.degrees = new Int32Array(2 * size);
    else this.degrees.fill(0, 0, size);
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
    const row = rows[at]!;
    if ((row & bit) !== 0) return false;
    rows[at] = row | bit;
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

  /**
   * The part of ego's constraint that lies in one alter: `((1 + Σ_{q∈N(j)} 1/(1 + d_q)) / n)²`; they add up to constraint.
   *
   * Cost: O(ties of the alter + words). Source: Burt (1992); this form is derived in the project reference, section 3.
   */
  constraintPart(j: number): number {
    const { size, words, rows, degrees } = this;
    let reach = 1;
    for (let word = 0, at = j * words; word < words; word++, at++)
      for (let bits = rows[at]!; bits !== 0; bits &= bits - 1)
        reach += inverseOf(degrees[32 * word + 31 - Math.clz32(bits & -bits)]!);
    return (reach * reach) / (size * size);
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
  componentsInto(circle: Int32Array): number {
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
 * Cost: O(alters² · words) by rows of bits, or O(Σ over alters of the ties of their neighbours) where that is less.
 */
function commonCounts(graph: AlterGraph): Int32Array {
  const { size, words, rows, degrees } = graph;
  const counts = roomOf(0, size + 1).fill(0, 0, size + 1);
  // Of each row only who comes behind and is not known: `-2 << i` has the bits above i, `last` those of the last word.
  const last = size & 31 ? (1 << (size & 31)) - 1 : -1;
  if (words === 1) {
    for (let i = 0; i < size - 1; i++) {
      const row = rows[i]!;
      for (let open = ~row & last & (-2 << i); open !== 0; open &= open - 1)
        counts[bitCount(row & rows[31 - Math.clz32(open & -open)]!)]!++;
    }
    return counts;
  }
  if (words === 2) {
    for (let i = 0; i < size - 1; i++) {
      const low = rows[2 * i]!;
      const high = rows[2 * i + 1]!;
      const behind = -2 << (i & 31);
      for (let open = i < 32 ? ~low & behind : 0; open !== 0; open &= open - 1) {
        const at = 2 * (31 - Math.clz32(open & -open));
        counts[bitCount2(low & rows[at]!, high & rows[at + 1]!)]!++;
      }
      for (let open = ~high & last & (i < 32 ? -1 : behind); open !== 0; open &= open - 1) {
        const at = 2 * (63 - Math.clz32(open & -open));
        counts[bitCount2(low & rows[at]!, high & rows[at + 1]!)]!++;
      }
    }
    return counts;
  }
  let wedges = 0;
  for (let i = 0; i < size; i++) wedges += degrees[i]! * (degrees[i]! + words);
  const byRows = wedges > (size * size * words) / 2;
  const shared = roomOf(1, size); // neighbours that each has in common with i
  for (let i = 0; i < size; i++) {
    shared.fill(0, 0, size);
    if (!byRows)
      forEachNeighbor(graph, i, (q) => {
        forEachNeighbor(graph, q, (j) => shared[j]!++);
      });
    for (let j = i + 1; j < size; j++) {
      if (graph.has(i, j)) continue;
      let common = shared[j]!;
      if (byRows)
        for (let word = 0; word < words; word++)
          common += bitCount(rows[i * words + word]! & rows[j * words + word]!);
      counts[common]!++;
    }
  }
  return counts;
}

function forEachNeighbor({ rows, words }: AlterGraph, i: number, visit: (j: number) => void): void {
  for (let word = 0; word < words; word++)
    for (let bits = rows[i * words + word]!; bits !== 0; bits &= bits - 1)
      visit(32 * word + 31 - Math.clz32(bits & -bits));
}
