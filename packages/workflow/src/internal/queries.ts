import { maySee, workOf, type WorkItem } from "@steunnetwerk/handreiking";
import { Effect, Stream } from "effect";

import type { Engine, Entry, Work, WorkQuery } from "../Engine.ts";
import type { Store } from "../Store.ts";
import {
  CaseNotFound,
  CaseUnreadable,
  type EngineClosed,
  type StoreUnavailable,
} from "../errors.ts";

import type { Bell } from "./Bell.ts";
import { check } from "./CaseFile.ts";
import { CaseKeys } from "./CaseKeys.ts";
import type { KeyRing } from "./KeyRing.ts";
import { allEntries } from "./allEntries.ts";
import { instantOf } from "./calendar.ts";
import type { Core } from "./core.ts";
import { entryOf, firstHash, openEvents, type EntryBody } from "./entry.ts";
import type { Gate } from "./gate.ts";
import { afterOf, limitOf } from "./request.ts";
import { capacityCandidate, personCandidate } from "./rows.ts";

/** What can be asked of an engine. */
export function queriesOf(
  { cases, guidelineOf }: Core,
  store: Store["Service"],
  keyRing: KeyRing,
  asking: Gate,
  bell: Bell,
): Pick<Engine["Service"], "read" | "work" | "search" | "history" | "verify" | "events"> {
  const opened = (caseId: string) =>
    asking(
      Effect.flatMap(cases.read(caseId), (file) =>
        file === undefined ? Effect.fail(new CaseNotFound({ caseId })) : Effect.succeed(file),
      ),
    );

  /** Whether a task that is not for everybody may be listed: only for a person who may see it. */
  const mayBeListed = (task: Work, { person, capacities = [] }: WorkQuery) =>
    person === undefined
      ? Effect.succeed(false)
      : Effect.gen(function* () {
          const { state } = yield* opened(task.caseId);
          const guideline = yield* guidelineOf(state.guideline);
          const known = Object.entries(guideline.capacities)
            .filter(([, { vouchedBy }]) => vouchedBy !== "host")
            .map(([capacity]) => capacity);
          return [...known, ...capacities].some((capacity) =>
            maySee(guideline, state, { person, capacity }, task),
          );
        }).pipe(Effect.orElseSucceed(() => false));

  return {
    read: Effect.fn("Engine.read")(function* (caseId) {
      const { header, state, attributes } = yield* opened(caseId);
      const guideline = yield* guidelineOf(state.guideline);
      return {
        caseId,
        version: header.version,
        guideline: state.guideline,
        state,
        attributes,
        work: workOf(guideline, state),
      };
    }),

    work: Effect.fn("Engine.work")(function* (query = {}) {
      const limit = yield* limitOf(query.limit);
      const after = yield* afterOf(query.after, "number", "number", "string");
      const candidates =
        query.person === undefined && query.capacities === undefined
          ? undefined
          : [
              ...(query.person === undefined ? [] : [personCandidate(query.person)]),
              ...(query.capacities ?? []).map(capacityCandidate),
            ];
      const page = yield* asking(
        store.tasks({
          limit,
          ...(candidates !== undefined && { candidates }),
          ...(query.caseId !== undefined && { caseId: query.caseId }),
          ...(query.dueBefore !== undefined && { dueBefore: instantOf(query.dueBefore) }),
          ...(after !== undefined && { after }),
        }),
      );
      const tasks: readonly Work[] = page.rows.map(({ caseId, body }) => ({
        caseId,
        ...(JSON.parse(body) as WorkItem),
      }));
      return {
        tasks: yield* Effect.filter(tasks, (task) =>
          task.compartment === undefined ? Effect.succeed(true) : mayBeListed(task, query),
        ),
        ...(page.next !== undefined && { next: page.next }),
      };
    }),

    search: Effect.fn("Engine.search")(function* (query = {}) {
      const limit = yield* limitOf(query.limit);
      const after = yield* afterOf(query.after, "number");
      const page = yield* asking(
        store.cases({
          limit,
          ...(query.attributes !== undefined && { attributes: query.attributes }),
          ...(query.state !== undefined && { state: query.state }),
          ...(query.guideline !== undefined && { guidelineId: query.guideline.id }),
          ...(query.guideline?.version !== undefined && {
            guidelineVersion: query.guideline.version,
          }),
          ...(after !== undefined && { after }),
        }),
      );
      return {
        cases: page.rows.map(({ header, attributes }) => ({
          caseId: header.caseId,
          version: header.version,
          guideline: { id: header.guidelineId, version: header.guidelineVersion },
          state: header.state,
          attributes,
        })),
        ...(page.next !== undefined && { next: page.next }),
      };
    }),

    history: Effect.fn("Engine.history")(function* (caseId, { after = 0, limit } = {}) {
      const most = yield* limitOf(limit);
      return yield* asking(
        Effect.gen(function* () {
          const stored = yield* store.load(caseId);
          if (stored === undefined) return yield* new CaseNotFound({ caseId });
          const keys =
            stored.keys === undefined
              ? undefined
              : CaseKeys.from(yield* keyRing.open(caseId, stored.keys));
          return yield* Effect.forEach(yield* store.entries(caseId, after, most), (entry) => {
            const body = JSON.parse(entry.body) as EntryBody;
            return Effect.sync(() => entryOf(entry, body, openEvents(keys, body, entry.parts)));
          });
        }),
      );
    }),

    verify: Effect.fn("Engine.verify")(function* (caseId) {
      const { stored, entries } = yield* asking(
        Effect.all({ stored: store.load(caseId), entries: allEntries(store, caseId) }),
      );
      if (stored === undefined) return yield* new CaseNotFound({ caseId });
      let version = 0;
      let hash = firstHash;
      /** What is not there of the entries so far; the entry that says it was destroyed must follow. */
      const missing = new Set<string>();
      for (const entry of entries) {
        const body = yield* check(entry, hash, version + 1);
        ({ version, hash } = entry);
        if (body.destroyed === "everything") missing.clear();
        else if (body.destroyed !== undefined) missing.delete(body.destroyed);
        for (const owner of Object.keys(body.sealed))
          if (!entry.parts.some((part) => part.owner === owner)) missing.add(owner);
      }
      if (missing.size > 0)
        return yield* new CaseUnreadable({
          caseId,
          version,
          reason: "a part of it is missing, and nobody destroyed it",
        });
      // An entry that was added meanwhile is fine, one that is missing is not.
      if (version < stored.header.version)
        return yield* new CaseUnreadable({
          caseId,
          version: version + 1,
          reason: "its last entries are missing",
        });
      return { version, hash };
    }),

    events: ({ after = 0 } = {}) =>
      Stream.suspend(() => {
        let position = after;
        const next: Effect.Effect<readonly Entry[], StoreUnavailable | EngineClosed> = Effect.gen(
          function* () {
            const rung = bell.next();
            const entries = yield* asking(store.feed(position, 500));
            const last = entries.at(-1);
            if (last === undefined) {
              yield* rung;
              return yield* next;
            }
            position = last.position;
            return entries.map((entry) => {
              const body = JSON.parse(entry.body) as EntryBody;
              return entryOf(entry, body, body.events);
            });
          },
        );
        return Stream.flattenIterable(Stream.fromEffectRepeat(next));
      }),
  };
}
