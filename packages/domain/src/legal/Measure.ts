import * as z from "zod";

import { Period } from "../date.ts";
import { Id } from "../id.ts";
import type { Text } from "../text.ts";

/**
 * A court order or enforced frame that changes who decides about help.
 *
 * `voogdijGi` is not in this list: it is a legal position of the institution and follows from that.
 * Unit: none, nominal. Source: Jeugdwet 1.1 (kinderbeschermingsmaatregel, jeugdreclassering), 6.1.2-6.1.4;
 * Burgerlijk Wetboek Boek 1, artikelen 241, 255, 257, 265b.
 */
export const MeasureKind = z.enum([
  "ondertoezichtstelling",
  "voorlopigeOndertoezichtstelling",
  "voorlopigeVoogdij",
  "jeugdreclassering",
  "geslotenJeugdhulp",
  "spoedGeslotenJeugdhulp",
  "uithuisplaatsing",
]);
export type MeasureKind = z.infer<typeof MeasureKind>;

/** What people read for each {@link MeasureKind}. */
export const measureLabels = {
  ondertoezichtstelling: { nl: "ondertoezichtstelling", en: "supervision order (OTS)" },
  voorlopigeOndertoezichtstelling: {
    nl: "voorlopige ondertoezichtstelling",
    en: "provisional supervision order",
  },
  voorlopigeVoogdij: { nl: "voorlopige voogdij", en: "provisional guardianship" },
  jeugdreclassering: { nl: "jeugdreclassering", en: "juvenile probation" },
  geslotenJeugdhulp: { nl: "machtiging gesloten jeugdhulp", en: "order for secure youth care" },
  spoedGeslotenJeugdhulp: {
    nl: "spoedmachtiging gesloten jeugdhulp",
    en: "emergency order for secure youth care",
  },
  uithuisplaatsing: { nl: "machtiging uithuisplaatsing", en: "order for out-of-home placement" },
} satisfies Record<MeasureKind, Text>;

/** Version 1 of the stored shape of a measure. */
export const Measure = z.strictObject({
  version: z.literal(1),
  id: Id,
  /** The jeugdige it is about. */
  jeugdigeId: Id,
  kind: MeasureKind,
  period: Period.optional(),
  /** Number of the decision. */
  reference: z.string().min(1).max(500).optional(),
});
export type Measure = z.infer<typeof Measure>;
