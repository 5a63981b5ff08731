import { readFileSync } from "node:fs";

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import { packageFolder } from "../../generate/files.ts";

import { documents, type DocumentKind } from "@steunnetwerk/domain";

const ajv = new Ajv2020({ strict: true, allErrors: false, allowUnionTypes: true });
addFormats.default(ajv);
const compiled = new Map<string, ValidateFunction>();

/** A validator of somebody else for the newest schema of a kind, as committed. */
export function validatorOf(kind: DocumentKind): ValidateFunction {
  const version = documents[kind].migrations.length + 1;
  const file = `schemas/${kind}.v${version}.schema.json`;
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const schema = JSON.parse(readFileSync(new URL(file, packageFolder), "utf8")) as object;
  const validate = ajv.compile(schema);
  compiled.set(file, validate);
  return validate;
}
