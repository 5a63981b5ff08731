import { ActivityFailed, type ActivityHandler, type ActivityToDo } from "@steunnetwerk/workflow";
import { Clock, Effect } from "effect";
import * as z from "zod";

import { post, type Reach } from "../events/deliver.ts";

import { opaqueId } from "./opaqueId.ts";

/** Where activities of one kind are sent. */
export interface Webhook {
  /** The address of the host. */
  readonly url: string;
  /** What they are signed with (`whsec_…`). */
  readonly secret: string;
  /** How often to try before it waits for a person. */
  readonly attempts: number;
}

/** What a host answers that did the activity at once. */
const Result = z.strictObject({
  outcome: z.string().min(1).max(200),
  record: z.unknown().optional(),
});

/**
 * Has activities done by a host that only speaks HTTP: a signed CloudEvent to its address, tried by the engine until it is taken.
 *
 * The answer 200 with `{ outcome, record }` goes back to the case; any other 2xx means that it was taken, and the result may be sent
 * later. What is in a compartment leaves as a message that something waits, without what: the people who are told open it here.
 */
export function webhookHandler(
  { url, secret, attempts }: Webhook,
  tenant: string,
  reach: Reach,
): ActivityHandler {
  const run = Effect.fnUntraced(function* (activity: ActivityToDo) {
    const { kind, compartment } = activity;
    const isMessage = kind === "notify";
    if (compartment !== undefined && !isMessage)
      return yield* new ActivityFailed({ reason: "What is in a compartment is for people." });
    const now = yield* Clock.currentTimeMillis;
    const event = eventOf(activity, tenant, now);
    const answer = yield* Effect.tryPromise({
      try: () => post(url, secret, { id: event.id, body: JSON.stringify(event), now }, reach),
      catch: () => new ActivityFailed({ reason: "The receiver could not be reached." }),
    });
    if (answer.status < 200 || answer.status > 299)
      return yield* new ActivityFailed({ reason: `The receiver answered ${answer.status}.` });
    if (isMessage || answer.status !== 200 || answer.text.trim() === "") return undefined;
    return yield* Effect.try({
      try: () => {
        const { outcome, record } = Result.parse(JSON.parse(answer.text));
        return { outcome, ...(record !== undefined && { record }) };
      },
      catch: () => new ActivityFailed({ reason: "The receiver answered in another form." }),
    });
  });
  return { run, attempts, timeout: 15_000 };
}

/** An activity as a host gets it: ids and codes, and of a compartment only who is to look. */
function eventOf(
  { caseId, id, kind, recipients, attempt, about, task, compartment }: ActivityToDo,
  tenant: string,
  now: number,
) {
  const isHidden = compartment !== undefined;
  return {
    specversion: "1.0",
    id: opaqueId(caseId, id),
    source: `/tenants/${tenant}`,
    type: "nl.steunnetwerk.activity.v1",
    subject: caseId,
    time: new Date(now).toISOString(),
    datacontenttype: "application/json",
    data: {
      kind,
      attempt,
      ...(kind === "notify" ? { recipients } : { activity: id }),
      ...(!isHidden && about !== undefined && { about }),
      ...(!isHidden && task !== undefined && { task }),
    },
  };
}
