import * as z from "zod";

import type { Text } from "./text.ts";

/**
 * What is known about a yes-or-no question: `no` was said, `unknown` was asked but nobody knows, `notAsked` was not asked yet.
 *
 * Unit: none. A field that is left out means `notAsked`; it never means `no`.
 * Source: our own construct, decision D3 (unknown is not absent).
 */
export const Answer = z.enum(["yes", "no", "unknown", "notAsked"]);
export type Answer = z.infer<typeof Answer>;

/** What people read for each {@link Answer}. */
export const answerLabels = {
  yes: { nl: "ja", en: "yes" },
  no: { nl: "nee", en: "no" },
  unknown: { nl: "onbekend", en: "unknown" },
  notAsked: { nl: "nog niet gevraagd", en: "not asked yet" },
} satisfies Record<Answer, Text>;
