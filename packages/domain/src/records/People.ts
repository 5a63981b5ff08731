import * as z from "zod";

import type { Issue } from "../issues/Issue.ts";
import { distinctIds, problem, report } from "../issues/problems.ts";
import { Id } from "../schemas/id.ts";
import { recordV1 } from "../schemas/record.ts";

import { LegalPosition } from "./LegalPosition.ts";
import { Measure } from "./Measure.ts";
import { Person } from "./Person.ts";
import { Relation } from "./Relation.ts";
import { RoleAssignment } from "./RoleAssignment.ts";

const Shape = z.strictObject({
  ...recordV1,
  /** The jeugdige; one of `persons`. */
  jeugdigeId: Id,
  persons: z.array(Person).max(10_000),
  relations: z.array(Relation).max(50_000),
  roles: z.array(RoleAssignment).max(50_000),
  positions: z.array(LegalPosition).max(1_000),
  measures: z.array(Measure).max(1_000),
});

/**
 * The people around one jeugdige: who they are, what they are to each other, what they do, and what the law makes of them; four
 * lists, since one person can be grandmother, JIM and foster parent at once.
 *
 * Rejects: `duplicateId` within a list, `unknownPerson` for a relation, role or position of somebody who is not in the list of
 * people. What does not fit a role is told by `checkPeople`, not refused here.
 */
export const People = Shape.superRefine((people, context) => {
  report(context, checkReferences(people));
});
/** What the schema of this name lets through. */
export interface People extends z.infer<typeof People> {}

function checkReferences(people: z.infer<typeof Shape>): readonly Issue[] {
  const known = new Set(people.persons.map(({ id }) => id));
  const refer = (path: readonly (string | number)[], id: string | undefined) =>
    id === undefined || known.has(id) ? [] : [problem(path, "unknownPerson")];
  return [
    ...distinctIds(["persons"], people.persons),
    ...distinctIds(["relations"], people.relations),
    ...distinctIds(["roles"], people.roles),
    ...distinctIds(["positions"], people.positions),
    ...distinctIds(["measures"], people.measures),
    ...refer(["jeugdigeId"], people.jeugdigeId),
    ...people.relations.flatMap(({ personId, toPersonId }, index) => [
      ...refer(["relations", index, "personId"], personId),
      ...refer(["relations", index, "toPersonId"], toPersonId),
    ]),
    ...people.roles.flatMap(({ personId, contactOwnerId, supportsIds = [] }, index) => [
      ...refer(["roles", index, "personId"], personId),
      ...refer(["roles", index, "contactOwnerId"], contactOwnerId),
      ...supportsIds.flatMap((id, at) => refer(["roles", index, "supportsIds", at], id)),
    ]),
    ...people.positions.flatMap(({ personId, jeugdigeId }, index) => [
      ...refer(["positions", index, "personId"], personId),
      ...refer(["positions", index, "jeugdigeId"], jeugdigeId),
    ]),
    ...people.measures.flatMap(({ jeugdigeId }, index) =>
      refer(["measures", index, "jeugdigeId"], jeugdigeId),
    ),
  ];
}
