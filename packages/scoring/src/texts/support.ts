import type { Sentences } from "./sentences.ts";

/** Who gives what, what happens when people are lost, and how it is shared, in words. */
export const supportTexts = {
  coverage: {
    percent: true,
    nl: [
      "Dekking",
      "{given} van {total} soorten steun hebben ten minste één steungever[missing|; geen voor {missing}]",
      "Voor {given} van de {total} soorten steun is er iemand.[missing| Nog niemand voor: {missing}.]",
    ],
    en: [
      "Coverage",
      "{given} of {total} support types have at least one supporter[missing|; none for {missing}]",
      "For {given} of the {total} kinds of support there is somebody.[missing| Nobody yet for: {missing}.]",
    ],
  },
  doubleCoverage: {
    percent: true,
    nl: [
      "Dubbele dekking",
      "deel van de soorten steun met ten minste twee steungevers",
      "Dit gaat over of er iemand anders is als iemand een keer niet kan.",
    ],
    en: [
      "Double coverage",
      "share of the support types with at least two supporters",
      "This is about whether there is somebody else when a person cannot come.",
    ],
  },
  gaps: {
    nl: [
      "Open plekken",
      "[types|{types}][!types|elke soort steun heeft een steungever]",
      "[types|Nog niemand is er voor: {types}.][!types|Voor elke soort steun is er iemand.]",
    ],
    en: [
      "Gaps",
      "[types|{types}][!types|every support type has a supporter]",
      "[types|There is nobody yet for: {types}.][!types|There is somebody for every kind of support.]",
    ],
  },
  unmetNeed: {
    nl: [
      "Gewicht van de open plekken",
      "som van de gewichten[types|: {types}]",
      "[types|Wat je nodig hebt en nog niemand geeft: {types}.][!types|Voor alles wat je nodig hebt is er iemand.]",
    ],
    en: [
      "Weight of the gaps",
      "sum of the weights[types|: {types}]",
      "[types|What you need and nobody gives yet: {types}.][!types|There is somebody for everything you need.]",
    ],
  },
  singlePointsOfFailure: {
    nl: [
      "Enige steungevers",
      "[pairs|{pairs}][!pairs|geen soort steun hangt van één persoon af]",
      "[pairs|Dit komt nu van één iemand: {pairs}.][!pairs|Geen soort steun komt van maar één iemand.]",
    ],
    en: [
      "Single points of failure",
      "[pairs|{pairs}][!pairs|no support type depends on one person]",
      "[pairs|This comes from one person now: {pairs}.][!pairs|No kind of support comes from just one person.]",
    ],
  },
  supportPerSupporter: {
    nl: [
      "Soorten steun per steungever",
      "gemiddeld over {alters} steungevers",
      "Dit gaat over hoeveel soorten steun iemand je geeft.",
    ],
    en: [
      "Support types per supporter",
      "mean over {alters} supporters",
      "This is about how many kinds of support a person gives you.",
    ],
  },
  singleTypeShare: {
    percent: true,
    nl: [
      "Aandeel met één soort steun",
      "geven precies één soort steun[people|: {people}]",
      "[people|Eén soort steun komt van: {people}.][!people|Niemand geeft precies één soort steun.]",
    ],
    en: [
      "Share with one support type",
      "give exactly one support type[people|: {people}]",
      "[people|One kind of support comes from: {people}.][!people|Nobody gives exactly one kind of support.]",
    ],
  },
  coverageAfterRandomLoss: {
    percent: true,
    nl: [
      "Dekking na één willekeurig verlies",
      "gemiddelde dekking als één steungever wegvalt",
      "Dit gaat over wat er blijft als iemand wegvalt.",
    ],
    en: [
      "Coverage after one random loss",
      "mean coverage when one supporter goes",
      "This is about what is left when somebody goes.",
    ],
  },
  coverageAfterWorstLoss: {
    percent: true,
    nl: [
      "Dekking na het ergste verlies",
      "[pairs|dan valt weg: {pairs}][!pairs|geen soort steun valt dan weg]",
      "[pairs|Als één iemand wegvalt, kan dit verdwijnen: {pairs}.][!pairs|Als één iemand wegvalt, blijft elke soort steun die er is.]",
    ],
    en: [
      "Coverage after the worst loss",
      "[pairs|then lost: {pairs}][!pairs|no support type is lost then]",
      "[pairs|When one person goes, this can be lost: {pairs}.][!pairs|When one person goes, every kind of support that is there stays.]",
    ],
  },
  randomRobustness: {
    nl: [
      "Robuustheid bij willekeurig verlies",
      "een soort steun met één gever telt 1/2, met twee 2/3, met drie 3/4",
      "Hoe meer mensen hetzelfde kunnen geven, hoe minder het uitmaakt als iemand wegvalt.",
    ],
    en: [
      "Robustness to random loss",
      "a support type with one giver counts 1/2, with two 2/3, with three 3/4",
      "The more people can give the same, the less it matters when somebody goes.",
    ],
  },
  worstRobustness: {
    nl: [
      "Robuustheid bij het ergste verlies",
      "gemiddelde dekking als telkens wegvalt wie het meest gemist wordt",
      "Dit gaat over wat er blijft als juist de mensen wegvallen die je het meest geven.",
    ],
    en: [
      "Robustness to the worst loss",
      "mean coverage when each time those go who are missed most",
      "This is about what is left when just those people go who give you most.",
    ],
  },
  expectedCoverage: {
    percent: true,
    nl: [
      "Verwachte dekking",
      "met de kans dat steungevers er kunnen zijn; van {alters} bekend",
      "Dit gaat over hoe vaak er echt iemand kan komen.",
    ],
    en: [
      "Expected coverage",
      "with the chance that supporters can be there; known of {alters}",
      "This is about how often somebody can really come.",
    ],
  },
  largestLoadShare: {
    percent: true,
    nl: [
      "Grootste deel van de steun",
      "het deel van alle steun dat van één steungever komt",
      "Dit gaat over of veel van één iemand komt.",
    ],
    en: [
      "Largest share of support",
      "the share of all support that comes from one supporter",
      "This is about whether much comes from one person.",
    ],
  },
  loadGini: {
    nl: [
      "Ongelijkheid van de last (Gini)",
      "0 is gelijk verdeeld over {alters} steungevers",
      "Dit gaat over of de steun eerlijk verdeeld is over je mensen.",
    ],
    en: [
      "Inequality of load (Gini)",
      "0 is shared evenly among {alters} supporters",
      "This is about whether support is shared evenly among your people.",
    ],
  },
  loadConcentration: {
    nl: [
      "Concentratie van de last",
      "som van de gekwadrateerde aandelen; 1 is alles bij één steungever",
      "Dit gaat over of de steun bij een paar mensen ligt of bij velen.",
    ],
    en: [
      "Concentration of load",
      "sum of the squared shares; 1 is all with one supporter",
      "This is about whether support lies with a few people or with many.",
    ],
  },
  effectiveSupporters: {
    nl: [
      "Effectief aantal steungevers",
      "zoveel steungevers met een gelijk deel zouden dezelfde concentratie geven",
      "Dit gaat over hoeveel mensen de steun echt samen dragen.",
    ],
    en: [
      "Effective number of supporters",
      "so many supporters with equal shares would give the same concentration",
      "This is about how many people really carry the support together.",
    ],
  },
  overloaded: {
    nl: [
      "Meer dan gezegd",
      "[people|{people}: geven meer soorten steun dan zij zeggen te kunnen dragen][!people|niemand geeft meer dan gezegd is te kunnen dragen]",
      "[people|Wie meer geeft dan ze zeiden aan te kunnen: {people}.][!people|Niemand geeft meer dan ze zeiden aan te kunnen.]",
    ],
    en: [
      "More than said",
      "[people|{people}: give more support types than they say they can carry][!people|nobody gives more than they say they can carry]",
      "[people|Who gives more than they said they can: {people}.][!people|Nobody gives more than they said they can.]",
    ],
  },
} as const satisfies Readonly<Record<string, Sentences>>;
