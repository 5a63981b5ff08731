import type { Activity } from "@steunnetwerk/handreiking";
import { Schema, type Effect } from "effect";

/** Work for the host: somebody is to be told, something is to be looked up or computed. */
export interface ActivityToDo extends Activity {
  /** The case it belongs to. */
  readonly caseId: string;
  /** The same each time the same activity is tried, and of no other: a receiver tells repetitions by it. */
  readonly key: string;
  /** Who is to be told, as far as the case knows them: the people with one of the capacities in `to`, without those in `except`. */
  readonly recipients: readonly string[];
  /** 1 for the first time, one more after each failure. */
  readonly attempt: number;
}

/** What came of the task of a system. */
export interface ActivityResult {
  /** One of the outcomes the guideline names. */
  readonly outcome: string;
  /** What is written down, when the task writes something down. */
  readonly record?: unknown;
}

/** Carries out one kind of activity. */
export interface ActivityHandler {
  /**
   * Does it. It may be asked again for the same `key` when the process died or the answer was lost, so it must be safe to do twice.
   *
   * A result goes back to the case; without one the activity is over, and a result can still be sent later as the command
   * `activityResult`. A failure is tried again after a while.
   */
  readonly run: (activity: ActivityToDo) => Effect.Effect<ActivityResult | undefined, unknown>;
  /** How many at once; 8 when left out. */
  readonly concurrency?: number;
  /** How often to try before it waits for a person; 20 when left out. */
  readonly attempts?: number;
  /** How long one attempt may take, in milliseconds; 60,000 when left out. */
  readonly timeout?: number;
}

/** An activity that failed for good and waits for a person. */
export interface DeadActivity {
  /** The case. */
  readonly caseId: string;
  /** Unique within the case. */
  readonly id: string;
  /** What kind of work it is. */
  readonly kind: string;
  /** How often it was tried. */
  readonly failures: number;
  /** Why the last attempt failed: the reason of an {@link ActivityFailed}, otherwise the name of the error. */
  readonly problem: string;
}

/** Activities that failed for good. */
export interface DeadPage {
  /** The activities. */
  readonly activities: readonly DeadActivity[];
  /** Where the next page begins; nothing follows when left out. */
  readonly next?: string;
}

/** Why an activity failed, to be shown to the people who look after the system. Of other errors only the name is kept, since their words may be personal. */
export class ActivityFailed extends Schema.TaggedError<ActivityFailed>()("ActivityFailed", {
  reason: Schema.String,
}) {
  /** The error in a sentence. */
  override get message(): string {
    return this.reason;
  }
}
