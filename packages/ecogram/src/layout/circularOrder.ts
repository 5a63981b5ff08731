/** Who is tied to whom, by position in the list of people. */
export type Neighbours = readonly (readonly number[])[];

/**
 * An order of people around a circle in which few ties cross.
 *
 * Source: Baur & Brandes (2004), "Crossing reduction in circular layouts", WG 2004, LNCS 3353: greedy appending, then
 * circular sifting until a round brings nothing more.
 */
export function circularOrder(neighbours: Neighbours): number[] {
  const order = greedyOrder(neighbours);
  const sifter = new Sifter(order, neighbours);
  for (let round = 0; round < 10; round++) {
    let gain = 0;
    for (let person = 0; person < neighbours.length; person++) gain += sifter.sift(person);
    if (gain === 0) break;
  }
  return sifter.order;
}

/** The next person is the one with the fewest ties to people without a place; they go to the end where fewer ties cross. */
function greedyOrder(neighbours: Neighbours): number[] {
  const count = neighbours.length;
  const order: number[] = [];
  const placed = new Set<number>();
  while (order.length < count) {
    let next = -1;
    let fewest = Infinity;
    let most = -1;
    for (let person = 0; person < count; person++) {
      if (placed.has(person)) continue;
      const ties = neighbours[person] ?? [];
      const done = ties.filter((other) => placed.has(other)).length;
      const open = ties.length - done;
      if (open < fewest || (open === fewest && done > most)) {
        next = person;
        fewest = open;
        most = done;
      }
    }
    const front = crossingsAtEnd(order, next, neighbours, placed, false);
    const back = crossingsAtEnd(order, next, neighbours, placed, true);
    if (front < back) order.unshift(next);
    else order.push(next);
    placed.add(next);
  }
  return order;
}

/** Ties to people without a place yet that the newcomer's ties would pass. */
function crossingsAtEnd(
  order: readonly number[],
  person: number,
  neighbours: Neighbours,
  placed: ReadonlySet<number>,
  atBack: boolean,
): number {
  const towards = atBack ? [...order].reverse() : order;
  let crossings = 0;
  let passed = 0;
  for (const other of towards) {
    if (neighbours[person]?.includes(other) === true) crossings += passed;
    for (const far of neighbours[other] ?? []) if (!placed.has(far) && far !== person) passed += 1;
  }
  return crossings;
}

/** An order of people around a circle that is made better a person at a time. */
class Sifter {
  #order: Int32Array;
  #others: Int32Array;
  readonly #neighbours: readonly Int32Array[];
  /** Ranks of each person's neighbours, in ascending order, without the person who moves. */
  readonly #ranks: readonly Int32Array[];
  readonly #known: Int32Array;

  constructor(order: readonly number[], neighbours: Neighbours) {
    this.#order = Int32Array.from(order);
    this.#others = new Int32Array(order.length);
    this.#neighbours = neighbours.map((list) => Int32Array.from(list));
    this.#ranks = neighbours.map(({ length }) => new Int32Array(length));
    this.#known = new Int32Array(order.length);
  }

  /** The people in order. */
  get order(): number[] {
    return [...this.#order];
  }

  /**
   * Moves one person all the way round, one neighbour at a time, and leaves them where the fewest ties cross. Gives how many
   * crossings that saved.
   */
  sift(person: number): number {
    const order = this.#order;
    const others = this.#others;
    const size = order.length - 1;
    const start = order.indexOf(person);
    this.#known.fill(0);
    for (let at = 0; at < size; at++) {
      const other = order[(start + 1 + at) % order.length] ?? 0;
      others[at] = other;
      for (const one of this.#neighbours[other] ?? none) {
        const list = this.#ranks[one] ?? none;
        list[this.#known[one] ?? 0] = at;
        this.#known[one] = (this.#known[one] ?? 0) + 1;
      }
    }
    let change = 0;
    let best = 0;
    let bestAt = 0;
    for (let at = 0; at < size; at++) {
      change += this.#changeBehind(person, others[at] ?? 0, at);
      if (change < best) {
        best = change;
        bestAt = at + 1;
      }
    }
    if (bestAt === 0) return 0;
    others.copyWithin(bestAt + 1, bestAt, size);
    others[bestAt] = person;
    [this.#order, this.#others] = [others, order];
    return -best;
  }

  /**
   * How many crossings it costs when one person steps behind the next. Going round from there, ties of the two cross before
   * the step if the next one's end comes later, and after it if it comes first; one pass over both lists counts the pairs.
   */
  #changeBehind(person: number, passed: number, at: number): number {
    const mine = this.#ranks[person] ?? none;
    const theirs = this.#ranks[passed] ?? none;
    const [mineCount, theirCount] = [this.#known[person] ?? 0, this.#known[passed] ?? 0];
    const [mineFrom, theirFrom] = [
      firstFrom(mine, mineCount, at),
      firstFrom(theirs, theirCount, at),
    ];
    const size = this.#order.length;
    const rankIn = (list: Int32Array, count: number, index: number) =>
      (list[index % count] ?? 0) + (index < count ? 0 : size);
    let change = 0;
    let before = 0;
    for (let step = 0; step < mineCount; step++) {
      const one = rankIn(mine, mineCount, mineFrom + step);
      if (one === at) continue; // the tie between the two
      while (before < theirCount && rankIn(theirs, theirCount, theirFrom + before) < one)
        before += 1;
      const shared =
        before < theirCount && rankIn(theirs, theirCount, theirFrom + before) === one ? 1 : 0;
      change += before - (theirCount - before - shared);
    }
    return change;
  }
}

/** Position of the first of so many ascending numbers that is not below a bound; the count when all are. */
function firstFrom(ascending: Int32Array, count: number, bound: number): number {
  let index = 0;
  while (index < count && (ascending[index] ?? 0) < bound) index += 1;
  return index;
}

const none = new Int32Array(0);
