import * as z from "zod";

import { Problem } from "../problems.ts";

/** Where a page of cases ended, as an engine tells it. */
export const CasesCursor = z.tuple([z.int().min(0)]);

/** Where a page of tasks ended, as an engine tells it. */
export const TasksCursor = z.tuple([z.number(), z.int().min(0), z.string().max(2000)]);

/** Where a page of activities that failed ended, as an engine tells it. */
export const DeadCursor = z.tuple([z.int().min(0), z.string().max(2000)]);

/** Where a page of a history or of the audit trail ended: a number. */
export const NumberCursor = z.int().min(0);

/** What was given as `after`, when it can be what `next` was. Said here in the language of the answer; the engine checks it too. */
export function checkCursor(shape: z.ZodType, after: string | undefined): void {
  if (after === undefined) return;
  let cursor: unknown;
  try {
    cursor = JSON.parse(after);
  } catch {
    cursor = undefined;
  }
  if (!shape.safeParse(cursor).success)
    throw new Problem("invalidParameter", {
      issues: [
        {
          path: ["query", "after"],
          code: "invalid",
          message: {
            nl: "Geef next van de vorige bladzijde.",
            en: "Give next of the page before.",
          },
        },
      ],
    });
}
