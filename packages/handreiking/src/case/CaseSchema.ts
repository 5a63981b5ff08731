import { CalendarDate, Id } from "@steunnetwerk/domain";
import * as z from "zod";

import { taskKey } from "../enact/at.ts";
import { AgeOrUnknown } from "../guideline/Condition.ts";
import { Code } from "../guideline/Source.ts";

import type { Case } from "./Case.ts";
import { Measures, CasePerson } from "./Command.ts";

const Day = CalendarDate;
const DayOrInstant = z.union([Day, z.iso.datetime()]);
const Count = z.int().min(0);

const Task = z.strictObject({
  task: Code,
  subject: Id.optional(),
  state: z.enum(["waiting", "scheduled", "open", "paused", "done", "declined"]),
  round: Count,
  openedOn: Day.optional(),
  due: DayOrInstant.optional(),
  level: Count.optional(),
  nextOn: DayOrInstant.optional(),
  assignee: Id.optional(),
  outcome: Code.optional(),
  answeredOn: Day.optional(),
  revived: z.literal(true).optional(),
  neverAgain: z.literal(true).optional(),
});

const Tasks = z.record(z.string(), Task).superRefine((tasks, context) => {
  for (const [key, { task, subject }] of Object.entries(tasks))
    if (key !== taskKey(task, subject))
      context.addIssue({
        code: "custom",
        path: [key],
        message: "A task stands under its own id, or under id/subject",
      });
});

const Step = z.strictObject({
  state: z.enum(["waiting", "open", "closed", "skipped", "merged"]),
  round: Count,
  openedOn: Day.optional(),
  settledOn: Day.optional(),
  after: z.array(Code).optional(),
  into: Code.optional(),
  tasks: Tasks,
});

const Consent = z.strictObject({
  requires: z.array(z.strictObject({ people: z.array(Id), how: z.enum(["all", "one"]) })),
  seeks: z.array(Id),
  unknown: z.boolean(),
  answers: z.record(
    Id,
    z.strictObject({
      answer: z.enum(["granted", "refused", "excepted", "withdrawn", "expired"]),
      on: Day,
      until: Day.optional(),
      exception: Code.optional(),
      due: z.literal(true).optional(),
    }),
  ),
});

/**
 * The shape of a case, for who reads one from outside: `CaseSchema.parse(json)`, or `z.toJSONSchema(CaseSchema)` for other
 * languages. Every case that `evolve` gives has it. Whether it goes with a guideline is not looked at.
 *
 * @example
 * ```ts
 * import { CaseSchema } from "@steunnetwerk/handreiking";
 *
 * const result = CaseSchema.safeParse({ id: "case-1", state: "asleep" });
 * result.error?.issues.some(({ path }) => path.join() === "state"); // => true
 * ```
 */
export const CaseSchema: z.ZodType<Case> = z.strictObject({
  id: Id,
  guideline: z.strictObject({ id: Code, version: z.string().min(1).max(100) }),
  state: z.enum(["open", "closed"]),
  openedOn: Day,
  closedOn: Day.optional(),
  netwerkverantwoordelijke: z
    .strictObject({ person: Id, standIn: Id.optional(), since: Day })
    .optional(),
  assignments: Count,
  vacantSince: Day.optional(),
  age: AgeOrUnknown,
  steps: z.record(Code, Step),
  people: z.record(
    Id,
    z.strictObject({
      capacities: z.array(Code),
      statuses: z.record(Code, Code),
      endedOn: Day.optional(),
    }),
  ),
  consents: z.record(Code, z.record(z.string().max(200), Consent)),
  lawOn: Day,
  signalsRaised: Count,
  signals: z.record(Id, z.strictObject({ raisedOn: Day, number: z.int().min(1) })),
  personal: z.strictObject({
    people: z.record(Id, CasePerson.omit({ id: true, capacities: true })),
    measures: Measures.optional(),
    withinMeasure: z.enum(["yes", "no", "unknown"]).optional(),
    implicated: z.record(Id, z.array(Id)),
  }),
}) as unknown as z.ZodType<Case>;
