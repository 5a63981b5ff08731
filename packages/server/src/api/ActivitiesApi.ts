import { Schema } from "effect";
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api";
import * as z from "zod";

import { Authorization } from "../access/Authorization.ts";

import { body } from "./bridge.ts";
import { acting, command, Id, inCase, page, versioned } from "./parameters.ts";
import { askProblems, caseProblems, commandProblems } from "./problemSchemas.ts";
import * as shapes from "./shapes.ts";

/** What came of the task of a system. */
export const AnswerActivity = z.strictObject({
  activity: z.string().min(1).max(1000),
  outcome: z.string().min(1).max(200),
  record: z.unknown().optional(),
});

const DeadActivity = Schema.Struct({
  id: Schema.String,
  caseId: Schema.String,
  kind: Schema.String,
  failures: Schema.Int,
  problem: Schema.String,
}).annotate({ identifier: "DeadActivity" });

/** What systems do for cases: results that come back, and what failed for good. */
export class ActivitiesApi extends HttpApiGroup.make("activities")
  .add(
    HttpApiEndpoint.post("answer", "/cases/:caseId/activity-results", {
      params: inCase,
      headers: command,
      payload: body("AnswerActivity", AnswerActivity),
      success: HttpApiSchema.WithHeaders(shapes.Receipt, versioned),
      error: commandProblems,
    })
      .annotate(
        OpenApi.Summary,
        "Tell what came of an activity, later than in the answer to its webhook",
      )
      .annotate(
        OpenApi.Description,
        "activity is data.activity of the webhook. A result that is late or repeated changes nothing.",
      ),
    HttpApiEndpoint.get("dead", "/dead-activities", {
      query: page,
      success: Schema.Struct({
        activities: Schema.Array(DeadActivity),
        next: Schema.optionalKey(Schema.String),
      }).annotate({ identifier: "DeadPage" }),
      error: askProblems,
    })
      .annotate(OpenApi.Summary, "Activities that failed for good and wait for a person")
      .annotate(OpenApi.Description, "The id says nothing of what it was about."),
    HttpApiEndpoint.post("redrive", "/dead-activities/:id/redrive", {
      params: { id: Id },
      headers: acting,
      success: HttpApiSchema.NoContent,
      error: caseProblems,
    }).annotate(OpenApi.Summary, "Let an activity that failed for good be tried again"),
  )
  .middleware(Authorization)
  .annotate(OpenApi.Description, "What systems do for cases.") {}
