import { Effect, Latch } from "effect";

import type { Store } from "../Store.ts";
import {
  CaseDestroyed,
  type CaseUnreadable,
  type KeysUnavailable,
  type StoreUnavailable,
} from "../errors.ts";

import { openCase, type CaseFile } from "./CaseFile.ts";
import type { KeyRing } from "./KeyRing.ts";

/** The cases that this process has open: the ones used last stay in memory. */
export class OpenCases {
  /** Those used last, and those used before them: when the first are half of what may be kept, the second are forgotten and the first take their place. */
  #files = new Map<string, CaseFile>();
  #before = new Map<string, CaseFile>();
  /** The cases that somebody works on, and who waits for their turn. */
  readonly #turns = new Map<string, Latch.Latch[]>();
  readonly #store: Store["Service"];
  readonly #keyRing: KeyRing;
  readonly #most: number;

  constructor(store: Store["Service"], keyRing: KeyRing, most: number) {
    this.#store = store;
    this.#keyRing = keyRing;
    this.#most = most;
  }

  /** The case as it is now, when it is in memory. */
  peek(caseId: string): CaseFile | undefined {
    return this.#files.get(caseId) ?? this.#before.get(caseId);
  }

  /** The case as it is now, from memory or from the store; `undefined` when there is none. */
  open(
    caseId: string,
  ): Effect.Effect<
    CaseFile | undefined,
    StoreUnavailable | CaseDestroyed | CaseUnreadable | KeysUnavailable
  > {
    const file = this.peek(caseId);
    if (file !== undefined) {
      this.set(file);
      return Effect.succeed(file);
    }
    return this.#load(caseId);
  }

  readonly #load = Effect.fnUntraced(function* (this: OpenCases, caseId: string) {
    const stored = yield* this.#store.load(caseId);
    if (stored === undefined) return undefined;
    if (stored.header.state === "destroyed") return yield* new CaseDestroyed({ caseId });
    const file = yield* openCase(stored, this.#keyRing);
    this.set(file);
    return file;
  });

  /** Whether a case that was opened is still as it is in the store; forgets it when not. */
  isCurrent(caseId: string, file: CaseFile | undefined): Effect.Effect<boolean, StoreUnavailable> {
    if (!this.#store.isShared) return Effect.succeed(true);
    return Effect.map(this.#store.version(caseId), (version) => {
      const isCurrent = version === (file?.header.version ?? 0);
      if (!isCurrent) this.forget(caseId);
      return isCurrent;
    });
  }

  /** The case as it is now, also when another process wrote it; or when a version is said, as it was then or later. */
  read(
    caseId: string,
    version?: number,
  ): Effect.Effect<
    CaseFile | undefined,
    StoreUnavailable | CaseDestroyed | CaseUnreadable | KeysUnavailable
  > {
    const known = this.peek(caseId);
    if (
      known !== undefined &&
      (!this.#store.isShared || known.header.version >= (version ?? Infinity))
    )
      return this.open(caseId);
    return this.alone(
      caseId,
      Effect.flatMap(this.open(caseId), (file) =>
        Effect.flatMap(this.isCurrent(caseId, file), (isCurrent) =>
          isCurrent ? Effect.succeed(file) : this.open(caseId),
        ),
      ),
    );
  }

  /** Keeps a case in memory, in place of some used long ago when there are too many. */
  set(file: CaseFile): void {
    this.#files.set(file.header.caseId, file);
    if (this.#files.size <= this.#most / 2) return;
    this.#before = this.#files;
    this.#files = new Map();
  }

  /** Forgets a case, so that it is read from the store the next time. */
  forget(caseId: string): void {
    this.#files.delete(caseId);
    this.#before.delete(caseId);
  }

  /** Runs when nobody else works on the case in this process, in the order of asking. */
  alone<A, E, R>(caseId: string, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> {
    return Effect.uninterruptibleMask((restore) => {
      const inTurn = Effect.ensuring(
        restore(effect),
        Effect.sync(() => {
          this.#passOn(caseId);
        }),
      );
      const waiting = this.#turns.get(caseId);
      if (waiting === undefined) {
        this.#turns.set(caseId, []);
        return inTurn;
      }
      // In the row at once: whoever has the turn may end before this fiber comes to wait.
      const turn = Latch.makeUnsafe(false);
      waiting.push(turn);
      const leave = Effect.sync(() => {
        const at = waiting.indexOf(turn);
        if (at >= 0) waiting.splice(at, 1);
        else this.#passOn(caseId);
      });
      return Effect.andThen(
        Effect.onInterrupt(restore(turn.await), () => leave),
        inTurn,
      );
    });
  }

  #passOn(caseId: string): void {
    const next = this.#turns.get(caseId)?.shift();
    if (next === undefined) this.#turns.delete(caseId);
    else next.openUnsafe();
  }
}
