import * as z from "zod";

import { SupportAnswers } from "../network/v1/schema.ts";
import { choice } from "../schemas/choice.ts";
import { Answer, RoleId } from "../schemas/codes.ts";
import { CalendarDate, Period } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, Words } from "../schemas/record.ts";

/**
 * That one person or group has a role (steunrol) for a jeugdige, a parent or a family, for a period.
 *
 * A person may hold several at once. Whether it fits its role (screening, agreement, age) is told by `checkPeople`.
 */
export const RoleAssignment = z.strictObject({
  ...recordV1,
  /** Who has the role: a person or a group. */
  personId: Id,
  role: RoleId,
  /** Who is supported; `unknown` when it was asked. */
  beneficiary: z.union([choice(["jeugdige", "ouder", "gezin"]), z.literal("unknown")]).optional(),
  /** The persons supported, where the beneficiary is not the whole family. */
  supportsIds: Ids.optional(),
  /** What the person gives. */
  gives: SupportAnswers.optional(),
  /** What the person gets back from those supported: support goes both ways. */
  gets: SupportAnswers.optional(),
  period: Period.optional(),
  /** Who keeps contact with this supporter; every role has one. */
  contactOwnerId: Id.optional(),
  /** The day to look at the role again. */
  nextCheckOn: CalendarDate.optional(),
  /** Who chose this person for the role. */
  chosenBy: choice([
    "jeugdige",
    "ouder",
    "programme",
    "rechter",
    "aanbieder",
    "self",
    "unknown",
  ]).optional(),
  /** Whether the parents agree, and if not, why it goes on; for a JIM. */
  parentsAgree: z.strictObject({ answer: Answer, reason: Words.optional() }).optional(),
  /** The volunteer organisation, and the programme where it has a name. */
  organisation: z
    .strictObject({ id: Id, programme: z.string().min(1).max(200).optional() })
    .optional(),
  /** That a VOG or VGB was seen: no content, no copy. */
  screening: z
    .strictObject({
      instrument: choice(["VOG", "VGB", "other"]),
      seen: Answer,
      issuedOn: CalendarDate.optional(),
      seenOn: CalendarDate.optional(),
      seenBy: Id.optional(),
      organisationId: Id.optional(),
    })
    .optional(),
  /** Whether they live with or raise the jeugdige. */
  livesWithJeugdige: Answer.optional(),
  /** Whether they are paid from a personal budget for it. */
  paidFromPgb: Answer.optional(),
});
/** What the schema of this name lets through. */
export interface RoleAssignment extends z.infer<typeof RoleAssignment> {}
