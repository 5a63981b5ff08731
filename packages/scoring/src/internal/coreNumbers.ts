import type { AlterGraph } from "./AlterGraph.ts";

/** The work of one call; used again by the next. */
let room = /* @__PURE__ */ new Int32Array(64);

/**
 * The core number of each alter: whoever has no more than `core` ties to those who are left goes, for one core after the other.
 *
 * What each has left to lose is counted in bits that stand in planes, one for each power of two, so that a tie is taken from all
 * who know somebody at once: a subtraction with borrowing, and who cannot lend goes. Cost: O(alters · words · log alters).
 * Source: Seidman (1983), Social Networks 5:269.
 */
export function coreNumbers({ size, words, rows, degrees }: AlterGraph): number[] {
  const cores = new Array<number>(size);
  let least = size;
  let most = 0;
  for (let i = 0; i < size; i++) {
    const degree = degrees[i]!;
    if (degree < least) least = degree;
    if (degree > most) most = degree;
  }
  const height = 32 - Math.clz32(most - least);
  const length = words * (height + 2);
  if (room.length < length) room = new Int32Array(2 * length);
  else room.fill(0, 0, length);
  const planes = room; // by word: how many ties more than `core` each has, less one
  const staying = words * height; // where in it: who has more, as bits
  const going = staying + words; // who has not
  for (let i = 0; i < size; i++) {
    const bit = 1 << (i & 31);
    let rest = degrees[i]! - least - 1;
    if (rest < 0) {
      planes[going + (i >>> 5)]! |= bit;
      continue;
    }
    planes[staying + (i >>> 5)]! |= bit;
    for (let at = (i >>> 5) * height; rest !== 0; rest >>>= 1, at++)
      planes[at]! |= (rest & 1) << (i & 31);
  }
  for (let core = least, left = size; ; core++) {
    for (let word = 0; word < words;) {
      const bits = planes[going + word]!;
      if (bits === 0) {
        word++;
        continue;
      }
      planes[going + word] = bits & (bits - 1);
      const i = 32 * word + 31 - Math.clz32(bits & -bits);
      cores[i] = core;
      left--;
      for (let w = 0; w < words; w++)
        if (take(planes, w, height, staying, going, rows[i * words + w]!) && w < word) word = w;
    }
    if (left === 0) return cores;
    for (let w = 0; w < words; w++) take(planes, w, height, staying, going, -1);
  }
}

/** Takes one from everybody of a word who stays and is in `from`; whether anybody has to go. */
function take(
  planes: Int32Array,
  word: number,
  height: number,
  staying: number,
  going: number,
  from: number,
): boolean {
  let borrow = planes[staying + word]! & from;
  const end = (word + 1) * height;
  for (let at = word * height; borrow !== 0 && at < end; at++) {
    const plane = planes[at]!;
    planes[at] = plane ^ borrow;
    borrow &= ~plane;
  }
  if (borrow === 0) return false;
  planes[staying + word]! ^= borrow;
  planes[going + word]! |= borrow;
  return true;
}
