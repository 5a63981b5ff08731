// Requests come from outside: what they carry is checked here, once.
import { Effect } from "effect";

import type { Attributes } from "../Store.ts";
import { InvalidRequest } from "../errors.ts";

/** An id or key of the host: text that says nothing and is not too long. */
export function idOf(
  path: readonly string[],
  value: string | undefined,
): Effect.Effect<string | undefined, InvalidRequest> {
  return value === undefined || (typeof value === "string" && id.test(value))
    ? Effect.succeed(value)
    : invalid(
        path,
        "Geef 1 tot 200 letters, cijfers of tekens van ASCII, zonder spaties.",
        "Give 1 to 200 letters, digits or signs of ASCII, without spaces.",
      );
}

const id = /^[\x21-\x7e]{1,200}$/;

/** The size of a page. */
export function limitOf(limit = 50): Effect.Effect<number, InvalidRequest> {
  return Number.isInteger(limit) && limit >= 1 && limit <= 1_000
    ? Effect.succeed(limit)
    : invalid(
        ["limit"],
        "Geef een geheel getal van 1 tot en met 1000.",
        "Give a whole number from 1 to 1000.",
      );
}

/** Where the page before this one ended, as its `next` told: a number, or a list of these kinds. */
export function afterOf(
  after: string | undefined,
  ...kinds: readonly ("number" | "string")[]
): Effect.Effect<string | undefined, InvalidRequest> {
  if (after === undefined) return Effect.succeed(after);
  const cursor = jsonIn(after);
  const isCursor =
    typeof cursor === "number"
      ? Number.isSafeInteger(cursor) && cursor >= 0
      : Array.isArray(cursor) &&
        cursor.length === kinds.length &&
        kinds.every((kind, at) =>
          kind === "string" ? typeof cursor[at] === kind : Number.isSafeInteger(cursor[at]),
        );
  return isCursor
    ? Effect.succeed(after)
    : invalid(
        ["after"],
        "Geef de next van de bladzijde ervoor.",
        "Give the next of the page before it.",
      );
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a case can be found by. */
export function attributesOf(
  attributes: Attributes | undefined,
): Effect.Effect<Attributes | undefined, InvalidRequest> {
  const entries = Object.entries(attributes ?? {});
  if (entries.length > 50)
    return invalid(["attributes"], "Geef er hoogstens 50.", "Give at most 50.");
  for (const [name, value] of entries) {
    const path = ["attributes", name];
    if (!/^[A-Za-z][\w.-]{0,63}$/.test(name))
      return invalid(
        path,
        "Een naam begint met een letter en heeft hoogstens 64 letters, cijfers, punten, streepjes of lage streepjes.",
        "A name begins with a letter and has at most 64 letters, digits, dots, dashes or underscores.",
      );
    const isValue =
      typeof value === "boolean" ||
      (typeof value === "number" && Number.isFinite(value)) ||
      (typeof value === "string" && value.length <= 200);
    if (!isValue)
      return invalid(
        path,
        "Geef een tekst van hoogstens 200 tekens, een getal, of true of false.",
        "Give a text of at most 200 characters, a number, or true or false.",
      );
  }
  return Effect.succeed(attributes);
}

const invalid = (path: readonly string[], nl: string, en: string) =>
  Effect.fail(new InvalidRequest({ path, texts: { nl, en } }));
