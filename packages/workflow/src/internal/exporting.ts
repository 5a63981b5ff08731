import { maySee, type Case, type CaseEvent, type Guideline } from "@steunnetwerk/handreiking";
import { Clock, Effect } from "effect";

import type { Engine, Entry, ExportedCase } from "../Engine.ts";
import type { Store } from "../Store.ts";
import { CaseNotFound, InvalidRequest } from "../errors.ts";

import type { CaseFile } from "./CaseFile.ts";
import { personOwner } from "./CaseKeys.ts";
import { allEntries } from "./allEntries.ts";
import { factsAt } from "./calendar.ts";
import type { Core } from "./core.ts";
import { entryOf, openEvents, type EntryBody } from "./entry.ts";
import type { Gate } from "./gate.ts";
import { idOf } from "./request.ts";

/** The capacity of the child, whose file it is. */
const child = "jeugdige";

/** Gives everything about a person, or of a case. */
export function exportingOf(
  { cases, guidelineOf }: Core,
  store: Store["Service"],
  asking: Gate,
): Pick<Engine["Service"], "export"> {
  const casesOf = Effect.fnUntraced(function* (person: string) {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = yield* store.casesOf(personOwner(person), 500, after);
      ids.push(...page.rows);
      after = page.next;
    } while (after !== undefined);
    return ids;
  });

  const opened = (caseId: string) =>
    Effect.flatMap(cases.read(caseId), (file) =>
      file === undefined ? Effect.fail(new CaseNotFound({ caseId })) : Effect.succeed(file),
    );

  const historyOf = Effect.fnUntraced(function* ({ header, keys }: CaseFile) {
    return yield* Effect.forEach(yield* allEntries(store, header.caseId), (entry) => {
      const body = JSON.parse(entry.body) as EntryBody;
      return Effect.sync(() => entryOf(entry, body, openEvents(keys, body, entry.parts)));
    });
  });

  const whole = Effect.fnUntraced(function* (file: CaseFile) {
    const { header, state, attributes } = file;
    const exported: ExportedCase = {
      caseId: header.caseId,
      guideline: state.guideline,
      state,
      attributes,
      history: yield* historyOf(file),
    };
    return exported;
  });

  const aboutPerson = Effect.fnUntraced(function* (file: CaseFile, person: string) {
    const { header, state } = file;
    const guideline = yield* guidelineOf(state.guideline);
    const capacities = state.people[person]?.capacities ?? [];
    const facts = state.personal.people[person];
    const history = (yield* historyOf(file)).flatMap((entry): readonly Entry[] => {
      const events = entry.events
        .filter((event) => isFor(guideline, state, person, capacities, event))
        .map((event) => withoutOthers(event, person, capacities));
      return events.length > 0 || entry.by.person === person ? [{ ...entry, events }] : [];
    });
    const exported: ExportedCase = {
      caseId: header.caseId,
      guideline: state.guideline,
      capacities,
      ...(facts !== undefined && { facts }),
      history,
    };
    return exported;
  });

  return {
    export: Effect.fn("Engine.export")(function* ({ person, caseId }) {
      yield* idOf(["person"], person);
      if (person === undefined && caseId === undefined)
        return yield* new InvalidRequest({
          path: [],
          texts: {
            nl: "Geef een persoon, een zaak, of beide.",
            en: "Give a person, a case, or both.",
          },
        });
      return yield* asking(
        Effect.gen(function* () {
          const exportedAt = factsAt(yield* Clock.currentTimeMillis).now;
          const ids = caseId === undefined ? yield* casesOf(person ?? "") : [caseId];
          const exported = yield* Effect.forEach(ids, (id) =>
            Effect.flatMap(opened(id), (file) =>
              person === undefined ? whole(file) : aboutPerson(file, person),
            ),
          );
          return { exportedAt, ...(person !== undefined && { person }), cases: exported };
        }),
      );
    }),
  };
}

/** Whether an event is about a person, or done by them, and for their eyes. Of the child is the whole file. */
function isFor(
  guideline: Guideline,
  state: Case,
  person: string,
  capacities: readonly string[],
  event: CaseEvent,
): boolean {
  const { personal, ...rest } = event;
  const isAbout =
    capacities.includes(child) ||
    personal?.people?.[person] !== undefined ||
    mentions(rest, person);
  return (
    isAbout &&
    (event.compartment === undefined ||
      (capacities.length === 0 ? [""] : capacities).some((capacity) =>
        maySee(guideline, state, { person, capacity }, event),
      ))
  );
}

/** An event with of everything personal in it only what is the person's own. */
function withoutOthers(event: CaseEvent, person: string, capacities: readonly string[]): CaseEvent {
  const { personal, ...rest } = event;
  if (personal === undefined) return event;
  const own = personal.people?.[person];
  const file = capacities.includes(child) ? personal.case : undefined;
  return {
    ...rest,
    personal: {
      ...(file !== undefined && { case: file }),
      ...(own !== undefined && { people: { [person]: own } }),
    },
  };
}

/** Whether an id stands anywhere in a value. */
function mentions(value: unknown, id: string): boolean {
  if (typeof value === "object" && value !== null)
    return Object.values(value).some((part) => mentions(part, id));
  return value === id;
}
