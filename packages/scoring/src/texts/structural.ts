import type { Sentences } from "./sentences.ts";

/** The structure of a network in words. */
export const structuralTexts = {
  size: {
    nl: [
      "Omvang",
      "aantal mensen op de kaart",
      "Op je kaart [one|staat 1 iemand][many|staan {value} mensen][!value|staat niemand].",
    ],
    en: [
      "Size",
      "number of people on the map",
      "There [one|is 1 person][many|are {value} people][!value|is nobody] on your map.",
    ],
  },
  density: {
    nl: [
      "Dichtheid",
      "{ties} van de {known} bekende tweetallen kennen elkaar",
      "Van alle tweetallen op je kaart [!ties|kent niemand elkaar][ties|kennen er {ties} elkaar].",
    ],
    en: [
      "Density",
      "{ties} of {known} known pairs know each other",
      "Of all pairs of people on your map, [!ties|none][ties|{ties}] know each other.",
    ],
  },
  averageAlterDegree: {
    nl: [
      "Gemiddelde graad",
      "zoveel anderen op de kaart kent iemand gemiddeld",
      "[tied|Wie anderen op je kaart kennen: {tied}.][!tied|De mensen op je kaart kennen elkaar niet.]",
    ],
    en: [
      "Average degree",
      "how many others on the map a person knows on average",
      "[tied|Who knows others on your map: {tied}.][!tied|The people on your map do not know each other.]",
    ],
  },
  components: {
    nl: [
      "Losse kringen",
      "kringen van mensen die via elkaar verbonden zijn, ego niet meegerekend",
      "De mensen op je kaart vormen [one|samen 1 groep][many|{value} losse groepjes][!value|nog geen groep].",
    ],
    en: [
      "Separate circles",
      "circles of people connected through each other, ego left out",
      "The people on your map form [one|1 group together][many|{value} separate groups][!value|no group yet].",
    ],
  },
  isolates: {
    nl: [
      "Alleenstaanden",
      "[people|{people}: kennen niemand anders op de kaart][!people|iedereen kent iemand anders op de kaart]",
      "[people|Wie hier niemand anders kent: {people}.][!people|Iedereen op je kaart kent iemand anders op je kaart.]",
    ],
    en: [
      "Isolates",
      "[people|{people}: know nobody else on the map][!people|everybody knows somebody else on the map]",
      "[people|Who knows nobody else here: {people}.][!people|Everybody on your map knows somebody else on it.]",
    ],
  },
  componentRatio: {
    nl: [
      "Kringverhouding",
      "0 is één kring, 1 is niemand kent iemand",
      "Dit gaat over of je mensen één groep zijn of los van elkaar staan. Allebei kan fijn zijn.",
    ],
    en: [
      "Component ratio",
      "0 is one circle, 1 is nobody knows anybody",
      "This is about whether your people are one group or stand apart. Both can be good.",
    ],
  },
  cutAlters: {
    nl: [
      "Verbinders",
      "[people|zonder {people} valt een kring uiteen][!people|geen kring valt uiteen als er iemand wegvalt]",
      "[people|Deze mensen verbinden anderen met elkaar: {people}.][!people|Niemand is de enige die anderen met elkaar verbindt.]",
    ],
    en: [
      "Cut alters",
      "[people|without {people} a circle falls apart][!people|no circle falls apart when one person goes]",
      "[people|These people link others to each other: {people}.][!people|Nobody is the only one who links others.]",
    ],
  },
  constraint: {
    nl: [
      "Constraint",
      "lager bij gescheiden kringen, hoger bij mensen die elkaar kennen en kunnen afstemmen; geen van beide is beter",
      "Mensen die elkaar kennen, kunnen samen iets voor je doen. Mensen die elkaar niet kennen, brengen je op verschillende plekken. Allebei kan fijn zijn.",
    ],
    en: [
      "Constraint",
      "lower with separate circles, higher with people who know each other and can coordinate; neither is better",
      "People who know each other can do things for you together. People who do not know each other bring you to different places. Both can be good.",
    ],
  },
  adjustedConstraint: {
    nl: [
      "Constraint naar omvang",
      "0 is niemand kent elkaar, 1 is iedereen kent elkaar, bij dit aantal mensen; geen van beide is beter",
      "Dit gaat over hoeveel je mensen elkaar kennen. Veel of weinig: allebei kan fijn zijn.",
    ],
    en: [
      "Constraint adjusted for size",
      "0 is nobody knows each other, 1 is everybody does, for this number of people; neither is better",
      "This is about how much your people know each other. A lot or a little: both can be good.",
    ],
  },
  effectiveSize: {
    nl: [
      "Effectieve omvang",
      "{alters} mensen, minder naarmate zij elkaar kennen",
      "[tied|Op je kaart kennen deze mensen ook anderen: {tied}.][!tied|De mensen op je kaart kennen elkaar niet.]",
    ],
    en: [
      "Effective size",
      "{alters} people, less the more they know each other",
      "[tied|On your map these people know others too: {tied}.][!tied|The people on your map do not know each other.]",
    ],
  },
  efficiency: {
    nl: [
      "Efficiëntie",
      "effectieve omvang als deel van het aantal mensen",
      "Dit gaat over of je mensen je op verschillende plekken brengen, of samen op één plek.",
    ],
    en: [
      "Efficiency",
      "effective size as a share of the number of people",
      "This is about whether your people bring you to different places, or to one place together.",
    ],
  },
  hierarchy: {
    nl: [
      "Hiërarchie",
      "0 als constraint gelijk over de banden ligt, 1 als die in één band ligt",
      "Dit gaat over of er één iemand is om wie het bij de anderen draait.",
    ],
    en: [
      "Hierarchy",
      "0 when constraint lies evenly over the ties, 1 when it lies in one tie",
      "This is about whether there is one person around whom the others turn.",
    ],
  },
  egoBetweenness: {
    nl: [
      "Tussenpositie",
      "tweetallen die elkaar niet kennen en via ego verbonden zijn, elk voor hun deel",
      "Sommige mensen op je kaart kennen elkaar alleen via jou.",
    ],
    en: [
      "Ego betweenness",
      "pairs who do not know each other and are connected through ego, each for their part",
      "Some people on your map know each other only through you.",
    ],
  },
  highestCore: {
    nl: [
      "Hoogste kern",
      "er is een groep waarin iedereen ten minste {value} van de anderen kent",
      "Er is een groep waarin iedereen [value|ten minste {value} van de anderen kent][!value|op zichzelf staat].",
    ],
    en: [
      "Highest core",
      "there is a group in which everybody knows at least {value} of the others",
      "There is a group in which everybody [value|knows at least {value} of the others][!value|stands alone].",
    ],
  },
  componentsAfterLoss: {
    nl: [
      "Kringen na verlies",
      "het grootste aantal kringen dat overblijft als één persoon wegvalt",
      "Als één iemand wegvalt, [value|zijn er daarna hooguit {value} groepjes][!value|blijft er niemand over].",
    ],
    en: [
      "Circles after a loss",
      "the largest number of circles left when one person goes",
      "When one person goes, [value|there are {value} groups at most][!value|nobody is left].",
    ],
  },
  largestComponentAfterLoss: {
    nl: [
      "Grootste kring na verlies",
      "zoveel mensen houdt de grootste kring ten minste als één persoon wegvalt",
      "Als één iemand wegvalt, houdt de grootste groep ten minste {value} mensen.",
    ],
    en: [
      "Largest circle after a loss",
      "how many people the largest circle keeps at least when one person goes",
      "When one person goes, the largest group keeps at least {value} people.",
    ],
  },
} as const satisfies Readonly<Record<string, Sentences>>;
