import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api";

import { Authorization } from "../access/Authorization.ts";

import { page } from "./parameters.ts";
import { askProblems } from "./problemSchemas.ts";
import * as shapes from "./shapes.ts";

/** Who did what, when, why, from where, and what came of it. */
export class AuditApi extends HttpApiGroup.make("audit")
  .add(
    HttpApiEndpoint.get("list", "/audit", {
      query: page,
      success: shapes.AuditPage,
      error: askProblems,
    }).annotate(OpenApi.Summary, "The audit trail of this organisation, oldest first"),
    HttpApiEndpoint.get("verify", "/audit/verification", {
      success: shapes.AuditVerification,
      error: askProblems,
    }).annotate(OpenApi.Summary, "Check that every line fits the one before it"),
  )
  .middleware(Authorization)
  .annotate(
    OpenApi.Description,
    "Who did what, when, why, from where, and what came of it (after NEN 7513).",
  ) {}
