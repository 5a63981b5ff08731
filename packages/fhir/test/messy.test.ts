import { describe, expect, it } from "vitest";

import { generatedFile } from "./support/files.ts";
import { givenBack, kim, told, v3 } from "./support/vendor.ts";

import { fromFhir, systems, toFhir, type CaseFile } from "@steunnetwerk/fhir";

const about = { patient: { reference: "Patient/kim" } };

const messy: readonly (readonly [
  what: string,
  resources: readonly object[],
  relations: readonly string[],
  issues: readonly string[],
])[] = [
  [
    "no role at all",
    [kim, { resourceType: "RelatedPerson", id: "x", ...about, name: [{ text: "Iemand" }] }],
    [],
    ["1: roleMissing"],
  ],
  [
    "several codings, one of them of the vendor",
    [
      kim,
      {
        resourceType: "RelatedPerson",
        id: "x",
        ...about,
        relationship: [{ coding: [{ system: "urn:vendor", code: "T7" }, v3("AUNT")] }],
      },
    ],
    ["oomTante"],
    ["1.relationship[0]: unknownCode"],
  ],
  [
    "a code nobody knows",
    [
      kim,
      { resourceType: "RelatedPerson", id: "x", ...about, relationship: [{ coding: [v3("WAT")] }] },
    ],
    [],
    ["1.relationship[0]: unknownCode"],
  ],
  [
    "a single object where a list belongs",
    [
      kim,
      { resourceType: "RelatedPerson", id: "x", ...about, relationship: { coding: v3("BRO") } },
    ],
    ["broerZus"],
    [],
  ],
  [
    "contact order and a relation",
    [
      kim,
      {
        resourceType: "RelatedPerson",
        id: "x",
        ...about,
        relationship: [
          { coding: [{ system: systems.cod472, code: "01" }] },
          { coding: [v3("MTH")] },
        ],
      },
    ],
    ["ouder"],
    ["1.relationship[0]: roleMissing"],
  ],
  [
    "contacts in the Patient",
    [
      {
        ...kim,
        contact: [
          {
            relationship: [{ coding: [v3("GRMTH")] }],
            name: { given: ["Oma"], family: "Voorbeeld" },
          },
        ],
      },
    ],
    ["grootouder"],
    ["0.contact[0]: notCarried"],
  ],
  [
    "somebody contained in another resource",
    [
      kim,
      {
        resourceType: "Goal",
        id: "g",
        lifecycleStatus: "active",
        description: { text: "Weer naar school" },
        subject: { reference: "Patient/kim" },
        expressedBy: { reference: "#t" },
        contained: [
          {
            resourceType: "RelatedPerson",
            id: "t",
            ...about,
            relationship: [{ coding: [v3("UNCLE")] }],
          },
        ],
      },
    ],
    ["oomTante"],
    [],
  ],
  [
    "an extension of the vendor and a nickname",
    [
      kim,
      {
        resourceType: "RelatedPerson",
        id: "x",
        ...about,
        extension: [{ url: "urn:vendor:colour", valueString: "blue" }],
        relationship: [{ coding: [v3("SIS")] }],
        name: [{ use: "nickname", text: "Zusje" }],
      },
    ],
    ["broerZus"],
    ["1.extension[0]: notCarried", "1.name[0]: notCarried"],
  ],
  ["a date that is no day", [{ ...kim, birthDate: "2011" }], [], ["0.birthDate: dateNotWhole"]],
  [
    "a second patient and somebody of theirs",
    [
      kim,
      { resourceType: "Patient", id: "bo" },
      {
        resourceType: "RelatedPerson",
        id: "x",
        patient: { reference: "Patient/bo" },
        relationship: [{ coding: [v3("MTH")] }],
      },
    ],
    [],
    ["1: severalPatients", "2.patient: severalPatients"],
  ],
  [
    "a resource that has no place here",
    [kim, { resourceType: "Device", id: "d", status: "active" }],
    [],
    ["1: resourceNotMapped"],
  ],
  [
    "a consent that does not say which",
    [
      kim,
      {
        resourceType: "Consent",
        id: "c",
        status: "active",
        ...about,
        category: [{ text: "anders" }],
      },
    ],
    [],
    ["1: resourceNotMapped"],
  ],
  [
    "a goal without words",
    [
      kim,
      {
        resourceType: "Goal",
        id: "g",
        lifecycleStatus: "active",
        subject: { reference: "Patient/kim" },
      },
    ],
    [],
    ["1: notValid"],
  ],
  [
    "no patient",
    [{ resourceType: "RelatedPerson", id: "x", ...about, relationship: [{ coding: [v3("MTH")] }] }],
    ["ouder"],
    ["Bundle: noPatient"],
  ],
  [
    "a RelatedPerson as STU3 wrote it: one concept, not a list",
    [
      kim,
      {
        resourceType: "RelatedPerson",
        id: "x",
        ...about,
        relationship: { coding: [{ system: "http://hl7.org/fhir/v3/RoleCode", code: "AUNT" }] },
      },
    ],
    [],
    ["1.relationship[0]: unknownCode"],
  ],
  [
    "a CarePlan as R5 writes it",
    [
      kim,
      {
        resourceType: "CarePlan",
        id: "p",
        status: "active",
        intent: "plan",
        subject: { reference: "Patient/kim" },
        custodian: { reference: "Practitioner/x" },
        addresses: [{ reference: { reference: "Condition/c" } }],
        activity: [{ plannedActivityReference: { reference: "Task/t" } }],
      },
    ],
    [],
    ["1: notValid"],
  ],
  [
    "a role that is no list of a party, and the patient inside the resource",
    [
      {
        resourceType: "RelatedPerson",
        id: "x",
        patient: { reference: "#p" },
        contained: [{ resourceType: "Patient", id: "p" }],
        relationship: [{ coding: [{ code: "AUNT" }] }],
      },
    ],
    [],
    ["Bundle: noPatient", "0.contained[0]: resourceNotMapped", "0.relationship[0]: unknownCode"],
  ],
  [
    "a team of somebody else",
    [
      kim,
      {
        resourceType: "CareTeam",
        id: "t",
        subject: { reference: "Patient/kim" },
        participant: [{ member: { reference: "Practitioner/x" } }],
      },
    ],
    [],
    ["1.participant[0]: notCarried"],
  ],
  [
    "somebody who looked, for a purpose that is not told",
    [
      kim,
      {
        resourceType: "AuditEvent",
        id: "a",
        recorded: "2026-02-01T10:00:00Z",
        agent: [{ who: { reference: "Practitioner/x" }, requestor: true }],
        source: { observer: { display: "ECD" } },
        outcome: "0",
        action: "R",
      },
    ],
    [],
    ["1: notValid"],
  ],
  [
    "the legal position of nobody in particular",
    [
      kim,
      {
        resourceType: "Condition",
        id: "c",
        subject: { reference: "Patient/kim" },
        category: [{ coding: [{ system: systems.snomed, code: "151701000146105" }] }],
        code: { coding: [{ system: systems.representation, code: "6" }] },
      },
    ],
    [],
    ["1: representationWithoutPerson"],
  ],
];

