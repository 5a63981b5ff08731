import * as z from "zod";

import { problem, report } from "../issues/problems.ts";
import { CalendarDate, Period } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { Ids, recordV1, Words } from "../schemas/record.ts";

/**
 * That one named professional is answerable for the informal network (S01), from acceptance to handover.
 *
 * Rejects: `standInIsSelf`, `acceptedBeforeAssigned`.
 * Source: Handreiking Informele Steun, a point of its experts by experience (H10); the record is our own construct.
 */
export const Netwerkverantwoordelijkheid = z
  .strictObject({
    ...recordV1,
    /** The professional who is answerable. */
    personId: Id,
    /** Who stands in. */
    standInId: Id.optional(),
    /** Who gave the task. */
    assignedBy: Id,
    assignedOn: CalendarDate,
    /** The day the professional accepted; left out is not accepted yet. */
    acceptedOn: CalendarDate.optional(),
    /** The day jeugdige and parents were told who it is. */
    familyToldOn: CalendarDate.optional(),
    /** The day the team was told who it is, and who does not take over. */
    teamToldOn: CalendarDate.optional(),
    period: Period.optional(),
    /** Earlier work on the network, so that the family need not tell it again. */
    earlierWork: Words.optional(),
    /** How it went over to somebody else. */
    handover: z
      .strictObject({
        toPersonId: Id,
        on: CalendarDate,
        reason: Words,
        /** Supporters to whom the new one was introduced. */
        introducedToIds: Ids,
      })
      .optional(),
    /** What the organisation lacked, such as time; never the family's fault. */
    organisationalSignal: Words.optional(),
  })
  .superRefine(({ personId, standInId, assignedOn, acceptedOn }, context) => {
    report(context, [
      ...(standInId === personId ? [problem(["standInId"], "standInIsSelf")] : []),
      ...(acceptedOn !== undefined && acceptedOn < assignedOn
        ? [problem(["acceptedOn"], "acceptedBeforeAssigned")]
        : []),
    ]);
  });
/** What the schema of this name lets through. */
export interface Netwerkverantwoordelijkheid extends z.infer<typeof Netwerkverantwoordelijkheid> {}
