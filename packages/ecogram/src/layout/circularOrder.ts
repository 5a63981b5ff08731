/** Who is tied to whom, by position in the list of people. */
export type Neighbours = readonly (readonly number[])[];

/**
 * An order of people around a circle in which few ties cross.
 *
 * Source: Baur & Brandes (2004), "Crossing reduction in circular layouts", WG 2004, LNCS 3353: greedy appending, then
 * circular sifting until a round brings nothing more.
 */
export function circularOrder(neighbours: Neighbours): number[] {
  let order = greedyOrder(neighbours);
  for (let round = 0; round < 10; round++) {
    let gain = 0;
    for (let person = 0; person < neighbours.length; person++) {
      const sifted = sift(order, person, neighbours);
      gain += sifted.gain;
      order = sifted.order;
    }
    if (gain === 0) break;
  }
  return order;
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

/** Moves one person all the way round, one neighbour at a time, and leaves them where the fewest ties cross. */
function sift(order: readonly number[], person: number, neighbours: Neighbours) {
  const start = order.indexOf(person);
  const others = [...order.slice(start + 1), ...order.slice(0, start)];
  const rank = new Int32Array(neighbours.length);
  for (const [at, other] of others.entries()) rank[other] = at;
  const mine = neighbours[person] ?? [];
  const size = others.length;
  let change = 0;
  let best = 0;
  let bestAt = 0;
  for (let at = 0; at < size; at++) {
    // Ties of the two that pass each other cross if, going round from here, the first one's end comes before the other's.
    const passed = others[at] ?? 0;
    const theirs = neighbours[passed] ?? [];
    for (const one of mine) {
      if (one === passed) continue;
      const oneAt = (rank[one] ?? 0) + ((rank[one] ?? 0) < at ? size : 0);
      for (const other of theirs) {
        if (other === person || other === one) continue;
        const otherAt = (rank[other] ?? 0) + ((rank[other] ?? 0) < at ? size : 0);
        change += oneAt > otherAt ? 1 : -1;
      }
    }
    if (change < best) {
      best = change;
      bestAt = at + 1;
    }
  }
  return { order: [...others.slice(0, bestAt), person, ...others.slice(bestAt)], gain: -best };
}
