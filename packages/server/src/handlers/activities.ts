import type { Command } from "@steunnetwerk/handreiking";
import type { DeadActivity, Engine } from "@steunnetwerk/workflow";
import { Effect } from "effect";
import { HttpApiBuilder } from "effect/http-api";

import { Entered } from "../access/Authorization.ts";
import { opaqueId } from "../activities/opaqueId.ts";
import { AnswerActivity } from "../api/ActivitiesApi.ts";
import { Api } from "../api/Api.ts";
import { parse } from "../api/bridge.ts";
import { CurrentVisit } from "../http/Visit.ts";
import { Problem } from "../problems.ts";

import { asked, receiptFor, sendOptions, worked } from "./asking.ts";
import { withoutUndefined } from "./cases.ts";
import { checkCursor, DeadCursor } from "./cursor.ts";

/** Answers systems that do activities, and who looks after them. */
export const activitiesHandlers = HttpApiBuilder.group(Api, "activities", (handlers) =>
  handlers.handleAll({
    answer: Effect.fn("activities.answer")(function* ({ payload, params, headers }) {
      const entered = yield* Entered;
      const answer = yield* worked(() => parse(AnswerActivity, payload));
      const by = { person: entered.principal.id, capacity: "system" };
      const command: Command = withoutUndefined({ type: "activityResult" as const, by, ...answer });
      const receipt = yield* asked(
        entered.tenant.engine.send(params.caseId, command, sendOptions(headers)),
      );
      return receiptFor(entered, receipt);
    }),

    dead: Effect.fn("activities.dead")(function* ({ query }) {
      const { tenant } = yield* Entered;
      yield* worked(() => {
        checkCursor(DeadCursor, query.after);
      });
      const page = yield* asked(tenant.engine.deadActivities(withoutUndefined(query)));
      return {
        ...page,
        activities: page.activities.map((one) => ({ ...one, id: opaqueId(one.caseId, one.id) })),
      };
    }),

    redrive: Effect.fn("activities.redrive")(function* ({ params: { id } }) {
      const { engine } = (yield* Entered).tenant;
      const found = yield* deadOne(engine, id);
      if (found === undefined) return yield* Effect.die(new Problem("notFound"));
      (yield* CurrentVisit).caseId = found.caseId;
      const isRevived = yield* asked(engine.redrive(found.caseId, found.id));
      if (!isRevived) return yield* Effect.die(new Problem("notFound"));
    }),
  }),
);

/** The dead activity that goes by an opaque id. */
const deadOne = Effect.fnUntraced(function* (
  engine: Engine["Service"],
  id: string,
): Effect.fn.Return<DeadActivity | undefined> {
  for (let after: string | undefined; ;) {
    const page = yield* asked(
      engine.deadActivities({ limit: 1000, ...(after !== undefined && { after }) }),
    );
    const found = page.activities.find((one) => opaqueId(one.caseId, one.id) === id);
    if (found !== undefined || page.next === undefined) return found;
    after = page.next;
  }
});
