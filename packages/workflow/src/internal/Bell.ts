import { Latch, type Effect } from "effect";

/** Tells everybody who waits that something happened. Who does not wait just then takes its next ring before it looks, and so misses none. */
export class Bell {
  #next: Latch.Latch | undefined;

  /** What ends with the first ring from now on. */
  next(): Effect.Effect<unknown> {
    this.#next ??= Latch.makeUnsafe(false);
    return this.#next.await;
  }

  /** Ends all waits that were begun, however slow others are to hear it. */
  ring(): void {
    this.#next?.openUnsafe();
    this.#next = undefined;
  }
}
