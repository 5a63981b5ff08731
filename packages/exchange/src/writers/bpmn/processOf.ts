import type { Language } from "@steunnetwerk/domain";
import type { Guideline, Step } from "@steunnetwerk/handreiking";

import { conditionWords } from "./conditionWords.ts";

/** A node of the process. */
export interface FlowNode {
  /** Its id. */
  readonly id: string;
  /** What it is, as the element is called in BPMN. */
  readonly element:
    | "startEvent"
    | "endEvent"
    | "parallelGateway"
    | "intermediateCatchEvent"
    | "userTask"
    | "boundaryEvent";
  /** What people read. */
  readonly name: string;
  /** What is said of it at length. */
  readonly about?: string;
  /** Who may finish it, for a task. */
  readonly owners?: string;
  /** For a catching event: the message it waits for, or the time. */
  readonly waits?: { readonly message: string } | { readonly duration: string };
  /** For an event at the edge of a task: which. */
  readonly at?: string;
  /** For an end: it ends everything. */
  readonly terminates?: true;
  /** Where it stands: column and row, and how far below its row's line. */
  readonly place: { readonly column: number; readonly row: number; readonly slot: Slot };
}

/** The places in a cell of the diagram, from left to right, and those below the task. */
export type Slot = "join" | "event" | "task" | "fork" | "end" | "edge" | "look" | "lookEnd";

/** An arrow. */
export interface Flow {
  /** Its id. */
  readonly id: string;
  /** Where it comes from. */
  readonly source: string;
  /** Where it goes. */
  readonly target: string;
}

/** A process: its nodes and arrows. */
export interface Process {
  /** In reading order. */
  readonly nodes: readonly FlowNode[];
  /** In reading order. */
  readonly flows: readonly Flow[];
}

/**
 * The steps of a guideline as a process: a task for each step, after the tasks of the steps before it.
 *
 * A step with a condition for opening waits for a message first; a review is a timer at the edge of its task that does not
 * interrupt it; closing the case ends everything.
 */
export function processOf(guideline: Guideline, language: Language): Process {
  const nodes: FlowNode[] = [];
  const flows: Flow[] = [];
  const say = words[language];
  const connect = (source: string, target: string) =>
    flows.push({ id: `flow.${source}.${target}`, source, target });
  const { columns, rows, depth } = gridOf(guideline);
  const following = (id: string) => guideline.steps.filter(({ after }) => after.includes(id));

  nodes.push(
    {
      id: "start",
      element: "startEvent",
      name: say.start,
      place: { column: 0, row: 0, slot: "task" },
    },
    {
      id: "fork.start",
      element: "parallelGateway",
      name: "",
      place: { column: 0, row: 0, slot: "fork" },
    },
    {
      id: "case.closed",
      element: "intermediateCatchEvent",
      name: say.closed,
      waits: { message: say.closed },
      place: { column: 1, row: depth, slot: "event" },
    },
    {
      id: "end.closed",
      element: "endEvent",
      name: say.over,
      terminates: true,
      place: { column: 1, row: depth, slot: "task" },
    },
  );
  connect("start", "fork.start");
  connect("fork.start", "case.closed");
  connect("case.closed", "end.closed");

  for (const step of guideline.steps) {
    const column = columns.get(step.id) ?? 1;
    const row = rows.get(step.id) ?? 0;
    const place = (slot: Slot) => ({ column, row, slot });
    const way: string[] = [];
    if (step.after.length > 1) {
      way.push(`join.${step.id}`);
      nodes.push({
        id: `join.${step.id}`,
        element: "parallelGateway",
        name: "",
        place: place("join"),
      });
    }
    const condition = openingWords(guideline, step, language);
    if (condition !== undefined) {
      way.push(`opens.${step.id}`);
      nodes.push({
        id: `opens.${step.id}`,
        element: "intermediateCatchEvent",
        name: condition,
        waits: { message: condition },
        place: place("event"),
      });
    }
    way.push(`step.${step.id}`);
    nodes.push(taskOf(guideline, step, language, place("task")));
    const next = following(step.id);
    if (next.length !== 1) {
      const isEnd = next.length === 0;
      const id = isEnd ? `end.${step.id}` : `fork.${step.id}`;
      way.push(id);
      nodes.push({
        id,
        element: isEnd ? "endEvent" : "parallelGateway",
        name: "",
        place: place(isEnd ? "end" : "fork"),
      });
    }
    for (const [at, id] of way.entries()) {
      const before = way[at - 1];
      if (before !== undefined) connect(before, id);
    }
    const [first = ""] = way;
    if (step.after.length === 0) connect("fork.start", first);
    for (const before of step.after)
      connect(following(before).length === 1 ? `step.${before}` : `fork.${before}`, first);
    reviewsOf(guideline, step, language, place, nodes, connect);
  }
  return { nodes, flows };
}

