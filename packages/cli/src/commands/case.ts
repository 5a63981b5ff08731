import { randomUUID } from "node:crypto";

import type { Command } from "@steunnetwerk/handreiking";
import { openEngine, type OpenedEngine, type StartCase } from "@steunnetwerk/workflow";

import type { Call, Perform } from "../Command.ts";
import { Failure } from "../Failure.ts";
import { Output } from "../Output.ts";
import { exitCodes } from "../exitCodes.ts";
import { inDutch } from "../inDutch.ts";
import { readJson } from "../input.ts";

/** What can be done with cases. */
export const caseActions = [
  "start",
  "list",
  "show",
  "act",
  "work",
  "history",
  "verify",
  "export",
  "destroy",
] as const;

/** Starts, lists, reads, commands, exports or destroys cases in a file; each answer is JSON, one a line. */
export const perform: Perform = async (call) => {
  const [action = "", caseId, file] = call.operands;
  const engine = await openEngine({ storage: { file: call.option("file") ?? "cases.db" } }).catch(
    refuse,
  );
  try {
    const output = new Output(call.terminal);
    for await (const answer of answersOf(
      call,
      engine,
      action as (typeof caseActions)[number],
      caseId,
      file,
    ))
      await output.line(JSON.stringify(answer));
    await output.flush();
  } catch (error) {
    refuse(error);
  } finally {
    await engine.close();
  }
  return exitCodes.done;
};

async function* answersOf(
  call: Call,
  engine: OpenedEngine,
  action: (typeof caseActions)[number],
  caseId: string | undefined,
  file: string | undefined,
): AsyncGenerator<unknown, void, undefined> {
  const key = call.option("key") ?? randomUUID();
  switch (action) {
    case "start":
      yield await engine.start({ ...((await readJson(call, caseId)) as StartCase), key });
      return;
    case "list":
      for (let after: string | undefined, more = true; more;) {
        const page = await engine.search({ limit: 500, ...(after !== undefined && { after }) });
        yield* page.cases;
        after = page.next;
        more = after !== undefined;
      }
      return;
    case "work":
      for (let after: string | undefined, more = true; more;) {
        const page = await engine.work({
          limit: 500,
          ...(after !== undefined && { after }),
          ...(caseId !== undefined && { caseId }),
        });
        yield* page.tasks;
        after = page.next;
        more = after !== undefined;
      }
      return;
    case "show":
      yield await engine.read(needed(caseId));
      return;
    case "act":
      yield await engine.send(needed(caseId), (await readJson(call, file)) as Command, { key });
      return;
    case "history":
      for (let after = 0, more = true; more;) {
        const entries = await engine.history(needed(caseId), { after, limit: 500 });
        yield* entries;
        after = entries.at(-1)?.version ?? after;
        more = entries.length === 500;
      }
      return;
    case "verify":
      yield await engine.verify(needed(caseId));
      return;
    case "export":
      yield await engine.export({ caseId: needed(caseId) });
      return;
    case "destroy": {
      const [person, capacity] = (call.option("by") ?? "").split("/");
      const ground = call.option("ground");
      if (!call.has("yes") || person === undefined || person === "" || capacity === undefined)
        throw new Failure(
          "notSure",
          "wrongUsage",
          "Vernietigen is voorgoed: zeg wie het doet met --by PERSOON/HOEDANIGHEID, en --yes.",
          "Destroying is for good: say who does it with --by PERSON/CAPACITY, and --yes.",
        );
      yield await engine.destroy(needed(caseId), {
        by: { person, capacity },
        key,
        ...(ground !== undefined && { ground }),
      });
    }
  }
}

function needed(caseId: string | undefined): string {
  if (caseId !== undefined) return caseId;
  throw new Failure(
    "missingCase",
    "wrongUsage",
    "Zeg welke zaak. Zie: steunnetwerk case list",
    "Say which case. See: steunnetwerk case list",
  );
}

/** What an engine refuses, as a failure with its own code and sentence. */
function refuse(error: unknown): never {
  if (!(error instanceof Error) || !("_tag" in error) || error instanceof Failure) throw error;
  const tag = String(error._tag);
  const texts = "texts" in error ? (error.texts as { nl: string }) : undefined;
  const isAway = /^(Store|Keys|EngineClosed)/.test(tag);
  throw new Failure(
    tag,
    isAway ? "unreachable" : "refused",
    texts?.nl ?? inDutch(tag, error.message),
    error.message,
  );
}
