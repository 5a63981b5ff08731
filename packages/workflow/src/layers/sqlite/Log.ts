import { closeSync, fdatasync, openSync, type NoParamCallback } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

import { Effect, Queue } from "effect";

import type { StoreUnavailable } from "../../errors.ts";

import { attempt, failure } from "./failure.ts";

/** Waits until what was written to a file is on the disk. */
type BringToDisk = (file: number, done: NoParamCallback) => void;

/** Something that is to be done when a transaction is on the disk. */
interface Waiting {
  /** The number of the transaction. */
  readonly transaction: number;
  readonly then: () => void;
  /** When the disk could not keep it; it can still come to be there. */
  readonly orElse?: (error: unknown) => void;
}

/**
 * Brings the log of the file to the disk, apart from the writing: SQLite writes transactions to the log without waiting
 * (`synchronous = NORMAL`), the waiting is done here by a thread of the platform, and meanwhile the process goes on. One wait
 * serves all that was written before it began.
 *
 * What is not on the disk has not happened yet: nothing that was read or written may leave the store before {@link durable}.
 */
export class Log {
  /** Emits when what could not be brought to the disk at first is there after all. */
  readonly mended: Queue.Queue<undefined>;
  readonly #database: DatabaseSync;
  readonly #file: number;
  readonly #bringToDisk: BringToDisk;
  /** How many transactions were written, and how many of those are on the disk. */
  #written = 0;
  #durable = 0;
  #waiting: Waiting[] = [];
  #isFlushing = false;
  /** The disk said that it could not keep what was written: it has to be written once more. */
  #isBroken = false;

  /** The log of a file that is open. */
  constructor(
    database: DatabaseSync,
    file: string,
    mended: Queue.Queue<undefined>,
    bringToDisk: BringToDisk = fdatasync,
  ) {
    this.#database = database;
    this.mended = mended;
    this.#bringToDisk = bringToDisk;
    // Closing it gives up no lock: SQLite holds those on the file itself.
    this.#file = openSync(`${file}-wal`, "r+");
  }

  /** Runs several writes in one transaction: all undone when it throws. It counts when it is on the disk; `then` is called at that moment. */
  transaction<A>(run: () => A, then: (result: A) => void = () => undefined): A {
    if (this.#isBroken) this.empty();
    const database = this.#database;
    database.exec("BEGIN IMMEDIATE");
    let result: A;
    try {
      result = run();
      database.exec("COMMIT");
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
    this.#written++;
    this.#waiting.push({
      transaction: this.#written,
      then: () => {
        then(result);
      },
    });
    return result;
  }

  /** Waits until everything that was written so far is on the disk. */
  readonly durable: Effect.Effect<void, StoreUnavailable> = Effect.callback((resume) => {
    if (this.#written === this.#durable) {
      resume(Effect.void);
      return;
    }
    this.#waiting.push({
      transaction: this.#written,
      then: () => {
        resume(Effect.void);
      },
      orElse: (error) => {
        resume(failure("write", error));
      },
    });
    if (!this.#isFlushing) this.#flush();
  });

  /** Empties the log: everything is in the file itself then, and on the disk. */
  empty(): void {
    this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const wasBroken = this.#isBroken;
    this.#isBroken = false;
    this.#advance(this.#written);
    if (wasBroken) Queue.offerUnsafe(this.mended, undefined);
  }

  /** Stops; to be called when nobody waits any more. */
  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    const until = this.#written;
    if (this.#isBroken) {
      // Asking the disk once more proves nothing: everything in the log is written again, to the file itself.
      try {
        this.empty();
      } catch (error) {
        this.#fail(error);
      }
      return;
    }
    this.#isFlushing = true;
    this.#bringToDisk(this.#file, (error) => {
      this.#isFlushing = false;
      if (error === null) this.#advance(until);
      else {
        this.#isBroken = true;
        this.#fail(error);
      }
      if (this.#waiting.some(({ orElse }) => orElse !== undefined)) this.#flush();
    });
  }

  /** Everything up to a transaction is on the disk. */
  #advance(until: number): void {
    if (until <= this.#durable) return;
    this.#durable = until;
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ transaction }) => transaction > until);
    for (const { transaction, then } of waiting) if (transaction <= until) then();
  }

  /** Tells those who wait that it did not work. */
  #fail(error: unknown): void {
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ orElse }) => orElse === undefined);
    for (const { orElse } of waiting) orElse?.(error);
  }
}

/** Reads or writes: gives the answer when everything it rests on is on the disk. */
export function durably<A>(
  log: Log,
  operation: string,
  run: () => A,
): Effect.Effect<A, StoreUnavailable> {
  return Effect.flatMap(attempt(operation, run), (answer) => Effect.as(log.durable, answer));
}
