import { describe, expect, it } from "vitest";

import {
  whoDecides,
  type ConsentQuestion,
  type FamilyFacts,
  type Receiver,
} from "@steunnetwerk/law";

const on = "2026-06-01";
const birthDates = {
  under12: "2016-06-01",
  "12to15": "2012-06-01",
  "16to17": "2009-06-01",
  "18plus": "2006-06-01",
};
const twoParents: FamilyFacts = {
  measures: [],
  positions: [
    { personId: "moeder", kind: "ouderlijkGezag" },
    { personId: "vader", kind: "ouderlijkGezag" },
  ],
};

/** The decided outcome; fails when the facts do not decide. */
function ask(question: ConsentQuestion) {
  const decision = whoDecides(question, on);
  if (decision.status !== "decided")
    throw new Error(`undetermined: ${JSON.stringify(decision.unknowns)}`);
  return {
    ...decision,
    asked: decision.outcome.requires.flatMap(({ persons }) => persons ?? ["?"]),
    applied: decision.exceptions.filter(({ status }) => status === "applies").map(({ id }) => id),
  };
}

describe("C1: who consents to help", () => {
  it.each([
    ["under12", "able", ["moeder", "vader"], "C1-under12"],
    ["under12", "notAble", ["moeder", "vader"], "C1-under12"],
    ["12to15", "able", ["jeugdige", "moeder", "vader"], "C1-12to15-able"],
    ["12to15", "notAble", ["moeder", "vader"], "C1-12to15-notAble"],
    ["16to17", "able", ["jeugdige"], "C1-16to17-able"],
    ["16to17", "notAble", ["moeder", "vader"], "C1-16to17-notAble"],
    ["18plus", "able", ["jeugdige"], "C1-18plus-able"],
  ] as const)("%s, %s: %j", (age, ability, asked, row) => {
    const result = ask({ decision: "C1", ...twoParents, birthDate: birthDates[age], ability });
    expect(result.asked).toEqual(asked);
    expect(result.rows).toEqual([row]);
    expect(result.outcome.standing).toBe("awaited");
    expect(result.outcome.awaits).toEqual(asked);
  });

  it("asks one guardian, also one of a foster family, and stops asking when the position ended", () => {
    const positions = [
      { personId: "oma", kind: "voogdijNatuurlijkPersoon", period: { start: "2020-01-01" } },
      { personId: "oma", kind: "pleegcontract" },
      { personId: "vader", kind: "ouderlijkGezag", period: { end: "2019-12-31" } },
      { personId: "moeder", kind: "ouderZonderGezag" },
    ] as const;
    const question = { decision: "C1", birthDate: "2016-06-01", measures: [], positions } as const;
    expect(ask(question).asked).toEqual(["oma"]);
    expect(whoDecides(question, "2019-12-31")).toMatchObject({
      outcome: { requires: [{ persons: ["vader"] }] },
    });
  });

  it("says that nobody can decide when nobody holds gezag", () => {
    const result = ask({ decision: "C1", birthDate: "2016-06-01", measures: [], positions: [] });
    expect(result.outcome).toMatchObject({ standing: "awaited", awaits: [] });
    expect(result.outcome.duties).toContain("askCourtForGezag");
  });

  it("asks who holds gezag when nobody looked", () => {
    const result = ask({ decision: "C1", birthDate: "2016-06-01", withinMeasure: "no" });
    expect(result.asked).toEqual(["?"]);
    expect(result.unknowns[0]).toMatchObject({
      fact: "gezag",
      answeredBy: ["gezagsregister", "gezagsdragers"],
    });
  });

  it("is undetermined, with every possible answer, when the age is not known", () => {
    const decision = whoDecides({ decision: "C1", ...twoParents }, on);
    expect(decision).toMatchObject({ status: "undetermined", unknowns: [{ fact: "age" }] });
    expect(decision.rows).toEqual([
      "C1-under12",
      "C1-12to15-able",
      "C1-16to17-able",
      "C1-18plus-able",
    ]);
  });

  it("takes the ability to weigh as given until somebody judged otherwise, and asks when it is doubted", () => {
    const base = { decision: "C1", ...twoParents, birthDate: birthDates["16to17"] } as const;
    expect(ask(base).asked).toEqual(["jeugdige"]);
    expect(whoDecides({ ...base, ability: "unknown" }, on)).toMatchObject({
      status: "undetermined",
      unknowns: [{ fact: "ability", answeredBy: ["hulpverlener"] }],
    });
    // Under 12 it makes no difference.
    expect(ask({ ...base, birthDate: birthDates.under12, ability: "unknown" }).asked).toHaveLength(
      2,
    );
  });

  it.each([
    ["curatele", [{ personId: "c", kind: "curatele" }], undefined, ["c"]],
    ["mandate", [{ personId: "g", kind: "schriftelijkeMachtiging" }], undefined, ["g"]],
    [
      "partner before sister",
      [],
      [
        { personId: "zus", relation: "closeFamily" },
        { personId: "p", relation: "partner" },
      ],
      ["p"],
    ],
    ["sister", [], [{ personId: "zus", relation: "closeFamily" }], ["zus"]],
    ["nobody", [], [], []],
    ["nobody looked", [], undefined, ["?"]],
  ] as const)("an adult who cannot weigh: %s", (_, positions, willingRelatives, asked) => {
    const result = ask({
      decision: "C1",
      birthDate: birthDates["18plus"],
      ability: "notAble",
      measures: [],
      positions,
      willingRelatives,
    });
    expect(result.asked).toEqual(asked);
    expect(result.outcome.duties.includes("findRepresentative")).toBe(asked.length === 0);
    expect(result.unknowns.map(({ fact }) => fact).includes("representative")).toBe(
      asked[0] === "?",
    );
  });

  it("adds the Wgbo for medical treatment", () => {
    const base = { decision: "C1", ...twoParents, birthDate: birthDates.under12 } as const;
    expect(ask({ ...base, medicalTreatment: "yes" }).norms).toContain("jw-7.3.1-3");
    expect(ask(base).norms).not.toContain("jw-7.3.1-3");
  });
});

