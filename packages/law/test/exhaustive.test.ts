// Every question with every combination of the facts that its rules look at, asked through `whoDecides` as a caller does.
import { describe, expect, it } from "vitest";

import { norms } from "../src/norms/norms.ts";

import {
  eventsAhead,
  receiverLabels,
  whoDecides,
  type ConsentQuestion,
  type FamilyFacts,
  type HelpQuestion,
  type Receiver,
  type Stance,
} from "@steunnetwerk/law";

const on = "2026-06-01";
const birthDates = [undefined, "2016-06-01", "2012-06-01", "2009-06-01", "2006-06-01"] as const;
const abilities = [undefined, "able", "notAble", "unknown"] as const;
const yesNo = ["yes", "no", "unknown"] as const;
const stances: readonly Stance[] = [
  "given",
  "refused",
  "withdrawn",
  "awaited",
  "saidByOtherParent",
];

const moeder = { personId: "moeder", kind: "ouderlijkGezag" } as const;
const vader = { personId: "vader", kind: "ouderlijkGezag" } as const;
/** Gezag of nobody looked at, none, one, two, a parent beside one without, a non-parent, a guardian, an institution. */
const gezag: readonly FamilyFacts["positions"][] = [
  undefined,
  [],
  [moeder],
  [moeder, vader],
  [moeder, { ...vader, kind: "ouderZonderGezag" }],
  [moeder, { ...vader, kind: "gezagNietOuder" }],
  [{ personId: "moeder", kind: "voogdijNatuurlijkPersoon" }],
  [{ personId: "moeder", kind: "voogdijGi" }],
  [{ personId: "moeder", kind: "pleegcontract" }],
  [{ personId: "moeder", kind: "curatele" }],
  [{ personId: "moeder", kind: "schriftelijkeMachtiging" }],
];
const measures: readonly FamilyFacts["measures"][] = [
  undefined,
  [],
  [{ kind: "ondertoezichtstelling" }],
  [{ kind: "jeugdreclassering", period: { end: "2026-05-31" } }],
];

/** Every combination of one value of each list. */
function* every<Lists extends Readonly<Record<string, readonly unknown[]>>>(
  lists: Lists,
): Generator<{ [Name in keyof Lists]: Lists[Name][number] }> {
  const names = Object.keys(lists);
  const total = names.reduce((count, name) => count * (lists[name]?.length ?? 0), 1);
  for (let index = 0; index < total; index += 1) {
    let rest = index;
    const combination: Record<string, unknown> = {};
    for (const name of names) {
      const values = lists[name] ?? [];
      combination[name] = values[rest % values.length];
      rest = Math.floor(rest / values.length);
    }
    yield combination as { [Name in keyof Lists]: Lists[Name][number] };
  }
}

const family = { birthDate: birthDates, ability: abilities, positions: gezag, measures };

const questions: Readonly<Record<string, () => Iterable<ConsentQuestion>>> = {
  C1: () =>
    every({ decision: ["C1"] as const, ...family, withinMeasure: yesNo, medicalTreatment: yesNo }),
  C2: () =>
    every({
      decision: ["C2"] as const,
      ...family,
      receiver: Object.keys(receiverLabels) as Receiver[],
      goodCareForbids: [undefined, "yes"] as const,
    }),
  C3: () =>
    every({
      decision: ["C3"] as const,
      ...family,
      present: ["other", "mustConsent", "neededProfessional"] as const,
      goodCareForbids: yesNo,
    }),
  C4: () =>
    every({
      decision: ["C4"] as const,
      ...family,
      beneficiary: ["jeugdige", "ouder", "gezin"] as const,
      jim: yesNo,
    }),
  C5: () => every({ decision: ["C5"] as const, ...family, supporterIsMinor: yesNo }),
};

describe.each(Object.entries(questions))("%s, every combination of facts", (_, combinations) => {
  it("has an answer with its norms, or every possible answer with the question to ask", () => {
    for (const question of combinations()) {
      const decision = whoDecides(question, on);
      const shown = JSON.stringify(question);
      if (decision.rows.length === 0 || decision.norms.length === 0) throw new Error(shown);
      if (decision.norms.some((id) => !(id in norms))) throw new Error(shown);
      const outcomes = decision.status === "decided" ? [decision.outcome] : decision.possible;
      if (decision.status === "undetermined" && decision.unknowns.length === 0)
        throw new Error(`nothing to ask: ${shown}`);
      for (const { requires, standing } of outcomes) {
        // Nobody was asked yet: nothing that takes a yes can have one.
        const right = requires.length === 0 ? ["notNeeded", "blocked"] : ["awaited", "blocked"];
        if (!right.includes(standing)) throw new Error(`${standing}: ${shown}`);
      }
      for (const { question: asks, answeredBy } of decision.unknowns)
        if (asks.nl === "" || asks.en === "" || answeredBy.length === 0) throw new Error(shown);
    }
  });
});

