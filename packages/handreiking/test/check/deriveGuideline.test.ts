import { formatPath } from "@steunnetwerk/domain";
import { describe, expect, it } from "vitest";

import { withConsent } from "../Enactment.ts";

import {
  brokenPromises,
  compareGuidelines,
  deriveGuideline,
  handreiking,
  jimAanpak,
  periodsIn,
  type Derivation,
  type Guideline,
} from "@steunnetwerk/handreiking";

const say = (text: string) => ({ nl: text, en: text });
const region: Derivation = {
  id: "regio-noord",
  version: "1.0.0",
  name: say("Regio Noord"),
  about: say("Verzonnen"),
};
const extraTask = {
  id: "callNeighbourhood",
  name: say("Bel het wijkteam"),
  instruction: say("Bel"),
  mayAct: ["netwerkverantwoordelijke"],
  outcomes: [{ id: "done", name: say("Gebeld") }],
  due: "callIn",
  sources: [],
};
const more: Derivation = {
  ...region,
  periods: { reviewPlan: "P1M" },
  addToSteps: {
    S04: {
      tasks: [extraTask],
      exits: [
        {
          id: "called",
          text: say("gebeld"),
          holds: { task: "callNeighbourhood", is: "answered" },
        },
      ],
      tips: [{ text: say("Bel vroeg."), sources: [] }],
    },
  },
  add: {
    periods: {
      callIn: {
        name: say("bellen"),
        default: "P3D",
        min: "P1D",
        max: "P7D",
        mark: "derived",
        sources: [],
      },
    },
  },
};

function derived(base: Guideline, derivation: Derivation): Guideline {
  const result = deriveGuideline(base, derivation);
  if (!result.success) throw new Error(JSON.stringify(result.issues));
  return result.data;
}

function issuesOf(derivation: object): string[] {
  const result = deriveGuideline(handreiking, derivation);
  return result.success ? [] : result.issues.map(({ path, code }) => `${formatPath(path)} ${code}`);
}

describe("guidelines of one's own (G)", () => {
  const own = derived(handreiking, more);

  it("[G8] has all of the other, what was added, and can be enacted", () => {
    expect(brokenPromises(handreiking, own)).toEqual([]);
    expect(own.invariants).toEqual(handreiking.invariants);
    expect(own.steps.find(({ id }) => id === "S04")?.tasks.at(-1)?.id).toBe("callNeighbourhood");
    expect(withConsent(own).work).toContain("tellFamily#1");
  });

  it("[G8] [D3] says who set each period, also when derived once more", () => {
    const location = derived(own, {
      ...region,
      id: "locatie-a",
      periods: { callIn: "P2D", drawMap: "P4W" },
    });
    const setBy = (code: string) =>
      periodsIn(location).find(({ period }) => period === code)?.setBy.id;
    expect(setBy("reviewPlan")).toBe("regio-noord");
    expect(setBy("callIn")).toBe("locatie-a");
    expect(setBy("drawMap")).toBe("locatie-a");
    expect(setBy("startUp")).toBe(handreiking.id);
    expect(periodsIn(own).find(({ period }) => period === "callIn")?.setBy.id).toBe("regio-noord");
  });

  it.each<[string, object, string[]]>([
    [
      "a period that is not there",
      { ...region, periods: { neverHeard: "P1D" } },
      ["periods.neverHeard unknownReference"],
    ],
    [
      "a period out of its range",
      { ...region, periods: { otherPlan: "P8W" } },
      ["periods.otherPlan.default periodOutOfRange"],
    ],
    [
      "a step that is not there",
      { ...region, addToSteps: { S99: {} } },
      ["addToSteps.S99 unknownReference"],
    ],
    [
      "a capacity that is there already",
      { ...region, add: { capacities: { ouder: handreiking.capacities["ouder"] } } },
      ["add.capacities.ouder duplicateId"],
    ],
    [
      "a task that is there already",
      {
        ...region,
        addToSteps: { S04: { tasks: [{ ...extraTask, id: "setGoals", due: "weigh" }] } },
      },
      ["steps[3].tasks[4].id duplicateId"],
    ],
    ["an invariant left out", { ...region, invariants: [] }, ["invariants unrecognized_keys"]],
    ["no name", { ...region, name: undefined }, ["name missing"]],
  ])("[G8] refuses %s", (_, derivation, expected) => {
    expect(issuesOf(derivation)).toEqual(expected);
  });

  it.each<[string, (guideline: Guideline) => void, string]>([
    ["an invariant", (g) => g.invariants.pop(), "invariants"],
    ["a step", (g) => g.steps.pop(), "steps"],
    ["a task", (g) => g.steps[2]?.tasks.shift(), "steps[2].tasks"],
    ["an exit", (g) => g.steps[7]?.exits.pop(), "steps[7].exits"],
    ["a requirement", (g) => delete g.steps[2]?.requires, "steps[2].requires"],
    ["the track for safety", (g) => delete g.safety, "safety.tasks"],
    ["a decision", (g) => delete g.decisions["delen"], "decisions.delen"],
    [
      "a limit",
      (g) => Object.assign(g.periods["otherPlan"] ?? {}, { default: "P9W", max: "P9W" }),
      "periods.otherPlan",
    ],
  ])("[G9] tells where a document takes out %s", (_, edit, expected) => {
    const document = structuredClone(handreiking);
    edit(document);
    expect(brokenPromises(handreiking, document).map(({ path }) => formatPath(path))).toContain(
      expected,
    );
  });

  it("[D4] tells every difference with where it stands", () => {
    expect(compareGuidelines(handreiking, handreiking)).toEqual([]);
    const differences = compareGuidelines(handreiking, own);
    const at = (path: string) =>
      differences.find((difference) => difference.path.join(".") === path);
    expect(at("periods.reviewPlan.default")).toMatchObject({
      kind: "changed",
      before: "P8W",
      after: "P1M",
    });
    expect(at("steps.S04.tasks.callNeighbourhood")).toMatchObject({ kind: "added" });
    const back = compareGuidelines(own, handreiking);
    expect(back).toHaveLength(differences.length);
    expect(back.filter(({ kind }) => kind === "removed")).toHaveLength(
      differences.filter(({ kind }) => kind === "added").length,
    );
    expect(compareGuidelines(handreiking, jimAanpak).length).toBeGreaterThan(10);
  });
});
