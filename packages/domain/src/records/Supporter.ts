import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, WordList } from "../schemas/record.ts";

/**
 * Somebody who was thought of, asked or active as a supporter (steunfiguur, S06): who, for whom, and how far it is.
 *
 * Declining is a fine outcome. Whether the supporter was told about their data is in `PrivacyNotice`.
 */
export const Supporter = z.strictObject({
  ...recordV1,
  /** The person or group. */
  personId: Id,
  /** Whom they support: the jeugdige, a parent, or both. */
  forPersonIds: Ids.min(1),
  /** The roles they have in this, see `RoleAssignment`. */
  roleAssignmentIds: Ids.optional(),
  state: choice([
    "considered",
    "asked",
    "acceptedNotStarted",
    "active",
    "paused",
    "ended",
    "declined",
    "notNow",
  ]),
  /** The day the state began. */
  since: CalendarDate.optional(),
  /** The needs they could help with. */
  needIds: Ids.optional(),
  /** What the supporter would like to give, in their own words. */
  offers: WordList.optional(),
  /** Who keeps contact with the supporter. */
  contactOwnerId: Id.optional(),
});
/** What the schema of this name lets through. */
export interface Supporter extends z.infer<typeof Supporter> {}
