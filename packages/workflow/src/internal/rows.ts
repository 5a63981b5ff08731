// What a case puts in the lists of the database: who may do which task until when, and what happens by itself when.
import {
  timersOf,
  workOf,
  type Case,
  type Guideline,
  type Timer,
  type WorkItem,
} from "@steunnetwerk/handreiking";

import type { Change, StoredTask, StoredTimer } from "../Store.ts";

import { instantOf } from "./calendar.ts";

/** Everybody who finds a task by their capacity. */
export const capacityCandidate = (capacity: string): string => `capacity:${capacity}`;

/** One person who finds a task in their own list. */
export const personCandidate = (person: string): string => `person:${person}`;

/** The open tasks of a case as rows of the work list. */
export function taskRows(guideline: Guideline, current: Case): readonly StoredTask[] {
  return workOf(guideline, current).map((item) => {
    const { people, netwerkverantwoordelijke } = current;
    const { implicated } = current.personal;
    const known = rowsOfTasks.get(item);
    if (
      known?.row.caseId === current.id &&
      known.people === people &&
      known.netwerkverantwoordelijke === netwerkverantwoordelijke &&
      known.implicated === implicated
    )
      return known.row;
    const row: StoredTask = {
      caseId: current.id,
      taskId: item.id,
      ...(item.due !== undefined && { due: instantOf(item.due) }),
      candidates: candidatesOf(guideline, current, item),
      body: JSON.stringify(item),
    };
    rowsOfTasks.set(item, { row, people, netwerkverantwoordelijke, implicated });
    return row;
  });
}

/** The rows of tasks that are as they were, with what else of the case they rest on: most tasks stay the same from one command to the next. */
const rowsOfTasks = new WeakMap<
  WorkItem,
  {
    readonly row: StoredTask;
    readonly people: Case["people"];
    readonly netwerkverantwoordelijke: Case["netwerkverantwoordelijke"];
    readonly implicated: Case["personal"]["implicated"];
  }
>();

/** Who finds a task: the one who took it up; or everybody who may do it, as far as the case knows them. Everybody with the capacity finds it too. */
function candidatesOf(guideline: Guideline, current: Case, item: WorkItem): string[] {
  const people =
    item.assignee !== undefined
      ? [item.assignee]
      : item.mayAct.flatMap((capacity) => holdersOf(guideline, current, capacity));
  const implicated =
    item.compartment === "safety" && item.subject !== undefined
      ? (current.personal.implicated[item.subject] ?? [])
      : [];
  return [
    ...new Set([
      ...people.filter((person) => !implicated.includes(person)).map(personCandidate),
      ...item.mayAct.map(capacityCandidate),
    ]),
  ];
}

/** Who has a capacity in the case; nobody when only the host knows. */
export function holdersOf(guideline: Guideline, current: Case, capacity: string): string[] {
  switch (guideline.capacities[capacity]?.vouchedBy) {
    case "case":
      return Object.entries(current.people)
        .filter(([, { capacities }]) => capacities.includes(capacity))
        .map(([person]) => person);
    case "assignment": {
      const assigned = current.netwerkverantwoordelijke;
      if (assigned === undefined) return [];
      return assigned.standIn === undefined
        ? [assigned.person]
        : [assigned.person, assigned.standIn];
    }
    default:
      return [];
  }
}

/** The timers of a case as rows. */
export function timerRows(guideline: Guideline, current: Case): readonly StoredTimer[] {
  return timersOf(guideline, current).map((timer) => {
    let row = rowsOfTimers.get(timer);
    if (row?.caseId !== current.id) {
      row = { caseId: current.id, timerId: timer.id, due: instantOf(timer.when) };
      rowsOfTimers.set(timer, row);
    }
    return row;
  });
}

const rowsOfTimers = new WeakMap<Timer, StoredTimer>();

const unchanged = { put: [], remove: [] };

/** What to take away and what to write so that the rows that are there become the rows that should be. */
export function changeOf<Row>(
  before: readonly Row[],
  after: readonly Row[],
  id: (row: Row) => string,
  same: (one: Row, other: Row) => boolean,
): Change<Row> {
  if (before.length === 0) return { put: after, remove: [] };
  if (before.length === after.length && before.every((row, at) => row === after[at]))
    return unchanged;
  const kept = new Map(before.map((row) => [id(row), row]));
  const put: Row[] = [];
  const remove: Row[] = [];
  for (const row of after) {
    const old = kept.get(id(row));
    kept.delete(id(row));
    if (old !== undefined && same(old, row)) continue;
    if (old !== undefined) remove.push(old);
    put.push(row);
  }
  remove.push(...kept.values());
  return { put, remove };
}

/** Whether two rows of the same task hold the same. */
export function sameTask(one: StoredTask, other: StoredTask): boolean {
  return (
    one === other ||
    (one.due === other.due &&
      one.body === other.body &&
      one.candidates.join(" ") === other.candidates.join(" "))
  );
}

/** Whether two rows of the same timer hold the same. */
export function sameTimer(one: StoredTimer, other: StoredTimer): boolean {
  return one.due === other.due;
}
