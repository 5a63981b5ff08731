import * as z from "zod";

import { problem, report } from "../issues/problems.ts";
import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1, Words } from "../schemas/record.ts";

/**
 * That somebody was asked to be a supporter (uitnodiging, S06), by whom, and what they answered.
 *
 * Rejects: `answeredBeforeAsked`.
 */
export const Invitation = z
  .strictObject({
    ...recordV1,
    /** The supporter who is asked. */
    supporterId: Id,
    /** Who asked: the jeugdige, a parent, or a professional on their words. */
    askedBy: Id,
    askedOn: CalendarDate,
    /** Whether the netwerkverantwoordelijke joined, because the family wished so. */
    joinedBy: Id.optional(),
    /** The question, in the words of who asked. */
    words: Words.optional(),
    answer: choice(["yes", "no", "later", "notAnswered"]),
    answeredOn: CalendarDate.optional(),
    /** Why, only if the supporter wants it noted. */
    reason: Words.optional(),
    /** The day to ask again, after later. */
    askAgainOn: CalendarDate.optional(),
  })
  .superRefine(({ askedOn, answeredOn }, context) => {
    if (answeredOn !== undefined && answeredOn < askedOn)
      report(context, [problem(["answeredOn"], "answeredBeforeAsked")]);
  });
/** What the schema of this name lets through. */
export interface Invitation extends z.infer<typeof Invitation> {}
