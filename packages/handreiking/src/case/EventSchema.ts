import { CalendarDate, Id } from "@steunnetwerk/domain";
import * as z from "zod";

import { AgeOrUnknown } from "../guideline/Condition.ts";
import { Code } from "../guideline/Source.ts";
import { Trigger } from "../guideline/Task.ts";

import { Actor } from "./Command.ts";
import type { CaseEvent, EventTypes } from "./Event.ts";

const Day = CalendarDate;
const Instant = z.iso.datetime();
const DayOrInstant = z.union([Day, Instant]);
const Round = z.int().min(0);
const GuidelineRef = z.strictObject({ id: Code, version: z.string().min(1).max(100) });
const Json = z.json();
const JsonObject = z.record(z.string(), Json);

const step = { step: Code };
const task = { step: Code, task: Code, subject: Id.optional(), round: Round };
const consent = { decision: Code, about: Id.optional(), decider: Id };
const heard = z
  .discriminatedUnion("heard", [
    z.strictObject({ heard: z.literal(true), by: Id, on: Day }),
    z.strictObject({ heard: z.literal(false) }),
  ])
  .optional();
const renamed = z.record(Code, Code.nullable());

/** What each type of event holds, beside what all events hold. */
const shapes = {
  caseStarted: { case: Id, guideline: GuidelineRef },
  caseClosed: {},
  caseReopened: {},
  migrated: {
    from: GuidelineRef,
    to: GuidelineRef,
    steps: renamed,
    tasks: renamed,
    moved: z.record(Code, Code),
  },
  stepOpened: step,
  stepClosed: { ...step, child: heard },
  stepSkipped: { ...step, child: heard },
  stepRepeated: { ...step, askedBy: Code.optional() },
  stepReordered: { ...step, after: z.array(Code) },
  stepMerged: { ...step, into: Code },
  taskScheduled: { ...task, opensOn: DayOrInstant },
  taskOpened: { ...task, due: DayOrInstant.optional(), revived: z.literal(true).optional() },
  taskCompleted: {
    ...task,
    outcome: Code,
    with: z.array(Id).optional(),
    record: Code.optional(),
    status: z.strictObject({ capacity: Code, status: Code }).optional(),
    againOn: DayOrInstant.optional(),
  },
  taskSettled: { ...task, againOn: DayOrInstant.optional() },
  taskDeclined: { ...task, declinedBy: Id, askAgainOn: Day.optional() },
  taskDropped: { ...task, revived: z.literal(true).optional() },
  taskPaused: task,
  taskResumed: task,
  taskAssigned: { ...task, assignee: Id.optional() },
  taskOverdue: { ...task, level: z.int().min(1), nextOn: DayOrInstant.optional() },
  netwerkverantwoordelijkeAssigned: { person: Id, standIn: Id.optional() },
  netwerkverantwoordelijkeEnded: {},
  consentRecorded: {
    ...consent,
    answer: z.enum(["granted", "refused", "excepted"]),
    until: Day.optional(),
    exception: Code.optional(),
  },
  consentWithdrawn: consent,
  consentExpired: consent,
  consentDue: { decision: Code, because: Trigger },
  decidersChanged: {
    decision: Code,
    about: Id.optional(),
    requires: z.array(z.strictObject({ people: z.array(Id), how: z.enum(["all", "one"]) })),
    seeks: z.array(Id),
    unknown: z.boolean(),
    norms: z.array(z.string().min(1)),
  },
  personRecorded: {
    person: Id,
    capacities: z.array(Code),
    statuses: z.record(Code, Code),
  },
  personEnded: { person: Id },
  measuresChanged: {},
  gezagChanged: { person: Id },
  ageReached: { group: AgeOrUnknown },
  signalRaised: { signal: Id },
  signalClosed: { signal: Id },
} satisfies Readonly<Record<keyof EventTypes, Readonly<Record<string, z.ZodType>>>>;

const happened = {
  at: Instant,
  on: Day,
  by: Actor.optional(),
  personal: z
    .strictObject({ case: JsonObject.optional(), people: z.record(Id, JsonObject).optional() })
    .optional(),
  compartment: z.enum(["safety", "restricted", "author", "supporter"]).optional(),
};

const [first, ...others] = Object.entries(shapes).map(([type, shape]) =>
  z.strictObject({ type: z.literal(type), ...happened, ...shape }),
);
if (first === undefined) throw new RangeError("There are events");

/**
 * The shape of an event, for who reads a history from outside: `CaseEventSchema.parse(json)`, or `z.toJSONSchema(CaseEventSchema)`
 * for other languages. Every event that `transition` gives has it; one that was written with a newer version may not.
 *
 * @example
 * ```ts
 * import { CaseEventSchema } from "@steunnetwerk/handreiking";
 *
 * const event = { type: "stepOpened", at: "2026-11-24T09:30:00Z", on: "2026-11-24", step: "S01" };
 * CaseEventSchema.parse(event).type; // => "stepOpened"
 * CaseEventSchema.safeParse({ ...event, step: 1 }).success; // => false
 * ```
 */
export const CaseEventSchema: z.ZodType<CaseEvent> = z.discriminatedUnion("type", [
  first,
  ...others,
]) as unknown as z.ZodType<CaseEvent>;
