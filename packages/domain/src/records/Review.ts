import * as z from "zod";

import { problem, report } from "../issues/problems.ts";
import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, WordList, Words } from "../schemas/record.ts";

/**
 * A look at whether support arrives and helps (evaluatie, S11), the young person first.
 *
 * A meeting of professionals only is not a review. Rejects: `reasonMissing` for a review that was declined or missed without
 * one, `professionalsOnly` for one that was held without jeugdige, parent or supporter.
 */
export const Review = z
  .strictObject({
    ...recordV1,
    planId: Id.optional(),
    on: CalendarDate,
    outcome: choice(["held", "declined", "missed"]),
    reason: Words.optional(),
    presentIds: Ids.optional(),
    /** Of those present, who are jeugdige, parents or supporters. */
    familyAndNetworkIds: Ids.optional(),
    /** What the young person said first, in their own words. */
    childsWords: WordList.optional(),
    done: WordList.optional(),
    helped: WordList.optional(),
    next: WordList.optional(),
    /** For each action of the plan, what becomes of it. */
    actions: z
      .array(z.strictObject({ actionId: Id, outcome: choice(["goOn", "change", "stop", "done"]) }))
      .max(500)
      .optional(),
    /** The map that was looked at, and the plan that follows. */
    networkId: Id.optional(),
    newPlanId: Id.optional(),
    nextOn: CalendarDate.optional(),
  })
  .superRefine(({ outcome, reason, presentIds, familyAndNetworkIds = [] }, context) => {
    report(context, [
      ...(outcome !== "held" && reason === undefined ? [problem(["reason"], "reasonMissing")] : []),
      ...(outcome === "held" && presentIds !== undefined && familyAndNetworkIds.length === 0
        ? [problem(["familyAndNetworkIds"], "professionalsOnly")]
        : []),
    ]);
  });
/** What the schema of this name lets through. */
export interface Review extends z.infer<typeof Review> {}
