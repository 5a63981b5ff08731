// A process that works until it is killed: it starts cases and takes them forward, and tells on standard output what was
// acknowledged, one line each: the case, the key and the version.
import { writeSync } from "node:fs";

import { openEngine, type OpenEngineOptions } from "../../src/openEngine.ts";

import { commandsOf, granny, trial, worker } from "./trial.ts";

const { storage, name, concurrency } = JSON.parse(process.argv[2] ?? "{}") as {
  storage: OpenEngineOptions["storage"];
  /** Makes the keys of this process its own. */
  name: string;
  concurrency: number;
};

const acknowledge = (...words: (string | number)[]) => writeSync(1, `${words.join(" ")}\n`);

const engine = await openEngine({ storage, guidelines: [trial] });
acknowledge("ready");

async function work(lane: number): Promise<never> {
  for (let round = 0; ; round++) {
    const key = `${name}/${lane}/${round}`;
    const started = await engine.start({ by: worker, people: [granny], key });
    acknowledge(started.caseId, key, started.version);
    for (const [at, command] of commandsOf(`Words of ${key}`).entries()) {
      const receipt = await engine.send(started.caseId, command, { key: `${key}/${at}` });
      acknowledge(started.caseId, `${key}/${at}`, receipt.version);
      // Now and then somebody asks twice.
      if ((lane + at) % 5 === 0) {
        const again = await engine.send(started.caseId, command, { key: `${key}/${at}` });
        if (!again.isRepeated || again.version !== receipt.version) throw new Error("Done twice");
      }
    }
  }
}

await Promise.all(Array.from({ length: concurrency }, (_, lane) => work(lane)));
