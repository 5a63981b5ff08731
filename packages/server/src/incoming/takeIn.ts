import { createHash } from "node:crypto";

import type { Actor, Command, CasePerson } from "@steunnetwerk/handreiking";
import type { CaseView, Engine, NotAccepted } from "@steunnetwerk/workflow";
import { Effect } from "effect";

import type { Incoming } from "../books/incoming.ts";

import { personIn, personThing, toldBy, type HostEvent, type Told } from "./HostEvent.ts";
import { inTurn } from "./inTurn.ts";

/**
 * What came of an event. `done`: the case has it so now. `unchanged`: it had. `duplicate`, `old`: told before, or something newer
 * was. `echo`: it came from us. `noCase`: there is no such case here, and nothing of it is kept. `destroyed`: the data of that person
 * or of the whole case was, and no event brings it back. `refused`: the guideline does not allow it now; send it again when it does.
 */
export const outcomes = [
  "done",
  "unchanged",
  "duplicate",
  "old",
  "echo",
  "noCase",
  "destroyed",
  "refused",
] as const;

/** What came of an event. */
export interface Taken {
  /** What came of it; of a snapshot, the one of its things that needs looking at most. */
  readonly outcome: (typeof outcomes)[number];
  /** The rule of the guideline that does not allow it. */
  readonly rule?: string;
}

type Unable = Exclude<
  NotAccepted,
  { readonly _tag: "CaseNotFound" | "CaseDestroyed" | "CommandRefused" }
>;

/**
 * Takes in what a host told. The case ends up as the last change of each thing says, by the host's own numbers, in whatever order
 * and however often the events come; what is so already is not written again.
 */
export function takeIn(
  engine: Engine["Service"],
  book: Incoming,
  event: HostEvent,
): Effect.Effect<Taken, Unable> {
  const { source, subject: caseId, sequence } = event;
  const isSnapshot = "people" in event.data;

  const one = (thing: string, told: Told): Effect.Effect<Taken, Unable> =>
    Effect.gen(function* () {
      const known = book.find(source, caseId, thing);
      const before = Math.max(known?.sequence ?? -1, book.snapshot(source, caseId) ?? -1);
      if (sequence < before) return { outcome: "old" };
      const isKnown = sequence === before && known?.applied !== false;
      if (isKnown && !book.isDestroyed(caseId, thing)) return { outcome: "duplicate" };
      if (event.origin !== undefined) {
        book.note(source, caseId, thing, sequence);
        return { outcome: "echo" };
      }
      const key = keyOf(source, thing, sequence);
      const taken = yield* apply(engine, book, caseId, event.data.by, told, key);
      if (taken.outcome !== "noCase") book.note(source, caseId, thing, sequence, taken.rule);
      return taken;
    });

  const all = Effect.gen(function* () {
    const told = new Map(toldBy(event));
    if (isSnapshot) {
      if (sequence < (book.snapshot(source, caseId) ?? -1)) return { outcome: "old" as const };
      // Whom the host told of before, and does not have any more.
      for (const thing of book.things(source, caseId)) {
        const person = personIn(thing);
        if (person !== undefined && !told.has(thing)) told.set(thing, { removed: person });
      }
    }
    const taken: Taken[] = [];
    for (const [thing, what] of told) taken.push(yield* one(thing, what));
    if (isSnapshot && !taken.some(({ outcome }) => outcome === "noCase"))
      book.noteSnapshot(source, caseId, sequence);
    return worstOf(taken);
  });
  return inTurn(book, caseId, all);
}

