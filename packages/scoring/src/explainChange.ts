import type { Indicator } from "./Indicator.ts";
import type { IndicatorChange } from "./change/networkChange.ts";
import { explain, type ExplainOptions } from "./explain.ts";
import { Saying } from "./texts/Saying.ts";
import { comparability, verdicts } from "./texts/change.ts";
import { sentencesOf } from "./texts/sentences.ts";

/**
 * An indicator on two dates in words: for a professional with both intervals and what can be said of the difference, for a
 * family what was and what is.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { explainChange, networkChange } from "@steunnetwerk/scoring";
 *
 * const map = (id: string, praktisch: string) =>
 *   parseNetwork({ version: 1, id, ego: { id: "ik" }, ties: [], alters: [{ id: "oma", provides: { praktisch } }] });
 * const { indicators } = networkChange(map("maart", "no"), map("juni", "yes"), { supportTypes: ["praktisch"] });
 * explainChange(indicators.coverage, { reader: "professional", language: "en" });
 * // => "Coverage: from 0% to 100%: changed."
 * ```
 */
export function explainChange(change: IndicatorChange, options: ExplainOptions): string {
  const { reader, language } = options;
  const nl = language === "nl";
  const saying = new Saying(language);
  const why = saying.list(change.notComparable.map((reason) => comparability[reason][language]));
  if (reader === "family") {
    const [was, is] = [explain(change.earlier, options), explain(change.later, options)];
    const said = nl ? `Toen: ${was} Nu: ${is}` : `Then: ${was} Now: ${is}`;
    if (why === "") return said;
    return nl ? `${said} Let op: ${why}.` : `${said} Note: ${why}.`;
  }
  const { said, variant } = sentencesOf(change.id);
  const percent = said.percent ?? false;
  const about = variant.professional?.[language];
  const title = about === undefined ? said[language][0] : `${said[language][0]} (${about})`;
  const told = (indicator: Indicator<string>) =>
    `${indicator.value === null ? "–" : percent ? saying.percentage(indicator.value) : saying.number(indicator.value)}${saying.bounds(indicator, percent)}`;
  const verdict = verdicts[change.verdict][language];
  const because = change.verdict === "not-comparable" ? ` (${why})` : "";
  return `${title}: ${nl ? "van" : "from"} ${told(change.earlier)} ${nl ? "naar" : "to"} ${told(change.later)}: ${verdict}${because}.`;
}
