import type * as z from "zod";

import { wordTraps } from "../roles/wordTraps.ts";
import type { Text } from "../text.ts";

import type { Issue } from "./Issue.ts";
import { expectation } from "./expectation.ts";
import { problemTexts } from "./problems.ts";

type ZodIssue = z.core.$ZodIssue;

/** Longest name of a field that a path repeats. */
const longestKey = 60;

/**
 * zod's issues as ours, each sentence in both languages. A sentence tells a missing field from a wrong one, and what kind of thing
 * stands there, when zod was asked to report its input (`reportInput: true`); the input itself is never repeated.
 */
export function toIssues(error: z.core.$ZodError): readonly Issue[] {
  return error.issues.flatMap((issue) => toIssue(issue, []));
}

function toIssue(issue: ZodIssue, above: readonly PropertyKey[]): readonly Issue[] {
  const path = [...above, ...issue.path];
  const own = ownIssue(issue);
  if (own !== undefined) return [{ ...own, path: readable(path) }];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: readable([...path, key]),
      code: issue.code,
      message: {
        nl: "Dit veld is niet bekend; haal het weg of controleer de naam.",
        en: "This field is not known; remove it or check its name.",
      },
    }));
  if (issue.code === "invalid_key")
    return [
      {
        path: readable(path),
        code: issue.code,
        message: withReason(
          "Deze veldnaam past hier niet",
          "This field name does not belong here",
          issue.issues,
        ),
      },
    ];
  if (issue.code === "invalid_union") {
    // A branch that got past the place itself says more than that none fits.
    const deeper = issue.errors.find(
      (branch) => branch.length > 0 && branch.every((one) => one.path.length > 0),
    );
    if (deeper !== undefined) return deeper.flatMap((one) => toIssue(one, path));
  }
  return [{ path: readable(path), ...sentence(issue) }];
}

function sentence(issue: ZodIssue): Pick<Issue, "code" | "message"> {
  const belongs = expectation(issue);
  const reported = "input" in issue;
  if (reported && issue.input === undefined)
    return {
      code: "missing",
      message: {
        nl: `${problemTexts.missing.nl.slice(0, -1)}; hier hoort ${belongs.nl}.`,
        en: `${problemTexts.missing.en.slice(0, -1)}; it takes ${belongs.en}.`,
      },
    };
  const trap = trapOf(issue);
  if (trap !== undefined) return { code: "ambiguousWord", message: trap };
  const found = reported && issue.code === "invalid_type" ? typeName(issue.input) : undefined;
  return {
    code: issue.code,
    message: {
      nl: `Hier hoort ${belongs.nl}${found === undefined ? "" : `; hier staat ${found.nl}`}.`,
      en: `This takes ${belongs.en}${found === undefined ? "" : `; it is ${found.en}`}.`,
    },
  };
}

/** What a word means that has several meanings, where one of those is accepted. */
function trapOf(issue: ZodIssue): Text | undefined {
  if (issue.code !== "invalid_value" || typeof issue.input !== "string") return undefined;
  const trap = Object.entries(wordTraps).find(([word]) => word === issue.input)?.[1];
  return trap?.meanings.some((id) => issue.values.includes(id)) === true ? trap.rule : undefined;
}

function withReason(nl: string, en: string, [reason]: readonly ZodIssue[]): Text {
  if (reason === undefined) return { nl: `${nl}.`, en: `${en}.` };
  const belongs = expectation(reason);
  return { nl: `${nl}; hier hoort ${belongs.nl}.`, en: `${en}; it takes ${belongs.en}.` };
}

/** The kind of thing a value is, never the value. */
function typeName(value: unknown): Text {
  if (value === null) return { nl: "niets (null)", en: "nothing (null)" };
  if (Array.isArray(value)) return { nl: "een lijst", en: "a list" };
  if (typeof value === "number" && !Number.isFinite(value))
    return { nl: "geen getal", en: "no number" };
  switch (typeof value) {
    case "string":
      return { nl: "een tekst", en: "a text" };
    case "number":
      return Number.isInteger(value)
        ? { nl: "een getal", en: "a number" }
        : { nl: "een gebroken getal", en: "a fraction" };
    case "boolean":
      return { nl: "true of false", en: "true or false" };
    case "object":
      return { nl: "een groep velden", en: "a group of fields" };
    default:
      return { nl: "iets anders", en: "something else" };
  }
}

/** A path with names of fields that people can read: long ones are cut. */
function readable(path: readonly PropertyKey[]): Issue["path"] {
  return path.map((key) => {
    if (typeof key === "number") return key;
    const name = String(key);
    return name.length > longestKey ? `${name.slice(0, longestKey)}…` : name;
  });
}

function ownIssue(issue: ZodIssue): Issue | undefined {
  const own: unknown = issue.code === "custom" ? issue.params?.["issue"] : undefined;
  return typeof own === "object" && own !== null && "message" in own ? (own as Issue) : undefined;
}
