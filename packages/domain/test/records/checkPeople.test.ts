import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import {
  checkPeople,
  countsAsInformal,
  parseDocument,
  roleIds,
  roles,
  type LegalPosition,
  type Person,
  type Relation,
  type RoleAssignment,
} from "@steunnetwerk/domain";

const today = "2026-06-01";

/** Somebody with a role, complete in everything that no rule is about. */
const assigned = (role: RoleAssignment["role"], more: Partial<RoleAssignment> = {}) =>
  ({
    version: 1,
    id: `rol-${role}`,
    personId: "iemand",
    role,
    contactOwnerId: "nv",
    period: { start: "2026-01-01" },
    nextCheckOn: "2026-09-01",
    beneficiary: "jeugdige",
    gives: { gezelschap: "yes" },
    ...more,
  }) satisfies RoleAssignment;

const position = (kind: LegalPosition["kind"], more: Partial<LegalPosition> = {}) =>
  ({
    version: 1,
    id: `pos-${kind}`,
    personId: "iemand",
    jeugdigeId: "ik",
    kind,
    ...more,
  }) satisfies LegalPosition;

const relation = (kind: Relation["kind"], more: Partial<Relation> = {}) =>
  ({
    version: 1,
    id: `rel-${kind}`,
    personId: "iemand",
    toPersonId: "ik",
    kind,
    ...more,
  }) satisfies Relation;

interface Around {
  readonly person?: Partial<Person>;
  readonly positions?: readonly LegalPosition[];
  readonly relations?: readonly Relation[];
}

/** What is found about somebody: rule, severity, and the place. */
function findings(held: readonly RoleAssignment[], around: Around = {}, on = today) {
  const people = parseDocument("people", {
    version: 1,
    id: "mensen",
    jeugdigeId: "ik",
    persons: [
      { version: 1, id: "ik" },
      { version: 1, id: "nv" },
      { version: 1, id: "zus" },
      { version: 1, id: "iemand", ...around.person },
    ],
    relations: around.relations ?? [],
    roles: held,
    positions: around.positions ?? [],
    measures: [],
  });
  const found = checkPeople(people, on);
  // Whatever is found is said in both languages.
  for (const { message } of found) {
    expect(message.nl).toMatch(/^[A-Z].{15,}[.?]$/);
    expect(message.en).toMatch(/^[A-Z].{15,}[.?]$/);
    expect(message.nl).not.toBe(message.en);
  }
  return found;
}

const briefly = (...parameters: Parameters<typeof findings>) =>
  findings(...parameters).map(({ rule, severity }) => `${rule} ${severity}`);

const withVog = {
  organisation: { id: "org" },
  screening: { instrument: "VOG", seen: "yes" },
} as const;

