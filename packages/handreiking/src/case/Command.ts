import { CalendarDate, Id, LegalPositionKind, MeasureKind, Period } from "@steunnetwerk/domain";
import * as z from "zod";

import { Code } from "../guideline/Source.ts";

/** A day that a case can hold: long enough for every life and every term in it. */
const Day = CalendarDate.refine((day) => isWithin("1900-01-01", day, "2999-12-31"), {
  params: {
    issue: {
      code: "dayOutOfRange",
      message: {
        nl: "Deze dag ligt te ver weg; kies een dag tussen 1900 en 2999.",
        en: "This day is too far away; choose a day between 1900 and 2999.",
      },
    },
  },
});

const Today = CalendarDate.refine((day) => isWithin("2015-01-01", day, "2999-12-31"), {
  params: {
    issue: {
      code: "dayOutOfRange",
      message: {
        nl: "De dag van vandaag ligt tussen 2015, toen de Jeugdwet inging, en 2999.",
        en: "Today lies between 2015, when the Jeugdwet came into force, and 2999.",
      },
    },
  },
});

const Held = Period.refine(
  ({ start, end }) =>
    [start, end].every((day) => day === undefined || isWithin("1900-01-01", day, "2999-12-31")),
  {
    params: {
      issue: {
        code: "dayOutOfRange",
        message: {
          nl: "Deze dagen liggen te ver weg; kies dagen tussen 1900 en 2999.",
          en: "These days are too far away; choose days between 1900 and 2999.",
        },
      },
    },
  },
);

function isWithin(first: string, day: string, last: string): boolean {
  return first <= day && day <= last;
}

const Reason = z.string().trim().min(1).max(10_000);

/** Who acts, and in what capacity. */
export const Actor = z.strictObject({ person: Id, capacity: Code });
/** What the schema of this name lets through. */
export interface Actor extends z.infer<typeof Actor> {}

/** What is true outside the case at the moment a command is decided. */
export const Facts = z.strictObject({
  /** The moment, in UTC: `2026-11-24T09:30:00Z`. */
  now: z.iso.datetime(),
  /** The day it is then in Europe/Amsterdam: `2026-11-24`. */
  today: Today,
});
/** What the schema of this name lets through. */
export interface Facts extends z.infer<typeof Facts> {}

const Ability = z.enum(["able", "notAble", "unknown"]);

/** Somebody in the case. Everything but the id and the capacities is personal and kept apart. */
export const CasePerson = z.strictObject({
  id: Id,
  capacities: z.array(Code).max(20),
  /** What the family calls them; a first name or "oma" is enough. */
  label: z.string().min(1).max(200).optional(),
  birthDate: Day.optional(),
  /** What the law makes of them towards the jeugdige; an empty list when somebody looked and there is nothing. */
  positions: z
    .array(z.strictObject({ kind: LegalPositionKind, period: Held.optional() }))
    .max(20)
    .optional(),
  /** Whether the jeugdige can weigh their own interests; presumed able unless somebody judged otherwise. */
  ability: Ability.optional(),
  /** The same for single decisions, by code: ability is judged for each matter apart. */
  abilities: z.record(Code, Ability).optional(),
  /** Whether they would decide for an adult who cannot, when nobody was appointed. */
  willingToDecide: z.enum(["partner", "closeFamily"]).optional(),
  /** Whom a supporter supports; the jeugdige when left out. */
  supports: z
    .strictObject({ whom: z.enum(["jeugdige", "ouder", "gezin"]), parents: z.array(Id).max(20) })
    .optional(),
  /** Whether a supporter is under 18. */
  isMinor: z.enum(["yes", "no", "unknown"]).optional(),
});
/** What the schema of this name lets through. */
export interface CasePerson extends z.infer<typeof CasePerson> {}

/** Court orders and enforced frames that are in force around the jeugdige; an empty list when there are none. */
export const Measures = z
  .array(z.strictObject({ kind: MeasureKind, period: Held.optional() }))
  .max(50);
/** What the schema of this name lets through. */
export interface Measures extends z.infer<typeof Measures> {}

/** That the child was heard about this, by whom and when; or why not. */
export const ChildHeard = z.discriminatedUnion("heard", [
  z.strictObject({ heard: z.literal(true), by: Id, on: Day }),
  z.strictObject({ heard: z.literal(false), reason: Reason }),
]);
export type ChildHeard = z.infer<typeof ChildHeard>;

const by = Actor;
const task = { task: Code, subject: Id.optional() };

/**
 * What somebody, a timer or an activity asks of a case. Each carries who acts.
 *
 * A free text, a name or a record in a command is personal; ids, codes and days are not.
 */
