import type { AgeGroup } from "@steunnetwerk/law";

import type { Trigger } from "../guideline/Task.ts";

import type { Actor, CasePerson } from "./Command.ts";

/** Plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A plain JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A day in Europe/Amsterdam, `YYYY-MM-DD`. */
export type Day = string;

/** A day in Europe/Amsterdam, or a moment in UTC (`2026-11-24T09:30:00.000Z`). */
export type DayOrInstant = string;

/**
 * What is personal in an event, by whose it is: of the child's file, or of one person.
 *
 * It stands apart so that it can be encrypted with a key of its own; an event without it still folds to the same
 * structure of the case.
 */
export interface Personal {
  /** Belongs to the child's file. */
  readonly case?: JsonObject;
  /** Belongs to one person, by id. */
  readonly people?: Readonly<Record<string, JsonObject>>;
}

/**
 * Who sees something, when not everybody who may see the file: the safety circle all of a signal (`safety`), the safety circle
 * but for the person it is about (`restricted`), its author, or the supporter it is about and the netwerkverantwoordelijke.
 */
export type Compartment = "safety" | "restricted" | "author" | "supporter";

/** Which task: its step, its kind, the person or signal it is about, and the number of times it has opened, this one included. */
export interface TaskRef {
  /** The step it belongs to; `safety` for a task of the safety track. */
  readonly step: string;
  /** Its id in the guideline. */
  readonly task: string;
  /** The person or signal it is about. */
  readonly subject?: string;
  /** 1 for the first time it opened. */
  readonly round: number;
}

/** What every event carries. */
export interface Happened {
  /** When, in UTC. */
  readonly at: string;
  /** The day it was in Europe/Amsterdam. */
  readonly on: Day;
  /** Who made it happen; left out when it follows from the guideline. */
  readonly by?: Actor;
  /** What is personal about it. */
  readonly personal?: Personal;
  /** Who sees it; everybody who may see the file when left out. */
  readonly compartment?: Compartment;
}

/** One consent: which decision, about whom, and whose. */
export interface ConsentRef {
  /** Code of the decision in the guideline. */
  readonly decision: string;
  /** The person it is about, for a decision per person. */
  readonly about?: string;
  /** Whose decision it is. */
  readonly decider: string;
}

