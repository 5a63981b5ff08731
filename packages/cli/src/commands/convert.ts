import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { formatFileIssue, parseMapping, type ReadOptions } from "@steunnetwerk/exchange";

import type { Call, Perform } from "../Command.ts";
import { Failure } from "../Failure.ts";
import { exitCodes } from "../exitCodes.ts";
import { inputFormats, outputFormats, refusal } from "../formats.ts";
import { readBytes, readFiles, unwritable } from "../input.ts";
import { numberOf } from "../numberOf.ts";

/** Reads networks in one form and writes them in another; what could not be carried is told on standard error. */
export const perform: Perform = async (call) => {
  const { operands, option, terminal, language, json } = call;
  const from = inputFormats[option("from") ?? "auto"];
  const to = outputFormats[option("to") ?? "network"];
  if (from === undefined || to === undefined) throw new Error("the options allow no other");
  try {
    const options = await readOptions(call);
    const files =
      operands.length === 0 || operands[0] === "-"
        ? [{ name: "stdin", content: await readBytes(call, undefined) }]
        : await readFiles(operands);
    const { networks, notices } = from.read(files, options);
    for (const notice of notices)
      terminal.tell(
        json ? `${JSON.stringify({ notice })}\n` : `${formatFileIssue(notice, language)}\n`,
      );
    const words = call.has("keep-words") ? "keep" : "leaveOut";
    await send(call, to.write(networks, { words }));
  } catch (error) {
    throw refusal(error);
  }
  return exitCodes.done;
};

async function readOptions(call: Call): Promise<ReadOptions> {
  const closenessRanks = numberOf(call, "closeness-ranks", { least: 2, most: 100, whole: true });
  const unlistedTies = call.option("unlisted-ties") as "absent" | "notAsked" | undefined;
  const mapping = call.option("mapping");
  return {
    ...(closenessRanks !== undefined && { closenessRanks }),
    ...(unlistedTies !== undefined && { unlistedTies }),
    ...(mapping !== undefined && {
      mapping: parseMapping({ name: mapping, content: await readBytes(call, mapping) }),
    }),
  };
}

/** Writes one file to standard output, or all of them to a folder. */
async function send(call: Call, files: ReadonlyMap<string, string>): Promise<void> {
  const folder = call.option("out");
  if (folder === undefined) {
    const [text, ...more] = files.values();
    if (more.length > 0)
      throw new Failure(
        "severalFiles",
        "wrongUsage",
        `Dit worden ${files.size} bestanden: zeg in welke map met --out MAP.`,
        `This makes ${files.size} files: say in which folder with --out FOLDER.`,
      );
    await call.terminal.write(text ?? "");
    return;
  }
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(file, text, { flag: "wx" });
    } catch (error) {
      throw unwritable(file, error);
    }
    await call.terminal.write(`${call.json ? JSON.stringify({ file }) : file}\n`);
  }
}
