import { createServer } from "node:http";

import { NodeHttpServer } from "@effect/platform-node";
import { Effect, Layer, Logger, ManagedRuntime } from "effect";
import { FetchHttpClient, HttpRouter, HttpServer, HttpServerResponse } from "effect/http";
import { HttpApiBuilder, HttpApiSwagger } from "effect/http-api";
import { Otlp } from "effect/observability";

import { Tenants } from "./Tenants.ts";
import { authenticator, type Authenticate } from "./access/authenticate.ts";
import { layerAuthorization } from "./access/authorize.ts";
import { Api } from "./api/Api.ts";
import { readConfig, type ConfigInput, type Config } from "./config.ts";
import { activitiesHandlers } from "./handlers/activities.ts";
import { auditHandlers } from "./handlers/audit.ts";
import { casesHandlers } from "./handlers/cases.ts";
import { cdsDiscoveryHandlers, cdsHandlers } from "./handlers/cds.ts";
import { eventsHandlers } from "./handlers/events.ts";
import { incomingHandlers } from "./handlers/incoming.ts";
import {
  guidelinesHandlers,
  lawHandlers,
  networksHandlers,
  rolesHandlers,
} from "./handlers/knowledge.ts";
import { systemHandlers } from "./handlers/system.ts";
import { personsHandlers, workHandlers } from "./handlers/work.ts";
import { House } from "./http/House.ts";
import { frontDoor } from "./http/frontDoor.ts";
import { problemsPage } from "./http/problemsPage.ts";
import { turnAway } from "./http/turnAway.ts";

/** A server that takes requests. */
export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:4180`. */
  readonly url: string;
  /** Takes no more requests, finishes what was begun, closes the databases. */
  readonly close: () => Promise<void>;
  /**
   * Copies every database in the data folder to a new folder while the work goes on; cases in PostgreSQL have means of their own.
   * The master keys are not copied: keep those apart. Rejects when the folder is there already or cannot be written.
   */
  readonly backUp: (folder: string) => Promise<void>;
}

/** What is not said in the settings. */
export interface ServerOptions {
  /** Takes each line of the log, as JSON; standard output when left out. */
  readonly log?: (line: string) => void;
}

/**
 * Opens the databases of every tenant in the settings and takes requests.
 *
 * Rejects with an `InvalidConfig` that names each setting that is wrong; with the errors of `openEngine` when a database cannot be
 * opened; with a `ServeError` when the port is taken.
 *
 * @example
 * ```ts
 * import { mkdtempSync } from "node:fs";
 * import { newKey, startServer } from "@steunnetwerk/server";
 *
 * const { key, setting } = newKey("portal", "our portal", ["knowledge"]);
 * const server = await startServer(
 *   { port: 0, data: mkdtempSync("/tmp/steunnetwerk-"), tenants: [{ id: "here", keys: [setting] }] },
 *   { log: () => undefined },
 * );
 * const answer = await fetch(`${server.url}/guidelines`, { headers: { authorization: `Bearer ${key}` } });
 * ((await answer.json()) as object[]).length; // => 2
 * await server.close();
 * ```
 */
export async function startServer(
  input: ConfigInput,
  options: ServerOptions = {},
): Promise<RunningServer> {
  const config = readConfig(input);
  const house = new House(config.limits.waitMilliseconds);
  const runtime = ManagedRuntime.make(layerServer(config, house, options));
  const server = await runtime.runPromise(HttpServer.HttpServer);
  const { address } = server;
  const url =
    address._tag === "UnixPathAddress"
      ? address.path
      : `http://${shownHost(config.host)}:${address.port}`;
  return {
    url,
    close: async () => {
      house.close();
      await runtime.dispose();
    },
    backUp: (folder) =>
      runtime.runPromise(Effect.flatMap(Tenants, (tenants) => tenants.backUp(folder))),
  };
}

const shownHost = (host: string) => (host.includes(":") ? `[${host}]` : host);

/** The whole server, as a layer. */
function layerServer(config: Config, house: House, { log = toStandardOutput }: ServerOptions) {
  const authenticate: Authenticate = authenticator(config);
  const handlers = Layer.mergeAll(
    casesHandlers,
    workHandlers,
    personsHandlers,
    networksHandlers,
    rolesHandlers,
    lawHandlers,
    guidelinesHandlers,
    auditHandlers,
    eventsHandlers(house),
    incomingHandlers,
    cdsHandlers(config),
    activitiesHandlers,
    cdsDiscoveryHandlers,
    systemHandlers(
      house,
      config.tenants.map(({ id }) => id),
    ),
  );
  const routes = Layer.mergeAll(
    HttpApiBuilder.layer(Api, { openapiPath: "/openapi.json" }).pipe(
      Layer.provide(handlers),
      Layer.provide(layerAuthorization(authenticate)),
    ),
    HttpApiSwagger.layer(Api, { path: "/docs" }),
    HttpRouter.add("GET", "/problems", HttpServerResponse.html(problemsPage())),
  );
  const served = Layer.effectDiscard(
    Effect.gen(function* () {
      const tenants = yield* Tenants;
      // The front door stands around the whole router, so that it also answers for what has no route.
      const app = yield* HttpRouter.toHttpEffect(routes);
      yield* HttpServer.serveEffect(frontDoor(config, tenants, house)(app));
    }),
  );
  const listening = NodeHttpServer.layer(
    () => {
      const server = createServer({
        headersTimeout: 10_000,
        requestTimeout: config.limits.bodyMilliseconds + 10_000,
        connectionsCheckingInterval: 2_000,
        maxHeaderSize: 16 * 1024,
        keepAliveTimeout: 75_000, // longer than proxies keep a connection: who closes it first loses what the other sends
      });
      server.on("connection", () => {
        house.room.connected();
      });
      turnAway(server, house, config, (fields) => {
        log(logLine(new Date(), "Info", "request", fields));
      });
      // Whoever keeps a connection open without finishing keeps the process no longer than was set.
      void house.closing.then(() => {
        setTimeout(() => {
          server.closeAllConnections();
        }, config.drainMilliseconds).unref();
      });
      return server;
    },
    {
      host: config.host,
      port: config.port,
      backlog: 4_096, // a burst of new connections waits here; what does not fit is cut off by the network, without an answer
      gracefulShutdownTimeout: config.drainMilliseconds,
    },
  );
  return served.pipe(
    Layer.provideMerge(listening),
    Layer.provideMerge(Tenants.layer(config)),
    Layer.provide(layerTelemetry(config, log)),
  );
}

const toStandardOutput = (line: string) => void process.stdout.write(`${line}\n`);

const logLine = (at: Date, level: string, message: unknown, fields: unknown) =>
  JSON.stringify({ at: at.toISOString(), level, message, ...(fields as object) });

/** The log, one JSON object a line; and OpenTelemetry when the settings say where it goes. */
function layerTelemetry({ otlp }: Config, log: (line: string) => void) {
  const logger = Logger.layer([
    Logger.make(({ logLevel, message, date }) => {
      const [text, fields] = Array.isArray(message) ? (message as unknown[]) : [message];
      log(logLine(date, logLevel, text, fields));
    }),
  ]);
  if (otlp === undefined) return logger;
  return Layer.merge(
    logger,
    Otlp.layerJson({ baseUrl: otlp, resource: { serviceName: "steunnetwerk" } }).pipe(
      Layer.provide(FetchHttpClient.layer),
    ),
  );
}
