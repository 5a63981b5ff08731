import {
  activitiesOf,
  type Actor,
  type Case,
  type CaseEvent,
  type Facts,
  type Guideline,
} from "@steunnetwerk/handreiking";
import type { Effect } from "effect";

import type { SendOptions } from "../Engine.ts";
import type { Attributes, Commit } from "../Store.ts";

import { paysSnapshot, sealSnapshot, sizeOf, type CaseFile } from "./CaseFile.ts";
import { CaseKeys } from "./CaseKeys.ts";
import type { KeyRing } from "./KeyRing.ts";
import {
  canonical,
  chain,
  digest,
  firstHash,
  sealParts,
  separate,
  type EntryBody,
} from "./entry.ts";
import { storedActivity } from "./outbox.ts";
import { changeOf, sameTask, sameTimer, taskRows, timerRows } from "./rows.ts";

/** What a request comes down to: who asks what under which key, and how it is decided on the case as it is then. */
export interface Submission<E> {
  /** The case. */
  readonly caseId: string;
  /** Who did it, and in what capacity. */
  readonly by: Actor;
  /** The type of the command. */
  readonly command: string;
  /** What makes it this command and no other; left out when its key says so. */
  readonly content?: unknown;
  /** The idempotency key and the expected version, if any. */
  readonly options: SendOptions | undefined;
  /** Whether the case is a new one, as far as the sender knows: writing tells when it is not. */
  readonly isNew?: true;
  /** Decides it on the case as it is then. */
  readonly decide: (file: CaseFile | undefined, facts: Facts) => Effect.Effect<Decision, E>;
}

/** What was decided. */
export interface Decision {
  /** The guideline it follows. */
  readonly guideline: Guideline;
  /** What happened. */
  readonly events: readonly CaseEvent[];
  /** The case after it. */
  readonly state: Case;
  /** What the host set to find it by. */
  readonly attributes?: Attributes;
  /** The id of the activity whose result this is. */
  readonly finished?: string;
  /** What of the case is destroyed. */
  readonly destroyed?: Destroyed;
}

/** Something personal is destroyed. */
interface Destroyed {
  /** Whose. */
  readonly owner: string;
  /** What it rests on. */
  readonly ground: string | undefined;
  /** The case as it is without it. */
  readonly file: CaseFile;
}

/** What a decision comes down to. */
interface Prepared {
  /** What is written. */
  readonly commit: Commit;
  /** The case after it. */
  readonly next: CaseFile;
  /** What happened, without anything personal. */
  readonly body: EntryBody;
}

/** Everything that is written when a decision is carried out, and the case after it. */
export function prepare(
  { caseId, by, command, content }: Submission<unknown>,
  key: string,
  { guideline, events, state, attributes, finished, destroyed }: Decision,
  before: CaseFile | undefined,
  facts: Facts,
  keyRing: KeyRing,
): Prepared {
  const file = destroyed?.file ?? before;
  const version = (file?.header.version ?? 0) + 1;
  const personal = separate(events);
  const keys = (file?.keys ?? CaseKeys.create()).withOwners(Object.keys(personal.parts));
  const parts = sealParts(keys, personal.parts, caseId, version);
  const body: EntryBody = {
    case: caseId,
    version,
    key,
    fingerprint: fingerprintOf(content, keys),
    at: facts.now,
    by,
    command,
    guideline: { id: guideline.id, version: guideline.version },
    events: personal.events,
    ...(attributes !== undefined && { attributes }),
    ...(destroyed !== undefined && { destroyed: destroyed.owner }),
    ...(destroyed?.ground !== undefined && { ground: destroyed.ground }),
    sealed: Object.fromEntries(parts.map((part) => [part.owner, digest(part.bytes)])),
  };
  const text = JSON.stringify(body);
  const header = {
    caseId,
    guidelineId: state.guideline.id,
    guidelineVersion: state.guideline.version,
    state: state.state,
    version,
    hash: chain(file?.header.hash ?? firstHash, text),
  };
  const tasks = taskRows(guideline, state);
  const timers = timerRows(guideline, state);
  const grown: CaseFile = {
    header,
    state,
    attributes: attributes ?? file?.attributes ?? {},
    keys,
    tasks,
    timers,
    sinceSnapshot: (file?.sinceSnapshot ?? 0) + sizeOf({ body: text, parts }),
    snapshotSize: file?.snapshotSize ?? 0,
  };
  const snapshot = paysSnapshot(grown) ? { version, bytes: sealSnapshot(grown) } : undefined;
  const commit: Commit = {
    header,
    key,
    body: text,
    parts,
    tasks: changeOf(file?.tasks ?? [], tasks, (task) => task.taskId, sameTask),
    timers: changeOf(file?.timers ?? [], timers, (timer) => timer.timerId, sameTimer),
    activities: {
      put: activitiesOf(guideline, state, events).map((activity) =>
        storedActivity(activity, caseId, keys),
      ),
      remove: finished === undefined ? [] : [finished],
    },
    ...(before?.keys !== keys && { keys: keyRing.seal(caseId, keys.text()) }),
    ...(snapshot !== undefined && { snapshot }),
    ...(attributes !== undefined && { attributes }),
    ...(destroyed !== undefined && { destroy: destroyed.owner }),
  };
  const next =
    snapshot === undefined
      ? grown
      : { ...grown, sinceSnapshot: 0, snapshotSize: snapshot.bytes.length };
  return { commit, next, body };
}

/** Tells a repetition from another command under the same key. */
export function fingerprintOf(content: unknown, keys: CaseKeys): string {
  return content === undefined ? "" : keys.fingerprint(canonical(content));
}
