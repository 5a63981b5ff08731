import type { Refusal, RefusalCode } from "../case/Refusal.ts";

/** A refusal with its rule and a sentence in each language. */
export function refuse(
  rule: string,
  code: RefusalCode,
  nl: string,
  en: string,
  more: Pick<Refusal, "path" | "missing"> = {},
): Refusal {
  return { rule, code, ...more, message: { nl, en } };
}
