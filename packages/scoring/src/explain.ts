import type { Language } from "@steunnetwerk/domain";

import type { Indicator } from "./Indicator.ts";
import type { AttributeMeasureId } from "./attribute/scoreAttribute.ts";
import type { IndicatorId } from "./catalogue.ts";
import type { ChangeMeasureId } from "./change/churn.ts";
import { Saying } from "./texts/Saying.ts";
import { reasons } from "./texts/reasons.ts";
import { sentencesOf } from "./texts/sentences.ts";

/** Who reads an explanation: somebody at work, or the young person and those around them. */
export type Reader = "professional" | "family";

/** For whom an indicator is put into words. */
export interface ExplainOptions {
  /** Who reads it. */
  readonly reader: Reader;
  /** In which language. */
  readonly language: Language;
  /** What to call an alter; the id when left out. */
  readonly nameOf?: (id: string) => string;
  /** Whether the family reads the number as well; `false` when left out. The professional always does. */
  readonly withNumbers?: boolean;
}

/**
 * An indicator in words: for a professional with its numbers and bounds, for a family in plain words and without a score.
 *
 * The words describe; they hold no norm, judgement or advice. The trace of the indicator is its explanation for machines.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { explain, scoreNetwork } from "@steunnetwerk/scoring";
 *
 * const network = parseNetwork({
 *   version: 1, id: "kaart-1", ego: { id: "ik" }, unlistedTies: "absent",
 *   alters: [{ id: "oma", provides: { emotioneel: "yes", praktisch: "no" } }], ties: [],
 * });
 * const { indicators } = scoreNetwork(network, { supportTypes: ["emotioneel", "praktisch"] });
 * explain(indicators.coverage, { reader: "family", language: "nl" });
 * // => "Voor 1 van de 2 soorten steun is er iemand. Nog niemand voor: praktische steun."
 * explain(indicators.coverage, { reader: "professional", language: "en" });
 * // => "Coverage 50%: 1 of 2 support types have at least one supporter; none for practical support."
 * ```
 */
export function explain(
  indicator: Indicator<IndicatorId | ChangeMeasureId | AttributeMeasureId>,
  options: ExplainOptions,
): string {
  const { reader, language, nameOf, withNumbers = false } = options;
  const saying = new Saying(language, nameOf);
  const { said, variant } = sentencesOf(indicator.id);
  const percent = said.percent ?? false;
  const [name, professional, family] = said[language];
  const about = variant[reader]?.[language];
  if (indicator.value === null) {
    const why = reasons[indicator.reason ?? "no-known-values"][reader][language];
    if (reader === "family") return `${why}.`;
    return `${name}${about === undefined ? "" : ` (${about})`}: ${why}${saying.bounds(indicator, percent)}.`;
  }
  const words = saying.wordsOf({ ...indicator, value: indicator.value }, percent);
  if (reader === "professional") {
    const title = about === undefined ? name : `${name} (${about})`;
    const text = saying.fill(professional, words);
    return `${title} ${words["value"] ?? ""}: ${text}${saying.bounds(indicator, percent)}.`;
  }
  const text = saying.fill(family, words);
  const plain = about === undefined ? text : text.replace(/\.$/, ` (${about}).`);
  return withNumbers ? `${plain} ${saying.withNumber(words["value"] ?? "")}` : plain;
}
