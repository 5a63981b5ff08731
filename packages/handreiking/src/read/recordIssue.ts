import { Answer, safeParseNetwork } from "@steunnetwerk/domain";

import type { Refusal } from "../case/Refusal.ts";
import { refuse } from "../enact/refuse.ts";
import type { Field, RecordShape } from "../guideline/RecordShape.ts";

type Path = readonly (string | number)[];

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The first thing that is wrong with a record, if anything is. */
export function recordIssue(shape: RecordShape | undefined, record: unknown): Refusal | undefined {
  if (shape === undefined)
    return issue(
      ["record"],
      "Bij deze taak wordt niets opgeschreven.",
      "This task writes nothing down.",
    );
  if (record === undefined)
    return refuse(
      "R1",
      "recordMissing",
      `Schrijf er het formulier "${shape.name.nl}" bij.`,
      `Add the form "${shape.name.en}".`,
      { path: ["record"] },
    );
  return rowIssue(shape.fields, record, ["record"]);
}

function rowIssue(fields: readonly Field[], row: unknown, path: Path): Refusal | undefined {
  if (typeof row !== "object" || row === null || Array.isArray(row))
    return issue(path, "Geef hier velden met waarden.", "Give fields with values here.");
  const known = new Set(fields.map(({ id }) => id));
  for (const key of Object.keys(row))
    if (!known.has(key))
      return issue([...path, key], "Dit veld bestaat hier niet.", "There is no such field here.");
  for (const field of fields) {
    const value: unknown = Object.hasOwn(row, field.id)
      ? (row as Record<string, unknown>)[field.id]
      : undefined;
    if (value === undefined) {
      if (field.required)
        return issue(
          [...path, field.id],
          `Vul "${field.label.nl}" in.`,
          `Fill in "${field.label.en}".`,
        );
      continue;
    }
    const wrong = valueIssue(field, value, [...path, field.id]);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function valueIssue(field: Field, value: unknown, path: Path): Refusal | undefined {
  switch (field.type) {
    case "text":
    case "longText": {
      const most = field.type === "text" ? 200 : 10_000;
      return isText(value, most)
        ? undefined
        : issue(
            path,
            `Geef tekst van 1 tot ${most} tekens.`,
            `Give text of 1 to ${most} characters.`,
          );
    }
    case "date":
      return isDay(value)
        ? undefined
        : issue(path, "Geef een dag als JJJJ-MM-DD.", "Give a day as YYYY-MM-DD.");
    case "answer":
      return Answer.safeParse(value).success
        ? undefined
        : issue(path, "Kies yes, no, unknown of notAsked.", "Choose yes, no, unknown or notAsked.");
    case "person":
      return isText(value, 200)
        ? undefined
        : issue(path, "Geef het id van een persoon.", "Give the id of a person.");
    case "people":
      return Array.isArray(value) && value.length <= 200 && value.every((id) => isText(id, 200))
        ? undefined
        : issue(path, "Geef een lijst met ids van mensen.", "Give a list of ids of people.");
    case "number":
      return typeof value === "number" && value >= field.min && value <= field.max
        ? undefined
        : issue(
            path,
            `Geef een getal van ${field.min} tot ${field.max}.`,
            `Give a number from ${field.min} to ${field.max}.`,
          );
    case "document": {
      const parsed = safeParseNetwork(value);
      const [first] = parsed.success ? [] : parsed.issues;
      return first && issue([...path, ...first.path], first.message.nl, first.message.en);
    }
    case "choice":
      return field.options.some(({ id }) => id === value) ? undefined : choose(field.options, path);
    case "choices":
      return Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((one) => field.options.some(({ id }) => id === one))
        ? undefined
        : choose(field.options, path);
    case "list": {
      if (!Array.isArray(value) || value.length > field.maxRows)
        return issue(
          path,
          `Geef een lijst van hoogstens ${field.maxRows}.`,
          `Give a list of at most ${field.maxRows}.`,
        );
      for (const [index, row] of value.entries()) {
        const wrong = rowIssue(field.fields, row, [...path, index]);
        if (wrong !== undefined) return wrong;
      }
      return undefined;
    }
  }
}

function isText(value: unknown, most: number): boolean {
  return typeof value === "string" && value.trim() !== "" && value.length <= most;
}

function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !day.test(value)) return false;
  return new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}

function choose(options: readonly { readonly id: string }[], path: Path): Refusal {
  const ids = options.map(({ id }) => id).join(", ");
  return issue(path, `Kies uit: ${ids}.`, `Choose from: ${ids}.`);
}

function issue(path: Path, nl: string, en: string): Refusal {
  return refuse("R2", "invalidRecord", nl, en, { path });
}
