import { randomUUID } from "node:crypto";

import { Clock, Effect } from "effect";

import type { Destroy, Engine, Receipt } from "../Engine.ts";
import type { Commit, CommitOutcome, Store, StoredEntry } from "../Store.ts";
import {
  CaseConflict,
  CaseNotFound,
  InvalidRequest,
  KeyReused,
  type StoreUnavailable,
} from "../errors.ts";

import { openCase } from "./CaseFile.ts";
import { personOwner } from "./CaseKeys.ts";
import type { KeyRing } from "./KeyRing.ts";
import type { OpenCases } from "./OpenCases.ts";
import { receiptOf } from "./Submission.ts";
import { allEntries } from "./allEntries.ts";
import { factsAt } from "./calendar.ts";
import type { Core } from "./core.ts";
import { canonical, chain, digest, type EntryBody } from "./entry.ts";
import type { Gate } from "./gate.ts";
import { countCommand } from "./metrics.ts";
import { patiently } from "./patiently.ts";
import { idOf } from "./request.ts";

/** What an entry says when everything personal of its case was destroyed. */
const everything = "everything";

/** Destroys what is personal, and the keys to it. */
export function destroyingOf(
  { submit, guidelineOf }: Core,
  {
    store,
    keyRing,
    write,
    cases,
    patience,
    whileOpen,
    onWritten,
  }: {
    readonly store: Store["Service"];
    readonly keyRing: KeyRing;
    readonly write: (commit: Commit) => Effect.Effect<CommitOutcome, StoreUnavailable>;
    readonly cases: OpenCases;
    /** How long to go on when the database is away, in milliseconds. */
    readonly patience: number;
    readonly whileOpen: Gate;
    readonly onWritten: (commit: Commit) => void;
  },
): Pick<Engine["Service"], "destroy"> {
  /** Destroys what is of one person: the case goes on without it. */
  const ofPerson = (caseId: string, person: string, { by, ground, ...options }: Destroy) =>
    submit({
      caseId,
      by,
      command: "destroy",
      content: { by, person, ground },
      options,
      decide: Effect.fnUntraced(function* (file) {
        if (file === undefined) return yield* new CaseNotFound({ caseId });
        const owner = personOwner(person);
        if (!file.keys.has(owner))
          return yield* new InvalidRequest({
            path: ["person"],
            texts: {
              nl: "Deze zaak bevat niets persoonlijks van deze persoon.",
              en: "This case holds nothing personal of this person.",
            },
          });
        const stored = yield* store.load(caseId);
        const actual = stored?.header.version ?? 0;
        if (stored === undefined || actual !== file.header.version)
          return yield* new CaseConflict({ caseId, expected: file.header.version, actual });
        // From the first entry on, so that nothing of it is left in the state.
        const entries = (yield* allEntries(store, caseId)).map((entry) => ({
          ...entry,
          parts: entry.parts.filter((part) => part.owner !== owner),
        }));
        const left = yield* openCase({ ...stored, snapshot: undefined, entries }, keyRing);
        const guideline = yield* guidelineOf(file.state.guideline);
        return {
          guideline,
          events: [],
          state: left.state,
          destroyed: { owner, ground, file: { ...left, keys: left.keys.without(owner) } },
        };
      }),
    });

  /** Destroys everything. It is not opened for that: what cannot be read any more can be destroyed. */
  const ofAll = Effect.fnUntraced(function* (
    caseId: string,
    { by, ground, ...options }: Destroy,
    key: string,
  ) {
    const stored = yield* store.load(caseId);
    if (stored === undefined) return yield* new CaseNotFound({ caseId });
    const { header } = stored;
    const fingerprint = digest(JSON.stringify(canonical({ by, ground })));
    const earlier = yield* store.entryByKey(caseId, key);
    if (earlier !== undefined && bodyOf(earlier).fingerprint !== fingerprint)
      return yield* new KeyReused({ caseId, key });
    if (earlier !== undefined) return repeated(earlier);
    if (header.state === "destroyed") {
      const [last] = yield* store.entries(caseId, header.version - 1, 1);
      if (last !== undefined) return repeated(last);
    }
    const { expectedVersion = header.version } = options;
    if (expectedVersion !== header.version)
      return yield* new CaseConflict({ caseId, expected: expectedVersion, actual: header.version });
    const version = header.version + 1;
    const body: EntryBody = {
      case: caseId,
      version,
      key,
      fingerprint,
      at: factsAt(yield* Clock.currentTimeMillis).now,
      by,
      command: "destroy",
      guideline: { id: header.guidelineId, version: header.guidelineVersion },
      events: [],
      destroyed: everything,
      ...(ground !== undefined && { ground }),
      sealed: {},
    };
    const text = JSON.stringify(body);
    const hash = chain(header.hash, text);
    const commit: Commit = {
      header: { ...header, state: "destroyed", version, hash },
      key,
      body: text,
      parts: [],
      tasks: { put: [], remove: stored.tasks },
      timers: { put: [], remove: stored.timers },
      activities: { put: [], remove: [] },
      destroy: everything,
    };
    const outcome = yield* write(commit);
    cases.forget(caseId);
    // Another process was first, or has done the same.
    if (outcome._tag !== "written") return undefined;
    onWritten(commit);
    return receiptOf(body, hash, outcome.position, false);
  });

  return {
    destroy: Effect.fn("Engine.destroy")(function* (caseId, options) {
      const { person } = options;
      yield* idOf(["key"], options.key);
      yield* idOf(["person"], person);
      yield* idOf(["ground"], options.ground);
      const key = options.key ?? randomUUID();
      return yield* whileOpen(
        person === undefined
          ? countCommand("destroy")(
              patiently(cases, caseId, patience, () => ofAll(caseId, options, key)),
            )
          : ofPerson(caseId, person, options),
      );
    }),
  };
}

function bodyOf(entry: StoredEntry): EntryBody {
  return JSON.parse(entry.body) as EntryBody;
}

function repeated(entry: StoredEntry): Receipt {
  return receiptOf(bodyOf(entry), entry.hash, entry.position, true);
}
