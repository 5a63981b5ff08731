// Section 7: a case of the engine as a CarePlan, with a Task for each step and under it one for each of its tasks, and a
// Consent for each answer.
import { consentDecisionLabels } from "@steunnetwerk/domain";
import type { Case, ConsentAnswer, TaskState } from "@steunnetwerk/handreiking";

import type { CaseFile } from "../CaseFile.ts";
import { asObject, omit, type JsonObject } from "../json.ts";
import type { Codec, Row } from "../lens/Mapping.ts";
import type { Scope } from "../lens/Scope.ts";
import { alsoRead, codeIn, coding, day, person, text } from "../lens/codecs.ts";
import { readRecord, writeRecord, type ResourceMapping } from "../records/ResourceMapping.ts";
import { canonical, systems } from "../systems.ts";

import {
  asks,
  guidelineCanonical,
  guidelineOf,
  safetyStep,
  taskCanonical,
  tasksOf,
} from "./guidelines.ts";
import { stepStateOf, stepStatus, taskStateOf, taskStatus, type TaskStatus } from "./taskStatus.ts";

/** Kinds of resources that together are a case. */
export const enactmentKinds = ["enactment", "step", "task", "consentAnswer"];

const own = { accepts: () => false } as const;

const enactment: ResourceMapping = {
  ...own,
  kind: "enactment",
  type: "CarePlan",
  rows: [
    [
      "guideline",
      "instantiatesCanonical.0",
      {
        to: (guideline: Case["guideline"]) => guidelineCanonical(guideline),
        from: (found) => {
          const [address = "", version] = String(found).split("|");
          const before = canonical("PlanDefinition", "");
          return address.startsWith(before) && version !== undefined
            ? { id: address.slice(before.length), version }
            : undefined;
        },
      },
    ],
    ["state", "status", byTable({ open: "active", closed: "completed" })],
    ["openedOn", "period.start", day],
    ["closedOn", "period.end", day],
  ],
  fixed: (_record: never, scope, { people, enactment: current }) => ({
    intent: "plan",
    title: current && (guidelineOf(current)?.name.nl ?? current.guideline.id),
    subject: scope.reference(people.jeugdigeId, "person"),
    careTeam: [scope.reference(people.id, "people")],
    activity: Object.keys(current?.steps ?? {})
      .filter((step) => step !== safetyStep)
      .map((step) => ({ reference: scope.reference(stepId(current, step), "step") })),
  }),
};

const stepRows: readonly Row[] = [
  ["state", "status", byTable(stepStatus, stepStateOf)],
  ["openedOn", "authoredOn", day],
  ["settledOn", "lastModified", day],
];

const step: ResourceMapping = {
  ...own,
  kind: "step",
  type: "Task",
  rows: stepRows,
  fixed: ({ step: id }: { readonly step: string }, scope, { people, enactment: current }) => {
    const name = current && guidelineOf(current)?.steps.find((one) => one.id === id)?.name.nl;
    const stepCode = { coding: [coding(systems.step, id, name)] };
    return {
      intent: "plan",
      code: stepCode,
      businessStatus: stepCode,
      for: scope.reference(people.jeugdigeId, "person"),
      ...(current && { basedOn: [scope.reference(current.id, "enactment")] }),
    };
  },
};

/** Which step a resource belongs to, by its code or its place in the engine. */
const stepRow: Row = ["step", "businessStatus", alsoRead((found) => codeIn(found, systems.step))];

