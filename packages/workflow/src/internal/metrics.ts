// What an engine counts and measures. Names and labels hold nothing personal: kinds and codes of ours and of the guideline only.
import { Clock, Effect, Exit, Metric, type Cause } from "effect";

const milliseconds = Metric.exponentialBoundaries({ start: 0.25, factor: 2, count: 18 });

const commands = Metric.counter("steunnetwerk_commands", {
  description: "Commands by outcome: accepted, repeated, or the error they failed with.",
  incremental: true,
});
const commandTime = Metric.histogram("steunnetwerk_command_milliseconds", {
  description: "How long it took until an accepted command was kept for good.",
  boundaries: milliseconds,
});
const groups = Metric.histogram("steunnetwerk_commit_commands", {
  description: "How many commands shared a transaction.",
  boundaries: Metric.exponentialBoundaries({ start: 1, factor: 2, count: 9 }),
});
const timers = Metric.counter("steunnetwerk_timers", {
  description:
    "Timers by outcome: done, postponed, or pointless when they had been moved or cancelled.",
  incremental: true,
});
const timerLag = Metric.histogram("steunnetwerk_timer_lag_milliseconds", {
  description: "How long after its moment a timer was begun.",
  boundaries: milliseconds,
});
const activities = Metric.counter("steunnetwerk_activities", {
  description:
    "Attempts at activities by kind and outcome: done, failed, or dead when it waits for a person.",
  incremental: true,
});

/** Counts a command, and measures it when it was accepted. */
export const countCommand =
  (command: string) =>
  <A extends { readonly isRepeated: boolean }, E, R>(
    effect: Effect.Effect<A, E, R>,
  ): Effect.Effect<A, E, R> =>
    Effect.flatMap(Clock.monotonicTimeNanos, (from) =>
      Effect.onExit(effect, (exit) => {
        if (!Exit.isSuccess(exit))
          return Metric.update(Metric.withAttributes(commands, { outcome: tagOf(exit.cause) }), 1);
        const outcome = exit.value.isRepeated ? "repeated" : "accepted";
        return Effect.flatMap(Clock.monotonicTimeNanos, (to) =>
          Effect.andThen(
            // Only of a command that was accepted the type is known to be one of ours.
            Metric.update(Metric.withAttributes(commands, { command, outcome }), 1),
            Metric.update(commandTime, Number(to - from) / 1e6),
          ),
        );
      }),
    );

/** Measures how many commands share a transaction. */
export const countGroup = (size: number): Effect.Effect<void> => Metric.update(groups, size);

/** Counts a timer. */
export const countTimer = (outcome: "done" | "postponed" | "pointless"): Effect.Effect<void> =>
  Metric.update(Metric.withAttributes(timers, { outcome }), 1);

/** Measures how late a timer is. */
export const measureLag = (due: number): Effect.Effect<void> =>
  Effect.flatMap(Clock.currentTimeMillis, (now) => Metric.update(timerLag, Math.max(0, now - due)));

/** Counts an attempt at an activity. */
export const countActivity = (
  kind: string,
  outcome: "done" | "failed" | "dead",
): Effect.Effect<void> => Metric.update(Metric.withAttributes(activities, { kind, outcome }), 1);

/** The tag of an error of ours; anything else is a defect or an interruption. */
function tagOf(cause: Cause.Cause<unknown>): string {
  for (const reason of cause.reasons)
    if (reason._tag === "Fail" && typeof reason.error === "object" && reason.error !== null)
      return "_tag" in reason.error ? String(reason.error._tag) : "other";
  return "other";
}