describe("checkPeople (R)", () => {
  it("finds nothing about somebody of whom everything is known", () => {
    expect(findings([assigned("grootouder")])).toEqual([]);
    expect(findings([])).toEqual([]);
  });

  describe("[R1] a foster parent has a pleegcontract with a provider", () => {
    const right = {
      providerId: "aanbieder",
      is21: "yes",
      selected: "yes",
      noObjection: "yes",
      noObjectionHousemates: "yes",
    } as const;
    const foster = (pleegzorg: LegalPosition["pleegzorg"]) => ({
      positions: [position("pleegcontract", { pleegzorg })],
    });

    it.each(["netwerkpleegouder", "bestandspleegouder", "weekendpleegouder"] as const)(
      "%s without one is an error, with one that is complete nothing",
      (role) => {
        expect(briefly([assigned(role)])).toEqual(["R1 error"]);
        expect(briefly([assigned(role)], { positions: [position("pleegcontract")] })).toEqual([
          "R1 error",
        ]);
        expect(
          briefly([assigned(role)], { positions: [position("curatele", { pleegzorg: right })] }),
        ).toEqual(["R1 error"]);
        expect(briefly([assigned(role)], foster(right))).toEqual([]);
      },
    );

    it("pleegoudervoogd needs the contract as well as the gezag", () => {
      expect(briefly([assigned("pleegoudervoogd")])).toEqual(["R1 error", "R3 error"]);
    });

    it("says what is wrong: the contract, the age, or the screening", () => {
      const text = (pleegzorg?: LegalPosition["pleegzorg"]) =>
        findings(
          [assigned("netwerkpleegouder")],
          pleegzorg === undefined ? {} : foster(pleegzorg),
        ).map(({ message }) => message.en);
      expect(text()[0]).toContain("has a pleegcontract with a provider");
      expect(text({ ...right, is21: "no" })).toEqual(["A foster parent is at least 21."]);
      expect(text({ ...right, is21: "unknown" })).toEqual([]);
      expect(text({ ...right, selected: "no" })[0]).toContain("needed before the placement");
    });

    it.each(["selected", "noObjection", "noObjectionHousemates"] as const)(
      "without %s it is an error, and a warning for who cared already: thirteen weeks",
      (missing) => {
        expect(
          briefly([assigned("netwerkpleegouder")], foster({ ...right, [missing]: "no" })),
        ).toEqual(["R1 error"]);
        expect(
          briefly([assigned("netwerkpleegouder")], foster({ ...right, [missing]: undefined })),
        ).toEqual(["R1 error"]);
        const graced = findings(
          [assigned("netwerkpleegouder")],
          foster({ ...right, [missing]: "notAsked", alreadyCared: "yes" }),
        );
        expect(graced.map(({ severity }) => severity)).toEqual(["warning"]);
        expect(graced[0]?.message.en).toContain("thirteen weeks");
      },
    );

    it("a contract of somebody else, or one that is over, does not count", () => {
      expect(
        briefly([assigned("netwerkpleegouder")], {
          positions: [position("pleegcontract", { personId: "zus", pleegzorg: right })],
        }),
      ).toEqual(["R1 error"]);
      expect(
        briefly([assigned("netwerkpleegouder")], {
          positions: [
            position("pleegcontract", { pleegzorg: right, period: { end: "2026-05-31" } }),
          ],
        }),
      ).toEqual(["R1 error"]);
      expect(
        briefly([assigned("netwerkpleegouder")], {
          positions: [position("pleegcontract", { pleegzorg: right, period: { end: today } })],
        }),
      ).toEqual([]);
      expect(
        briefly([assigned("netwerkpleegouder")], {
          positions: [
            position("pleegcontract", { pleegzorg: right, period: { start: "2026-06-02" } }),
          ],
        }),
      ).toEqual(["R1 error"]);
      expect(
        briefly([assigned("netwerkpleegouder")], {
          positions: [position("pleegcontract", { pleegzorg: right, period: { start: today } })],
        }),
      ).toEqual([]);
    });
  });

  describe("[R2] living together without a contract is named as what it is", () => {
    const lives = { livesWithJeugdige: "yes" } as const;

    it("warns for somebody who raises the young person", () => {
      expect(briefly([assigned("oom_tante", lives)])).toEqual(["R2 warning"]);
      expect(briefly([assigned("oom_tante", { livesWithJeugdige: "no" })])).toEqual([]);
      expect(briefly([assigned("oom_tante", { livesWithJeugdige: "unknown" })])).toEqual([]);
    });

    it("not with a contract for this young person", () => {
      expect(
        briefly([assigned("oom_tante", lives)], { positions: [position("pleegcontract")] }),
      ).toEqual([]);
      expect(
        briefly([assigned("oom_tante", lives)], {
          positions: [position("pleegcontract", { jeugdigeId: "zus" })],
        }),
      ).toEqual(["R2 warning"]);
      expect(
        briefly([assigned("oom_tante", lives)], { positions: [position("mentorschap")] }),
      ).toEqual(["R2 warning"]);
    });

    it.each(["netwerkverzorger_zonder_contract", "broer_zus", "bonusouder", "ouder"] as const)(
      "not for %s",
      (role) => {
        expect(briefly([assigned(role, lives)])).toEqual([]);
      },
    );

    it("not for a statutory role, which has rules of its own", () => {
      expect(briefly([assigned("burgervoogd", lives)])).toEqual(["R3 error"]);
    });
  });

  describe("[R3] a role never gives gezag", () => {
    it.each(["burgervoogd", "voogd_testament", "medegezag_derde"] as const)(
      "%s needs a position of gezag with the number of its decision",
      (role) => {
        expect(briefly([assigned(role)])).toEqual(["R3 error"]);
        expect(
          briefly([assigned(role)], { positions: [position("voogdijNatuurlijkPersoon")] }),
        ).toEqual(["R3 error"]);
        expect(
          briefly([assigned(role)], {
            positions: [position("ouderZonderGezag", { reference: "x" })],
          }),
        ).toEqual(["R3 error"]);
        for (const kind of ["voogdijNatuurlijkPersoon", "gezagNietOuder", "voogdijGi"] as const)
          expect(
            briefly([assigned(role)], { positions: [position(kind, { reference: "34" })] }),
          ).toEqual([]);
      },
    );

    it("asks nothing of a role without gezag", () => {
      expect(briefly([assigned("mantelzorger")])).toEqual([]);
    });
  });

  describe("[R4] an organised volunteer has an organisation, and what was seen", () => {
    it("warns for each that is missing, and tells about the worry (R11)", () => {
      expect(briefly([assigned("steungezin")])).toEqual(["R4 warning", "R4 warning", "R11 info"]);
      expect(briefly([assigned("steungezin", { organisation: { id: "org" } })])).toEqual([
        "R4 warning",
        "R11 info",
      ]);
      expect(briefly([assigned("steungezin", withVog)])).toEqual(["R11 info"]);
      expect(
        briefly([
          assigned("steungezin", { ...withVog, screening: { instrument: "VOG", seen: "no" } }),
        ]),
      ).toEqual(["R4 warning", "R11 info"]);
      expect(briefly([assigned("steungezin", { screening: withVog.screening })])).toEqual([
        "R4 warning",
        "R11 info",
      ]);
    });

    it("asks for no VOG where no source says so", () => {
      expect(roles.samen_oplopen.screening).toBeNull();
      expect(briefly([assigned("samen_oplopen", { organisation: { id: "org" } })])).toEqual([
        "R11 info",
      ]);
    });

    it("says which of both", () => {
      const [organisation, vog] = findings([assigned("steungezin")]);
      expect(organisation?.message.en).toBe("Name the volunteer organisation.");
      expect(vog?.message.en).toContain("Was the VOG seen?");
    });

    it("asks nothing of an Eigen Kracht-coördinator or of the own network", () => {
      expect(briefly([assigned("ek_coordinator")])).toEqual([]);
      expect(briefly([assigned("buur")])).toEqual([]);
    });
  });

  it.each(roleIds.filter((id) => roles[id].formality === "formal"))(
    "[R5] %s is formal and never somebody who is no professional",
    (role) => {
      const rules = (person: Partial<Person>) =>
        briefly([assigned(role)], {
          person,
          positions: [position("voogdijGi", { reference: "1" })],
        });
      expect(rules({ professional: "no" })).toContain("R5 error");
      expect(rules({ professional: "yes" })).not.toContain("R5 error");
      expect(rules({})).not.toContain("R5 error");
    },
  );

  describe("[R6] a JIM is chosen by the young person, with the parents' agreement or a reason", () => {
    const chosen = { chosenBy: "jeugdige", parentsAgree: { answer: "yes" } } as const;

    it("warns for each point", () => {
      expect(briefly([assigned("jim", chosen)])).toEqual([]);
      expect(briefly([assigned("jim", { ...chosen, chosenBy: "ouder" })])).toEqual(["R6 warning"]);
      expect(briefly([assigned("jim", { chosenBy: "jeugdige" })])).toEqual(["R6 warning"]);
      expect(briefly([assigned("jim", { ...chosen, parentsAgree: { answer: "no" } })])).toEqual([
        "R6 warning",
      ]);
      expect(
        briefly([
          assigned("jim", {
            ...chosen,
            parentsAgree: { answer: "no", reason: "De jeugdige wil het." },
          }),
        ]),
      ).toEqual([]);
      expect(briefly([assigned("jim", chosen)], { person: { isAdult: "yes" } })).toEqual([]);
    });

    it("a parent cannot be the JIM of the own child, and may be of another's", () => {
      const parent = findings([assigned("jim", chosen)], { relations: [relation("ouder")] });
      expect(parent.map(({ message }) => message.en)).toEqual([
        "A parent cannot be the JIM of their own child.",
      ]);
      expect(
        briefly([assigned("jim", chosen)], {
          relations: [relation("ouder", { toPersonId: "zus" })],
        }),
      ).toEqual([]);
      expect(
        briefly([assigned("jim", chosen)], { relations: [relation("ouder", { personId: "zus" })] }),
      ).toEqual([]);
      expect(briefly([assigned("jim", chosen)], { relations: [relation("grootouder")] })).toEqual(
        [],
      );
    });

    it("a JIM who is under 18 is talked about, and gets something too (R7)", () => {
      expect(briefly([assigned("jim", chosen)], { person: { isAdult: "no" } })).toEqual([
        "R6 warning",
        "R7 warning",
      ]);
    });

    it("says what it is about", () => {
      const texts = findings([assigned("jim")], { person: { isAdult: "no" } }).map(
        ({ message }) => message.en,
      );
      expect(texts.slice(0, 3)).toEqual([
        "Record that the young person chose this JIM.",
        "Do the parents agree to this JIM? If not, write down why it goes on.",
        "A JIM is preferably 18 or older; talk about what that means.",
      ]);
    });
  });

  it("[R7] asks what a young supporter gets", () => {
    expect(briefly([assigned("vriend_jeugdige")], { person: { isAdult: "no" } })).toEqual([
      "R7 warning",
    ]);
    expect(
      briefly([assigned("vriend_jeugdige", { gets: { waardering: "no" } })], {
        person: { isAdult: "no" },
      }),
    ).toEqual(["R7 warning"]);
    expect(
      briefly([assigned("vriend_jeugdige", { gets: { praktisch: "no", waardering: "yes" } })], {
        person: { isAdult: "no" },
      }),
    ).toEqual([]);
    expect(briefly([assigned("vriend_jeugdige")], { person: { isAdult: "unknown" } })).toEqual([]);
    expect(briefly([assigned("jonge_mantelzorger")])).toEqual(["R7 warning"]);
  });

  it("[R8] names who keeps contact, since when, and when it is looked at again", () => {
    const bare = { contactOwnerId: undefined, period: undefined, nextCheckOn: undefined };
    expect(briefly([assigned("buur", bare)])).toEqual(["R8 error", "R8 info", "R8 info"]);
    expect(findings([assigned("buur", bare)]).map(({ message }) => message.en)).toEqual([
      "Name who keeps contact with this supporter.",
      "Since when has this person had the role?",
      "When is this role looked at again?",
    ]);
    expect(briefly([assigned("buur", { period: {} })])).toEqual(["R8 info"]);
    expect(briefly([assigned("jeugdprofessional", bare)])).toEqual(["R8 info"]);
  });

  describe("[R9] roles that do not go together", () => {
    const jim = assigned("jim", { chosenBy: "jeugdige", parentsAgree: { answer: "yes" } });

    it("an Eigen Kracht-coördinator has no stake in the family", () => {
      expect(briefly([assigned("ek_coordinator")], { relations: [relation("buur")] })).toEqual([
        "R9 warning",
      ]);
      expect(briefly([assigned("ek_coordinator"), assigned("buur")])).toEqual(["R9 warning"]);
      expect(briefly([assigned("ek_coordinator"), assigned("buur", { personId: "zus" })])).toEqual(
        [],
      );
      expect(
        briefly([assigned("ek_coordinator")], {
          relations: [relation("buur", { period: { end: "2026-05-31" } })],
        }),
      ).toEqual([]);
      expect(
        briefly([assigned("buur"), assigned("vereniging")], { relations: [relation("buur")] }),
      ).toEqual([]);
    });

    it("a professional is not also the JIM", () => {
      expect(briefly([jim], { person: { professional: "yes" } })).toEqual(["R9 warning"]);
      expect(briefly([jim, assigned("jeugdprofessional")])).toEqual(["R9 warning"]);
      expect(briefly([jim, assigned("grootouder")])).toEqual([]);
      expect(briefly([assigned("grootouder"), assigned("jeugdprofessional")])).toEqual([]);
    });

    it("a role that is over conflicts with nothing", () => {
      expect(
        briefly([
          jim,
          assigned("jeugdprofessional", { period: { start: "2020-01-01", end: "2025-12-31" } }),
        ]),
      ).toEqual([]);
    });
  });

  it("[R10] asks for whom the support is, and which", () => {
    expect(
      findings([assigned("buur", { beneficiary: undefined, gives: undefined })]).map(
        ({ rule, severity, message }) => [rule, severity, message.en],
      ),
    ).toEqual([
      ["R10", "info", "Who is the support for: young person, parent or family?"],
      ["R10", "info", "Which kinds of support does this person give?"],
    ]);
    expect(briefly([assigned("buur", { beneficiary: "unknown", gives: {} })])).toEqual([]);
    expect(briefly([assigned("ouder", { beneficiary: undefined, gives: undefined })])).toEqual([]);
  });

  it("[R11] a volunteer takes a worry to the own organisation; no other role hears so", () => {
    const [finding] = findings([assigned("maatje", withVog)]);
    expect(finding?.message.en).toContain("contact person of the own organisation");
    expect(roles.ek_coordinator.countsAsInformal).toBe(false);
    expect(briefly([assigned("ek_coordinator")])).toEqual([]);
  });

  it("looks only at roles of the day, and names the place in the document", () => {
    const later = assigned("buur", { period: { start: "2026-06-02" } });
    const bad = assigned("burgervoogd");
    expect(findings([later, bad]).map(({ path }) => path)).toEqual([["roles", 1]]);
    expect(briefly([{ ...bad, period: { end: "2026-05-31" } }])).toEqual([]);
    expect(briefly([{ ...bad, period: { end: today } }])).toEqual(["R3 error", "R8 info"]);
  });

  it("has a finding for every rule that can be seen on a day", () => {
    const found = [
      ...findings(
        [
          assigned("jim"),
          assigned("ek_coordinator"),
          assigned("steungezin"),
          assigned("netwerkpleegouder"),
          assigned("burgervoogd"),
          assigned("vertrouwenspersoon"),
        ],
        {
          person: { isAdult: "no", professional: "no" },
          relations: [relation("ouder")],
        },
      ),
      ...findings([
        assigned("oom_tante", {
          livesWithJeugdige: "yes",
          contactOwnerId: undefined,
          period: undefined,
          nextCheckOn: undefined,
          beneficiary: undefined,
          gives: undefined,
        }),
      ]),
    ];
    expect(new Set(found.map(({ rule }) => rule))).toEqual(
      new Set(ruleIds.filter((rule) => rule !== "R12")),
    );
  });
});

const { rules: ruleIds } = JSON.parse(
  readFileSync(new URL("../../referenceRows.json", import.meta.url), "utf8"),
) as {
  readonly rules: readonly string[];
};

describe("countsAsInformal", () => {
  it("is yes with a role that counts, no with a formal one, unknown without any", () => {
    expect(countsAsInformal(["grootouder", "netwerkpleegouder"])).toBe("yes");
    expect(countsAsInformal(["ouder", "buur"])).toBe("yes");
    expect(countsAsInformal(["ouder"])).toBe("no");
    expect(countsAsInformal(["buur", "jeugdprofessional"])).toBe("no");
    expect(countsAsInformal([])).toBe("unknown");
  });
});