const task: ResourceMapping = {
  ...own,
  kind: "task",
  type: "Task",
  rows: [
    stepRow,
    ["task", "code", alsoRead((found) => codeIn(found, systems.task))],
    // Written by the situation of the task and whether it asks a person; see `statusOf`.
    ["state", "status", alsoRead((found) => taskStateOf[found as TaskStatus])],
    ["openedOn", "authoredOn", day],
    ["answeredOn", "lastModified", day],
    ["due", "restriction.period.end", text],
    ["nextOn", "executionPeriod.start", text],
    [
      "outcome",
      "output.0.valueCodeableConcept",
      alsoRead((found) => codeIn(found, systems.outcome)),
    ],
    ["subject", "focus", person],
    ["assignee", "owner", person],
  ],
  fixed: (record: TaskState & { readonly step: string }, scope, { people, enactment: current }) => {
    const guideline = current && guidelineOf(current);
    const found = guideline && tasksOf(guideline).get(record.task)?.task;
    const isAsking = guideline !== undefined && found !== undefined && asks(guideline, found);
    const outcome = found?.outcomes.find(({ id }) => id === record.outcome);
    return {
      ...(current && guideline && { instantiatesCanonical: taskCanonical(guideline, record.task) }),
      status: taskStatus[record.state][isAsking ? "ofAsking" : "ofWork"],
      intent: isAsking ? "proposal" : "order",
      code: { coding: [coding(systems.task, record.task, found?.name.nl)] },
      businessStatus: { coding: [coding(systems.step, record.step)] },
      for: scope.reference(people.jeugdigeId, "person"),
      ...(isAsking &&
        record.subject !== undefined && { owner: scope.reference(record.subject, "person") }),
      ...(current && { partOf: [scope.reference(stepId(current, record.step), "step")] }),
      ...(record.outcome !== undefined && {
        output: [
          {
            type: { text: "uitkomst" },
            valueCodeableConcept: {
              coding: [coding(systems.outcome, record.outcome, outcome?.name.nl)],
            },
          },
        ],
      }),
    };
  },
};

const consentAnswer: ResourceMapping = {
  ...own,
  kind: "consentAnswer",
  type: "Consent",
  rows: [
    [
      "decision",
      "category.0.coding",
      alsoRead((found) => codeIn({ coding: found }, systems.guidelineDecision)),
    ],
    [
      "answer",
      "status",
      byTable({
        granted: "active",
        refused: "rejected",
        withdrawn: "inactive",
        excepted: "active",
        expired: "inactive",
      }),
    ],
    ["decider", "performer.0", person],
    ["about", "provision.actor.0.reference", person],
    ["on", "dateTime", day],
    ["until", "provision.period.end", day],
  ],
  fixed: (record: ConsentAnswer & ConsentKey, scope, { people, enactment: current }) => {
    const decision = current && guidelineOf(current)?.decisions[record.decision];
    return {
      scope: {
        coding: [
          coding(
            systems.consentScope,
            decision?.decidedAs === "C1" ? "treatment" : "patient-privacy",
          ),
        ],
      },
      category: [
        {
          coding: [
            ...(decision === undefined
              ? []
              : [
                  coding(
                    systems.decision,
                    decision.decidedAs,
                    consentDecisionLabels[decision.decidedAs].nl,
                  ),
                ]),
            coding(systems.guidelineDecision, record.decision, decision?.name.nl),
          ],
        },
      ],
      patient: scope.reference(people.jeugdigeId, "person"),
      policy: [
        { authority: "https://wetten.overheid.nl", uri: "https://wetten.overheid.nl/BWBR0034925" },
      ],
      provision: {
        type: record.answer === "granted" || record.answer === "excepted" ? "permit" : "deny",
        ...(record.about !== undefined && {
          actor: [{ role: { coding: [coding(systems.participation, "IRCP")] } }],
        }),
      },
    };
  },
};

interface ConsentKey {
  readonly decision: string;
  readonly about?: string;
  readonly decider: string;
}

type Written = readonly [ResourceMapping, JsonObject & { readonly id: string }];

/** The records that a case is written as; without what only the safety circle or an author sees, unless that is asked for. */
function recordsOf(
  current: Case,
  circles: { readonly safety: boolean; readonly author: boolean },
): Written[] {
  const shown = circles.safety ? current : withoutSafety(current);
  const steps = Object.entries(shown.steps);
  const guideline = guidelineOf(current);
  const kinds = guideline && tasksOf(guideline);
  const { consents } = shown;
  return [
    [
      enactment,
      {
        ...omit(shown, "steps", "consents"),
        id: shown.id,
        consents: mapEach(consents, (byAbout) =>
          mapEach(byAbout, (state) => omit(state, "answers")),
        ),
      },
    ],
    ...steps.map(([id, state]): Written => [
      step,
      { ...omit(state, "tasks"), step: id, id: stepId(shown, id) },
    ]),
    ...steps.flatMap(([id, { tasks }]) =>
      Object.entries(tasks)
        .filter(([, { task: kind }]) => {
          const compartment = kinds?.get(kind)?.task.compartment;
          return (
            (compartment !== "restricted" || circles.safety) &&
            (compartment !== "author" || circles.author)
          );
        })
        .map(([key, state]): Written => [
          task,
          { ...state, step: id, key, id: `${stepId(shown, id)}/${key}` },
        ]),
    ),
    ...Object.entries(consents).flatMap(([decision, byAbout]) =>
      Object.entries(byAbout).flatMap(([about, { answers }]) =>
        Object.entries(answers).map(([decider, answer]): Written => [
          consentAnswer,
          {
            ...answer,
            decision,
            ...(about !== "" && { about }),
            decider,
            id: `${shown.id}/${decision}/${about}/${decider}`,
          },
        ]),
      ),
    ),
  ];
}

