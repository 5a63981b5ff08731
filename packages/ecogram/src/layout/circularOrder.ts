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
  readonly #rank: Int32Array;
  readonly #neighbours: readonly Int32Array[];

  constructor(order: readonly number[], neighbours: Neighbours) {
    this.#order = Int32Array.from(order);
    this.#others = new Int32Array(order.length);
    this.#rank = new Int32Array(order.length);
    this.#neighbours = neighbours.map((list) => Int32Array.from(list));
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
    const rank = this.#rank;
    const size = order.length - 1;
    const start = order.indexOf(person);
    for (let at = 0; at < size; at++) {
      const other = order[(start + 1 + at) % order.length] ?? 0;
      others[at] = other;
      rank[other] = at;
    }
    let change = 0;
    let best = 0;
    let bestAt = 0;
    for (let at = 0; at < size; at++) {
      change += this.#changeBehind(person, others[at] ?? 0, at, size);
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
   * the step if the next one's end comes later, and after it if it comes first.
   */
  #changeBehind(person: number, passed: number, at: number, size: number): number {
    const mine = this.#neighbours[person] ?? none;
    const theirs = this.#neighbours[passed] ?? none;
    const rank = this.#rank;
    let change = 0;
    for (const one of mine) {
      if (one === passed) continue;
      const oneAt = rank[one] ?? 0;
      const oneFrom = oneAt < at ? oneAt + size : oneAt;
      for (const other of theirs) {
        if (other === person || other === one) continue;
        const otherAt = rank[other] ?? 0;
        change += oneFrom > (otherAt < at ? otherAt + size : otherAt) ? 1 : -1;
      }
    }
    return change;
  }
}

const none = new Int32Array(0);
