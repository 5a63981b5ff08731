import { toIssues } from "@steunnetwerk/domain";
import type * as z from "zod";

import type { Refusal, RefusalCode } from "../case/Refusal.ts";

/** The first thing that is wrong with the shape of something, as a refusal. */
export function notParsed(rule: string, code: RefusalCode, error: z.core.$ZodError): Refusal {
  const [first] = toIssues(error);
  return {
    rule,
    code,
    path: first?.path ?? [],
    message: first?.message ?? {
      nl: "Deze gegevens hebben niet de juiste vorm.",
      en: "This does not have the right shape.",
    },
  };
}
