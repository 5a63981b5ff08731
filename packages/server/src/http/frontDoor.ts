// Everything a request meets before and after the operation it asks for: limits, problems in place of errors, audit, log.
import { ByteSize, Cause, Clock, Effect, Exit, Fiber, Option } from "effect";
import {
  HttpIncomingMessage,
  HttpMiddleware,
  HttpServerError,
  HttpServerRequest,
  HttpServerResponse,
} from "effect/http";
import { HttpApiError } from "effect/http-api";

import type { Tenants } from "../Tenants.ts";
import type { NewLine } from "../books/Trail.ts";
import type { Config } from "../config.ts";
import { Problem } from "../problems.ts";
import { knownProblem } from "../toProblem.ts";

import type { House } from "./House.ts";
import { RateLimit } from "./RateLimit.ts";
import { CurrentVisit, languageOf, Visit } from "./Visit.ts";
import { checkJson } from "./checkJson.ts";
import { preflight } from "./cors.ts";
import { headersOfEveryAnswer, isProbe, problemHeaders } from "./headers.ts";
import { methodsAt, takesBody } from "./methodsAt.ts";

/** Failed attempts to get in, from one address, in a minute. */
const failuresPerMinute = 120;

/** The middleware around all operations. */
export function frontDoor(config: Config, tenants: Tenants["Service"], house: House) {
  const { limits } = config;
  const rate = new RateLimit(limits.requestsPerMinute);
  const failures = new RateLimit(failuresPerMinute);
  const { room } = house;

  return HttpMiddleware.make((app) =>
    Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest;
      const started = yield* Clock.currentTimeMillis;
      const visit = new Visit(
        languageOf(request.headers["accept-language"]),
        Option.getOrElse(request.remoteAddress, () => "unknown"),
      );
      const mustWait = !isProbe(request.url);
      const ticket = room.ticket();
      const asked = Effect.gen(function* () {
        if (mustWait) {
          const bearer = request.headers["authorization"] ?? visit.from;
          const wait = rate.take(bearer, started) || failures.look(visit.from, started);
          if (wait > 0)
            return yield* Effect.fail(new Problem("tooManyRequests", { retryAfter: wait }));
          if (house.isClosing || house.inside > limits.atOnce)
            return yield* Effect.fail(new Problem("unavailable", { retryAfter: 1 }));
        }
        const allowed = preflight(request, config.cds);
        if (allowed !== undefined) return allowed;
        const body = yield* bodyOf(request, limits);
        if (mustWait) yield* room.turnOf(ticket);
        if (body !== undefined) yield* checkBody(body, limits);
        return yield* app.pipe(
          Effect.provideService(CurrentVisit, visit),
          Effect.timeoutOrElse({
            duration: limits.answerMilliseconds,
            orElse: () => Effect.fail(new Problem("unavailable", { retryAfter: 5 })),
          }),
        );
      });
      const answered = Effect.gen(function* () {
        const exit = yield* Effect.exit(asked);
        const { response, mistake } = Exit.isSuccess(exit)
          ? { response: exit.value, mistake: undefined }
          : answerFor(exit.cause, request, visit);
        if (response.status === 401) failures.take(visit.from, started);
        if (mistake !== undefined)
          yield* Effect.logError("mistake", { request: visit.id, cause: mistake });
        const kept = yield* keep(tenants, visit, response.status, started);
        return kept
          ? response
          : problemResponse(new Problem("unavailable", { retryAfter: 2 }), visit);
      });
      house.inside++;
      const answer = yield* Effect.ensuring(
        answered,
        Effect.sync(() => {
          house.inside--;
          room.leave(ticket);
        }),
      );
      const milliseconds = (yield* Clock.currentTimeMillis) - started;
      yield* Effect.logInfo("request", {
        request: visit.id,
        method: request.method,
        operation: visit.operation ?? "none",
        status: answer.status,
        milliseconds,
      });
      return HttpServerResponse.setHeaders(
        answer,
        headersOfEveryAnswer(request, visit, house, config.cds),
      );
    }),
  );
}

