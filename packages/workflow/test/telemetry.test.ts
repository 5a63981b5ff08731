import { Cause, Effect, Exit, Layer, Logger, Metric, Stream, Tracer } from "effect";
import { describe, expect, test } from "vitest";

import { Engine } from "../src/Engine.ts";
import { layerMemory } from "../src/layers/MemoryStore.ts";

import { kms } from "./support/layers.ts";
import { commandsOf, granny, trial, worker } from "./support/trial.ts";

describe("telemetry", () => {
  test("[X1] [X2] spans, metrics and logs tell what was done and how long it took, and nothing personal", async () => {
    const logged: unknown[] = [];
    const spans: Tracer.Span[] = [];
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options);
        spans.push(span);
        return span;
      },
    });
    const program = Effect.gen(function* () {
      const engine = yield* Engine;
      const { caseId } = yield* engine.start({ by: worker, people: [granny], key: "k" });
      yield* engine.start({ by: worker, people: [granny], key: "k" });
      yield* Stream.runDrain(Stream.take(engine.events(), 2));
      const talk = commandsOf("She cried.")[1];
      if (talk === undefined) throw new Error("The trial has a talk");
      yield* engine.send(caseId, talk);
      yield* Effect.flip(engine.send(caseId, { type: "She cried.", by: worker } as never));
      yield* engine.read(caseId);
      while ((yield* engine.deadActivities()).activities.length < 3) yield* Effect.yieldNow;
      return yield* Metric.snapshot;
    });
    const snapshot = await Effect.runPromise(
      program.pipe(
        Effect.provide(
          Engine.layer({
            guidelines: [trial],
            activities: {
              lookUp: { run: () => Effect.succeed({ outcome: "done" }) },
              compute: { run: () => Effect.fail(new Error("She cried.")), attempts: 1 },
            },
          }).pipe(Layer.provide([kms, layerMemory])),
        ),
        Effect.provideService(Metric.MetricRegistry, new Map()),
        Effect.provideService(Tracer.Tracer, tracer),
        Effect.provide(
          Logger.layer([Logger.make((options) => logged.push(Logger.formatJson.log(options)))]),
        ),
      ),
    );

    const counted = Object.fromEntries(
      snapshot.flatMap(({ id, attributes, state }) =>
        "count" in state
          ? [
              [
                [id, ...Object.values(attributes ?? {}).map(String)].sort().join(" "),
                Number(state.count),
              ],
            ]
          : [],
      ),
    );
    expect(counted).toMatchObject({
      "accepted start steunnetwerk_commands": 1,
      "repeated start steunnetwerk_commands": 1,
      "accepted completeTask steunnetwerk_commands": 1,
      "CommandRefused steunnetwerk_commands": 1,
      "done lookUp steunnetwerk_activities": 1,
      "compute dead steunnetwerk_activities": 3,
      steunnetwerk_command_milliseconds: 4,
    });
    expect(spans.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Engine.start", "Engine.send", "Engine.read", "Engine.activity"]),
    );
    expect(logged.length).toBe(3);
    const told = JSON.stringify([
      snapshot,
      logged,
      spans.map(({ name, attributes, status }) => [
        name,
        [...attributes],
        // What a request answered is not told to anybody but its asker.
        status._tag === "Ended" && Exit.isFailure(status.exit)
          ? [status.exit, Cause.pretty(status.exit.cause)]
          : status._tag,
      ]),
    ]);
    expect(told).not.toMatch(/cried|oma/);
  });
});
