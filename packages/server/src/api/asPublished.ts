// The OpenAPI document as others get it: what generates clients and validates documents finds a name for everything.
import { bridgedSchemas } from "./bridge.ts";
import { pageSize } from "./parameters.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The document with the shapes of zod under their own names, each with its own JSON Schema; choices of one as that one. */
export function asPublished(document: Record<string, unknown>): Record<string, unknown> {
  const spec = structuredClone(document) as {
    info: { license?: Json };
    components: { schemas: Record<string, Json> };
  };
  spec.info.license = { name: "Apache-2.0", identifier: "Apache-2.0" };
  const bridged = bridgedSchemas();
  const { schemas } = spec.components;
  spec.components.schemas = {
    ...Object.fromEntries(
      Object.entries(schemas).filter(([name]) => !bridged.has(name.replace(/Encoded$/, ""))),
    ),
    ...(Object.fromEntries(bridged) as Record<string, Json>),
  };
  const text = JSON.stringify(spec).replaceAll(
    /"#\/components\/schemas\/(\w+)Encoded"/g,
    (whole, name: string) => (bridged.has(name) ? `"#/components/schemas/${name}"` : whole),
  );
  const said = JSON.parse(text, (_, value: Json) => asNumber(onlyChoice(value))) as typeof spec;
  nameChoices(said.components.schemas);
  return said;
}

/** Gives each choice of a union that is told apart by its `type` a name of its own: what generates clients asks for that. */
function nameChoices(schemas: Record<string, Json>): void {
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema) || !Array.isArray(schema["oneOf"])) continue;
    const named = schema["oneOf"]
      .filter(isObject)
      .map((choice) => [typeOf(choice), choice] as const);
    const mapping: Record<string, Json> = {};
    for (const [type, choice] of named) {
      const own = `${type.charAt(0).toUpperCase()}${type.slice(1)}`;
      if (type === "" || own in schemas)
        throw new Error(`${name} has a choice without a name of its own`);
      schemas[own] = choice;
      mapping[type] = `#/components/schemas/${own}`;
    }
    schema["oneOf"] = Object.values(mapping).map(($ref) => ({ $ref }));
    schema["discriminator"] = { propertyName: "type", mapping };
  }
}

/** The value of `type` that tells a choice from the others. */
function typeOf({ properties }: Record<string, Json>): string {
  const type = isObject(properties) ? properties["type"] : undefined;
  return isObject(type) && typeof type["const"] === "string" ? type["const"] : "";
}

/** A schema that is a choice of one, or made up of one part, as that one. */
function onlyChoice(schema: Json): Json {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  for (const word of ["anyOf", "oneOf", "allOf"]) {
    const { [word]: choices, ...rest } = schema;
    if (Array.isArray(choices) && choices.length === 1 && isObject(choices[0]))
      return { ...rest, ...choices[0] };
  }
  return schema;
}

/** The size of a page as the number it is: an address has only texts. */
function asNumber(parameter: Json): Json {
  return isObject(parameter) && parameter["in"] === "query" && parameter["name"] === "limit"
    ? { ...parameter, schema: { type: "integer", ...pageSize } }
    : parameter;
}

const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
