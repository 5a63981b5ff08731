import type { IncomingMessage, Server, ServerResponse } from "node:http";

import type { Config } from "../config.ts";
import { Problem } from "../problems.ts";

import type { House } from "./House.ts";
import { Visit, languageOf } from "./Visit.ts";
import { headersOfEveryAnswer, isProbe, problemHeaders } from "./headers.ts";

/**
 * Has a server answer who comes while the house is full before anything else is done for them: what is too much must cost next to
 * nothing, or nothing is left for the rest.
 */
export function turnAway(
  server: Server,
  house: House,
  { limits, cds }: Config,
  log: (fields: object) => void,
): void {
  const emit = server.emit.bind(server) as (event: string, ...values: unknown[]) => boolean;
  server.emit = (event: string, ...values: unknown[]) => {
    const [request, response] = values as [IncomingMessage, ServerResponse];
    if (event !== "request" || house.inside < limits.atOnce || isProbe(request.url ?? ""))
      return emit(event, ...values);
    const { method = "GET", url = "/", headers, socket } = request;
    const language = languageOf(headers["accept-language"]);
    const visit = new Visit(language, socket.remoteAddress ?? "unknown");
    const problem = new Problem("unavailable", { retryAfter: 1 });
    response.writeHead(problem.status, {
      "content-type": "application/problem+json",
      ...problemHeaders(problem, language),
      ...headersOfEveryAnswer({ url, headers }, visit, house, cds),
    });
    response.end(JSON.stringify(problem.body(language)));
    log({ request: visit.id, method, operation: "none", status: problem.status, milliseconds: 0 });
    return true;
  };
}