describe("C1, every combination of answers and circumstances", () => {
  const circumstances = {
    seriousHarm: yesNo,
    persistsAfterRefusal: yesNo,
    noTimeToAsk: yesNo,
    resists: yesNo,
    invasive: yesNo,
    separated: yesNo,
  };
  const answers = { jeugdige: stances.slice(0, 4), moeder: stances, vader: stances };

  function* cases(): Generator<HelpQuestion> {
    for (const birthDate of birthDates.slice(1))
      for (const ability of ["able", "notAble"] as const)
        for (const said of every(answers))
          for (const facts of every(circumstances))
            yield {
              decision: "C1",
              birthDate,
              ability,
              measures: [],
              positions: [moeder, vader],
              willingRelatives: [{ personId: "moeder", relation: "closeFamily" }],
              stances: said,
              ...facts,
            };
  }

  /** Every 61st case: 61 shares no factor with the lengths of the lists, so every pair of values is met. */
  function* spread(): Generator<HelpQuestion> {
    let count = 0;
    for (const question of cases()) if (count++ % 61 === 0) yield question;
  }

  it("stands as the answers say, or as the exception says that applies", () => {
    for (const question of spread()) {
      const decision = whoDecides(question, on);
      if (decision.status === "undetermined") throw new Error(JSON.stringify(question));
      const { outcome, exceptions } = decision;
      const applied = exceptions.filter(({ status }) => status === "applies").map(({ id }) => id);
      const asked = outcome.requires.flatMap(({ persons }) => persons ?? []);
      const said = asked.map((person) => question.stances?.[person] ?? "awaited");
      const refusals = said.filter((one) => one === "refused" || one === "withdrawn").length;
      const right = {
        notNeeded: false,
        given:
          said.every((one) => one === "given" || one === "saidByOtherParent") &&
          (!said.includes("saidByOtherParent") || applied.includes("E9")),
        presumed: applied.includes("E6") && refusals === 0,
        byException: ["E1", "E2", "E4"].some((id) => applied.includes(id)),
        awaited: refusals === 0,
        refused: refusals > 0,
        blocked: applied.includes("E5") && question.seriousHarm !== "yes",
      }[outcome.standing];
      if (!right)
        throw new Error(`${outcome.standing} ${applied.join()}: ${JSON.stringify(question)}`);
      if (outcome.standing === "awaited" && outcome.awaits.length === 0)
        throw new Error(`awaits nobody: ${JSON.stringify(question)}`);
      if (outcome.standing !== "awaited" && outcome.awaits.length > 0)
        throw new Error(`still awaits: ${JSON.stringify(question)}`);
    }
  });

  const better = { refused: 0, awaited: 1, presumed: 2, given: 3 } as const;

  it("a yes more never makes it worse", () => {
    for (const question of spread()) {
      if (question.seriousHarm === "yes" || question.persistsAfterRefusal === "yes") continue;
      const standing = (one: HelpQuestion) => {
        const decision = whoDecides(one, on);
        return decision.status === "decided" ? decision.outcome.standing : "awaited";
      };
      const before = standing(question);
      const after = standing({ ...question, stances: { ...question.stances, moeder: "given" } });
      if (before in better && after in better)
        expect(
          better[after as keyof typeof better],
          JSON.stringify(question),
        ).toBeGreaterThanOrEqual(better[before as keyof typeof better]);
    }
  });
});

describe("ageing", () => {
  it("never brings parents back who did not have to be asked", () => {
    for (const { ability, positions, measures: frame } of every(family)) {
      const parents = birthDates.slice(1).map((birthDate) => {
        const decision = whoDecides(
          { decision: "C1", birthDate, ability, positions, measures: frame, withinMeasure: "no" },
          on,
        );
        const outcomes = decision.status === "decided" ? [decision.outcome] : decision.possible;
        return Math.max(
          ...outcomes.map(({ requires }) =>
            requires.some(({ party }) => party === "gezagsdragers") ? 1 : 0,
          ),
        );
      });
      expect(parents.join("")).toMatch(/^1+0+$/);
    }
  });

  it("changes who decides on no other day than those foreseen", () => {
    const facts = { birthDate: "2012-02-29", measures: [], positions: [moeder, vader] } as const;
    const foreseen = new Set(
      eventsAhead(facts, "2023-01-01", "2031-12-31").map((event) => event.on),
    );
    let before = "";
    for (let day = Date.UTC(2023, 0, 1); day <= Date.UTC(2031, 11, 31); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      const now = whoDecides({ decision: "C1", ...facts }, date).rows.join();
      if (before !== "" && now !== before) expect(foreseen).toContain(date);
      before = now;
    }
    expect([...foreseen]).toEqual(["2024-02-29", "2028-02-29", "2030-03-01"]);
  });
});
