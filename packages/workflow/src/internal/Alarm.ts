import { Clock, Effect, Latch } from "effect";

/** A sleep that is cut up: timers of the platform count no further than 24 days. */
const longest = 86_400_000;

/** Waits for a moment on the wall clock, or for somebody to ring, whichever comes first. */
export class Alarm {
  readonly #latch = Latch.makeUnsafe(false);
  #until = Infinity;

  /** Forgets the rings so far. Whatever rings from now on ends the next wait. */
  reset(): void {
    this.#latch.closeUnsafe();
    this.#until = -Infinity;
  }

  /** Ends the wait, or the next one. */
  ring(): void {
    this.#latch.openUnsafe();
  }

  /** Rings when the wait would end only after this moment. */
  ringFor(moment: number): void {
    if (this.#until === -Infinity || moment < this.#until) this.ring();
  }

  /** Waits until a moment, in milliseconds since 1970; for ever when it is left out. */
  wait(until = Infinity): Effect.Effect<void> {
    return Effect.suspend(() => {
      this.#until = until;
      return until === Infinity
        ? this.#latch.await
        : Effect.raceFirst(this.#latch.await, sleepUntil(until));
    });
  }
}

/** Sleeps until a moment; does not sleep at all when it has passed. */
const sleepUntil = Effect.fnUntraced(function* (moment: number) {
  for (;;) {
    const rest = moment - (yield* Clock.currentTimeMillis);
    if (rest <= 0) return;
    yield* Effect.sleep(Math.min(rest, longest));
  }
});

/**
 * Rings when the wall clock jumps: it was set, or the machine slept. A sleep that was begun before would end too late or too early.
 *
 * It looks once a second and touches nothing but the two clocks.
 */
export const watchClock = (alarms: readonly Alarm[]) =>
  Effect.acquireRelease(
    Effect.map(Clock.Clock, (clock) => {
      let offset = clock.currentTimeMillisUnsafe() - performance.now();
      const timer = setInterval(() => {
        const now = clock.currentTimeMillisUnsafe() - performance.now();
        if (Math.abs(now - offset) > 500) for (const alarm of alarms) alarm.ring();
        offset = now;
      }, 1_000);
      timer.unref();
      return timer;
    }),
    (timer) =>
      Effect.sync(() => {
        clearInterval(timer);
      }),
  );
