import type { Text } from "../text.ts";

/**
 * Court orders and enforced frames that change who decides about help.
 *
 * Guardianship of an institution is not in this list: it is a legal position (`voogdijGi`) and follows from that.
 * Source: Jeugdwet 1.1 (kinderbeschermingsmaatregel, jeugdreclassering), 6.1.2-6.1.4; Burgerlijk Wetboek Boek 1, artikelen 241,
 * 255, 257, 265b.
 */
export const measureKinds = [
  "ondertoezichtstelling",
  "voorlopigeOndertoezichtstelling",
  "voorlopigeVoogdij",
  "jeugdreclassering",
  "geslotenJeugdhulp",
  "spoedGeslotenJeugdhulp",
  "uithuisplaatsing",
] as const;

/** What people read for each of {@link measureKinds}. */
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
} satisfies Record<(typeof measureKinds)[number], Text>;
