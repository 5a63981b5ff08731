import type { RoleSourceKey } from "../roles/sources.ts";
import type { Text } from "../text.ts";

import { supportTypeLabels, type supportTypes } from "./supportTypes.ts";

/** What a kind of support is, and what other instruments call it. */
export interface SupportTypeEntry {
  /** What people read. */
  readonly label: Text;
  /** What it is, in our words. */
  readonly definition: Text;
  /** Letter on an ecogram, where practice has one. */
  readonly notation?: "P" | "G" | "A" | "E";
  /** Keys of the sources (`roleSources`); empty where it is general knowledge, not verified. */
  readonly sources: readonly RoleSourceKey[];
}

const entry = (
  label: Text,
  nl: string,
  en: string,
  sources: readonly RoleSourceKey[],
  notation?: SupportTypeEntry["notation"],
): SupportTypeEntry => ({
  label,
  definition: { nl, en },
  ...(notation === undefined ? {} : { notation }),
  sources,
});
const label = supportTypeLabels;

/** Each support type with its meaning, its letter on an ecogram and its sources. */
export const supportTypeEntries: Readonly<Record<(typeof supportTypes)[number], SupportTypeEntry>> =
  {
    emotioneel: entry(
      label.emotioneel,
      "Troosten, luisteren, er zijn, reageren op twijfel.",
      "Comfort, listening, being there, reacting to doubts.",
      ["AUG", "ECO2"],
      "E",
    ),
    praktisch: entry(
      label.praktisch,
      "Klusjes, vervoer, maaltijden, geldzaken, formulieren.",
      "Tasks, lifts, meals, money matters, forms.",
      ["AUG", "ECO2"],
      "P",
    ),
    informatief: entry(
      label.informatief,
      "Raad, kennis en terugkoppeling.",
      "Advice, knowledge, feedback.",
      ["AUG", "ECO2"],
      "A",
    ),
    waardering: entry(
      label.waardering,
      "Bevestigen wat iemand waard is en goed doet.",
      "Affirmation, feedback on a person's worth.",
      [],
    ),
    gezelschap: entry(
      label.gezelschap,
      "Samen dingen doen, erbij horen.",
      "Doing things together, belonging.",
      ["ECO2"],
      "G",
    ),
    normatief: entry(
      label.normatief,
      "Grenzen stellen en voordoen hoe het kan.",
      "Setting norms, showing wanted behaviour.",
      ["AUG"],
    ),
    opvang: entry(
      label.opvang,
      "Het kind in huis nemen voor uren of nachten.",
      "Taking the child in for hours or nights.",
      ["AUG", "VDJ"],
    ),
    belangenbehartiging: entry(
      label.belangenbehartiging,
      "Met of voor de jeugdige spreken op school, in het team of bij de rechter.",
      "Speaking with or for the young person at school, in a team, in court.",
      ["RT3", "STK"],
    ),
    bemiddeling: entry(
      label.bemiddeling,
      "Een brug slaan tussen familieleden en hulpverleners.",
      "Being a bridge between family members and helpers.",
      ["DEC"],
    ),
    veiligheid: entry(
      label.veiligheid,
      "Een oogje in het zeil houden als deel van een veiligheidsplan.",
      "Keeping an eye on things as part of a safety plan.",
      ["SHL"],
    ),
    wonen: entry(
      label.wonen,
      "Samenwonen of een kamer bieden.",
      "Living together or offering a room.",
      ["JW"],
    ),
    toekomst: entry(
      label.toekomst,
      "De weg wijzen naar school, werk en andere mensen.",
      "Opening doors to school, work and other people.",
      ["RVS"],
    ),
    materieel: entry(
      label.materieel,
      "Geld, spullen of vervoer geven.",
      "Giving money, goods or transport.",
      ["INT"],
    ),
  };