describe("exceptions", () => {
  const at14 = { decision: "C1", ...twoParents, birthDate: birthDates["12to15"] } as const;
  const at8 = { decision: "C1", ...twoParents, birthDate: birthDates.under12 } as const;
  const refused = { jeugdige: "given", moeder: "refused", vader: "refused" } as const;

  it("[E1] goes ahead without the parents to prevent serious harm", () => {
    const result = ask({ ...at14, stances: refused, seriousHarm: "yes" });
    expect(result.applied).toEqual(["E1"]);
    expect(result.outcome.standing).toBe("byException");
    expect(result.norms).toContain("jw-7.3.4-2-harm");
  });

  it("[E1] also when the parents were not asked yet, since the article does not ask for a refusal", () => {
    const result = ask({ ...at14, stances: { jeugdige: "given" }, seriousHarm: "yes" });
    expect(result.outcome.standing).toBe("byException");
  });

  it("[E1] [E2] stay open, with the question to ask, as long as it is not known", () => {
    const result = ask({ ...at14, stances: refused });
    expect(result.outcome.standing).toBe("refused");
    expect(result.exceptions.filter(({ status }) => status === "open").map(({ id }) => id)).toEqual(
      ["E1", "E2", "E6"],
    );
    expect(result.unknowns.map(({ fact }) => fact)).toEqual([
      "seriousHarm",
      "persistsAfterRefusal",
      "invasive",
    ]);
  });

  it("[E2] goes ahead when the jeugdige keeps wanting it after a refusal, not before one", () => {
    expect(ask({ ...at14, stances: refused, persistsAfterRefusal: "yes" }).applied).toEqual(["E2"]);
    const before = ask({ ...at14, stances: { jeugdige: "given" }, persistsAfterRefusal: "yes" });
    expect(before.applied).toEqual([]);
    expect(before.outcome.standing).toBe("awaited");
  });

  it("[E1] [E2] need the jeugdige's own yes", () => {
    const stances = { ...refused, jeugdige: "refused" } as const;
    const result = ask({ ...at14, stances, seriousHarm: "yes", persistsAfterRefusal: "yes" });
    expect(result.applied).toEqual([]);
    expect(result.outcome.standing).toBe("refused");
  });

  it("[E3] needs no consent within a measure, and still owes information, a plan and participation", () => {
    const result = ask({
      ...at14,
      measures: [{ kind: "ondertoezichtstelling" }],
      withinMeasure: "yes",
    });
    expect(result.applied).toEqual(["E3"]);
    expect(result.outcome).toMatchObject({ standing: "notNeeded", requires: [] });
    expect(result.outcome.duties).toContain("informationPlanParticipation");
  });

  it("[E3] asks whether the help is part of the measure, and not once the measure has ended", () => {
    const measures = [{ kind: "ondertoezichtstelling", period: { end: "2026-05-31" } }] as const;
    expect(whoDecides({ ...at14, measures }, "2026-05-31")).toMatchObject({
      status: "undetermined",
      unknowns: [{ fact: "frame" }],
    });
    expect(ask({ ...at14, measures }).rows).toEqual(["C1-12to15-able"]);
    // Said to be part of a measure while none is in force: the facts contradict, so it is asked.
    expect(whoDecides({ ...at14, measures, withinMeasure: "yes" }, on).status).toBe("undetermined");
  });

  it("[E3] holds for guardianship of a certified institution", () => {
    const positions = [{ personId: "gi", kind: "voogdijGi" }] as const;
    const question = { ...at14, positions, withinMeasure: "yes" } as const;
    expect(ask(question).applied).toEqual(["E3"]);
    expect(ask({ ...question, withinMeasure: "no" }).asked).toEqual(["jeugdige", "gi"]);
  });

  it("[E4] goes ahead when there is no time to ask the only ones who consent", () => {
    const urgent = { noTimeToAsk: "yes", seriousHarm: "yes" } as const;
    expect(ask({ ...at8, ...urgent }).outcome.standing).toBe("byException");
    expect(ask({ ...at8, ...urgent, stances: { moeder: "refused" } }).outcome.standing).toBe(
      "refused",
    );
    // At 14 the jeugdige consents too, so this is not E4 but E1, which needs the jeugdige's yes.
    expect(ask({ ...at14, ...urgent }).applied).toEqual([]);
    expect(ask({ ...at14, ...urgent, ability: "notAble" }).applied).toEqual(["E4"]);
  });

  it("[E5] blocks an invasive act somebody resists, unless it prevents serious harm", () => {
    const base = {
      ...at14,
      ability: "notAble",
      stances: { moeder: "given", vader: "given" },
      resists: "yes",
      invasive: "yes",
    } as const;
    expect(ask(base).outcome.standing).toBe("blocked");
    expect(ask(base).unknowns.map(({ fact }) => fact)).toContain("seriousHarm");
    expect(ask({ ...base, seriousHarm: "no" }).outcome.standing).toBe("blocked");
    expect(ask({ ...base, seriousHarm: "yes" }).outcome.standing).toBe("given");
    expect(ask({ ...base, invasive: "no" }).outcome.standing).toBe("given");
    expect(ask({ ...base, resists: "no" }).outcome.standing).toBe("given");
  });

  it("[E6] presumes consent to what is not invasive, as long as nobody refuses", () => {
    expect(ask({ ...at14, invasive: "no" }).outcome.standing).toBe("presumed");
    expect(ask({ ...at14, invasive: "no", stances: { vader: "refused" } }).outcome.standing).toBe(
      "refused",
    );
    expect(ask({ ...at14, invasive: "yes" }).outcome.standing).toBe("awaited");
  });

  it("[E7] drops a representative for whom acting would be bad care", () => {
    const result = ask({
      ...at8,
      unsuitable: ["vader"],
      stances: { moeder: "given", vader: "refused" },
    });
    expect(result.applied).toEqual(["E7"]);
    expect(result.asked).toEqual(["moeder"]);
    expect(result.outcome.standing).toBe("given");
  });

  it("[E8] finds no consent when parents disagree, and names the way on", () => {
    const result = ask({ ...at8, stances: { moeder: "given", vader: "refused" } });
    expect(result.applied).toEqual(["E8"]);
    expect(result.outcome.standing).toBe("refused");
    expect(result.outcome.duties).toContain("talkThenCourt");
    expect(result.norms).toContain("bw1-253a");
  });

  it("[E9] relies on what one parent says of the other only when they are together", () => {
    const stances = { moeder: "given", vader: "saidByOtherParent" } as const;
    expect(ask({ ...at8, stances, separated: "no" }).outcome.standing).toBe("given");
    expect(ask({ ...at8, stances, separated: "yes" }).outcome).toMatchObject({
      standing: "awaited",
      awaits: ["vader"],
    });
    expect(ask({ ...at8, stances }).outcome.standing).toBe("awaited");
    expect(ask({ ...at8, stances }).unknowns.map(({ fact }) => fact)).toContain("separated");
  });

  it("[E10] keeps a parent without gezag out of the decision and informed on request", () => {
    const positions = [
      { personId: "moeder", kind: "ouderlijkGezag" },
      { personId: "vader", kind: "ouderZonderGezag" },
    ] as const;
    const result = ask({ ...at8, positions });
    expect(result.applied).toEqual(["E10"]);
    expect(result.asked).toEqual(["moeder"]);
    expect(result.outcome.duties).toContain("informParentOnRequest");
  });

  it("[E11] stops when consent is withdrawn, and weighs protection", () => {
    const result = ask({ ...at8, stances: { moeder: "given", vader: "withdrawn" } });
    expect(result.applied).toEqual(["E8", "E11"]);
    expect(result.outcome.standing).toBe("refused");
    expect(result.outcome.duties).toContain("seekProtection");
  });

  it("mentions every exception it looked at", () => {
    expect(ask(at8).exceptions.map(({ id }) => id)).toEqual([
      "E1",
      "E2",
      "E3",
      "E4",
      "E5",
      "E6",
      "E7",
      "E8",
      "E9",
      "E10",
      "E11",
    ]);
  });
});

