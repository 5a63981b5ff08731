import { formatPath } from "@steunnetwerk/domain";
import { describe, expect, it } from "vitest";

import { small } from "../guidelines/small.ts";

import {
  handreiking,
  parseGuideline,
  reachable,
  safeParseGuideline,
  type Guideline,
} from "@steunnetwerk/handreiking";

type Edit = (guideline: Guideline) => void;

/** What is wrong with a guideline after an edit, as `path code`. */
function wrongWith(base: Guideline, edit: Edit): string[] {
  const guideline = structuredClone(base);
  edit(guideline);
  const result = safeParseGuideline(guideline);
  return result.success ? [] : result.issues.map(({ path, code }) => `${formatPath(path)} ${code}`);
}

/** A step or task of a guideline, which is there. */
const step = (guideline: Guideline, id: string) => {
  const found = guideline.steps.find((one) => one.id === id);
  if (!found) throw new Error(`No step ${id}`);
  return found;
};
const task = (guideline: Guideline, id: string) => {
  const found = guideline.steps.flatMap(({ tasks }) => tasks).find((one) => one.id === id);
  if (!found) throw new Error(`No task ${id}`);
  return found;
};

describe("guidelines from outside (G)", () => {
  it.each([
    ["nothing", undefined],
    ["text", "handreiking"],
    ["an empty object", {}],
    ["a list", []],
  ])("[G1] refuses %s", (_, input) => {
    expect(safeParseGuideline(input).success).toBe(false);
    expect(() => parseGuideline(input)).toThrow(/not a valid guideline/);
  });

  it.each<[string, Guideline, Edit, string[]]>([
    ["[G1] an empty label", small, (g) => (g.name.nl = ""), ["name.nl too_small"]],
    [
      "[G1] an unknown condition",
      small,
      (g) => Object.assign(step(g, "only"), { requires: { moon: "full" } }),
      ["steps[0].requires invalid_union"],
    ],
    [
      "[G2] two steps with one id",
      small,
      (g) => g.steps.push(structuredClone(step(g, "only"))),
      [
        "steps[1].id duplicateId",
        ...Array.from({ length: 6 }, (_, index) => `steps[1].tasks[${index}].id duplicateId`),
      ],
    ],
    [
      "[G2] a step called safety",
      small,
      (g) => (step(g, "only").id = "safety"),
      ["steps[0].id reservedId"],
    ],
    [
      "[G2] a capacity called system",
      small,
      (g) => Object.assign(g.capacities, { system: g.capacities["worker"] }),
      ["capacities.system reservedId"],
    ],
    [
      "[G2] an unknown task",
      small,
      (g) => (task(g, "look").opens = { task: "nap", is: "done" }),
      ["steps[0].tasks[1].opens.task unknownReference"],
    ],
    [
      "[G2] an unknown outcome",
      small,
      (g) => (task(g, "look").opens = { task: "prepare", is: "done", outcome: ["ok", "great"] }),
      ["steps[0].tasks[1].opens.outcome[1] unknownReference"],
    ],
    [
      "[G2] an unknown period",
      small,
      (g) => (task(g, "look").due = "soon"),
      ["steps[0].tasks[1].due unknownReference"],
    ],
    [
      "[G2] an unknown capacity",
      small,
      (g) => (task(g, "look").mayAct = ["king"]),
      ["steps[0].tasks[1].mayAct[0] unknownReference"],
    ],
    [
      "[G2] an unknown source",
      small,
      (g) => (step(g, "only").sources = ["BOOK"]),
      ["steps[0].sources[0] unknownReference"],
    ],
    [
      "[G2] an unknown decision",
      small,
      (g) => (step(g, "only").requires = { consent: "all", is: "given" }),
      ["steps[0].requires.consent unknownReference"],
    ],
    [
      "[G3] a task per person without a person",
      handreiking,
      (g) => (step(g, "S06").requires = { task: "weigh", is: "done" }),
      ["steps[5].requires.task needsPerson"],
    ],
    [
      "[G3] a consent per person without a person",
      handreiking,
      (g) => (step(g, "S06").requires = { consent: "kiezen", is: "given" }),
      ["steps[5].requires.consent needsPerson"],
    ],
    [
      "[G3] a status of nobody",
      handreiking,
      (g) => (step(g, "S06").requires = { status: ["actief"] }),
      ["steps[5].requires.status needsPerson"],
    ],
    [
      "[G4] steps in a circle",
      handreiking,
      (g) => (step(g, "S02").after = ["S04"]),
      [
        "steps[1].after circularOrder",
        "steps[2].after circularOrder",
        "steps[3].after circularOrder",
      ],
    ],
    [
      "[G4] a task that opens itself",
      small,
      (g) => (task(g, "look").opens = { not: { task: "look", is: "open" } }),
      ["steps[0].tasks[1].opens.not ownCondition"],
    ],
    [
      "[G4] a task that nobody does",
      small,
      (g) => (task(g, "look").mayAct = []),
      ["steps[0].tasks[1] noWayToEnd"],
    ],
    [
      "[G4] a task that cannot end",
      small,
      (g) => (task(g, "decide").outcomes = []),
      ["steps[0].tasks[5] noWayToEnd"],
    ],
    [
      "[G7] a period out of its range",
      small,
      (g) => Object.assign(g.periods["answer"] ?? {}, { default: "P2D" }),
      ["periods.answer.default periodOutOfRange"],
    ],
    [
      "[G5] a task that never opens",
      small,
      (g) => (task(g, "look").opens = { task: "decide", is: "done" }),
      [
        "steps[0].exits[0] unreachable",
        "steps[0].tasks[1] unreachable",
        "steps[0].tasks[2] unreachable",
        "steps[0].tasks[3] unreachable",
        "steps[0].tasks[4] unreachable",
        "steps[0].tasks[5] unreachable",
      ],
    ],
    [
      "[G5] a status nobody gets",
      handreiking,
      (g) => (step(g, "S10").entry = { some: "steunfiguur", status: ["koning"] }),
      [
        "steps[9] unreachable",
        "steps[9].exits[0] unreachable",
        "steps[9].exits[1] unreachable",
        "steps[9].exits[2] unreachable",
        "steps[9].exits[3] unreachable",
        "steps[9].tasks[5] unreachable",
      ],
    ],
    [
      "[G6] no track for safety",
      handreiking,
      (g) => delete g.safety,
      ["invariants[7] invariantNotKept"],
    ],
    [
      "[G6] a condition on what a system computed",
      handreiking,
      (g) => (step(g, "S04").requires = { task: "describeMap", is: "done" }),
      ["steps[3].requires invariantNotKept"],
    ],
    [
      "[G6] a decision of the family that cannot be declined",
      handreiking,
      (g) => (task(g, "setGoals").cannotBeDeclined = true),
      ["steps[3].tasks[1].cannotBeDeclined invariantNotKept"],
    ],
    [
      "[G3] a step that shows what happens to a signal",
      handreiking,
      (g) => (step(g, "S11").entry = { task: "meldcode5", is: "open" }),
      ["steps[10].entry.task needsPerson"],
    ],
    [
      "[G6] a signal that shows in a step",
      handreiking,
      (g) => {
        const [outcome] = g.safety?.tasks[4]?.outcomes ?? [];
        if (outcome) outcome.repeats = "S05";
      },
      ["safety.tasks[4].outcomes[0] invariantNotKept"],
    ],
    [
      "[G6] nobody asks who",
      handreiking,
      (g) => delete task(g, "inviteSomeoneAlong").asksWho,
      ["invariants[3] invariantNotKept"],
    ],
    [
      "[G6] a step that closes without having asked who",
      handreiking,
      (g) => (step(g, "S02").exits = step(g, "S02").exits.slice(1)),
      ["invariants[3] invariantNotKept"],
    ],
    [
      "[G6] no consent for the network",
      handreiking,
      (g) => delete g.networkConsent,
      ["invariants[1] invariantNotKept"],
    ],
    [
      "[G6] nobody notices a vacancy",
      handreiking,
      (g) => delete task(g, "nameNetwerkverantwoordelijke").again,
      ["invariants[4] invariantNotKept"],
    ],
    [
      "[G6] influence that is not asked",
      handreiking,
      (g) => (step(g, "S08").exits = step(g, "S08").exits.slice(0, 2)),
      ["invariants[9] invariantNotKept"],
    ],
    [
      "[G6] no rhythm for supporters",
      handreiking,
      (g) => {
        for (const { tasks } of g.steps)
          for (const one of tasks) if (one.per?.capacity === "steunfiguur") delete one.again;
      },
      ["invariants[10] invariantNotKept", "decisions.kiezen invariantNotKept"],
    ],
    [
      "[G6] a consent that is never renewed",
      handreiking,
      (g) => delete task(g, "askConsentHulp").again,
      ["decisions.hulp invariantNotKept"],
    ],
  ])("%s is told with its path", (_, base, edit, expected) => {
    expect(wrongWith(base, edit)).toEqual(expected);
  });

  it("[G5] [D1] tells what can be reached without running a case", () => {
    expect(reachable(small)).toEqual({
      steps: ["only"],
      tasks: ["prepare", "look", "one", "two", "three", "decide"],
      exits: ["only.decided"],
      never: { steps: [], tasks: [], exits: [] },
    });
  });
});
