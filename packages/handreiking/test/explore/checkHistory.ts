import { deepStrictEqual } from "node:assert";

import { engine } from "../Enactment.ts";

import { Audit } from "./Audit.ts";
import type { Explored } from "./Explored.ts";
import { walk, type Walked } from "./Walk.ts";

import {
  activitiesOf,
  evolve,
  transition,
  type Case,
  type CaseEvent,
} from "@steunnetwerk/handreiking";

/** What a checked history went through, so that a check that never met a rule is seen. */
export interface Checked extends Walked {
  /** How often each type of event happened, and a supporter became active. */
  readonly met: ReadonlyMap<string, number>;
}

/**
 * Walks a random history and checks every promise on the way, and at the end that it folds, that it folds without what is
 * personal, and that it is plain JSON.
 */
export function checkHistory(explored: Explored, seed: number, length: number): Checked {
  const { guideline } = explored;
  const audit = new Audit(explored);
  const activities = new Set<string>();
  const met = new Map<string, number>();
  let step = 0;
  const walked = walk(explored, seed, length, {
    listen: ({ command: { by }, events, before, after, today }) => {
      audit.check(by, events, before, after);
      for (const { id } of activitiesOf(guideline, after, events)) {
        if (activities.has(id)) throw new Error(`Broken: M1: activity ${id} comes once`);
        activities.add(id);
      }
      for (const event of events) {
        met.set(event.type, (met.get(event.type) ?? 0) + 1);
        if (event.type === "taskCompleted" && event.status?.status === "actief")
          met.set("active", (met.get("active") ?? 0) + 1);
        if (event.type === "stepClosed")
          met.set(`closed ${event.step}`, (met.get(`closed ${event.step}`) ?? 0) + 1);
      }
      // All consequences were drawn: looking at everything again changes nothing.
      if ((step += 1) % 10 === 0)
        deepStrictEqual(
          transition(
            guideline,
            after,
            { type: "migrate", by: engine },
            { now: `${today}T09:30:00Z`, today },
          ),
          { accepted: true, events: [] },
          "Broken: S2, T11: nothing is left to follow",
        );
    },
  });
  const { history, current } = walked;
  const fold = (events: readonly CaseEvent[]) => events.reduce<Case | undefined>(evolve, undefined);
  deepStrictEqual(fold(history), current, "Broken: E1: a history folds to its case");
  deepStrictEqual(
    structureOf(fold(history.map(withoutPersonal))),
    structureOf(current),
    "Broken: E2: without what is personal the structure is the same",
  );
  deepStrictEqual(plain(history), history, "Broken: E4: events are plain JSON");
  deepStrictEqual(plain(current), current, "Broken: E4: a case is plain JSON");
  return { ...walked, met };
}

function withoutPersonal(event: CaseEvent): CaseEvent {
  const bare = { ...event } as { personal?: unknown };
  delete bare.personal;
  return bare as CaseEvent;
}

function structureOf(current: Case | undefined): unknown {
  return plain({ ...current, personal: undefined });
}

function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