describe("C2: telling", () => {
  const tell = (age: keyof typeof birthDates, receiver: Receiver, more: object = {}) =>
    ask({ decision: "C2", ...twoParents, birthDate: birthDates[age], receiver, ...more });

  it.each([
    ["under12", "betrokkene", "explain", []],
    ["12to15", "betrokkene", "inzage", []],
    ["under12", "gezagsdrager", "inzage", []],
    ["12to15", "gezagsdrager", "inzage", []],
    ["16to17", "gezagsdrager", "consent", ["jeugdige"]],
    ["18plus", "gezagsdrager", "consent", ["jeugdige"]],
    ["12to15", "ouderZonderGezag", "needed", []],
    ["16to17", "ouderZonderGezag", "consent", ["jeugdige"]],
    ["under12", "steunfiguur", "consent", ["moeder", "vader"]],
    ["12to15", "steunfiguur", "consent", ["jeugdige", "moeder", "vader"]],
    ["16to17", "steunfiguur", "consent", ["jeugdige"]],
    ["18plus", "steunfiguur", "consent", ["jeugdige"]],
    ["under12", "vrijwilligersorganisatie", "consent", ["moeder", "vader"]],
    ["under12", "pleegouder", "needed", []],
    ["under12", "professional", "needed", []],
    ["under12", "vertrouwenspersoon", "needed", []],
    ["under12", "gecertificeerdeInstelling", "consent", ["moeder", "vader"]],
    ["16to17", "ander", "consent", ["jeugdige"]],
  ] as const)("%s, %s: %s %j", (age, receiver, access, asked) => {
    const result = tell(age, receiver);
    expect(result.outcome.access).toBe(access);
    expect(result.asked).toEqual(asked);
    expect(result.outcome.standing).toBe(access === "consent" ? "awaited" : "notNeeded");
  });

  it("tells the institution what a supervision order needs, without consent", () => {
    const result = tell("under12", "gecertificeerdeInstelling", {
      measures: [{ kind: "ondertoezichtstelling" }],
      withinMeasure: "yes",
    });
    expect(result.outcome.access).toBe("needed");
    expect(result.norms).toEqual(["jw-7.3.11-4"]);
  });

  it("refuses when good care forbids it, even with everybody's consent, but not to the jeugdige", () => {
    const stances = { jeugdige: "given", moeder: "given", vader: "given" } as const;
    expect(tell("12to15", "steunfiguur", { stances }).outcome.standing).toBe("given");
    expect(
      tell("12to15", "steunfiguur", { stances, goodCareForbids: "yes" }).outcome,
    ).toMatchObject({ access: "not", standing: "blocked" });
    expect(tell("12to15", "betrokkene", { goodCareForbids: "yes" }).outcome.access).toBe("inzage");
  });

  it("follows the later text for parents of a 12 to 15-year-old within a measure", () => {
    const question = {
      decision: "C2",
      ...twoParents,
      receiver: "gezagsdrager",
      measures: [{ kind: "ondertoezichtstelling" }],
      withinMeasure: "yes",
    } as const;
    expect(whoDecides({ ...question, birthDate: "2003-06-01" }, "2017-05-31")).toMatchObject({
      outcome: { access: "consent" },
    });
    expect(whoDecides({ ...question, birthDate: "2003-06-01" }, "2017-06-01")).toMatchObject({
      outcome: { access: "inzage" },
    });
  });

  it("closes at once when consent is withdrawn", () => {
    const result = tell("16to17", "steunfiguur", { stances: { jeugdige: "withdrawn" } });
    expect(result.outcome.standing).toBe("refused");
    expect(result.applied).toEqual(["E11"]);
  });
});

