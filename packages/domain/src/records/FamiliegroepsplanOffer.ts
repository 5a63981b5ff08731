import * as z from "zod";

import { problem, report } from "../issues/problems.ts";
import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, Words } from "../schemas/record.ts";

/**
 * How far a familiegroepsplan is. Every step may be taken again later (`offeredAgain`).
 *
 * Source: our own construct on Jeugdwet 4.1.2 and 4.1.3 (project reference "Law and consent", section 3).
 */
export const FamiliegroepsplanState = choice([
  "notOfferedYet",
  "offered",
  "wanted",
  "beingMade",
  "ready",
  "carriedOut",
  "dropped",
  "otherPlanFixed",
  "offeredAgain",
]);
export type FamiliegroepsplanState = z.infer<typeof FamiliegroepsplanState>;

/**
 * The offer of a familiegroepsplan and what the family answered (S02).
 *
 * Rejects: `groundMissing` when it was dropped without a ground, `reasonMissing` and `recorderMissing` when ground (b) or (c)
 * has no reason or nobody who recorded it: those are never automatic.
 * Source: Jeugdwet 4.1.2.
 */
export const FamiliegroepsplanOffer = z
  .strictObject({
    ...recordV1,
    state: FamiliegroepsplanState,
    /** Who offered it: a provider, an institution, or the juvenile court. */
    offeredBy: Id.optional(),
    offeredOn: CalendarDate.optional(),
    /** To whom it was offered. */
    offeredToIds: Ids.optional(),
    /** What the family answered; a no is an answer, silence is not. */
    answer: choice(["wanted", "notWanted", "later", "notAnswered"]).optional(),
    answeredBy: Ids.optional(),
    answeredOn: CalendarDate.optional(),
    /** The legal ground on which it was dropped: (a), (b) or (c). */
    dropGround: choice(["parentsDoNotWant", "threats", "interests"]).optional(),
    /** Why, in words. */
    reason: Words.optional(),
    /** The day it became clear that there will be none: the six weeks for another plan start. */
    noneOn: CalendarDate.optional(),
    /** The day jeugdige, a parent or the provider asked for a plan in writing: fourteen days start. */
    writingAskedOn: CalendarDate.optional(),
    writtenOn: CalendarDate.optional(),
    otherPlanFixedOn: CalendarDate.optional(),
    /** The day to offer it again. */
    offerAgainOn: CalendarDate.optional(),
    /** The plan that was made. */
    planId: Id.optional(),
  })
  .superRefine(({ state, dropGround, reason, recordedBy }, context) => {
    const weighed = dropGround === "threats" || dropGround === "interests";
    report(context, [
      ...(state === "dropped" && dropGround === undefined
        ? [problem(["dropGround"], "groundMissing")]
        : []),
      ...(weighed && reason === undefined ? [problem(["reason"], "reasonMissing")] : []),
      ...(weighed && recordedBy === undefined ? [problem(["recordedBy"], "recorderMissing")] : []),
    ]);
  });
/** What the schema of this name lets through. */
export interface FamiliegroepsplanOffer extends z.infer<typeof FamiliegroepsplanOffer> {}
