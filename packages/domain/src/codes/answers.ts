import type { Text } from "../text.ts";

/** What can be known about a yes-or-no question. Source: our own construct, decision D3 (unknown is not absent). */
export const answers = ["yes", "no", "unknown", "notAsked"] as const;

/** What people read for each of {@link answers}. */
export const answerLabels = {
  yes: { nl: "ja", en: "yes" },
  no: { nl: "nee", en: "no" },
  unknown: { nl: "onbekend", en: "unknown" },
  notAsked: { nl: "nog niet gevraagd", en: "not asked yet" },
} satisfies Record<(typeof answers)[number], Text>;
