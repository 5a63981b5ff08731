// Whether what several processes saw of one thing could have happened in some order, one after the other.

/** Something that was asked, and what came of it. */
export interface Operation<Asked, Answer> {
  /** What was asked. */
  readonly asked: Asked;
  /** What came of it; left out when nobody knows, since the asker died or was told that it is in doubt. */
  readonly answer?: Answer;
  /** When it was asked, on a clock that all share. */
  readonly from: number;
  /** When the answer was there; never, when it is left out. */
  readonly to?: number;
}

/** What a thing does, one operation after the other. */
export interface Model<State, Asked, Answer> {
  /** How it begins. */
  readonly first: State;
  /** The state after an operation with this answer (any answer, when it is `undefined`); `undefined` when it cannot answer so. */
  readonly after: (state: State, asked: Asked, answer: Answer | undefined) => State | undefined;
}

/**
 * Whether a history is linearizable: each operation can be given an instant between question and answer such that, in the order of
 * these instants, the model gives the same answers. An operation in doubt may have happened at any instant after it was asked, or never.
 *
 * Source: Wing & Gong (1993), "Testing and verifying concurrent objects", with the memory of Lowe (2017), "Testing for linearizability".
 */
export function isLinearizable<State, Asked, Answer>(
  history: readonly Operation<Asked, Answer>[],
  model: Model<State, Asked, Answer>,
): boolean {
  const known = history.filter(({ answer }) => answer !== undefined).length;
  const seen = new Set<string>();
  /** The state, which operations have happened, how many of them had an answer. */
  const search = (state: State, happened: ReadonlySet<number>, answered: number): boolean => {
    if (answered === known) return true;
    const name = `${JSON.stringify(state)} ${[...happened].sort((a, b) => a - b).join(" ")}`;
    if (seen.has(name)) return false;
    seen.add(name);
    // What was asked after some other answer was there comes after that one.
    const first = Math.min(
      ...history.map(({ to = Infinity }, at) => (happened.has(at) ? Infinity : to)),
    );
    return history.some(({ asked, answer, from }, at) => {
      if (happened.has(at) || from > first) return false;
      const next = model.after(state, asked, answer);
      return (
        next !== undefined &&
        search(next, new Set(happened).add(at), answered + (answer === undefined ? 0 : 1))
      );
    });
  };
  return search(model.first, new Set(), 0);
}

/** What is asked of a case: to do a command, perhaps on a version that was seen, or to tell its version. */
export type AskedOfCase = { readonly send: string; readonly on?: number } | { readonly read: true };

/** What a case answers: the version after the command, the version it is at instead, or the version it has. */
export type AnswerOfCase =
  { readonly done: number } | { readonly conflict: number } | { readonly version: number };

/** A case, seen from outside: a version that grows by one with each command, which is done once per key. */
export const caseModel: Model<readonly string[], AskedOfCase, AnswerOfCase> = {
  first: ["start"],
  after: (keys, asked, answer) => {
    const version = keys.length;
    if ("read" in asked)
      return answer === undefined || ("version" in answer && answer.version === version)
        ? keys
        : undefined;
    const at = keys.indexOf(asked.send);
    if (at >= 0)
      return answer === undefined || ("done" in answer && answer.done === at + 1)
        ? keys
        : undefined;
    if (asked.on !== undefined && asked.on !== version)
      return answer === undefined || ("conflict" in answer && answer.conflict === version)
        ? keys
        : undefined;
    return answer === undefined || ("done" in answer && answer.done === version + 1)
      ? [...keys, asked.send]
      : undefined;
  },
};
