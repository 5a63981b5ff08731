import { openEngine, type OpenedEngine, type OpenEngineOptions } from "../src/openEngine.ts";
import { granny, trial, worker } from "../test/support/trial.ts";

import type { Contender } from "./load.ts";

const done = () => Promise.resolve({ outcome: "done" });

/** This engine, with activities that are done at once. */
export async function steunnetwerk(
  storage: OpenEngineOptions["storage"],
  name = "steunnetwerk",
): Promise<Contender> {
  const engine = await openEngine({
    storage,
    guidelines: [trial],
    keys: { masterKey: new Uint8Array(32).fill(7) },
    activities: {
      lookUp: { run: done, concurrency: 50 },
      compute: { run: done, concurrency: 150 },
    },
  });
  const feed = followTasks(engine);
  return {
    name,
    runCase: async (id) => {
      const waits: number[] = [];
      const timed = async <A>(act: Promise<A>) => {
        const from = performance.now();
        const answer = await act;
        waits.push(performance.now() - from);
        return answer;
      };
      const { caseId } = await timed(
        engine.start({ caseId: id, by: worker, people: [granny], key: id }),
      );
      for (const task of ["talk", "decide"]) {
        await feed.opened(caseId, task);
        const record = { words: "We talked about how it goes." };
        const command = {
          type: "completeTask",
          by: worker,
          task,
          outcome: "done",
          record,
        } as const;
        await timed(engine.send(caseId, command, { key: task }));
      }
      await timed(engine.send(caseId, { type: "closeCase", by: worker, reason: "It is done." }));
      return waits;
    },
    close: async () => {
      await engine.close();
    },
  };
}

/** Tells when a task of a case opened, from the feed. */
function followTasks(engine: OpenedEngine) {
  const open = new Set<string>();
  const waiting = new Map<string, () => void>();
  void (async () => {
    try {
      for await (const { caseId, events } of engine.events())
        for (const event of events) {
          if (event.type !== "taskOpened") continue;
          const name = `${caseId} ${event.task}`;
          const wake = waiting.get(name);
          waiting.delete(name);
          if (wake === undefined) open.add(name);
          else wake();
        }
    } catch {
      // The engine was closed.
    }
  })();
  return {
    opened: (caseId: string, task: string): Promise<void> => {
      const name = `${caseId} ${task}`;
      if (open.delete(name)) return Promise.resolve();
      return new Promise((resolve) => waiting.set(name, resolve));
    },
  };
}
