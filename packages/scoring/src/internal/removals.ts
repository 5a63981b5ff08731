import type { AlterGraph } from "./AlterGraph.ts";
import { cutPoints } from "./cutPoints.ts";

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

/** What the loss of each alter leaves. Needs the lists of the graph. Cost: O(alters + ties). */
export function afterLoss({ size, offsets, neighbors }: AlterGraph): AfterLoss {
  const { components: circles, parts, largestPart, circle } = cutPoints(size, offsets, neighbors);
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
  const components: number[] = [];
  const largest: number[] = [];
  const cut: number[] = [];
  let mostComponents = 0;
  let leastLargest = size;
  for (let i = 0; i < size; i++) {
    const left = circles - 1 + parts[i]!;
    const other = circle[i] === first ? second : first;
    const part = largestPart[i]! > other ? largestPart[i]! : other;
    components.push(left);
    largest.push(part);
    if (left > mostComponents) mostComponents = left;
    if (part < leastLargest) leastLargest = part;
    if (parts[i]! > 1) cut.push(i);
  }
  return { circles, components, mostComponents, largest, leastLargest, cut };
}
