import type { Network, SupportType } from "@steunnetwerk/domain";

import type { Indicator } from "./Indicator.ts";
import { indexNetwork } from "./NetworkIndex.ts";
import type { IndicatorId } from "./catalogue.ts";
import { functional, type AlterSupport, type TypeSupport } from "./sections/functional.ts";
import { structural } from "./sections/structural.ts";

/** What is asked of a network, and when a value is withheld. */
export interface ScoreOptions {
  /** The support types that are looked at; the five of `coreSupportTypes` when left out. */
  readonly supportTypes?: readonly SupportType[];
  /** How much each type weighs in coverage, for example by stated need; 1 when left out. Range: 0 and above. */
  readonly typeWeights?: Partial<Readonly<Record<SupportType, number>>>;
  /**
   * The largest share of a section's answers that may be missing before its values are withheld; bounds are always given.
   * Range: 0 to 1; one third when left out (our own construct).
   */
  readonly maximumMissing?: number;
}

/** What a network map says: indicators with bounds and traces, and the parts they are made of. */
export interface NetworkScore {
  /** Id of the map. */
  readonly network: string;
  /** Each indicator by id. */
  readonly indicators: Readonly<Record<IndicatorId, Indicator>>;
  /** Who gives each type of support. */
  readonly support: readonly TypeSupport[];
  /** What each alter brings in, sorted by id. */
  readonly alters: readonly AlterSupport[];
}

/**
 * The score of one network map: every indicator with its value, bounds, status and trace.
 *
 * A value rests on what is known; the bounds hold whatever the missing answers turn out to be. Nothing here decides, ranks
 * or opens a step. The deceased are left out; people who are unsafe, not active or there for their job are never supporters.
 *
 * @throws an `InvalidDocument` with every issue when the input is not a valid network.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { scoreNetwork } from "@steunnetwerk/scoring";
 *
 * const network = parseNetwork({
 *   version: 1, id: "kaart-1", ego: { id: "ik" }, unlistedTies: "absent",
 *   alters: [
 *     { id: "oma", provides: { emotioneel: "yes", praktisch: "yes" } },
 *     { id: "buur", provides: { emotioneel: "no", praktisch: "yes" } },
 *   ],
 *   ties: [{ source: "oma", target: "buur" }],
 * });
 * const { indicators } = scoreNetwork(network, { supportTypes: ["emotioneel", "praktisch"] });
 * indicators["constraint.egoNetwork"].value; // => 1.125
 * indicators.coverage.value; // => 1
 * indicators.singlePointsOfFailure.trace.alters; // => ["oma"]
 * ```
 */
export function scoreNetwork(network: Network, options: ScoreOptions = {}): NetworkScore {
  const { maximumMissing = 1 / 3 } = options;
  const index = indexNetwork(network, options);
  const { support, alters, indicators } = functional(index, maximumMissing);
  return {
    network: network.id,
    indicators: { ...structural(index, maximumMissing), ...indicators },
    support,
    alters,
  };
}
