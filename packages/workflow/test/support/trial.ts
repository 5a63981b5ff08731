import { Guideline, type Actor, type Command, type CasePerson } from "@steunnetwerk/handreiking";

const text = (en: string) => ({ nl: en, en });
const task = {
  instruction: text("Do it."),
  outcomes: [{ id: "done", name: text("Done") }],
  sources: [],
};

/**
 * A made-up guideline of one step, small enough to see through: a system looks something up, a person talks, three systems work
 * at the same time, a person decides. In the end two more tasks wait: one with a due date and an escalation.
 */
export const trial: Guideline = Guideline.parse({
  id: "trial",
  version: "1.0.0",
  name: text("Trial"),
  about: text("Made up for the tests of the engine."),
  invariants: [],
  sources: {},
  capacities: {
    worker: { name: text("Worker"), vouchedBy: "host" },
    family: { name: text("Family"), vouchedBy: "case" },
  },
  decisions: {},
  periods: {
    week: {
      name: text("A week"),
      default: "P7D",
      min: "P1D",
      max: "P28D",
      mark: "derived",
      sources: [],
    },
    minute: {
      name: text("A minute"),
      default: "PT1M",
      min: "PT1S",
      max: "PT60M",
      mark: "derived",
      sources: [],
    },
  },
  records: {
    note: {
      name: text("Note"),
      belongsTo: "case",
      fields: [{ id: "words", label: text("Words"), required: true, type: "longText" }],
      sources: [],
    },
    own: {
      name: text("Own words"),
      belongsTo: "subject",
      fields: [{ id: "words", label: text("Words"), required: true, type: "longText" }],
      sources: [],
    },
  },
  steps: [
    {
      id: "T01",
      name: text("Trial"),
      purpose: text("To try."),
      actors: [],
      inputs: [],
      after: [],
      activities: [],
      tips: [],
      questions: [],
      tasks: [
        { ...task, id: "lookUp", name: text("Look up"), mayAct: [], activity: "lookUp" },
        {
          ...task,
          id: "talk",
          name: text("Talk"),
          mayAct: ["worker"],
          opens: { task: "lookUp", is: "done" },
          record: "note",
        },
        ...["first", "second", "third"].map((id) => ({
          ...task,
          id,
          name: text(id),
          mayAct: [],
          activity: "compute",
          opens: { task: "talk", is: "done" },
        })),
        {
          ...task,
          id: "decide",
          name: text("Decide"),
          mayAct: ["worker", "family"],
          opens: { all: ["first", "second", "third"].map((id) => ({ task: id, is: "done" })) },
          record: "note",
          due: "week",
          escalate: [{ after: "minute", to: ["worker"] }],
        },
        {
          ...task,
          id: "tell",
          name: text("Tell"),
          mayAct: ["family"],
          per: { capacity: "family" },
          record: "own",
          again: { after: "week" },
        },
      ],
      exits: [],
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
  mayAssign: ["worker"],
  mayRecord: ["worker"],
  migrations: [],
});

/** The next version of it: the talk is called something else. */
export const laterTrial: Guideline = Guideline.parse({
  ...trial,
  version: "2.0.0",
  steps: trial.steps.map((step) => ({
    ...step,
    tasks: JSON.parse(JSON.stringify(step.tasks).replaceAll('"talk"', '"listen"')) as unknown,
  })),
  migrations: [
    {
      from: { id: "trial", version: "1.0.0" },
      note: text("The talk is for listening."),
      steps: {},
      tasks: { talk: "listen" },
    },
  ],
});

/** The same with seconds in place of weeks, for tests on the real clock. */
export const quickTrial: Guideline = Guideline.parse({
  ...trial,
  id: "quick-trial",
  periods: Object.fromEntries(
    Object.entries(trial.periods).map(([id, period]) => [
      id,
      { ...period, default: "PT1S", min: "PT1S", max: "PT60M" },
    ]),
  ),
});

/** The master key of everything that is made up. */
export const masterKey = new Uint8Array(32).fill(7);

/** A worker of the host. */
export const worker: Actor = { person: "worker-1", capacity: "worker" };

/** What the engine calls itself. */
export const system: Actor = { person: "engine", capacity: "system" };

/** Somebody in the case. */
export const granny: CasePerson = { id: "person-1", capacities: ["family"], label: "oma" };

/** The commands that take a case of the trial guideline from its start to its end, in order. */
export function commandsOf(words = "We talked."): Command[] {
  const result = (activity: string): Command => ({
    type: "activityResult",
    by: system,
    activity: `${activity}#1`,
    outcome: "done",
  });
  return [
    result("lookUp"),
    { type: "completeTask", by: worker, task: "talk", outcome: "done", record: { words } },
    result("first"),
    result("second"),
    result("third"),
    { type: "completeTask", by: worker, task: "decide", outcome: "done", record: { words } },
    { type: "closeCase", by: worker, reason: "It is done." },
  ];
}

/** What somebody of the family tells, in their words. */
export const told = ({ id }: { readonly id: string }, words: string): Command => ({
  type: "completeTask",
  by: { person: id, capacity: "family" },
  task: "tell",
  subject: id,
  outcome: "done",
  record: { words },
});
