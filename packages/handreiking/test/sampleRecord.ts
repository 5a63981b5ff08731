import type { Field, Guideline, Json, JsonObject } from "@steunnetwerk/handreiking";

/** The smallest record a form accepts, filled with made-up words. */
export function sampleRecord(guideline: Guideline, kind: string): JsonObject {
  return row(guideline.records[kind]?.fields ?? []);
}

function row(fields: readonly Field[]): JsonObject {
  return Object.fromEntries(
    fields.filter(({ required }) => required).map((field) => [field.id, value(field)]),
  );
}

function value(field: Field): Json {
  switch (field.type) {
    case "text":
    case "longText":
      return "verzonnen";
    case "date":
      return "2026-11-24";
    case "answer":
      return "yes";
    case "person":
      return "nv-1";
    case "people":
      return ["kind-1"];
    case "number":
      return field.min;
    case "document":
      return { version: 1, id: "kaart-1", ego: { id: "kind-1" }, alters: [], ties: [] };
    case "choice":
      return field.options[0]?.id ?? "";
    case "choices":
      return field.options.slice(0, 1).map(({ id }) => id);
    case "list":
      return [row(field.fields)];
  }
}
