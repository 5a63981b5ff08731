// Pages of hosts that call services of CDS Hooks from a browser (CORS). All other addresses are for servers.
import { HttpServerResponse, type HttpServerRequest } from "effect/http";

import type { Config } from "../config.ts";

type Request = HttpServerRequest.HttpServerRequest;

/** What a request says of itself before anything is done for it. */
export interface Asked {
  /** Its path and query. */
  readonly url: string;
  /** Its headers. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The origin of a request, when the settings let its pages in here. */
function originOf({ url, headers }: Asked, { origins }: Config["cds"]): string | undefined {
  const { origin } = headers;
  const isCds = /^\/cds-services(\/|\?|$)/.test(url);
  return isCds && typeof origin === "string" && origins.includes(origin) ? origin : undefined;
}

/** The answer to a browser that asks whether a page may call, when it may. */
export function preflight(
  request: Request,
  cds: Config["cds"],
): HttpServerResponse.HttpServerResponse | undefined {
  if (request.method !== "OPTIONS" || originOf(request, cds) === undefined) return undefined;
  return HttpServerResponse.empty({
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": "authorization, content-type, accept-language",
      "access-control-max-age": "600",
    },
  });
}

/** What lets a page of a host read an answer. */
export function corsHeaders(asked: Asked, cds: Config["cds"]): Record<string, string> {
  const origin = originOf(asked, cds);
  return origin === undefined
    ? {}
    : {
        "access-control-allow-origin": origin,
        "access-control-expose-headers": "retry-after, x-request-id",
      };
}
