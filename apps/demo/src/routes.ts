import path from "node:path";
import { setTimeout } from "node:timers/promises";

import type { Text } from "@steunnetwerk/domain";
import { handreiking, timersOf, type Command, type CasePerson } from "@steunnetwerk/handreiking";
import type { OpenedEngine } from "@steunnetwerk/workflow";
import { Effect, Layer } from "effect";
import { HttpRouter, HttpServerRequest, HttpServerResponse, HttpStaticServer } from "effect/http";

import type { Calendar } from "./Calendar.ts";
import { professionals } from "./madeUp.ts";
import type { Opening } from "./openingOf.ts";

/** What the page asks of this program: the network it opens with, the cases it keeps, and a made-up calendar. */
export const routes = (opening: Opening, engine: OpenedEngine, calendar: Calendar) =>
  Layer.mergeAll(
    HttpRouter.add("GET", "/api/opening", HttpServerResponse.json(opening)),
    HttpRouter.add(
      "GET",
      "/api/cases/:id",
      asked((caseId) => kept(engine, caseId, calendar)),
    ),
    HttpRouter.add(
      "POST",
      "/api/cases/:id",
      asked((caseId, body) => {
        const [{ person, capacity }] = professionals;
        const { people } = body as { people: readonly CasePerson[] };
        return engine.start({ caseId, by: { person, capacity }, people, key: `start-${caseId}` });
      }),
    ),
    HttpRouter.add(
      "POST",
      "/api/cases/:id/commands",
      asked((caseId, body) => {
        // The engine checks the command; what is not one is refused with a sentence.
        const sent = body as { command: Command; expectedVersion: number; key: string };
        const { command, expectedVersion, key } = sent;
        return engine.send(caseId, command, { expectedVersion, key });
      }),
    ),
    HttpRouter.add(
      "POST",
      "/api/cases/:id/days",
      asked(async (caseId, body) => {
        calendar.forward((body as { days: number }).days);
        return { caughtUp: await caughtUp(engine, caseId, calendar) };
      }),
    ),
    HttpStaticServer.layer({ root: path.join(import.meta.dirname, "../dist") }),
  );

async function kept(engine: OpenedEngine, caseId: string, calendar: Calendar) {
  const now = new Date(calendar.now()).toISOString();
  try {
    const [view, history] = await Promise.all([
      engine.read(caseId),
      engine.history(caseId, { limit: 1000 }),
    ]);
    return { now, view, history };
  } catch (error) {
    if (hasTag(error) && error._tag === "CaseNotFound") return { now };
    throw error;
  }
}

/** Waits until the engine has let everything ring that is due in a case; says whether it has. */
async function caughtUp(engine: OpenedEngine, caseId: string, calendar: Calendar) {
  for (let tries = 0; tries < 200; tries++) {
    const { state } = await engine.read(caseId);
    const today = new Date(calendar.now()).toISOString().slice(0, 10);
    if (timersOf(handreiking, state).every(({ when }) => when.slice(0, 10) > today)) return true;
    await setTimeout(50);
  }
  return false;
}

/** The answer as JSON; an error of the engine as its sentences, so that the page can show them. */
const asked = (ask: (caseId: string, body: unknown) => Promise<unknown>) =>
  Effect.gen(function* () {
    const { id = "" } = yield* HttpRouter.params;
    const request = yield* HttpServerRequest.HttpServerRequest;
    const body: unknown = request.method === "POST" ? yield* request.json : undefined;
    const answer = yield* Effect.tryPromise({ try: () => ask(id, body), catch: (error) => error });
    return yield* HttpServerResponse.json(answer);
  }).pipe(
    Effect.catch((error) =>
      hasTag(error) || error instanceof RangeError
        ? HttpServerResponse.json({ texts: sentences(error) }, { status: 409 })
        : Effect.die(error),
    ),
  );

const hasTag = (
  error: unknown,
): error is Error & { readonly _tag: string; readonly texts?: Text } =>
  error instanceof Error && "_tag" in error;

const sentences = (error: Error & { readonly texts?: Text }): Text =>
  error.texts ?? { nl: error.message, en: error.message };
