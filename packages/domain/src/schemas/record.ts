// What every stored record has in common.
import * as z from "zod";

import { CalendarDate } from "./date.ts";
import { Id } from "./id.ts";

/** What somebody said or wrote, in their own words. Range: 1 to 10,000 characters. */
export const Words = z.string().min(1).max(10_000);
export type Words = z.infer<typeof Words>;

/** The fields every record of version 1 starts with. */
export const recordV1 = {
  version: z.literal(1),
  /** Id of the record. */
  id: Id,
  /** The case it belongs to, where records of several cases are kept together. */
  caseId: Id.optional(),
  /** The person who wrote it down. */
  recordedBy: Id.optional(),
  /** The day it was written down. */
  recordedOn: CalendarDate.optional(),
};

/** A list of ids, at most a thousand. */
export const Ids = z.array(Id).max(1_000);

/** A list of things said, at most two hundred. */
export const WordList = z.array(Words).max(200);
