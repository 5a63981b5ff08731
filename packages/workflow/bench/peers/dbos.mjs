// DBOS: a workflow whose steps, messages and end are recorded in PostgreSQL.
import { DBOS } from "@dbos-inc/dbos-sdk";

const compute = (name) => DBOS.runStep(async () => "done", { name });

const waiting = new Map();
const open = new Set();
const opened = (name) => {
  const wake = waiting.get(name);
  waiting.delete(name);
  if (wake === undefined) open.add(name);
  else wake();
};
const untilOpen = (name) =>
  open.delete(name) ? Promise.resolve() : new Promise((resolve) => waiting.set(name, resolve));

const runCase = DBOS.registerWorkflow(
  async (id) => {
    await compute("lookUp");
    opened(`${id} talk`);
    await DBOS.recv("talk", 600);
    await Promise.all(["first", "second", "third"].map(compute));
    opened(`${id} decide`);
    await DBOS.recv("decide", 600);
    return compute("close");
  },
  { name: "case" },
);

/** On PostgreSQL. */
export async function dbos(url) {
  DBOS.setConfig({
    name: "bench",
    systemDatabaseUrl: url,
    logLevel: "error",
    runAdminServer: false,
  });
  await DBOS.launch();
  return {
    name: "DBOS",
    runCase: async (id) => {
      const waits = [];
      const handle = await DBOS.startWorkflow(runCase, { workflowID: id })(id);
      for (const topic of ["talk", "decide"]) {
        await untilOpen(`${id} ${topic}`);
        const from = performance.now();
        await DBOS.send(id, "done", topic);
        waits.push(performance.now() - from);
      }
      await handle.getResult();
      return waits;
    },
    close: () => DBOS.shutdown(),
  };
}
