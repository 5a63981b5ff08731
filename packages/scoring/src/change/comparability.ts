// Whether a difference between two dates can be a change, or may come from how the two maps were made.
import type { Network } from "@steunnetwerk/domain";

import { questions, type NetworkIndex } from "../NetworkIndex.ts";
import type { IndicatorId } from "../catalogue.ts";

/**
 * Why two values cannot be compared.
 *
 * `questions`: other questions were asked. `rater`: somebody else gave the answers. `name-limit`: another number of names could
 * be given. `instrument`: another form or program was used.
 */
export type ComparabilityReason = "questions" | "rater" | "name-limit" | "instrument";

/** Why nothing of the two maps can be compared; empty when all can. Asked questions are looked at for each indicator. */
export function differencesInMaking(earlier: Network, later: Network): ComparabilityReason[] {
  const found: ComparabilityReason[] = [];
  const raters = [earlier, later].map(
    ({ owner }) => owner && `${owner.capacity} ${owner.personId ?? ""}`,
  );
  if (raters[0] !== raters[1]) found.push("rater");
  if (earlier.instrument?.nameLimit !== later.instrument?.nameLimit) found.push("name-limit");
  if (earlier.instrument?.name !== later.instrument?.name) found.push("instrument");
  return found;
}

const ties = 1 << 20;
const households = 1 << 21;
const ranks = 1 << 22;
const types = 1 << 23;

/** The questions that an indicator rests on, beyond who is on the map; those that are not here rest on ties. */
const restsOn: Readonly<Record<string, number>> = /* @__PURE__ */ (() => {
  const { provides, professional, kin, conflict, lifeDomain, reciprocal } = questions;
  const { closeness, contactsPerYear, yearsKnown, availability, capacity } = questions;
  return {
    size: 0,
    kinShare: kin,
    professionalShare: professional,
    conflictShare: conflict,
    domainBlau: lifeDomain,
    domainIqv: lifeDomain,
    domainEntropy: lifeDomain,
    domainRichness: lifeDomain,
    formalDependence: provides | types | professional,
    closeness: closeness | ranks,
    leastCloseness: closeness | ranks,
    veryCloseShare: closeness | ranks,
    innerCircle: closeness | ranks,
    middleCircle: closeness | ranks,
    outerCircle: closeness | ranks,
    reciprocalShare: reciprocal,
    exchangeReciprocity: provides | types | reciprocal,
    multiplexShare: provides | types,
    multiplexity: provides | types,
    contactsPerWeek: contactsPerYear,
    yearsKnown,
    tieStrength: closeness | ranks | reciprocal | provides | types | contactsPerYear | yearsKnown,
    expectedCoverage: availability,
    overloaded: capacity,
  };
})();

/** What is added by the end of an id. */
const restsOnToo: Readonly<Record<string, number>> = /* @__PURE__ */ (() => ({
  supporters: questions.professional,
  informal: questions.professional,
  circles: ties,
  households,
}))();

/** Whether other questions were asked on the two dates, of those that an indicator rests on. */
export function otherQuestions(id: IndicatorId, of: "support" | "other", asked: number): boolean {
  const [base = "", variant = ""] = id.split(".");
  const { provides, professional } = questions;
  const support = provides | types | (variant === "everyone" ? 0 : professional);
  const needed = of === "support" ? support | (restsOn[base] ?? 0) : (restsOn[base] ?? ties);
  return ((needed | (restsOnToo[variant] ?? 0)) & asked) !== 0;
}

/** The questions that were asked on one of the two dates only. */
export function askedOnce(earlier: NetworkIndex, later: NetworkIndex): number {
  let found = earlier.asked ^ later.asked;
  if (earlier.tiesAsked !== later.tiesAsked) found |= ties;
  if (earlier.ranks !== later.ranks) found |= ranks;
  if (earlier.typesAsked !== later.typesAsked) found |= types;
  if (earlier.householdsSaid !== later.householdsSaid) found |= households;
  return found;
}
