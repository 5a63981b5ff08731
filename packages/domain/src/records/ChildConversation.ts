import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, WordList, Words } from "../schemas/record.ts";

/**
 * That the child was heard, by whom, and what it said in its own words (kindgesprek, S02 and every later step).
 *
 * Source: IVRK 12; Jeugdwet 7.3.2 lid 1 (explained to the own level); the record is our own construct.
 */
export const ChildConversation = z.strictObject({
  ...recordV1,
  /** The jeugdige who was heard. */
  jeugdigeId: Id,
  /** Who listened. */
  heardBy: Ids.min(1),
  on: CalendarDate,
  /** Who the child brought along. */
  broughtIds: Ids.optional(),
  /** How: talking, drawing, playing, writing, or the child did not want to. */
  manner: choice(["talk", "drawing", "play", "writing", "signs", "declined"]),
  /** The step it belongs to, such as `S02`. */
  step: z.string().min(1).max(20).optional(),
  /** What the child said, in its own words, as far as it may be kept. */
  childsWords: WordList.optional(),
  /** What was explained, in a way that fits the child. */
  explained: WordList.optional(),
  /** What was done with what the child wants. */
  wishesWeighed: Words.optional(),
});
/** What the schema of this name lets through. */
export interface ChildConversation extends z.infer<typeof ChildConversation> {}
