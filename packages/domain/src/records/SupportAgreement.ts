import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { Answer } from "../schemas/codes.ts";
import { CalendarDate, Period } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, WordList, Words } from "../schemas/record.ts";

/**
 * What a supporter does and does not do, knows, and whom to call (steunafspraak, S09): one page in plain language, clear about
 * the start and the end.
 *
 * Source: research on working with a JIM (clarity at start and end), Buurtgezinnen, Humanitas; the record is our own construct.
 */
export const SupportAgreement = z.strictObject({
  ...recordV1,
  supporterId: Id,
  roleAssignmentId: Id.optional(),
  does: WordList,
  doesNot: WordList,
  /** How often: a number of times in a period. */
  frequency: z
    .strictObject({
      times: z.int().min(1).max(100),
      per: choice(["day", "week", "month", "year"]),
    })
    .optional(),
  moments: WordList.optional(),
  /** What was agreed on matters that often go wrong; left out is not talked about. */
  limits: z
    .strictObject({
      moneyAndGifts: Words,
      transport: Words,
      stayingOver: Words,
      socialMedia: Words,
      photos: Words,
      discipline: Words,
    })
    .partial()
    .optional(),
  /** What the supporter may know, and what the supporter tells others. */
  shares: z.strictObject({ toSupporter: WordList, fromSupporter: WordList }).optional(),
  /** The consents (C2, C3) it fits with. */
  consentIds: Ids.optional(),
  /** Who keeps contact with the supporter. */
  contactOwnerId: Id,
  /** When and how that person can be reached. */
  reachable: Words.optional(),
  /** What the supporter does with a worry: to the contact person, not alone. */
  onWorry: Words.optional(),
  /** Number to call in a crisis. */
  crisisLine: z.string().min(1).max(200).optional(),
  /** How either side stops. */
  stopRule: Words.optional(),
  /** What is agreed about the end. */
  ending: Words.optional(),
  period: Period.optional(),
  reviewOn: CalendarDate.optional(),
  /** Whether it was agreed orally and noted by somebody else, because a form scares people off. */
  oral: Answer.optional(),
  /** Who has seen it. */
  seenBy: z
    .array(z.strictObject({ personId: Id, on: CalendarDate }))
    .max(100)
    .optional(),
  /** Whether the supporter says it is doable. */
  doable: Answer.optional(),
  /** What the supporter gets back. */
  gets: WordList.optional(),
});
/** What the schema of this name lets through. */
export interface SupportAgreement extends z.infer<typeof SupportAgreement> {}
