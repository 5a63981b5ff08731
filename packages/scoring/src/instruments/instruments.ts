// Scoring keys by item number. Bands, populations and conditions are those of the publications.
import type { Instrument, Licence, Scale } from "./Instrument.ts";

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${from + i}`);
const list = (text: string): string[] => text.split(" ");
const range = (items: readonly string[], lowest: number, highest: number) =>
  Object.fromEntries(items.map((item) => [item, [lowest, highest] as const]));

const older = {
  nl: "thuiswonende mensen van 65 jaar en ouder",
  en: "community-dwelling people of 65 and over",
};
const adults = { nl: "volwassenen", en: "adults" };

const lubbenLicence: Licence = {
  status: "ask",
  note: {
    nl: "Verspreid door de auteur (Boston College); vraag toestemming om de vragenlijst op te nemen.",
    en: "Distributed by the author (Boston College); ask permission to embed the questionnaire.",
  },
};
const freeWithCitation = (nl: string, en: string): Licence => ({
  status: "free",
  note: { nl, en },
});
const ask = (nl: string, en: string): Licence => ({ status: "ask", note: { nl, en } });

const marginal: Scale["bands"] = {
  bands: [
    { id: "marginal-ties", from: 0, to: 5 },
    { id: "not-marginal", from: 6, to: 15 },
  ],
  population: older,
  minimumAge: 65,
  source: "Lubben et al. (2006), The Gerontologist 46:503",
};

/** Answers of the loneliness scale: 1 yes, 2 more or less, 3 no. The scale counts the lonely answers of each item. */
const lonely = (emotional: readonly string[], social: readonly string[]) => ({
  ...Object.fromEntries(emotional.map((item) => [item, [1, 2]])),
  ...Object.fromEntries(social.map((item) => [item, [2, 3]])),
});
const lonelyScales = (
  emotional: readonly string[],
  social: readonly string[],
  bands: NonNullable<Scale["bands"]>,
): Instrument["scales"] => {
  const counted = lonely(emotional, social);
  return {
    total: { items: [...emotional, ...social], method: "count", counted, mayMiss: 1, bands },
    emotional: { items: emotional, method: "count", counted },
    social: { items: social, method: "count", counted },
  };
};
const gierveldLicence = ask(
  "Beschikbaar voor wetenschappelijk vragenlijstonderzoek met bronvermelding; niet bedoeld voor oordelen over één persoon.",
  "Available for scientific survey research with citation; not meant for conclusions about one person.",
);

const casssSources = ["parents", "teachers", "classmates", "closeFriend", "school"] as const;
const casssTypes = ["emotional", "informational", "appraisal", "instrumental"] as const;

/** The scales of the CASSS: per source and in total, of frequency and of importance; per type the key is not verified. */
function casssScales(): Instrument["scales"] {
  const scales: Record<string, Scale> = {};
  for (const [ending, prefix] of [
    ["", ""],
    ["Importance", "i"],
  ] as const) {
    const item = (at: number) => `${prefix}${at + 1}`;
    const all = Array.from({ length: 60 }, (_, at) => at);
    casssSources.forEach((source, s) => {
      scales[`${source}${ending}`] = {
        items: all.slice(12 * s, 12 * s + 12).map(item),
        method: "sum",
      };
    });
    casssTypes.forEach((type, t) => {
      scales[`${type}${ending}`] = {
        items: all.filter((at) => Math.floor((at % 12) / 3) === t).map(item),
        method: "sum",
        verified: false,
      };
    });
    scales[`total${ending}`] = { items: all.map(item), method: "sum" };
  }
  return scales;
}

/** The questionnaires that can be scored from their answers. */
export const instruments = /* @__PURE__ */ (() => ({
  "lsns-6": {
    name: "LSNS-6, Lubben Social Network Scale",
    items: range(numbers(1, 6), 0, 5),
    scales: {
      total: {
        items: numbers(1, 6),
        method: "sum",
        bands: {
          bands: [
            { id: "at-risk-of-isolation", from: 0, to: 11 },
            { id: "not-at-risk", from: 12, to: 30 },
          ],
          population: older,
          minimumAge: 65,
          source: "Lubben et al. (2006), The Gerontologist 46:503",
        },
      },
      family: { items: numbers(1, 3), method: "sum", bands: marginal },
      friends: { items: numbers(4, 6), method: "sum", bands: marginal },
    },
    licence: lubbenLicence,
    source: "Lubben et al. (2006), The Gerontologist 46:503",
  },
  "lsns-r": {
    name: "LSNS-R, Lubben Social Network Scale, revised",
    items: range(numbers(1, 12), 0, 5),
    scales: {
      total: { items: numbers(1, 12), method: "sum" },
      family: { items: numbers(1, 6), method: "sum" },
      friends: { items: numbers(7, 12), method: "sum" },
    },
    licence: lubbenLicence,
    source: "Lubben, Gironda & Lee (2002)",
  },
  "lsns-18": {
    name: "LSNS-18, Lubben Social Network Scale",
    items: range(numbers(1, 18), 0, 5),
    scales: {
      total: { items: numbers(1, 18), method: "sum" },
      family: { items: numbers(1, 6), method: "sum" },
      neighbours: { items: numbers(7, 12), method: "sum" },
      friends: { items: numbers(13, 18), method: "sum" },
    },
    licence: lubbenLicence,
    source: "Lubben & Gironda (2003)",
  },
  "osss-3": {
    name: "OSSS-3, Oslo Social Support Scale",
    items: { "1": [1, 4], "2": [1, 5], "3": [1, 5] },
    reversible: ["2", "3"],
    scales: {
      total: {
        items: numbers(1, 3),
        method: "sum",
        bands: {
          bands: [
            { id: "poor", from: 3, to: 8 },
            { id: "moderate", from: 9, to: 11 },
            { id: "strong", from: 12, to: 14 },
          ],
          population: adults,
          minimumAge: 18,
          source: "Kocalevent et al. (2018), BMC Psychology 6:31",
        },
      },
    },
    licence: freeWithCitation(
      "Vrij te gebruiken met bronvermelding (open artikel).",
      "Free with citation (open-access paper).",
    ),
    source: "Kocalevent et al. (2018), BMC Psychology 6:31",
  },
  mspss: {
    name: "MSPSS, Multidimensional Scale of Perceived Social Support",
    items: range(numbers(1, 12), 1, 7),
    scales: {
      total: { items: numbers(1, 12), method: "mean" },
      significantOther: { items: list("1 2 5 10"), method: "mean" },
      family: { items: list("3 4 8 11"), method: "mean" },
      friends: { items: list("6 7 9 12"), method: "mean" },
      totalSum: {
        items: numbers(1, 12),
        method: "sum",
        bands: {
          bands: [
            { id: "low", from: 12, to: 35 },
            { id: "moderate", from: 36, to: 60 },
            { id: "high", from: 61, to: 84 },
          ],
          population: {
            nl: "geen: de auteur geeft geen normen, dit is één voorgestelde verdeling",
            en: "none: the author gives no norms, this is one suggested split",
          },
          minimumAge: null,
          source: "Author's page of the MSPSS; Zimet et al. (1988)",
        },
      },
    },
    licence: freeWithCitation(
      "Vrij met bronvermelding volgens de pagina van de auteur; niet bevestigd in een primaire bron.",
      "Free with citation by the author's page; not confirmed in a primary source.",
    ),
    source:
      "Zimet et al. (1988), Journal of Personality Assessment 52:30; adolescents: Zimet et al. (1990)",
  },
  "mos-sss": {
    name: "MOS-SSS, Medical Outcomes Study Social Support Survey (RAND item numbers)",
    items: range(numbers(2, 20), 1, 5),
    scales: {
      tangible: { items: list("2 5 12 15"), method: "mean" },
      emotionalInformational: { items: list("3 4 8 9 13 16 17 19"), method: "mean" },
      affectionate: { items: list("6 10 20"), method: "mean" },
      positiveInteraction: { items: list("7 11 18"), method: "mean" },
      additional: { items: ["14"], method: "mean" },
      total: { items: numbers(2, 20), method: "mean" },
      tangible100: { items: list("2 5 12 15"), method: "percent" },
      emotionalInformational100: { items: list("3 4 8 9 13 16 17 19"), method: "percent" },
      affectionate100: { items: list("6 10 20"), method: "percent" },
      positiveInteraction100: { items: list("7 11 18"), method: "percent" },
      total100: { items: numbers(2, 20), method: "percent" },
    },
    licence: freeWithCitation(
      "Openbaar onder de voorwaarden van RAND, met bronvermelding.",
      "Public under RAND's terms, with citation.",
    ),
    source: "Sherbourne & Stewart (1991), Social Science & Medicine 32:705",
  },
  casss: {
    name: "CASSS, Child and Adolescent Social Support Scale (2000)",
    items: {
      ...range(numbers(1, 60), 1, 6),
      ...range(
        numbers(1, 60).map((item) => `i${item}`),
        1,
        3,
      ),
    },
    scales: casssScales(),
    licence: ask(
      "Gratis op te vragen, rechten bij de auteurs; vraag toestemming. Leerjaren 3 tot en met 12 (Verenigde Staten).",
      "Free to obtain, copyright with the authors; ask permission. Grades 3 to 12 (United States).",
    ),
    source: "Malecki & Demaray (2002), Psychology in the Schools 39:1; Styck et al. (2025)",
  },
  "djg-11": {
    name: "De Jong Gierveld loneliness scale, 11 items",
    items: range(numbers(1, 11), 1, 3),
    scales: lonelyScales(list("2 3 5 6 9 10"), list("1 4 7 8 11"), {
      bands: [
        { id: "not-lonely", from: 0, to: 2 },
        { id: "moderately-lonely", from: 3, to: 8 },
        { id: "severely-lonely", from: 9, to: 10 },
        { id: "very-severely-lonely", from: 11, to: 11 },
      ],
      population: adults,
      minimumAge: 18,
      source: "de Jong Gierveld & van Tilburg (1999, updated 2022), Manual of the Loneliness Scale",
    }),
    licence: gierveldLicence,
    source: "de Jong Gierveld & van Tilburg (1999, updated 2022), Manual of the Loneliness Scale",
  },
  "djg-6": {
    name: "De Jong Gierveld loneliness scale, 6 items (numbers of the 11-item form)",
    items: range(list("3 4 7 8 9 10"), 1, 3),
    scales: lonelyScales(list("3 9 10"), list("4 7 8"), {
      bands: [
        { id: "not-lonely", from: 0, to: 1 },
        { id: "moderately-lonely", from: 2, to: 4 },
        { id: "severely-lonely", from: 5, to: 6 },
      ],
      population: adults,
      minimumAge: 18,
      source: "de Jong Gierveld & van Tilburg (1999, updated 2022), Manual of the Loneliness Scale",
    }),
    licence: gierveldLicence,
    source: "de Jong Gierveld & van Tilburg (2006), Research on Aging 28:582",
  },
}))() satisfies Readonly<Record<string, Instrument>>;

/** The id of a questionnaire that can be scored from its answers. */
export type InstrumentId = keyof typeof instruments;

/** Instruments that are not scored here, and why; nothing of them is guessed. */
export const instrumentsNotScored = {
  "youth-connections-scale": "needs the guide of its authors (CASCW, University of Minnesota)",
  "arizona-assis": "ask the author; item ranges are not published in what we could check",
  msna: "ask the publisher; what it asks is read from a network map, and scored as indicators",
  "social-network-map": "has no total; its columns are indicators of a network map",
  "convoy-circles":
    "counts per circle are the indicators innerCircle, middleCircle and outerCircle",
} as const;
