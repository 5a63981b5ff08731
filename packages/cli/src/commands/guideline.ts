import { existsSync } from "node:fs";

import { formatPath } from "@steunnetwerk/domain";
import {
  compareGuidelines,
  guidelines,
  handreiking,
  printGuideline,
  safeParseGuideline,
  type Guideline,
} from "@steunnetwerk/handreiking";

import type { Call, Perform } from "../Command.ts";
import { Failure } from "../Failure.ts";
import { exitCodes } from "../exitCodes.ts";
import { readJson } from "../input.ts";

/** Prints a guideline as tables, lists those there are, or tells what differs between two. */
export const perform: Perform = async (call) => {
  const [action = "print", ...which] = call.operands;
  const expected = { print: [0, 1], list: [0, 0], diff: [2, 2] }[action] ?? [0, 0];
  if (which.length < (expected[0] ?? 0) || which.length > (expected[1] ?? 0))
    throw new Failure(
      "wrongGuidelines",
      "wrongUsage",
      "Gebruik: guideline list, guideline print [WELKE], of guideline diff EERSTE TWEEDE; welke is een id, id@versie of bestand.",
      "Use: guideline list, guideline print [WHICH], or guideline diff FIRST SECOND; which is an id, id@version or file.",
    );
  if (action === "list") return list(call);
  const asked = await Promise.all(
    (which.length === 0 ? [handreiking.id] : which).map((name) => find(call, name)),
  );
  const [first, second] = asked;
  if (first === undefined) throw new Error("at least one was found");
  return second === undefined ? print(call, first) : diff(call, first, second);
};

async function list({ json, terminal, language }: Call): Promise<number> {
  const rows = guidelines.map(({ id, version, name }) => ({ id, version, name: name[language] }));
  await terminal.write(
    json
      ? `${JSON.stringify(rows)}\n`
      : rows.map(({ id, version, name }) => `${id}@${version}\t${name}\n`).join(""),
  );
  return exitCodes.done;
}

async function print(call: Call, guideline: Guideline): Promise<number> {
  await call.terminal.write(
    call.json
      ? `${JSON.stringify(guideline)}\n`
      : `${printGuideline(guideline, call.language).trimEnd()}\n`,
  );
  return exitCodes.done;
}

async function diff(call: Call, first: Guideline, second: Guideline): Promise<number> {
  const changes = compareGuidelines(first, second);
  if (call.json) {
    await call.terminal.write(`${JSON.stringify(changes)}\n`);
    return exitCodes.done;
  }
  const signs = { added: "+", removed: "-", changed: "~" } as const;
  const lines = changes.map(({ path, kind, before, after }) => {
    const values = [before, after].flatMap((value) =>
      value === undefined ? [] : [JSON.stringify(value)],
    );
    return `${signs[kind]} ${formatPath(path)}: ${values.join(" → ")}\n`;
  });
  await call.terminal.write(lines.join(""));
  return exitCodes.done;
}

async function find(call: Call, name: string): Promise<Guideline> {
  const [id = "", version] = name.split("@");
  const found = guidelines.find(
    (one) =>
      (one.id === id || one.id.startsWith(`${id}-`)) && // its first words are enough
      (version === undefined || one.version === version),
  );
  if (found !== undefined) return found;
  if (!existsSync(name))
    throw new Failure(
      "unknownGuideline",
      "wrongUsage",
      `${name} is geen richtlijn die bekend is, en geen bestand. Zie: steunnetwerk guideline list`,
      `${name} is no known guideline and no file. See: steunnetwerk guideline list`,
    );
  const result = safeParseGuideline(await readJson(call, name));
  if (result.success) return result.data;
  const said = (language: "nl" | "en") =>
    result.issues
      .map(({ path, message }) => `${name}: ${formatPath(path)}: ${message[language]}`)
      .join("\n");
  throw new Failure("invalidGuideline", "wrongInput", said("nl"), said("en"), {
    issues: result.issues,
  });
}
