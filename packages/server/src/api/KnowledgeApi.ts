import { Network, supportTypes, type SupportType } from "@steunnetwerk/domain";
import { Schema } from "effect";
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api";
import * as z from "zod";

import { Authorization } from "../access/Authorization.ts";

import { body } from "./bridge.ts";
import { DecideLaw } from "./lawQuestion.ts";
import { Id } from "./parameters.ts";
import { askProblems, bodyProblems, caseProblems } from "./problemSchemas.ts";
import * as shapes from "./shapes.ts";

/** A network to score, and how. */
export const ScoreNetwork = z.strictObject({
  network: Network,
  supportTypes: z
    .array(z.enum(supportTypes as readonly [SupportType, ...SupportType[]]))
    .min(1)
    .optional(),
  maximumMissing: z.number().min(0).max(1).optional(),
});

/** A network to draw, and how. */
export const DrawNetwork = z.strictObject({
  network: Network,
  form: z.enum(["convoy", "sectors", "ecogram"]).optional(),
  theme: z.enum(["auto", "light", "dark", "print"]).optional(),
  page: z.enum(["screen", "a4"]).optional(),
});

const anything = z.record(z.string(), z.unknown());

/** Networks: score, validate, draw. Nothing of them is kept. */
export class NetworksApi extends HttpApiGroup.make("networks")
  .add(
    HttpApiEndpoint.post("score", "/networks/score", {
      payload: body("ScoreNetwork", ScoreNetwork),
      success: shapes.NetworkScore,
      error: bodyProblems,
    })
      .annotate(OpenApi.Summary, "Score a network")
      .annotate(
        OpenApi.Description,
        "Each indicator with value, bounds, status and the people behind it. A score decides nothing.",
      ),
    HttpApiEndpoint.post("validate", "/networks/validate", {
      payload: body("AnyNetwork", anything),
      success: Schema.Struct({
        valid: Schema.Boolean,
        issues: Schema.Array(
          Schema.Struct({
            path: Schema.Array(Schema.Union([Schema.String, Schema.Int])),
            code: Schema.String,
            message: Schema.String,
          }),
        ),
      }).annotate({ identifier: "Validation" }),
      error: bodyProblems,
    }).annotate(OpenApi.Summary, "Say whether a network map is valid, and if not where and why"),
    HttpApiEndpoint.post("draw", "/networks/draw", {
      payload: body("DrawNetwork", DrawNetwork),
      success: Schema.String.pipe(HttpApiSchema.asText({ contentType: "image/svg+xml" })),
      error: bodyProblems,
    }).annotate(OpenApi.Summary, "Draw a network map as SVG, in the language of Accept-Language"),
  )
  .middleware(Authorization)
  .annotate(OpenApi.Description, "Networks: score, validate, draw. Nothing of them is kept.") {}

/** The roles people can have. */
export class RolesApi extends HttpApiGroup.make("roles")
  .add(
    HttpApiEndpoint.get("list", "/roles", {
      success: Schema.Array(shapes.AnyObject),
      error: askProblems,
    }).annotate(OpenApi.Summary, "Every role with its facets, labels and sources"),
  )
  .middleware(Authorization)
  .annotate(OpenApi.Description, "The roles people around a child can have.") {}

/** What the law says. */
export class LawApi extends HttpApiGroup.make("law")
  .add(
    HttpApiEndpoint.post("decide", "/law/decisions", {
      payload: body("DecideLaw", DecideLaw),
      success: shapes.LawDecision,
      error: bodyProblems,
    })
      .annotate(OpenApi.Summary, "Who decides, on facts and a day")
      .annotate(
        OpenApi.Description,
        "The answer or every answer still possible, the norms that made it, and what is unknown. No legal advice.",
      ),
    HttpApiEndpoint.get("norms", "/law/norms", {
      success: shapes.AnyObject.annotate({ identifier: "Norms" }),
      error: askProblems,
    }).annotate(OpenApi.Summary, "Every norm by id, with its article, sources and status"),
  )
  .middleware(Authorization)
  .annotate(
    OpenApi.Description,
    "What the law says about informal support, as dated, sourced tables.",
  ) {}

/** Guidelines that cases can follow. */
export class GuidelinesApi extends HttpApiGroup.make("guidelines")
  .add(
    HttpApiEndpoint.get("list", "/guidelines", {
      success: Schema.Array(shapes.GuidelineSummary),
      error: askProblems,
    }).annotate(OpenApi.Summary, "The guidelines and versions that cases can follow"),
    HttpApiEndpoint.get("read", "/guidelines/:id/:version", {
      params: { id: Id, version: Id },
      success: shapes.AnyObject.annotate({ identifier: "Guideline" }),
      error: caseProblems,
    }).annotate(OpenApi.Summary, "One guideline, with every text in both languages"),
    HttpApiEndpoint.get("compare", "/guidelines/:id/:version/differences/:otherId/:otherVersion", {
      params: { id: Id, version: Id, otherId: Id, otherVersion: Id },
      success: Schema.Array(shapes.GuidelineChange),
      error: caseProblems,
    }).annotate(OpenApi.Summary, "What differs between two guidelines"),
  )
  .middleware(Authorization)
  .annotate(OpenApi.Description, "Guidelines as data.") {}
