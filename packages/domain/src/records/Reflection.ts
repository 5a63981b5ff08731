import * as z from "zod";

import { reflectionIds } from "../codes/reflections.ts";
import { choice } from "../schemas/choice.ts";
import { CalendarDate } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1, Words } from "../schemas/record.ts";

/** Id of a reflection. Rejects: `invalid_value`. Source: see `reflectionQuestions`. */
export const ReflectionId = choice(reflectionIds);
export type ReflectionId = z.infer<typeof ReflectionId>;

/**
 * A professional's answer to one of the reflections (S01 and later): a conversation with oneself, never a performance score.
 *
 * Not part of the child's file, and written without personal data of the family: a memo may have to be disclosed.
 * Source: project reference "Handreiking Informele Steun", section 6.
 */
export const Reflection = z.strictObject({
  ...recordV1,
  /** The professional who answers. */
  professionalId: Id,
  question: ReflectionId,
  answer: choice(["yes", "partly", "no", "notApplicable"]),
  /** One example, without names or anything a family could be recognised by. */
  example: Words.optional(),
  on: CalendarDate,
  /** Who may read it besides the professional; only if the professional chooses. */
  sharedWith: choice(["nobody", "team", "supervision"]),
});
/** What the schema of this name lets through. */
export interface Reflection extends z.infer<typeof Reflection> {}
