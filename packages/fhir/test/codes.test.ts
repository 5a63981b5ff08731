import {
  legalPositionKinds,
  relationKinds,
  roleIds,
  type LegalPosition,
  type Relation,
  type RoleAssignment,
} from "@steunnetwerk/domain";
import { handreiking } from "@steunnetwerk/handreiking";
import { describe, expect, it } from "vitest";

import { allowed, codesIn } from "./support/codes.ts";
import { generatedFile } from "./support/files.ts";
import { nictiz } from "./support/nictiz.ts";

import {
  fromFhir,
  guidelineToFhir,
  systems,
  toFhir,
  type CaseFile,
  type Gender,
  type Release,
} from "@steunnetwerk/fhir";

interface Concept {
  readonly coding?: readonly {
    readonly system: string;
    readonly code: string;
    readonly display?: string;
  }[];
  readonly text?: string;
}

const version = 1 as const;

/** A file with one person who is and does something. */
function fileWith(
  held: {
    readonly relation?: Relation["kind"];
    readonly role?: RoleAssignment["role"];
    readonly position?: LegalPosition["kind"];
    readonly livesWithJeugdige?: "yes";
  },
  gender?: Gender,
): CaseFile {
  const { relation, role, position, livesWithJeugdige } = held;
  return {
    people: {
      version,
      id: "people",
      jeugdigeId: "kind",
      persons: [
        { version, id: "kind" },
        { version, id: "iemand" },
      ],
      relations:
        relation === undefined
          ? []
          : [{ version, id: "r", personId: "iemand", toPersonId: "kind", kind: relation }],
      roles:
        role === undefined
          ? []
          : [
              {
                version,
                id: "s",
                personId: "iemand",
                role,
                ...(livesWithJeugdige !== undefined && { livesWithJeugdige }),
              },
            ],
      positions:
        position === undefined
          ? []
          : [{ version, id: "p", personId: "iemand", jeugdigeId: "kind", kind: position }],
      measures: [],
    },
    ...(gender !== undefined && { genders: { iemand: gender } }),
    records: {},
  };
}

/** The concepts of somebody's `relationship`. */
function relationship(file: CaseFile, release: Release = "both"): readonly Concept[] {
  const { entry = [] } = toFhir(file, { release });
  const found = entry
    .map(({ resource }) => resource)
    .find((one) => one?.resourceType === "RelatedPerson");
  return (found?.relationship ?? []) as readonly Concept[];
}

const codes = (concept: Concept | undefined) =>
  (concept?.coding ?? []).map(({ system, code }) => `${system}|${code}`);
const has = (concept: Concept | undefined, code: string) =>
  codes(concept).some((one) => one.endsWith(`|${code}`));

describe("codes of other parties", () => {
  it("are all known ones, in whatever is written", () => {
    const written = new Set<string>();
    const keep = (bundle: unknown) => {
      for (const code of codesIn(bundle)) written.add(code);
    };
    for (const release of ["both", "2020", "2024"] as const) {
      for (let seed = 0; seed < 20; seed++)
        keep(
          toFhir(generatedFile(seed), {
            release,
            circles: ["family", "supporter", "restricted", "professional"],
          }),
        );
      for (const sex of [undefined, "male", "female", "other", "unknown"] as const) {
        for (const relation of relationKinds)
          keep(toFhir(fileWith({ relation }, sex), { release }));
        for (const role of roleIds) keep(toFhir(fileWith({ role }, sex), { release }));
        for (const role of roleIds)
          keep(toFhir(fileWith({ role, livesWithJeugdige: "yes" }, sex), { release }));
        for (const position of legalPositionKinds)
          keep(toFhir(fileWith({ position }, sex), { release }));
      }
    }
    keep(guidelineToFhir(handreiking));
    const invented = [...written].filter(
      (code) =>
        !code.startsWith("urn:steunnetwerk:") &&
        !code.startsWith("urn:ietf:bcp:47") &&
        !allowed.has(code),
    );
    expect(invented).toEqual([]);
  });

  it("stand in the lists of Nictiz", () => {
    const sets = (["zib2020", "zib2024"] as const).flatMap(nictiz);
    const listed = new Set(
      sets.flatMap(([, set]) => {
        const { compose } = set as {
          compose?: { include?: { system?: string; concept?: { code: string }[] }[] };
        };
        return (compose?.include ?? []).flatMap(({ system = "", concept = [] }) =>
          concept.map(({ code }) => `${system}|${code}`),
        );
      }),
    );
    const lists: readonly string[] = [
      systems.cod472,
      systems.extraRole,
      systems.legalStatus,
      systems.representation,
    ];
    const checked = [...allowed].filter((code) => lists.includes(code.split("|")[0] ?? ""));
    expect(checked.filter((code) => !listed.has(code))).toEqual([]);
    // Roles of Koppeltaal, the category and code of a zib, and codes that stand beside one of a list (trap 5).
    const elsewhere =
      /\|(125677006|62071000|310391000146105|303186005|8625004|151701000146105|243114000|365469004|FRND|NBOR)$/;
    const coded = [...allowed].filter(
      (code) => code.startsWith(systems.snomed) || code.startsWith(systems.roleCode),
    );
    expect(coded.filter((code) => !listed.has(code) && !elsewhere.test(code))).toEqual([]);
  });
});

