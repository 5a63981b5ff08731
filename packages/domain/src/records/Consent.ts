import * as z from "zod";

import { consentDecisions } from "../codes/consentDecisions.ts";
import { problem, report } from "../issues/problems.ts";
import { choice } from "../schemas/choice.ts";
import { Answer } from "../schemas/codes.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, Words } from "../schemas/record.ts";

/** One of the five separate decisions of consent. Rejects: `invalid_value`. Source: see `consentDecisions`. */
export const ConsentDecision = choice(consentDecisions);
export type ConsentDecision = z.infer<typeof ConsentDecision>;

/**
 * What one person answered to one question of consent, on one matter, on one day (S02 and later).
 *
 * Silence is not consent: `notAnswered` is a state of its own. A refusal is kept as neutrally as a yes, and withdrawing is one
 * field. Rejects: `withdrawnWithoutDay`, `withdrawnBeforeGiven`, `validBeforeGiven`, `motivationMissing`.
 * Source: project reference "Law and consent", section 2.5 (our own construct on Jeugdwet 7.3).
 */
export const Consent = z
  .strictObject({
    ...recordV1,
    decision: ConsentDecision,
    /** What it is about: the help, the message, the conversation, the supporter. */
    subject: Words,
    /** Ids of what it is about, such as a plan, a document or a supporter. */
    subjectIds: Ids.optional(),
    /** For C2 and C3: who is told or present. */
    receiverId: Id.optional(),
    /** For C2: exactly what may be shared. */
    shares: z.array(Words).max(100).optional(),
    givenBy: Id,
    /** In which capacity the person answers. */
    capacity: choice([
      "jeugdige",
      "ouderMetGezag",
      "voogd",
      "vertegenwoordiger",
      "steunfiguur",
      "ouder",
    ]),
    /** Age group of the jeugdige on that day; at 12, 16 and 18 it is looked at again. */
    ageGroup: choice(["under12", "12to15", "16to17", "18plus", "unknown"]).optional(),
    answer: choice(["given", "refused", "withdrawn", "later", "notAnswered"]),
    /** Known only from what the other parent said (E9). */
    saidByOtherParent: Answer.optional(),
    manner: choice(["oral", "written", "digital"]).optional(),
    /** Whether it was explained in a way that fits the person. */
    explainedAtLevel: Answer.optional(),
    /** The day of the answer. */
    on: CalendarDate,
    /** The last day it holds. */
    validUntil: CalendarDate.optional(),
    /** The day to look at it again. */
    reviewOn: CalendarDate.optional(),
    withdrawnOn: CalendarDate.optional(),
    /** The day to ask again, after a no or later. */
    askAgainOn: CalendarDate.optional(),
    /** Why, if the person wants it noted. */
    reason: Words.optional(),
    /** That it goes ahead under an exception (E1 to E11), by whom weighed and why. */
    exception: z
      .strictObject({
        id: choice(["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "E10", "E11"]),
        motivation: Words.optional(),
        /** Colleagues consulted. */
        consultedIds: Ids.optional(),
      })
      .optional(),
  })
  .superRefine(({ answer, on, validUntil, withdrawnOn, exception }, context) => {
    report(context, [
      ...(answer === "withdrawn" && withdrawnOn === undefined
        ? [problem(["withdrawnOn"], "withdrawnWithoutDay")]
        : []),
      ...(withdrawnOn !== undefined && withdrawnOn < on
        ? [problem(["withdrawnOn"], "withdrawnBeforeGiven")]
        : []),
      ...(validUntil !== undefined && validUntil < on
        ? [problem(["validUntil"], "validBeforeGiven")]
        : []),
      ...(exception !== undefined && exception.motivation === undefined
        ? [problem(["exception", "motivation"], "motivationMissing")]
        : []),
    ]);
  });
/** What the schema of this name lets through. */
export interface Consent extends z.infer<typeof Consent> {}
