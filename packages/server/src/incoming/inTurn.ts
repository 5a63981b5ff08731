import { Effect } from "effect";

const tails = new WeakMap<object, Map<string, Promise<void>>>();

/** Does what is asked under one key one after the other, in the order in which it was asked; keys of one owner do not wait for each other. */
export function inTurn<Answer, Error, Needs>(
  owner: object,
  key: string,
  work: Effect.Effect<Answer, Error, Needs>,
): Effect.Effect<Answer, Error, Needs> {
  return Effect.suspend(() => {
    const turns = tails.get(owner) ?? new Map<string, Promise<void>>();
    tails.set(owner, turns);
    const before = turns.get(key) ?? Promise.resolve();
    let end: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => {
      end = resolve;
    });
    const tail = before.then(() => mine);
    turns.set(key, tail);
    return Effect.promise(() => before).pipe(
      Effect.andThen(work),
      Effect.ensuring(
        Effect.sync(() => {
          end();
          if (turns.get(key) === tail) turns.delete(key);
        }),
      ),
    );
  });
}
