import type { Indicator, IndicatorId, NetworkScore } from "@steunnetwerk/scoring";

import type { Measurement } from "./CaseFile.ts";

/** Which measures of a score go along, and how they are told. */
export interface MeasurementOptions {
  /** The day of the map. */
  readonly on?: string;
  /** Ids of the indicators that go along; all of them when left out. */
  readonly only?: readonly IndicatorId[];
  /** What people read with the number, such as `explain` of `@steunnetwerk/scoring` gives; nothing when left out. */
  readonly label?: (indicator: Indicator) => string;
}

/** UCUM codes of what is neither a count nor a share. */
const units: Partial<Record<IndicatorId, string>> = { contactsPerWeek: "/wk", yearsKnown: "a" };

/**
 * The score of a network map as `measurements` of a case file, which become Observations. Each stands by itself and says why there
 * is no value where there is none; no overall score goes along, since no single number tells how a network is.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { measurementsOf } from "@steunnetwerk/fhir";
 * import { scoreNetwork } from "@steunnetwerk/scoring";
 *
 * const network = parseNetwork({
 *   version: 1, id: "kaart-1", ego: { id: "ik" }, unlistedTies: "absent", alters: [{ id: "oma" }, { id: "buur" }], ties: [],
 * });
 * const [size] = measurementsOf(scoreNetwork(network), { on: "2026-02-01", only: ["size"] });
 * [size?.id, size?.value, size?.networkId]; // => ["kaart-1-size", 2, "kaart-1"]
 * ```
 */
export function measurementsOf(
  { network, indicators }: NetworkScore,
  { on, only, label }: MeasurementOptions = {},
): readonly Measurement[] {
  return Object.values(indicators)
    .filter(({ id }) => only === undefined || only.includes(id))
    .map((indicator) => {
      const { id, value, lower, upper, reason, formula } = indicator;
      const unit = units[id];
      return {
        id: `${network}-${id}`,
        indicator: id,
        ...(label !== undefined && { label: label(indicator) }),
        value,
        lower,
        upper,
        ...(unit !== undefined && { unit }),
        ...(reason !== null && { reason }),
        ...(on !== undefined && { on }),
        networkId: network,
        formula,
      };
    });
}
