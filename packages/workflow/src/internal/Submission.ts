import { createHash, randomUUID } from "node:crypto";

import type { Facts } from "@steunnetwerk/handreiking";
import { Clock, Effect } from "effect";

import type { Receipt } from "../Engine.ts";
import type { Commit, CommitOutcome, Store, StoredEntry } from "../Store.ts";
import {
  CaseConflict,
  KeyReused,
  type CaseDestroyed,
  type CaseUnreadable,
  type KeysUnavailable,
  type StoreUnavailable,
} from "../errors.ts";

import type { CaseFile } from "./CaseFile.ts";
import type { CaseKeys } from "./CaseKeys.ts";
import { fingerprintOf, prepare, type Decision, type Submission } from "./Decision.ts";
import { type KeyRing } from "./KeyRing.ts";
import type { OpenCases } from "./OpenCases.ts";
import { factsAt } from "./calendar.ts";
import type { EntryBody } from "./entry.ts";
import { countCommand } from "./metrics.ts";
import { patiently } from "./patiently.ts";

/** What a request comes to on a case, when it is at the version the sender has seen. */
function decide<E>(
  { caseId, options, decide }: Submission<E>,
  file: CaseFile | undefined,
  facts: Facts,
): Effect.Effect<Decision, E | CaseConflict> {
  const actual = file?.header.version ?? 0;
  const expected = options?.expectedVersion ?? actual;
  return expected === actual
    ? decide(file, facts)
    : Effect.fail(new CaseConflict({ caseId, expected, actual }));
}

/** Takes a submission: decides it and writes what was decided. */
export type Submit = <E>(submission: Submission<E>) => Effect.Effect<Receipt, E | NotWritten>;

/** What can go wrong with writing a decision. */
type NotWritten =
  StoreUnavailable | KeysUnavailable | CaseConflict | CaseDestroyed | CaseUnreadable | KeyReused;

/** Takes submissions: decides them on the case as it is, and writes what was decided. */
export function submitter({
  store,
  keyRing,
  write,
  cases,
  patience,
  onWritten,
}: {
  readonly store: Store["Service"];
  readonly keyRing: KeyRing;
  readonly write: (commit: Commit) => Effect.Effect<CommitOutcome, StoreUnavailable>;
  readonly cases: OpenCases;
  /** How long to go on when the database is away, in milliseconds. */
  readonly patience: number;
  readonly onWritten: (commit: Commit) => void;
}): Submit {
  /** The receipt of an earlier command with the same key, if there is one. */
  const repeatedOf = <E>(submission: Submission<E>, file: CaseFile | undefined) => {
    const key = submission.options?.key;
    return key === undefined || file === undefined
      ? Effect.succeed(undefined)
      : Effect.flatMap(store.entryByKey(submission.caseId, key), (entry) =>
          entry === undefined ? Effect.succeed(undefined) : repeat(submission, file.keys, entry),
        );
  };

  /**
   * Decides and writes once; gives nothing when it is to be tried again: the case is not as it was thought to be.
   *
   * For a case in memory it is one piece up to the writing: no step of it waits for anything.
   */
  const attempt = <E>(
    submission: Submission<E>,
    key: string,
    isNew: boolean,
  ): Effect.Effect<Receipt | undefined, E | NotWritten> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const { caseId } = submission;
      const facts = factsAt(now);
      const known = cases.peek(caseId);
      const opened = isNew || known !== undefined ? Effect.succeed(known) : cases.open(caseId);
      return Effect.flatMapEager(opened, (file) =>
        Effect.flatMapEager(
          Effect.result(decide(submission, file, facts)),
          (decision): Effect.Effect<Receipt | undefined, E | NotWritten> =>
            decision._tag === "Success"
              ? carryOut(submission, key, decision.success, file, facts)
              : refused(submission, decision.failure, file, isNew),
        ),
      );
    });

  /** What was decided on an old state is decided anew; what was done before under this key may be refused now. */
  const refused = Effect.fnUntraced(function* <E>(
    submission: Submission<E>,
    refusal: E | CaseConflict,
    file: CaseFile | undefined,
    isNew: boolean,
  ) {
    if (isNew || !(yield* cases.isCurrent(submission.caseId, file))) return undefined;
    return (yield* repeatedOf(submission, file)) ?? (yield* Effect.fail(refusal));
  });

  const carryOut = (
    submission: Submission<unknown>,
    key: string,
    decision: Decision,
    file: CaseFile | undefined,
    facts: Facts,
  ): Effect.Effect<Receipt | undefined, NotWritten> => {
    const { commit, next, body } = prepare(submission, key, decision, file, facts, keyRing);
    return Effect.flatMap(write(commit), (outcome) => {
      if (outcome._tag !== "written") return notWritten(submission, outcome);
      cases.set(next);
      onWritten(commit);
      return Effect.succeed(receiptOf(body, commit.header.hash, outcome.position, false));
    });
  };

  const notWritten = Effect.fnUntraced(function* (
    submission: Submission<unknown>,
    outcome: Exclude<CommitOutcome, { readonly _tag: "written" }>,
  ) {
    const { caseId, options } = submission;
    cases.forget(caseId);
    if (outcome._tag === "repeated") {
      // It was written since the case was read, perhaps by a process that died: only the case as it is now has the keys to tell.
      const current = yield* cases.open(caseId);
      return yield* repeat(submission, current?.keys, outcome.entry);
    }
    if (options?.expectedVersion === undefined) return undefined;
    return yield* new CaseConflict({
      caseId,
      expected: options.expectedVersion,
      actual: outcome.version,
    });
  });

  return (submission) => {
    const { caseId } = submission;
    const key = submission.options?.key ?? randomUUID();
    let isNew = submission.isNew === true;
    return countCommand(submission.command)(
      patiently(cases, caseId, patience, () => {
        const isFirst = isNew;
        isNew = false;
        return attempt(submission, key, isFirst);
      }),
    );
  };
}

/** The receipt of the entry that has the key already, when it is of the same command. */
function repeat(
  { caseId, content }: Submission<unknown>,
  keys: CaseKeys | undefined,
  entry: StoredEntry,
): Effect.Effect<Receipt, KeyReused> {
  const body = JSON.parse(entry.body) as EntryBody;
  return keys !== undefined && fingerprintOf(content, keys) === body.fingerprint
    ? Effect.succeed(receiptOf(body, entry.hash, entry.position, true))
    : Effect.fail(new KeyReused({ caseId, key: entry.key }));
}

/** The receipt of an entry. */
export function receiptOf(
  body: EntryBody,
  hash: string,
  position: number,
  isRepeated: boolean,
): Receipt {
  const { case: caseId, version, at, events } = body;
  return { caseId, version, position, at, events, hash, isRepeated };
}

/** An id for a new case: by the key when there is one, so that starting it twice starts it once. */
export function newCaseId(key: string | undefined): string {
  return key === undefined
    ? randomUUID()
    : `case-${createHash("sha256").update(`start ${key}`).digest("base64url").slice(0, 27)}`;
}
