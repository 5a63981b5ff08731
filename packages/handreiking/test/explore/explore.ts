import { createHash } from "node:crypto";

import { Audit } from "./Audit.ts";
import type { Explored } from "./Explored.ts";
import { walk } from "./Walk.ts";
import { expectEnabled } from "./enabled.ts";
import { everybody, nextTimer, possibleCommands, reason } from "./possible.ts";

import {
  evolve,
  transition,
  whoMayAct,
  type Actor,
  type Permission,
  type Case,
  type Command,
} from "@steunnetwerk/handreiking";

/** A place in a case: what is true there, the day, and the books of who watched on the way. */
export interface Place {
  readonly current: Case;
  readonly audit: Audit;
  readonly today: string;
}

/** What an exploration met. */
export interface Exploration {
  /** Different places, the first included. */
  places: number;
  /** Commands that were decided. */
  decided: number;
  /** Rules that commands were refused by. */
  readonly rules: Set<string>;
  /** Types of events that happened. */
  readonly events: Set<string>;
}

export function nothingYet(): Exploration {
  return { places: 0, decided: 0, rules: new Set(), events: new Set() };
}

/** The places on a walk of people who do what is asked of them, from the start of a case. */
export function placesOnTheWay(explored: Explored, seed: number, length: number): Place[] {
  const audit = new Audit(explored);
  const places: Place[] = [];
  walk(explored, seed, length, {
    diligence: 1,
    listen: ({ command: { by }, events, before, after, today }) => {
      audit.check(by, events, before, after);
      if (events.length > 0) places.push({ current: after, audit: audit.clone(), today });
    },
  });
  return places;
}

/**
 * Tries everything that can be done from a place, and then from each new place, so many times over, and checks every promise
 * at each. Two ways that lead to the same place are gone on from once.
 */
export function explore(explored: Explored, from: Place, depth: number, met: Exploration): void {
  const seen = new Set([keyOf(from.current)]);
  const authorities = authoritiesOf(explored);
  let border = [from];
  met.places += 1;
  expectEnabled(explored, from.current, from.today);
  for (let step = 0; step < depth; step += 1) {
    const next: Place[] = [];
    for (const place of border)
      for (const { command, today } of tries(explored, place)) {
        const facts = { now: `${today}T09:30:00Z`, today };
        const decided = transition(explored.guideline, place.current, command, facts);
        met.decided += 1;
        if (!decided.accepted) {
          expectSpeaks(decided.refusal);
          met.rules.add(decided.refusal.rule);
          continue;
        }
        if (decided.events.length > 0) expectMay(authorities, place.current, command);
        const current = decided.events.reduce<Case>(evolve, place.current);
        const audit = place.audit.clone();
        audit.check(command.by, decided.events, place.current, current);
        for (const { type } of decided.events) met.events.add(type);
        const key = keyOf(current);
        if (seen.has(key)) continue;
        seen.add(key);
        met.places += 1;
        expectEnabled(explored, current, today);
        next.push({ current, audit, today });
      }
    border = next;
  }
}

/** What is tried: everything by who may do it, by others who may not, and the next timer. */
function tries(
  explored: Explored,
  { current, today }: Place,
): { command: Command; today: string }[] {
  const commands = possibleCommands(explored, current, today);
  const timer = nextTimer(explored.guideline, current);
  return [
    ...commands.map((command) => ({ command, today })),
    ...commands.flatMap((command, position) => {
      const by = everybody(explored)[position % everybody(explored).length];
      return by === undefined ? [] : [{ command: { ...command, by }, today }];
    }),
    ...(timer === undefined
      ? []
      : [{ command: timer.command, today: timer.day > today ? timer.day : today }]),
  ];
}

function keyOf(current: Case): string {
  return createHash("sha1").update(JSON.stringify(current)).digest("base64");
}

type Authorities = ReadonlyMap<string, Permission>;

function authoritiesOf({ guideline }: Explored): Authorities {
  return new Map(
    whoMayAct(guideline).map((authority) => [
      `${authority.command} ${authority.task ?? authority.step ?? ""}`,
      authority,
    ]),
  );
}

/** Who did something is among those of whom the guideline, read without running it, says that they may. */
function expectMay(authorities: Authorities, current: Case, command: Command): void {
  const { by, type } = command;
  const task =
    type === "activityResult"
      ? command.activity.split(/[/#]/)[0]
      : "task" in command
        ? command.task
        : undefined;
  const step = "step" in command ? command.step : undefined;
  const authority = authorities.get(`${type} ${task ?? step ?? ""}`);
  const subject = "subject" in command ? command.subject : undefined;
  const also = {
    subject: subject === by.person,
    decider: "decider" in command && command.decider === by.person,
    netwerkverantwoordelijke: isNetwerkverantwoordelijke(current, by),
    assignee: Object.values(current.steps).some(({ tasks }) =>
      Object.values(tasks).some(
        (state) => state.task === task && state.subject === subject && state.assignee === by.person,
      ),
    ),
  };
  if (
    authority?.capacities.includes(by.capacity) !== true &&
    authority?.also?.some((who) => also[who]) !== true
  )
    throw new Error(`Broken: D2: ${by.capacity} did ${type} ${task ?? step ?? ""}`);
}

function isNetwerkverantwoordelijke({ netwerkverantwoordelijke: nv }: Case, by: Actor): boolean {
  return nv?.person === by.person || nv?.standIn === by.person;
}

/** A refusal names its rule, says in both languages what to do, and repeats no words of the command. */
function expectSpeaks(refusal: { readonly rule: string; readonly message: object }): void {
  const text = JSON.stringify(refusal);
  const isSaid = Object.values(refusal.message).every((sentence: string) =>
    /^[A-ZÉ].{10,}\.$/u.test(sentence),
  );
  if (!/^[A-Z]\d+$/.test(refusal.rule) || !isSaid || text.includes(reason))
    throw new Error(`Broken: C7: ${text}`);
}
