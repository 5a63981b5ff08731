import * as z from "zod";

import { Invariant } from "./Invariant.ts";
import { GuidelinePeriods } from "./Period.ts";
import { RecordShape } from "./RecordShape.ts";
import { Code, Source, Sources, BothLanguages } from "./Source.ts";
import { Step } from "./Step.ts";
import { Task } from "./Task.ts";

/** In what capacity somebody acts, and who vouches for it. */
export const GuidelineCapacity = z.strictObject({
  name: BothLanguages,
  /** The capacity is recorded in the case, follows from being the netwerkverantwoordelijke, or the host vouches for it. */
  vouchedBy: z.enum(["case", "assignment", "host"]),
  /** The statuses a person with this capacity can have; new people get the first. */
  statuses: z.array(z.strictObject({ id: Code, name: BothLanguages })).optional(),
  /** They belong to the network around the child: nobody is recorded as such without consent. */
  network: z.literal(true).optional(),
});
/** What the schema of this name lets through. */
export interface GuidelineCapacity extends z.infer<typeof GuidelineCapacity> {}

/** Something that may only happen with consent. */
export const GuidelineDecision = z.strictObject({
  name: BothLanguages,
  /** What is asked, in words a family uses. */
  question: BothLanguages,
  /** The row of the law that says who decides; see `@steunnetwerk/law`. */
  decidedAs: z.enum(["C1", "C2", "C3", "C4", "C5"]),
  /** Who would be told, for C2. */
  receiver: z.enum(["steunfiguur", "vrijwilligersorganisatie", "netwerkberaad"]).optional(),
  /** Whether it is about a JIM, whose method asks the parents too, for C4. */
  jim: z.literal(true).optional(),
  /** Asked for each person with this capacity apart. */
  per: Code.optional(),
  sources: Sources,
});
/** What the schema of this name lets through. */
export interface GuidelineDecision extends z.infer<typeof GuidelineDecision> {}

/** How worries about safety are handled, apart from all steps. */
export const Safety = z.strictObject({
  name: BothLanguages,
  /** The only people who see anything of it, less those the worry is about. */
  circle: z.array(Code).min(1),
  /** The tasks that open for each signal. */
  tasks: z.array(Task).min(1),
  sources: Sources,
});
/** What the schema of this name lets through. */
export interface Safety extends z.infer<typeof Safety> {}

/** How a running case of another version moves to this one. */
export const GuidelineMigration = z.strictObject({
  from: z.strictObject({ id: Code, version: z.string().min(1) }),
  /** What changes for the people in the case. */
  note: BothLanguages,
  /** Steps that got another code, and `null` for those that went away; the others stay. */
  steps: z.record(Code, Code.nullable()),
  /** Tasks that got another code, and `null` for those that went away; the others stay. */
  tasks: z.record(Code, Code.nullable()),
});
/** What the schema of this name lets through. */
export interface GuidelineMigration extends z.infer<typeof GuidelineMigration> {}

/**
 * A guideline as a value: what steps there are, who does what, what must be true, which period applies, and why.
 *
 * It is plain JSON: it can be printed, compared, translated, stored and sent. Nothing in it runs.
 */
export const Guideline = z.strictObject({
  id: Code,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  name: BothLanguages,
  /** What it is based on and what it does not claim. */
  about: BothLanguages,
  /** The guideline this one was derived from. */
  basedOn: z.strictObject({ id: Code, version: z.string().min(1) }).optional(),
  /** What always holds, whatever people do. */
  invariants: z.array(Invariant),
  sources: z.record(Code, Source),
  capacities: z.record(Code, GuidelineCapacity),
  /** The capacity of the child or young person it is all about, if there is one. */
  jeugdige: Code.optional(),
  decisions: z.record(Code, GuidelineDecision),
  /** The decision that must be given before anything is written about the network. */
  networkConsent: Code.optional(),
  periods: GuidelinePeriods,
  records: z.record(Code, RecordShape),
  steps: z.array(Step).min(1),
  safety: Safety.optional(),
  /** Capacities of the people who may start a case. */
  mayStart: z.array(Code).min(1),
  /** Capacities of the people who may close a case. */
  mayClose: z.array(Code).min(1),
  /** Capacities of the people who may name or relieve the netwerkverantwoordelijke. */
  mayAssign: z.array(Code),
  /** Capacities of the people who may record people, gezag and consent. */
  mayRecord: z.array(Code),
  migrations: z.array(GuidelineMigration),
});
/** What the schema of this name lets through. */
export interface Guideline extends z.infer<typeof Guideline> {}
