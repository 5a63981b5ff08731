import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { Answer, SupportType } from "../schemas/codes.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, Words } from "../schemas/record.ts";

/**
 * Support that somebody wants (steunbehoefte, S04): which kind, when, how, and who could give it.
 *
 * Source: Richtlijn Toekomstgericht werken 4.1.1 (moments, kind, how to receive, how easily asked); the record is our own
 * construct.
 */
export const Need = z.strictObject({
  ...recordV1,
  /** Whose need it is. */
  personId: Id,
  /** The need, in that person's own words. */
  words: Words,
  /** Kinds of support; `unknown` when they were asked and cannot say. */
  supportTypes: z.union([z.array(SupportType).min(1).max(13), z.literal("unknown")]),
  /** At which moments. */
  moment: Words.optional(),
  /** How they want to receive it. */
  wish: Words.optional(),
  /** How easily they ask for it. */
  asksEasily: Answer.optional(),
  /** What they like to give themselves. */
  likesToGive: z.array(SupportType).max(13).optional(),
  /** Persons or groups who could; empty means nobody yet, left out means not asked. */
  couldIds: Ids.optional(),
  /** Whether it stays with professionals. */
  staysProfessional: Answer.optional(),
  /** The goals it belongs to. */
  goalIds: Ids.optional(),
  state: choice(["open", "met", "partlyMet", "unmet", "withdrawn"]).optional(),
});
/** What the schema of this name lets through. */
export interface Need extends z.infer<typeof Need> {}
