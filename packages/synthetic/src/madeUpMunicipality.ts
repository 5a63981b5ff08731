import { Random } from "./Random.ts";
import { figures } from "./figures.ts";
import { madeUpFamily, type MadeUpFamily } from "./madeUpFamily.ts";
import type { MadeUpOptions } from "./madeUpNetwork.ts";

/** What may be fixed in a made-up municipality. */
export interface MadeUpMunicipalityOptions extends Pick<
  MadeUpOptions,
  "language" | "on" | "missing" | "supportTypes"
> {
  /** Number of inhabitants. Range: 1 to 20,000,000; 100,000 when left out. */
  readonly inhabitants?: number;
  /** Only families whose child has youth care; about one in ten. */
  readonly only?: "inCare";
}

/**
 * The families with a child at home of a made-up municipality, one at a time: a million inhabitants take no more memory than
 * one family. Each family is made from the seed and its number alone, so they can be gone through again and again.
 *
 * One child of each household with children draws a map; how many such households there are, and how many children have
 * youth care, follows the published {@link figures}.
 *
 * @example
 * ```ts
 * import { madeUpMunicipality } from "@steunnetwerk/synthetic";
 *
 * let families = 0;
 * for (const family of madeUpMunicipality("test", { inhabitants: 1_000 })) families += Number(family.madeUp);
 * families; // => 149
 * ```
 */
export function madeUpMunicipality(
  seed: string,
  options: MadeUpMunicipalityOptions = {},
): Iterable<MadeUpFamily> {
  const { inhabitants = 100_000, only, ...rest } = options;
  const households = Math.round(inhabitants * figures.householdsWithChildren.value);
  return {
    *[Symbol.iterator]() {
      for (let number = 1; number <= households; number++) {
        const part = `${seed}-${number}`;
        const random = new Random(part).for("household");
        const inCare = random.happens(figures.youthCare.value);
        if (only === "inCare" && !inCare) continue;
        yield madeUpFamily(part, { ...rest, inCare, age: random.whole(0, 17) });
      }
    },
  };
}
