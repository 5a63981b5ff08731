// A process that works until it is killed. It says that it is loaded, reads one line that tells what to do, and takes cases of its
// lanes from start to end: commands of people under keys, activities, timers of a second. What was acknowledged it tells on
// standard output, one line each, before it goes on. A lane whose last command is in doubt begins by sending that again.
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

import type { Command } from "@steunnetwerk/handreiking";

import type { Receipt } from "../../src/Engine.ts";
import { openEngine, type OpenEngineOptions, type OpenedEngine } from "../../src/openEngine.ts";

import { granny, masterKey, quickTrial, worker } from "./trial.ts";

/** What such a process is told to do. */
export interface Load {
  readonly storage: OpenEngineOptions["storage"];
  /** Of each lane: the name, which case it is at, and how many of its commands were acknowledged. */
  readonly lanes: readonly { readonly name: string; readonly round: number; readonly at: number }[];
  /** How long to go on when the database is away, in milliseconds. */
  readonly patience?: number;
  /** How many of a thousand activities fail the first time. */
  readonly failing?: number;
  /** Begins activities and never ends them. */
  readonly hangs?: true;
}

const say = (...words: readonly (string | number)[]) => writeSync(1, `${words.join(" ")}\n`);

/** What the people of a case do, in order; each waits until it can be done. */
const steps: readonly ((engine: OpenedEngine, caseId: string, key: string) => Promise<Receipt>)[] =
  [
    (engine, caseId, key) =>
      engine.send(
        caseId,
        { type: "recordPerson", by: worker, person: { ...granny, label: `oma of ${key}` } },
        { key },
      ),
    (engine, caseId, key) => done(engine, caseId, key, "talk"),
    (engine, caseId, key) =>
      done(engine, caseId, key, "tell", {
        by: { person: granny.id, capacity: "family" },
        subject: granny.id,
      }),
    async (engine, caseId, key) => {
      await untilOpen(engine, caseId, "decide");
      return engine.send(caseId, { type: "claimTask", by: worker, task: "decide" }, { key });
    },
    (engine, caseId, key) => engine.setAttributes(caseId, { key: key.length }, { by: worker, key }),
    (engine, caseId, key) => done(engine, caseId, key, "decide"),
    (engine, caseId, key) => engine.destroy(caseId, { by: worker, person: granny.id, key }),
    (engine, caseId, key) =>
      engine.send(caseId, { type: "closeCase", by: worker, reason: "It is done." }, { key }),
  ];

async function done(
  engine: OpenedEngine,
  caseId: string,
  key: string,
  task: string,
  more: object = { by: worker },
): Promise<Receipt> {
  await untilOpen(engine, caseId, task);
  const record = { words: `Words of ${key}` };
  const command = { type: "completeTask", task, outcome: "done", record, ...more } as Command;
  return engine.send(caseId, command, { key });
}

/** Waits until a task is open, or was done by the very command that is in doubt. */
async function untilOpen(engine: OpenedEngine, caseId: string, task: string): Promise<void> {
  for (;;) {
    const { state } = await engine.read(caseId);
    const found = Object.values(state.steps["T01"]?.tasks ?? {}).find((one) => one.task === task);
    if (found !== undefined && found.state !== "waiting") return;
    await sleep(2);
  }
}

async function work(engine: OpenedEngine, lane: Load["lanes"][number]): Promise<never> {
  for (let { round, at } = lane; ; round++, at = 0) {
    const key = `${lane.name}/${round}`;
    const request = { by: worker, people: [granny], key, attributes: { lane: lane.name } };
    const started = await engine.start(request);
    if (at > 0 && !started.isRepeated) throw new Error(`${key} was started twice`);
    const { caseId } = started;
    if (at === 0) say("ack", lane.name, round, 1, caseId, key, started.version, started.hash);
    for (let step = Math.max(1, at); step <= steps.length; step++) {
      const send = () =>
        steps[step - 1]?.(engine, caseId, `${key}/${step}`) ?? Promise.reject(new Error("No step"));
      const receipt = await send();
      say(
        "ack",
        lane.name,
        round,
        step + 1,
        caseId,
        `${key}/${step}`,
        receipt.version,
        receipt.hash,
      );
      // Now and then somebody asks twice.
      if ((round + step) % 4 > 0) continue;
      const again = await send();
      if (!again.isRepeated || again.hash !== receipt.hash)
        throw new Error(`${key} was done twice`);
    }
  }
}

/** Carries an activity out; some fail the first time. */
const carryOut =
  ({ failing = 0, hangs }: Load) =>
  ({ attempt, key }: { readonly attempt: number; readonly key: string }) => {
    if (hangs) {
      say("begun", key);
      return new Promise<never>(() => undefined);
    }
    return attempt === 1 && Math.random() * 1_000 < failing
      ? Promise.reject(new Error("The other side is away"))
      : Promise.resolve({ outcome: "done" });
  };

if (process.argv[1] === import.meta.filename) {
  process.on("SIGXFSZ", () => undefined); // a file that may not grow is an error of the write, not the end
  say("loaded");
  const lines = createInterface(process.stdin);
  lines.once("line", (line) => {
    const load = JSON.parse(line) as Load;
    const { storage, lanes, patience } = load;
    void (async () => {
      const engine = await openEngine({
        storage,
        guidelines: [quickTrial],
        keys: { masterKey },
        activities: { lookUp: carryOut(load), compute: carryOut(load) },
        ...(patience !== undefined && { patience }),
      });
      say("ready");
      await Promise.all(lanes.map((lane) => work(engine, lane)));
    })();
  });
}