describe("what vendors send", () => {
  it.each(messy)(
    "%s: what is known is taken over, the rest is listed",
    (_, resources, relations, issues) => {
      const read = fromFhir(resources);
      expect(read.file.people.relations.map(({ kind }) => kind)).toEqual(relations);
      expect(told(read.issues)).toEqual(issues);
      for (const { message } of read.issues)
        expect([message.nl, message.en].every((text) => text.length > 20)).toBe(true);
    },
  );

  it.each(messy)("%s: comes back as it was", (_, resources) => {
    expect(givenBack(resources)).toEqual(resources);
  });

  it("goes by the addresses of the Bundle when resources have no id", () => {
    const { file } = fromFhir({
      resourceType: "Bundle",
      type: "transaction",
      entry: [
        {
          fullUrl: "urn:uuid:0b8c1b5e-0000-4000-8000-000000000001",
          resource: { resourceType: "Patient" },
        },
        {
          fullUrl: "urn:uuid:0b8c1b5e-0000-4000-8000-000000000002",
          resource: {
            resourceType: "RelatedPerson",
            patient: { reference: "urn:uuid:0b8c1b5e-0000-4000-8000-000000000001" },
            relationship: [{ coding: [v3("MTH")] }],
          },
        },
      ],
    });
    expect(file.people.relations[0]?.toPersonId).toBe(file.people.jeugdigeId);
  });

  it("names people apart who have the same id in another kind of resource", () => {
    const { file } = fromFhir([
      { resourceType: "Patient", id: "1" },
      {
        resourceType: "RelatedPerson",
        id: "1",
        patient: { reference: "Patient/1" },
        relationship: [{ coding: [v3("MTH")] }],
      },
    ]);
    expect(file.people.persons.map(({ id }) => id)).toEqual(["1", "RelatedPerson/1"]);
  });
});

