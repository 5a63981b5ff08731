import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { conformanceOf, packageFolder } from "../generate/files.ts";
import type { InvalidCase } from "../generate/shapeCases.ts";

import { applyPatch } from "./support/jsonPatch.ts";
import { validatorOf } from "./support/validators.ts";

import { documents, safeParseDocument, type DocumentKind } from "@steunnetwerk/domain";

const kinds = Object.keys(documents) as DocumentKind[];

const newest = (kind: DocumentKind) => documents[kind].migrations.length + 1;

const shapesOf = (kind: string) =>
  JSON.parse(readFileSync(new URL(`conformance/shapes/${kind}.json`, packageFolder), "utf8")) as {
    readonly invalid: readonly InvalidCase[];
  };

describe("conformance", () => {
  it("has documents for every kind, and for no other", () => {
    const files = readdirSync(new URL("conformance", packageFolder)).filter((name) =>
      name.endsWith(".json"),
    );
    expect(files.sort()).toEqual(kinds.map((kind) => `${kind}.json`).sort());
    for (const kind of kinds) expect(conformanceOf(kind).kind).toBe(kind);
  });

  it.each(kinds)("%s: accepts what is right, and gives it back unchanged", (kind) => {
    const { valid } = conformanceOf(kind);
    expect(valid.map(({ name }) => name)).toContain("every field");
    for (const { name, document } of valid.filter(
      (one) => one.document["version"] === newest(kind),
    )) {
      expect(safeParseDocument(kind, document), name).toEqual({ success: true, data: document });
      expect(validatorOf(kind)(document), `${name}, by the JSON Schema`).toBe(true);
    }
  });

  it.each(kinds)("%s: has a document of every version, and opens it in the newest", (kind) => {
    const { valid } = conformanceOf(kind);
    const versions = new Set(valid.map(({ document }) => document["version"]));
    expect(versions).toEqual(
      new Set(Array.from({ length: newest(kind) }, (_, index) => index + 1)),
    );
    for (const { document } of valid)
      expect(safeParseDocument(kind, document)).toMatchObject({ data: { version: newest(kind) } });
  });

  it.each(kinds)("%s: has a document with every field of the shape", (kind) => {
    const { valid } = conformanceOf(kind);
    const full = valid.find(({ name }) => name === "every field")?.document ?? {};
    const { properties } = validatorOf(kind).schema as { readonly properties: object };
    expect(Object.keys(full).sort()).toEqual(Object.keys(properties).sort());
  });

  it.each(kinds)("%s: refuses what is wrong, each with its issues", (kind) => {
    const { valid, invalid } = conformanceOf(kind);
    for (const { name, of, patch, issues, refusedBy } of [...invalid, ...shapesOf(kind).invalid]) {
      const document = applyPatch(valid.find((one) => one.name === of)?.document, patch);
      const result = safeParseDocument(kind, document);
      const found = result.success ? [] : result.issues.map(({ path, code }) => ({ path, code }));
      expect(found, name).toEqual(issues);
      expect(validatorOf(kind)(document), `${name}, by the JSON Schema`).toBe(
        refusedBy === "rules",
      );
    }
  });
});
