// Effect's own durable workflows on its cluster, in one process, on a database of SQL.
import { PgClient } from "@effect/sql-pg";
import { Effect, Layer, ManagedRuntime, Redacted, Schema } from "effect";
import { ClusterWorkflowEngine, SingleRunner } from "effect/cluster";
import { Digest } from "effect/crypto";
import type { SqlClient } from "effect/sql";
import { Activity, DurableDeferred, Workflow } from "effect/workflow";

import type { Contender } from "./load.ts";
import { sqliteClient } from "./sqliteClient.ts";

class Case extends Workflow.make("Case", {
  payload: { id: Schema.String },
  idempotencyKey: ({ id }) => id,
  success: Schema.String,
}) {}

const talk = DurableDeferred.make("talk", { success: Schema.String });
const decide = DurableDeferred.make("decide", { success: Schema.String });
const compute = (name: string) =>
  Activity.make({ name, success: Schema.String, execute: Effect.succeed("done") });

const waiting = new Map<string, () => void>();
const open = new Set<string>();
const opened = (name: string) =>
  Effect.sync(() => {
    const wake = waiting.get(name);
    waiting.delete(name);
    if (wake === undefined) open.add(name);
    else wake();
  });
const untilOpen = (name: string): Promise<void> =>
  open.delete(name) ? Promise.resolve() : new Promise((resolve) => waiting.set(name, resolve));

const CaseLive = Case.toLayer(
  Effect.fnUntraced(function* ({ id }) {
    yield* compute("lookUp").execute;
    yield* opened(`${id} talk`);
    yield* DurableDeferred.await(talk);
    yield* Effect.forEach(["first", "second", "third"], (name) => compute(name).execute, {
      concurrency: 3,
    });
    yield* opened(`${id} decide`);
    yield* DurableDeferred.await(decide);
    return yield* compute("close").execute;
  }),
);

/** On PostgreSQL. */
export const effectWorkflow = (url: string): Contender =>
  onDatabase(PgClient.layer({ url: Redacted.make(url), maxConnections: 10 }));

/** On one SQLite file, every write on the disk before it counts; with a client of ours. */
export const effectWorkflowInFile = (file: string): Contender => onDatabase(sqliteClient(file));

function onDatabase<E>(database: Layer.Layer<SqlClient.SqlClient, E>): Contender {
  const runtime = ManagedRuntime.make(
    CaseLive.pipe(
      Layer.provideMerge(ClusterWorkflowEngine.layer),
      Layer.provide(SingleRunner.layer()),
      Layer.provide(database),
      Layer.provide(Digest.layerWebCrypto),
    ),
  );
  return {
    name: "Effect cluster workflow",
    runCase: async (id) => {
      const waits: number[] = [];
      const ended = runtime.runPromise(Case.execute({ id }));
      const executionId: string = await runtime.runPromise(Case.executionId({ id }));
      for (const [name, deferred] of [
        ["talk", talk],
        ["decide", decide],
      ] as const) {
        await untilOpen(`${id} ${name}`);
        const token = DurableDeferred.tokenFromExecutionId(deferred, {
          workflow: Case,
          executionId,
        });
        const from = performance.now();
        await runtime.runPromise(DurableDeferred.succeed(deferred, { token, value: "done" }));
        waits.push(performance.now() - from);
      }
      await ended;
      return waits;
    },
    close: () => runtime.dispose(),
  };
}
