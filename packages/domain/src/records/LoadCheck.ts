import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1, Words } from "../schemas/record.ts";

/**
 * Two questions to a supporter (belastingcheck, S10): can you keep this up, and what would help?
 *
 * Belongs to the supporter: kept apart from the child's file, with their consent, and visible to them.
 * Source: project reference "Handreiking Informele Steun", S10; the scale is our own construct.
 */
export const LoadCheck = z.strictObject({
  ...recordV1,
  supporterId: Id,
  on: CalendarDate,
  /** Can you keep this up? */
  canKeepUp: choice(["yes", "withHelp", "notMuchLonger", "no", "preferNotToSay"]),
  /** What would help? */
  whatWouldHelp: Words.optional(),
  /** What was done about it, or that the supporter wanted nothing done. */
  action: Words.optional(),
  /** The supporter's consent (C5) to keep this. */
  consentId: Id.optional(),
  /** The day of the next check. */
  nextOn: CalendarDate.optional(),
});
/** What the schema of this name lets through. */
export interface LoadCheck extends z.infer<typeof LoadCheck> {}
