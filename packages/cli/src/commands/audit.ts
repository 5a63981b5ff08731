import { verifyTrail, type AuditLine } from "@steunnetwerk/server";

import type { Call, Perform } from "../Command.ts";
import { exitCodes } from "../exitCodes.ts";
import { openInput } from "../input.ts";
import { linesOf, tooLong } from "../lines.ts";

/** Checks an audit trail that was exported: one line of JSON for each line of it, from the first on. */
export const perform: Perform = async (call) => {
  const { terminal, json, language } = call;
  const found = await verifyTrail(auditLines(call));
  const { intact, lines, head, firstBroken } = found;
  const text = {
    nl: intact
      ? `${lines} regels, alles past. Bewaar dit hoofd elders: ${head}`
      : `Regel ${firstBroken ?? 0} past niet bij wat ervoor staat: er is iets veranderd, weggehaald of tussengevoegd.`,
    en: intact
      ? `${lines} lines, everything fits. Keep this head elsewhere: ${head}`
      : `Line ${firstBroken ?? 0} does not fit what is before it: something was changed, taken away or put in between.`,
  }[language];
  await terminal.write(json ? `${JSON.stringify(found)}\n` : `${text}\n`);
  return intact ? exitCodes.done : exitCodes.wrongInput;
};

async function* auditLines(call: Call): AsyncGenerator<AuditLine, void, undefined> {
  for await (const line of linesOf(openInput(call, call.operands[1]))) {
    if (line === "") continue;
    yield parsed(line);
  }
}

/** A line that is not JSON is one that does not fit. */
function parsed(line: string | typeof tooLong): AuditLine {
  try {
    return JSON.parse(line as string) as AuditLine;
  } catch {
    return { number: 0 } as AuditLine;
  }
}
