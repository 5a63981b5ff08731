import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, Words } from "../schemas/record.ts";

/**
 * A signal about safety (veiligheidssignaal), raised by anyone at any step. Restricted; implicated persons are never told.
 *
 * Source: Besluit verplichte meldcode 2; that anyone can raise it is our own rule.
 */
export const SafetySignal = z.strictObject({
  ...recordV1,
  /** Who raised it. */
  raisedBy: Id,
  raisedOn: CalendarDate,
  /** What was seen or heard. */
  observed: Words,
  /** The day it was seen or heard. */
  observedOn: CalendarDate.optional(),
  /** Seen or heard oneself, or told by somebody. */
  source: choice(["own", "jeugdige", "family", "supporter", "professional", "other"]),
  /** Persons towards whom sharing is frozen. */
  implicatedIds: Ids.optional(),
  /** Each step of the meldcode with day, person and reason. */
  steps: z
    .array(
      z.strictObject({
        step: choice(["mapSignals", "consult", "talkWithClient", "weigh", "decide"]),
        on: CalendarDate,
        by: Id,
        reason: Words,
        /** For the talk: delayed because that is safer. */
        delayed: z.literal(true).optional(),
      }),
    )
    .max(50)
    .optional(),
  state: choice(["open", "helpOrganised", "reported", "closed"]),
});
/** What the schema of this name lets through. */
export interface SafetySignal extends z.infer<typeof SafetySignal> {}
