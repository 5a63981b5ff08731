import type { NetworkIndex } from "../NetworkIndex.ts";
import type { Evidence } from "../internal/Sheet.ts";

import { provisionOf, type Provision } from "./Provision.ts";

/** Those whose support is counted, with what they give at the least and at the most. */
export interface Population {
  /** Positions of those who certainly belong. */
  readonly certain: readonly number[];
  /** Their ids. */
  readonly names: readonly string[];
  /** Positions of those who may belong. */
  readonly open: readonly number[];
  /** Number of types each of `certain` gives, as far as is known. */
  readonly loads: readonly number[];
  /** Support by those who certainly belong, as far as it is known. */
  readonly least: Provision;
  /** Support if everybody belongs who may, and everything that is not known is given; the same as `least` if all is known. */
  readonly most: Provision;
  /** What is known of who gives what. */
  readonly evidence: Evidence;
  /** Whether nothing of it is known. */
  readonly nothingKnown: boolean;
}

/** The population with this membership. */
export function populationOf(index: NetworkIndex, membership: Int8Array): Population {
  const { gives, mayGive, load, mostLoad, scale, ids, size } = index;
  const types = scale.types.length;
  let count = 0;
  for (let i = 0; i < size; i++) if (membership[i] === 1) count++;
  const certain = new Array<number>(count);
  const given = new Array<number>(count);
  const loads = new Array<number>(count);
  const open: number[] = [];
  let missing = 0;
  for (let i = 0, at = 0; i < size; i++) {
    if (membership[i] === 1) {
      certain[at] = i;
      given[at] = gives[i]!;
      loads[at++] = load[i]!;
      missing += mostLoad[i]! - load[i]!;
    } else if (membership[i] === 2) {
      open.push(i);
      missing += types;
    }
  }
  const least = provisionOf(given, types);
  let most = least;
  if (missing > 0) {
    const possible: number[] = [];
    for (const i of certain) possible.push(gives[i]! | mayGive[i]!);
    for (const i of open) possible.push(gives[i]! | mayGive[i]!);
    most = provisionOf(possible, types);
  }
  const n = (certain.length + open.length) * types;
  return {
    certain,
    names: certain.length === size ? ids : certain.map((i) => ids[i]!),
    open,
    loads,
    least,
    most,
    evidence: { n, missing, asked: index.wasAsked("provides") },
    nothingKnown: n > 0 && missing === n,
  };
}

/** The evidence with that of one more question to the members added. */
export function withQuestion(
  { certain, open, evidence }: Population,
  answers: Int8Array | Float64Array,
): Evidence {
  let missing = evidence.missing + open.length;
  let asked = false;
  for (const i of certain) {
    if (answers[i]! < 0) missing++;
    if (answers[i]! > -2) asked = true;
  }
  return { n: evidence.n + certain.length + open.length, missing, asked };
}