describe("C3, C4, C5", () => {
  it.each([
    ["under12", "able", ["moeder", "vader"]],
    ["12to15", "able", ["jeugdige"]],
    ["16to17", "notAble", ["moeder", "vader"]],
  ] as const)("C3: at %s, %s, %j agree that a supporter is present", (age, ability, asked) => {
    expect(
      ask({ decision: "C3", ...twoParents, birthDate: birthDates[age], ability, present: "other" })
        .asked,
    ).toEqual(asked);
  });

  it("C3: needs no agreement for somebody who must consent, unless good care forbids it", () => {
    const question = {
      decision: "C3",
      ...twoParents,
      birthDate: birthDates["12to15"],
      present: "mustConsent",
    } as const;
    expect(ask(question).outcome).toMatchObject({ access: "yes", standing: "notNeeded" });
    expect(ask({ ...question, goodCareForbids: "yes" }).outcome).toMatchObject({
      access: "not",
      standing: "blocked",
    });
  });

  it.each([
    ["jeugdige", "under12", "no", ["jeugdige", "moeder", "vader"], []],
    ["jeugdige", "12to15", "no", ["jeugdige"], ["moeder", "vader"]],
    ["jeugdige", "16to17", "no", ["jeugdige"], []],
    ["jeugdige", "16to17", "yes", ["jeugdige"], ["moeder", "vader"]],
    ["jeugdige", "18plus", "yes", ["jeugdige"], []],
    ["ouder", "12to15", "no", ["moeder"], []],
    ["gezin", "under12", "no", ["moeder"], []],
    ["gezin", "16to17", "no", ["jeugdige", "moeder"], []],
  ] as const)(
    "C4: for %s at %s, JIM %s: %j choose, %j are asked to agree",
    (beneficiary, age, jim, asked, sought) => {
      const result = ask({
        decision: "C4",
        ...twoParents,
        birthDate: birthDates[age],
        beneficiary,
        jim,
        supportedParents: ["moeder"],
      });
      expect(result.asked).toEqual(asked);
      expect(result.outcome.seeks.flatMap(({ persons }) => persons ?? [])).toEqual(sought);
    },
  );

  it("C5: the supporter decides freely; a minor does light things only", () => {
    expect(
      ask({
        decision: "C5",
        supporterId: "trainer",
        supporterIsMinor: "no",
        stances: { trainer: "refused" },
      }).outcome,
    ).toMatchObject({
      standing: "refused",
      duties: ["mayStopAnyTime", "tellAboutOwnData"],
    });
    expect(ask({ decision: "C5", supporterIsMinor: "yes" }).outcome.duties).toContain(
      "lightTasksOnly",
    );
    expect(whoDecides({ decision: "C5" }, on)).toMatchObject({
      status: "undetermined",
      unknowns: [{ fact: "supporterIsMinor" }],
    });
  });

  it("refuses days before the Jeugdwet and days that do not exist", () => {
    for (const day of ["2014-12-31", "2026-02-30"])
      expect(() => whoDecides({ decision: "C5" }, day)).toThrow(
        expect.objectContaining({ name: "InvalidDate" }),
      );
    expect(whoDecides({ decision: "C5", supporterIsMinor: "no" }, "2015-01-01").status).toBe(
      "decided",
    );
  });
});

