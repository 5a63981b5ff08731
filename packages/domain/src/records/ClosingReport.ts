import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1, WordList, Words } from "../schemas/record.ts";

/** The end of professional help in the words of the family (afsluitverslag, S12): who stays, and how to ask again. */
export const ClosingReport = z.strictObject({
  ...recordV1,
  on: CalendarDate,
  /** Why it ends. */
  ending: choice(["goalsReached", "familyWishes", "decision", "moved", "turned18", "other"]),
  /** What the family takes away, in its own words. */
  words: Words,
  /** For each supporter what becomes of the role. */
  supporters: z
    .array(
      z.strictObject({
        supporterId: Id,
        continuesAs: choice(["sameRole", "ordinaryTie", "otherRole", "ended", "unknown"]),
        /** The day they talked about it. */
        talkedOn: CalendarDate.optional(),
        words: Words.optional(),
      }),
    )
    .max(200),
  /** Open actions, and who takes them. */
  handedOver: z
    .array(z.strictObject({ words: Words, toPersonId: Id }))
    .max(200)
    .optional(),
  /** The day the family was told about its rights on the file. */
  rightsToldOn: CalendarDate.optional(),
  /** The day from which the file is kept, by the policy of the organisation. */
  retentionStart: CalendarDate.optional(),
  feedback: WordList.optional(),
  /** The last map. */
  networkId: Id.optional(),
});
/** What the schema of this name lets through. */
export interface ClosingReport extends z.infer<typeof ClosingReport> {}
