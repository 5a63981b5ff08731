import { parseNetwork, type LifeDomain, type Network } from "@steunnetwerk/domain";

import type { Indicator } from "./Indicator.ts";
import { NetworkIndex } from "./NetworkIndex.ts";
import { scaleFor, type Scale, type ScoreOptions } from "./ScoreOptions.ts";
import type { IndicatorId } from "./catalogue.ts";
import { newSheet } from "./internal/Sheet.ts";
import { compositional } from "./sections/compositional.ts";
import {
  alterSupport,
  circlesOf,
  closenessCounts,
  lifeDomainCounts,
  typeSupport,
  type AlterSupport,
  type TypeSupport,
} from "./sections/people.ts";
import { relational } from "./sections/relational.ts";
import { sizes, structural } from "./sections/structural.ts";
import { support } from "./sections/support.ts";
import { populationOf } from "./support/Population.ts";
import { onlyGivers } from "./support/onlyGivers.ts";

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
  /** The circles that the alters form without ego, as far as is known. */
  readonly circles: readonly (readonly string[])[];
  /** The number of alters in each life domain, of those of whom it is known. */
  readonly lifeDomains: Readonly<Record<LifeDomain, number>>;
  /** The number of alters in each rank of closeness, from the least close, of those of whom it is known. */
  readonly closeness: readonly number[];
}

/**
 * The score of one network map: every indicator with its value, bounds, status and trace.
 *
 * A value rests on what is known; the bounds hold whatever the missing answers turn out to be. Nothing here decides, ranks
 * or opens a step. The deceased are left out; people who are unsafe, not active or there for their job are never supporters.
 * Cost: O(alters² + ties), some tens of microseconds for thirty alters; when 1 to 12 ties are unknown, 2 to that power.
 *
 * @throws an `InvalidDocument` with every issue when the input is not a valid network; an `InvalidOptions` when an option
 * cannot be followed.
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
export function scoreNetwork(network: Network, options?: ScoreOptions): NetworkScore {
  return withIndex(network, scaleFor(options), scoreIndex);
}

/** Indexes that are not in use. */
const indexes: NetworkIndex[] = [];

/**
 * What `use` makes of the index of a map. The index must not be kept: it is used again for the next one.
 *
 * @throws an `InvalidDocument` with every issue when the input is not a valid network.
 */
export function withIndex<Result>(
  network: Network,
  scale: Scale,
  use: (index: NetworkIndex) => Result,
): Result {
  const index = indexes.pop() ?? new NetworkIndex();
  try {
    index.read(network, scale);
    const result = use(index);
    indexes.push(index); // not one that was left half-way
    return result;
  } catch (error) {
    parseNetwork(network); // throws every issue of a bad document, with its path
    throw error;
  }
}

/** The score of a map that was read. */
export function scoreIndex(index: NetworkIndex): NetworkScore {
  const sheet = newSheet();
  const supporters = populationOf(index, index.supporters);
  const only = onlyGivers(supporters);
  sizes(index, sheet);
  structural(index, sheet);
  compositional(index, sheet);
  relational(index, sheet);
  support(index, supporters, only, sheet);
  return {
    network: index.network.id,
    indicators: sheet,
    support: typeSupport(index, supporters),
    alters: alterSupport(index, supporters, only),
    circles: circlesOf(index),
    lifeDomains: lifeDomainCounts(index),
    closeness: closenessCounts(index),
  };
}
