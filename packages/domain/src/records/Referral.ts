import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { SupportType } from "../schemas/codes.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, Words } from "../schemas/record.ts";

/**
 * That a volunteer organisation was asked for somebody (verwijzing, S07), with no more than it needs to match.
 *
 * Source: Jeugdwet 7.3.11 lid 1 (with consent, no more than needed); the record is our own construct.
 */
export const Referral = z.strictObject({
  ...recordV1,
  organisationId: Id,
  /** The programme, where it has a name. */
  programme: z.string().min(1).max(200).optional(),
  /** The need it is for. */
  needId: Id.optional(),
  supportTypes: z.array(SupportType).min(1).max(13),
  /** What the organisation is told, word for word. */
  message: Words,
  /** The consents (C2) under which it is told. */
  consentIds: Ids.min(1),
  sentBy: Id,
  sentOn: CalendarDate,
  state: choice(["sent", "waitingList", "matched", "noMatch", "withdrawn"]),
  /** The day to look again. */
  reviewOn: CalendarDate.optional(),
});
/** What the schema of this name lets through. */
export interface Referral extends z.infer<typeof Referral> {}
