import { Effect } from "effect";

import type { Engine } from "../Engine.ts";
import type { Store } from "../Store.ts";

import type { Alarm } from "./Alarm.ts";
import type { Gate } from "./gate.ts";
import { afterOf, limitOf } from "./request.ts";

/** What people who look after the system do with activities that were given up: see them, and have them tried again. */
export function deadActivitiesOf(
  store: Store["Service"],
  asking: Gate,
  activitiesAlarm: Alarm,
): Pick<Engine["Service"], "deadActivities" | "redrive"> {
  return {
    deadActivities: Effect.fn("Engine.deadActivities")(function* ({ limit, after } = {}) {
      const from = yield* afterOf(after, "number", "string");
      const page = yield* asking(store.deadActivities(yield* limitOf(limit), from));
      return {
        activities: page.rows.map(({ activity, failures, problem = "" }) => ({
          caseId: activity.caseId,
          id: activity.activityId,
          kind: activity.kind,
          failures,
          problem,
        })),
        ...(page.next !== undefined && { next: page.next }),
      };
    }),

    redrive: Effect.fn("Engine.redrive")(function* (caseId, id) {
      const isRevived = yield* asking(store.reviveActivity(caseId, id));
      activitiesAlarm.ring();
      return isRevived;
    }),
  };
}
