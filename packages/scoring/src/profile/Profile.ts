import type { Issue, Result, Text } from "@steunnetwerk/domain";

/** The sub-scores a profile can weigh, in the order they are given; each is higher when more support is available. */
export const subScoreIds = [
  "availability",
  "closeness",
  "coverage",
  "depth",
  "resilience",
  "spread",
  "balance",
  "reciprocity",
] as const;

/** One of {@link subScoreIds}. */
export type SubScoreId = (typeof subScoreIds)[number];

/** How one sub-score is made from its raw value, and what it weighs. */
export interface SubScoreRule {
  /** How much it weighs among the others. Range: above 0, finite. */
  readonly weight: number;
  /**
   * Points of a raw value and its score, joined by straight lines and flat beyond the ends. Range: raw values rise, scores are
   * from 0 to 100 and never fall.
   */
  readonly anchors: readonly (readonly [raw: number, score: number])[];
}

/** A stated choice of what counts in a composite and how much; the content of a profile file. */
export interface Profile {
  /** Version of this shape. */
  readonly format: 1;
  /** Id of the profile. */
  readonly id: string;
  /** Version of the profile; another choice is another version. */
  readonly version: string;
  /** What the profile is called. */
  readonly name: Text;
  /** Who chose it and why; shown beside the composite. */
  readonly rationale: Text;
  /** How far every weight may move either way, as a share of itself. Range: 0 up to 1; a quarter when left out. */
  readonly weightVariation?: number;
  /** What counts; at least one. */
  readonly subScores: Readonly<Partial<Record<SubScoreId, SubScoreRule>>>;
}

