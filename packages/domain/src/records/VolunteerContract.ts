import * as z from "zod";

import { CalendarDate, Period } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1 } from "../schemas/record.ts";

/** That an organised volunteer and an organisation have a contract (S09): that it is there, not what it says. */
export const VolunteerContract = z.strictObject({
  ...recordV1,
  supporterId: Id,
  organisationId: Id,
  signedOn: CalendarDate,
  period: Period.optional(),
  /** Number or place of the contract. */
  reference: z.string().min(1).max(500).optional(),
});
/** What the schema of this name lets through. */
export interface VolunteerContract extends z.infer<typeof VolunteerContract> {}
