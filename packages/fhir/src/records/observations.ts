// Section 4: the network in words, and measures of it. A score is a subject to talk about; the note says so.
import type { Measurement, NetworkSummary } from "../CaseFile.ts";
import { asList, asObject } from "../json.ts";
import { alsoRead, codeIn, coding, day, people, plain, reference, text } from "../lens/codecs.ts";
import { nlCore, systems } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

/** `365469004`: the code by which zib ParticipationInSociety.SocialNetwork is known. */
const socialNetwork = "365469004";

export const summary: ResourceMapping = {
  kind: "summary",
  type: "Observation",
  rows: [
    ["words", "valueString", text],
    ["on", "effectiveDateTime", day],
    ["approvedBy", "performer", people],
  ],
  fixed: (_record: NetworkSummary, scope, file) => ({
    meta: { profile: [nlCore("ParticipationInSociety.SocialNetwork")] },
    status: "final",
    code: { coding: [coding(systems.snomed, socialNetwork)] },
    subject: scope.reference(file.people.jeugdigeId, "person"),
  }),
  accepts: (resource) => codeIn(resource["code"], systems.snomed) === socialNetwork,
};

/** Why there is no value, by the reasons of `@steunnetwerk/scoring`; not asked yet is not the same as nobody knows. */
const absent: Readonly<Record<string, string>> = {
  "not-collected": "not-asked",
  "no-known-values": "asked-unknown",
  "no-alters": "not-applicable",
  "one-alter": "not-applicable",
  "no-categories": "not-applicable",
  "zero-denominator": "not-applicable",
};

const quantity = ({ value, unit = "1" }: Measurement) => ({
  value,
  unit,
  system: systems.ucum,
  code: unit,
});

export const measurement: ResourceMapping = {
  kind: "measurement",
  type: "Observation",
  rows: [
    [
      "indicator",
      "code.coding.0",
      {
        to: (indicator: string) => ({ system: systems.indicator, code: indicator }),
        from: (found) => codeIn({ coding: [found] }, systems.indicator),
      },
    ],
    ["label", "code.coding.0.display", text],
    ["value", "valueQuantity.value", plain],
    ["value", "dataAbsentReason", alsoRead(() => null)],
    ["unit", "valueQuantity.code", text],
    ["on", "effectiveDateTime", day],
    ["networkId", "derivedFrom.0", reference("network")],
  ],
  fixed: (record: Measurement, scope, file) => ({
    status: "final",
    category: [{ coding: [coding(systems.observationCategory, "survey")] }],
    subject: scope.reference(file.people.jeugdigeId, "person"),
    ...(record.value === null
      ? {
          dataAbsentReason: {
            coding: [coding(systems.dataAbsentReason, absent[record.reason ?? ""] ?? "unknown")],
          },
        }
      : { valueQuantity: quantity(record) }),
    note: [{ text: "Gespreksonderwerp, geen oordeel." }],
  }),
  accepts: (resource) =>
    asList(asObject(resource["code"])?.["coding"]).some(
      (one) => asObject(one)?.["system"] === systems.indicator,
    ),
};
