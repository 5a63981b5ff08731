import type { Text } from "@steunnetwerk/domain";

import type { ComparabilityReason } from "../change/comparability.ts";
import type { ChangeVerdict } from "../change/networkChange.ts";

import type { Sentences } from "./sentences.ts";

/** Who stayed, went and came, in words. */
export const changeTexts = {
  alterJaccard: {
    percent: true,
    nl: [
      "Overlap van de twee kaarten",
      "{alters} mensen op beide, van iedereen op een van de twee",
      "Op beide kaarten: [people|{people}][!people|niemand].",
    ],
    en: [
      "Overlap of the two maps",
      "{alters} people on both, of everybody on either",
      "On both maps: [people|{people}][!people|nobody].",
    ],
  },
  alterRetention: {
    percent: true,
    nl: [
      "Gebleven",
      "{alters} van de mensen op de eerste kaart",
      "Van je eerste kaart bleven: [people|{people}][!people|niemand].",
    ],
    en: [
      "Stayed",
      "{alters} of the people on the first map",
      "Of your first map these stayed: [people|{people}][!people|nobody].",
    ],
  },
  alterTurnover: {
    percent: true,
    nl: [
      "Verloop",
      "{alters} mensen kwamen of gingen, van iedereen op beide kaarten samen geteld",
      "Er kwamen bij of gingen weg: [people|{people}][!people|niemand].",
    ],
    en: [
      "Turnover",
      "{alters} people came or went, of everybody on both maps counted together",
      "These came or went: [people|{people}][!people|nobody].",
    ],
  },
  tieJaccard: {
    percent: true,
    nl: [
      "Overlap van de banden",
      "banden die er beide keren zijn, tussen wie bleef",
      "Dit gaat over of wie bleef elkaar nog kent.",
    ],
    en: [
      "Overlap of ties",
      "ties there both times, among those who stayed",
      "This is about whether those who stayed still know each other.",
    ],
  },
  tieRetention: {
    percent: true,
    nl: [
      "Gebleven banden",
      "deel van de eerste banden tussen wie bleef",
      "Dit gaat over of wie elkaar kende elkaar nog kent.",
    ],
    en: [
      "Ties that stayed",
      "share of the first ties among those who stayed",
      "This is about whether those who knew each other still do.",
    ],
  },
  tieTurnover: {
    percent: true,
    nl: [
      "Verloop van de banden",
      "banden die kwamen of gingen tussen wie bleef, van alle banden samen geteld",
      "Dit gaat over of mensen elkaar hebben leren kennen of uit het oog verloren.",
    ],
    en: [
      "Turnover of ties",
      "ties that came or went among those who stayed, of all ties counted together",
      "This is about whether people met or lost sight of each other.",
    ],
  },
} as const satisfies Readonly<Record<string, Sentences>>;

/** What can be said of a change, as the end of a sentence. */
export const verdicts = {
  changed: { nl: "veranderd", en: "changed" },
  "not-shown": { nl: "niet aangetoond dat dit veranderde", en: "not shown to have changed" },
  "not-comparable": { nl: "niet te vergelijken", en: "not comparable" },
  undefined: { nl: "niet op beide data bepaald", en: "not defined on both dates" },
} as const satisfies Record<ChangeVerdict, Text>;

/** Why two maps cannot be compared, as a part of a sentence. */
export const comparability = {
  questions: { nl: "er is iets anders gevraagd", en: "other questions were asked" },
  rater: { nl: "iemand anders gaf antwoord", en: "somebody else answered" },
  "name-limit": {
    nl: "er konden meer of minder mensen genoemd worden",
    en: "more or fewer people could be named",
  },
  instrument: { nl: "er is een ander formulier gebruikt", en: "another form was used" },
} as const satisfies Record<ComparabilityReason, Text>;
