import type { Text } from "@steunnetwerk/domain";

import type { Reason } from "../Indicator.ts";
import type { Reader } from "../explain.ts";

/** Why there is no value, as the rest of a sentence for a professional and as a sentence for a family. */
export const reasons = {
  "no-alters": {
    professional: {
      nl: "niet bepaald, er staat niemand op de kaart",
      en: "not defined, there is nobody on the map",
    },
    family: { nl: "Er staat nog niemand op je kaart", en: "There is nobody on your map yet" },
  },
  "one-alter": {
    professional: {
      nl: "niet bepaald, er staat één persoon op de kaart",
      en: "not defined, there is one person on the map",
    },
    family: {
      nl: "Er staat één iemand op je kaart; dit gaat over mensen onderling",
      en: "There is one person on your map; this is about people among themselves",
    },
  },
  "no-known-values": {
    professional: { nl: "geen enkel antwoord is bekend", en: "no answer is known" },
    family: { nl: "Dit weten we nog niet", en: "We do not know this yet" },
  },
  "not-collected": {
    professional: { nl: "er is niet naar gevraagd", en: "it was not asked" },
    family: { nl: "Hier is nog niet naar gevraagd", en: "This was not asked yet" },
  },
  "no-categories": {
    professional: {
      nl: "niet bepaald, er zijn geen soorten gekozen",
      en: "not defined, no types were chosen",
    },
    family: { nl: "Er is niets gekozen om naar te kijken", en: "Nothing was chosen to look at" },
  },
  "zero-denominator": {
    professional: {
      nl: "niet bepaald, er valt niets te delen",
      en: "not defined, there is nothing to divide by",
    },
    family: {
      nl: "Hier valt nog niets over te zeggen",
      en: "There is nothing to say about this yet",
    },
  },
  "too-incomplete": {
    professional: {
      nl: "te veel antwoorden ontbreken voor een waarde",
      en: "too many answers are missing for a value",
    },
    family: {
      nl: "Hier is nog te weinig over bekend om iets te zeggen",
      en: "Too little is known yet to say something about this",
    },
  },
} as const satisfies Record<Reason, Record<Reader, Text>>;
