import {
  transition,
  workOf,
  type Decided,
  type CaseEvent,
  type Guideline,
  type GuidelineRef,
  type WorkItem,
} from "@steunnetwerk/handreiking";
import { Effect, PubSub, Stream, type Scope } from "effect";

import type { Engine, EngineOptions, Entry } from "../Engine.ts";
import { Kms } from "../Kms.ts";
import { Store, type StoredEntry } from "../Store.ts";
import {
  CaseExists,
  CaseNotFound,
  CaseUnreadable,
  CommandRefused,
  type EngineClosed,
  GuidelineUnknown,
  InvalidRequest,
  type KeysUnavailable,
  type StoreUnavailable,
} from "../errors.ts";

import { check } from "./CaseFile.ts";
import { CaseKeys } from "./CaseKeys.ts";
import { makeGroupCommit } from "./GroupCommit.ts";
import { openKeyRing } from "./KeyRing.ts";
import { OpenCases } from "./OpenCases.ts";
import { newCaseId, submitter, type Decision } from "./Submission.ts";
import { instantOf } from "./calendar.ts";
import { firstHash, openEvents, type EntryBody } from "./entry.ts";
import { makeGate } from "./gate.ts";
import { attributesOf, idOf, limitOf } from "./request.ts";
import { capacityCandidate, personCandidate } from "./rows.ts";

/** Builds the engine. It lives as long as the scope. */
export const makeEngine = (
  options: EngineOptions,
): Effect.Effect<
  Engine["Service"],
  StoreUnavailable | KeysUnavailable,
  Store | Kms | Scope.Scope
