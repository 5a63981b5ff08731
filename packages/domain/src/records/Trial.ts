import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { Period } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1, WordList, Words } from "../schemas/record.ts";

/** A time to try it out (proefafspraak, S07); both sides may stop without giving a reason. */
export const Trial = z.strictObject({
  ...recordV1,
  matchId: Id,
  period: Period,
  /** What they try, in plain words. */
  agreed: WordList,
  outcome: choice(["running", "goOn", "extended", "stopped"]),
  /** How it went, in the words of each who wants to say. */
  words: z
    .array(z.strictObject({ personId: Id, words: Words }))
    .max(50)
    .optional(),
});
/** What the schema of this name lets through. */
export interface Trial extends z.infer<typeof Trial> {}