/** The resources of the enactment of a file. */
export function writeEnactment(
  file: CaseFile,
  scope: Scope,
  circles: { readonly safety: boolean; readonly author: boolean },
): JsonObject[] {
  if (file.enactment === undefined) return [];
  return recordsOf(file.enactment, circles).map(([mapping, record]) =>
    writeRecord(record, mapping, scope, file),
  );
}

/** Gives everything of an enactment its place. */
export function placeEnactment(current: Case, scope: Scope): void {
  for (const [{ kind, type }, { id }] of recordsOf(current, { safety: true, author: true }))
    scope.place(kind, id, type);
}

const mappings = new Map(
  [enactment, step, task, consentAnswer].map((mapping) => [mapping.kind, mapping]),
);

/** The parts of a case that were found in a Bundle. */
export class FoundEnactment {
  readonly #found = new Map<string, JsonObject[]>();

  /** Takes a resource that we wrote, of one of {@link enactmentKinds}. */
  add(kind: string, resource: JsonObject, id: string, scope: Scope): void {
    const mapping = mappings.get(kind);
    if (mapping === undefined) return;
    this.#found.set(kind, [
      ...(this.#found.get(kind) ?? []),
      readRecord(resource, mapping, id, scope),
    ]);
  }

  /** The case, when all of it that cannot be left out was there. */
  toCase(): Case | undefined {
    const found = this.#of("enactment").find((one) =>
      ["guideline", "personal"].every((field) => asObject(one[field]) !== undefined),
    );
    if (found === undefined) return undefined;
    const steps: Record<string, JsonObject> = {};
    for (const one of this.#of("step")) {
      const tasks = this.#of("task")
        .filter(({ step: of }) => of === one["step"])
        .map((state) => [String(state["key"]), omit(state, "version", "id", "step", "key")]);
      steps[String(one["step"])] = {
        ...omit(one, "version", "id", "step"),
        tasks: Object.fromEntries(tasks) as JsonObject,
      };
    }
    const consents = mapEach((asObject(found["consents"]) ?? {}) as Case["consents"], (byAbout) =>
      mapEach(byAbout, (state) => ({ ...state, answers: nothingYet() })),
    );
    for (const one of this.#of("consentAnswer")) {
      const { decision, about = "", decider } = one;
      const answers = consents[String(decision)]?.[String(about)]?.answers;
      if (answers !== undefined)
        answers[String(decider)] = omit(one, "version", "id", "decision", "about", "decider");
    }
    return { ...omit(found, "version"), steps, consents } as unknown as Case;
  }

  #of(kind: string): readonly JsonObject[] {
    return this.#found.get(kind) ?? [];
  }
}

/** The case without the track of safety: no signal, no task of it, and not how many there ever were. */
function withoutSafety(current: Case): Case {
  return {
    ...current,
    signals: {},
    signalsRaised: 0,
    steps: omit(current.steps, safetyStep) as Case["steps"],
    personal: { ...current.personal, implicated: {} },
  };
}

const nothingYet = (): JsonObject => ({});

const stepId = (current: Case | undefined, id: string) => `${current?.id ?? ""}/${id}`;

function mapEach<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** A code by a table of ours to theirs; read by a table of theirs, or the first of ours that gives it. */
function byTable<Ours extends string>(
  table: Readonly<Record<Ours, string>>,
  back: Readonly<Record<string, Ours>> = {},
): Codec {
  return {
    to: (value: Ours) => table[value],
    from: (found) =>
      back[String(found)] ?? Object.entries(table).find(([, theirs]) => theirs === found)?.[0],
  };
}
