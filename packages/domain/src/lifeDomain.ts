import * as z from "zod";

import type { Text } from "./text.ts";

/**
 * The part of life in which ego and an alter know each other.
 *
 * Unit: none, nominal. Rejects: `invalid_value` for any other code.
 * Source: the seven domains of the social network map, Tracy & Whittaker (1990), Families in Society 71(8).
 */
export const LifeDomain = z.enum([
  "household",
  "kin",
  "friends",
  "schoolOrWork",
  "clubOrFaith",
  "neighbours",
  "professionals",
]);
export type LifeDomain = z.infer<typeof LifeDomain>;

/** What people read for each {@link LifeDomain}. */
export const lifeDomainLabels = {
  household: { nl: "thuis", en: "household" },
  kin: { nl: "familie", en: "family" },
  friends: { nl: "vrienden", en: "friends" },
  schoolOrWork: { nl: "school of werk", en: "school or work" },
  clubOrFaith: { nl: "club of geloof", en: "club or faith" },
  neighbours: { nl: "buurt", en: "neighbourhood" },
  professionals: { nl: "hulpverleners", en: "professionals" },
} satisfies Record<LifeDomain, Text>;
