import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Chance from a seed: the same seed always gives the same numbers. */
export class Random {
  readonly #seed: string;
  readonly #generator: RandomGenerator;

  constructor(seed: string) {
    this.#seed = seed;
    this.#generator = xoroshiro128plus(hash(seed));
  }

  /** A chance of its own for a part of what is made, so that one part does not change when another asks for more. */
  for(part: string | number): Random {
    return new Random(`${this.#seed}/${part}`);
  }

  /** A number from 0 up to 1. */
  number(): number {
    return uniformFloat64(this.#generator);
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  /** Whether something with this chance happens. */
  happens(chance: number): boolean {
    return this.number() < chance;
  }

  /** One of a list, which must not be empty. */
  oneOf<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.whole(0, values.length - 1)] ?? values[0];
  }

  /** One of the keys, each as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key {
    const entries = Object.entries(weights) as [Key, number][];
    let left = this.number() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    const last = entries.at(-1);
    if (last === undefined) throw new RangeError("There is nothing to choose from.");
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key;
    return last[0];
  }

  /** The list in another order. */
  shuffled<Value>(values: readonly Value[]): Value[] {
    return values
      .map((value) => ({ value, at: this.number() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  }

  /**
   * A whole number between two bounds around a mean: a beta-distributed share of the range, as the sum of two exponentials of
   * whole order needs no tables. The larger the focus, the closer to the mean.
   */
  around(mean: number, from: number, to: number, focus = 6): number {
    const share = (mean - from) / (to - from);
    const [a, b] = [this.#gamma(share * focus), this.#gamma((1 - share) * focus)];
    return Math.round(from + ((to - from) * a) / (a + b));
  }

  /** A gamma-distributed number (Marsaglia & Tsang 2000, ACM Transactions on Mathematical Software 26(3)). */
  #gamma(shape: number): number {
    if (shape < 1) return this.#gamma(shape + 1) * this.number() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.#normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - this.number()) < x ** 2 / 2 + d - d * v + d * Math.log(v))
        return d * v;
    }
  }

  /** A normally distributed number (Box & Muller 1958). */
  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.number())) * Math.cos(2 * Math.PI * this.number());
  }
}

/** A 32-bit number for a text (FNV-1a, with the final mix of MurmurHash3, so that texts that are alike give numbers that are not). */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) | 0;
}