export const Command = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("start"),
    by,
    case: Id,
    people: z.array(CasePerson).max(200),
    /** Left out when nobody looked yet. */
    measures: Measures.optional(),
    /** Whether this help is part of a measure. */
    withinMeasure: z.enum(["yes", "no", "unknown"]).optional(),
  }),
  z.strictObject({
    type: z.literal("completeTask"),
    by,
    ...task,
    outcome: Code,
    /** Others who took part in deciding it. */
    with: z.array(Id).max(100).optional(),
    record: z.unknown().optional(),
    reason: Reason.optional(),
  }),
  z.strictObject({
    type: z.literal("declineTask"),
    by,
    ...task,
    /** Whose no it is, when somebody else writes it down. */
    declinedBy: Id.optional(),
    reason: Reason,
    /** The day to ask again, or that nobody should. */
    askAgain: z.union([Day, z.literal("never")]),
  }),
  z.strictObject({ type: z.literal("openTask"), by, ...task, reason: Reason.optional() }),
  z.strictObject({ type: z.literal("claimTask"), by, ...task }),
  z.strictObject({ type: z.literal("releaseTask"), by, ...task }),
  z.strictObject({ type: z.literal("delegateTask"), by, ...task, to: Id }),
  z.strictObject({ type: z.literal("openStep"), by, step: Code, reason: Reason }),
  z.strictObject({ type: z.literal("closeStep"), by, step: Code, child: ChildHeard.optional() }),
  z.strictObject({
    type: z.literal("skipStep"),
    by,
    step: Code,
    reason: Reason,
    child: ChildHeard.optional(),
  }),
  z.strictObject({ type: z.literal("repeatStep"), by, step: Code, reason: Reason }),
  z.strictObject({
    type: z.literal("reorderStep"),
    by,
    step: Code,
    /** The steps it comes after from now on. */
    after: z.array(Code).max(50),
    reason: Reason,
  }),
  z.strictObject({ type: z.literal("mergeStep"), by, step: Code, into: Code, reason: Reason }),
  z.strictObject({
    type: z.literal("assignNetwerkverantwoordelijke"),
    by,
    person: Id,
    standIn: Id.optional(),
  }),
  z.strictObject({ type: z.literal("endNetwerkverantwoordelijke"), by, reason: Reason }),
  z.strictObject({
    type: z.literal("recordConsent"),
    by,
    decision: Code,
    /** The supporter it is about, for a decision per supporter. */
    about: Id.optional(),
    /** Whose decision it is. */
    decider: Id,
    answer: z.enum(["granted", "refused"]),
    manner: z.enum(["oral", "written", "digital"]),
    /** The last day it holds. */
    until: Day.optional(),
    /** What exactly it covers, in the decider's words. */
    scope: z.string().min(1).max(10_000).optional(),
  }),
  z.strictObject({
    type: z.literal("exceptConsent"),
    by,
    decision: Code,
    about: Id.optional(),
    /** Whose decision is done without. */
    decider: Id,
    /** The exception of the law, such as `E2`. */
    exception: Code,
    reason: Reason,
    /** The colleague who was consulted. */
    consulted: Id.optional(),
  }),
  z.strictObject({
    type: z.literal("withdrawConsent"),
    by,
    decision: Code,
    about: Id.optional(),
    decider: Id,
    reason: Reason.optional(),
  }),
  z.strictObject({ type: z.literal("recordPerson"), by, person: CasePerson }),
  z.strictObject({
    type: z.literal("recordMeasures"),
    by,
    measures: Measures,
    withinMeasure: z.enum(["yes", "no", "unknown"]).optional(),
  }),
  z.strictObject({ type: z.literal("endPerson"), by, person: Id, reason: Reason }),
  z.strictObject({
    type: z.literal("raiseSignal"),
    by,
    signal: Id,
    /** Who may be the cause; they see nothing of it. */
    implicated: z.array(Id).max(100),
    /** What was seen or heard, when, by whom. */
    what: Reason,
  }),
  z.strictObject({ type: z.literal("closeSignal"), by, signal: Id, reason: Reason }),
  z.strictObject({ type: z.literal("timerDue"), by, timer: z.string().min(1).max(1000) }),
  z.strictObject({
    type: z.literal("activityResult"),
    by,
    activity: z.string().min(1).max(1000),
    outcome: Code,
    record: z.unknown().optional(),
  }),
  z.strictObject({ type: z.literal("closeCase"), by, reason: Reason.optional() }),
  z.strictObject({ type: z.literal("migrate"), by }),
]);
export type Command = z.infer<typeof Command>;

/** A command of one type. */
export type CommandOf<Type extends Command["type"]> = Extract<
  Command,
  {
    /**
     *
     */
    type: Type;
  }
>;
