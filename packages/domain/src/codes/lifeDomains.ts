import type { Text } from "../text.ts";

/**
 * The parts of life in which ego and an alter can know each other.
 *
 * Source: the seven domains of the social network map, Tracy & Whittaker (1990), Families in Society 71(8).
 */
export const lifeDomains = [
  "household",
  "kin",
  "friends",
  "schoolOrWork",
  "clubOrFaith",
  "neighbours",
  "professionals",
] as const;

/** What people read for each of {@link lifeDomains}. */
export const lifeDomainLabels = {
  household: { nl: "thuis", en: "household" },
  kin: { nl: "familie", en: "family" },
  friends: { nl: "vrienden", en: "friends" },
  schoolOrWork: { nl: "school of werk", en: "school or work" },
  clubOrFaith: { nl: "club of geloof", en: "club or faith" },
  neighbours: { nl: "buurt", en: "neighbourhood" },
  professionals: { nl: "hulpverleners", en: "professionals" },
} satisfies Record<(typeof lifeDomains)[number], Text>;
