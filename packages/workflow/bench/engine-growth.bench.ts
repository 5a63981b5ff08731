import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { openEngine, type OpenedEngine } from "../src/openEngine.ts";
import { granny, trial, worker } from "../test/support/trial.ts";

import { quantile, round } from "./load.ts";

/** How the cost of one thing grows with how much there is: milliseconds, the median of many. */
async function growth(size: number): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), "steunnetwerk-bench-"));
  const byCases: Record<string, object> = {};
  const engine = await openEngine({
    storage: { file: path.join(folder, "cases.db") },
    guidelines: [trial],
    openCases: 100, // so that nearly every case is read from the file
  });
  let cases = 0;
  for (let wanted = 1_000; wanted <= size; wanted *= 10) {
    while (cases < wanted) {
      const batch = Array.from({ length: Math.min(500, wanted - cases) }, () => cases++);
      await Promise.all(
        batch.map((no) =>
          engine.start({
            by: worker,
            people: [granny],
            caseId: `c-${no}`,
            attributes: { team: `team-${no % 1_000}` },
          }),
        ),
      );
    }
    byCases[wanted] = await costs(engine, wanted);
    console.log(`${wanted} cases`, byCases[wanted]);
  }
  const byEvents: Record<string, object> = {};
  await engine.start({ by: worker, people: [granny], caseId: "long" });
  for (let version = 1, wanted = 10; wanted <= 10_000; wanted *= 10) {
    for (; version < wanted; version++) await record(engine, "long", version);
    byEvents[wanted] = {
      command: await median(51, async () => record(engine, "long", version++)),
      readAnew: await median(
        11,
        async () => {
          // Others push it out of memory.
          await Promise.all(Array.from({ length: 101 }, (_, at) => engine.read(`c-${at}`)));
          return engine.read("long");
        },
        async () => {
          await Promise.all(Array.from({ length: 101 }, (_, at) => engine.read(`c-${at}`)));
        },
      ),
    };
    console.log(`${wanted} events`, byEvents[wanted]);
  }
  await engine.close();
  rmSync(folder, { recursive: true });
  return { medianMilliseconds: { byCases, byEvents } };
}

const record = (engine: OpenedEngine, caseId: string, no: number) =>
  engine.send(caseId, {
    type: "recordPerson",
    by: worker,
    person: { ...granny, label: `oma ${no}` },
  });

async function costs(engine: OpenedEngine, cases: number): Promise<object> {
  let no = 0;
  const some = () => `c-${(no += 7_919) % cases}`;
  return {
    start: await median(51, () => engine.start({ by: worker, people: [granny] })),
    command: await median(51, () => record(engine, some(), no)),
    read: await median(51, () => engine.read(some())),
    workOfPerson: await median(51, () => engine.work({ person: granny.id })),
    search: await median(51, () => engine.search({ attributes: { team: `team-${no++ % 1_000}` } })),
    history: await median(51, () => engine.history(some())),
  };
}

/** The median of many times, less what is done around it. */
async function median(
  times: number,
  act: () => Promise<unknown>,
  around?: () => Promise<unknown>,
): Promise<number> {
  const waits: number[] = [];
  for (let time = 0; time < times; time++) {
    const from = performance.now();
    await act();
    const to = performance.now();
    await around?.();
    waits.push(
      around === undefined ? to - from : Math.max(0, to - from - (performance.now() - to)),
    );
  }
  return round(quantile(waits, 0.5));
}

console.log(JSON.stringify(await growth(Number(process.argv[3] ?? 100_000))));
process.exit(0);
