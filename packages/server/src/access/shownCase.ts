import type { Case, Guideline, StepState, TaskState, WorkItem } from "@steunnetwerk/handreiking";
import type { CaseView } from "@steunnetwerk/workflow";

import { seesThing, type Part } from "./partIn.ts";

/** How much of a case somebody is shown. */
export type Sees = "file" | "shared" | "own";

/** How much of a case each role is shown. */
export function sightOf({ role }: Part): Sees {
  if (role === "steunfiguur") return "shared";
  return role === "uncleared" || role === "stranger" ? "own" : "file";
}

/**
 * A case as somebody may see it.
 *
 * Of the file: all but what stands in compartments that are not theirs; a child and a parent see of other people no more than
 * what they are called, since the law withholds what is private of others (our own reading of Jeugdwet 7.3.10: which part of
 * that harms somebody is for a person to judge). A supporter who may be told something sees that there is a case, who is
 * netwerkverantwoordelijke, and what is about themselves.
 */
export function shownCase(
  part: Part,
  guideline: Guideline,
  view: CaseView,
): Omit<CaseView, "state"> & { readonly state: object } {
  const { state: current, work } = view;
  const sees = sightOf(part);
  const shown = {
    ...view,
    work: work.filter((item) => seesWork(part, guideline, current, item)),
  };
  if (sees !== "file")
    return { ...shown, attributes: {}, state: aboutSelf(part.person ?? "", guideline, current) };
  const signals = Object.fromEntries(
    Object.entries(current.signals).filter(([signal]) =>
      seesSignal(part, guideline, current, signal),
    ),
  );
  const isOpenToAll = Object.keys(current.signals).length === Object.keys(signals).length;
  const isCircle =
    isOpenToAll && part.capacities.some((one) => guideline.safety?.circle.includes(one) === true);
  return {
    ...shown,
    state: {
      ...current,
      signals,
      signalsRaised: isCircle ? current.signalsRaised : Object.keys(signals).length,
      steps: Object.fromEntries(
        Object.entries(current.steps).flatMap(([id, step]) =>
          shownStep(part, guideline, current, id, step),
        ),
      ),
      personal: {
        ...current.personal,
        people: shownPeople(part, current),
        implicated: Object.fromEntries(
          Object.entries(current.personal.implicated).filter(([signal]) => signal in signals),
        ),
      },
    },
  };
}

/** Whether somebody may see a task of a case. */
export function seesWork(part: Part, guideline: Guideline, current: Case, item: WorkItem): boolean {
  if (!seesThing(part, guideline, current, item)) return false;
  if (sightOf(part) === "file") return true;
  // Who does not see the file has only what is asked of themselves.
  return (
    item.assignee === part.person ||
    (item.subject === part.person && item.mayAct.some((one) => part.capacities.includes(one)))
  );
}

const safetyStep = "safety";

function seesSignal(part: Part, guideline: Guideline, current: Case, signal: string): boolean {
  return seesThing(part, guideline, current, {
    type: "signalRaised",
    signal,
    at: "",
    on: "",
    compartment: "safety",
  });
}

function shownStep(
  part: Part,
  guideline: Guideline,
  current: Case,
  id: string,
  step: StepState,
): [string, StepState][] {
  const compartments = new Map(
    guideline.steps.flatMap(({ tasks }) => tasks.map((task) => [task.id, task.compartment])),
  );
  const isSeen = ({ task, subject, round, level = 0 }: TaskState) => {
    const compartment = id === safetyStep ? "safety" : compartments.get(task);
    const { mayAct = [] } =
      guideline.steps.flatMap(({ tasks }) => tasks).find((one) => one.id === task) ?? {};
    return seesThing(part, guideline, current, {
      id: `${task}#${round}`,
      task,
      step: id,
      ...(subject !== undefined && { subject }),
      mayAct,
      openedOn: "",
      level,
      isPaused: false,
      ...(compartment !== undefined && { compartment }),
    });
  };
  const tasks = Object.entries(step.tasks).filter(([, task]) => isSeen(task));
  if (id === safetyStep && tasks.length === 0) return [];
  return [[id, { ...step, tasks: Object.fromEntries(tasks) }]];
}

function shownPeople({ role, person }: Part, { personal }: Case): Case["personal"]["people"] {
  if (role !== "jeugdige" && role !== "ouder") return personal.people;
  return Object.fromEntries(
    Object.entries(personal.people).map(([id, facts]) => [
      id,
      id === person ? facts : facts.label === undefined ? {} : { label: facts.label },
    ]),
  );
}

/** What a supporter is shown of a case. */
function aboutSelf(person: string, guideline: Guideline, current: Case) {
  const isMine = ({ subject, assignee }: TaskState) => subject === person || assignee === person;
  const compartments = new Map(
    guideline.steps.flatMap(({ tasks }) => tasks.map((task) => [task.id, task.compartment])),
  );
  const own = current.people[person];
  const facts = current.personal.people[person];
  return {
    id: current.id,
    guideline: current.guideline,
    state: current.state,
    openedOn: current.openedOn,
    ...(current.netwerkverantwoordelijke !== undefined && {
      netwerkverantwoordelijke: current.netwerkverantwoordelijke,
    }),
    people: own === undefined ? {} : { [person]: own },
    steps: Object.fromEntries(
      Object.entries(current.steps).flatMap(([id, step]) => {
        const tasks = Object.entries(step.tasks).filter(
          ([, task]) =>
            isMine(task) &&
            id !== safetyStep &&
            [undefined, "supporter"].includes(compartments.get(task.task)),
        );
        return tasks.length === 0
          ? []
          : [[id, { state: step.state, round: step.round, tasks: Object.fromEntries(tasks) }]];
      }),
    ),
    personal: { people: facts === undefined ? {} : { [person]: facts } },
  };
}
