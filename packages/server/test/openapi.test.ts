// The document in the eyes of programs of others: three validators that share no code, each shown to refuse what is wrong.
import { validate as validateSchema } from "@hyperjump/json-schema/openapi-3-1";
import { compileErrors, validate as validateParsed } from "@readme/openapi-parser";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";

import { openApiDocument } from "../src/index.ts";

type Json = Record<string, unknown>;

/** The places in the document where something is broken on purpose. */
interface Broken {
  readonly info: { title?: string };
  readonly paths: Record<
    string,
    Record<
      string,
      {
        readonly parameters: { in: string }[];
        readonly responses: Record<string, { description?: string }>;
      }
    >
  >;
}

/** What a validator finds wrong in a document. */
const validators: Record<string, (document: Json) => Promise<readonly string[]>> = {
  /** The schema that the OpenAPI Initiative publishes, with JSON Schema 2020-12 for the schemas in it. */
  "the official schema, by hyperjump": async (document) => {
    const id = "https://spec.openapis.org/oas/3.1/schema-base";
    const { valid } = await validateSchema(id, document as never, "BASIC");
    return valid ? [] : ["does not follow the schema"];
  },
  /** References, path parameters, operation ids. */
  "the parser of readme": async (document) => {
    const result = await validateParsed(structuredClone(document) as never);
    if (!result.valid) return [compileErrors(result)];
    return result.warnings.map(({ message }) => message);
  },
  /** The strict recommendations, with warnings as errors. */
  "the linter of redocly": async (document) => {
    const config = await createConfig({ extends: ["recommended-strict"] });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  },
};

/** The document with something in it broken. */
function broken(change: (document: Broken) => void): Json {
  const document = structuredClone(openApiDocument());
  change(document as unknown as Broken);
  return document as unknown as Json;
}

const wrong = {
  "no title": broken(({ info }) => delete info.title),
  "an answer without a description": broken(({ paths }) => {
    delete paths["/cases"]?.["get"]?.responses["200"]?.description;
  }),
  "a parameter in no place": broken(({ paths }) => {
    const parameter = paths["/cases/{caseId}"]?.["get"]?.parameters[0];
    if (parameter) parameter.in = "heder";
  }),
};

describe.each(Object.entries(validators))("%s", (_, problemsOf) => {
  it("finds nothing wrong in the OpenAPI document", async () => {
    expect(await problemsOf(openApiDocument() as unknown as Json)).toEqual([]);
  });

  it.each(Object.entries(wrong))("refuses a document with %s", async (_what, document) => {
    expect(await problemsOf(document)).not.toEqual([]);
  });
});
