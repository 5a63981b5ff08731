import { Schema } from "effect";
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api";
import * as z from "zod";

import { Authorization } from "../access/Authorization.ts";
import { HostEvent } from "../incoming/HostEvent.ts";
import { outcomes } from "../incoming/takeIn.ts";

import { body } from "./bridge.ts";
import { acting, page } from "./parameters.ts";
import { askProblems, problems } from "./problemSchemas.ts";

const events = body("HostEvents", z.union([HostEvent, z.array(HostEvent).min(1).max(1000)]));

const Taken = Schema.Struct({
  id: Schema.optionalKey(Schema.String),
  outcome: Schema.Literals([...outcomes, "invalid"]),
  rule: Schema.optionalKey(Schema.String),
  issues: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        path: Schema.Array(Schema.Union([Schema.String, Schema.Int])),
        code: Schema.String,
        message: Schema.String,
      }),
    ),
  ),
}).annotate({ identifier: "Taken" });

const Waiting = Schema.Struct({
  number: Schema.Int,
  source: Schema.String,
  caseId: Schema.String,
  thing: Schema.String,
  sequence: Schema.Int,
  rule: Schema.String,
}).annotate({ identifier: "WaitingIncoming" });

/** What hosts tell of what changed with them. */
export class IncomingApi extends HttpApiGroup.make("incoming")
  .add(
    HttpApiEndpoint.post("take", "/incoming", {
      headers: acting,
      payload: [
        events,
        events.pipe(HttpApiSchema.asJson({ contentType: "application/cloudevents+json" })),
        events.pipe(HttpApiSchema.asJson({ contentType: "application/cloudevents-batch+json" })),
      ],
      success: Schema.Struct({ results: Schema.Array(Taken) }).annotate({
        identifier: "TakenIncoming",
      }),
      error: problems(400, 401, 403, 408, 413, 415, 429, 500, 503),
    })
      .annotate(OpenApi.Summary, "Tell what changed in the host, one event or up to 1,000")
      .annotate(
        OpenApi.Description,
        "CloudEvents, each with how a thing is now and a sequence that only grows. Repeated, late, in any order or after a snapshot, a case ends up the same. What came of each is in the answer, in the order of the events.",
      ),
    HttpApiEndpoint.get("waiting", "/incoming/waiting", {
      query: page,
      success: Schema.Struct({
        waiting: Schema.Array(Waiting),
        next: Schema.optionalKey(Schema.String),
      }).annotate({ identifier: "WaitingPage" }),
      error: askProblems,
    }).annotate(
      OpenApi.Summary,
      "What the guideline did not allow yet: send it again when the rule is met",
    ),
  )
  .middleware(Authorization)
  .annotate(
    OpenApi.Description,
    "What hosts tell of people, measures and attributes. Nothing is kept of cases that are not here.",
  ) {}