> =>
  Effect.gen(function* () {
    const store = yield* Store;
    const keyRing = yield* openKeyRing(store, yield* Kms);
    const write = yield* makeGroupCommit(store);
    const bell = yield* PubSub.sliding<undefined>(1);
    const cases = new OpenCases(store, keyRing, options.openCases ?? 2_000);
    const guidelines = new Map(
      options.guidelines.map((guideline) => [nameOf(guideline), guideline]),
    );
    yield* Effect.forkScoped(
      Stream.runForEach(store.changes, () => PubSub.publish(bell, undefined)),
    );
    const whileOpen = yield* makeGate(PubSub.publish(bell, undefined));

    const guidelineOf = (ref: GuidelineRef): Effect.Effect<Guideline, GuidelineUnknown> => {
      const guideline = guidelines.get(nameOf(ref));
      return guideline === undefined
        ? Effect.fail(new GuidelineUnknown({ guidelineId: ref.id, guidelineVersion: ref.version }))
        : Effect.succeed(guideline);
    };

    const submit = submitter({
      store,
      keyRing,
      write,
      cases,
      patience: options.patience ?? 10_000,
      onWritten: () => PubSub.publishUnsafe(bell, undefined),
    });

    const opened = (caseId: string) =>
      whileOpen(
        Effect.flatMap(cases.read(caseId), (file) =>
          file === undefined ? Effect.fail(new CaseNotFound({ caseId })) : Effect.succeed(file),
        ),
      );

    return {
      start: Effect.fn("Engine.start")(function* (request) {
        const key = yield* idOf(["key"], request.key);
        const caseId = (yield* idOf(["caseId"], request.caseId)) ?? newCaseId(key);
        const attributes = yield* attributesOf(request.attributes);
        const guideline = yield* guidelineOf(request.guideline ?? options.guidelines[0]);
        const { by, people } = request;
        return yield* whileOpen(
          submit({
            caseId,
            by,
            command: "start",
            content: { by, people, attributes, guideline: nameOf(guideline) },
            options: key === undefined ? {} : { key },
            decide: (file, facts): Effect.Effect<Decision, CaseExists | CommandRefused> =>
              file !== undefined
                ? Effect.fail(new CaseExists({ caseId }))
                : Effect.map(
                    decided(
                      caseId,
                      transition(
                        guideline,
                        undefined,
                        { type: "start", by, case: caseId, people },
                        facts,
                      ),
                    ),
                    (events) => ({
                      guideline,
                      events,
                      ...(attributes !== undefined && { attributes }),
                    }),
                  ),
          }),
        );
      }),

      send: Effect.fn("Engine.send")(function* (caseId, command, sendOptions) {
        yield* idOf(["key"], sendOptions?.key);
        if (command.type === "start")
          return yield* new InvalidRequest({
            path: ["type"],
            reason: "a case is started with `start`",
          });
        return yield* whileOpen(
          submit({
            caseId,
            by: command.by,
            command: command.type,
            content: command,
            options: sendOptions,
            decide: Effect.fnUntraced(function* (file, facts) {
              if (file === undefined) return yield* new CaseNotFound({ caseId });
              const guideline = yield* guidelineOf(file.state.guideline);
              const events = yield* decided(
                caseId,
                transition(guideline, file.state, command, facts),
              );
              return { guideline, events };
            }),
          }),
        );
      }),

      setAttributes: Effect.fn("Engine.setAttributes")(function* (caseId, attributes, sendOptions) {
        yield* idOf(["key"], sendOptions.key);
        const checked = (yield* attributesOf(attributes)) ?? {};
        return yield* whileOpen(
          submit({
            caseId,
            by: sendOptions.by,
            command: "setAttributes",
            content: { by: sendOptions.by, attributes: checked },
            options: sendOptions,
            decide: Effect.fnUntraced(function* (file) {
              if (file === undefined) return yield* new CaseNotFound({ caseId });
              const guideline = yield* guidelineOf(file.state.guideline);
              return { guideline, events: [], attributes: checked };
            }),
          }),
        );
      }),

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
        const candidates =
          query.person === undefined && query.capacities === undefined
            ? undefined
            : [
                ...(query.person === undefined ? [] : [personCandidate(query.person)]),
                ...(query.capacities ?? []).map(capacityCandidate),
              ];
        const page = yield* whileOpen(
          store.tasks({
            limit,
            ...(candidates !== undefined && { candidates }),
            ...(query.caseId !== undefined && { caseId: query.caseId }),
            ...(query.dueBefore !== undefined && { dueBefore: instantOf(query.dueBefore) }),
            ...(query.after !== undefined && { after: query.after }),
          }),
        );
        return {
          tasks: page.rows.map(({ caseId, body }) => ({
            caseId,
            ...(JSON.parse(body) as WorkItem),
          })),
          ...(page.next !== undefined && { next: page.next }),
        };
      }),

      search: Effect.fn("Engine.search")(function* (query = {}) {
        const limit = yield* limitOf(query.limit);
        const page = yield* whileOpen(
          store.cases({
            limit,
            ...(query.attributes !== undefined && { attributes: query.attributes }),
            ...(query.state !== undefined && { state: query.state }),
            ...(query.guideline !== undefined && { guidelineId: query.guideline.id }),
            ...(query.guideline?.version !== undefined && {
              guidelineVersion: query.guideline.version,
            }),
            ...(query.after !== undefined && { after: query.after }),
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
        const stored = yield* whileOpen(store.load(caseId));
        if (stored === undefined) return yield* new CaseNotFound({ caseId });
        const keys =
          stored.keys === undefined
            ? undefined
            : CaseKeys.from(yield* keyRing.open(caseId, stored.keys));
        const entries = yield* store.entries(caseId, after, most);
        return yield* Effect.forEach(entries, (entry) => {
          const body = JSON.parse(entry.body) as EntryBody;
          return Effect.map(
            Effect.promise(() => openEvents(keys, body, entry.parts)),
            (events) => entryOf(entry, body, events),
          );
        });
      }),

      verify: Effect.fn("Engine.verify")(function* (caseId) {
        const stored = yield* whileOpen(store.load(caseId));
        if (stored === undefined) return yield* new CaseNotFound({ caseId });
        let version = 0;
        let hash = firstHash;
        for (;;) {
          const entries = yield* store.entries(caseId, version, 500);
          for (const entry of entries) {
            yield* check(entry, hash, version + 1);
            ({ version, hash } = entry);
          }
          if (entries.length === 0) break;
        }
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
        Stream.unwrap(
          Effect.gen(function* () {
            const rung = yield* PubSub.subscribe(bell);
            let position = after;
            const next: Effect.Effect<readonly Entry[], StoreUnavailable | EngineClosed> =
              Effect.gen(function* () {
                const entries = yield* whileOpen(store.feed(position, 500));
                const last = entries.at(-1);
                if (last === undefined) {
                  yield* PubSub.take(rung);
                  return yield* next;
                }
                position = last.position;
                return entries.map((entry) => {
                  const body = JSON.parse(entry.body) as EntryBody;
                  return entryOf(entry, body, body.events);
                });
              });
            return Stream.flattenIterable(Stream.fromEffectRepeat(next));
          }),
        ),
    };
  });

function nameOf({ id, version }: GuidelineRef): string {
  return `${id}@${version}`;
}

/** The events of an accepted command, or the refusal as an error. */
function decided(
  caseId: string,
  answer: Decided,
): Effect.Effect<readonly CaseEvent[], CommandRefused> {
  if (answer.accepted) return Effect.succeed(answer.events);
  const { rule, code, path, message } = answer.refusal;
  return Effect.fail(
    new CommandRefused({ caseId, rule, code, ...(path !== undefined && { path }), texts: message }),
  );
}

function entryOf(
  { position, hash }: StoredEntry,
  body: EntryBody,
  events: readonly CaseEvent[],
): Entry {
  const { case: caseId, version, at, by, command, guideline, attributes, destroyed } = body;
  return {
    caseId,
    version,
    position,
    at,
    by,
    command,
    guideline,
    events,
    ...(attributes !== undefined && { attributes }),
    ...(destroyed !== undefined && { destroyed }),
    hash,
  };
}
