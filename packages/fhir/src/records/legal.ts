// Section 6: measures and representation, as Conditions on the patient.
import {
  measureLabels,
  legalPositionLabels,
  type LegalPosition,
  type Measure,
} from "@steunnetwerk/domain";

import { measureCodes, positionCodes } from "../codes/legalCodes.ts";
import { asList, type JsonObject } from "../json.ts";
import type { Codec } from "../lens/Mapping.ts";
import { identifierOf, type Release, type Scope } from "../lens/Scope.ts";
import { codeIn, codesOf, coding, day } from "../lens/codecs.ts";
import { nlCore, systems } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

/** Category of LegalSituation.LegalStatus: another code in each release. */
const legalStatus = { "2020": "303186005", "2024": "8625004" } as const;
const representation = "151701000146105";

const inRelease = (since: "2020" | "2024", release: Release) =>
  since === "2020" || release === "2024" || release === "both";

/** Whether the lists of every release that is claimed have the code: the profile has the same address in both. */
const inEvery = (since: "2020" | "2024", release: Release) =>
  since === "2020" || release === "2024";

const kind: Codec = {
  to: (measure: Measure["kind"], { release }) => {
    const [code, since] = measureCodes[measure] ?? [];
    return {
      coding: [
        ...(code !== undefined && inRelease(since ?? "2024", release)
          ? [coding(systems.legalStatus, code)]
          : []),
        coding(systems.measure, measure, measureLabels[measure].nl),
      ],
      text: measureLabels[measure].nl,
    };
  },
  from: (found, scope) => {
    const own = codeIn(found, systems.measure);
    if (own !== undefined) return own;
    const theirs = codeIn(found, systems.legalStatus);
    const known = Object.entries(measureCodes).find(([, [code]]) => code === theirs)?.[0];
    if (known === undefined) scope.report("unknownCode");
    return known;
  },
};

/** A last day that has not come cannot be an abatement: a Condition that has abated is no longer active (con-4). */
const past: Codec = {
  to: (end: string, { on }) => (on === undefined || end < on ? end : undefined),
  from: day.from,
};

export const measure: ResourceMapping = {
  kind: "measure",
  type: "Condition",
  rows: [
    ["kind", "code", kind],
    ["period.start", "onsetDateTime", day],
    ["period.end", "abatementDateTime", past],
  ],
  fixed: (record: Measure, scope) => {
    const since = measureCodes[record.kind]?.[1];
    return {
      ...(since !== undefined &&
        inEvery(since, scope.release) && {
          meta: { profile: [nlCore("LegalSituation-LegalStatus")] },
        }),
      clinicalStatus: clinicalStatus(record.period?.end, scope),
      category: [
        {
          coding: [
            ...(scope.release === "2024" ? [] : [coding(systems.snomed, legalStatus["2020"])]),
            ...(scope.release === "2020" ? [] : [coding(systems.snomed, legalStatus["2024"])]),
          ],
        },
      ],
      subject: scope.reference(record.jeugdigeId, "person"),
    };
  },
  accepts: (resource) =>
    asList(resource["category"]).some((one) =>
      Object.values(legalStatus).some((code) => codesOf(one).includes(`${systems.snomed}|${code}`)),
    ),
};

/**
 * That somebody represents the young person, as a Condition on the patient; who it is stands with the person, so nothing is read
 * from it. Positions without a code in the release's list have none.
 */
export function writeRepresentation(position: LegalPosition, scope: Scope): JsonObject[] {
  const [code, since] = positionCodes[position.kind].representation ?? [];
  if (code === undefined || !inEvery(since ?? "2024", scope.release)) return [];
  const identifier = identifierOf("legalPosition", position.id);
  const end = position.period?.end;
  return [
    {
      resourceType: "Condition",
      id: scope.place("legalPosition", position.id, "Condition"),
      meta: { profile: [nlCore("LegalSituation-Representation")] },
      ...(identifier !== undefined && { identifier: [identifier] }),
      clinicalStatus: clinicalStatus(end, scope),
      category: [{ coding: [coding(systems.snomed, representation)] }],
      code: {
        coding: [
          coding(systems.representation, code),
          coding(systems.position, position.kind, legalPositionLabels[position.kind].nl),
        ],
      },
      subject: scope.reference(position.jeugdigeId, "person"),
      ...(position.period?.start !== undefined && { onsetDateTime: position.period.start }),
      ...(end !== undefined &&
        past.to(end as never, scope) !== undefined && { abatementDateTime: end }),
    },
  ];
}

/** Whether a Condition says that the patient is represented, without saying by whom. */
export function isRepresentation(resource: JsonObject): boolean {
  return asList(resource["category"]).some((one) =>
    codesOf(one).includes(`${systems.snomed}|${representation}`),
  );
}

function clinicalStatus(end: string | undefined, { on }: Scope): JsonObject {
  const ended = end !== undefined && (on === undefined || end < on);
  return { coding: [coding(systems.conditionClinical, ended ? "inactive" : "active")] };
}
