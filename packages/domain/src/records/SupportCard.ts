import * as z from "zod";

import { SupportType } from "../schemas/codes.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1, Words } from "../schemas/record.ts";

/** A card for the child (steunkaart, S09): whom can I call, for what. */
export const SupportCard = z.strictObject({
  ...recordV1,
  /** The child it is for. */
  personId: Id,
  madeOn: CalendarDate,
  entries: z
    .array(
      z.strictObject({
        personId: Id,
        /** What the child calls them. */
        label: z.string().min(1).max(200),
        /** For what, in the child's words. */
        words: Words.optional(),
        supportTypes: z.array(SupportType).max(13).optional(),
        /** How to reach them. */
        reach: Words.optional(),
      }),
    )
    .max(50),
});
/** What the schema of this name lets through. */
export interface SupportCard extends z.infer<typeof SupportCard> {}
