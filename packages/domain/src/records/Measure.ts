import * as z from "zod";

import { measureKinds } from "../codes/measures.ts";
import { choice } from "../schemas/choice.ts";
import { Period } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1 } from "../schemas/record.ts";

/** A court order or enforced frame that changes who decides about help. Rejects: `invalid_value`. Source: see `measureKinds`. */
export const MeasureKind = choice(measureKinds);
export type MeasureKind = z.infer<typeof MeasureKind>;

/** A measure about one jeugdige, for a period. */
export const Measure = z.strictObject({
  ...recordV1,
  /** The jeugdige it is about. */
  jeugdigeId: Id,
  kind: MeasureKind,
  period: Period.optional(),
  /** Number of the decision. */
  reference: z.string().min(1).max(500).optional(),
});
/** What the schema of this name lets through. */
export interface Measure extends z.infer<typeof Measure> {}
