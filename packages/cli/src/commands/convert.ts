import { formatFileIssue } from "@steunnetwerk/exchange";

import type { Perform } from "../Command.ts";
import { exitCodes } from "../exitCodes.ts";
import { inputFormats, outputFormats, refusal } from "../formats.ts";
import { readFiles, readText } from "../input.ts";
import { numberOf } from "../numberOf.ts";

/** Reads networks in one form and writes them in another; what could not be carried is told on standard error. */
export const perform: Perform = async (call) => {
  const { operands, option, terminal, language, json } = call;
  const from = inputFormats[option("from") ?? "network-canvas"];
  const to = outputFormats[option("to") ?? "network"];
  if (from === undefined || to === undefined) throw new Error("the options allow no other");
  const files =
    operands.length === 0 || operands[0] === "-"
      ? [{ name: "stdin", content: await readText(call, undefined) }]
      : await readFiles(operands);
  const closenessRanks = numberOf(call, "closeness-ranks", { least: 2, most: 100, whole: true });
  const unlistedTies = option("unlisted-ties") as "absent" | "notAsked" | undefined;
  try {
    const { networks, notices } = from.read(files, {
      ...(closenessRanks !== undefined && { closenessRanks }),
      ...(unlistedTies !== undefined && { unlistedTies }),
    });
    for (const notice of notices)
      terminal.tell(
        json ? `${JSON.stringify({ notice })}\n` : `${formatFileIssue(notice, language)}\n`,
      );
    await terminal.write(to.write(networks));
  } catch (error) {
    throw refusal(error);
  }
  return exitCodes.done;
};
