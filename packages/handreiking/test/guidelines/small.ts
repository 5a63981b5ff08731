import type { Guideline } from "@steunnetwerk/handreiking";

const say = (text: string) => ({ nl: text, en: text });
const ok = [{ id: "ok", name: say("Klaar") }];
const system = (id: string, after?: string) => ({
  id,
  name: say(id),
  instruction: say(id),
  mayAct: [],
  activity: "callHost",
  ...(after !== undefined && { opens: { task: after, is: "done" as const } }),
  outcomes: ok,
  sources: [],
});

/** A small guideline about nobody in particular: an activity, a person, three activities at once, a decision. */
export const small: Guideline = {
  id: "small",
  version: "1.0.0",
  name: say("Klein"),
  about: say("Een voorbeeld"),
  invariants: [],
  sources: {},
  capacities: { worker: { name: say("medewerker"), vouchedBy: "host" } },
  decisions: {},
  periods: {
    answer: {
      name: say("antwoorden"),
      default: "PT30M",
      min: "PT1M",
      max: "PT8H",
      mark: "derived",
      sources: [],
    },
  },
  records: {},
  steps: [
    {
      id: "only",
      name: say("Enige"),
      purpose: say("Doel"),
      actors: [],
      inputs: [],
      after: [],
      activities: [],
      tips: [],
      questions: [],
      tasks: [
        system("prepare"),
        {
          id: "look",
          name: say("Kijk"),
          instruction: say("Kijk"),
          mayAct: ["worker"],
          opens: { task: "prepare", is: "done" },
          outcomes: ok,
          due: "answer",
          sources: [],
        },
        system("one", "look"),
        system("two", "look"),
        system("three", "look"),
        {
          id: "decide",
          name: say("Beslis"),
          instruction: say("Beslis"),
          mayAct: ["worker"],
          opens: { all: ["one", "two", "three"].map((task) => ({ task, is: "done" as const })) },
          outcomes: [
            { id: "yes", name: say("Ja") },
            { id: "no", name: say("Nee") },
          ],
          sources: [],
        },
      ],
      exits: [{ id: "decided", text: say("besloten"), holds: { task: "decide", is: "done" } }],
      mayClose: ["worker"],
      outputs: [],
      pitfalls: [],
      reviews: [],
      grounding: { kinds: ["derived"], points: [] },
      sources: [],
    },
  ],
  mayStart: ["worker"],
  mayClose: ["worker"],
  mayAssign: [],
  mayRecord: [],
  migrations: [],
};
