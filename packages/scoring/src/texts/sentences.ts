import type { Language, Text } from "@steunnetwerk/domain";

import type { Indicator } from "../Indicator.ts";
import type { IndicatorId } from "../catalogue.ts";
import type { Reader } from "../explain.ts";

import type { Saying } from "./Saying.ts";

/** Puts an indicator that has a value into words. */
type Sentence = (indicator: Indicator & { readonly value: number }, say: Saying) => string;

/** What an indicator is called, and how it is said to each reader in each language. */
export interface Sentences extends Record<Reader, Record<Language, Sentence>> {
  /** What the indicator is called. */
  readonly title: Text;
}

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);
const mensen = (count: number) => (count === 1 ? "1 iemand" : `${count} mensen`);

/** Alters who know at least one other alter: those who do not bring in a full one to effective size. */
const tied = ({ trace }: Indicator) => trace.alters.filter((_, i) => trace.parts[i]! < 1);

const notCovered = ({ trace }: Indicator) => trace.types.filter((_, i) => trace.parts[i] === 0);

/** Each indicator in words. */
export const sentences: Readonly<Record<IndicatorId, Sentences>> = {
  size: {
    title: { nl: "Omvang", en: "Size" },
    professional: {
      nl: ({ value }) => `Omvang ${value}: zoveel mensen staan op de kaart`,
      en: ({ value }) => `Size ${value}: the number of people on the map`,
    },
    family: {
      nl: ({ value }) => `Op je kaart ${value === 1 ? "staat" : "staan"} ${mensen(value)}.`,
      en: ({ value }) => `There ${value === 1 ? "is" : "are"} ${people(value)} on your map.`,
    },
  },
  "size.supporters": {
    title: { nl: "Informele steungevers", en: "Informal supporters" },
    professional: {
      nl: ({ value }) =>
        `Informele steungevers ${value}: met hen is contact en zij zijn er niet vanuit hun beroep`,
      en: ({ value }) =>
        `Informal supporters ${value}: in contact, and not there because it is their job`,
    },
    family: {
      nl: ({ value, trace }, say) =>
        value === 0
          ? "Er is nog niemand die er voor je is zonder dat het hun werk is."
          : `Zonder dat het hun werk is, kun je contact hebben met ${say.people(trace.alters)}.`,
      en: ({ value, trace }, say) =>
        value === 0
          ? "There is nobody yet who is there for you without it being their job."
          : `Without it being their job, you are in contact with ${say.people(trace.alters)}.`,
    },
  },
  density: {
    title: { nl: "Dichtheid", en: "Density" },
    professional: {
      nl: ({ value, trace, known }, say) =>
        `Dichtheid ${say.number(value)}: ${trace.ties.length} van de ${known} bekende tweetallen kennen elkaar`,
      en: ({ value, trace, known }, say) =>
        `Density ${say.number(value)}: ${trace.ties.length} of ${known} known pairs know each other`,
    },
    family: {
      nl: ({ trace, known }) =>
        `Van de ${known} tweetallen op je kaart kennen er ${trace.ties.length} elkaar.`,
      en: ({ trace, known }) =>
        `Of the ${known} pairs of people on your map, ${trace.ties.length} know each other.`,
    },
  },
  "constraint.egoNetwork": {
    title: { nl: "Constraint (ego-netwerk)", en: "Constraint (ego network)" },
    professional: {
      nl: ({ value, n }, say) =>
        `Constraint ${say.number(value)} (ego-netwerk, ${n} tweetallen): lager bij gescheiden kringen, hoger bij mensen die elkaar kennen en kunnen afstemmen; geen van beide is beter`,
      en: ({ value, n }, say) =>
        `Constraint ${say.number(value)} (ego network, ${n} pairs): lower with separate circles, higher with people who know each other and can coordinate; neither is better`,
    },
    family: {
      nl: () =>
        "Mensen die elkaar kennen, kunnen samen iets voor je doen. Mensen die elkaar niet kennen, brengen je op verschillende plekken. Allebei kan fijn zijn.",
      en: () =>
        "People who know each other can do things for you together. People who do not know each other bring you to different places. Both can be good.",
    },
  },
  "effectiveSize.egoNetwork": {
    title: { nl: "Effectieve omvang (ego-netwerk)", en: "Effective size (ego network)" },
    professional: {
      nl: ({ value, trace }, say) =>
        `Effectieve omvang ${say.number(value)} (ego-netwerk): ${trace.alters.length} mensen, minder naarmate zij elkaar kennen`,
      en: ({ value, trace }, say) =>
        `Effective size ${say.number(value)} (ego network): ${trace.alters.length} people, less the more they know each other`,
    },
    family: {
      nl: (indicator, say) =>
        tied(indicator).length === 0
          ? "De mensen op je kaart kennen elkaar niet."
          : `Op je kaart kennen deze mensen ook anderen: ${say.people(tied(indicator))}.`,
      en: (indicator, say) =>
        tied(indicator).length === 0
          ? "The people on your map do not know each other."
          : `On your map these people know others too: ${say.people(tied(indicator))}.`,
    },
  },
  coverage: {
    title: { nl: "Dekking", en: "Coverage" },
    professional: {
      nl: (indicator, say) => {
        const open = notCovered(indicator);
        const { length } = indicator.trace.types;
        return `Dekking ${say.percentage(indicator.value)}: ${length - open.length} van ${length} soorten steun hebben ten minste één steungever${open.length > 0 ? `; geen voor ${say.types(open)}` : ""}`;
      },
      en: (indicator, say) => {
        const open = notCovered(indicator);
        const { length } = indicator.trace.types;
        return `Coverage ${say.percentage(indicator.value)}: ${length - open.length} of ${length} support types have at least one supporter${open.length > 0 ? `; none for ${say.types(open)}` : ""}`;
      },
    },
    family: {
      nl: (indicator, say) => {
        const open = notCovered(indicator);
        const { length } = indicator.trace.types;
        return `Voor ${length - open.length} van de ${length} soorten steun is er iemand.${open.length > 0 ? ` Nog niemand voor: ${say.types(open)}.` : ""}`;
      },
      en: (indicator, say) => {
        const open = notCovered(indicator);
        const { length } = indicator.trace.types;
        return `For ${length - open.length} of the ${length} kinds of support there is somebody.${open.length > 0 ? ` Nobody yet for: ${say.types(open)}.` : ""}`;
      },
    },
  },
  gaps: {
    title: { nl: "Open plekken", en: "Gaps" },
    professional: {
      nl: ({ value, trace }, say) =>
        value === 0
          ? "Open plekken 0: elke soort steun heeft een steungever"
          : `Open plekken ${value}: ${say.types(trace.types)}`,
      en: ({ value, trace }, say) =>
        value === 0
          ? "Gaps 0: every support type has a supporter"
          : `Gaps ${value}: ${say.types(trace.types)}`,
    },
    family: {
      nl: ({ value, trace }, say) =>
        value === 0
          ? "Voor elke soort steun is er iemand."
          : `Nog niemand is er voor: ${say.types(trace.types)}.`,
      en: ({ value, trace }, say) =>
        value === 0
          ? "There is somebody for every kind of support."
          : `There is nobody yet for: ${say.types(trace.types)}.`,
    },
  },
  singlePointsOfFailure: {
    title: { nl: "Enige steungevers", en: "Single points of failure" },
    professional: {
      nl: (indicator, say) =>
        indicator.value === 0
          ? "Enige steungevers 0: geen soort steun hangt van één persoon af"
          : `Enige steungevers ${indicator.value}: ${onlyGivers(indicator, say)}`,
      en: (indicator, say) =>
        indicator.value === 0
          ? "Single points of failure 0: no support type depends on one person"
          : `Single points of failure ${indicator.value}: ${onlyGivers(indicator, say)}`,
    },
    family: {
      nl: (indicator, say) =>
        indicator.value === 0
          ? "Geen soort steun komt van maar één iemand."
          : `Dit komt nu van één iemand: ${onlyGivers(indicator, say)}.`,
      en: (indicator, say) =>
        indicator.value === 0
          ? "No kind of support comes from just one person."
          : `This comes from one person now: ${onlyGivers(indicator, say)}.`,
    },
  },
};

/** "practical support (oma)", one for each type that has one giver. */
const onlyGivers = ({ trace }: Indicator, say: Saying) =>
  say.list(
    trace.types.map((type, i) => `${say.types([type])} (${say.people([trace.alters[i]!])})`),
  );
