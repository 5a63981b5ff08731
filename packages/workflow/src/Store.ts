import { Context, type Effect, type Stream } from "effect";

import type { StoreUnavailable } from "./errors.ts";

/** What the host sets on a case to find it by: a text, a number or a truth value by name. Never personal. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A piece of personal data, encrypted; whose it is decides which key opens it. */
export interface SealedPart {
  /** `case` for the child's file, `person:` and an id for one person's data. */
  readonly owner: string;
  /** Twelve bytes of nonce, then the ciphertext with its tag. */
  readonly bytes: Uint8Array;
}

/** One accepted command in the journal. */
export interface StoredEntry {
  /** The case it belongs to. */
  readonly caseId: string;
  /** Its number in the case: 1, 2, 3 without gaps. */
  readonly version: number;
  /** Its place among the entries of all cases; later entries have higher positions, with gaps. */
  readonly position: number;
  /** The idempotency key of the command. */
  readonly key: string;
  /** What happened, without anything personal, as JSON text: the very text that was hashed. */
  readonly body: string;
  /** The hash of the entry before it and of its body. */
  readonly hash: string;
  /** What is personal in it; empty after it was destroyed. */
  readonly parts: readonly SealedPart[];
}

/** What is known of a case without opening it. */
export interface CaseHeader {
  /** The case. */
  readonly caseId: string;
  /** The id of the guideline. */
  readonly guidelineId: string;
  /** The version of the guideline. */
  readonly guidelineVersion: string;
  /** `destroyed` cases keep their history without anything personal. */
  readonly state: "open" | "closed" | "destroyed";
  /** The number of its last entry. */
  readonly version: number;
  /** The hash of its last entry. */
  readonly hash: string;
}

/** An open task in the work list. */
export interface StoredTask {
  /** The case. */
  readonly caseId: string;
  /** Unique within the case. */
  readonly taskId: string;
  /** When it is to be done, in milliseconds since 1970; left out when there is no such day. */
  readonly due?: number;
  /** Who finds it: `person:` or `capacity:` and an id or code. */
  readonly candidates: readonly string[];
  /** The rest of it, as JSON text. */
  readonly body: string;
}

/** Something that is to happen in a case at a moment. */
export interface StoredTimer {
  /** The case. */
  readonly caseId: string;
  /** Unique within the case. */
  readonly timerId: string;
  /** In milliseconds since 1970. */
  readonly due: number;
}

/** Work for the host, given out at least once. */
export interface StoredActivity {
  /** The case. */
  readonly caseId: string;
  /** Unique within the case and never used again, so a receiver can tell a repetition. */
  readonly activityId: string;
  /** What kind of work it is. */
  readonly kind: string;
  /** The rest of it, as JSON text. */
  readonly body: string;
  /** What is personal in it, encrypted. */
  readonly secret?: Uint8Array;
}

/** An activity with what became of it so far. */
export interface ActivityState {
  /** The activity. */
  readonly activity: StoredActivity;
  /** How often it was tried and failed. */
  readonly failures: number;
  /** Why it failed the last time, without anything personal. */
  readonly problem?: string;
  /** A version that the case has reached when the activity is given out; a case in memory that is older is to be read again. */
  readonly version?: number;
}

/** The keys of a case, encrypted with a key of the key ring. */
export interface StoredKeys {
  /** Which key of the key ring opens it. */
  readonly ringKey: number;
  /** The encrypted bytes. */
  readonly bytes: Uint8Array;
}

/** A key of the key ring, encrypted by the key service of the host. */
export interface StoredRingKey {
  /** 1 for the first, one more for each that follows. */
  readonly no: number;
  /** The encrypted bytes. */
  readonly bytes: Uint8Array;
}

/** The state of a case at a version, encrypted with the key of the case, so that the entries before it need not be read. */
export interface StoredSnapshot {
  /** The version of the case. */
  readonly version: number;
  /** The encrypted bytes. */
  readonly bytes: Uint8Array;
}

/** Everything needed to go on with a case. */
export interface StoredCase {
  /** What is known of the case without opening it. */
  readonly header: CaseHeader;
  /** The keys of the case, encrypted. */
  readonly keys: StoredKeys | undefined;
  /** The newest snapshot, when there is one. */
  readonly snapshot: StoredSnapshot | undefined;
  /** The entries after the snapshot. */
  readonly entries: readonly StoredEntry[];
  /** The tasks. */
  readonly tasks: readonly StoredTask[];
  /** The timers that are set. */
  readonly timers: readonly StoredTimer[];
}

