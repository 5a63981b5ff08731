// Telling errors that waiting can mend from those that are our own fault.
import { Effect } from "effect";

import { StoreUnavailable } from "../../errors.ts";

/** The result code of SQLite, when the error is one of SQLite. */
export function sqliteCode(error: unknown): number | undefined {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode
    : undefined;
}

/** Why, without any value of a row. */
export function sentence(error: unknown): string {
  return error instanceof Error && "errstr" in error && typeof error.errstr === "string"
    ? error.errstr
    : "unknown error";
}

/** The full disk, the broken disk, the file that was locked or taken away: waiting can help. A wrong statement is our own fault. */
const unavailable = new Set([5, 6, 8, 10, 13, 14]);

/** What an error comes to: the database is away for now, or we did something wrong. */
export function failure(operation: string, error: unknown): Effect.Effect<never, StoreUnavailable> {
  const code = sqliteCode(error);
  if (code !== undefined)
    return unavailable.has(code & 0xff)
      ? Effect.fail(new StoreUnavailable({ operation, reason: sentence(error), cause: error }))
      : Effect.die(error);
  return error instanceof Error && "syscall" in error && "code" in error
    ? Effect.fail(new StoreUnavailable({ operation, reason: String(error.code), cause: error }))
    : Effect.die(error);
}

/** Does something with the database; fails when that is away for now. */
export function attempt<A>(operation: string, run: () => A): Effect.Effect<A, StoreUnavailable> {
  return Effect.suspend(() => {
    try {
      return Effect.succeed(run());
    } catch (error) {
      return failure(operation, error);
    }
  });
}