describe("who is counted, and how answers add up", () => {
  const at8 = { decision: "C1", birthDate: birthDates.under12, measures: [] } as const;
  const at14 = { ...twoParents, decision: "C1", birthDate: birthDates["12to15"] } as const;

  it.each([
    ["ouderlijkGezag", true],
    ["gezagNietOuder", true],
    ["voogdijNatuurlijkPersoon", true],
    ["voogdijGi", true],
    ["ouderZonderGezag", false],
    ["pleegcontract", false],
    ["curatele", false],
    ["mentorschap", false],
    ["schriftelijkeMachtiging", false],
  ] as const)("a position of %s has to be asked for a minor: %s", (kind, asked) => {
    const positions = [{ personId: "iemand", kind }];
    expect(ask({ ...at8, positions, withinMeasure: "no" }).asked).toEqual(asked ? ["iemand"] : []);
  });

  it.each([
    "ondertoezichtstelling",
    "voorlopigeOndertoezichtstelling",
    "voorlopigeVoogdij",
    "jeugdreclassering",
    "geslotenJeugdhulp",
    "spoedGeslotenJeugdhulp",
    "uithuisplaatsing",
  ] as const)("help within %s takes no consent", (kind) => {
    const measures = [{ kind }];
    expect(ask({ ...at14, measures, withinMeasure: "yes" }).rows).toEqual(["C1-measure"]);
    expect(ask({ ...at14, measures, withinMeasure: "no" }).rows).toEqual(["C1-12to15-able"]);
  });

  it("asks for the frame as long as nobody looked for a guardian or a measure", () => {
    const facts = (question: object) =>
      whoDecides({ decision: "C1", birthDate: birthDates.under12, ...question }, on).unknowns.map(
        ({ fact }) => fact,
      );
    expect(facts({ measures: [] })).toContain("frame");
    expect(facts({ positions: [] })).toContain("frame");
    expect(facts({ measures: [], positions: [] })).not.toContain("frame");
  });

  it("draws the lines at the birthdays of 12, 16 and 18 themselves", () => {
    const rowOn = (day: string) =>
      whoDecides({ decision: "C1", ...twoParents, birthDate: "2010-06-01" }, day).rows;
    expect(rowOn("2022-05-31")).toEqual(["C1-under12"]);
    expect(rowOn("2022-06-01")).toEqual(["C1-12to15-able"]);
    expect(rowOn("2026-05-31")).toEqual(["C1-12to15-able"]);
    expect(rowOn("2026-06-01")).toEqual(["C1-16to17-able"]);
    expect(rowOn("2028-05-31")).toEqual(["C1-16to17-able"]);
    expect(rowOn("2028-06-01")).toEqual(["C1-18plus-able"]);
  });

  it("of several representatives of an adult one yes suffices, and it takes all their refusals", () => {
    const standing = (one?: "given" | "refused", other?: "given" | "refused") =>
      ask({
        decision: "C1",
        birthDate: birthDates["18plus"],
        ability: "notAble",
        measures: [],
        positions: [
          { personId: "een", kind: "curatele" },
          { personId: "ander", kind: "mentorschap" },
        ],
        stances: { ...(one && { een: one }), ...(other && { ander: other }) },
      }).outcome;
    expect(standing()).toMatchObject({ standing: "awaited", awaits: ["een", "ander"] });
    expect(standing("refused")).toMatchObject({ standing: "awaited", awaits: ["ander"] });
    expect(standing("refused", "refused").standing).toBe("refused");
    expect(standing("given").standing).toBe("given");
    expect(standing("refused", "given").standing).toBe("given");
  });

  it("every parent a support is for has to say yes", () => {
    const question = { decision: "C4", beneficiary: "ouder", ...twoParents } as const;
    const two = {
      ...question,
      birthDate: birthDates.under12,
      supportedParents: ["moeder", "vader"],
    };
    expect(ask({ ...two, stances: { moeder: "given" } }).outcome.standing).toBe("awaited");
    expect(ask({ ...two, stances: { moeder: "given", vader: "given" } }).outcome.standing).toBe(
      "given",
    );
    const nobody = whoDecides({ ...question, birthDate: birthDates.under12 }, on);
    expect(nobody.unknowns.map(({ fact }) => fact)).toContain("supportedParents");
  });

  it("a reported yes against a refusal is a disagreement (E8)", () => {
    const stances = { moeder: "refused", vader: "saidByOtherParent" } as const;
    const result = ask({ ...twoParents, ...at8, positions: twoParents.positions, stances });
    expect(result.applied).toContain("E8");
    const same = { moeder: "refused", vader: "refused" } as const;
    expect(ask({ ...at8, positions: twoParents.positions, stances: same }).applied).not.toContain(
      "E8",
    );
  });

  it("a reported yes leaves nothing to go without, when it may be relied on (E1 with E9)", () => {
    const stances = { jeugdige: "given", moeder: "given", vader: "saidByOtherParent" } as const;
    const base = { ...at14, stances, seriousHarm: "yes" } as const;
    expect(ask({ ...base, separated: "no" }).applied).toEqual(["E9"]);
    expect(ask({ ...base, separated: "no" }).outcome.standing).toBe("given");
    expect(ask({ ...base, separated: "yes" }).applied).toEqual(["E1"]);
  });

  it("tells an exception that does not apply from one that is open", () => {
    const { exceptions } = ask({ ...at14, stances: { jeugdige: "given" } });
    const [e1, e2] = exceptions;
    expect(e1).toMatchObject({ id: "E1", status: "open", unknowns: [{ fact: "seriousHarm" }] });
    expect(e2).toMatchObject({ id: "E2", status: "doesNotApply", unknowns: [] });
  });

  it("asks about serious harm only where it changes something", () => {
    const adult = {
      decision: "C1",
      measures: [],
      positions: [],
      birthDate: birthDates["18plus"],
    } as const;
    expect(ask(adult).unknowns.map(({ fact }) => fact)).not.toContain("seriousHarm");
  });

  it("looks at no exception for taking part, and has access only where something is told or seen", () => {
    const takesPart = ask({ decision: "C5", supporterIsMinor: "no" });
    expect(takesPart.exceptions).toEqual([]);
    expect("access" in takesPart.outcome).toBe(false);
    expect("access" in ask(at14).outcome).toBe(false);
  });

  it("joins the unknowns and duties of telling and of the consent it takes, each once", () => {
    const question = {
      decision: "C2",
      receiver: "vrijwilligersorganisatie",
      ...twoParents,
    } as const;
    const open = whoDecides({ ...question, ability: "unknown" }, on);
    const facts = open.unknowns.map(({ fact }) => fact);
    expect(facts).toEqual([...new Set(facts)]);
    expect(facts).toEqual(expect.arrayContaining(["age", "ability"]));
    const decided = ask({ ...question, birthDate: birthDates["12to15"] });
    expect(decided.rows).toHaveLength(2);
    expect(decided.outcome.duties).toContain("onlyWhatIsNeeded");
  });
});
