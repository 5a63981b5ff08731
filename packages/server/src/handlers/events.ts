import { Effect, Stream } from "effect";
import { HttpApiBuilder } from "effect/http-api";

import { Entered } from "../access/Authorization.ts";
import { Api } from "../api/Api.ts";
import { Replay, Subscribe } from "../api/EventsApi.ts";
import { parse } from "../api/bridge.ts";
import { cloudEventOf } from "../events/cloudEvent.ts";
import { mayReach } from "../events/deliver.ts";
import type { House } from "../http/House.ts";
import { Problem } from "../problems.ts";

import { worked } from "./asking.ts";

/** Answers what is asked about events. */
export const eventsHandlers = (house: House) =>
  HttpApiBuilder.group(Api, "events", (handlers) =>
    handlers.handleAll({
      stream: Effect.fn("events.stream")(function* ({ headers, query }) {
        const { tenant, principal } = yield* Entered;
        const after = headers["last-event-id"] ?? query.after;
        return tenant.engine.events(after === undefined ? {} : { after }).pipe(
          Stream.flatMap((entry) => {
            const event = cloudEventOf(principal.tenant, entry);
            return event === undefined
              ? Stream.empty
              : Stream.succeed({ id: event.id, event: "case" as const, data: event });
          }),
          // A database that went away, or a server that stops, ends the stream: the client comes back with Last-Event-ID.
          Stream.catch(() => Stream.empty),
          Stream.interruptWhen(Effect.promise(() => house.closing)),
        );
      }),
      subscriptions: Effect.fn("events.subscriptions")(function* () {
        const { tenant } = yield* Entered;
        return tenant.subscriptions.list();
      }),
      subscribe: Effect.fn("events.subscribe")(function* ({ payload }) {
        const { tenant } = yield* Entered;
        const { url, after } = yield* worked(() => parse(Subscribe, payload));
        if (!mayReach(url, tenant.reach))
          return yield* Effect.die(
            new Problem("invalidRequest", {
              issues: [
                {
                  path: ["url"],
                  code: "notReachable",
                  message: {
                    nl: "Geef een openbaar adres met https; andere hosts staan in de instelling webhooks.allowedHosts.",
                    en: "Give a public address with https; other hosts are in the setting webhooks.allowedHosts.",
                  },
                },
              ],
            }),
          );
        const added = tenant.subscriptions.add(url, after ?? 0);
        yield* tenant.deliveries.start(added.id);
        return added;
      }),
      unsubscribe: Effect.fn("events.unsubscribe")(function* ({ params }) {
        const { tenant } = yield* Entered;
        yield* tenant.deliveries.stop(params.id);
        if (!tenant.subscriptions.remove(params.id))
          return yield* Effect.die(new Problem("notFound"));
      }),
      replay: Effect.fn("events.replay")(function* ({ params, payload }) {
        const { tenant } = yield* Entered;
        const { after } = yield* worked(() => parse(Replay, payload));
        if (!tenant.subscriptions.replay(params.id, after))
          return yield* Effect.die(new Problem("notFound"));
        yield* tenant.deliveries.start(params.id);
      }),
    }),
  );
