import * as z from "zod";

import { distinctIds, problem, report } from "../issues/problems.ts";
import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, Words } from "../schemas/record.ts";

/**
 * What was decided, and what each supporter brought in and what was done with it (besluitenlijst, S08): influence, on record.
 *
 * Rejects: `duplicateId`, `unknownDecision` for input on a decision that is not listed, `reasonMissing` for input that was not
 * used without a why.
 * Source: Handreiking Informele Steun, H8 (a part in carrying out help and influence on decisions); the record is our own
 * construct.
 */
export const DecisionList = z
  .strictObject({
    ...recordV1,
    /** The plan it belongs to. */
    planId: Id.optional(),
    on: CalendarDate,
    presentIds: Ids.optional(),
    /** Whether there was time without professionals. */
    privateTime: choice(["yes", "no", "notWanted", "unknown"]).optional(),
    decisions: z
      .array(
        z.strictObject({
          id: Id,
          words: Words,
          /** Who decided. */
          byIds: Ids.min(1),
        }),
      )
      .max(500),
    inputs: z
      .array(
        z.strictObject({
          id: Id,
          /** Who brought it in: a supporter, the jeugdige or a parent. */
          personId: Id,
          /** What they brought in, in their own words. */
          words: Words,
          outcome: choice(["used", "partlyUsed", "notUsed", "openStill"]),
          /** What was done with it, or why not. */
          why: Words.optional(),
          /** The decision it changed. */
          decisionId: Id.optional(),
        }),
      )
      .max(1_000),
    /** Supporters who were asked and had nothing to bring in, so that silence is not mistaken for not asked. */
    nothingToAddIds: Ids.optional(),
    /** Why no supporter brought anything in, where that is so. */
    noInputReason: Words.optional(),
  })
  .superRefine(({ decisions, inputs }, context) => {
    const known = new Set(decisions.map(({ id }) => id));
    report(context, [
      ...distinctIds(["decisions"], decisions),
      ...distinctIds(["inputs"], inputs),
      ...inputs.flatMap(({ decisionId, outcome, why }, index) => [
        ...(decisionId !== undefined && !known.has(decisionId)
          ? [problem(["inputs", index, "decisionId"], "unknownDecision")]
          : []),
        ...((outcome === "notUsed" || outcome === "partlyUsed") && why === undefined
          ? [problem(["inputs", index, "why"], "reasonMissing")]
          : []),
      ]),
    ]);
  });
/** What the schema of this name lets through. */
export interface DecisionList extends z.infer<typeof DecisionList> {}
