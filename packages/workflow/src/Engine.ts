import {
  type Actor,
  type Case,
  type CaseEvent,
  type Command,
  type Guideline,
  type GuidelineRef,
  type CasePerson,
  type PersonalFacts,
  type WorkItem,
} from "@steunnetwerk/handreiking";
import { Context, type Effect, Layer, type Stream } from "effect";

import type { ActivityHandler, DeadPage } from "./Activity.ts";
import type { Kms } from "./Kms.ts";
import type { Attributes, CaseHeader, Store } from "./Store.ts";
import type {
  CaseConflict,
  CaseDestroyed,
  CaseExists,
  CaseNotFound,
  CaseUnreadable,
  CommandRefused,
  EngineClosed,
  GuidelineUnknown,
  InvalidRequest,
  KeyReused,
  KeysUnavailable,
  StoreUnavailable,
} from "./errors.ts";
import { makeEngine } from "./internal/makeEngine.ts";

/** How an engine is set up. */
export interface EngineOptions {
  /** The guidelines that cases can follow, in all versions that a case still follows. A new case follows the first unless it says otherwise. */
  readonly guidelines: readonly [Guideline, ...Guideline[]];
  /** What carries out activities, by kind. Activities of other kinds wait. */
  readonly activities?: Readonly<Record<string, ActivityHandler>>;
  /** How many opened cases are kept in memory; others are read from the database when needed. 2,000 when left out. */
  readonly openCases?: number;
  /** How long a request waits for a database that is away before it fails, in milliseconds. 10,000 when left out. */
  readonly patience?: number;
}

/** A case to start. */
export interface StartCase {
  /** Who starts it, and in what capacity. */
  readonly by: Actor;
  /** The people in it. */
  readonly people: readonly CasePerson[];
  /** Which guideline it follows; the first of the engine when left out. */
  readonly guideline?: GuidelineRef;
  /** An opaque id, at most 200 characters, never personal; a new one is made when left out. */
  readonly caseId?: string;
  /** What the case can be found by. Never personal. */
  readonly attributes?: Attributes;
  /** Makes starting it twice start it once: the second time gives the receipt of the first. */
  readonly key?: string;
}

/** How a command is sent. */
export interface SendOptions {
  /** Makes sending it twice do it once: the second time gives the receipt of the first. At most 200 characters, never personal. */
  readonly key?: string;
  /** The version of the case that the sender decided on; when the case moved on since, nothing is done. */
  readonly expectedVersion?: number;
}

/** Proof that a command was accepted and is kept for good. */
export interface Receipt {
  /** The case. */
  readonly caseId: string;
  /** The number of the entry in the journal of the case, which is the version of the case after it. */
  readonly version: number;
  /** The place of the entry among those of all cases. */
  readonly position: number;
  /** When it was accepted, in UTC. */
  readonly at: string;
  /** What happened, without anything personal. */
  readonly events: readonly CaseEvent[];
  /** The hash of the entry, which covers all entries of the case before it. Keep it elsewhere to prove later that nothing was taken away. */
  readonly hash: string;
  /** Whether this is the receipt of an earlier command with the same key. */
  readonly isRepeated: boolean;
}

/** A case as it is now. */
export interface CaseView {
  /** The case. */
  readonly caseId: string;
  /** The version of the case. */
  readonly version: number;
  /** The guideline it follows. */
  readonly guideline: GuidelineRef;
  /** Everything that is true in it. */
  readonly state: Case;
  /** What the host set to find it by. */
  readonly attributes: Attributes;
  /** The tasks that wait for a person. */
  readonly work: readonly WorkItem[];
}

/** Which tasks to list: all conditions hold together. */
export interface WorkQuery {
  /** Tasks in the list of this person: taken up by them, or open to them in a capacity the case knows. */
  readonly person?: string;
  /** Tasks for people with one of these capacities, such as those only the host knows of. Tasks of `person` come along. */
  readonly capacities?: readonly string[];
  /** The case. */
  readonly caseId?: string;
  /** To be done before this moment in UTC, or before this day in Europe/Amsterdam. */
  readonly dueBefore?: string;
  /** At most this many, 1 to 1,000; 50 when left out. */
  readonly limit?: number;
  /** Where the page before this one ended. */
  readonly after?: string;
}

