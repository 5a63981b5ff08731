import * as z from "zod";

import { legalPositionKinds } from "../codes/legalPositions.ts";
import { choice } from "../schemas/choice.ts";
import { Answer } from "../schemas/codes.ts";
import { CalendarDate, Period } from "../schemas/date.ts";
import { Id } from "../schemas/id.ts";
import { recordV1 } from "../schemas/record.ts";

/** What the law makes of a person towards a jeugdige. Rejects: `invalid_value`. Source: see `legalPositionKinds`. */
export const LegalPositionKind = choice(legalPositionKinds);
export type LegalPositionKind = z.infer<typeof LegalPositionKind>;

/**
 * The legal position (juridische positie) of one person towards one jeugdige, for a period.
 *
 * A person may hold several at once: a foster parent with guardianship holds `pleegcontract` and `voogdijNatuurlijkPersoon`.
 */
export const LegalPosition = z.strictObject({
  ...recordV1,
  /** Who holds the position: a person, or the institution for `voogdijGi`. */
  personId: Id,
  /** The jeugdige towards whom it holds. */
  jeugdigeId: Id,
  kind: LegalPositionKind,
  period: Period.optional(),
  /** What kind of parent, in the sense of the Jeugdwet; a foster parent is none. */
  ouderType: choice(["birth", "adoptive", "step", "raisesAsOwn"]).optional(),
  /** What the position rests on; `unknown` when it was asked and nobody knows. */
  basis: choice([
    "birth",
    "recognition",
    "marriage",
    "registry",
    "beschikking",
    "will",
    "contract",
    "mandate",
    "unknown",
  ]).optional(),
  /** Number or place of the decision, registry entry or contract; required before gezag of another than a parent counts. */
  reference: z.string().min(1).max(500).optional(),
  /** Who looked it up, when and where; a position nobody checked is hearsay. */
  checked: z
    .strictObject({ by: Id, on: CalendarDate, source: z.string().min(1).max(500) })
    .optional(),
  /** For a pleegcontract: the provider, and what was seen. No content or copy of a document. */
  pleegzorg: z
    .strictObject({
      providerId: Id,
      /** Whether the foster parent is 21 or older. */
      is21: Answer.optional(),
      /** Whether preparation and selection were completed. */
      selected: Answer.optional(),
      /** Whether a verklaring van geen bezwaar of the foster parent was seen. */
      noObjection: Answer.optional(),
      /** Whether one of every housemate of 12 or older was seen. */
      noObjectionHousemates: Answer.optional(),
      /** Whether the person already cared for the jeugdige before the contract. */
      alreadyCared: Answer.optional(),
    })
    .optional(),
});
/** What the schema of this name lets through. */
export interface LegalPosition extends z.infer<typeof LegalPosition> {}
