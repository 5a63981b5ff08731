import { HttpApi, OpenApi } from "effect/http-api";

import { ActivitiesApi } from "./ActivitiesApi.ts";
import { AuditApi } from "./AuditApi.ts";
import { CasesApi, PersonsApi, WorkApi } from "./CasesApi.ts";
import { CdsApi, CdsDiscoveryApi } from "./CdsApi.ts";
import { EventsApi } from "./EventsApi.ts";
import { IncomingApi } from "./IncomingApi.ts";
import { GuidelinesApi, LawApi, NetworksApi, RolesApi } from "./KnowledgeApi.ts";
import { SystemApi } from "./SystemApi.ts";
import { asPublished } from "./asPublished.ts";

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
  .add(IncomingApi)
  .add(CdsApi)
  .add(CdsDiscoveryApi)
  .add(ActivitiesApi)
  .add(AuditApi)
  .add(SystemApi)
  .annotateMerge(
    OpenApi.annotations({
      title: "steunnetwerk",
      version: "1.0.0",
      description:
        "The support network around a child: cases that follow a guideline, work lists, scores, the law, and who did what. Sentences are in Dutch or English by Accept-Language.",
      servers: [{ url: "/" }],
      transform: asPublished,
    }),
  ) {}

/** The OpenAPI 3.1 document of the API. */
export function openApiDocument(): OpenApi.OpenAPISpec {
  return OpenApi.fromApi(Api);
}
