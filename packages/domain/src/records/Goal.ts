import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { CalendarDate, Period } from "../schemas/date.ts";
import { Ids, recordV1, Words } from "../schemas/record.ts";

/** What jeugdige or parents want to reach (doel, S04), in their own words. */
export const Goal = z.strictObject({
  ...recordV1,
  /** The goal, in the words of those whose goal it is. */
  words: Words,
  /** Whose goal it is. */
  ofIds: Ids.min(1),
  /** Who put it into words. */
  expressedBy: Ids.optional(),
  period: Period.optional(),
  state: choice(["proposed", "active", "onHold", "reached", "partlyReached", "stopped"]),
  /** How they will notice that it is reached. */
  noticedBy: Words.optional(),
  /** The day it was last talked about. */
  reviewedOn: CalendarDate.optional(),
});
/** What the schema of this name lets through. */
export interface Goal extends z.infer<typeof Goal> {}
