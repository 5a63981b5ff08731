import * as z from "zod";

import { choice } from "../schemas/choice.ts";
import { Answer } from "../schemas/codes.ts";
import { CalendarDate } from "../schemas/date.ts";
import { recordV1 } from "../schemas/record.ts";

/**
 * A person or a group around a jeugdige, or the jeugdige. Who they are; not what they do (`RoleAssignment`), what they are to
 * somebody (`Relation`) or what the law makes of them (`LegalPosition`).
 *
 * Holds as little as possible: a label will do for somebody on a map; name and contact of a supporter follow after their yes
 * (C5). There is no field for a citizen number, health, faith or criminal record.
 */
export const Person = z.strictObject({
  ...recordV1,
  /** A person (default), or a group such as a club. */
  kind: choice(["person", "group"]).optional(),
  /** What the family calls them. */
  label: z.string().min(1).max(200).optional(),
  name: z.string().min(1).max(200).optional(),
  phone: z.string().min(1).max(50).optional(),
  email: z.string().min(1).max(320).optional(),
  /** Day of birth of the jeugdige; of others only where the law asks it, as for a foster parent. */
  birthDate: CalendarDate.optional(),
  /** Whether they are 18 or older, where the day of birth is not kept. */
  isAdult: Answer.optional(),
  /** The day they died. */
  deceasedOn: CalendarDate.optional(),
  /** Whether they work with this jeugdige or family as a professional. */
  professional: Answer.optional(),
  /** Language they speak best, as a BCP 47 tag such as `nl` or `ar`. */
  language: z.string().min(2).max(35).optional(),
});
/** What the schema of this name lets through. */
export interface Person extends z.infer<typeof Person> {}
