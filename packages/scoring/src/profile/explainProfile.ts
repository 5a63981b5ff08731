// A composite and what would be different, in words.
import type { ExplainOptions } from "../explain.ts";
import { Saying } from "../texts/Saying.ts";
import { profileSentences as sentences, subScoreNames, suppositions } from "../texts/profile.ts";

import type { Profile } from "./Profile.ts";
import type { CompositeScore, ScoreInterval } from "./compositeScore.ts";
import type { Counterfactual } from "./counterfactuals.ts";

/**
 * A composite in words: for a professional always with its parts and intervals; for a family what was looked at, and the
 * numbers only when asked for (`withNumbers`).
 */
export function explainComposite(
  composite: CompositeScore,
  profile: Profile,
  { reader, language, withNumbers = false }: ExplainOptions,
): string {
  const saying = new Saying(language);
  const said = (value: number | null) =>
    value === null ? sentences.undefined[language] : saying.number(value);
  const between = ([lower, upper]: ScoreInterval) =>
    `${said(lower)} ${sentences.and[language]} ${said(upper)}`;
  if (reader === "family" && !withNumbers) {
    const parts = saying.list(composite.parts.map(({ id }) => subScoreNames[id][language][1]));
    return saying.fill(sentences.family[language], { parts });
  }
  const parts = composite.parts.map(({ id, score, lower, upper, weight }) =>
    saying.fill(sentences.part[language], {
      name: subScoreNames[id][language][reader === "family" ? 1 : 0],
      value: said(score),
      lower: said(lower),
      upper: said(upper),
      weight: said(weight),
    }),
  );
  return saying.fill(sentences.composite[language], {
    name: profile.name[language],
    version: profile.version,
    value: said(composite.value),
    data: between(composite.dataInterval),
    weights: composite.weightInterval === null ? "" : between(composite.weightInterval),
    both: between(composite.interval),
    parts: saying.list(parts),
    compensated: composite.compensated ? "1" : "",
    geometric: said(composite.geometric),
  });
}

/**
 * A counterfactual in words: for a professional as arithmetic ("from 60 to 80"), for a family what it would touch. Never advice.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { counterfactuals, explainCounterfactual, parseProfile } from "@steunnetwerk/scoring";
 *
 * const network = parseNetwork({
 *   version: 1, id: "kaart-1", ego: { id: "ik" }, ties: [],
 *   alters: [{ id: "oma", provides: { emotioneel: "yes", praktisch: "no" } }],
 * });
 * const text = { nl: "Voorbeeld", en: "Example" };
 * const profile = parseProfile({
 *   format: 1, id: "voorbeeld", version: "1", name: text, rationale: text,
 *   subScores: { coverage: { weight: 1, anchors: [[0, 0], [1, 100]] } },
 * });
 * const [first] = counterfactuals(network, profile, { supportTypes: ["emotioneel", "praktisch"] });
 * first && explainCounterfactual(first, { reader: "professional", language: "nl" });
 * // => "Als oma ook praktische steun geeft: dekking van 50 naar 100; samen van 50 naar 100."
 * ```
 */
export function explainCounterfactual(
  { kind, alter, types, mayBeSo, value, gain, parts }: Counterfactual,
  { reader, language, nameOf, withNumbers = false }: ExplainOptions,
): string {
  const saying = new Saying(language, nameOf);
  const said = (score: number | null) =>
    score === null ? sentences.undefined[language] : saying.number(score);
  const supposed = saying.fill(suppositions[kind][language], {
    people: alter === null ? "" : saying.people([alter]),
    types: saying.types(types),
  });
  const plain = reader === "family";
  const numbers = !plain || withNumbers;
  const changes = parts.map(({ id, from, to }) => {
    const name = subScoreNames[id][language][plain ? 1 : 0];
    return numbers
      ? saying.fill(sentences.change[language], { name, from: said(from), to: said(to) })
      : name;
  });
  return saying.fill(sentences[numbers ? "arithmetic" : "plain"][language], {
    if: supposed,
    parts: saying.list(changes),
    total: gain === null ? "" : "1",
    from: said(gain === null || value === null ? null : value - gain),
    to: said(value),
    maybe: mayBeSo ? "1" : "",
  });
}
