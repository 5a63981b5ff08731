import * as z from "zod";

import { problem, report } from "../issues/problems.ts";
import { RelationKind } from "../schemas/codes.ts";
import { Period } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1 } from "../schemas/record.ts";

/**
 * What one person is to another by birth, family or acquaintance, for a period; it says nothing about what they do.
 *
 * Rejects: `selfRelation`.
 */
export const Relation = z
  .strictObject({
    ...recordV1,
    /** Who is it: the grandmother in "grandmother of". */
    personId: Id,
    /** To whom. */
    toPersonId: Id,
    kind: RelationKind,
    period: Period.optional(),
  })
  .superRefine(({ personId, toPersonId }, context) => {
    if (personId === toPersonId) report(context, [problem(["toPersonId"], "selfRelation")]);
  });
/** What the schema of this name lets through. */
export interface Relation extends z.infer<typeof Relation> {}
