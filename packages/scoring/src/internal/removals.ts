import type { AlterGraph } from "./AlterGraph.ts";

/** What is left of the circles of alters when one of them goes. */
export interface AfterLoss {
  /** Number of circles before anybody goes. */
  readonly circles: number;
  /** For each alter the number of circles without them. */
  readonly components: readonly number[];
  /** The most of these. */
  readonly mostComponents: number;
  /** For each alter the number of alters in the largest circle without them. */
  readonly largest: readonly number[];
  /** The least of these. */
  readonly leastLargest: number;
  /** Which alters make their circle fall apart when they go. */
  readonly cut: readonly number[];
}

/** What the loss of each alter leaves. Cost: O(alters · words), by rows of bits. */
export function afterLoss(graph: AlterGraph): AfterLoss {
  const { size } = graph;
  const { circles, parts, largestPart, circle } = removalsOf(graph);
  // The two largest circles: who is in the only largest one leaves the second largest behind.
  let first = 0;
  let second = 0;
  let inFirst = 0;
  for (let i = 0; i < size; i++) {
    const own = circle[i]!;
    if (own > first) {
      second = first;
      first = own;
      inFirst = 1;
    } else if (own === first) inFirst++;
    else if (own > second) second = own;
  }
  if (inFirst > first) second = first;
  const components = new Array<number>(size);
  const largest = new Array<number>(size);
  const cut: number[] = [];
  let mostComponents = 0;
  let leastLargest = size;
  for (let i = 0; i < size; i++) {
    const left = circles - 1 + parts[i]!;
    const other = circle[i] === first ? second : first;
    const part = largestPart[i]! > other ? largestPart[i]! : other;
    components[i] = left;
    largest[i] = part;
    if (left > mostComponents) mostComponents = left;
    if (part < leastLargest) leastLargest = part;
    if (parts[i]! > 1) cut.push(i);
  }
  return { circles, components, mostComponents, largest, leastLargest, cut };
}

/** The arrays of one walk, used again by the next. */
let columns: readonly Int32Array[] = [];

/**
 * For each alter the number of parts their own circle falls into without them, the size of the largest of those, and the size of
 * the circle.
 *
 * A walk in depth gives the order and the tree. In that order everybody is tied to the first one met who knows them, which takes
 * one look at each row; backwards it shows what hangs on one alter alone.
 * Source: Hopcroft & Tarjan (1973), Communications of the ACM 16:372.
 */
function removalsOf({ size, words, rows }: AlterGraph) {
  if (columns.length === 0 || columns[0]!.length < size + words)
    columns = Array.from({ length: 10 }, () => new Int32Array(2 * (size + words) + 32));
  const parts = columns[0]!;
  const largestPart = columns[1]!;
  const circle = columns[2]!;
  const order = columns[3]!;
  const parent = columns[4]!;
  const found = columns[5]!; // when each was met
  const lowest = columns[6]!; // when the first one was met whom the subtree of this one is tied to
  const below = columns[7]!; // alters in the subtree
  const cutOff = columns[8]!; // alters in parts that only this one ties to the rest
  const left = columns[9]!; // who was not met yet, as bits
  left.fill(-1, 0, words);
  let met = 0;
  let circles = 0;
  for (let root = 0; root < size; root++) {
    if (((left[root >>> 5]! >>> (root & 31)) & 1) === 0) continue;
    circles++;
    left[root >>> 5]! ^= 1 << (root & 31);
    parent[root] = -1;
    order[met++] = root;
    for (let node = root; node >= 0;) {
      let deeper = -1;
      for (let word = 0, at = node * words; word < words && deeper < 0; word++, at++) {
        const bits = rows[at]! & left[word]!;
        if (bits === 0) continue;
        left[word]! ^= bits & -bits;
        deeper = 32 * word + 31 - Math.clz32(bits & -bits);
      }
      if (deeper < 0) node = parent[node]!;
      else {
        parent[deeper] = node;
        order[met++] = node = deeper;
      }
    }
  }
  left.fill(-1, 0, words);
  for (let when = 0; when < size; when++) {
    const node = order[when]!;
    found[node] = when;
    below[node] = 1;
    parts[node] = largestPart[node] = cutOff[node] = 0;
    for (let word = 0, at = node * words; word < words; word++, at++) {
      let bits = rows[at]! & left[word]!;
      left[word]! ^= bits;
      for (; bits !== 0; bits &= bits - 1) lowest[32 * word + 31 - Math.clz32(bits & -bits)] = when;
    }
  }
  for (let when = size - 1; when >= 0; when--) {
    const node = order[when]!;
    const up = parent[node]!;
    if (up < 0) continue;
    below[up]! += below[node]!;
    const low = lowest[node]!;
    if (low < lowest[up]!) lowest[up] = low;
    if (low < found[up]!) continue;
    parts[up]!++;
    cutOff[up]! += below[node]!;
    if (below[node]! > largestPart[up]!) largestPart[up] = below[node]!;
  }
  // What is left above each node is one more part; the root has nothing above it.
  for (let when = 0; when < size; when++) {
    const node = order[when]!;
    circle[node] = parent[node]! < 0 ? below[node]! : circle[parent[node]!]!;
    const above = circle[node] - 1 - cutOff[node]!;
    if (above === 0) continue;
    parts[node]!++;
    if (above > largestPart[node]!) largestPart[node] = above;
  }
  return { circles, parts, largestPart, circle };
}