describe("the traps of section 5", () => {
  it.each(["steunfiguur", "natuurlijke_mentor", "jim", "vertrouwd_persoon_gesprek"] as const)(
    "[trap 1] %s has 300601000146109 only beside our own code and a text",
    (role) => {
      for (const release of ["both", "2024"] as const) {
        const [concept] = relationship(fileWith({ role }), release);
        expect(has(concept, "300601000146109")).toBe(true);
        expect(codes(concept)).toContain(`${systems.role}|${role}`);
        expect(concept?.text).toMatch(/vertrouwd persoon/);
      }
    },
  );

  it("[trap 1] the statutory vertrouwenspersoon is a Practitioner and never has that code", () => {
    const text = JSON.stringify(toFhir(fileWith({ role: "vertrouwenspersoon" })));
    expect(text).not.toContain("300601000146109");
    expect(text).not.toContain("RelatedPerson");
    expect(text).toContain("PractitionerRole");
  });

  it("[trap 1] the code by itself is asked about, never read as somebody's role", () => {
    const { file, issues } = readOne([{ system: systems.snomed, code: "300601000146109" }]);
    expect(file.people.roles).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain("ambiguousCode");
  });

  it.each(["jim", "natuurlijke_mentor", "vrijwillige_mentor"] as const)(
    "[trap 2] %s is never the court mentor of an adult",
    (role) => {
      const text = JSON.stringify(relationship(fileWith({ role })));
      expect(text).not.toMatch(/"code":"15"|300561000146109/);
    },
  );

  it("[trap 2] code 15 is read as the court mentor, and as nothing else", () => {
    const { file } = readOne([{ system: systems.cod472, code: "15" }]);
    expect(file.people.roles.map(({ role }) => role)).toEqual(["wettelijk_mentor"]);
  });

  it("[trap 3] codes 23 and 24 carry their exact displays", () => {
    const displays = [
      ...relationship(fileWith({ role: "vertrouwd_persoon_gesprek" })),
      ...relationship(fileWith({ role: "medegezag_derde" })),
      ...relationship(fileWith({ position: "ouderlijkGezag" })),
    ].flatMap(({ coding = [] }) =>
      coding.flatMap(({ system, code, display }) =>
        system === systems.cod472 ? [[code, display]] : [],
      ),
    );
    expect(displays).toEqual([
      ["23", "Contactpersoon"],
      ["24", "Wettelijke vertegenwoordiger"],
      ["24", "Wettelijke vertegenwoordiger"],
    ]);
  });

  it("[trap 4] nobody is written as a Hulpverlener among the contact persons", () => {
    for (const role of roleIds)
      expect(codes(relationship(fileWith({ role }))[0])).not.toContain(`${systems.cod472}|07`);
    for (const relation of relationKinds)
      expect(codes(relationship(fileWith({ relation }))[0])).not.toContain(`${systems.cod472}|07`);
  });

  it("[trap 5] codes outside the lists stand only beside a code that is in one", () => {
    for (const role of roleIds)
      for (const concept of relationship(fileWith({ role }), "2020")) {
        const extra = codes(concept).filter((code) => /\|(FRND|NBOR|GRPRN|PRNFOST)$/.test(code));
        if (extra.length > 0)
          expect(codes(concept).some((code) => code.startsWith(systems.cod472))).toBe(true);
      }
  });

  it("[trap 6] somebody with several roles has each of them, and so has the team", () => {
    const one = fileWith({ role: "steunfiguur", relation: "oomTante" });
    const { people } = one;
    const file = {
      ...one,
      people: {
        ...people,
        roles: [
          ...people.roles,
          { version, id: "s2", personId: "iemand", role: "mantelzorger" as const },
        ],
      },
    };
    expect(relationship(file).map(({ text }) => text)).toEqual([
      "oom of tante",
      "steunfiguur (vertrouwd persoon)",
      "mantelzorger",
    ]);
    const team = toFhir(file)
      .entry?.map(({ resource }) => resource)
      .find((resource) => resource?.resourceType === "CareTeam");
    expect(team?.participant?.[1]?.role?.length).toBe(2);
  });

  it.each([
    ["oomTante", "OTH", "OTH"],
    ["grootouder", "OTH", "38312007"],
    ["broerZus", "OTH", "375005"],
    ["ouder", "OTH", "40683002"],
  ] as const)(
    "[trap 7] %s without a known sex is %s with a text in 2020 and %s in 2024",
    (relation, zib2020, zib2024) => {
      for (const sex of [undefined, "unknown", "other"] as const) {
        const [in2020] = relationship(fileWith({ relation }, sex), "2020");
        expect(has(in2020, zib2020)).toBe(true);
        expect(in2020?.text).toBeTruthy();
        expect(has(relationship(fileWith({ relation }, sex), "2024")[0], zib2024)).toBe(true);
      }
    },
  );

  it("[trap 7] the sex is in the code when it is known", () => {
    expect(has(relationship(fileWith({ relation: "oomTante" }, "female"), "2020")[0], "AUNT")).toBe(
      true,
    );
    expect(
      has(relationship(fileWith({ relation: "oomTante" }, "female"), "2024")[0], "25211005"),
    ).toBe(true);
  });
});

describe("the release switch", () => {
  it("gives the codes of one release, or of both in one concept", () => {
    const file = fileWith({ role: "mantelzorger" });
    const own = `${systems.role}|mantelzorger`;
    const first = (release: Release) => codes(relationship(file, release)[0]);
    expect(first("2020")).toEqual([`${systems.extraRole}|100001`, own]);
    expect(first("2024")).toEqual([`${systems.snomed}|407542009`, own]);
    expect(first("both")).toEqual([
      `${systems.extraRole}|100001`,
      `${systems.snomed}|407542009`,
      own,
    ]);
  });
});

/** What is read of somebody with these codings. */
function readOne(coding: readonly object[]) {
  return fromFhir([
    { resourceType: "Patient", id: "kind" },
    {
      resourceType: "RelatedPerson",
      id: "iemand",
      patient: { reference: "Patient/kind" },
      relationship: [{ coding }],
    },
  ]);
}
