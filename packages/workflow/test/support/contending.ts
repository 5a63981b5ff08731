// Several processes that write to the same cases, some of which are frozen and wake up late, or are killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

import { Effect } from "effect";

import { Engine } from "../../src/Engine.ts";

import { bundled } from "./WorkingProcess.ts";
import type { Told } from "./contendProcess.ts";
import { onStorage, randomFrom } from "./crashing.ts";
import {
  caseModel,
  isLinearizable,
  type AnswerOfCase,
  type AskedOfCase,
  type Operation,
} from "./linearizable.ts";
import type { Load } from "./loadProcess.ts";
import { worker } from "./trial.ts";

/** What came of it. */
export interface ContendReport {
  /** How many questions had an answer. */
  readonly answered: number;
  /** How many of those were conflicts. */
  readonly conflicts: number;
  /** How many had none, since the process was killed. */
  readonly inDoubt: number;
  /** The cases whose history is not linearizable. */
  readonly wrong: readonly string[];
}

/** Lets three processes write to the same cases, freezes one of them so many times at random instants, and checks what they saw. */
export async function contend(
  storage: Load["storage"],
  freezes: number,
  seed: number,
): Promise<ContendReport> {
  const random = randomFrom(seed);
  const cases = ["one", "two", "three"];
  await onStorage(
    storage,
    Effect.forEach(cases, (caseId) =>
      Engine.use((engine) => engine.start({ by: worker, people: [], caseId })),
    ),
  );
  const processes = ["a", "b", "c"].map((name) => {
    const child = spawn(
      process.execPath,
      [bundled("contendProcess"), JSON.stringify({ storage, name, cases })],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
    return { child, closed: once(child, "close"), said: () => said };
  });
  while (!processes.every(({ said }) => said().includes("\n"))) await sleep(20);
  // On a busy machine it takes longer until enough happened.
  const enough = () => {
    const said = processes.map((one) => one.said()).join("");
    return said.split('"answer"').length > 100 && said.includes('"conflict"');
  };
  for (let freeze = 0; freeze < freezes || !enough(); freeze++) {
    const frozen = processes[Math.floor(random() * processes.length)]?.child;
    await sleep(random() * 60);
    frozen?.kill("SIGSTOP");
    await sleep(random() * 120);
    frozen?.kill("SIGCONT");
  }
  for (const { child, closed } of processes) {
    child.kill("SIGKILL");
    await closed;
  }
  const byCase = new Map<string, Operation<AskedOfCase, AnswerOfCase>[]>();
  for (const { said } of processes)
    for (const { caseId, ...operation } of operationsOf(said()))
      byCase.set(caseId, [...(byCase.get(caseId) ?? []), operation]);
  const all = [...byCase.values()].flat();
  const answers = all.flatMap(({ answer }) => answer ?? []);
  return {
    answered: answers.length,
    conflicts: answers.filter((answer) => "conflict" in answer).length,
    inDoubt: all.length - answers.length,
    wrong: [...byCase].flatMap(([caseId, history]) =>
      isLinearizable(
        history.toSorted((one, other) => one.from - other.from),
        caseModel,
      )
        ? []
        : [caseId],
    ),
  };
}

/** What a process told, each question with its answer. */
function operationsOf(said: string) {
  const operations = new Map<
    number,
    Operation<AskedOfCase, AnswerOfCase> & { readonly caseId: string }
  >();
  for (const line of said.slice(0, said.lastIndexOf("\n")).split("\n")) {
    const told = JSON.parse(line) as Told;
    if ("asked" in told) {
      const { no, ...operation } = told;
      operations.set(no, operation);
    } else {
      const { no, to, answer } = told;
      const operation = operations.get(no);
      if (operation !== undefined) operations.set(no, { ...operation, to, answer });
    }
  }
  return [...operations.values()];
}
