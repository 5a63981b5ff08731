// What handlers share: how errors of an engine become problems, who may act as whom, and headers of commands.
import type { Actor } from "@steunnetwerk/handreiking";
import type { Receipt } from "@steunnetwerk/workflow";
import { Effect } from "effect";
import { HttpApiSchema } from "effect/http-api";

import type { Entered } from "../access/Authorization.ts";
import { sightOf } from "../access/shownCase.ts";
import { Problem } from "../problems.ts";
import { toProblem } from "../toProblem.ts";

type EngineError = Parameters<typeof toProblem>[0];

/** The answer of an engine; its errors are answered by the front door. */
export const asked = <Answer, Error extends EngineError, Needs>(
  effect: Effect.Effect<Answer, Error, Needs>,
): Effect.Effect<Answer, never, Needs> =>
  Effect.catch(effect, (error) => Effect.die(toProblem(error)));

/** What is worked out at once; a problem that it throws is answered by the front door. */
export const worked = <Answer>(work: () => Answer): Effect.Effect<Answer> => Effect.sync(work);

/**
 * Nobody acts as somebody else: a person acts as themselves, in a capacity they hold; a machine for a person acts as that
 * person; a machine for itself says who acts, and vouches for it. Nobody acts as the system.
 */
export function checkActor(
  { principal, part }: Pick<Entered["Service"], "principal" | "part">,
  { person, capacity }: Actor,
): void {
  const { onBehalfOf, kind, id } = principal;
  const isOk =
    onBehalfOf !== undefined
      ? onBehalfOf.person === person && onBehalfOf.capacity === capacity
      : kind === "machine" || (id === person && part.capacities.includes(capacity));
  if (!isOk || capacity === "system") throw new Problem("actorMismatch");
}

/** How a command is sent, from its headers. */
export function sendOptions(headers: {
  readonly "idempotency-key": string;
  readonly "if-match"?: string;
}) {
  const match = headers["if-match"];
  return {
    key: headers["idempotency-key"],
    ...(match !== undefined && { expectedVersion: Number(match.slice(1, -1)) }),
  };
}

/** The version of a case, as a header says it. */
const etag = (version: number) => `"${version}"`;

/** A receipt as somebody may see it: who does not see the file is not told what else happened. */
export function receiptFor({ part }: Pick<Entered["Service"], "part">, receipt: Receipt) {
  const isWhole = part.role === "machine" || sightOf(part) === "file";
  const events = isWhole
    ? receipt.events.filter(
        ({ compartment, by }) => compartment === undefined || by?.person === part.person,
      )
    : [];
  return HttpApiSchema.withHeaders({
    body: { ...receipt, events },
    headers: { etag: etag(receipt.version) },
  });
}
