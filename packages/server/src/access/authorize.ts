import { guidelines } from "@steunnetwerk/handreiking";
import { dateInAmsterdam } from "@steunnetwerk/law";
import type { CaseView } from "@steunnetwerk/workflow";
import { Clock, Effect, Layer, Redacted } from "effect";
import { HttpRouter, HttpServerRequest } from "effect/http";

import { Tenants, type Tenant } from "../Tenants.ts";
import { guidelineOf } from "../guidelineOf.ts";
import { CurrentVisit } from "../http/Visit.ts";
import { Problem } from "../problems.ts";
import { toProblem } from "../toProblem.ts";

import { Authorization, Entered } from "./Authorization.ts";
import type { Principal } from "./Principal.ts";
import type { Authenticate } from "./authenticate.ts";
import { operations, type Operation, type OperationId } from "./operations.ts";
import { partIn, type Part } from "./partIn.ts";

/** Lets in, or denies: whatever is not in the table of operations is denied. */
export function layerAuthorization(authenticate: Authenticate) {
  return Layer.effect(
    Authorization,
    Effect.gen(function* () {
      const tenants = yield* Tenants;
      return Authorization.of({
        bearer: (answer, { credential, endpoint, group }) =>
          Effect.gen(function* () {
            const visit = yield* CurrentVisit;
            const id = `${group.identifier}.${endpoint.identifier}`;
            if (!Object.hasOwn(operations, id)) return yield* deny(new Problem("notAllowed"));
            visit.operation = id as OperationId;
            const operation: Operation = operations[visit.operation];
            const now = yield* Clock.currentTimeMillis;
            const request = yield* HttpServerRequest.HttpServerRequest;
            const principal = yield* Effect.tryPromise({
              try: () =>
                authenticate(Redacted.value(credential), new Date(now), pathOf(request.url)),
              catch: (error) => (error instanceof Problem ? error : new Problem("unauthenticated")),
            }).pipe(
              Effect.flatMap((known) => actingAs(known, request)),
              Effect.catch(deny),
            );
            visit.principal = principal;
            if (!principal.scopes.includes(operation.scope))
              return yield* deny(new Problem("scopeMissing"));
            const tenant = tenants.of(principal.tenant);
            const { params } = yield* HttpRouter.RouteContext;
            if (operation.ofCase === true) visit.caseId = params["caseId"];
            const found =
              operation.ofCase === true
                ? yield* partOf(
                    tenant,
                    principal,
                    params["caseId"] ?? "",
                    dateInAmsterdam(new Date(now).toISOString()),
                  )
                : { part: partOutsideCases(principal, operation), view: undefined };
            visit.part = found.part;
            const { role } = found.part;
            if (!operation.may.includes(role))
              return yield* deny(
                new Problem(
                  role === "stranger" && operation.ofCase === true ? "notFound" : "notAllowed",
                ),
              );
            return yield* Effect.provideService(answer, Entered, { principal, tenant, ...found });
          }),
      });
    }),
  );
}

const pathOf = (url: string) => url.split("?")[0] ?? "";

/** A denial is answered by the front door, in the language of who asked. */
const deny = (problem: Problem) => Effect.die(problem);

/** Who asks, on whose behalf: only a machine can ask for somebody else. */
function actingAs(
  principal: Principal,
  { headers }: HttpServerRequest.HttpServerRequest,
): Effect.Effect<Principal, Problem> {
  const person = headers["on-behalf-of"];
  const capacity = headers["on-behalf-of-capacity"];
  if (person === undefined && capacity === undefined) return Effect.succeed(principal);
  if (principal.kind !== "machine" || person === undefined || capacity === undefined)
    return Effect.fail(new Problem("actorMismatch"));
  return Effect.succeed({ ...principal, onBehalfOf: { person, capacity } });
}

/** What somebody is in a case today. */
const partOf = Effect.fnUntraced(function* (
  { engine }: Tenant,
  principal: Principal,
  caseId: string,
  today: string,
): Effect.fn.Return<{ readonly part: Part; readonly view: CaseView | undefined }> {
  return yield* engine.read(caseId).pipe(
    Effect.map((view) => ({
      view,
      part: partIn(principal, guidelineOf(view.guideline), view, today),
    })),
    Effect.catchTag("CaseDestroyed", (destroyed) =>
      // What is left of it has nothing personal, and is for machines.
      principal.kind === "machine" && principal.onBehalfOf === undefined
        ? Effect.succeed({
            view: undefined,
            part: { role: "machine" as const, capacities: [], because: ["scope"] },
          })
        : deny(toProblem(destroyed)),
    ),
    Effect.catch((error) => deny(toProblem(error))),
  );
});

/** What somebody is where it is about no case in particular. */
function partOutsideCases(principal: Principal, { scope }: Operation): Part {
  const acting = principal.onBehalfOf;
  if (scope === "audit")
    return { role: "auditor", person: principal.id, capacities: [], because: ["scope"] };
  if (principal.kind === "machine" && acting === undefined)
    return { role: "machine", capacities: [], because: ["scope"] };
  const capacities = acting === undefined ? principal.capacities : [acting.capacity];
  const isProfessional = capacities.some((capacity) =>
    guidelines.some((guideline) => guideline.capacities[capacity]?.vouchedBy === "host"),
  );
  return {
    role: isProfessional ? "regievoerder" : "stranger",
    person: acting?.person ?? principal.id,
    capacities,
    because: ["capacity"],
  };
}
