/** A graph as the list of neighbours of each node. */
export type SmallGraph = readonly (readonly number[])[];

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Every graph on `n` nodes without weights or directions, one of each shape. */
export function everyGraph(n: number): SmallGraph[] {
  const pairs = range(n).flatMap((i) => range(i).map((j) => [j, i] as const));
  const bit = range(n).map((i) =>
    range(n).map((j) => pairs.findIndex(([a, b]) => a === Math.min(i, j) && b === Math.max(i, j))),
  );
  const orders = permutations(range(n));
  const met = new Uint8Array(1 << pairs.length);
  const graphs: SmallGraph[] = [];
  for (let code = 0; code < met.length; code++) {
    if (met[code]) continue;
    const ties = pairs.filter((_, at) => (code >>> at) & 1);
    for (const order of orders) {
      let same = 0;
      for (const [a, b] of ties) same |= 1 << bit[order[a]!]![order[b]!]!;
      met[same] = 1;
    }
    graphs.push(
      range(n).map((i) => ties.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : [])).sort()),
    );
  }
  return graphs;
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}
