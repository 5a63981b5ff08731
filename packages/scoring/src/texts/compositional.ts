import type { Sentences } from "./sentences.ts";

/** Who the people are, in words. */
export const compositionalTexts = {
  kinShare: {
    percent: true,
    nl: [
      "Aandeel familie",
      "van de {known} mensen van wie het bekend is[people|: {people}]",
      "[people|Familie op je kaart: {people}.][!people|Er staat geen familie op je kaart.]",
    ],
    en: [
      "Share of kin",
      "of the {known} people of whom it is known[people|: {people}]",
      "[people|Family on your map: {people}.][!people|There is no family on your map.]",
    ],
  },
  professionalShare: {
    percent: true,
    nl: [
      "Aandeel professionals",
      "van de {known} mensen van wie het bekend is[people|: {people}]",
      "[people|Wie er is omdat het hun werk is: {people}.][!people|Niemand op je kaart is er omdat het hun werk is.]",
    ],
    en: [
      "Share of professionals",
      "of the {known} people of whom it is known[people|: {people}]",
      "[people|Who is there because it is their job: {people}.][!people|Nobody on your map is there because it is their job.]",
    ],
  },
  conflictShare: {
    percent: true,
    nl: [
      "Aandeel met conflict",
      "van de {known} mensen van wie het bekend is; conflict kan naast steun bestaan",
      "[value|Met sommige mensen is er ook weleens ruzie of spanning.][!value|Met niemand op je kaart is er ruzie of spanning.]",
    ],
    en: [
      "Share with conflict",
      "of the {known} people of whom it is known; conflict can stand beside support",
      "[value|With some people there is a quarrel or tension too.][!value|There is no quarrel or tension with anybody on your map.]",
    ],
  },
  domainBlau: {
    nl: [
      "Verscheidenheid van leefgebieden (Blau)",
      "kans dat twee mensen uit verschillende leefgebieden komen; {alters} bekend",
      "Dit gaat over van hoeveel verschillende plekken je mensen komen.",
    ],
    en: [
      "Diversity of life domains (Blau)",
      "chance that two people come from different life domains; {alters} known",
      "This is about from how many different places your people come.",
    ],
  },
  domainIqv: {
    nl: [
      "Spreiding over leefgebieden (IQV)",
      "0 is één leefgebied, 1 is gelijk over alle zeven; {alters} bekend",
      "Dit gaat over of je mensen van één plek komen of van verschillende plekken.",
    ],
    en: [
      "Spread over life domains (IQV)",
      "0 is one life domain, 1 is evenly over all seven; {alters} known",
      "This is about whether your people come from one place or from different places.",
    ],
  },
  domainEntropy: {
    nl: [
      "Entropie van leefgebieden",
      "in bits; {alters} bekend",
      "Dit gaat over hoe je mensen over verschillende plekken verdeeld zijn.",
    ],
    en: [
      "Entropy of life domains",
      "in bits; {alters} known",
      "This is about how your people are spread over different places.",
    ],
  },
  domainRichness: {
    nl: [
      "Aantal leefgebieden",
      "leefgebieden waarin iemand op de kaart staat",
      "Je mensen komen van [one|1 plek][many|{value} verschillende plekken][!value|nog geen bekende plek].",
    ],
    en: [
      "Number of life domains",
      "life domains with somebody on the map",
      "Your people come from [one|1 place][many|{value} different places][!value|no known place yet].",
    ],
  },
  formalDependence: {
    percent: true,
    nl: [
      "Formele afhankelijkheid",
      "deel van de steun dat van professionals komt[people|: {people}]",
      "[value|Een deel van de steun komt van mensen voor wie het hun werk is: {people}.][!value|De steun komt niet van mensen voor wie het hun werk is.]",
    ],
    en: [
      "Formal dependence",
      "share of support that comes from professionals[people|: {people}]",
      "[value|Part of the support comes from people whose job it is: {people}.][!value|The support does not come from people whose job it is.]",
    ],
  },
} as const satisfies Readonly<Record<string, Sentences>>;