/** Rows to take away and rows to write, in this order. */
export interface Change<Row> {
  /** To write. */
  readonly put: readonly Row[];
  /** As they were written. */
  readonly remove: readonly Row[];
}

/** All that one command writes: everything of it, or nothing. */
export interface Commit {
  /** The case as it is after the command; its version is one more than the version the command was decided on. */
  readonly header: CaseHeader;
  /** The idempotency key. */
  readonly key: string;
  /** The rest of it, as JSON text without anything personal. */
  readonly body: string;
  /** What is personal, encrypted. */
  readonly parts: readonly SealedPart[];
  /** The tasks. */
  readonly tasks: Change<StoredTask>;
  /** The timers that are set. */
  readonly timers: Change<StoredTimer>;
  /** The activities that follow from it. */
  readonly activities: {
    readonly put: readonly StoredActivity[];
    readonly remove: readonly string[];
  };
  /** The keys of the case when they changed. */
  readonly keys?: StoredKeys;
  /** A new snapshot, in place of the one there is. */
  readonly snapshot?: StoredSnapshot;
  /** All attributes of the case when they changed. */
  readonly attributes?: Attributes;
  /**
   * Destroys what is personal of an owner before the rest is written, with the snapshot. When it is `everything`: the parts and
   * keys of all, the attributes and the activities.
   */
  readonly destroy?: string;
}

/**
 * What came of a commit.
 *
 * - `written`: everything is durable.
 * - `conflict`: nothing was written, since the case is at another version; 0 when there is no such case.
 * - `repeated`: nothing was written, since an entry of this case has the same key.
 */
export type CommitOutcome =
  | { readonly _tag: "written"; readonly position: number }
  | { readonly _tag: "conflict"; readonly version: number }
  | { readonly _tag: "repeated"; readonly entry: StoredEntry };

/** Which open tasks to give: all conditions hold together. */
export interface TaskQuery {
  /** Tasks of any of these candidates. */
  readonly candidates?: readonly string[];
  /** The case. */
  readonly caseId?: string;
  /** Due before this moment, in milliseconds since 1970. */
  readonly dueBefore?: number;
  /** At most this many. */
  readonly limit: number;
  /** Where the page before this one ended. */
  readonly after?: string;
}

/** A part of a list, and where the next part begins; nothing follows when `next` is left out. */
export interface Page<Row> {
  /** The rows of this part. */
  readonly rows: readonly Row[];
  /** Where the next part begins. */
  readonly next?: string;
}

/** Which cases to give: all conditions hold together. */
export interface CaseQuery {
  /** What the host set to find it by. */
  readonly attributes?: Attributes;
  /** Whether it is open, closed or destroyed. */
  readonly state?: CaseHeader["state"];
  /** The id of the guideline. */
  readonly guidelineId?: string;
  /** The version of the guideline. */
  readonly guidelineVersion?: string;
  /** At most this many. */
  readonly limit: number;
  /** Where the page before this one ended. */
  readonly after?: string;
}

/**
 * Where the journal and everything that follows from it is kept. The port of the engine to a database.
 *
 * Each method is atomic. What `commit` reports as written survives the death of the process and, where the layer says so,
 * of the machine. A failure with {@link StoreUnavailable} may have happened before or after the write: the engine finds out by
 * the keys of the commits.
 */
