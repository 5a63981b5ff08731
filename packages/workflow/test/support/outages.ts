// Takes the database away from processes that work, gives it back, and looks how they go on.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { PgClient } from "@effect/sql-pg";
import { Effect, Redacted } from "effect";

import type { Postgres } from "./Postgres.ts";
import { newLanes, WorkingProcess } from "./WorkingProcess.ts";
import { endOn } from "./crashing.ts";
import type { Load } from "./loadProcess.ts";

/** What was found after an outage. */
export interface OutageReport {
  /** How long after the database was back the first command was acknowledged, in milliseconds. */
  readonly recovered: number;
  /** How many commands were acknowledged in all. */
  readonly acknowledged: number;
}

/** Lets a process work, takes the database away for a while, and checks that it goes on and that everything is right in the end. */
export async function outage(
  storage: Load["storage"],
  takeAway: (process: WorkingProcess) => Promise<unknown>,
): Promise<OutageReport> {
  const process = new WorkingProcess();
  await process.until("loaded");
  process.begin({ storage, lanes: newLanes("lane", 12), patience: 120_000 });
  await process.until(50);
  await takeAway(process);
  const back = performance.now();
  const before = process.acknowledged.length;
  await process.until(before + 1);
  const recovered = Math.round(performance.now() - back);
  // All lanes go on, not only one.
  await process.until(before + 100);
  await process.kill();
  await endOn(storage, process.acknowledged);
  return { recovered, acknowledged: process.acknowledged.length };
}

const sql = (url: string, connections: number, statement: string) =>
  Effect.runPromise(
    PgClient.PgClient.use((client) =>
      Effect.forEach(Array.from({ length: connections }), () => client.unsafe(statement), {
        concurrency: "unbounded",
      }),
    ).pipe(
      Effect.provide(PgClient.layer({ url: Redacted.make(url), maxConnections: connections })),
      Effect.ignore,
    ),
  );

const cutAll =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'steunnetwerk'";

/** What can befall a PostgreSQL. */
export const outages: Record<string, (postgres: Postgres, seconds: number) => Promise<unknown>> = {
  /** Every connection is cut, again and again. */
  terminate: async ({ url }, seconds) => {
    for (let time = 0; time < seconds * 4; time++) {
      await sql(url, 1, cutAll);
      await sleep(250);
    }
  },
  /** It stops answering, with all connections open. */
  pause: async (postgres, seconds) => {
    postgres.signal("SIGSTOP");
    await sleep(seconds * 1_000);
    postgres.signal("SIGCONT");
  },
  /** It dies as if the power failed, and comes back. */
  crash: async (postgres, seconds) => {
    await postgres.end("SIGQUIT");
    await sleep(seconds * 1_000);
    await postgres.resume();
  },
  /** Others take every connection there is, and those of the engine are cut. */
  storm: async ({ url }, seconds) => {
    const storm = sql(url, 120, `SELECT pg_sleep(${seconds})`);
    await sleep(200);
    await sql(url, 1, cutAll);
    await storm;
  },
};

/** The disk of an embedded file is full for a while: no file of the process may grow. */
export async function fullDisk(seconds: number): Promise<OutageReport> {
  const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-"));
  const limit = ({ pid }: WorkingProcess, size: string) =>
    execFileSync("prlimit", ["--pid", String(pid), `--fsize=${size}:`]);
  const report = await outage({ file: path.join(folder, "cases.db") }, async (process) => {
    limit(process, "4096");
    await sleep(seconds * 1_000);
    limit(process, "unlimited");
  });
  rmSync(folder, { recursive: true });
  return report;
}
