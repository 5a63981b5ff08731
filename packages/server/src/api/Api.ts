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
      license: { name: "Apache-2.0" },
      servers: [{ url: "/" }],
      transform: withBridged,
    }),
  ) {}

/** The document with the shapes of zod under their own names, each with its own JSON Schema. */
function withBridged(document: Record<string, unknown>): Record<string, unknown> {
  const spec = structuredClone(document) as { components: { schemas: Record<string, Json> } };
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
  return JSON.parse(text) as Record<string, unknown>;
}

/** The OpenAPI 3.1 document of the API. */
export function openApiDocument(): OpenApi.OpenAPISpec {
  return OpenApi.fromApi(Api);
}
