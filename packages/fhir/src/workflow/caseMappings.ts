// Section 7: a case of the engine as a CarePlan, with a Task for each step and under it one for each of its tasks, and a
// Consent for each answer. Which field stands where; `writeEnactment.ts` and `FoundEnactment.ts` take it apart and put it together.
import { consentDecisionLabels } from "@steunnetwerk/domain";
import type { Case, ConsentAnswer, TaskState } from "@steunnetwerk/handreiking";

import type { Codec, Row } from "../lens/Mapping.ts";
import { alsoRead, codeIn, coding, day, person, text } from "../lens/codecs.ts";
import type { ResourceMapping } from "../records/ResourceMapping.ts";
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

const own = { accepts: () => false } as const;

export const enactment: ResourceMapping = {
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

export const step: ResourceMapping = {
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

export const task: ResourceMapping = {
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

export const consentAnswer: ResourceMapping = {
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

/** The id of a step among the resources of a case. */
export const stepId = (current: Case | undefined, id: string) => `${current?.id ?? ""}/${id}`;

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
