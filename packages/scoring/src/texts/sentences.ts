import type { Language, Text } from "@steunnetwerk/domain";

import type { Reader } from "../explain.ts";

import { attributeTexts } from "./attribute.ts";
import { changeTexts } from "./change.ts";
import { compositionalTexts } from "./compositional.ts";
import { relationalTexts } from "./relational.ts";
import { structuralTexts } from "./structural.ts";
import { supportTexts } from "./support.ts";

/** An indicator in one language: what it is called, what a professional reads behind its value, what a family reads. */
type Said = readonly [title: string, professional: string, family: string];

/** What an indicator is called and how it is said, in each language; a share is said as a percentage. */
export interface Sentences extends Readonly<Record<Language, Said>> {
  /** Whether the value is said as a percentage. */
  readonly percent?: true;
}

const tables: readonly Readonly<Record<string, Sentences>>[] = [
  structuralTexts,
  compositionalTexts,
  relationalTexts,
  supportTexts,
  changeTexts,
  attributeTexts,
];

/** What is added for another population or model than the first, for a professional and, where it makes a difference, a family. */
const variants: Readonly<Record<string, { readonly professional: Text; readonly family?: Text }>> =
  {
    informal: {
      professional: { nl: "wie er niet vanuit hun werk is", en: "people not there as their job" },
      family: { nl: "van wie het niet hun werk is", en: "whose job it is not" },
    },
    active: {
      professional: { nl: "met wie contact is", en: "people in contact" },
      family: { nl: "met wie er contact is", en: "with whom there is contact" },
    },
    supporters: {
      professional: { nl: "steungevers", en: "supporters" },
      family: {
        nl: "met wie er contact is, en van wie het niet hun werk is",
        en: "with whom there is contact, and whose job it is not",
      },
    },
    egoNetwork: { professional: { nl: "ego-netwerk", en: "ego network" } },
    normalized: { professional: { nl: "genormeerd", en: "normalized" } },
    everyone: {
      professional: { nl: "professionals meegeteld", en: "professionals counted in" },
      family: { nl: "hulpverleners meegeteld", en: "professionals counted in" },
    },
    circles: {
      professional: { nl: "kring als één", en: "circle as one" },
      family: {
        nl: "als een groepje tegelijk wegvalt",
        en: "when a group goes all at once",
      },
    },
    households: {
      professional: { nl: "huishouden als één", en: "household as one" },
      family: {
        nl: "als mensen die samenwonen tegelijk wegvallen",
        en: "when people who live together go at once",
      },
    },
  };

/** The sentences of an indicator, and what is added for its population or model. */
export function sentencesOf(id: string): {
  said: Sentences;
  variant: Readonly<Partial<Record<Reader, Text>>>;
} {
  const [base = "", variant = ""] = id.split(".");
  return { said: tables.find((table) => base in table)![base]!, variant: variants[variant] ?? {} };
}
