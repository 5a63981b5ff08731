// What belongs at a place, said as people would, from what zod found missing there.
import type * as z from "zod";

import type { Text } from "../text.ts";

type ZodIssue = z.core.$ZodIssue;

const types: Readonly<Record<string, Text>> = {
  string: { nl: "een tekst", en: "a text" },
  number: { nl: "een getal", en: "a number" },
  int: { nl: "een heel getal", en: "a whole number" },
  boolean: { nl: "true of false", en: "true or false" },
  array: { nl: "een lijst", en: "a list" },
  object: { nl: "een groep velden ({ … })", en: "a group of fields ({ … })" },
  record: { nl: "een groep velden ({ … })", en: "a group of fields ({ … })" },
};

const formats: Readonly<Record<string, Text>> = {
  date: {
    nl: "een dag die bestaat, geschreven als jjjj-mm-dd",
    en: "a day that exists, written as YYYY-MM-DD",
  },
};

const other: Text = { nl: "iets anders", en: "something else" };

/** What belongs at the place of an issue, as a noun phrase in each language. */
export function expectation(issue: ZodIssue): Text {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? other;
    case "invalid_format":
      return formats[issue.format] ?? other;
    case "invalid_value":
      return oneOf(issue.values.map(quote));
    case "invalid_union":
      return union(issue);
    case "too_small":
      return bounded(issue.origin, "least", Number(issue.minimum), issue.inclusive ?? true);
    case "too_big":
      return bounded(issue.origin, "most", Number(issue.maximum), issue.inclusive ?? true);
    default:
      return other;
  }
}

/** The branches of a union that fail at the place itself, as alternatives. */
function union({ errors }: z.core.$ZodIssueInvalidUnion): Text {
  const here = errors
    .flatMap((branch) => branch.filter(({ path }) => path.length === 0).slice(0, 1))
    .map(expectation);
  return here.length === 0 ? other : joined(here);
}

function bounded(origin: string, side: "least" | "most", bound: number, inclusive: boolean): Text {
  const amount = {
    least: inclusive
      ? { nl: `ten minste ${bound}`, en: `at least ${bound}` }
      : { nl: `meer dan ${bound}`, en: `more than ${bound}` },
    most: inclusive
      ? { nl: `hooguit ${bound}`, en: `at most ${bound}` }
      : { nl: `minder dan ${bound}`, en: `less than ${bound}` },
  }[side];
  switch (origin) {
    case "string":
      return {
        nl: `een tekst van ${amount.nl} ${bound === 1 ? "teken" : "tekens"}`,
        en: `a text of ${amount.en} ${bound === 1 ? "character" : "characters"}`,
      };
    case "array":
    case "set":
      return {
        nl: `een lijst met ${amount.nl} ${bound === 1 ? "onderdeel" : "onderdelen"}`,
        en: `a list of ${amount.en} ${bound === 1 ? "entry" : "entries"}`,
      };
    case "int":
      return { nl: `een heel getal van ${amount.nl}`, en: `a whole number of ${amount.en}` };
    default:
      return { nl: `een getal van ${amount.nl}`, en: `a number of ${amount.en}` };
  }
}

/** One of our codes as people see that it is to be written like this; a number without quotes. */
function quote(value: z.core.util.Primitive): Text {
  const text = typeof value === "string" ? `“${value}”` : String(value);
  return { nl: text, en: text };
}

/** A choice from a list; a long list is cut, since the labels of the package have them all. */
function oneOf(values: readonly Text[]): Text {
  if (values.length === 1) return values[0] ?? other;
  const shown = joined(values.slice(0, 15));
  const rest = values.length - 15;
  return rest > 0
    ? {
        nl: `een van ${shown.nl}, of een van ${rest} andere`,
        en: `one of ${shown.en}, or one of ${rest} others`,
      }
    : { nl: `een van ${shown.nl}`, en: `one of ${shown.en}` };
}

function joined(texts: readonly Text[]): Text {
  const list = (language: keyof Text, or: string) => {
    const words = texts.map((text) => text[language]);
    return words.length < 2
      ? words.join("")
      : `${words.slice(0, -1).join(", ")} ${or} ${words.at(-1) ?? ""}`;
  };
  return { nl: list("nl", "of"), en: list("en", "or") };
}
