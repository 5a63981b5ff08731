// What an engine counts and measures. Names and labels hold nothing personal: kinds and codes of ours and of the guideline only.
import { Clock, Effect, Exit, Metric, type Cause, type Context } from "effect";

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

/** The same metric with the same labels, once: making one costs more than counting with it. */
function labelled<Input, State>(
  metric: Metric.Metric<Input, State>,
): (...labels: readonly (readonly [string, string])[]) => Metric.Metric<Input, State> {
  const known = new Map<string, Metric.Metric<Input, State>>();
  return (...labels) => {
    const name = labels.join(" ");
    let found = known.get(name);
    if (found === undefined) {
      found = Metric.withAttributes(metric, Object.fromEntries(labels));
      known.set(name, found);
    }
    return found;
  };
}

/** Counts a command, and measures it when it was accepted. */
export const countCommand =
  (command: string) =>
  <A extends { readonly isRepeated: boolean }, E, R>(
    effect: Effect.Effect<A, E, R>,
  ): Effect.Effect<A, E, R> =>
    Effect.contextWith((context: Context.Context<R>) => {
      const from = performance.now();
      return Effect.onExit(effect, (exit) =>
        Effect.sync(() => {
          if (!Exit.isSuccess(exit)) {
            commandsBy(["outcome", tagOf(exit.cause)]).updateUnsafe(1, context);
            return;
          }
          const outcome = exit.value.isRepeated ? "repeated" : "accepted";
          // Only of a command that was accepted the type is known to be one of ours.
          commandsBy(["command", command], ["outcome", outcome]).updateUnsafe(1, context);
          commandTime.updateUnsafe(performance.now() - from, context);
        }),
      );
    });

const commandsBy = labelled(commands);
const timersBy = labelled(timers);
const activitiesBy = labelled(activities);

/** Measures how many commands share a transaction. */
export const countGroup = (size: number): Effect.Effect<void> => Metric.update(groups, size);

/** Counts a timer. */
export const countTimer = (outcome: "done" | "postponed" | "pointless"): Effect.Effect<void> =>
  Metric.update(timersBy(["outcome", outcome]), 1);

/** Measures how late a timer is. */
export const measureLag = (due: number): Effect.Effect<void> =>
  Effect.flatMap(Clock.currentTimeMillis, (now) => Metric.update(timerLag, Math.max(0, now - due)));

/** Counts an attempt at an activity. */
export const countActivity = (
  kind: string,
  outcome: "done" | "failed" | "dead",
): Effect.Effect<void> => Metric.update(activitiesBy(["kind", kind], ["outcome", outcome]), 1);

/** The tag of an error of ours; anything else is a defect or an interruption. */
function tagOf(cause: Cause.Cause<unknown>): string {
  for (const reason of cause.reasons)
    if (reason._tag === "Fail" && typeof reason.error === "object" && reason.error !== null)
      return "_tag" in reason.error ? String(reason.error._tag) : "other";
  return "other";
}
