import { norms, printLaw, normSources, tables, type Norm, type NormId } from "@steunnetwerk/law";

import type { Perform } from "../Command.ts";
import { Failure } from "../Failure.ts";
import { exitCodes } from "../exitCodes.ts";

/** Prints the law as tables, or one norm of it. */
export const perform: Perform = async (call) => {
  const { language, json, terminal } = call;
  const [id] = call.operands;
  if (id === undefined) {
    await terminal.write(
      json
        ? `${JSON.stringify({ norms, tables, sources: normSources })}\n`
        : `${printLaw(language)}\n`,
    );
    return exitCodes.done;
  }
  if (!Object.hasOwn(norms, id))
    throw new Failure(
      "unknownNorm",
      "wrongUsage",
      `De norm ${id} bestaat niet. Zie: steunnetwerk law`,
      `There is no norm ${id}. See: steunnetwerk law`,
    );
  const norm: Norm = norms[id as NormId];
  const usedIn = tables.flatMap(({ id: table, rows }) =>
    rows.filter((row) => row.norms.includes(id as NormId)).map((row) => `${table}/${row.id}`),
  );
  if (json) {
    await terminal.write(`${JSON.stringify({ id, ...norm, usedIn })}\n`);
    return exitCodes.done;
  }
  const words = {
    nl: { from: "geldt hier vanaf", sources: "bronnen", used: "gebruikt in", status: "status" },
    en: { from: "used here from", sources: "sources", used: "used in", status: "status" },
  }[language];
  await terminal.write(
    [
      `${id}  ${norm.article}`,
      norm.text[language],
      `${words.from}: ${norm.validFrom}${norm.validTo === undefined ? "" : ` – ${norm.validTo}`}`,
      `${words.status}: ${norm.status} (${norm.reading})`,
      `${words.sources}: ${norm.sources.join(", ")}`,
      `${words.used}: ${usedIn.join(", ")}`,
      "",
    ].join("\n"),
  );
  return exitCodes.done;
};
