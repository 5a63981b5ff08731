import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { Guideline } from "@steunnetwerk/handreiking";

import { openEngine, type OpenedEngine } from "../src/openEngine.ts";
import { granny, quickTrial, trial, worker } from "../test/support/trial.ts";

import { round } from "./load.ts";

const withDue = (guideline: Guideline): Guideline =>
  Guideline.parse({
    ...guideline,
    steps: guideline.steps.map((step) => ({
      ...step,
      tasks: step.tasks.map((task) => (task.id === "tell" ? { ...task, due: "week" } : task)),
    })),
  });

const startMany = async (engine: OpenedEngine, prefix: string, count: number) => {
  let next = 0;
  await Promise.all(
    Array.from({ length: 200 }, async () => {
      while (next < count)
        await engine.start({ by: worker, people: [granny], caseId: `${prefix}-${next++}` });
    }),
  );
};

/** Writes cases that sleep until a timer weeks ahead, in a process of its own: what that used is not what the engine at rest uses. */
async function write(file: string, size: number): Promise<void> {
  const engine = await openEngine({ storage: { file }, guidelines: [withDue(trial)] });
  await startMany(engine, "asleep", size);
  await engine.close();
}

/** Cases that sleep: memory, idle CPU, restart to the first new step; and very many timers at once. */
async function sleeping(size: number): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-bench-"));
  const storage = { file: path.join(folder, "cases.db") };
  const guidelines = [withDue(trial), withDue(quickTrial)] as const;
  execFileSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), "write", storage.file, String(size)],
    { stdio: "inherit" },
  );

  const from = performance.now();
  const engine = await openEngine({ storage, guidelines });
  await engine.send(`asleep-${size - 1}`, {
    type: "recordPerson",
    by: worker,
    person: { ...granny, label: "grandmother" },
  });
  const restart = performance.now() - from;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const cpu = process.cpuUsage();
  await sleep(10_000);
  const { user, system } = process.cpuUsage(cpu);

  // Timers of one second, all of one moment: how long after that moment the last one was carried out.
  const due: Record<string, number> = {};
  for (const count of [1_000, 10_000]) {
    const starts = await Promise.all(
      Array.from({ length: 1 }, () => startQuick(engine, `due-${count}`, count)),
    );
    due[`${count} timers`] = starts[0] ?? 0;
  }
  await engine.close();
  rmSync(folder, { recursive: true });
  return {
    cases: size,
    restartToFirstStepMilliseconds: Math.round(restart),
    residentMegabytes: Math.round(rss / 2 ** 20),
    heapMegabytes: Math.round(heapUsed / 2 ** 20),
    idlePercentOfOneCore: round((user + system) / 1e4 / 10),
    millisecondsForTimersDueAtOnce: due,
  };
}

/** Sets timers that come due while the engine is away, opens it again, and measures until all were carried out. */
async function startQuick(engine: OpenedEngine, prefix: string, count: number): Promise<number> {
  const guideline = { id: quickTrial.id, version: quickTrial.version };
  let next = 0;
  let last = 0;
  await Promise.all(
    Array.from({ length: 200 }, async () => {
      while (next < count) {
        const caseId = `${prefix}-${next++}`;
        const { position } = await engine.start({ by: worker, people: [], caseId, guideline });
        last = Math.max(last, position);
      }
    }),
  );
  // The person comes last, all of them as close together as can be: from then on the timers run.
  const recorded: Promise<unknown>[] = [];
  for (let at = 0; at < count; at++)
    recorded.push(
      engine.send(`${prefix}-${at}`, { type: "recordPerson", by: worker, person: granny }),
    );
  await Promise.all(recorded);
  const from = performance.now();
  let seen = 0;
  for await (const { command } of engine.events({ after: last })) {
    if (command !== "timerDue") continue;
    if (++seen === count) break;
  }
  return Math.round(performance.now() - from - 1_000);
}

const [, , what, ...given] = process.argv;
if (what === "write") await write(given[0] ?? "", Number(given[1]));
else console.log(JSON.stringify(await sleeping(Number(given[0] ?? 100_000))));
process.exit(0);
