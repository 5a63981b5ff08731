import {
  advance,
  type Case,
  type Facts,
  type Guideline,
  type GuidelineRef,
} from "@steunnetwerk/handreiking";
import { Clock, Effect } from "effect";

import type { Store } from "../Store.ts";
import { CommandRefused, GuidelineUnknown } from "../errors.ts";

import type { Decision } from "./Decision.ts";
import type { OpenCases } from "./OpenCases.ts";
import type { Submit } from "./Submission.ts";
import { problemOf } from "./problem.ts";

/** What the parts of an engine share. */
export interface Core {
  /** Decides and writes. */
  readonly submit: Submit;
  /** The cases that are open in this process. */
  readonly cases: OpenCases;
  /** The guideline a case follows. */
  readonly guidelineOf: (ref: GuidelineRef) => Effect.Effect<Guideline, GuidelineUnknown>;
  /** The guideline that a case follows when nothing else is said. */
  readonly firstGuideline: Guideline;
  /** Decides a command by a guideline, on a case or on none. */
  readonly enact: (
    caseId: string,
    guideline: GuidelineRef,
    current: Case | undefined,
    command: unknown,
    facts: Facts,
  ) => Effect.Effect<Decision, NotEnacted>;
  /** When to look again: at the moment that is asked for, and where other processes may die now and then anyway. */
  readonly nextLook: <E>(
    next: Effect.Effect<number | undefined, E>,
  ) => Effect.Effect<number | undefined, E>;
  /** Goes on after a failure, when some time has passed. */
  readonly goOn: (
    what: string,
  ) => <E, R>(effect: Effect.Effect<unknown, E, R>) => Effect.Effect<void, never, R>;
}

/** Why a command came to nothing. */
export type NotEnacted = CommandRefused | GuidelineUnknown;

/** How long other processes can be dead before somebody notices, in milliseconds. */
const lookAgain = 3_000;

/** What the parts of an engine share. */
export function makeCore(
  guidelines: readonly [Guideline, ...Guideline[]],
  store: Store["Service"],
  cases: OpenCases,
  submit: Submit,
): Core {
  const byName = new Map(guidelines.map((guideline) => [nameOf(guideline), guideline]));
  const guidelineOf: Core["guidelineOf"] = (ref) => {
    const guideline = byName.get(nameOf(ref));
    return guideline === undefined
      ? Effect.fail(new GuidelineUnknown({ guidelineId: ref.id, guidelineVersion: ref.version }))
      : Effect.succeed(guideline);
  };
  return {
    submit,
    cases,
    firstGuideline: guidelines[0],
    guidelineOf,
    enact: (caseId, ref, current, command, facts) =>
      Effect.flatMapEager(guidelineOf(ref), (guideline) => {
        const answer = advance(guideline, current, command, facts);
        if (answer.accepted)
          return Effect.succeed({ guideline, events: answer.events, state: answer.case });
        const { rule, code, path, message } = answer.refusal;
        return Effect.fail(
          new CommandRefused({
            caseId,
            rule,
            code,
            ...(path !== undefined && { path }),
            texts: message,
          }),
        );
      }),
    nextLook: (next) =>
      store.isShared
        ? Effect.zipWith(next, Clock.currentTimeMillis, (moment = Infinity, now) =>
            Math.min(moment, now + lookAgain),
          )
        : next,
    goOn: (what) => (effect) =>
      Effect.asVoid(
        Effect.catchCause(effect, (cause) =>
          Effect.logWarning(`The ${what} could not go on`).pipe(
            Effect.annotateLogs({ problem: problemOf(cause) }),
            Effect.andThen(Effect.sleep(1_000)),
          ),
        ),
      ),
  };
}

/** A guideline and its version in one text. */
export function nameOf({ id, version }: GuidelineRef): string {
  return `${id}@${version}`;
}
