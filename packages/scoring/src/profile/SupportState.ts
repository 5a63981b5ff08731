// The numbers that every sub-score follows from, so that a change of the network is a change of a few of them.
import { lifeDomains, type NetworkIndex } from "../NetworkIndex.ts";
import { iqvOf } from "../internal/diversity.ts";
import { randomRobustnessOf, coverageOf } from "../support/Provision.ts";
import { loadMeasures } from "../support/loads.ts";

import type { SubScoreId } from "./Profile.ts";

/** What is known of the supporters of one map, in numbers. */
export class SupportState {
  readonly #index: NetworkIndex;
  /** Number of supporters. */
  size = 0;
  /** Known ranks of closeness: how many, and their sum. */
  #closenessKnown = 0;
  #closenessSum = 0;
  /** Number of givers of each type. */
  readonly counts: number[];
  /** Number of types that each supporter gives, in any order. */
  readonly #loads: number[] = [];
  /** Answers about support that are known. */
  #answers = 0;
  /** Supporters in each life domain. */
  readonly #domains: number[];
  #reciprocalKnown = 0;
  #reciprocalYes = 0;

  constructor(index: NetworkIndex) {
    this.#index = index;
    this.counts = index.scale.types.map(() => 0);
    this.#domains = lifeDomains().map(() => 0);
    for (let i = 0; i < index.size; i++) if (index.supporters[i] === 1) this.change(i, 1);
  }

  /** Adds a supporter (1), or takes one away (-1). */
  change(alter: number, sign: 1 | -1): void {
    const { closeness, gives, mayGive, lifeDomain, reciprocal, scale } = this.#index;
    const types = scale.types.length;
    this.size += sign;
    if (closeness[alter]! >= 0) {
      this.#closenessKnown += sign;
      this.#closenessSum += sign * closeness[alter]!;
    }
    if (lifeDomain[alter]! >= 0) this.#domains[lifeDomain[alter]!]! += sign;
    if (reciprocal[alter]! >= 0) {
      this.#reciprocalKnown += sign;
      this.#reciprocalYes += sign * reciprocal[alter]!;
    }
    let load = 0;
    for (let type = 0; type < types; type++) {
      if ((mayGive[alter]! >>> type) & 1) continue;
      this.#answers += sign;
      if (((gives[alter]! >>> type) & 1) === 0) continue;
      this.counts[type]! += sign;
      load++;
    }
    this.#changeLoad(load, sign);
  }

  /** Adds (1) or takes back (-1) somebody of whom no more is known than that they give one type and no other. */
  changeNewcomer(type: number, sign: 1 | -1): void {
    this.size += sign;
    this.counts[type]! += sign;
    this.#answers += sign * this.counts.length;
    this.#changeLoad(1, sign);
  }

  /** Adds (1) or takes back (-1) one type to what a supporter with this load gives. */
  changeType(type: number, load: number, sign: 1 | -1): void {
    this.counts[type]! += sign;
    this.#answers += sign; // only whether there are any makes a difference
    this.#changeLoad(sign === 1 ? load : load + 1, -1);
    this.#changeLoad(sign === 1 ? load + 1 : load, 1);
  }

  #changeLoad(load: number, sign: 1 | -1): void {
    if (sign === 1) this.#loads.push(load);
    else {
      const at = this.#loads.lastIndexOf(load);
      const last = this.#loads.pop()!;
      if (at < this.#loads.length) this.#loads[at] = last;
    }
  }

  /** The raw value of a sub-score on what is known; `null` where its indicator has none. */
  raw(id: SubScoreId): number | null {
    const { scale, ranks } = this.#index;
    switch (id) {
      case "availability":
        return this.size;
      case "closeness":
        return this.#closenessKnown === 0
          ? null
          : (this.#closenessSum / this.#closenessKnown - 1) / (ranks - 1);
      case "spread":
        return iqvOf(this.#domains, this.#domains.length);
      case "balance": {
        const measures = loadMeasures(this.#loads);
        return measures === null ? null : 1 - measures.gini;
      }
      case "reciprocity":
        return this.#reciprocalKnown === 0 ? null : this.#reciprocalYes / this.#reciprocalKnown;
      default: {
        const nothingKnown = this.size > 0 && this.#answers === 0;
        if (nothingKnown || scale.totalWeight === 0) return null;
        if (id === "resilience") return randomRobustnessOf(this, scale);
        return coverageOf(this, scale, id === "depth" ? 2 : 1);
      }
    }
  }
}
