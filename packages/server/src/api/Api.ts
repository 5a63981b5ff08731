import { HttpApi, OpenApi } from "effect/http-api";

import { AuditApi } from "./AuditApi.ts";
import { CasesApi, PersonsApi, WorkApi } from "./CasesApi.ts";
import { EventsApi } from "./EventsApi.ts";
import { GuidelinesApi, LawApi, NetworksApi, RolesApi } from "./KnowledgeApi.ts";
import { SystemApi } from "./SystemApi.ts";
import { bridgedSchemas } from "./bridge.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The whole API: what the server answers, what the typed client calls and what the OpenAPI document says all follow from this. */
export class Api extends HttpApi.make("steunnetwerk")
  .add(CasesApi)
  .add(WorkApi)
  .add(PersonsApi)
  .add(NetworksApi)
  .add(RolesApi)
  .add(LawApi)
  .add(GuidelinesApi)
  .add(EventsApi)
  .add(AuditApi)
  .add(SystemApi)
  .annotateMerge(
    OpenApi.annotations({
      title: "steunnetwerk",
      version: "1.0.0",
      description:
        "The support network around a child: cases that follow a guideline, work lists, scores, the law, and who did what. Sentences are in Dutch or English by Accept-Language.",
      servers: [{ url: "/" }],
      transform: withBridged,
    }),
  ) {}

/** The document with the shapes of zod under their own names, each with its own JSON Schema; choices of one as that one. */
function withBridged(document: Record<string, unknown>): Record<string, unknown> {
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
  return JSON.parse(text, (_, value: Json) => onlyChoice(value)) as Record<string, unknown>;
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

const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The OpenAPI 3.1 document of the API. */
export function openApiDocument(): OpenApi.OpenAPISpec {
  return OpenApi.fromApi(Api);
}
