import type { Case } from "../case/Case.ts";
import type { Actor } from "../case/Command.ts";
import type { CaseEvent, Compartment } from "../case/Event.ts";
import { indexOf } from "../enact/GuidelineIndex.ts";
import { holdsCapacity, isNetwerkverantwoordelijke } from "../enact/access.ts";
import { at } from "../enact/at.ts";
import type { Guideline } from "../guideline/Guideline.ts";

import type { Activity } from "./activitiesOf.ts";
import type { Timer } from "./timersOf.ts";
import type { WorkItem } from "./workOf.ts";

/**
 * Whether somebody may see something of a case, as far as its compartment says.
 *
 * What concerns a safety signal is for the safety circle only, and never for those the signal is about, also after it was
 * closed. What was weighed about somebody is for the circle but not for them. What a professional wrote for themselves is for them; what belongs to a supporter is for that supporter and the
 * netwerkverantwoordelijke. Who may see the rest of the file is for the law and the host to say.
 */
export function maySee(
  guideline: Guideline,
  current: Case,
  viewer: Actor,
  thing: CaseEvent | WorkItem | Timer | Activity,
): boolean {
  const subject = subjectOf(thing);
  const by = "by" in thing ? thing.by.person : undefined;
  const compartment: Compartment | undefined = thing.compartment;
  switch (compartment) {
    case "safety": {
      const implicated = implicatedIn(current, thing, subject);
      if (implicated?.includes(viewer.person) !== false) return false;
      return by === viewer.person || isInCircle(guideline, current, viewer);
    }
    case "restricted":
      return subject !== viewer.person && isInCircle(guideline, current, viewer);
    case "author":
      return by === undefined ? mayActOn(guideline, current, viewer, thing) : by === viewer.person;
    case "supporter":
      return subject === viewer.person || isNetwerkverantwoordelijke(current, viewer.person);
    case undefined:
      return true;
  }
}

type Thing = Parameters<typeof maySee>[3];

function subjectOf(thing: Thing): string | undefined {
  if ("signal" in thing) return thing.signal;
  if ("subject" in thing) return thing.subject;
  return "task" in thing && typeof thing.task === "object" ? thing.task.subject : undefined;
}

/** Whom a signal is about: as the event says, or as the case knows while the signal is open. */
function implicatedIn(
  current: Case,
  thing: Thing,
  signal: string | undefined,
): readonly string[] | undefined {
  const told = "personal" in thing ? thing.personal.case?.["implicated"] : undefined;
  if (Array.isArray(told)) return told as string[];
  if ("except" in thing) return thing.except;
  return signal === undefined ? undefined : at(current.personal.implicated, signal);
}

function isInCircle(guideline: Guideline, current: Case, { person, capacity }: Actor): boolean {
  return (
    guideline.safety?.circle.includes(capacity) === true &&
    holdsCapacity(indexOf(guideline), current, person, capacity)
  );
}

function mayActOn(guideline: Guideline, current: Case, viewer: Actor, thing: Thing): boolean {
  const named = "task" in thing ? thing.task : undefined;
  const id = typeof named === "object" ? named.task : named;
  const task = id === undefined ? undefined : indexOf(guideline).tasks.get(id)?.task;
  return (
    task?.mayAct.includes(viewer.capacity) === true &&
    holdsCapacity(indexOf(guideline), current, viewer.person, viewer.capacity)
  );
}
