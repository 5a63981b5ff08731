import * as z from "zod";

import { problem, report } from "../issues/problems.ts";
import { choice } from "../schemas/choice.ts";
import { Answer } from "../schemas/codes.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1 } from "../schemas/record.ts";

/**
 * That a volunteer and a family were brought together (match, S07), or that nobody was found.
 *
 * Rejects: `volunteerMissing` when it was matched with nobody named.
 */
export const Match = z
  .strictObject({
    ...recordV1,
    referralId: Id,
    outcome: choice(["proposed", "matched", "noMatch", "stopped"]),
    /** The volunteer. */
    personId: Id.optional(),
    /** The day they met. */
    metOn: CalendarDate.optional(),
    /** Whether jeugdige, parents and volunteer each want to go on; nobody has to say why not. */
    familyWants: Answer.optional(),
    volunteerWants: Answer.optional(),
    /** The day to look again. */
    reviewOn: CalendarDate.optional(),
  })
  .superRefine(({ outcome, personId }, context) => {
    if (outcome === "matched" && personId === undefined)
      report(context, [problem(["personId"], "volunteerMissing")]);
  });
/** What the schema of this name lets through. */
export interface Match extends z.infer<typeof Match> {}
