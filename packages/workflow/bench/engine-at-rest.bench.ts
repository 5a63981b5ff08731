import { PgClient } from "@effect/sql-pg";
import { Effect, Redacted } from "effect";

import { openEngine } from "../src/openEngine.ts";
import { Postgres } from "../test/support/Postgres.ts";
import { granny, trial, worker } from "../test/support/trial.ts";

import { quantile, round } from "./load.ts";

/** A work list of very many open tasks on PostgreSQL: rows are copied from one real case, then the engine is asked. */
async function atRest(size: number): Promise<object> {
  const server = await Postgres.start();
  const storage = { postgres: server.url };
  const keys = { masterKey: new Uint8Array(32).fill(7) };
  const engine = await openEngine({ storage, keys, guidelines: [trial] });
  await engine.start({ by: worker, people: [granny], caseId: "model" });
  const copies = [
    `INSERT INTO steunnetwerk.cases (id, guideline_id, guideline_version, state, version, hash)
     SELECT 'copy-' || n, guideline_id, guideline_version, state, version, hash FROM steunnetwerk.cases, generate_series(1, ${size}) AS n WHERE id = 'model'`,
    `INSERT INTO steunnetwerk.tasks (case_no, task_id, due, candidates, body)
     SELECT c.no, t.task_id, 1800000000000 + (c.no * 7919) % 10000000000, ARRAY['person:p-' || c.no % 10000, 'capacity:family'], t.body
     FROM steunnetwerk.tasks AS t, steunnetwerk.cases AS c WHERE c.id LIKE 'copy-%'`,
    `INSERT INTO steunnetwerk.candidates (candidate, due, case_no, task_id)
     SELECT unnest(candidates), due, case_no, task_id FROM steunnetwerk.tasks ON CONFLICT DO NOTHING`,
    "VACUUM (ANALYZE)",
  ];
  await Effect.runPromise(
    PgClient.PgClient.use((client) => Effect.forEach(copies, (copy) => client.unsafe(copy))).pipe(
      Effect.provide(PgClient.layer({ url: Redacted.make(server.url) })),
    ),
  );
  const waits = async (ask: (no: number) => Promise<unknown>) => {
    const all: number[] = [];
    for (let no = 0; no < 500; no++) {
      const from = performance.now();
      await ask(no);
      all.push(performance.now() - from);
    }
    return { p50: round(quantile(all, 0.5)), p99: round(quantile(all, 0.99)) };
  };
  const result = {
    openTasks: size,
    milliseconds: {
      ofPerson: await waits((no) => engine.work({ person: `p-${(no * 7_919) % 10_000}` })),
      ofCapacity: await waits(() => engine.work({ capacities: ["family"] })),
      ofCase: await waits((no) =>
        engine.work({ caseId: `copy-${1 + ((no * 7_919) % size)}`, person: "p-1" }),
      ),
      dueBefore: await waits((no) =>
        engine.work({
          capacities: ["family"],
          dueBefore: new Date(1_800_000_000_000 + no * 1e6).toISOString(),
        }),
      ),
    },
  };
  await engine.close();
  await server.remove();
  return result;
}

console.log(JSON.stringify(await atRest(Number(process.argv[3] ?? 1_000_000))));
process.exit(0);
