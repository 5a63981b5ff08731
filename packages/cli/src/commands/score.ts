import {
  coreSupportTypes,
  formatPath,
  InvalidDocument,
  supportTypes,
  type Issue,
  type SupportType,
} from "@steunnetwerk/domain";
import {
  explain,
  InvalidJson,
  InvalidOptions,
  scoreNetworks,
  type BatchResult,
  type IndicatorId,
  type ScoreOptions,
} from "@steunnetwerk/scoring";
import { scoreNetworksInWorkers } from "@steunnetwerk/scoring/node";

import type { Call, Perform } from "../Command.ts";
import { Failure } from "../Failure.ts";
import { Output } from "../Output.ts";
import { exitCodes } from "../exitCodes.ts";
import { openInput } from "../input.ts";
import { linesOf, type Unreadable } from "../lines.ts";
import { numberOf } from "../numberOf.ts";
import { Progress } from "../progress.ts";
import { steadyMemory } from "../steadyMemory.ts";

/** Scores networks, one on each line; a bad one gives an error on its line and never stops the rest. */
export const perform: Perform = async (call) => {
  const { terminal } = call;
  const workers = numberOf(call, "workers", { least: 1, most: 256, whole: true });
  const options = { ...scoringOptions(call), signal: terminal.signal };
  const keepSteady = steadyMemory();
  const lines = numbered(linesOf(openInput(call, call.operands[0])));
  const results =
    workers === undefined || workers === 1
      ? scoreNetworks(lines.texts, options)
      : scoreNetworksInWorkers(lines.texts, { ...options, workers });
  const asText = call.option("format") === "text" && !call.json;
  const output = new Output(terminal);
  const progress = new Progress(call);
  let failed = 0;
  let done = 0;
  try {
    for await (const result of results) {
      done++;
      if (result.error !== undefined) failed++;
      const bad = lines.takeUnreadable(result.index);
      await output.line((asText ? inWords : asJson)(result, call, bad));
      progress.tell(done);
      keepSteady();
    }
  } catch (error) {
    if (error instanceof InvalidOptions)
      throw new Failure(
        "invalidOption",
        "wrongUsage",
        `De optie ${error.path.join(".")} kan zo niet gevolgd worden; zie: steunnetwerk help score`,
        error.message,
      );
    if (!terminal.signal.aborted) throw error;
    return exitCodes.interrupted;
  } finally {
    progress.end();
    await output.flush();
  }
  if (failed > 0 && !call.json)
    terminal.tell(
      {
        nl: `${failed} van de ${done} regels konden niet worden gemeten; op hun regel staat waarom.\n`,
        en: `${failed} of ${done} lines could not be scored; their lines say why.\n`,
      }[call.language],
    );
  return failed > 0 ? exitCodes.wrongInput : exitCodes.done;
};

function scoringOptions(call: Call): ScoreOptions {
  const types = call.option("support-types")?.split(",");
  const strange = types?.find((type) => !supportTypes.includes(type as SupportType));
  if (strange !== undefined)
    throw new Failure(
      "unknownSupportType",
      "wrongUsage",
      `${strange} is geen soort steun; kies uit: ${supportTypes.join(", ")}.`,
      `${strange} is not a support type; choose from: ${supportTypes.join(", ")}.`,
    );
  const maximumMissing = numberOf(call, "maximum-missing", { least: 0, most: 1 });
  return {
    supportTypes: (types as readonly SupportType[] | undefined) ?? coreSupportTypes,
    ...(maximumMissing !== undefined && { maximumMissing }),
  };
}

/** The lines as texts to score, with those that cannot be read remembered by number until they are asked for. */
function numbered(lines: AsyncIterable<string | Unreadable>) {
  const unreadable = new Map<number, Unreadable>();
  return {
    takeUnreadable: (index: number) => {
      const found = unreadable.get(index);
      unreadable.delete(index);
      return found;
    },
    texts: (async function* () {
      let index = 0;
      for await (const line of lines) {
        if (typeof line !== "string") unreadable.set(index, line);
        yield typeof line === "string" ? line : "";
        index++;
      }
    })(),
  };
}

function asJson({ index, score, error }: BatchResult, { language }: Call, bad?: Unreadable) {
  if (error === undefined) return JSON.stringify(score);
  const line = index + 1;
  if (bad !== undefined)
    return JSON.stringify({ line, error: { ...bad, message: bad.message[language] } });
  const issues = error.issues.map(({ path, code, message }: Issue) => ({
    path,
    code,
    message: message[language],
  }));
  const code = error instanceof InvalidJson ? "notJson" : "invalidNetwork";
  return JSON.stringify({ line, error: { code, message: issues[0]?.message ?? "", issues } });
}

function inWords(
  { index, score, error }: BatchResult,
  { language, option }: Call,
  bad?: Unreadable,
) {
  if (error !== undefined) {
    const row = { nl: "Regel", en: "Line" }[language];
    if (bad !== undefined) return `${row} ${index + 1}: ${bad.message[language]}\n`;
    const issues = error instanceof InvalidDocument ? error.issues : [];
    const [nl, en] =
      error instanceof InvalidJson ? [error.issues[0].message.nl, error.message] : ["", ""];
    const why = issues
      .map((issue) => `  ${formatPath(issue.path)}: ${issue.message[language]}`)
      .join("\n");
    return `${row} ${index + 1}: ${{ nl, en }[language]}\n${why}\n`;
  }
  const reader = option("reader") === "family" ? "family" : "professional";
  // A family reads what is known, each thing once; a professional also reads what is not known, and how far the bounds are.
  const sentences = (Object.keys(score.indicators) as IndicatorId[])
    .filter((id) => reader === "professional" || score.indicators[id].value !== null)
    .map((id) => `- ${explain(score.indicators[id], { reader, language })}`);
  return [`${score.network}:`, ...new Set(sentences), ""].join("\n");
}
