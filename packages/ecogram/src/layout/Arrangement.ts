import type { Group, Links } from "./arrange.ts";
import type { Spot } from "./rows.ts";
import { egoRadius, personRadius } from "./sizes.ts";

// What a picture costs: a line under somebody's disc and a crossing most, since both mislead; then long lines, people who
// stand close together while there is room, and parts of life that are scattered.
const passingCost = 130;
const crossingCost = 100;
const lengthCost = 4;
const crowdCost = 10;
const bondCost = 1;

/**
 * People with a spot each, and what that costs. Ego stands in the middle and comes after the last person.
 *
 * Source: our own construct; a weighted cost of crossings, lengths and distances as in Davidson & Harel (1996), "Drawing
 * graphs nicely using simulated annealing", ACM Transactions on Graphics 15(4).
 */
export class Arrangement {
  /** All spots, of all groups. */
  readonly spots: readonly Spot[];
  /** Spot of each person, by position in `spots`. */
  readonly spotOf: Int32Array;
  /** Person on each spot; -1 when it is free. */
  readonly personOn: Int32Array;
  /** Comparisons made so far. */
  work = 0;

  readonly #count: number;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** Ends of each line, four numbers a line, kept beside the people's places for the innermost loop. */
  readonly #ends: Float64Array;
  /** Lines at each person, and people each is bound to without a line. */
  readonly #linesAt: readonly Int32Array[];
  readonly #bondsAt: readonly Int32Array[];

  constructor(count: number, groups: readonly Group[], { lines, bonds }: Links) {
    this.#count = count;
    this.spots = groups.flatMap(({ spots }) => spots);
    this.spotOf = new Int32Array(count).fill(-1);
    this.personOn = new Int32Array(this.spots.length).fill(-1);
    this.#x = new Float64Array(count + 1);
    this.#y = new Float64Array(count + 1);
    this.#from = Int32Array.from(lines, ([from]) => from);
    this.#to = Int32Array.from(lines, ([, to]) => to);
    this.#ends = new Float64Array(4 * lines.length);
    this.#linesAt = listsOf(count + 1, lines, (_, line) => line);
    this.#bondsAt = listsOf(count + 1, bonds, (other) => other);
  }

