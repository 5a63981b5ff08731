import * as z from "zod";

import { CalendarDate, Period } from "../date.ts";
import { Id } from "../id.ts";
import type { Text } from "../text.ts";

/**
 * What the law makes of a person towards a jeugdige. Only the law or a court gives gezag; a role never does.
 *
 * Unit: none, nominal. Source: Jeugdwet 1.1; Burgerlijk Wetboek Boek 1, artikelen 245, 251, 253t, 280, 295, 302, 378, 450;
 * the list as a whole is our own construct.
 */
export const LegalPositionKind = z.enum([
  "ouderlijkGezag",
  "gezagNietOuder",
  "voogdijNatuurlijkPersoon",
  "voogdijGi",
  "ouderZonderGezag",
  "pleegcontract",
  "curatele",
  "mentorschap",
  "schriftelijkeMachtiging",
]);
export type LegalPositionKind = z.infer<typeof LegalPositionKind>;

/** What people read for each {@link LegalPositionKind}. */
export const legalPositionLabels = {
  ouderlijkGezag: { nl: "ouder met gezag", en: "parent with gezag" },
  gezagNietOuder: { nl: "niet-ouder met gezamenlijk gezag", en: "non-parent with joint gezag" },
  voogdijNatuurlijkPersoon: { nl: "voogd (een mens)", en: "guardian (a person)" },
  voogdijGi: {
    nl: "voogd van de gecertificeerde instelling",
    en: "guardian from the certified institution",
  },
  ouderZonderGezag: { nl: "ouder zonder gezag", en: "parent without gezag" },
  pleegcontract: { nl: "pleegouder met pleegcontract", en: "foster parent under a pleegcontract" },
  curatele: { nl: "curator van een volwassene", en: "curator of an adult" },
  mentorschap: { nl: "mentor van een volwassene", en: "court mentor of an adult" },
  schriftelijkeMachtiging: { nl: "schriftelijk gemachtigde", en: "authorised in writing" },
} satisfies Record<LegalPositionKind, Text>;

/** Version 1 of the stored shape of a legal position (juridische positie) of one person towards one jeugdige. */
export const LegalPosition = z.strictObject({
  version: z.literal(1),
  id: Id,
  /** Who holds the position: a person, or the institution for `voogdijGi`. */
  personId: Id,
  /** The jeugdige towards whom it holds. */
  jeugdigeId: Id,
  kind: LegalPositionKind,
  period: Period.optional(),
  /** What the position rests on; `unknown` when it was asked and nobody knows. */
  basis: z
    .enum([
      "birth",
      "recognition",
      "marriage",
      "registry",
      "beschikking",
      "will",
      "contract",
      "mandate",
      "unknown",
    ])
    .optional(),
  /** Number or place of the decision, registry entry or contract; required before gezag of another than a parent counts. */
  reference: z.string().min(1).max(500).optional(),
  /** Who looked it up, when and where; a position nobody checked is hearsay. */
  checked: z
    .strictObject({ by: Id, on: CalendarDate, source: z.string().min(1).max(500) })
    .optional(),
});
export type LegalPosition = z.infer<typeof LegalPosition>;
