import type { Case, ConsentState, StepState, TaskState } from "../case/Case.ts";
import type { CaseEvent, EventOf, TaskRef } from "../case/Event.ts";

import { safetyStep } from "./GuidelineIndex.ts";
import { at, omit, put, taskKey } from "./at.ts";

/**
 * The case after an event. Folding a history from its first event gives the case as it is now.
 *
 * It needs no guideline, so a history can be read after the guideline has changed. An event without its personal part
 * folds to the same case but for `personal`.
 *
 * @throws a `RangeError` when the first event of a history is not `caseStarted`.
 */
export function evolve(current: Case | undefined, event: CaseEvent): Case {
  if (event.type === "caseStarted") return started(event);
  if (current === undefined)
    throw new RangeError(`A history starts with caseStarted, not with ${event.type}`);
  switch (event.type) {
    case "caseClosed":
      return { ...current, state: "closed", closedOn: event.on };
    case "caseReopened":
      return { ...omit(current, "closedOn"), state: "open" };
    case "migrated":
      return migrated(current, event);
    case "stepOpened":
      return inStep(current, event.step, (step) => ({
        ...omit(step, "settledOn", "into"),
        state: "open",
        round: step.round + 1,
        openedOn: event.on,
      }));
    case "stepClosed":
    case "stepSkipped":
      return inStep(current, event.step, (step) => ({
        ...step,
        state: event.type === "stepClosed" ? "closed" : "skipped",
        settledOn: event.on,
      }));
    case "stepRepeated":
      return inStep(current, event.step, (step) => ({
        ...omit(step, "settledOn", "into"),
        state: "waiting",
        tasks: mapValues(step.tasks, (task) => (task.neverAgain === true ? task : waiting(task))),
      }));
    case "stepReordered":
      return inStep(current, event.step, (step) => ({ ...step, after: event.after }));
    case "stepMerged":
      return inStep(current, event.step, (step) => ({
        ...step,
        state: "merged",
        into: event.into,
      }));
    case "taskScheduled":
      return inTask(current, event, (task) => ({
        ...reference(event),
        state: "scheduled",
        round: task.round,
        nextOn: event.opensOn,
      }));
    case "taskOpened":
      return inTask(current, event, () => ({
        ...reference(event),
        state: "open",
        round: event.round,
        openedOn: event.on,
        ...(event.due !== undefined && { due: event.due }),
        ...(event.revived === true && { revived: true }),
      }));
    case "taskCompleted":
      return inTask(whenStatus(current, event), event, (task) => ({
        ...answered(event, task),
        state: "done",
        outcome: event.outcome,
        ...(event.againOn !== undefined && { nextOn: event.againOn }),
      }));
    case "taskSettled":
      return inTask(current, event, (task) => ({
        ...answered(event, task),
        state: "done",
        ...(event.againOn !== undefined && { nextOn: event.againOn }),
      }));
    case "taskDeclined":
      return inTask(current, event, (task) => ({
        ...answered(event, task),
        state: "declined",
        ...(event.askAgainOn === undefined
          ? { neverAgain: true as const }
          : { nextOn: event.askAgainOn }),
      }));
    case "taskDropped":
      return inTask(current, event, (task) => ({
        ...waiting(task),
        ...(event.revived === true && { revived: true }),
      }));
    case "taskPaused":
      return inTask(current, event, (task) => ({ ...task, state: "paused" }));
    case "taskResumed":
      return inTask(current, event, (task) => ({ ...task, state: "open" }));
    case "taskAssigned":
      return inTask(current, event, (task) => ({
        ...omit(task, "assignee"),
        ...(event.assignee !== undefined && { assignee: event.assignee }),
      }));
    case "taskOverdue":
      return inTask(current, event, (task) => ({
        ...omit(task, "nextOn"),
        level: event.level,
        ...(event.nextOn !== undefined && { nextOn: event.nextOn }),
      }));
    case "netwerkverantwoordelijkeAssigned":
      return {
        ...omit(current, "vacantSince"),
        assignments: current.assignments + 1,
        netwerkverantwoordelijke: {
          person: event.person,
          ...(event.standIn !== undefined && { standIn: event.standIn }),
          since: event.on,
        },
      };
    case "netwerkverantwoordelijkeEnded":
      return { ...omit(current, "netwerkverantwoordelijke"), vacantSince: event.on };
    case "consentRecorded":
      return inConsent(current, event.decision, event.about, (consent) => ({
        ...consent,
        answers: put(consent.answers, event.decider, {
          answer: event.answer,
          on: event.on,
          ...(event.until !== undefined && { until: event.until }),
          ...(event.exception !== undefined && { exception: event.exception }),
        }),
      }));
    case "consentWithdrawn":
      return inConsent(current, event.decision, event.about, (consent) => ({
        ...consent,
        answers: put(consent.answers, event.decider, { answer: "withdrawn", on: event.on }),
      }));
    case "consentExpired":
      return inConsent(current, event.decision, event.about, (consent) => ({
        ...consent,
        answers: put(consent.answers, event.decider, {
          answer: "expired",
          on: event.on,
          due: true,
        }),
      }));
    case "consentDue":
      return {
        ...current,
        consents: put(
          current.consents,
          event.decision,
          mapValues(at(current.consents, event.decision) ?? {}, (consent) => ({
            ...consent,
            answers: mapValues(consent.answers, (answer) => ({ ...answer, due: true as const })),
          })),
        ),
      };
    case "decidersChanged":
      return inConsent(current, event.decision, event.about, ({ answers }) => ({
        requires: event.requires,
        seeks: event.seeks,
        unknown: event.unknown,
        answers,
      }));
    case "personRecorded":
      return personRecorded(current, event);
    case "personEnded":
      return {
        ...current,
        people: put(current.people, event.person, {
          statuses: at(current.people, event.person)?.statuses ?? {},
          capacities: [],
          endedOn: event.on,
        }),
      };
    case "gezagChanged":
      return { ...current, lawOn: event.on };
    case "measuresChanged":
      return measuresChanged(current, event);
    case "ageReached":
      return { ...current, age: event.group, lawOn: event.on };
    case "signalRaised": {
      const implicated = event.personal?.case?.["implicated"];
      return {
        ...current,
        signalsRaised: current.signalsRaised + 1,
        signals: put(current.signals, event.signal, {
          raisedOn: event.on,
          number: current.signalsRaised + 1,
        }),
        personal: {
          ...current.personal,
          implicated: Array.isArray(implicated)
            ? put(current.personal.implicated, event.signal, implicated as string[])
            : current.personal.implicated,
        },
      };
    }
    case "signalClosed":
      return {
        ...inStep(current, safetyStep, (step) => ({
          ...step,
          tasks: Object.fromEntries(
            Object.entries(step.tasks).filter(([, { subject }]) => subject !== event.signal),
          ),
        })),
        signals: omit(current.signals, event.signal),
        personal: {
          ...current.personal,
          implicated: omit(current.personal.implicated, event.signal),
        },
      };
  }
}