function taskOf(
  guideline: Guideline,
  step: Step,
  language: Language,
  place: FlowNode["place"],
): FlowNode {
  const say = words[language];
  const who = (codes: readonly string[]) =>
    codes.map((code) => guideline.capacities[code]?.name[language] ?? code).join(", ");
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `- ${line}`)];
  return {
    id: `step.${step.id}`,
    element: "userTask",
    name: `${step.id} ${step.name[language]}`,
    owners: who(step.mayClose),
    about: [
      step.purpose[language],
      ...list(
        say.tasks,
        step.tasks.map((task) => {
          const by = task.activity === undefined ? who(task.mayAct) : say.system;
          return `${task.name[language]} (${by})`;
        }),
      ),
      ...list(
        say.exits,
        step.exits.map(({ text }) => text[language]),
      ),
    ].join("\n"),
    place,
  };
}

function openingWords(guideline: Guideline, step: Step, language: Language): string | undefined {
  const conditions = [
    ...(step.entry === undefined
      ? []
      : [
          step.entry === "onDemand"
            ? words[language].onDemand
            : conditionWords(guideline, step.entry, language),
        ]),
    ...(step.requires === undefined ? [] : [conditionWords(guideline, step.requires, language)]),
  ];
  return conditions.length === 0 ? undefined : `${step.id}: ${conditions.join("; ")}`;
}

function reviewsOf(
  guideline: Guideline,
  step: Step,
  language: Language,
  place: (slot: Slot) => FlowNode["place"],
  nodes: FlowNode[],
  connect: (source: string, target: string) => void,
): void {
  const look = `look.${step.id}`;
  for (const code of step.reviews) {
    const period = guideline.periods[code];
    if (period === undefined) continue;
    const id = `review.${step.id}.${code}`;
    nodes.push({
      id,
      element: "boundaryEvent",
      name: period.name[language],
      waits: { duration: period.default },
      at: `step.${step.id}`,
      place: place("edge"),
    });
    connect(id, look);
  }
  if (!nodes.some(({ at }) => at === `step.${step.id}`)) return;
  nodes.push(
    {
      id: look,
      element: "userTask",
      name: `${words[language].look} ${step.id}`,
      place: place("look"),
    },
    { id: `end.${look}`, element: "endEvent", name: "", place: place("lookEnd") },
  );
  connect(look, `end.${look}`);
}

/** The column of each step, past all before it, and a row of its own in that column. */
function gridOf({ steps }: Guideline) {
  const columns = new Map<string, number>();
  const columnOf = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    const before = steps.find((step) => step.id === id)?.after ?? [];
    const column = 1 + Math.max(0, ...before.map(columnOf));
    columns.set(id, column);
    return column;
  };
  const taken = new Set<string>();
  const rows = new Map<string, number>();
  for (const { id, after } of steps) {
    const column = columnOf(id);
    let row = Math.min(
      ...after.map((before) => rows.get(before) ?? 0),
      after.length === 0 ? 0 : Infinity,
    );
    while (taken.has(`${column} ${row}`)) row += 1;
    taken.add(`${column} ${row}`);
    rows.set(id, row);
  }
  return { columns, rows, depth: 1 + Math.max(0, ...rows.values()) };
}

const words = {
  nl: {
    start: "De zaak begint",
    closed: "De zaak wordt gesloten",
    over: "Gesloten",
    look: "Opnieuw kijken naar",
    tasks: "Taken",
    exits: "Klaar als",
    system: "systeem",
    onDemand: "iemand wil deze stap",
  },
  en: {
    start: "The case begins",
    closed: "The case is being closed",
    over: "Closed",
    look: "Look again at",
    tasks: "Tasks",
    exits: "Done when",
    system: "system",
    onDemand: "somebody wants this step",
  },
} as const;
