// XState, its snapshot written to SQLite after each step, on the disk before the step counts.
import { DatabaseSync } from "node:sqlite";

import { createActor, createMachine } from "xstate";

const compute = { initial: "open", states: { open: { on: {} }, done: { type: "final" } } };
const computing = (name) => ({
  ...compute,
  states: { ...compute.states, open: { on: { [`${name}.done`]: "done" } } },
});

const machine = createMachine({
  id: "case",
  initial: "lookUp",
  states: {
    lookUp: { on: { "lookUp.done": "talk" } },
    talk: { on: { "talk.done": "compute" } },
    compute: {
      type: "parallel",
      states: { first: computing("first"), second: computing("second"), third: computing("third") },
      onDone: "decide",
    },
    decide: { on: { "decide.done": "ended" } },
    ended: { on: { close: "closed" } },
    closed: { type: "final" },
  },
});

const steps = [
  "lookUp.done",
  "talk.done",
  "first.done",
  "second.done",
  "third.done",
  "decide.done",
  "close",
];

/** One durable write for the start and for each step. */
export function xstate(file) {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  database.exec("CREATE TABLE IF NOT EXISTS cases (id TEXT PRIMARY KEY, snapshot TEXT NOT NULL)");
  const put = database.prepare("INSERT OR REPLACE INTO cases VALUES (?, ?)");
  return {
    name: "XState",
    runCase: async (id) => {
      const waits = [];
      const actor = createActor(machine).start();
      const write = () => {
        const from = performance.now();
        put.run(id, JSON.stringify(actor.getPersistedSnapshot()));
        waits.push(performance.now() - from);
      };
      write();
      for (const type of steps) {
        actor.send({ type });
        write();
        await Promise.resolve();
      }
      if (actor.getSnapshot().status !== "done") throw new Error("The case did not end");
      return waits;
    },
    close: async () => {
      database.close();
    },
  };
}
