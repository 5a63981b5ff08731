import path from "node:path";

import type { Text } from "@steunnetwerk/domain";
import type { Command } from "@steunnetwerk/handreiking";
import type { OpenedEngine } from "@steunnetwerk/workflow";
import { Effect, Layer } from "effect";
import { HttpRouter, HttpServerRequest, HttpServerResponse, HttpStaticServer } from "effect/http";

import { family, professionals } from "./madeUp.ts";
import type { Opening } from "./openingOf.ts";

const caseId = "example";

/** What the page asks of this program: the network it opens with, and the one case it keeps. */
export const routes = (opening: Opening, engine: OpenedEngine) =>
  Layer.mergeAll(
    HttpRouter.add("GET", "/api/opening", HttpServerResponse.json(opening)),
    HttpRouter.add(
      "GET",
      "/api/case",
      answer(() => kept(engine)),
    ),
    HttpRouter.add(
      "POST",
      "/api/case",
      answer(() => {
        const [{ person, capacity }] = professionals;
        return engine.start({ caseId, by: { person, capacity }, people: family, key: "start" });
      }),
    ),
    HttpRouter.add(
      "POST",
      "/api/case/commands",
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest;
        // The engine checks the command; what is not one is refused with a sentence.
        const sent = (yield* request.json) as {
          command: Command;
          expectedVersion: number;
          key: string;
        };
        const { command, expectedVersion, key } = sent;
        return yield* answer(() => engine.send(caseId, command, { expectedVersion, key }));
      }),
    ),
    HttpStaticServer.layer({ root: path.join(import.meta.dirname, "../dist") }),
  );

async function kept(engine: OpenedEngine) {
  try {
    return {
      view: await engine.read(caseId),
      history: await engine.history(caseId, { limit: 1000 }),
    };
  } catch (error) {
    if (hasTag(error) && error._tag === "CaseNotFound") return null;
    throw error;
  }
}

/** The answer as JSON; an error of the engine as its sentences, so that the page can show them. */
const answer = (ask: () => Promise<unknown>) =>
  Effect.tryPromise({ try: ask, catch: (error) => error }).pipe(
    Effect.flatMap((body) => HttpServerResponse.json(body)),
    Effect.catch((error) =>
      hasTag(error)
        ? HttpServerResponse.json({ code: error._tag, texts: sentences(error) }, { status: 409 })
        : Effect.die(error),
    ),
  );

const hasTag = (
  error: unknown,
): error is Error & { readonly _tag: string; readonly texts?: Text } =>
  error instanceof Error && "_tag" in error;

const sentences = (error: Error & { readonly texts?: Text }): Text =>
  error.texts ?? { nl: error.message, en: error.message };