/** What happens in each type of event, beside what all events carry. */
export interface EventTypes {
  /** A case began. */
  caseStarted: {
    /** Its id. */
    readonly case: string;
    /** The guideline it follows. */
    readonly guideline: GuidelineRef;
  };
  /** The case was closed; what is left is aftercare. */
  caseClosed: object;
  /** A closed case was opened again, by repeating a step. */
  caseReopened: object;
  /** The case moved to another version of its guideline. */
  migrated: {
    /** What it followed. */
    readonly from: GuidelineRef;
    /** What it follows from now on. */
    readonly to: GuidelineRef;
    /** Old step to new step; `null` for one that goes away. */
    readonly steps: Readonly<Record<string, string | null>>;
    /** Old task to new task; `null` for one that goes away. */
    readonly tasks: Readonly<Record<string, string | null>>;
    /** New task to new step, for tasks that are in another step now. */
    readonly moved: Readonly<Record<string, string>>;
  };
  /** A step opened, by itself or because somebody wanted it to. */
  stepOpened: StepRef;
  /** A person closed a step of which all exits hold. */
  stepClosed: StepRef & {
    /** That the child was heard about it, or not. */
    readonly child?: HeardMark;
  };
  /** A person left a step out; the reason is personal. */
  stepSkipped: StepRef & {
    /** That the child was heard about it, or not. */
    readonly child?: HeardMark;
  };
  /** A step is done once more; the reason is personal, or it is what a task came to. */
  stepRepeated: StepRef & {
    /** The task of which an outcome asked for it. */
    readonly askedBy?: string;
  };
  /** A step got another place; the reason is personal. */
  stepReordered: StepRef & {
    /** The steps it comes after from now on. */
    readonly after: readonly string[];
  };
  /** A step goes along with another one; the reason is personal. */
  stepMerged: StepRef & {
    /** The step it goes along with. */
    readonly into: string;
  };
  /** A task will open later. */
  taskScheduled: TaskRef & {
    /** When. */
    readonly opensOn: DayOrInstant;
  };
  /** A task opened: for a person it is on the work list, for a system it is an activity. */
  taskOpened: TaskRef & {
    /** When it is to be done. */
    readonly due?: DayOrInstant;
    /** It was answered before; from now on it outlives its step. */
    readonly revived?: true;
  };
  /** Somebody did a task. */
  taskCompleted: TaskRef & {
    /** How it ended. */
    readonly outcome: string;
    /** Who else took part in deciding it. */
    readonly with?: readonly string[];
    /** The kind of record that was written; it is in `personal`. */
    readonly record?: string;
    /** The status that the person the task is about gets, in one of their capacities. */
    readonly status?: {
      /** In what capacity. */
      readonly capacity: string;
      /** The new status. */
      readonly status: string;
    };
    /** When it opens again. */
    readonly againOn?: DayOrInstant;
  };
  /** A task is done by what people recorded elsewhere. */
  taskSettled: TaskRef & {
    /** When it opens again. */
    readonly againOn?: DayOrInstant;
  };
  /** Somebody said no; the reason is personal. */
  taskDeclined: TaskRef & {
    /** Whose no it is. */
    readonly declinedBy: string;
    /** The day to ask again; left out when nobody should. */
    readonly askAgainOn?: Day;
  };
  /** A task went away without an answer, because nothing asks for it any more. */
  taskDropped: TaskRef & {
    /** It comes back as soon as it can, and outlives its step then. */
    readonly revived?: true;
  };
  /** A task waits: consent or something else it needs is missing. */
  taskPaused: TaskRef;
  /** A task that waited can be done again. */
  taskResumed: TaskRef;
  /** Somebody took a task up, got it from another, or put it back. */
  taskAssigned: TaskRef & {
    /** Who has it now; nobody when left out. */
    readonly assignee?: string;
  };
  /** A task was not done in time. */
  taskOverdue: TaskRef & {
    /** 1 when it became overdue, 2 and up for each escalation after that. */
    readonly level: number;
    /** When the next escalation follows. */
    readonly nextOn?: DayOrInstant;
  };
  /** Somebody is the netwerkverantwoordelijke from now on, and nobody else. */
  netwerkverantwoordelijkeAssigned: {
    /** Who. */
    readonly person: string;
    /** Who stands in. */
    readonly standIn?: string;
  };
  /** There is no netwerkverantwoordelijke any more: a visible vacancy. */
  netwerkverantwoordelijkeEnded: object;
  /** Somebody decided, or the law allowed to do without them; scope and reason are personal. */
  consentRecorded: ConsentRef & {
    /** What was said. */
    readonly answer: "granted" | "refused" | "excepted";
    /** The last day it holds. */
    readonly until?: Day;
    /** The exception of the law, when it was done without the decider. */
    readonly exception?: string;
  };
  /** Somebody took a consent back. */
  consentWithdrawn: ConsentRef;
  /** The last day of a consent has passed. */
  consentExpired: ConsentRef;
  /** A decision is to be asked again. */
  consentDue: {
    /** Which decision. */
    readonly decision: string;
    /** What changed. */
    readonly because: Trigger;
  };
  /** The law asks other people than before. */
  decidersChanged: Deciders & {
    /** For which decision. */
    readonly decision: string;
    /** About whom, for a decision per person. */
    readonly about?: string;
    /** The norms of the law that say so. */
    readonly norms: readonly string[];
  };
  /** Somebody was added, or is known better; all but the capacities is personal. */
  personRecorded: {
    /** Who. */
    readonly person: string;
    /** In what capacities they take part. */
    readonly capacities: readonly string[];
    /** Their status in each capacity that has statuses. */
    readonly statuses: Readonly<Record<string, string>>;
  };
  /** Somebody left. */
  personEnded: {
    /** Who. */
    readonly person: string;
  };
  /** What measures there are was recorded, or one began or ended; which is personal. */
  measuresChanged: object;
  /** Somebody got gezag or another legal position, or lost it. */
  gezagChanged: {
    /** Who. */
    readonly person: string;
  };
  /** The jeugdige is in another age group than at the last event. */
  ageReached: {
    /** The age group. */
    readonly group: AgeGroup | "unknown";
  };
  /** Somebody raised a worry about safety; what it is and whom it is about is personal. */
  signalRaised: {
    /** Its id. */
    readonly signal: string;
  };
  /** A worry about safety was handled. */
  signalClosed: {
    /** Its id. */
    readonly signal: string;
  };
}

/** Whose consent a decision takes. */
export interface Deciders {
  /** Of each group everybody or one has to say yes; no groups when no consent is needed. */
  readonly requires: readonly DeciderGroup[];
  /** Whose agreement is sought besides; the decision stands without it. */
  readonly seeks: readonly string[];
  /** Some fact is missing, so nobody can say yet whose consent is enough. */
  readonly unknown: boolean;
}

/** People who decide together. */
export interface DeciderGroup {
  /** Who; nobody when there is nobody who could. */
  readonly people: readonly string[];
  /** Whether each of them has to say yes, or one is enough. */
  readonly how: "all" | "one";
}

/** Which step. */
export interface StepRef {
  /** Its id in the guideline. */
  readonly step: string;
}

/** Which guideline, in which version. */
export interface GuidelineRef {
  /** Its id. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
}

/** The part of `ChildHeard` that is not personal. */
export type HeardMark =
  { readonly heard: true; readonly by: string; readonly on: Day } | { readonly heard: false };

/** Something that happened in a case of the given type. */
export type EventOf<Type extends keyof EventTypes> = Type extends keyof EventTypes
  ? { readonly type: Type } & Happened & EventTypes[Type]
  : never;

/** Something that happened in a case. Plain JSON; a history of these is the truth about the case. */
export type CaseEvent = EventOf<keyof EventTypes>;

/** What is personal about somebody in a case. */
export type PersonalFacts = Omit<CasePerson, "id" | "capacities">;
