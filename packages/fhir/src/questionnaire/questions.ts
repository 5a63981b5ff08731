// The questions of the network map, as they are put to a young person; other forms are filled in by professionals.
import type { Text } from "@steunnetwerk/domain";

/** What is asked at a place of the map. Source: our own words, after project reference "Network-strength scoring", section 1. */
export const mapQuestions: Readonly<Record<string, Text>> = {
  ego: { nl: "Van wie is deze kaart?", en: "Whose map is this?" },
  alters: { nl: "Wie is belangrijk voor jou?", en: "Who is important to you?" },
  "alters.label": { nl: "Hoe noem je diegene?", en: "What do you call them?" },
  "alters.relation": { nl: "Wat is diegene van jou?", en: "What are they to you?" },
  "alters.roles": { nl: "Wat doet diegene voor jou?", en: "What do they do for you?" },
  "alters.closeness": { nl: "Hoe dichtbij staat diegene?", en: "How close are they?" },
  "alters.contactsPerYear": {
    nl: "Hoe vaak hebben jullie contact in een jaar?",
    en: "How often are you in touch in a year?",
  },
  "alters.provides": { nl: "Wat krijg je van diegene?", en: "What do you get from them?" },
  "alters.receives": { nl: "Wat geef jij aan diegene?", en: "What do you give them?" },
  "alters.conflict": { nl: "Hebben jullie ruzie?", en: "Is there conflict between you?" },
  satisfaction: {
    nl: "Hoe tevreden ben je met de mensen om je heen?",
    en: "How content are you with the people around you?",
  },
  wishes: { nl: "Wat zou je anders willen?", en: "What would you like to be different?" },
  ties: { nl: "Wie kent wie?", en: "Who knows whom?" },
};