  /** Puts somebody on a free spot. */
  put(person: number, spot: number): void {
    const { radius, angle } = this.spots[spot] ?? { radius: 0, angle: 0 };
    this.spotOf[person] = spot;
    this.personOn[spot] = person;
    this.#x[person] = radius * Math.sin(angle);
    this.#y[person] = -radius * Math.cos(angle);
    for (const line of this.#linesAt[person] ?? none) {
      const at = 4 * line + (this.#from[line] === person ? 0 : 2);
      this.#ends[at] = this.#x[person] ?? 0;
      this.#ends[at + 1] = this.#y[person] ?? 0;
    }
  }

  /** Moves somebody to a spot; who is there comes to theirs. */
  move(person: number, spot: number): void {
    const left = this.spotOf[person] ?? -1;
    const other = this.personOn[spot] ?? -1;
    this.put(person, spot);
    if (other >= 0) this.put(other, left);
    else this.personOn[left] = -1;
  }

  /** The angle at which somebody would stand in the middle of those they have lines to; nothing without lines. */
  pull(person: number): number | undefined {
    let x = 0;
    let y = 0;
    for (const line of this.#linesAt[person] ?? none) {
      const other = this.#from[line] === person ? this.#to[line] : this.#from[line];
      const far = Math.hypot(this.#x[other ?? 0] ?? 0, this.#y[other ?? 0] ?? 0);
      if (far === 0) continue;
      x += (this.#x[other ?? 0] ?? 0) / far;
      y += (this.#y[other ?? 0] ?? 0) / far;
    }
    return x === 0 && y === 0 ? undefined : Math.atan2(x, -y);
  }

  /** How much cheaper it gets when somebody moves to a spot; below zero is cheaper. */
  gain(person: number, spot: number): number {
    const back = this.spotOf[person] ?? -1;
    const other = this.personOn[spot] ?? -1;
    const before = this.#costAt(person, -1) + (other < 0 ? 0 : this.#costAt(other, person));
    this.move(person, spot);
    const after = this.#costAt(person, -1) + (other < 0 ? 0 : this.#costAt(other, person));
    this.move(person, back);
    return after - before;
  }

  /** What is spent on one person, without what is also spent on another. The innermost loops of a layout. */
  #costAt(person: number, without: number): number {
    const x = this.#x;
    const y = this.#y;
    const froms = this.#from;
    const tos = this.#to;
    const ends = this.#ends;
    const own = this.#linesAt[person] ?? none;
    const ego = this.#count;
    const px = x[person] ?? 0;
    const py = y[person] ?? 0;
    let sum = this.#nearCost(person);
    for (const line of own) {
      const end = froms[line] === person ? (tos[line] ?? 0) : (froms[line] ?? 0);
      if (end === without) continue;
      const ex = x[end] ?? 0;
      const ey = y[end] ?? 0;
      const dx = ex - px;
      const dy = ey - py;
      const squared = dx * dx + dy * dy;
      sum += (lengthCost * squared) / 10_000;
      for (let other = 0; other < froms.length; other++) {
        const a = froms[other] ?? 0;
        const b = tos[other] ?? 0;
        if (a === person || b === person || a === end || b === end) continue;
        if (a === without || b === without) continue;
        const ax = ends[4 * other] ?? 0;
        const ay = ends[4 * other + 1] ?? 0;
        const bx = ends[4 * other + 2] ?? 0;
        const by = ends[4 * other + 3] ?? 0;
        const aSide = dx * (ay - py) - dy * (ax - px);
        const bSide = dx * (by - py) - dy * (bx - px);
        if (aSide * bSide >= 0) continue;
        const pSide = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
        const eSide = (bx - ax) * (ey - ay) - (by - ay) * (ex - ax);
        if (pSide * eSide < 0) sum += crossingCost;
      }
      for (let other = 0; other <= ego; other++) {
        if (other === person || other === end || other === without) continue;
        const ox = (x[other] ?? 0) - px;
        const oy = (y[other] ?? 0) - py;
        const along = ox * dx + oy * dy;
        if (along <= 0 || along >= squared) continue;
        const off = ox * dy - oy * dx;
        if (off * off < (other === ego ? egoReach : personReach) * squared) sum += passingCost;
      }
    }
    for (let line = 0; line < froms.length; line++) {
      const a = froms[line] ?? 0;
      const b = tos[line] ?? 0;
      if (a === person || b === person || a === without || b === without) continue;
      const ax = ends[4 * line] ?? 0;
      const ay = ends[4 * line + 1] ?? 0;
      const dx = (ends[4 * line + 2] ?? 0) - ax;
      const dy = (ends[4 * line + 3] ?? 0) - ay;
      const squared = dx * dx + dy * dy;
      const along = (px - ax) * dx + (py - ay) * dy;
      if (along <= 0 || along >= squared) continue;
      const off = (px - ax) * dy - (py - ay) * dx;
      if (off * off < personReach * squared) sum += passingCost;
    }
    this.work += (own.length + 1) * (froms.length + ego);
    return sum;
  }

  /** What it costs that people stand close to somebody, and that others who belong there do not. */
  #nearCost(person: number): number {
    const x = this.#x;
    const y = this.#y;
    const px = x[person] ?? 0;
    const py = y[person] ?? 0;
    let sum = 0;
    for (let other = 0; other < this.#count; other++) {
      const dx = (x[other] ?? 0) - px;
      const dy = (y[other] ?? 0) - py;
      const squared = (dx * dx + dy * dy) / 10_000;
      if (squared < 9 && other !== person) sum += crowdCost / squared;
    }
    for (const friend of this.#bondsAt[person] ?? none) {
      const dx = (x[friend] ?? 0) - px;
      const dy = (y[friend] ?? 0) - py;
      sum += (bondCost * (dx * dx + dy * dy)) / 10_000;
    }
    return sum;
  }
}

// How near a line may come to the middle of a disc before it goes under it, squared.
const personReach = (personRadius + 4) ** 2;
const egoReach = (egoRadius + 4) ** 2;

const none = new Int32Array(0);

function listsOf(
  count: number,
  pairs: Links["lines"],
  entry: (other: number, index: number) => number,
): readonly Int32Array[] {
  const lists = Array.from({ length: count }, (): number[] => []);
  for (const [index, [one, other]] of pairs.entries()) {
    lists[one]?.push(entry(other, index));
    lists[other]?.push(entry(one, index));
  }
  return lists.map((list) => Int32Array.from(list));
}
