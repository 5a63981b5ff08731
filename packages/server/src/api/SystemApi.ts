import { Schema } from "effect";
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api";

import { problems } from "./problemSchemas.ts";

const Health = Schema.Struct({ status: Schema.Literal("ok") }).annotate({ identifier: "Health" });

/** For who runs the server. */
export class SystemApi extends HttpApiGroup.make("system", { topLevel: true })
  .add(
    HttpApiEndpoint.get("healthz", "/healthz", {
      success: Health,
      error: problems(429, 500),
    }).annotate(OpenApi.Summary, "Whether the process is alive"),
    HttpApiEndpoint.get("readyz", "/readyz", {
      success: Health,
      error: problems(429, 500, 503),
    }).annotate(
      OpenApi.Summary,
      "Whether it can take requests: its databases answer and it is not stopping",
    ),
  )
  .annotate(OpenApi.Description, "Whether it is alive and ready.") {}
