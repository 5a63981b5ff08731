import { randomUUID } from "node:crypto";

import type { Language } from "@steunnetwerk/domain";
import { Context } from "effect";

import type { Principal } from "../access/Principal.ts";
import type { OperationId } from "../access/operations.ts";
import type { Part } from "../access/partIn.ts";

/** One request on its way: what becomes known of it, for the audit trail and the log. */
export class Visit {
  /** Its number: in the answer, the audit trail and the log. */
  readonly id = randomUUID();
  /** The language of its answer. */
  readonly language: Language;
  /** The address it came from. */
  readonly from: string;
  /** Who asks, once that is known. */
  principal: Principal | undefined;
  /** What is asked, once that is known. */
  operation: OperationId | undefined;
  /** The case it is about. */
  caseId: string | undefined;
  /** The user at a host for whom a client of CDS Hooks asks, and about which patient there. */
  user: string | undefined;
  patient: string | undefined;
  /** As what it was allowed or denied. */
  part: Part | undefined;

  constructor(language: Language, from: string) {
    this.language = language;
    this.from = from;
  }
}

/** The request that is being answered. */
export const CurrentVisit = Context.Reference<Visit>("@steunnetwerk/server/CurrentVisit", {
  defaultValue: () => new Visit("en", "unknown"),
});

/** The language somebody reads best, of the two there are. */
export function languageOf(accepted: string | undefined): Language {
  const wishes = (accepted ?? "")
    .slice(0, 1000)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => (language === "nl" || language === "en") && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wishes[0]?.language === "nl" ? "nl" : "en";
}
