import type { Network } from "@steunnetwerk/domain";

import type { Indicator } from "../Indicator.ts";
import type { NetworkIndex } from "../NetworkIndex.ts";
import { InvalidOptions, scaleFor, type ScoreOptions } from "../ScoreOptions.ts";
import { define } from "../catalogue.ts";
import { byAlters, indicatorOf, noIndicator } from "../internal/Sheet.ts";
import {
  blauOf,
  eiOf,
  entropyOf,
  iqvOf,
  leastEven,
  mostEven,
  richnessOf,
} from "../internal/diversity.ts";
import { withIndex } from "../scoreNetwork.ts";
import { share } from "../support/shares.ts";

/** What can be said of one of a map's own attributes, by id. */
export const attributeDefinitions = /* @__PURE__ */ define("compositional", {
  attributeShare: ["E", "perry2018"],
  attributeBlau: ["E", "blau1977", "blau"],
  attributeIqv: ["E", "agresti1978", "iqv"],
  attributeEntropy: ["E", "shannon1948", "entropy"],
  attributeRichness: ["E", "perry2018", "richness"],
  attributeEi: ["E", "krackhardt1988", "ei"],
  attributeHomophily: ["E", "perry2018", "homophily"],
});

/** The id of what can be said of an attribute. */
export type AttributeMeasureId = keyof typeof attributeDefinitions;

/** One of the possible values of an attribute. */
export type Category = string | number | boolean;

/** Which attribute of a map is looked at. */
export interface AttributeOptions extends Pick<ScoreOptions, "maximumMissing"> {
  /** Its name among the `attributes` of the alters and of ego. */
  readonly name: string;
  /** Every value that is possible according to the codebook, whether somebody has it or not; two or more, each once. */
  readonly categories: readonly Category[];
}

/** What one of a map's own attributes says. */
export interface AttributeScore {
  /** Name of the attribute. */
  readonly name: string;
  /** For each category the share of the alters who have it. */
  readonly shares: readonly {
    readonly category: Category;
    readonly share: Indicator<AttributeMeasureId>;
  }[];
  /** Spread over the categories, and likeness to ego. */
  readonly indicators: Readonly<
    Record<Exclude<AttributeMeasureId, "attributeShare">, Indicator<AttributeMeasureId>>
  >;
}

/**
 * How the alters are spread over the values of one of the map's own attributes, and how much they are like ego in it.
 *
 * An attribute that an alter does not have counts as not known; the bounds hold whatever it is, and are exact. The deceased are
 * left out. Cost: O(alters + categories²). Sources: those of `blau`, `iqv`, `entropy`, `richness`, `eiIndex` and `homophily`,
 * which are the same measures for any graph; bounds: project reference, 10.1 and 10.3.
 *
 * @throws as `scoreNetwork` does; an `InvalidOptions` when the categories are fewer than two, name one twice, or leave out a
 * value that somebody on the map has.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { scoreAttribute } from "@steunnetwerk/scoring";
 *
 * const network = parseNetwork({
 *   version: 1, id: "kaart-1", ego: { id: "ik", attributes: { taal: "nl" } }, ties: [],
 *   alters: [{ id: "oma", attributes: { taal: "pap" } }, { id: "buur", attributes: { taal: "nl" } }],
 * });
 * const { indicators, shares } = scoreAttribute(network, { name: "taal", categories: ["nl", "pap", "en"] });
 * [indicators.attributeBlau.value, indicators.attributeEi.value, shares[1]?.share.value]; // => [0.5, 0, 0.5]
 * ```
 */
export function scoreAttribute(network: Network, options: AttributeOptions): AttributeScore {
  const { name, categories, maximumMissing } = options;
  categories.forEach((category, at) => {
    if (categories.indexOf(category) !== at)
      throw new InvalidOptions(["categories", `${at}`], "names a category twice");
  });
  if (categories.length < 2)
    throw new InvalidOptions(["categories"], "names fewer than two categories");
  const scale = scaleFor(maximumMissing === undefined ? undefined : { maximumMissing });
  return withIndex(network, scale, (index) => attributeScore(index, name, categories));
}

function attributeScore(
  { network, ids, size: n, scale }: NetworkIndex,
  name: string,
  categories: readonly Category[],
): AttributeScore {
  /** Position of the category somebody has; -1 where it is not known. */
  const categoryOf = (attributes: Readonly<Record<string, Category>> | undefined): number => {
    const value = attributes?.[name];
    const category = value === undefined ? -1 : categories.indexOf(value);
    if (value !== undefined && category < 0)
      throw new InvalidOptions(["categories"], "leaves out a value that somebody on the map has");
    return category;
  };
  const ego = categoryOf(network.ego.attributes);
  const found = new Map(network.alters.map((alter) => [alter.id, categoryOf(alter.attributes)]));
  const having = categories.map((_, category) => ids.filter((id) => found.get(id) === category));
  const counts = having.map((people) => people.length);
  const known = ids.filter((id) => found.get(id) !== -1);
  const missing = n - known.length;
  const asked = ego >= 0 || known.length > 0;
  const put = (
    id: AttributeMeasureId,
    value: number | null,
    [lower, upper]: readonly [number | null, number | null],
    who: readonly string[],
    egoToo: 0 | 1 = 0,
  ): Indicator<AttributeMeasureId> => {
    const definition = attributeDefinitions[id];
    if (n === 0) return noIndicator(definition, "no-alters");
    const evidence = { n: n + egoToo, missing: missing + (ego < 0 ? egoToo : 0), asked };
    const { maximumMissing } = scale;
    return indicatorOf(definition, maximumMissing, value, lower, upper, evidence, byAlters(who));
  };
  const spread = (id: AttributeMeasureId, of: (counts: readonly number[]) => number | null) =>
    put(
      id,
      known.length === 0 ? null : of(counts),
      [of(leastEven(counts, missing)), of(mostEven(counts, missing))],
      known,
    );
  // Where ego's own value is not known, it may be that of the fewest or of the most.
  const alike = ego < 0 ? undefined : counts[ego]!;
  const fewest = alike ?? Math.min(...counts);
  const most = (alike ?? Math.max(...counts)) + missing;
  const likeEgo = having[ego] ?? [];
  const ei = alike === undefined ? null : eiOf(known.length - alike, alike);
  const homophily = alike === undefined ? null : share(alike, known.length);
  return {
    name,
    shares: categories.map((category, at) => {
      const count = counts[at]!;
      const bounds = [share(count, n), share(count + missing, n)] as const;
      return {
        category,
        share: put("attributeShare", share(count, known.length), bounds, having[at]!),
      };
    }),
    indicators: {
      attributeBlau: spread("attributeBlau", blauOf),
      attributeIqv: spread("attributeIqv", (of) => iqvOf(of, of.length)),
      attributeEntropy: spread("attributeEntropy", entropyOf),
      attributeRichness: spread("attributeRichness", richnessOf),
      attributeEi: put(
        "attributeEi",
        ei,
        [eiOf(n - most, most), eiOf(n - fewest, fewest)],
        likeEgo,
        1,
      ),
      attributeHomophily: put(
        "attributeHomophily",
        homophily,
        [share(fewest, n), share(most, n)],
        likeEgo,
        1,
      ),
    },
  };
}
