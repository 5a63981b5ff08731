import { describe, expect, it } from "vitest";

import { generatedFile } from "./support/files.ts";
import { nictiz } from "./support/nictiz.ts";
import { among, NlCore } from "./support/nlcore.ts";

import { toFhir } from "@steunnetwerk/fhir";

type Json = Record<string, unknown>;

describe("nl-core", () => {
  it("accepts its own examples, by the way it is checked here", () => {
    const checker = new NlCore("zib2020");
    const examples = nictiz("examples-zib2020");
    const resolve = among(examples.map(([, resource]) => resource));
    const wrong = examples.flatMap(([name, resource]) =>
      checker.check(resource, resolve).map((problem) => `${name}: ${problem}`),
    );
    // Some examples claim a profile that is not kept here; the team of the example has five professionals, and its profile allows one.
    const others = wrong.filter(
      (one) => !/is not in this release|participant:healthcareProfessional stands there/.test(one),
    );
    expect(others).toEqual([]);
    expect(Object.values(checker.looked).every((count) => count > 0)).toBe(true);
  });

  it.each([
    ["2020", "zib2020", []],
    ["both", "zib2020", []],
    ["2024", "zib2024", ["HelpFromOthers", "TreatmentObjective"]],
    ["both", "zib2024", ["HelpFromOthers", "TreatmentObjective"]],
  ] as const)(
    "accepts what is written for release %s, by the definitions of %s",
    (release, definitions, absent) => {
      const checker = new NlCore(definitions);
      const wrong = new Set<string>();
      for (let seed = 0; seed < 20; seed++) {
        const resources = (toFhir(generatedFile(seed), { release }).entry ?? []).map(
          ({ resource }) => resource as unknown as Json,
        );
        for (const resource of resources)
          for (const problem of checker.check(resource, among(resources))) wrong.add(problem);
      }
      const known = [...wrong].filter(
        (one) => !absent.some((name) => one.includes(`nl-core-${name} is not in this release`)),
      );
      expect(known).toEqual([]);
      expect(checker.looked.slices).toBeGreaterThan(1000);
      expect(checker.looked.invariants).toBeGreaterThan(100);
    },
  );

  it.each([
    [1, true],
    [2, false],
  ])("a team with %i contact persons claims its profile: %s", (count, claims) => {
    const person = (id: string) => ({ version: 1 as const, id });
    const contacts = ["oma", "buur"].slice(0, count);
    const { entry = [] } = toFhir({
      people: {
        version: 1,
        id: "team-1",
        jeugdigeId: "kim",
        persons: [person("kim"), ...contacts.map(person)],
        relations: contacts.map((id) => ({
          version: 1,
          id: `relation-${id}`,
          personId: id,
          toPersonId: "kim",
          kind: "vriend",
        })),
        roles: [],
        positions: [],
        measures: [],
      },
      records: {},
    });
    const team = entry.find(({ resource }) => resource?.resourceType === "CareTeam")?.resource;
    const expected = claims
      ? ["http://nictiz.nl/fhir/StructureDefinition/nl-core-CareTeam"]
      : undefined;
    expect(team?.meta?.profile).toEqual(expected);
    const resources = entry.map(({ resource }) => resource as unknown as Json);
    const checker = new NlCore("zib2020");
    expect(checker.check(team as unknown as Json, among(resources))).toEqual([]);
  });

  const profile = (name: string) => ({
    meta: { profile: [`http://nictiz.nl/fhir/StructureDefinition/nl-core-${name}`] },
  });
  const help = { coding: [{ system: "http://snomed.info/sct", code: "243114000" }] };

  it.each<readonly [what: string, resource: Json, wrong: readonly string[]]>([
    [
      "a category that is missing, and two activities",
      { resourceType: "CarePlan", ...profile("HelpFromOthers"), activity: [{}, {}] },
      [
        "CarePlan.category is missing",
        "CarePlan.category:helpFromOthersCode is missing",
        "CarePlan.activity stands there more than 1 times",
      ],
    ],
    [
      "a slice that stands there twice",
      { resourceType: "CarePlan", ...profile("HelpFromOthers"), category: [help, help] },
      ["CarePlan.category:helpFromOthersCode stands there more than 1 times"],
    ],
    [
      "a code that is not in a required list",
      {
        resourceType: "Patient",
        ...profile("Patient"),
        maritalStatus: { coding: [{ system: "urn:x", code: "x" }] },
      },
      ["Patient.maritalStatus has no code of its list"],
    ],
    [
      "an invariant of the profile of a type: a name of one's own prefix without the name",
      {
        resourceType: "RelatedPerson",
        ...profile("ContactPerson"),
        name: [
          {
            use: "official",
            text: "van",
            family: {
              extension: [
                {
                  url: "http://hl7.org/fhir/StructureDefinition/humanname-own-prefix",
                  valueString: "van",
                },
              ],
            },
          },
        ],
      },
      ["zib-NameInformation-1"],
    ],
  ])("notices %s", (_, resource, wrong) => {
    const found = new NlCore("zib2020").check(resource);
    for (const one of wrong) expect(found.join("\n")).toContain(one);
    expect(found.length).toBeGreaterThan(0);
  });
});
