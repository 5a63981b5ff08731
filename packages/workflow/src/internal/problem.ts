import { Cause } from "effect";

import { ActivityFailed } from "../Activity.ts";

/** What went wrong, without anything personal: the names of errors are ours or those of classes, their words may be anybody's. */
export function problemOf(cause: Cause.Cause<unknown>): string {
  const error = Cause.squash(cause);
  if (error instanceof ActivityFailed) return error.reason;
  if (
    typeof error === "object" &&
    error !== null &&
    "_tag" in error &&
    typeof error._tag === "string"
  )
    return "code" in error && typeof error.code === "string"
      ? `${error._tag}: ${error.code}`
      : error._tag;
  return error instanceof Error ? error.name : typeof error;
}
