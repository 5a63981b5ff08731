import { createHash } from "node:crypto";

/**
 * An id for an activity to the outside: the same each time, and with nothing in it of what the activity is about. Its own id can say
 * that a worry about safety was raised.
 */
export function opaqueId(caseId: string, activity: string): string {
  return createHash("sha256")
    .update(JSON.stringify([caseId, activity]))
    .digest("hex")
    .slice(0, 32);
}
