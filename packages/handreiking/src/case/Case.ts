import type { AgeGroup } from "@steunnetwerk/law";

import type { Measures } from "./Command.ts";
import type { Day, DayOrInstant, Deciders, GuidelineRef, PersonalFacts } from "./Event.ts";

/** Where a task stands. Only the latest round is kept; what went before is in the history. */
export interface TaskState {
  /** Its id in the guideline. */
  readonly task: string;
  /** The person or signal it is about. */
  readonly subject?: string;
  /**
   * `waiting`: was dropped, or its step is done once more. `scheduled`: opens on `nextOn`. `open`: waits for an answer. `paused`: open, but must not be done now.
   * `done` and `declined`: answered; opens again on `nextOn`, if that is set.
   */
  readonly state: "waiting" | "scheduled" | "open" | "paused" | "done" | "declined";
  /** How often it has opened. */
  readonly round: number;
  /** The day it opened, this round. */
  readonly openedOn?: Day;
  /** When it is to be done. */
  readonly due?: DayOrInstant;
  /** 0 or left out while in time, 1 when overdue, 2 and up for each escalation. */
  readonly level?: number;
  /** When it opens (again), or when the next escalation follows while it is open. */
  readonly nextOn?: DayOrInstant;
  /** Who took it up. */
  readonly assignee?: string;
  /** How it ended, when it is done and has outcomes. */
  readonly outcome?: string;
  /** The day it was answered. */
  readonly answeredOn?: Day;
  /** It came back after an answer, and outlives its step. */
  readonly revived?: true;
  /** Declined, and nobody should ask again. */
  readonly neverAgain?: true;
}

/** Where a step stands. */
export interface StepState {
  /** `waiting` was not opened yet, or again; `merged` goes along with the step in `into`. */
  readonly state: "waiting" | "open" | "closed" | "skipped" | "merged";
  /** How often it was opened. */
  readonly round: number;
  /** The day it was opened last. */
  readonly openedOn?: Day;
  /** The day it was closed or skipped. */
  readonly settledOn?: Day;
  /** The steps it comes after, when people chose another order than the guideline's. */
  readonly after?: readonly string[];
  /** The step it was merged into. */
  readonly into?: string;
  /** The tasks by id, or by `id/subject` for a task per person. */
  readonly tasks: Readonly<Record<string, TaskState>>;
}

/** Somebody in the case, without anything personal. */
export interface PersonState {
  /** In what capacities they take part. */
  readonly capacities: readonly string[];
  /** For each capacity that has statuses, the status they have. */
  readonly statuses: Readonly<Record<string, string>>;
  /** The day they left; they hold no capacity since. */
  readonly endedOn?: Day;
}

/** One person's answer to one decision. */
export interface ConsentAnswer {
  /** What was said; `excepted` when the law allowed to do without. */
  readonly answer: "granted" | "refused" | "excepted" | "withdrawn" | "expired";
  /** The day it was said. */
  readonly on: Day;
  /** The last day it holds. */
  readonly until?: Day;
  /** The exception of the law by which it is done without this person. */
  readonly exception?: string;
  /** Something changed since: it is to be asked again. */
  readonly due?: true;
}

/** Who decides something, and what they said. */
export interface ConsentState extends Deciders {
  /** Answers by decider. */
  readonly answers: Readonly<Record<string, ConsentAnswer>>;
}

/** An open worry about safety, without what it is about. */
export interface SignalState {
  /** The day it was raised. */
  readonly raisedOn: Day;
  /** Its place among all signals of the case: 1 for the first. */
  readonly number: number;
}

/**
 * What is true now in one enactment of a guideline for one jeugdige. Plain JSON.
 *
 * It holds what is current, not the history: its size depends on how many people there are, not on how much happened.
 * Only {@link evolve} makes one. Everything personal is in `personal`.
 */
export interface Case {
  /** Its id. */
  readonly id: string;
  /** The guideline it follows. */
  readonly guideline: GuidelineRef;
  /** Closed when people closed it; what is left then is aftercare. */
  readonly state: "open" | "closed";
  /** The day it began. */
  readonly openedOn: Day;
  /** The day it was closed. */
  readonly closedOn?: Day;
  /** The netwerkverantwoordelijke; left out when there is none: a visible vacancy. */
  readonly netwerkverantwoordelijke?: {
    /** Who. */
    readonly person: string;
    /** Who stands in. */
    readonly standIn?: string;
    /** Since when. */
    readonly since: Day;
  };
  /** How often a netwerkverantwoordelijke was named. */
  readonly assignments: number;
  /** The day since which there is no netwerkverantwoordelijke. */
  readonly vacantSince?: Day;
  /** The age group of the jeugdige on the day of the last event. */
  readonly age: AgeGroup | "unknown";
  /** Steps that were touched; a step that is not in here is waiting. */
  readonly steps: Readonly<Record<string, StepState>>;
  /** Everybody who was ever in it, by id. */
  readonly people: Readonly<Record<string, PersonState>>;
  /** Decisions by code, then by the person each is about (the empty text for one about nobody). */
  readonly consents: Readonly<Record<string, Readonly<Record<string, ConsentState>>>>;
  /** The day on which it was last worked out who decides. */
  readonly lawOn: Day;
  /** How many signals about safety were ever raised, so that what comes of each has an id of its own. Only for the safety circle. */
  readonly signalsRaised: number;
  /** Open signals about safety. Only for the safety circle. */
  readonly signals: Readonly<Record<string, SignalState>>;
  /** What is personal. */
  readonly personal: {
    /** By person. */
    readonly people: Readonly<Record<string, PersonalFacts>>;
    /** Court orders and enforced frames; left out while nobody looked. */
    readonly measures?: Measures;
    /** Whether this help is part of a measure. */
    readonly withinMeasure?: "yes" | "no" | "unknown";
    /** Whom each open signal is about. */
    readonly implicated: Readonly<Record<string, readonly string[]>>;
  };
}
