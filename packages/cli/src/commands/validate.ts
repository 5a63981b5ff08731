import {
  documents,
  formatPath,
  safeParseDocument,
  type DocumentKind,
  type Issue,
} from "@steunnetwerk/domain";
import { safeParseGuideline } from "@steunnetwerk/handreiking";

import type { Call, Perform } from "../Command.ts";
import { Failure } from "../Failure.ts";
import { Output } from "../Output.ts";
import { exitCodes } from "../exitCodes.ts";
import { openInput, readText, shown } from "../input.ts";
import { linesOf, type Unreadable } from "../lines.ts";
import { Progress } from "../progress.ts";

/** Says of each document whether it is valid, and if not why, with the path to each issue. */
export const perform: Perform = async (call) => {
  const kind = call.option("kind") ?? "network";
  const names = [...Object.keys(documents), "guideline"];
  if (!names.includes(kind))
    throw new Failure(
      "unknownKind",
      "wrongUsage",
      `Het soort ${kind} bestaat niet; kies uit: ${names.join(", ")}.`,
      `There is no kind ${kind}; choose from: ${names.join(", ")}.`,
    );
  const output = new Output(call.terminal);
  const progress = new Progress(call);
  let valid = true;
  let done = 0;
  for (const file of call.operands.length === 0 ? [undefined] : call.operands) {
    for await (const { place, text } of documentsIn(call, file)) {
      const issues = typeof text === "string" ? issuesIn(text, kind) : [{ path: [], ...text }];
      if (issues.length > 0) valid = false;
      await tellOf(call, output, place, issues);
      progress.tell(++done);
    }
  }
  progress.end();
  await output.flush();
  return valid ? exitCodes.done : exitCodes.wrongInput;
};

interface Place {
  readonly file: string;
  readonly line?: number;
}

async function* documentsIn(
  call: Call,
  file: string | undefined,
): AsyncGenerator<{ readonly place: Place; readonly text: string | Unreadable }> {
  if (call.option("format") !== "ndjson") {
    yield { place: { file: shown(file) }, text: await readText(call, file) };
    return;
  }
  let line = 0;
  for await (const text of linesOf(openInput(call, file)))
    yield { place: { file: shown(file), line: ++line }, text };
}

function issuesIn(text: string, kind: string): readonly Issue[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [notJson];
  }
  const result =
    kind === "guideline"
      ? safeParseGuideline(value)
      : safeParseDocument(kind as DocumentKind, value);
  return result.success ? [] : result.issues;
}

async function tellOf(call: Call, output: Output, place: Place, issues: readonly Issue[]) {
  const { json, language } = call;
  if (json) {
    const told = issues.map(({ path, code, message }) => ({
      path,
      code,
      message: message[language],
    }));
    await output.line(JSON.stringify({ ...place, valid: issues.length === 0, issues: told }));
    return;
  }
  const at = place.line === undefined ? place.file : `${place.file}:${place.line}`;
  if (issues.length === 0 && place.line === undefined)
    await output.line(`${at}: ${{ nl: "klopt", en: "valid" }[language]}`);
  for (const { path, message } of issues)
    await output.line(`${at}: ${formatPath(path)}: ${message[language]}`);
}

const notJson: Issue = {
  path: [],
  code: "notJson",
  message: { nl: "Dit is geen geldige JSON.", en: "This is not valid JSON." },
};
