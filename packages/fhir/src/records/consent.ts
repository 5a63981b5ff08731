// Section 8: the five decisions of consent.
import { consentDecisionLabels, type Consent } from "@steunnetwerk/domain";

import { asList, asObject, type JsonObject } from "../json.ts";
import {
  code,
  codeIn,
  coding,
  day,
  each,
  person,
  reference,
  text,
  alsoRead,
} from "../lens/codecs.ts";
import { systems } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

const subjectPlace = "provision.code.0.text";

/**
 * Who was told, what was decided, by whom, for how long. What R4 has no place for (in which capacity, explained at the level of
 * the child, an exception with its motivation) stands in our one extension, never in free text of another resource.
 */
export const consent: ResourceMapping = {
  kind: "consent",
  type: "Consent",
  rows: [
    [
      "decision",
      "category",
      {
        to: (decision: Consent["decision"]) => [
          { coding: [coding(systems.decision, decision, consentDecisionLabels[decision].nl)] },
        ],
        from: (found) =>
          asList(found)
            .map((one) => codeIn(one, systems.decision))
            .find(Boolean),
      },
    ],
    [
      "answer",
      "status",
      code(
        {
          given: "active",
          refused: "rejected",
          withdrawn: "inactive",
          later: "proposed",
          notAnswered: "draft",
        },
        {},
      ),
    ],
    ["givenBy", "performer.0", person],
    ["on", "dateTime", day],
    ["validUntil", "provision.period.end", day],
    ["receiverId", "provision.actor.0.reference", person],
    ["subject", subjectPlace, text],
    [
      "subject",
      "category.0.text",
      alsoRead((found) => (typeof found === "string" ? found : undefined)),
    ],
    [
      "subjectIds",
      "provision.data",
      {
        to: (ids: readonly string[], scope) =>
          ids.length === 0
            ? undefined
            : ids.map((id) => ({ meaning: "instance", reference: scope.reference(id) })),
        from: (found, scope) =>
          each(reference()).from(
            asList(found).map((one) => asObject(one)?.["reference"]),
            scope,
          ),
      },
    ],
    [
      "capacity",
      "performer.0",
      alsoRead((found) => {
        const { reference: to, type } = asObject(found) ?? {};
        return type === "Patient" || (typeof to === "string" && to.startsWith("Patient/"))
          ? "jeugdige"
          : undefined;
      }),
    ],
  ],
  fixed: (record: Consent, scope, { people }) => ({
    scope: {
      coding: [
        coding(systems.consentScope, record.decision === "C1" ? "treatment" : "patient-privacy"),
      ],
    },
    patient: scope.reference(people.jeugdigeId, "person"),
    // Jeugdwet; who decides what stands in articles 7.3.1 to 7.3.17.
    policy: [
      { authority: "https://wetten.overheid.nl", uri: "https://wetten.overheid.nl/BWBR0034925" },
    ],
    provision: {
      type: record.answer === "given" ? "permit" : "deny",
      ...periodFrom(record),
      ...(record.receiverId !== undefined && {
        actor: [{ role: { coding: [coding(systems.participation, "IRCP")] } }],
      }),
      ...(record.decision !== "C1" && { purpose: [coding(systems.actReason, "SUPNWK")] }),
    },
  }),
  accepts: (resource) =>
    asList(resource["category"]).some((one) => codeIn(one, systems.decision) !== undefined),
};

function periodFrom({ answer, on }: Consent): JsonObject {
  return answer === "given" || answer === "withdrawn" ? { period: { start: on } } : {};
}
