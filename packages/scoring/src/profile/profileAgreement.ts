import type { Network } from "@steunnetwerk/domain";

import type { ScoreOptions } from "../ScoreOptions.ts";
import { scoreNetwork } from "../scoreNetwork.ts";

import type { Profile } from "./Profile.ts";
import { compositeScore, type CompositeScore } from "./compositeScore.ts";
import { counterfactuals } from "./counterfactuals.ts";

/** What two profiles say of one network. */
export interface ProfileAgreement {
  /** The composite by the first profile. */
  readonly first: CompositeScore;
  /** The composite by the second profile. */
  readonly second: CompositeScore;
  /** Second less first; `null` where one of them has no value. */
  readonly difference: number | null;
  /**
   * Whether both put what would help most in the same order: Kendall's tau-b over the gains of the counterfactuals. Range: -1
   * (the other way round) to 1 (the same); `null` where one of them makes no difference.
   */
  readonly agreement: number | null;
}

/** Gains this close are taken for the same: the order of sums differs by as much. */
const rounding = 1e-9;

/**
 * How much the choice of profile matters for one network: two composites, and whether they agree on what would help most.
 *
 * Networks and persons are never put in an order. Cost: O(counterfactuals²).
 * Source: Kendall (1945), The treatment of ties in ranking problems, Biometrika 33:239.
 *
 * @throws as `scoreNetwork` does.
 */
export function profileAgreement(
  network: Network,
  first: Profile,
  second: Profile,
  options?: ScoreOptions,
): ProfileAgreement {
  const score = scoreNetwork(network, options);
  const [a, b] = [compositeScore(score, first), compositeScore(score, second)];
  const gains = new Map(
    counterfactuals(network, second, options).map(({ id, gain }) => [id, gain]),
  );
  const pairs: (readonly [number, number])[] = [];
  for (const { id, gain } of counterfactuals(network, first, options)) {
    const other = gains.get(id);
    if (gain !== null && typeof other === "number") pairs.push([gain, other]);
  }
  return {
    first: a,
    second: b,
    difference: a.value === null || b.value === null ? null : b.value - a.value,
    agreement: kendall(pairs),
  };
}

function kendall(pairs: readonly (readonly [number, number])[]): number | null {
  let [sum, untiedFirst, untiedSecond] = [0, 0, 0];
  const order = (a: number, b: number) => (Math.abs(a - b) < rounding ? 0 : Math.sign(a - b));
  for (let i = 0; i < pairs.length; i++)
    for (let j = 0; j < i; j++) {
      const one = order(pairs[i]![0], pairs[j]![0]);
      const two = order(pairs[i]![1], pairs[j]![1]);
      sum += one * two;
      if (one !== 0) untiedFirst++;
      if (two !== 0) untiedSecond++;
    }
  const span = Math.sqrt(untiedFirst * untiedSecond);
  return span === 0 ? null : sum / span;
}