/** Which types of body an address takes: JSON, and where hosts tell of changes its names in CloudEvents. */
function typesAt(url: string): RegExp {
  return /^\/incoming(\?|$)/.test(url)
    ? /^application\/(json|cloudevents(-batch)?\+json)\s*(;\s*charset=("?)utf-8\4\s*)?$/i
    : /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i;
}

/** The body of a request that has one, read within the limits; whoever reads it later gets the same. */
const bodyOf = Effect.fnUntraced(function* (
  request: HttpServerRequest.HttpServerRequest,
  limits: Config["limits"],
) {
  if (!["POST", "PUT", "PATCH"].includes(request.method)) return undefined;
  if (!takesBody(request.url, request.method)) return undefined;
  const type = request.headers["content-type"] ?? "";
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (!typesAt(request.url).test(type.trim()) || encoding !== "identity")
    return yield* Effect.fail(new Problem("unsupportedMediaType"));
  if (Number(request.headers["content-length"] ?? 0) > limits.bodyBytes)
    return yield* Effect.fail(new Problem("tooLarge"));
  // Read apart: to give up waiting must not close the connection before the answer is sent.
  const reading = yield* Effect.forkDetach(
    Effect.provideService(
      request.arrayBuffer,
      HttpIncomingMessage.MaxBodySize,
      ByteSize.bytes(limits.bodyBytes),
    ),
  );
  return yield* Fiber.join(reading).pipe(
    Effect.timeoutOrElse({
      duration: limits.bodyMilliseconds,
      orElse: () => Effect.fail(new Problem("bodyTimeout")),
    }),
    Effect.mapError((error) =>
      error instanceof Problem
        ? error
        : new Problem(
            error.reason._tag === "RequestParseError" && error.reason.reason === "BodyTooLarge"
              ? "tooLarge"
              : "notJson",
          ),
    ),
  );
});

/** Looks at how a body is built before anything is done with it. */
const checkBody = (bytes: ArrayBuffer, limits: Config["limits"]) =>
  Effect.try({
    try: () => {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      checkJson(text, limits);
      JSON.parse(text);
    },
    catch: (error) => (error instanceof Problem ? error : new Problem("notJson")),
  });

/** What is answered in place of an error; and the error, when it is a mistake of ours. */
function answerFor(
  cause: Cause.Cause<unknown>,
  request: HttpServerRequest.HttpServerRequest,
  visit: Visit,
): {
  readonly response: HttpServerResponse.HttpServerResponse;
  readonly mistake: string | undefined;
} {
  const error = Cause.squash(cause);
  const known = knownProblem(error) ?? problemOfParameters(error) ?? problemOfPath(error, request);
  const problem = known ?? new Problem("internal");
  const response = problemResponse(problem, visit);
  const allow = problem.code === "methodNotAllowed" ? methodsAt(request.url).join(", ") : undefined;
  return {
    response:
      allow === undefined ? response : HttpServerResponse.setHeader(response, "allow", allow),
    mistake: known === undefined ? mistakeOf(error) : undefined,
  };
}

/** Where a mistake was made: names and places in the program, never a message, which might hold what was sent. */
function mistakeOf(error: unknown): string {
  if (!(error instanceof Error))
    return HttpApiError.HttpApiSchemaError.is(error) ? `schema ${error.kind}` : typeof error;
  const places = (error.stack ?? "").split("\n").filter((line) => line.trim().startsWith("at "));
  return [error.name, ...places.slice(0, 8).map((line) => line.trim())].join(" | ");
}

function problemOfParameters(error: unknown): Problem | undefined {
  if (!HttpApiError.HttpApiSchemaError.is(error)) return undefined;
  if (error.kind === "Body" || error.kind === "ResponseHeaders") return undefined; // of our own answer
  const where = error.kind.toLowerCase();
  const message = {
    nl: "Deze waarde ontbreekt of heeft een andere vorm; zie /openapi.json.",
    en: "This value is missing or has another form; see /openapi.json.",
  };
  return new Problem("invalidParameter", { issues: [{ path: [where], code: "invalid", message }] });
}

function problemOfPath(error: unknown, { url, method }: HttpServerRequest.HttpServerRequest) {
  if (!(error instanceof HttpServerError.HttpServerError)) return undefined;
  if (error.reason._tag === "RequestParseError") return new Problem("invalidParameter");
  if (error.reason._tag !== "RouteNotFound") return undefined;
  const methods = methodsAt(url);
  return new Problem(
    methods.length > 0 && !methods.includes(method) ? "methodNotAllowed" : "noSuchPath",
  );
}

/** A problem as an answer. */
function problemResponse(problem: Problem, visit: Visit): HttpServerResponse.HttpServerResponse {
  return HttpServerResponse.jsonUnsafe(problem.body(visit.language), {
    status: problem.status,
    contentType: "application/problem+json",
    headers: problemHeaders(problem, visit.language),
  });
}

/** Writes the line of the audit trail, before the answer goes out; says whether it is kept. */
const keep = Effect.fnUntraced(function* (
  tenants: Tenants["Service"],
  visit: Visit,
  status: number,
  now: number,
) {
  const { principal, operation, part, caseId, user, patient } = visit;
  if (operation === undefined && status !== 401 && status !== 403) return true;
  const line: NewLine = {
    at: new Date(now).toISOString(),
    who:
      principal === undefined
        ? { kind: "nobody", id: "" }
        : { kind: principal.kind, id: principal.id },
    ...(principal?.onBehalfOf !== undefined && { onBehalfOf: principal.onBehalfOf }),
    ...(user !== undefined && { onBehalfOf: { person: user, capacity: "user" } }),
    operation: operation ?? "none",
    ...(caseId !== undefined && { caseId }),
    ...(patient !== undefined && { patient }),
    ...(part !== undefined && { as: part.role, because: part.because }),
    from: visit.from,
    outcome: outcomeOf(status, part !== undefined),
    status,
    request: visit.id,
  };
  const trail = principal === undefined ? tenants.trail : tenants.of(principal.tenant).trail;
  return yield* Effect.tryPromise(() => trail.add(line)).pipe(
    Effect.as(true),
    Effect.catch(() => Effect.succeed(false)),
  );
});

function outcomeOf(status: number, isKnown: boolean): NewLine["outcome"] {
  if (status === 401 || status === 403 || (status === 404 && isKnown)) return "denied";
  if (status >= 500) return "failed";
  return status >= 400 ? "refused" : "done";
}
