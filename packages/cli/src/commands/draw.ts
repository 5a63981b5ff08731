import { parseNetwork } from "@steunnetwerk/domain";
import { describeEcogram, drawEcogram, type EcogramOptions } from "@steunnetwerk/ecogram";

import type { Perform } from "../Command.ts";
import { exitCodes } from "../exitCodes.ts";
import { refusal } from "../formats.ts";
import { readJson } from "../input.ts";

/** Draws one network map as SVG, or says it in words. */
export const perform: Perform = async (call) => {
  const { option, language, terminal } = call;
  const document = await readJson(call, call.operands[0]);
  try {
    const network = parseNetwork(document);
    if (call.has("words")) {
      const { title, paragraph, table } = describeEcogram(network, { language });
      const rows = [table.columns, ...table.rows].map((row) => row.join("\t"));
      await terminal.write(
        call.json
          ? `${JSON.stringify({ title, paragraph, table })}\n`
          : `${[title, "", paragraph, "", ...rows].join("\n")}\n`,
      );
    } else {
      const [form, theme, page] = [option("form"), option("theme"), option("page")];
      const svg = drawEcogram(network, {
        language,
        ...(form !== undefined && { form }),
        ...(theme !== undefined && { theme }),
        ...(page !== undefined && { page }),
      } as EcogramOptions);
      await terminal.write(`${svg}\n`);
    }
  } catch (error) {
    throw refusal(error);
  }
  return exitCodes.done;
};
