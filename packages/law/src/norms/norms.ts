import type { CalendarDate } from "@steunnetwerk/domain";

import type { Norm } from "./Norm.ts";
import { consentNorms } from "./consent.ts";
import { planNorms } from "./plan.ts";
import { fileNorms, productNorms, safetyNorms, securityNorms } from "./safetyAndFile.ts";
import { scopeNorms } from "./scope.ts";
import { screeningNorms } from "./screening.ts";
import { sharingNorms } from "./sharing.ts";
import { supporterDataNorms } from "./supporterData.ts";
import { termNorms } from "./terms.ts";

/**
 * Every norm by id: the regulation and article, or a name for a rule of practice or our own. Ids are stable.
 *
 * None of them is legal advice; a jurist checks them before they are relied on (see `status`).
 *
 * @example
 * ```ts
 * import { norms } from "@steunnetwerk/law";
 *
 * norms["jw-4.1.3-5"].article; // => "Jeugdwet 4.1.3 lid 5"
 * norms["jw-4.1.3-5"].status; // => "unchecked"
 * ```
 */
export const norms = {
  ...scopeNorms,
  ...consentNorms,
  ...sharingNorms,
  ...planNorms,
  ...supporterDataNorms,
  ...screeningNorms,
  ...safetyNorms,
  ...fileNorms,
  ...securityNorms,
  ...productNorms,
  ...termNorms,
} as const satisfies Readonly<Record<string, Norm>>;

/** The id of a norm. */
export type NormId = keyof typeof norms;

/** Whether a norm, or a row of a table, is in use on a day. */
export function isInForce(
  { validFrom, validTo }: Pick<Norm, "validFrom" | "validTo">,
  on: CalendarDate,
): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo);
}
