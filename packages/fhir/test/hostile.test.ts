import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { givenBack, kim, told, v3 } from "./support/vendor.ts";

import { fromFhir, toFhir } from "@steunnetwerk/fhir";

const about = { patient: { reference: "Patient/kim" } };

describe("much and deep input", () => {
  const many = 20_000;

  it("is read in time that grows with it: many people, many times the same one, many roles of one", () => {
    const aunt = { coding: [v3("AUNT")] };
    const person = (id: string, relationship: unknown[]) => ({
      resourceType: "RelatedPerson",
      id,
      ...about,
      relationship,
    });
    for (const resources of [
      Array.from({ length: many }, (_, index) => person(`p-${index}`, [aunt])),
      Array.from({ length: many / 4 }, () => person("p", [aunt])),
      [
        person(
          "p",
          Array.from({ length: many }, () => aunt),
        ),
      ],
    ]) {
      const { file, source } = fromFhir([kim, ...resources]);
      expect(file.people.persons[0]?.id).toBe("kim");
      expect(toFhir(file, { onto: source }).entry?.length).toBe(resources.length + 1);
    }
  });

  it("says that there are more people than a file takes, once", () => {
    const { issues } = fromFhir([
      kim,
      ...Array.from({ length: 10_001 }, (_, index) => ({
        resourceType: "RelatedPerson",
        id: `p-${index}`,
        ...about,
        relationship: [{ coding: [v3("AUNT")] }],
      })),
    ]);
    expect(told(issues)).toEqual(["Bundle: notValid"]);
  });

  it("is not followed down without end, and comes back as it was", () => {
    const nested = (wrap: (inside: unknown) => unknown, leaf: unknown) => {
      let value = leaf;
      for (let depth = 0; depth < many; depth++) value = wrap(value);
      return value;
    };
    const extension = (inside: unknown) => ({ url: "a", extension: [inside] });
    const leaf = { url: "a", valueString: "x" };
    for (const more of [
      { name: nested((inside) => [inside], "x") },
      { extension: [nested(extension, leaf)] },
      {
        extension: [
          {
            url: "urn:steunnetwerk:fhir:StructureDefinition:record",
            extension: [nested(extension, leaf)],
          },
        ],
      },
    ]) {
      const [patient] = givenBack([{ ...kim, ...more }]) as unknown[] as [typeof more];
      for (const [field, value] of Object.entries(more))
        expect(patient[field as never] === value).toBe(true);
    }
  });

  it("may hold itself", () => {
    const patient: Record<string, unknown> = { ...kim };
    patient["self"] = patient;
    expect(givenBack([patient])[0]).toBe(patient);
  });
});

describe("hostile input", () => {
  it("never throws, and always gives back every resource", () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const type = fc.constantFrom(
      "Patient",
      "RelatedPerson",
      "Practitioner",
      "CareTeam",
      "Goal",
      "CarePlan",
      "Consent",
      "Task",
      "Condition",
      "Observation",
      "QuestionnaireResponse",
      "Provenance",
      "AuditEvent",
      "PractitionerRole",
      "Organization",
    );
    const field = fc.constantFrom(
      "id",
      "identifier",
      "extension",
      "name",
      "relationship",
      "patient",
      "subject",
      "status",
      "category",
      "code",
      "participant",
      "contact",
      "contained",
      "activity",
      "performer",
      "item",
      "questionnaire",
      "provision",
      "period",
    );
    const resource = fc
      .tuple(type, fc.dictionary(field, json, { maxKeys: 6 }))
      .map(([resourceType, fields]) => ({ ...fields, resourceType }));
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 5 }), (resources) => {
        expect(givenBack(resources)).toEqual(resources);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(json, (anything) => {
        fromFhir(anything);
      }),
    );
  });
});
