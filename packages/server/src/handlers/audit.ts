import { Effect } from "effect";
import { HttpApiBuilder } from "effect/http-api";

import { Entered } from "../access/Authorization.ts";
import { Api } from "../api/Api.ts";
import { linesOf, verifyTrail } from "../books/Trail.ts";

import { worked } from "./asking.ts";
import { checkCursor, NumberCursor } from "./cursor.ts";

/** Answers what is asked about who did what. */
export const auditHandlers = HttpApiBuilder.group(Api, "audit", (handlers) =>
  handlers.handleAll({
    list: Effect.fn("audit.list")(function* ({ query }) {
      const { tenant } = yield* Entered;
      const { limit = 100, after = "0" } = query;
      yield* worked(() => {
        checkCursor(NumberCursor, after);
      });
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
