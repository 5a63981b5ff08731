import { verifyTrail, type AuditLine } from "@steunnetwerk/server";

import type { Call, Perform } from "../Command.ts";
import { Failure } from "../Failure.ts";
import { exitCodes } from "../exitCodes.ts";
import { openInput } from "../input.ts";
import { linesOf, type Unreadable } from "../lines.ts";

/** Checks an audit trail that was exported, from its first line on. */
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

/** The lines of the trail: one a line of the input, or the pages that `GET /audit` gives, each on a line. */
async function* auditLines(call: Call): AsyncGenerator<AuditLine, void, undefined> {
  let number = 0;
  for await (const line of linesOf(openInput(call, call.operands[1]))) {
    number += 1;
    if (line === "") continue;
    const read = parsed(line);
    const lines = read?.lines ?? [read];
    if (!Array.isArray(lines)) throw noTrail(number);
    for (const one of lines as (Partial<AuditLine> | null)[]) {
      if (typeof one?.number !== "number") throw noTrail(number);
      yield one as AuditLine;
    }
  }
}

function parsed(line: string | Unreadable): { readonly lines?: unknown } | null {
  try {
    return JSON.parse(line as string) as { readonly lines?: unknown } | null;
  } catch {
    return null;
  }
}

const noTrail = (number: number) =>
  new Failure(
    "noAuditTrail",
    "wrongInput",
    `Regel ${number} is geen regel van een auditspoor; geef wat GET /audit antwoordt, elke pagina op een regel.`,
    `Line ${number} is no line of an audit trail; give what GET /audit answers, each page on a line.`,
  );
