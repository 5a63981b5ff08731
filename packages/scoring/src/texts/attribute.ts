import type { Sentences } from "./sentences.ts";

/** How the people are spread over an attribute of the map's own, in words. */
export const attributeTexts = {
  attributeShare: {
    percent: true,
    nl: [
      "Aandeel met dit antwoord",
      "van de {known} mensen van wie het bekend is[people|: {people}]",
      "[people|Dit geldt voor: {people}.][!people|Dit geldt voor niemand op je kaart.]",
    ],
    en: [
      "Share with this answer",
      "of the {known} people of whom it is known[people|: {people}]",
      "[people|This goes for: {people}.][!people|This goes for nobody on your map.]",
    ],
  },
  attributeBlau: {
    nl: [
      "Verscheidenheid (Blau)",
      "kans dat twee mensen verschillen; {alters} bekend",
      "Dit gaat over of je mensen hierin op elkaar lijken of verschillen.",
    ],
    en: [
      "Diversity (Blau)",
      "chance that two people differ; {alters} known",
      "This is about whether your people are alike in this or differ.",
    ],
  },
  attributeIqv: {
    nl: [
      "Verscheidenheid (IQV)",
      "0 is één antwoord, 1 is gelijk over alle mogelijke; {alters} bekend",
      "Dit gaat over of je mensen hierin op elkaar lijken of verschillen.",
    ],
    en: [
      "Diversity (IQV)",
      "0 is one answer, 1 is evenly over all that are possible; {alters} known",
      "This is about whether your people are alike in this or differ.",
    ],
  },
  attributeEntropy: {
    nl: [
      "Entropie",
      "in bits; {alters} bekend",
      "Dit gaat over hoe verschillend je mensen hierin zijn.",
    ],
    en: [
      "Entropy",
      "in bits; {alters} known",
      "This is about how different your people are in this.",
    ],
  },
  attributeRichness: {
    nl: [
      "Aantal verschillende antwoorden",
      "antwoorden die iemand op de kaart heeft",
      "Hierin [one|is er 1 antwoord][many|zijn er {value} verschillende antwoorden][!value|is nog niets bekend] op je kaart.",
    ],
    en: [
      "Number of different answers",
      "answers that somebody on the map has",
      "In this there [one|is 1 answer][many|are {value} different answers][!value|is nothing known yet] on your map.",
    ],
  },
  attributeEi: {
    nl: [
      "E-I-index",
      "-1 is iedereen als ego, 1 is iedereen anders[people|; als ego: {people}]",
      "[people|Hierin hetzelfde als jij: {people}.][!people|Hierin is niemand op je kaart hetzelfde als jij.]",
    ],
    en: [
      "E-I index",
      "-1 is everybody like ego, 1 is everybody different[people|; like ego: {people}]",
      "[people|The same as you in this: {people}.][!people|Nobody on your map is the same as you in this.]",
    ],
  },
  attributeHomophily: {
    percent: true,
    nl: [
      "Aandeel als ego",
      "van de mensen van wie het bekend is[people|: {people}]",
      "[people|Hierin hetzelfde als jij: {people}.][!people|Hierin is niemand op je kaart hetzelfde als jij.]",
    ],
    en: [
      "Share like ego",
      "of the people of whom it is known[people|: {people}]",
      "[people|The same as you in this: {people}.][!people|Nobody on your map is the same as you in this.]",
    ],
  },
} as const satisfies Readonly<Record<string, Sentences>>;