function started(event: EventOf<"caseStarted">): Case {
  return {
    id: event.case,
    guideline: event.guideline,
    state: "open",
    openedOn: event.on,
    assignments: 0,
    vacantSince: event.on,
    age: "unknown",
    lawOn: event.on,
    steps: {},
    people: {},
    consents: {},
    signalsRaised: 0,
    signals: {},
    personal: { people: {}, implicated: {} },
  };
}

const untouched: StepState = { state: "waiting", round: 0, tasks: {} };

function inStep(current: Case, step: string, change: (step: StepState) => StepState): Case {
  return {
    ...current,
    steps: put(current.steps, step, change(at(current.steps, step) ?? untouched)),
  };
}

function inTask(current: Case, ref: TaskRef, change: (task: TaskState) => TaskState): Case {
  const key = taskKey(ref.task, ref.subject);
  return inStep(current, ref.step, (step) => ({
    ...step,
    tasks: put(step.tasks, key, change(at(step.tasks, key) ?? unopened(ref))),
  }));
}

function reference({
  task,
  subject,
}: Pick<TaskRef, "task" | "subject">): Pick<TaskState, "task" | "subject"> {
  return subject === undefined ? { task } : { task, subject };
}

function unopened(ref: TaskRef): TaskState {
  return { ...reference(ref), state: "waiting", round: 0 };
}

