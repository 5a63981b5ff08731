import { Effect } from "effect";
import { HttpApiBuilder } from "effect/http-api";

import { Tenants } from "../Tenants.ts";
import { Api } from "../api/Api.ts";
import type { House } from "../http/House.ts";
import { Problem } from "../problems.ts";

/** Says whether the server is alive and ready. */
export const systemHandlers = (house: House, ids: readonly string[]) =>
  HttpApiBuilder.group(Api, "system", (handlers) =>
    handlers.handleAll({
      healthz: () => Effect.succeed({ status: "ok" as const }),
      readyz: Effect.fn("readyz")(function* () {
        const tenants = yield* Tenants;
        const notReady = Effect.die(new Problem("unavailable", { retryAfter: 2 }));
        if (house.isClosing) return yield* notReady;
        yield* Effect.forEach(ids, (id) => tenants.of(id).engine.search({ limit: 1 })).pipe(
          Effect.catch(() => notReady),
          // The engine waits longer for a database that is away than those who watch wait for an answer.
          Effect.timeoutOrElse({ duration: "2 seconds", orElse: () => notReady }),
        );
        return { status: "ok" as const };
      }),
    }),
  );
