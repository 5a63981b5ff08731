import type { SupportType, Text } from "@steunnetwerk/domain";

import type { Sign } from "../draw/glyphs.ts";
import type { RingName } from "../layout/rings.ts";

/** What stands on the edge of each circle. */
export const ringTexts = {
  inner: { nl: "heel dichtbij", en: "very close" },
  middle: { nl: "dichtbij", en: "close" },
  outer: { nl: "wat verder weg", en: "further away" },
  unrated: { nl: "hoe dichtbij weten we (nog) niet", en: "how close is not known (yet)" },
} satisfies Record<RingName, Text>;

/**
 * The letter on the bead of a support type; each language's own, and no two alike.
 *
 * Source: P, G, A and E are the marks of the Dutch ecogram (praktisch, gezelschap, advies, emotioneel; Waardigheid en trots,
 * "Sociale netwerkkaart (ecogram)"); the other letters and the English ones are our own.
 */
export const supportLetters = {
  emotioneel: { nl: "E", en: "E" },
  praktisch: { nl: "P", en: "P" },
  informatief: { nl: "A", en: "A" },
  waardering: { nl: "W", en: "V" },
  gezelschap: { nl: "G", en: "C" },
  normatief: { nl: "N", en: "N" },
  opvang: { nl: "O", en: "R" },
  belangenbehartiging: { nl: "B", en: "S" },
  bemiddeling: { nl: "M", en: "M" },
  veiligheid: { nl: "V", en: "W" },
  wonen: { nl: "T", en: "H" },
  toekomst: { nl: "D", en: "D" },
  materieel: { nl: "S", en: "G" },
} satisfies Record<SupportType, Text>;

/** What a bead stands for, in a word or two that begin with or hold its letter. */
export const supportTexts = {
  emotioneel: { nl: "emotioneel", en: "emotional" },
  praktisch: { nl: "praktisch", en: "practical" },
  informatief: { nl: "advies en uitleg", en: "advice" },
  waardering: { nl: "waardering", en: "feeling valued" },
  gezelschap: { nl: "gezelschap", en: "company" },
  normatief: { nl: "voorbeeld en normen", en: "norms, an example" },
  opvang: { nl: "opvang, logeren", en: "respite" },
  belangenbehartiging: { nl: "belangen, opkomen voor", en: "speaking up" },
  bemiddeling: { nl: "bemiddelen", en: "mediation" },
  veiligheid: { nl: "veiligheid", en: "watching over" },
  wonen: { nl: "thuis, wonen", en: "housing" },
  toekomst: { nl: "deuren openen", en: "doors to the future" },
  materieel: { nl: "spullen en geld", en: "goods and money" },
} satisfies Record<SupportType, Text>;

/** Everything else that is written in or about a picture. */
export const texts = {
  titleOf: { nl: "De mensen om {name} heen", en: "The people around {name}" },
  titleMe: { nl: "De mensen om mij heen", en: "The people around me" },
  titleBoth: {
    nl: "De mensen om {left} en om {right} heen",
    en: "The people around {left} and around {right}",
  },
  change: { nl: "wat er veranderde", en: "what changed" },
  me: { nl: "ik", en: "me" },
  unnamed: { nl: "iemand", en: "someone" },
  and: { nl: "en", en: "and" },
  nobody: { nl: "Er staat nog niemand op deze kaart", en: "There is nobody on this map yet" },
  aroundMe: { nl: "mij", en: "me" },
  countOne: {
    nl: "Om {name} heen staat op deze kaart één persoon of groep.",
    en: "Around {name} this map shows one person or group.",
  },
  count: {
    nl: "Om {name} heen staan op deze kaart {count} mensen of groepen.",
    en: "Around {name} this map shows {count} people or groups.",
  },
  // Headings of the legend
  fromWhere: { nl: "Waarvan", en: "From" },
  support: { nl: "Steun", en: "Support" },
  signs: { nl: "Tekens", en: "Signs" },
  // Support
  gives: { nl: "geeft", en: "gives" },
  givesNothing: {
    nl: "geeft geen steun waarnaar is gevraagd",
    en: "gives none of the support asked about",
  },
  perhaps: { nl: "misschien", en: "perhaps" },
  from: { nl: "van", en: "from" },
  onlyFrom: { nl: "alleen van", en: "only from" },
  only: { nl: "is hierin de enige", en: "is the only one for this" },
  gaps: { nl: "Nog niemand voor", en: "Nobody yet for" },
  supportNotAsked: { nl: "naar steun is nog niet gevraagd", en: "support was not asked about yet" },
  notAskedShort: { nl: "steun nog niet gevraagd", en: "support not asked yet" },
  supportNotAskedOf: {
    nl: "Naar steun is nog niet gevraagd bij",
    en: "Support was not asked about yet for",
  },
  // People and ties
  professional: { nl: "is er voor het werk", en: "is there for a job" },
  group: { nl: "een groep", en: "a group" },
  domainUnknown: { nl: "weten we (nog) niet", en: "not known (yet)" },
  knows: { nl: "kent", en: "knows" },
  tie: { nl: "kennen elkaar", en: "know each other" },
  tieUnknown: { nl: "kennen elkaar misschien", en: "perhaps know each other" },
  nobodyShared: { nl: "Niemand staat op beide kaarten.", en: "Nobody is on both maps." },
  // Change
  closer: { nl: "dichterbij gekomen", en: "has come closer" },
  further: { nl: "verder weg gekomen", en: "has moved further away" },
  givesNow: { nl: "geeft nu ook", en: "now gives as well" },
  givesNoLonger: { nl: "geeft niet meer", en: "no longer gives" },
  noChange: { nl: "Er is niets veranderd.", en: "Nothing has changed." },
  conflict: { nl: "ruzie of spanning", en: "conflict or strain" },
  conflictWith: { nl: "Ruzie of spanning met {name}", en: "Conflict or strain with {name}" },
  arrow: { nl: "steun gaat deze kant op", en: "support goes this way" },
  away: { nl: "nu geen contact", en: "not in touch now" },
  trail: { nl: "stond hier eerst", en: "was here before" },
  conflictBetween: { nl: "Ruzie of spanning tussen", en: "Conflict or strain between" },
} as const satisfies Record<string, Text>;

/** What a sign on somebody's disc means. */
export const signTexts = {
  conflict: texts.conflict,
  activatable: { nl: "kan weer contact worden", en: "could be in touch again" },
  unsafe: { nl: "niet veilig", en: "not safe" },
  deceased: { nl: "overleden", en: "has died" },
  unknown: { nl: "niemand weet hoe dichtbij", en: "nobody knows how close" },
  notAsked: { nl: "nog niet gevraagd hoe dichtbij", en: "not asked yet how close" },
  came: { nl: "nieuw op de kaart", en: "new on the map" },
  left: { nl: "niet meer op de kaart", en: "no longer on the map" },
  shared: { nl: "op beide kaarten", en: "on both maps" },
} satisfies Record<Sign, Text>;

/** Headings of the table that says the same as a picture. */
export const tableTexts = {
  asTable: { nl: "Hetzelfde als tabel", en: "The same as a table" },
  name: { nl: "wie", en: "who" },
  domain: { nl: "waarvan", en: "from" },
  closeness: { nl: "hoe dichtbij", en: "how close" },
  particulars: { nl: "bijzonderheden", en: "particulars" },
  knows: { nl: "kent", en: "knows" },
} as const satisfies Record<string, Text>;
