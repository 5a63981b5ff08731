import { Schema } from "effect";
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api";
import * as z from "zod";

import { Authorization } from "../access/Authorization.ts";

import { body } from "./bridge.ts";
import { Id } from "./parameters.ts";
import { askProblems, caseProblems, problems } from "./problemSchemas.ts";

/** Where events are to be sent, and from which place on; all there are when left out. */
export const Subscribe = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  after: z.int().min(0).optional(),
});

/** From which place on events are to be sent again. */
export const Replay = z.strictObject({ after: z.int().min(0) });

const CloudEvent = Schema.Struct({
  specversion: Schema.Literal("1.0"),
  id: Schema.String,
  source: Schema.String,
  type: Schema.Literal("nl.steunnetwerk.case.changed.v1"),
  subject: Schema.String,
  time: Schema.String,
  datacontenttype: Schema.Literal("application/json"),
  data: Schema.Struct({ version: Schema.Int, happened: Schema.Array(Schema.String) }),
}).annotate({ identifier: "CloudEvent" });

const subscription = {
  id: Schema.String,
  url: Schema.String,
  position: Schema.Int,
  failures: Schema.Int,
  dead: Schema.Int,
};
const Subscription = Schema.Struct(subscription).annotate({ identifier: "Subscription" });
const NewSubscription = Schema.Struct({ ...subscription, secret: Schema.String }).annotate({
  identifier: "NewSubscription",
});
const position = Schema.FiniteFromString.check(
  Schema.isInt(),
  Schema.isBetween({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
);
const withBody = problems(400, 401, 403, 404, 408, 413, 415, 429, 500, 503);

/** What happens in all cases: as a stream, and by webhook. */
export class EventsApi extends HttpApiGroup.make("events")
  .add(
    HttpApiEndpoint.get("stream", "/events", {
      headers: { "last-event-id": Schema.optionalKey(position) },
      query: { after: Schema.optionalKey(position) },
      success: HttpApiSchema.StreamSse({
        events: Schema.Struct({
          id: Schema.UndefinedOr(Schema.String),
          event: Schema.Literal("case"),
          data: Schema.fromJsonString(CloudEvent),
        }),
      }),
      error: askProblems,
    })
      .annotate(
        OpenApi.Summary,
        "What happens in all cases, from a place on and then as it happens",
      )
      .annotate(
        OpenApi.Description,
        "Server-sent events; the id of each is its place. Whoever was cut off goes on with Last-Event-ID, or after. Without either: from the first.",
      ),
    HttpApiEndpoint.get("subscriptions", "/subscriptions", {
      success: Schema.Array(Subscription),
      error: askProblems,
    }).annotate(OpenApi.Summary, "Where events are sent, and how far that is"),
    HttpApiEndpoint.post("subscribe", "/subscriptions", {
      payload: body("Subscribe", Subscribe),
      success: NewSubscription.pipe(HttpApiSchema.status(201)),
      error: withBody,
    })
      .annotate(OpenApi.Summary, "Have events sent to an address")
      .annotate(
        OpenApi.Description,
        "Each at least once, in order, signed as Standard Webhooks says with the secret of this answer, which is shown once. Tried 12 times, ever later, then put aside.",
      ),
    HttpApiEndpoint.delete("unsubscribe", "/subscriptions/:id", {
      params: { id: Id },
      success: HttpApiSchema.NoContent,
      error: caseProblems,
    }).annotate(OpenApi.Summary, "Have no more events sent to an address"),
    HttpApiEndpoint.post("replay", "/subscriptions/:id/replay", {
      params: { id: Id },
      payload: body("Replay", Replay),
      success: HttpApiSchema.NoContent,
      error: withBody,
    }).annotate(OpenApi.Summary, "Have everything after a place sent again"),
  )
  .middleware(Authorization)
  .annotate(
    OpenApi.Description,
    "What happens in all cases: as a stream, and by webhook. Nothing personal is in it.",
  ) {}
