import * as z from "zod";

import { problem, report } from "../issues/problems.ts";
import { choice } from "../schemas/choice.ts";
import { Answer } from "../schemas/codes.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, WordList, Words } from "../schemas/record.ts";

/**
 * The weighing of safety and carrying capacity of one tie (afweging, S05). Restricted: netwerkverantwoordelijke and
 * aandachtsfunctionaris only; factual, with source.
 *
 * Rejects: `conditionsMissing` for an agreement with conditions that names none, `reasonMissing` for "not now" without one.
 * Source: project reference "Handreiking Informele Steun", S05 (published guidelines; the record is our own construct).
 */
export const SafetyAssessment = z
  .strictObject({
    ...recordV1,
    /** The person weighed. */
    personId: Id,
    /** For whom: the jeugdige or parent to be supported. */
    forPersonId: Id,
    outcome: choice(["agreed", "agreedWithConditions", "notNow"]),
    /** Concrete conditions without their cause, such as "not alone in the car". */
    conditions: WordList.optional(),
    reason: Words.optional(),
    by: Ids.min(1),
    on: CalendarDate,
    /** Colleague, aandachtsfunctionaris or Veilig Thuis asked. */
    consultedIds: Ids.optional(),
    /** What was looked at; left out is not asked. */
    considered: z
      .strictObject({
        trustedByJeugdige: Answer,
        loyaltyConflict: Answer,
        ownLoad: Answer,
        farAway: Answer,
        dependsOnSuspectedPerson: Answer,
        youngCarerRisk: Answer,
        livesWithOrStaysOver: Answer,
      })
      .partial()
      .optional(),
    /** Facts, each with its source. */
    facts: z
      .array(z.strictObject({ words: Words, source: Words, on: CalendarDate.optional() }))
      .max(200)
      .optional(),
    /** Facts that speak against the suspicion. */
    againstSuspicion: WordList.optional(),
    /** The day to weigh again. */
    reviewOn: CalendarDate.optional(),
  })
  .superRefine(({ outcome, conditions = [], reason }, context) => {
    report(context, [
      ...(outcome === "agreedWithConditions" && conditions.length === 0
        ? [problem(["conditions"], "conditionsMissing")]
        : []),
      ...(outcome === "notNow" && reason === undefined
        ? [problem(["reason"], "reasonMissing")]
        : []),
    ]);
  });
/** What the schema of this name lets through. */
export interface SafetyAssessment extends z.infer<typeof SafetyAssessment> {}
