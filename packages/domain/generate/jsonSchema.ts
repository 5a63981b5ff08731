// The JSON Schema of every version of every stored document, with what the doc comments say about its fields.
import * as z from "zod";

import { documents, type DocumentKind } from "../src/records/documents.ts";

import { describe, type Json } from "./descriptions.ts";

/** Names of fields that reach a prototype; no document has them (`src/issues/hostile.ts`). */
const forbidden = ["__proto__", "constructor", "prototype"];

/** Every schema by file name: `network.v1.schema.json` and so on. */
export function jsonSchemas(): ReadonlyMap<string, Json> {
  const files = new Map<string, Json>();
  for (const [kind, { schema, migrations }] of Object.entries(documents))
    for (const [index, shape] of [...migrations.map((step) => step.schema), schema].entries())
      files.set(
        `${kind}.v${index + 1}.schema.json`,
        jsonSchema(kind as DocumentKind, index + 1, shape),
      );
  return files;
}

function jsonSchema(kind: DocumentKind, version: number, shape: z.ZodType): Json {
  const { label } = documents[kind];
  const { $schema, ...body } = z.toJSONSchema(shape, { override: tighten }) as Json;
  describe(body, kind, version);
  return {
    $schema,
    $id: `urn:steunnetwerk:schema:${kind}:${version}`,
    title: label.en,
    ...body,
    $comment: `In Dutch: ${label.nl}. Rules between fields are not in this schema; conformance/${kind}.json has a document for each.`,
  };
}

/** What zod leaves out: a free field name never reaches a prototype. */
function tighten({ jsonSchema: schema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }) {
  const names = schema.propertyNames;
  if (typeof names === "object" && !("enum" in names)) names.not = { enum: forbidden };
}
