import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1, WordList, Words } from "../schemas/record.ts";

/**
 * How a supporter is supported (steunplan, S10): what they asked for, what was arranged, and who keeps in touch how often.
 *
 * Source: Handreiking Informele Steun, H11 (important people can be supported more themselves, and meet like-minded others);
 * the record is our own construct.
 */
export const SupporterPlan = z.strictObject({
  ...recordV1,
  supporterId: Id,
  /** The fixed contact person. */
  contactOwnerId: Id,
  reachable: Words.optional(),
  /** What the supporter says they need. */
  needs: WordList,
  arrangements: z
    .array(
      z.strictObject({
        kind: choice([
          "information",
          "training",
          "respite",
          "expenses",
          "peerContact",
          "recognition",
          "practicalHelp",
          "other",
        ]),
        words: Words,
        on: CalendarDate.optional(),
        state: choice(["offered", "arranged", "declined", "done"]),
      }),
    )
    .max(200),
  /** Days between short contacts. Range: 1 to 366. */
  touchEveryDays: z.int().min(1).max(366).optional(),
  /** Days between longer talks. Range: 1 to 1,000. */
  talkEveryDays: z.int().min(1).max(1_000).optional(),
  lastContactOn: CalendarDate.optional(),
  nextContactOn: CalendarDate.optional(),
});
/** What the schema of this name lets through. */
export interface SupporterPlan extends z.infer<typeof SupporterPlan> {}