/** A task in the work list. */
export interface Work extends WorkItem {
  /** The case. */
  readonly caseId: string;
}

/** Open tasks, the most urgent first; those without a due date last. */
export interface WorkPage {
  /** The tasks. */
  readonly tasks: readonly Work[];
  /** Where the next page begins; nothing follows when left out. */
  readonly next?: string;
}

/** Which cases to find: all conditions hold together. */
export interface CaseSearch {
  /** Cases with exactly these attributes, and perhaps more. */
  readonly attributes?: Attributes;
  /** Whether it is open, closed or destroyed. */
  readonly state?: CaseHeader["state"];
  /** The guideline it follows. */
  readonly guideline?: { readonly id: string; readonly version?: string };
  /** At most this many, 1 to 1,000; 50 when left out. */
  readonly limit?: number;
  /** Where the page before this one ended. */
  readonly after?: string;
}

/** A case that was found. */
export interface CaseSummary {
  /** The case. */
  readonly caseId: string;
  /** The version of the case. */
  readonly version: number;
  /** The guideline it follows. */
  readonly guideline: GuidelineRef;
  /** Whether it is open, closed or destroyed. */
  readonly state: CaseHeader["state"];
  /** What the host set to find it by. */
  readonly attributes: Attributes;
}

/** Cases in the order in which they were started. */
export interface CasePage {
  /** The cases. */
  readonly cases: readonly CaseSummary[];
  /** Where the next page begins; nothing follows when left out. */
  readonly next?: string;
}

/** One entry of the journal: who did what, when, and what came of it. */
export interface Entry {
  /** The case. */
  readonly caseId: string;
  /** The version of the case. */
  readonly version: number;
  /** Its place among the entries of all cases. */
  readonly position: number;
  /** When, in UTC. */
  readonly at: string;
  /** Who did it, and in what capacity. */
  readonly by: Actor;
  /** The type of the command. */
  readonly command: string;
  /** The guideline it follows. */
  readonly guideline: GuidelineRef;
  /** What happened. */
  readonly events: readonly CaseEvent[];
  /** All attributes, when they were set. */
  readonly attributes?: Attributes;
  /** Whose personal data was destroyed: `everything`, or `person:` and an id. */
  readonly destroyed?: string;
  /** What the destroying rests on. */
  readonly ground?: string;
  /** The hash of the entry, which covers all entries before it. */
  readonly hash: string;
}

/** What to destroy, and who says so. */
export interface Destroy extends SendOptions {
  /** Who does it, and in what capacity. */
  readonly by: Actor;
  /** Only what is personal of this person; everything of the case when left out. */
  readonly person?: string;
  /** What it rests on, such as the id of a norm or of a request. At most 200 characters without spaces, never personal. */
  readonly ground?: string;
}

/** What to export: at least one of the two. */
export interface ExportQuery {
  /** What is about this person, in all cases that hold something personal of them. */
  readonly person?: string;
  /** One case: all of it, or with `person` what is about that person. */
  readonly caseId?: string;
}

/** Everything that is kept about a person, or of a case, as plain JSON. */
export interface ExportDocument {
  /** When it was made, in UTC. */
  readonly exportedAt: string;
  /** Whom it is about; left out when it is all of a case. */
  readonly person?: string;
  /** The cases. */
  readonly cases: readonly ExportedCase[];
}

/** What an export has of one case. */
export interface ExportedCase {
  /** The case. */
  readonly caseId: string;
  /** The guideline it follows. */
  readonly guideline: GuidelineRef;
  /** In what capacities the person takes part. */
  readonly capacities?: readonly string[];
  /** What is known of the person now. */
  readonly facts?: PersonalFacts;
  /** The case as it is now, when it is all of a case. */
  readonly state?: Case;
  /** What the host set to find it by, when it is all of a case. */
  readonly attributes?: Attributes;
  /** What happened, oldest first. */
  readonly history: readonly Entry[];
}

/** A history in which everything fits. */
export interface Verified {
  /** How many entries it has. */
  readonly version: number;
  /** The hash of the last. It is that of the receipt of the last command: compare it with one kept elsewhere. */
  readonly hash: string;
}

/** What can go wrong with any request. */
export type Unavailable = StoreUnavailable | EngineClosed;

/** What can go wrong with a request about one case. */
export type CaseUnavailable =
  Unavailable | KeysUnavailable | CaseNotFound | CaseDestroyed | CaseUnreadable | GuidelineUnknown;