/** A profile that was refused, with everything that is wrong. */
export class InvalidProfile extends Error {
  override readonly name = "InvalidProfile";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidProfile";
  /** What is wrong, in the order of the shape. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(
      `This is not a valid profile:\n${issues.map(({ path, message }) => `- ${path.join(".")}: ${message.en}`).join("\n")}`,
    );
    this.issues = issues;
  }
}

const messages = {
  object: { nl: "Dit is een object met velden.", en: "This takes an object with fields." },
  text: { nl: "Dit is een tekst die niet leeg is.", en: "This takes a text that is not empty." },
  format: { nl: "Deze versie kent dit programma: 1.", en: "This program knows version 1." },
  weight: {
    nl: "Een gewicht is een eindig getal boven 0.",
    en: "A weight is a finite number above 0.",
  },
  variation: {
    nl: "Dit is een deel vanaf 0, kleiner dan 1.",
    en: "This is a share from 0, less than 1.",
  },
  anchors: {
    nl: "Dit zijn ten minste twee punten [waarde, score]: waarden stijgen, scores van 0 tot 100 dalen niet.",
    en: "This takes at least two points [value, score]: values rise, scores from 0 to 100 never fall.",
  },
  subScores: {
    nl: "Kies ten minste één deelscore.",
    en: "Choose at least one sub-score.",
  },
  unknown: { nl: "Dit veld bestaat niet; haal het weg.", en: "There is no such field; remove it." },
} satisfies Record<string, Text>;

/**
 * The input as a {@link Profile}, for example the parsed text of a profile file.
 *
 * @throws an {@link InvalidProfile} with every issue when it is not one.
 *
 * @example
 * ```ts
 * import { parseProfile } from "@steunnetwerk/scoring";
 *
 * const name = { nl: "Dekking", en: "Coverage" };
 * const rationale = { nl: "Gekozen voor dit voorbeeld.", en: "Chosen for this example." };
 * const coverage = { weight: 1, anchors: [[0, 0], [1, 100]] };
 * parseProfile({ format: 1, id: "voorbeeld", version: "1", name, rationale, subScores: { coverage } }).id; // => "voorbeeld"
 * parseProfile({ format: 1, id: "voorbeeld" }); // throws InvalidProfile
 * ```
 */
export function parseProfile(input: unknown): Profile {
  const result = safeParseProfile(input);
  if (!result.success) throw new InvalidProfile(result.issues);
  return result.data;
}

/**
 * The input as a {@link Profile}, or every issue found in it. Never throws on JSON.
 *
 * @example
 * ```ts
 * import { safeParseProfile } from "@steunnetwerk/scoring";
 *
 * const result = safeParseProfile({ format: 2, id: "voorbeeld" });
 * result.success ? [] : result.issues[0]?.message.en; // => "This program knows version 1."
 * ```
 */
export function safeParseProfile(input: unknown): Result<Profile> {
  const issues: Issue[] = [];
  const check = (kept: boolean, path: Issue["path"], code: keyof typeof messages) => {
    if (!kept) issues.push({ path, code, message: messages[code] });
    return kept;
  };
  const onlyKeys = (value: object, known: readonly string[], path: Issue["path"]) => {
    for (const key of Object.keys(value)) check(known.includes(key), [...path, key], "unknown");
  };
  const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
  if (!check(isObject(input), [], "object") || !isObject(input)) return { success: false, issues };
  onlyKeys(
    input,
    ["format", "id", "version", "name", "rationale", "weightVariation", "subScores"],
    [],
  );
  check(input["format"] === 1, ["format"], "format");
  for (const key of ["id", "version"]) check(isText(input[key]), [key], "text");
  for (const key of ["name", "rationale"]) {
    const text = input[key];
    if (!check(isObject(text), [key], "object") || !isObject(text)) continue;
    onlyKeys(text, ["nl", "en"], [key]);
    for (const language of ["nl", "en"]) check(isText(text[language]), [key, language], "text");
  }
  const { weightVariation = 0, subScores } = input;
  check(isNumber(weightVariation, 0, 1) && weightVariation !== 1, ["weightVariation"], "variation");
  if (check(isObject(subScores), ["subScores"], "object") && isObject(subScores)) {
    onlyKeys(subScores, subScoreIds, ["subScores"]);
    check(Object.keys(subScores).length > 0, ["subScores"], "subScores");
    for (const id of subScoreIds) {
      const rule = subScores[id];
      const path = ["subScores", id];
      if (rule === undefined || !check(isObject(rule), path, "object") || !isObject(rule)) continue;
      onlyKeys(rule, ["weight", "anchors"], path);
      const { weight, anchors } = rule;
      check(isNumber(weight, 0, Number.MAX_VALUE) && weight !== 0, [...path, "weight"], "weight");
      check(areAnchors(anchors), [...path, "anchors"], "anchors");
    }
  }
  return issues.length > 0
    ? { success: false, issues }
    : { success: true, data: input as unknown as Profile };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNumber = (value: unknown, least: number, most: number) =>
  typeof value === "number" && value >= least && value <= most;

function areAnchors(anchors: unknown): boolean {
  if (!Array.isArray(anchors) || anchors.length < 2) return false;
  let [lastRaw, lastScore] = [-Infinity, 0];
  for (const anchor of anchors as unknown[]) {
    if (!Array.isArray(anchor) || anchor.length !== 2) return false;
    const [raw, score] = anchor as [unknown, unknown];
    if (!isNumber(raw, -Number.MAX_VALUE, Number.MAX_VALUE) || (raw as number) <= lastRaw)
      return false;
    if (!isNumber(score, lastScore, 100)) return false;
    [lastRaw, lastScore] = [raw as number, score as number];
  }
  return true;
}

/** The score of a raw value: along the straight lines between the anchors. */
export function scoreAt({ anchors }: SubScoreRule, raw: number): number {
  let [before, low] = anchors[0]!;
  if (raw <= before) return low;
  for (const [after, high] of anchors) {
    if (raw < after) return low + ((high - low) * (raw - before)) / (after - before);
    [before, low] = [after, high];
  }
  return low;
}
