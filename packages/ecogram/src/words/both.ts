import type { Language, Network } from "@steunnetwerk/domain";

import { capital, egoNameOf, listOf, mapInWords, nameOf } from "./describe.ts";
import { signTexts, texts } from "./texts.ts";

/** The title of two people's maps. */
export const bothTitleOf = (left: Network, right: Network, language: Language) =>
  texts.titleBoth[language].replace(/\{(\w+)\}/g, (_, side) =>
    egoNameOf(side === "left" ? left : right, language),
  );

/** Two people's maps in words: who is on both, then each map by itself. */
export function bothInWords(
  left: Network,
  right: Network,
  same: readonly (readonly [string, string])[],
  language: Language,
): string {
  const shared = left.alters.filter(({ id }) => same.some(([here]) => here === id));
  const names = listOf(
    shared.map((alter) => nameOf(alter, language)),
    language,
  );
  return [
    shared.length === 0
      ? texts.nobodyShared[language]
      : `${capital(signTexts.shared[language])}: ${names}.`,
    mapInWords(left, language),
    mapInWords(right, language),
  ].join(" ");
}
