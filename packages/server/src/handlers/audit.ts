import { Effect } from "effect";
import { HttpApiBuilder } from "effect/http-api";

import { Entered } from "../access/Authorization.ts";
import { Api } from "../api/Api.ts";
import { linesOf, verifyTrail } from "../books/Trail.ts";
import { Problem } from "../problems.ts";

/** Answers what is asked about who did what. */
export const auditHandlers = HttpApiBuilder.group(Api, "audit", (handlers) =>
  handlers.handleAll({
    list: Effect.fn("audit.list")(function* ({ query }) {
      const { tenant } = yield* Entered;
      const { limit = 100, after = "0" } = query;
      if (!/^\d{1,15}$/.test(after)) return yield* Effect.die(new Problem("invalidParameter"));
      const lines = yield* Effect.promise(() => tenant.trail.read(Number(after), limit));
      const last = lines.at(-1);
      return {
        lines,
        ...(last !== undefined && lines.length === limit && { next: `${last.number}` }),
      };
    }),
    verify: Effect.fn("audit.verify")(function* () {
      const { tenant } = yield* Entered;
      return yield* Effect.promise(() => verifyTrail(linesOf(tenant.trail)));
    }),
  }),
);
