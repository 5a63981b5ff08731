import type { Text } from "../text.ts";

/**
 * The kinds of support that a person can give to a child, a parent or a family, in order.
 *
 * Source: project reference "Roles and support types", section 6 (Augeo's four types, the ecogram codes P, G, A and E,
 * House 1981, Cohen & Wills 1985; the list as a whole is our own construct).
 */
export const supportTypes = [
  "emotioneel",
  "praktisch",
  "informatief",
  "waardering",
  "gezelschap",
  "normatief",
  "opvang",
  "belangenbehartiging",
  "bemiddeling",
  "veiligheid",
  "wonen",
  "toekomst",
  "materieel",
] as const;

/**
 * The five support types most instruments ask for, and the default of every measure of who gives what.
 *
 * Source: House (1981) for emotional, instrumental, informational and appraisal support; companionship is the fifth in
 * Cohen & Wills (1985), Psychological Bulletin 98(2).
 */
export const coreSupportTypes = [
  "emotioneel",
  "praktisch",
  "informatief",
  "waardering",
  "gezelschap",
] as const satisfies readonly (typeof supportTypes)[number][];

/** What people read for each of {@link supportTypes}. */
export const supportTypeLabels = {
  emotioneel: { nl: "emotionele steun", en: "emotional support" },
  praktisch: { nl: "praktische steun", en: "practical support" },
  informatief: { nl: "informatie en advies", en: "information and advice" },
  waardering: { nl: "waardering", en: "appraisal" },
  gezelschap: { nl: "gezelschap", en: "companionship" },
  normatief: { nl: "voorbeeld en normen", en: "example and norms" },
  opvang: { nl: "opvang en logeren", en: "respite and staying over" },
  belangenbehartiging: { nl: "opkomen voor de jeugdige", en: "advocacy" },
  bemiddeling: { nl: "bemiddeling", en: "mediation" },
  veiligheid: { nl: "meekijken op veiligheid", en: "safety watch" },
  wonen: { nl: "een plek om te wonen", en: "housing" },
  toekomst: { nl: "deuren openen naar school, werk en anderen", en: "opening doors" },
  materieel: { nl: "geld en spullen", en: "money and goods" },
} satisfies Record<(typeof supportTypes)[number], Text>;
