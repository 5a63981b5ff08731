import * as z from "zod";

import { distinctIds, problem, report } from "../issues/problems.ts";
import { choice } from "../schemas/choice.ts";
import { Answer } from "../schemas/codes.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, WordList, Words } from "../schemas/record.ts";

/**
 * Something that somebody does: every action has an owner and a day.
 *
 * Source: Eigen Kracht-conferentie (who does what, when, what if it fails).
 */
export const PlanAction = z.strictObject({
  id: Id,
  /** What is done. */
  words: Words,
  /** Who does it. */
  ownerId: Id,
  /** The day it is done, or first done. */
  dueOn: CalendarDate,
  /** How often, in words. */
  frequency: Words.optional(),
  /** What happens if it does not work out. */
  ifItFails: Words.optional(),
  /** The goals and needs it serves. */
  goalIds: Ids.optional(),
  needIds: Ids.optional(),
  state: choice(["planned", "doing", "done", "changed", "stopped"]),
});
/** What the schema of this name lets through. */
export interface PlanAction extends z.infer<typeof PlanAction> {}

/**
 * The plan that the family and its network own (S08): familiegroepsplan, or the plan that takes its place.
 *
 * A new version of a plan is a new record with `previousId`. Rejects: `duplicateId` for an action, `previousIsSelf`.
 * Source: Jeugdwet 1.1, 4.1.2, 4.1.3; Handreiking Informele Steun, H8; the record is our own construct.
 */
export const Plan = z
  .strictObject({
    ...recordV1,
    kind: choice(["familiegroepsplan", "hulpverleningsplan", "planVanAanpak"]),
    /** Number of this version of the plan, from 1. */
    edition: z.int().min(1).max(10_000),
    previousId: Id.optional(),
    /** Who made it. */
    authorIds: Ids.min(1),
    /** `draftByProfessional`: written first by a professional, to be redone with the family. */
    state: choice(["draft", "draftByProfessional", "accepted", "carriedOut", "ended"]),
    madeOn: CalendarDate,
    /** The question of the family, in its own words. */
    question: Words.optional(),
    /** What the child wants, in its own words. */
    childsWords: WordList.optional(),
    goalIds: Ids.optional(),
    actions: z.array(PlanAction).max(500),
    /** Professional help that stays. */
    professionalHelp: WordList.optional(),
    /** Safety and law that the plan must respect, put on the table beforehand. */
    bottomLines: z
      .array(z.strictObject({ words: Words, by: Id }))
      .max(50)
      .optional(),
    /** The day it is looked at; part of the plan itself. */
    reviewOn: CalendarDate.optional(),
    /** Who accepted it, and who did not. */
    accepted: z
      .array(z.strictObject({ personId: Id, answer: Answer, on: CalendarDate.optional() }))
      .max(100)
      .optional(),
    /** In foster care: whether the foster parent agrees with the part on their own role. */
    pleegouderAgrees: Answer.optional(),
    /** Whether it was agreed orally, and put in writing when. */
    oral: Answer.optional(),
    writtenOn: CalendarDate.optional(),
  })
  .superRefine(({ id, previousId, actions }, context) => {
    report(context, [
      ...distinctIds(["actions"], actions),
      ...(previousId === id ? [problem(["previousId"], "previousIsSelf")] : []),
    ]);
  });
/** What the schema of this name lets through. */
export interface Plan extends z.infer<typeof Plan> {}
