import type { Issue, Text } from "@steunnetwerk/domain";

import type { Bands, Instrument, Licence, Scale } from "./Instrument.ts";
import { instruments, type InstrumentId } from "./instruments.ts";

/** Answers by item number; an item that is left out or `unknown` is missing. */
export type Answers = Readonly<Record<string, number | "unknown" | undefined>>;

/** How a questionnaire is scored. */
export interface InstrumentOptions {
  /** Age of the person in whole years, to say whether bands were published for people of that age. */
  readonly age?: number;
  /** For questionnaires that are printed both ways: whether a higher answer means more support, or less. */
  readonly direction?: "higher-is-more" | "higher-is-less";
}

/**
 * What to know before a band is used.
 *
 * `other-population`: it was published for people of another age. `population-unknown`: it was not stated for whom, or the age was
 * not given. `not-verified`: the key could not be checked in a primary source.
 */
export type InstrumentWarning = "other-population" | "population-unknown" | "not-verified";

/** The score of one scale. */
export interface ScaleScore {
  /** The score; `null` when more answers are missing than the manual allows. */
  readonly value: number | null;
  /** The least it can be, whatever the missing answers are. */
  readonly lower: number;
  /** The most it can be. */
  readonly upper: number;
  /** Number of items. */
  readonly n: number;
  /** How many answers are missing. */
  readonly missing: number;
  /** The published band; `null` without bands, or where the missing answers decide. */
  readonly band: string | null;
  /** Where the bands come from and for whom they were published; `null` without bands. */
  readonly bands: Bands | null;
  /** What to know before it is used. */
  readonly warnings: readonly InstrumentWarning[];
}

/** The scores of a questionnaire. */
export interface InstrumentScore {
  /** The questionnaire. */
  readonly instrument: InstrumentId;
  /** Each scale by its id. */
  readonly scales: Readonly<Record<string, ScaleScore>>;
  /** Conditions of use. */
  readonly licence: Licence;
  /** Where the questionnaire was published. */
  readonly source: string;
}

/** Answers that a questionnaire does not have. */
export class InvalidAnswers extends Error {
  override readonly name = "InvalidAnswers";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidAnswers";
  /** What is wrong, in the order of the answers. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(
      `These answers cannot be scored:\n${issues.map(({ path, message }) => `- ${path.join(".")}: ${message.en}`).join("\n")}`,
    );
    this.issues = issues;
  }
}

/** An item number that the questionnaire does not have. */
export const noSuchItem: Text = {
  nl: "Dit nummer heeft de vragenlijst niet.",
  en: "The questionnaire has no item of this number.",
};

/** An answer that is out of range. */
export const outOfRange = (lowest: number, highest: number): Text => ({
  nl: `Dit is een geheel getal van ${lowest} tot en met ${highest}, of "unknown".`,
  en: `This is a whole number from ${lowest} to ${highest}, or "unknown".`,
});

/**
 * The scores of a published questionnaire from its answers by item number.
 *
 * Missing answers are never filled in: a scale has a value only when its manual allows for what is missing, and always has
 * bounds. Bands are those that were published, under their own names and for their own population; a band is only given when
 * both bounds lie in it. No item texts are included: see `licence` for the conditions of use, and check them.
 *
 * @throws an {@link InvalidAnswers} for an item or an answer that the questionnaire does not have, or when the direction of its
 * answers must be said and is not.
 *
 * @example
 * ```ts
 * import { scoreInstrument } from "@steunnetwerk/scoring/instruments";
 *
 * const { total } = scoreInstrument("lsns-6", { 1: 2, 2: 1, 3: 1, 4: 2, 5: 1, 6: 1 }, { age: 14 }).scales;
 * [total?.value, total?.band, total?.warnings]; // => [8, "at-risk-of-isolation", ["other-population"]]
 * scoreInstrument("lsns-6", { 1: 9 }); // throws InvalidAnswers
 * ```
 */
export function scoreInstrument(
  id: InstrumentId,
  answers: Answers,
  { age, direction }: InstrumentOptions = {},
): InstrumentScore {
  const instrument: Instrument = instruments[id];
  const issues: Issue[] = [];
  for (const [item, answer] of Object.entries(answers)) {
    const range = instrument.items[item];
    if (range === undefined) issues.push({ path: [item], code: "item", message: noSuchItem });
    else if (!isAnswer(answer, ...range))
      issues.push({ path: [item], code: "range", message: outOfRange(...range) });
  }
  if (instrument.reversible !== undefined && direction === undefined)
    issues.push({ path: ["direction"], code: "direction", message: directionNeeded });
  if (issues.length > 0) throw new InvalidAnswers(issues);
  const turned = direction === "higher-is-less" ? (instrument.reversible ?? []) : [];
  const scales = Object.entries(instrument.scales).map(
    ([name, scale]) => [name, scaleScore(scale, instrument, answers, turned, age)] as const,
  );
  return {
    instrument: id,
    scales: Object.fromEntries(scales),
    licence: instrument.licence,
    source: instrument.source,
  };
}

const directionNeeded: Text = {
  nl: "Formulieren drukken sommige vragen in twee richtingen af: zeg of een hoger antwoord meer steun is.",
  en: "Forms print some items both ways round: say whether a higher answer means more support.",
};

/** Whether this is an answer, or a missing one. */
export const isAnswer = (answer: unknown, lowest: number, highest: number): boolean =>
  answer === undefined ||
  answer === "unknown" ||
  (Number.isInteger(answer) && (answer as number) >= lowest && (answer as number) <= highest);

function scaleScore(
  scale: Scale,
  { items }: Instrument,
  answers: Answers,
  turned: readonly string[],
  age: number | undefined,
): ScaleScore {
  const { method, counted, mayMiss = 0, bands = null, verified } = scale;
  const n = scale.items.length;
  let [least, most, known, missing, lowest, highest] = [0, 0, 0, 0, 0, 0];
  for (const item of scale.items) {
    const [low, high] = counted === undefined ? items[item]! : [0, 1];
    lowest += low;
    highest += high;
    const answer = answers[item];
    if (typeof answer !== "number") {
      missing++;
      least += low;
      most += high;
      continue;
    }
    const points =
      counted === undefined
        ? turned.includes(item)
          ? low + high - answer
          : answer
        : Number(counted[item]!.includes(answer));
    known += points;
    least += points;
    most += points;
  }
  const put = (sum: number) =>
    method === "mean"
      ? sum / n
      : method === "percent"
        ? (100 * (sum - lowest)) / (highest - lowest)
        : sum;
  const [lower, upper] = [put(least), put(most)];
  const inBand = bands?.bands.find(({ from, to }) => from <= lower && upper <= to);
  const warnings: InstrumentWarning[] = [];
  if (bands !== null)
    if (bands.minimumAge === null || age === undefined) warnings.push("population-unknown");
    else if (age < bands.minimumAge) warnings.push("other-population");
  if (verified === false) warnings.push("not-verified");
  return {
    value: missing === 0 ? lower : missing <= mayMiss ? known : null,
    lower,
    upper,
    n,
    missing,
    band: inBand?.id ?? null,
    bands,
    warnings,
  };
}