describe("a change of ours on what somebody else wrote", () => {
  const tante = {
    resourceType: "RelatedPerson",
    id: "tante",
    ...about,
    photo: [{ url: "https://example.org/tante.png" }],
    relationship: [{ coding: [{ ...v3("AUNT"), display: "aunt" }], text: "lieve tante" }],
    telecom: [
      { system: "phone", value: "010-0000000", use: "home", rank: 2 },
      { system: "email", value: "tante@example.org" },
    ],
  };

  it("changes that and nothing else", () => {
    const [, after] = givenBack([kim, tante], (file) => ({
      ...file,
      people: {
        ...file.people,
        persons: file.people.persons.map((one) =>
          one.id === "tante" ? { ...one, phone: "020-1111111" } : one,
        ),
      },
    }));
    expect(after).toEqual({
      ...tante,
      telecom: [{ system: "phone", value: "020-1111111", use: "home", rank: 2 }, tante.telecom[1]],
    });
  });

  it("adds a role beside the relation that was there", () => {
    const change = (file: CaseFile): CaseFile => ({
      ...file,
      people: {
        ...file.people,
        roles: [{ version: 1, id: "rol", personId: "tante", role: "steunfiguur" }],
      },
    });
    const [, after] = givenBack([kim, tante], change) as [unknown, typeof tante];
    expect(after.relationship[0]).toEqual(tante.relationship[0]);
    expect(after.relationship.length).toBe(2);
    expect(after.photo).toEqual(tante.photo);
    expect(fromFhir(givenBack([kim, tante], change)).file.people.roles).toEqual(
      change(fromFhir([kim, tante]).file).people.roles,
    );
  });

  it("leaves out what we removed, and keeps what we do not know", () => {
    const goal = {
      resourceType: "Goal",
      id: "g",
      lifecycleStatus: "active",
      description: { text: "Weer naar school" },
      subject: { reference: "Patient/kim" },
    };
    const device = { resourceType: "Device", id: "d" };
    expect(givenBack([kim, goal, device], (file) => ({ ...file, records: {} }))).toEqual([
      kim,
      device,
    ]);
  });

  it("writes somebody of Patient.contact once we have more to say of them", () => {
    const patient = { ...kim, contact: [{ relationship: [{ coding: [v3("GRMTH")] }] }] };
    const after = givenBack([patient], (file) => ({
      ...file,
      people: {
        ...file.people,
        roles: [{ version: 1, id: "rol", personId: "kim#contact-1", role: "mantelzorger" }],
      },
    }));
    expect(after[0]).toEqual(patient);
    expect(after.map((resource) => resource?.resourceType)).toContain("RelatedPerson");
  });

  it("lets a field that somebody changed in FHIR count above what went along for us", () => {
    const file = {
      ...generatedFile(1),
      records: {
        goal: [
          {
            version: 1 as const,
            id: "g",
            words: "Weer naar school",
            ofIds: ["x"],
            state: "partlyReached" as const,
          },
        ],
      },
    };
    const bundle = toFhir(file);
    const goal = bundle.entry
      ?.map(({ resource }) => resource)
      .find((one) => one?.resourceType === "Goal");
    if (goal?.resourceType !== "Goal") throw new Error("There is a goal");
    expect(fromFhir(bundle).file.records.goal?.[0]?.state).toBe("partlyReached");
    goal.lifecycleStatus = "on-hold";
    expect(fromFhir(bundle).file.records.goal?.[0]?.state).toBe("onHold");
  });
});
