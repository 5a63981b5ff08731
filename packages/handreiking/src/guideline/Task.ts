import * as z from "zod";

import { Condition } from "./Condition.ts";
import { Code, Sources, BothLanguages } from "./Source.ts";

/** A way in which a task can end well; which one is a person's word, or a system's report on its own work. */
export const TaskOutcome = z.strictObject({
  id: Code,
  name: BothLanguages,
  /** The person the task is about gets this status. */
  status: Code.optional(),
  /** The netwerkverantwoordelijke stops with it; what is left is a visible vacancy. */
  endsNetwerkverantwoordelijke: z.literal(true).optional(),
  /** Opens this step once more, when it is settled. */
  repeats: Code.optional(),
  /** Opens these tasks once more: for the same person, or for everyone when this task is about nobody. */
  reopens: z.array(Code).min(1).optional(),
  /** The period after which the task opens again with this outcome, whatever its own rhythm. */
  again: Code.optional(),
  /** Only with a reason. */
  needsReason: z.literal(true).optional(),
  /** Nothing to write down; the record of the task may be left out. */
  withoutRecord: z.literal(true).optional(),
});
/** What the schema of this name lets through. */
export interface TaskOutcome extends z.infer<typeof TaskOutcome> {}

/** What can open a task again that was answered before: another netwerkverantwoordelijke or none, an age, a change of gezag or measures. */
export const Trigger = z.enum([
  "netwerkverantwoordelijkeAssigned",
  "netwerkverantwoordelijkeEnded",
  "ageReached",
  "gezagChanged",
  "measuresChanged",
]);
export type Trigger = z.infer<typeof Trigger>;

/** A piece of work with an answer: done by a person, or by a system when it names an `activity`. */
export const Task = z.strictObject({
  /** Unique in the guideline; stays the same when the task moves to another step. */
  id: Code,
  name: BothLanguages,
  /** What to do, said to the one who does it. */
  instruction: BothLanguages,
  /** Capacities of the people who may do it; nobody for a task of a system. */
  mayAct: z.array(Code),
  /** The kind of activity that does it, when a system does. */
  activity: Code.optional(),
  /** One for each person with the capacity, and with one of the statuses when they are given; otherwise one for the case. */
  per: z.strictObject({ capacity: Code, status: z.array(Code).min(1).optional() }).optional(),
  /** Only somebody with one of these capacities can decide it: they do it themselves, or took part. */
  together: z.array(Code).min(1).optional(),
  /** Whether it is about people in the network: it waits while there is no consent to map the network. */
  aboutNetwork: z.literal(true).optional(),
  /** Whether it asks the family whom they want to bring along. */
  asksWho: z.literal(true).optional(),
  /** Whether it records what a supporter brought in and what was done with it. */
  recordsInfluence: z.literal(true).optional(),
  /**
   * It opens when this is true and goes away, unanswered, when it is not; always true when left out. With `onDemand` it
   * opens when somebody wants it.
   */
  opens: z.union([Condition, z.literal("onDemand")]).optional(),
  /** It stays but waits, closed to everyone, while this is not true. */
  requires: Condition.optional(),
  /** The period between the moment `opens` became true and the moment it opens. */
  delay: Code.optional(),
  /** Done by itself when this becomes true, by what people recorded elsewhere. */
  doneWhen: Condition.optional(),
  /** The ways it can end; none when only `doneWhen` ends it. */
  outcomes: z.array(TaskOutcome),
  /** What is written down. */
  record: Code.optional(),
  /** The period within which it is to be done. */
  due: Code.optional(),
  /** Who hears when it stays undone, each some period after the one before. */
  escalate: z.array(z.strictObject({ after: Code, to: z.array(Code).min(1) })).optional(),
  /** What opens it once more after it was answered: a period after the answer, or news. */
  again: z.strictObject({ after: Code.optional(), on: z.array(Trigger).optional() }).optional(),
  /** How long it lives: as long as its step is open (when left out), as long as the case is, or only after the case. */
  during: z.enum(["case", "aftercare"]).optional(),
  /** Nobody can decline it: it states a fact or a duty of the professional. */
  cannotBeDeclined: z.literal(true).optional(),
  /** Who sees it, when not everybody who may see the file; see `Compartment`. */
  compartment: z.enum(["restricted", "author", "supporter"]).optional(),
  sources: Sources,
});
/** What the schema of this name lets through. */
export interface Task extends z.infer<typeof Task> {}