export class Store extends Context.Service<
  Store,
  {
    /** Writes several commands in one go, each all or nothing; outcomes come in the order of the commits. */
    readonly commit: (
      commits: readonly Commit[],
    ) => Effect.Effect<readonly CommitOutcome[], StoreUnavailable>;
    /** How many calls of `commit` may run at once. */
    readonly writers: number;
    /** Whether other processes write too, so that what was read before may be old. */
    readonly isShared: boolean;
    /**
     * Copies everything to a new file while the work goes on; what is acknowledged before it begins is in it. Left out where the
     * database has means of its own for that.
     */
    readonly backUp?: (file: string) => Effect.Effect<void, StoreUnavailable>;
    /** The version a case is at; 0 when there is none. */
    readonly version: (caseId: string) => Effect.Effect<number, StoreUnavailable>;
    /** Everything needed to go on with a case. */
    readonly load: (caseId: string) => Effect.Effect<StoredCase | undefined, StoreUnavailable>;
    /** The entry of a case with an idempotency key. */
    readonly entryByKey: (
      caseId: string,
      key: string,
    ) => Effect.Effect<StoredEntry | undefined, StoreUnavailable>;
    /** The entries of a case after a version, oldest first. */
    readonly entries: (
      caseId: string,
      after: number,
      limit: number,
    ) => Effect.Effect<readonly StoredEntry[], StoreUnavailable>;
    /** The entries of all cases after a position, in order, without what is personal. No entry appears later before a position given out. */
    readonly feed: (
      after: number,
      limit: number,
    ) => Effect.Effect<readonly StoredEntry[], StoreUnavailable>;
    /** The highest position that {@link feed} gives now; 0 when there is none. */
    readonly head: Effect.Effect<number, StoreUnavailable>;
    /** Open tasks by due date, those without one last. */
    readonly tasks: (query: TaskQuery) => Effect.Effect<Page<StoredTask>, StoreUnavailable>;
    /** The cases that hold something encrypted of an owner other than `case`, in the order in which they were started. */
    readonly casesOf: (
      owner: string,
      limit: number,
      after?: string,
    ) => Effect.Effect<Page<string>, StoreUnavailable>;
    /** Cases in the order in which they were started. */
    readonly cases: (query: CaseQuery) => Effect.Effect<Page<FoundCase>, StoreUnavailable>;
    /**
     * Gives timers that are due at this moment, the earliest first, and keeps them for the caller until it releases or postpones
     * them, or its process dies. Timers that another caller has are passed over.
     */
    readonly claimTimers: (
      now: number,
      limit: number,
    ) => Effect.Effect<readonly StoredTimer[], StoreUnavailable>;
    /** Gives back timers; those that a commit took away are gone. */
    readonly releaseTimers: (
      timers: readonly StoredTimer[],
    ) => Effect.Effect<void, StoreUnavailable>;
    /** Gives back a timer that could not be carried out, to be tried again at a later moment. */
    readonly postponeTimer: (
      timer: StoredTimer,
      until: number,
      problem: string,
    ) => Effect.Effect<void, StoreUnavailable>;
    /** The moment of the first timer that nobody has; `undefined` when there is none. */
    readonly nextTimer: Effect.Effect<number | undefined, StoreUnavailable>;
    /** Gives activities that can be tried at this moment, at most so many of each kind, and keeps them for the caller as {@link claimTimers} does. */
    readonly claimActivities: (
      now: number,
      room: ReadonlyMap<string, number>,
    ) => Effect.Effect<readonly ActivityState[], StoreUnavailable>;
    /** Takes away an activity that was carried out and has no result to wait for. */
    readonly finishActivity: (activity: StoredActivity) => Effect.Effect<void, StoreUnavailable>;
    /** Gives back activities untried. */
    readonly releaseActivities: (
      activities: readonly StoredActivity[],
    ) => Effect.Effect<void, StoreUnavailable>;
    /** Gives back an activity that failed, to be tried again at a later moment; never by itself when that is `undefined`. */
    readonly failActivity: (
      activity: StoredActivity,
      until: number | undefined,
      problem: string,
    ) => Effect.Effect<void, StoreUnavailable>;
    /** The moment of the first activity of these kinds that nobody has; `undefined` when there is none. */
    readonly nextActivity: (
      kinds: readonly string[],
    ) => Effect.Effect<number | undefined, StoreUnavailable>;
    /** Activities that failed for good, in the order of their cases. */
    readonly deadActivities: (
      limit: number,
      after?: string,
    ) => Effect.Effect<Page<ActivityState>, StoreUnavailable>;
    /** Lets an activity that failed for good be tried again from now on; says whether there was one. */
    readonly reviveActivity: (
      caseId: string,
      activityId: string,
    ) => Effect.Effect<boolean, StoreUnavailable>;
    /** The keys of the key ring. */
    readonly ringKeys: Effect.Effect<readonly StoredRingKey[], StoreUnavailable>;
    /** Adds a key to the key ring; does nothing when another process added one under the same number. */
    readonly addRingKey: (key: StoredRingKey) => Effect.Effect<void, StoreUnavailable>;
    /** Emits when another process may have written something: entries, timers or activities. Never, for a layer of one process. */
    readonly changes: Stream.Stream<unknown>;
  }
>()("@steunnetwerk/workflow/Store") {}

/** A case that was searched for. */
export interface FoundCase {
  /** What is known of the case without opening it. */
  readonly header: CaseHeader;
  /** What the host set to find it by. */
  readonly attributes: Attributes;
}
