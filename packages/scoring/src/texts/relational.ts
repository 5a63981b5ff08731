import type { Sentences } from "./sentences.ts";

/** The ties between ego and the others, in words. */
export const relationalTexts = {
  closeness: {
    nl: [
      "Gemiddelde nabijheid",
      "van 0 (minst dichtbij) tot 1 (heel dichtbij), over {alters} mensen",
      "Dit gaat over hoe dichtbij je mensen voor je voelen.",
    ],
    en: [
      "Mean closeness",
      "from 0 (least close) to 1 (very close), over {alters} people",
      "This is about how close your people feel to you.",
    ],
  },
  leastCloseness: {
    nl: [
      "Kleinste nabijheid",
      "van 0 tot 1[people|: {people}]",
      "Dit gaat over wie voor jou het verst weg voelt[people|: {people}].",
    ],
    en: [
      "Least closeness",
      "from 0 to 1[people|: {people}]",
      "This is about who feels farthest away to you[people|: {people}].",
    ],
  },
  veryCloseShare: {
    percent: true,
    nl: [
      "Aandeel heel dichtbij",
      "van de {known} mensen van wie het bekend is[people|: {people}]",
      "[people|Heel dichtbij: {people}.][!people|Niemand staat helemaal dichtbij.]",
    ],
    en: [
      "Share very close",
      "of the {known} people of whom it is known[people|: {people}]",
      "[people|Very close: {people}.][!people|Nobody is very close.]",
    ],
  },
  innerCircle: {
    nl: [
      "Binnenste kring",
      "mensen in de binnenste kring[people|: {people}]",
      "[people|In je binnenste kring: {people}.][!people|In je binnenste kring staat nog niemand.]",
    ],
    en: [
      "Inner circle",
      "people in the inner circle[people|: {people}]",
      "[people|In your inner circle: {people}.][!people|There is nobody in your inner circle yet.]",
    ],
  },
  middleCircle: {
    nl: [
      "Middelste kring",
      "mensen in de middelste kring[people|: {people}]",
      "[people|In je middelste kring: {people}.][!people|In je middelste kring staat nog niemand.]",
    ],
    en: [
      "Middle circle",
      "people in the middle circle[people|: {people}]",
      "[people|In your middle circle: {people}.][!people|There is nobody in your middle circle yet.]",
    ],
  },
  outerCircle: {
    nl: [
      "Buitenste kring",
      "mensen in de buitenste kring[people|: {people}]",
      "[people|In je buitenste kring: {people}.][!people|In je buitenste kring staat nog niemand.]",
    ],
    en: [
      "Outer circle",
      "people in the outer circle[people|: {people}]",
      "[people|In your outer circle: {people}.][!people|There is nobody in your outer circle yet.]",
    ],
  },
  reciprocalShare: {
    percent: true,
    nl: [
      "Aandeel wederkerig",
      "van de {known} mensen van wie het bekend is: steun gaat over en weer",
      "[people|Je doet ook iets terug voor: {people}.][!people|Er is nog niemand voor wie je iets terugdoet.]",
    ],
    en: [
      "Share reciprocal",
      "of the {known} people of whom it is known: support goes both ways",
      "[people|You do something in return for: {people}.][!people|There is nobody yet for whom you do something in return.]",
    ],
  },
  exchangeReciprocity: {
    percent: true,
    nl: [
      "Wederkerigheid van steun",
      "van wie steun geeft, krijgt dit deel ook steun van ego",
      "[people|Deze mensen steunen jou en jij hen: {people}.][!people|Er is nog niemand die jou steunt en die jij ook steunt.]",
    ],
    en: [
      "Reciprocity of support",
      "of those who give support, this share gets support from ego too",
      "[people|These people support you and you them: {people}.][!people|There is nobody yet who supports you and whom you support too.]",
    ],
  },
  multiplexShare: {
    percent: true,
    nl: [
      "Aandeel met meer soorten steun",
      "geven twee of meer soorten steun[people|: {people}]",
      "[people|Meer dan één soort steun komt van: {people}.][!people|Niemand geeft meer dan één soort steun.]",
    ],
    en: [
      "Share with several support types",
      "give two or more support types[people|: {people}]",
      "[people|More than one kind of support comes from: {people}.][!people|Nobody gives more than one kind of support.]",
    ],
  },
  multiplexity: {
    percent: true,
    nl: [
      "Gemiddelde veelzijdigheid",
      "deel van de soorten steun dat iemand gemiddeld geeft; {alters} bekend",
      "Dit gaat over of iemand één soort steun geeft of meer.",
    ],
    en: [
      "Mean multiplexity",
      "share of the support types a person gives on average; {alters} known",
      "This is about whether a person gives one kind of support or more.",
    ],
  },
  contactsPerWeek: {
    nl: [
      "Contacten per week",
      "gemiddeld per persoon, over {alters} mensen",
      "Dit gaat over hoe vaak je je mensen ziet of spreekt.",
    ],
    en: [
      "Contacts per week",
      "mean per person, over {alters} people",
      "This is about how often you see or speak to your people.",
    ],
  },
  yearsKnown: {
    nl: [
      "Jaren bekend",
      "mediaan over {alters} mensen",
      "Dit gaat over hoe lang je je mensen al kent.",
    ],
    en: [
      "Years known",
      "median over {alters} people",
      "This is about how long you have known your people.",
    ],
  },
  tieStrength: {
    nl: [
      "Sterkte van de banden",
      "van 0 tot 1, uit nabijheid, wederkerigheid, veelzijdigheid en contact; over {alters} mensen",
      "Dit gaat over hoe sterk de band met je mensen is.",
    ],
    en: [
      "Strength of the ties",
      "from 0 to 1, from closeness, reciprocity, multiplexity and contact; over {alters} people",
      "This is about how strong the tie with your people is.",
    ],
  },
} as const satisfies Readonly<Record<string, Sentences>>;
