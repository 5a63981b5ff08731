// A process that writes to the same few cases as others do, and tells what it asked and what came of it, one line of JSON each.
import { writeSync } from "node:fs";

import { openEngine } from "../../src/openEngine.ts";

import type { AnswerOfCase, AskedOfCase } from "./linearizable.ts";
import type { Load } from "./loadProcess.ts";
import { masterKey, quickTrial, worker } from "./trial.ts";

const { storage, name, cases } = JSON.parse(process.argv[2] ?? "{}") as {
  readonly storage: Load["storage"];
  readonly name: string;
  readonly cases: readonly string[];
};

/** What was asked of which case, or what came of it. */
export type Told =
  | {
      readonly no: number;
      readonly caseId: string;
      readonly from: number;
      readonly asked: AskedOfCase;
    }
  | { readonly no: number; readonly to: number; readonly answer: AnswerOfCase };

/** On the clock that all processes of a machine share, in milliseconds. */
const now = () => Number(process.hrtime.bigint() / 1_000n) / 1_000;
const tell = (told: Told) => writeSync(1, `${JSON.stringify(told)}\n`);

const engine = await openEngine({ storage, guidelines: [quickTrial], keys: { masterKey } });

for (let no = 0; ; no++) {
  const caseId = cases[no % cases.length] ?? "";
  const key = `${name}-${no}`;
  const seen = (await engine.read(caseId)).version;
  const asked: AskedOfCase =
    no % 5 === 4 ? { read: true } : no % 2 === 0 ? { send: key, on: seen } : { send: key };
  tell({ no, caseId, from: now(), asked });
  const answer = await answerOf(caseId, asked);
  tell({ no, to: now(), answer });
}

async function answerOf(caseId: string, asked: AskedOfCase): Promise<AnswerOfCase> {
  if ("read" in asked) return { version: (await engine.read(caseId)).version };
  const options = {
    by: worker,
    key: asked.send,
    ...(asked.on !== undefined && { expectedVersion: asked.on }),
  };
  try {
    return { done: (await engine.setAttributes(caseId, { by: name }, options)).version };
  } catch (error) {
    const { _tag, actual } = error as { readonly _tag?: string; readonly actual?: number };
    if (_tag === "CaseConflict" && actual !== undefined) return { conflict: actual };
    throw error;
  }
}