/** The task as if it was not opened, but with its round, so that its next id is a new one. */
function waiting(task: TaskState): TaskState {
  return { ...reference(task), state: "waiting", round: task.round };
}

/** What stays of a task once it is answered. */
function answered(
  event: EventOf<"taskCompleted" | "taskSettled" | "taskDeclined">,
  task: TaskState,
): Omit<TaskState, "state"> {
  return {
    ...reference(event),
    round: event.round,
    ...(task.openedOn !== undefined && { openedOn: task.openedOn }),
    answeredOn: event.on,
  };
}

/** A completed task can give the person it is about a status, in the capacity the task names. */
function whenStatus(current: Case, event: EventOf<"taskCompleted">): Case {
  if (event.status === undefined || event.subject === undefined) return current;
  const person = at(current.people, event.subject);
  if (person === undefined) return current;
  const { capacity, status } = event.status;
  return {
    ...current,
    people: put(current.people, event.subject, {
      ...person,
      statuses: put(person.statuses, capacity, status),
    }),
  };
}

function inConsent(
  current: Case,
  decision: string,
  about: string | undefined,
  change: (consent: ConsentState) => ConsentState,
): Case {
  const byAbout = at(current.consents, decision) ?? {};
  const consent = at(byAbout, about ?? "") ?? undecided;
  return {
    ...current,
    consents: put(current.consents, decision, put(byAbout, about ?? "", change(consent))),
  };
}

const undecided: ConsentState = { requires: [], seeks: [], unknown: true, answers: {} };

function measuresChanged(current: Case, event: EventOf<"measuresChanged">): Case {
  const { measures, withinMeasure } = (event.personal?.case ?? {}) as Pick<
    Case["personal"],
    "measures" | "withinMeasure"
  >;
  return {
    ...current,
    lawOn: event.on,
    personal: {
      ...current.personal,
      ...(measures !== undefined && { measures }),
      ...(withinMeasure !== undefined && { withinMeasure }),
    },
  };
}

function personRecorded(current: Case, event: EventOf<"personRecorded">): Case {
  const facts = event.personal?.people?.[event.person];
  return {
    ...current,
    people: put(current.people, event.person, {
      capacities: event.capacities,
      statuses: event.statuses,
    }),
    personal:
      facts === undefined
        ? current.personal
        : { ...current.personal, people: put(current.personal.people, event.person, facts) },
  };
}

function migrated(current: Case, event: EventOf<"migrated">): Case {
  const stepOf = (id: string) => (Object.hasOwn(event.steps, id) ? at(event.steps, id) : id);
  const steps: Record<string, StepState> = {};
  const tasks: Record<string, Record<string, TaskState>> = {};
  for (const [id, step] of Object.entries(current.steps)) {
    const to = stepOf(id);
    if (typeof to === "string" && (steps[to] === undefined || steps[to].into === to))
      steps[to] = { ...inNewOrder(step, stepOf), tasks: {} };
    for (const task of Object.values(step.tasks)) {
      const name = Object.hasOwn(event.tasks, task.task) ? at(event.tasks, task.task) : task.task;
      const place = typeof name === "string" ? (at(event.moved, name) ?? to) : undefined;
      if (typeof name !== "string" || typeof place !== "string") continue;
      tasks[place] = { ...tasks[place], [taskKey(name, task.subject)]: { ...task, task: name } };
    }
  }
  for (const [id, placed] of Object.entries(tasks))
    steps[id] = { ...(steps[id] ?? untouched), tasks: placed };
  return { ...current, guideline: event.to, steps };
}

/** A step with other steps under their new ids; when the step it went along with is gone, it waits for its own turn. */
function inNewOrder(
  step: StepState,
  stepOf: (id: string) => string | null | undefined,
): Omit<StepState, "tasks"> {
  const { into, after, ...rest } = step;
  const newInto = into === undefined ? undefined : stepOf(into);
  return {
    ...rest,
    ...(into !== undefined && typeof newInto !== "string" && { state: "waiting" as const }),
    ...(typeof newInto === "string" && { into: newInto }),
    ...(after !== undefined && { after: after.flatMap((id) => stepOf(id) ?? []) }),
  };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