/** Makes a case as it was told, with as few commands as that takes. */
function apply(
  engine: Engine["Service"],
  book: Incoming,
  caseId: string,
  by: Actor,
  told: Told,
  key: string,
): Effect.Effect<Taken, Unable> {
  return Effect.gen(function* () {
    const view = yield* engine.read(caseId);
    if ("attributes" in told) {
      if (isSame(view.attributes, told.attributes)) return { outcome: "unchanged" as const };
      yield* engine.setAttributes(caseId, told.attributes, { by, key });
      return { outcome: "done" as const };
    }
    if (yield* isGone(engine, book, view, told)) return { outcome: "destroyed" as const };
    const commands = commandsFor(view, told, by);
    for (const [at, command] of commands.entries())
      yield* engine.send(caseId, command, { key: `${key}-${at}` });
    return { outcome: commands.length === 0 ? ("unchanged" as const) : ("done" as const) };
  }).pipe(
    Effect.catchTags({
      CaseNotFound: () => Effect.succeed({ outcome: "noCase" as const }),
      CaseDestroyed: () => Effect.succeed({ outcome: "destroyed" as const }),
      CommandRefused: ({ rule }) => Effect.succeed({ outcome: "refused" as const, rule }),
    }),
  );
}

/**
 * Whether it is about somebody whose data was destroyed, by whoever has the engine, and whom nobody recorded again since. The history
 * of a case is searched when somebody appears whom it does not know, each part of it once.
 */
const isGone = Effect.fnUntraced(function* (
  engine: Engine["Service"],
  book: Incoming,
  { caseId, version, state }: CaseView,
  told: Told,
) {
  const person = "person" in told ? told.person.id : "removed" in told ? told.removed : undefined;
  if (person === undefined || state.personal.people[person] !== undefined) return false;
  const searched = book.searched(caseId);
  // Of a case that was put back from an older copy all is searched again.
  for (let after = searched > version ? 0 : searched; after < version;) {
    const entries = yield* engine.history(caseId, { after, limit: 500 });
    for (const { destroyed } of entries)
      if (destroyed?.startsWith("person:") === true)
        destroyIn(book, caseId, destroyed.slice("person:".length));
    after = entries.at(-1)?.version ?? version;
    book.noteSearched(caseId, after);
  }
  return book.isDestroyed(caseId, personThing(person));
});

function commandsFor(
  { state: { people, personal } }: CaseView,
  told: Exclude<Told, { readonly attributes: unknown }>,
  by: Actor,
): readonly Command[] {
  if ("measures" in told) {
    const { measures, withinMeasure } = told;
    return isSame(personal.measures, measures) && personal.withinMeasure === withinMeasure
      ? []
      : [{ type: "recordMeasures", by, measures, withinMeasure }];
  }
  const current = (id: string): CasePerson => ({
    id,
    capacities: [...(people[id]?.capacities ?? [])],
    ...(personal.people[id] as Partial<CasePerson> | undefined),
  });
  if ("person" in told) {
    const { person } = told;
    return people[person.id] !== undefined && isSame(current(person.id), person)
      ? []
      : [{ type: "recordPerson", by, person }];
  }
  const { id, capacities, ...facts } = current(told.removed);
  // What the host knew of somebody goes with them: also what the law made of them, which it no longer says.
  const isBlank = Object.values(facts).every((fact) => Array.isArray(fact) && fact.length === 0);
  return [
    ...(isBlank ? [] : [{ type: "recordPerson" as const, by, person: { id, capacities } }]),
    ...(capacities.length === 0
      ? []
      : [{ type: "endPerson" as const, by, person: id, reason: removedAtSource }]),
  ];
}

/** Why somebody left whom the host does not have any more. */
const removedAtSource = "Staat niet meer in het bronsysteem.";

/** Of a snapshot, what came of the thing that needs looking at most. */
function worstOf(taken: readonly Taken[]): Taken {
  const order = ["refused", "noCase", "destroyed", "done", "echo", "unchanged", "duplicate", "old"];
  const [worst] = [...taken].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return worst ?? { outcome: "unchanged" };
}

function keyOf(source: string, thing: string, sequence: number): string {
  const hash = createHash("sha256").update(JSON.stringify([source, thing, sequence]));
  return `in-${hash.digest("hex").slice(0, 32)}`;
}

/** Whether two JSON values are the same, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => isSame(value, other[at]));
  if (!isObject(one) || !isObject(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Forgets nothing of what a source told, but lets no event bring back what was destroyed of a person. */
export function destroyIn(book: Incoming, caseId: string, person: string): void {
  book.destroy(caseId, personThing(person));
}
