import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { Answer } from "../schemas/codes.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1, Words } from "../schemas/record.ts";

/**
 * What keeps the network going after the professional leaves (borgingsafspraken, S12).
 *
 * Source: Richtlijn Toekomstgericht werken 4.1.1 (at least one lasting adult); project reference "Handreiking Informele Steun",
 * S12 (calls after 3 and 12 months are our own default, with consent).
 */
export const LastingArrangement = z.strictObject({
  ...recordV1,
  madeOn: CalendarDate,
  /** Whether there is at least one adult who is always there. */
  lastingAdult: Answer,
  /** Who is called first, second and so on. */
  callOrder: z.array(Id).max(50),
  agreements: z.array(z.strictObject({ words: Words, personId: Id })).max(100),
  /** How the family asks for help again. */
  wayBack: Words,
  /** Calls afterwards, each with consent. */
  followUps: z
    .array(
      z.strictObject({
        on: CalendarDate,
        by: Id,
        consentId: Id.optional(),
        state: choice(["planned", "done", "declined"]),
      }),
    )
    .max(20)
    .optional(),
});
/** What the schema of this name lets through. */
export interface LastingArrangement extends z.infer<typeof LastingArrangement> {}
