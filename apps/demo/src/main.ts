// `npm start [-- FILE...]`: serves the page, with the made-up interview or with the files given, and keeps cases in one
// file. Ends cleanly on Ctrl-C; a hard stop loses nothing that was acknowledged.
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";

import { NodeHttpServer, NodeRuntime } from "@effect/platform-node";
import { formatFileIssue, UnreadableFiles } from "@steunnetwerk/exchange";
import { openEngine } from "@steunnetwerk/workflow";
import { Effect, Layer } from "effect";
import { HttpRouter, HttpServer } from "effect/http";

import { Calendar } from "./Calendar.ts";
import { example, openingOf } from "./openingOf.ts";
import { routes } from "./routes.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: "string", default: "4173" },
    data: { type: "string", default: path.join(import.meta.dirname, "../../../.steunnetwerk") },
  },
});

/** Says what is wrong and what to do, and ends the program. */
function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const opening = await openingOf(positionals.length > 0 ? positionals : [example]).catch(
  (error: unknown) => {
    if (error instanceof UnreadableFiles)
      return stop(error.issues.map((issue) => formatFileIssue(issue, "en")).join("\n"));
    if (error instanceof Error && "path" in error && "code" in error)
      return stop(`${String(error.path)} cannot be read (${String(error.code)}); check the path.`);
    throw error;
  },
);

mkdirSync(values.data, { recursive: true });
const calendar = new Calendar(path.join(values.data, "days-ahead"));
const engine = await openEngine({
  storage: { file: path.join(values.data, "cases.db") },
  now: calendar.now,
}).catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)));

const announce = HttpServer.addressFormattedWith((address) =>
  Effect.sync(() => {
    process.stdout.write(
      `Open ${address} in a browser. Ctrl-C stops; what was recorded is kept.\n`,
    );
  }),
);

HttpRouter.serve(routes(opening, engine, calendar), {
  disableLogger: true,
  disableListenLog: true,
}).pipe(
  Layer.merge(Layer.effectDiscard(announce)),
  Layer.provide(
    NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: Number(values.port) }),
  ),
  Layer.launch,
  Effect.catchTag("ServeError", () =>
    Effect.sync(() => stop(`Port ${values.port} is in use; choose another: npm start -- --port 0`)),
  ),
  Effect.ensuring(Effect.promise(() => engine.close())),
  NodeRuntime.runMain,
);
