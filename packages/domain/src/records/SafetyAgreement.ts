import * as z from "zod";

import { CalendarDate, Period } from "../schemas/date.ts";
import { Ids, recordV1, Words } from "../schemas/record.ts";

/**
 * What people do to keep a child safe (veiligheidsafspraak, S05): concrete behaviour, and who watches over it.
 *
 * Source: Signs of Safety, safety plan with the network; the record is our own construct.
 */
export const SafetyAgreement = z.strictObject({
  ...recordV1,
  /** Concrete behaviour: what somebody does or does not do. */
  behaviour: Words,
  /** Who does it. */
  byIds: Ids.min(1),
  /** Who notices whether it happens. */
  watchedByIds: Ids.optional(),
  /** What happens if it does not. */
  ifNot: Words.optional(),
  /** Who knows of it and agreed. */
  agreedByIds: Ids.optional(),
  period: Period.optional(),
  reviewOn: CalendarDate.optional(),
});
/** What the schema of this name lets through. */
export interface SafetyAgreement extends z.infer<typeof SafetyAgreement> {}
