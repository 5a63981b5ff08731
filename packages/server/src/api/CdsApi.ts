import { Schema } from "effect";
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api";

import { Authorization } from "../access/Authorization.ts";
import { CdsFeedback, CdsRequest } from "../cds/CdsRequest.ts";

import { body } from "./bridge.ts";
import { problems } from "./problemSchemas.ts";

const optional = Schema.optionalKey;

const CdsServices = Schema.Struct({
  services: Schema.Array(
    Schema.Struct({
      hook: Schema.String,
      title: Schema.String,
      description: Schema.String,
      id: Schema.String,
      prefetch: Schema.Record(Schema.String, Schema.String),
      usageRequirements: Schema.String,
    }),
  ),
}).annotate({ identifier: "CdsServices" });

const Card = Schema.Struct({
  uuid: Schema.String,
  summary: Schema.String,
  detail: Schema.String,
  indicator: Schema.Literals(["info", "warning"]),
  source: Schema.Struct({ label: Schema.String }),
  suggestions: optional(
    Schema.Array(
      Schema.Struct({
        label: Schema.String,
        uuid: Schema.String,
        actions: Schema.Array(
          Schema.Struct({
            type: Schema.Literal("create"),
            description: Schema.String,
            resource: Schema.Record(Schema.String, Schema.Unknown),
          }),
        ),
      }),
    ),
  ),
  selectionBehavior: optional(Schema.Literal("at-most-one")),
  overrideReasons: Schema.Array(
    Schema.Struct({ code: Schema.String, system: Schema.String, display: Schema.String }),
  ),
  links: optional(
    Schema.Array(
      Schema.Struct({ label: Schema.String, url: Schema.String, type: Schema.Literal("smart") }),
    ),
  ),
}).annotate({ identifier: "CdsCard" });

const service = { id: Schema.String.check(Schema.isPattern(/^[a-z-]{1,60}$/)) };
const asked = problems(400, 401, 403, 404, 408, 412, 413, 415, 429, 500, 503);
const told = problems(400, 401, 403, 404, 408, 413, 415, 429, 500, 503);

/** What CDS Hooks has to say while somebody works in a record. */
export class CdsApi extends HttpApiGroup.make("cds")
  .add(
    HttpApiEndpoint.post("call", "/cds-services/:id", {
      params: service,
      payload: body("CdsRequest", CdsRequest),
      success: Schema.Struct({ cards: Schema.Array(Card) }).annotate({ identifier: "CdsResponse" }),
      error: asked,
    })
      .annotate(OpenApi.Summary, "Ask a service of CDS Hooks 2.0 for its card")
      .annotate(
        OpenApi.Description,
        "At most one card, never critical, with no name and no score in it; none while too little is known. Nothing is fetched from the host.",
      ),
    HttpApiEndpoint.post("feedback", "/cds-services/:id/feedback", {
      params: service,
      payload: body("CdsFeedback", CdsFeedback),
      success: HttpApiSchema.NoContent,
      error: told,
    }).annotate(OpenApi.Summary, "Tell what users did with cards; comments are not kept"),
  )
  .middleware(Authorization)
  .annotate(
    OpenApi.Description,
    "CDS Hooks 2.0: what there is to say while somebody works in a record.",
  ) {}

/** Which services there are: the same for everybody, so open to all. */
export class CdsDiscoveryApi extends HttpApiGroup.make("cdsDiscovery", { topLevel: true })
  .add(
    HttpApiEndpoint.get("cdsServices", "/cds-services", {
      success: CdsServices,
      error: problems(429, 500, 503),
    }).annotate(OpenApi.Summary, "The services of CDS Hooks 2.0, with what the host is to fetch"),
  )
  .annotate(OpenApi.Description, "Which services of CDS Hooks there are.") {}
