import * as z from "zod";

import { problem, report } from "../issues/problems.ts";
import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1, Words } from "../schemas/record.ts";

/**
 * Whether a supporter was told what is kept about them, by whom and how (S06).
 *
 * Rejects: `givenWithoutDay`, `reasonMissing` for an exception without its reason.
 * Source: AVG 14; the four states are our own construct.
 */
export const PrivacyNotice = z
  .strictObject({
    ...recordV1,
    /** The person told. */
    personId: Id,
    state: choice(["notNeeded", "due", "given", "exempted"]),
    /** The day the data came in. */
    obtainedOn: CalendarDate.optional(),
    /** The last day to tell. */
    dueBy: CalendarDate.optional(),
    givenOn: CalendarDate.optional(),
    givenBy: Id.optional(),
    manner: choice(["oral", "written", "digital"]).optional(),
    /** What the supporter was told. */
    contents: z
      .array(
        choice([
          "controller",
          "dataProtectionOfficer",
          "purposeAndBasis",
          "categories",
          "recipients",
          "retention",
          "rights",
          "complaint",
          "source",
        ]),
      )
      .max(9)
      .optional(),
    /** Which exception, and why. */
    reason: Words.optional(),
  })
  .superRefine(({ state, givenOn, reason }, context) => {
    report(context, [
      ...(state === "given" && givenOn === undefined
        ? [problem(["givenOn"], "givenWithoutDay")]
        : []),
      ...(state === "exempted" && reason === undefined
        ? [problem(["reason"], "reasonMissing")]
        : []),
    ]);
  });
/** What the schema of this name lets through. */
export interface PrivacyNotice extends z.infer<typeof PrivacyNotice> {}
