// Every file of this package that is made from its sources: written by `npm run generate`, and a test holds them current.
import { readFileSync } from "node:fs";

import { documents } from "../src/records/documents.ts";

import type { Json } from "./descriptions.ts";
import { jsonSchemas } from "./jsonSchema.ts";
import { referencePages } from "./reference.ts";
import { shapeCases, type InvalidCase } from "./shapeCases.ts";
import { skosFiles } from "./skos.ts";

/** The folder of the package. */
export const packageFolder = new URL("../", import.meta.url);

/** Folders that hold nothing but generated files. */
export const generatedFolders = ["schemas", "skos", "reference", "conformance/shapes"] as const;

/** What stands in `conformance/KIND.json`, written by hand. */
export interface Conformance {
  readonly kind: string;
  /** Documents that are accepted; the one named "every field" has every field of the shape. */
  readonly valid: readonly { readonly name: string; readonly document: Json }[];
  /** Documents that are refused because of a rule. */
  readonly invalid: readonly InvalidCase[];
}

/** The documents of a kind that were written by hand. */
export function conformanceOf(kind: string): Conformance {
  const file = new URL(`conformance/${kind}.json`, packageFolder);
  return JSON.parse(readFileSync(file, "utf8")) as Conformance;
}

/** What the generated files hold, by path in the package. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas = jsonSchemas();
  return new Map([
    ...[...referencePages()].map(([file, page]) => [`reference/${file}`, page] as const),
    ...[...schemas].map(([file, schema]) => [`schemas/${file}`, pretty(schema)] as const),
    ...[...skosFiles()].map(([file, graph]) => [`skos/${file}`, pretty(graph)] as const),
    ...Object.entries(documents).map(([kind, { migrations }]) => {
      const schema = schemas.get(`${kind}.v${migrations.length + 1}.schema.json`) ?? {};
      const { valid } = conformanceOf(kind);
      const [full] = valid.filter(({ name }) => name === "every field");
      const cases = shapeCases(schema, "every field", full?.document);
      return [`conformance/shapes/${kind}.json`, lines({ kind, invalid: cases })] as const;
    }),
  ]);
}

function pretty(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A case on each line, so that a change shows as one. */
function lines({ kind, invalid }: { readonly kind: string; readonly invalid: readonly unknown[] }) {
  const body = invalid.map((one) => `    ${JSON.stringify(one)}`).join(",\n");
  return `{\n  "kind": ${JSON.stringify(kind)},\n  "invalid": [\n${body}\n  ]\n}\n`;
}