/** What can go wrong with a command. */
export type NotAccepted =
  CaseUnavailable | CommandRefused | CaseConflict | KeyReused | InvalidRequest;

/**
 * Enacts guidelines: takes commands about cases, decides them by the guideline, and keeps what happened for good.
 *
 * One command is one transaction: when it is acknowledged, its events, the work list, the timers and the activities it leads to
 * are all on the disk; otherwise nothing is.
 */
export class Engine extends Context.Service<
  Engine,
  {
    /** Starts a case. */
    readonly start: (request: StartCase) => Effect.Effect<Receipt, NotAccepted | CaseExists>;
    /** Sends a command to a case. */
    readonly send: (
      caseId: string,
      command: Command,
      options?: SendOptions,
    ) => Effect.Effect<Receipt, NotAccepted>;
    /** Sets what a case can be found by, in place of what was set before. */
    readonly setAttributes: (
      caseId: string,
      attributes: Attributes,
      options: SendOptions & { readonly by: Actor },
    ) => Effect.Effect<Receipt, NotAccepted>;
    /** Moves a case to another version of its guideline, as that version says; recorded like any command. */
    readonly migrate: (
      caseId: string,
      options: SendOptions & { readonly to: GuidelineRef; readonly by: Actor },
    ) => Effect.Effect<Receipt, NotAccepted>;
    /** A case as it is now. */
    readonly read: (caseId: string) => Effect.Effect<CaseView, CaseUnavailable>;
    /** Open tasks of many cases. */
    readonly work: (query?: WorkQuery) => Effect.Effect<WorkPage, Unavailable | InvalidRequest>;
    /** Cases by their attributes, state or guideline. */
    readonly search: (query?: CaseSearch) => Effect.Effect<CasePage, Unavailable | InvalidRequest>;
    /** What happened in a case, oldest first, with what is personal as far as it was not destroyed. */
    readonly history: (
      caseId: string,
      options?: { readonly after?: number; readonly limit?: number },
    ) => Effect.Effect<readonly Entry[], CaseUnavailable | InvalidRequest>;
    /** Checks every entry of a case: the numbers without gaps, the hashes, and the encrypted parts as far as they were not destroyed. */
    readonly verify: (caseId: string) => Effect.Effect<Verified, CaseUnavailable>;
    /**
     * Destroys what is personal in a case, of everybody or of one person, with the keys to it; for good. The history stays without
     * it, and still fits. A case of which everything was destroyed takes no commands any more; destroying it again changes nothing.
     */
    readonly destroy: (caseId: string, options: Destroy) => Effect.Effect<Receipt, NotAccepted>;
    /**
     * Everything about a person, or of a case, in one document.
     *
     * A person gets what is about them and what they did, and the child (capacity `jeugdige`) all of the file; nobody gets what is
     * personal of others or what their part in the case does not let them see, such as a signal they are implicated in. Whether
     * it may be given is for the law and the host to say.
     */
    readonly export: (
      query: ExportQuery,
    ) => Effect.Effect<ExportDocument, CaseUnavailable | InvalidRequest>;
    /** Makes a new key of the key ring: what is written from now on hangs from that one. */
    readonly rotateKeys: Effect.Effect<void, Unavailable | KeysUnavailable>;
    /** Activities that failed for good and wait for a person. */
    readonly deadActivities: (query?: {
      readonly limit?: number;
      readonly after?: string;
    }) => Effect.Effect<DeadPage, Unavailable | InvalidRequest>;
    /** Lets an activity that failed for good be tried again; says whether there was one. */
    readonly redrive: (caseId: string, id: string) => Effect.Effect<boolean, Unavailable>;
    /**
     * What happens in all cases, without anything personal: everything after a position, and then what happens from now on.
     * Whoever keeps the position of the last entry they handled misses nothing, also after a restart.
     */
    readonly events: (options?: { readonly after?: number }) => Stream.Stream<Entry, Unavailable>;
  }
>()("@steunnetwerk/workflow/Engine") {
  /** An engine on a store, with a key service. */
  static layer(
    options: EngineOptions,
  ): Layer.Layer<Engine, StoreUnavailable | KeysUnavailable, Store | Kms> {
    return Layer.effect(Engine, makeEngine(options));
  }
}
