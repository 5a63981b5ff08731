import { isDeepStrictEqual } from "node:util";

import type { Json } from "../../generate/descriptions.ts";
import { problemTexts } from "../../src/issues/problems.ts";

import { Random } from "./random.ts";
import { mutate, randomDocument } from "./randomDocument.ts";
import { validatorOf } from "./validators.ts";

import {
  documents,
  safeParseDocument,
  type DocumentKind,
  type Network,
} from "@steunnetwerk/domain";

/** How many random inputs were accepted and refused. */
export interface Tally {
  readonly inputs: number;
  readonly accepted: number;
  readonly refused: number;
}

const kinds = Object.keys(documents) as DocumentKind[];
/** Codes that only a rule of ours gives; a JSON Schema may accept what they refuse. */
const ruleCodes = new Set<string>([
  ...Object.keys(problemTexts).filter((code) => code !== "missing"),
]);

/**
 * Holds the parsers against random documents: half of them fit their schema, half are changed. Each answer is compared with a
 * validator of somebody else on the committed JSON Schema, and for maps with rules written a second time.
 *
 * @throws an Error with seed and input at the first answer that is wrong.
 */
export function fuzz(inputs: number, seed: number): Tally {
  let accepted = 0;
  for (let count = 0; count < inputs; count += 1) {
    const random = new Random(seed + count);
    const kind = random.chance(0.3) ? "network" : random.pick(kinds);
    const fitting = randomDocument(validatorOf(kind).schema as Json, random);
    const input = random.chance(0.5) ? fitting : mutate(fitting, random);
    const wrong = judge(kind, input, () => (accepted += 1));
    if (wrong !== undefined)
      throw new Error(`${wrong}: ${kind}, seed ${seed + count}: ${shown(input)}`);
  }
  return { inputs, accepted, refused: inputs - accepted };
}

/** What is wrong with the answer to one input, if anything. */
function judge(kind: DocumentKind, input: unknown, accept: () => void): string | undefined {
  const before = shown(input);
  const result = safeParseDocument(kind, input);
  if (shown(input) !== before) return "the input was changed";
  // A Date has no fields of its own, so a JSON Schema takes it for an empty object.
  const fits = validatorOf(kind)(input) && !holdsDate(input);
  if (!result.success) {
    if (result.issues.length === 0) return "refused without an issue";
    for (const { path, code, message } of result.issues) {
      if (code === "" || message.nl === "" || message.en === "") return "an issue without words";
      if (fits && !ruleCodes.has(code)) return `refused for its shape (${code}), which fits`;
      if (path.some((key) => typeof key !== "string" && typeof key !== "number"))
        return "a path that is none";
    }
    if (kind === "network" && fits && mapHolds(input as Network)) return "a right map was refused";
    return undefined;
  }
  accept();
  if (!fits) return "accepted, though its shape does not fit";
  if (kind === "network" && !mapHolds(input as Network)) return "a wrong map was accepted";
  const copy = JSON.parse(JSON.stringify(result.data)) as unknown;
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(input)), copy)) return "something was lost";
  const again = safeParseDocument(kind, copy);
  return again.success ? undefined : "not accepted again after a round trip";
}

/** The rules of a map, written down a second time. */
function mapHolds({ ego, alters, ties, instrument }: Network): boolean {
  const all = [ego.id, ...alters.map(({ id }) => id)];
  const alterIds = all.slice(1);
  const pairs = ties.map(({ source, target }) => [source, target].sort().join("\n"));
  return (
    all.every((id, index) => all.indexOf(id) === index) &&
    ties.every(({ source, target }) => source !== target) &&
    ties.every(({ source, target }) => alterIds.includes(source) && alterIds.includes(target)) &&
    new Set(pairs).size === pairs.length &&
    alters.every(
      ({ closeness }) =>
        typeof closeness !== "number" || closeness <= (instrument?.closenessRanks ?? 5),
    )
  );
}

function holdsDate(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof Date || Object.values(value).some(holdsDate);
}

function shown(input: unknown): string {
  return JSON.stringify(input, (_, value: unknown) =>
    ["bigint", "symbol", "function", "undefined"].includes(typeof value) ||
    (typeof value === "number" && !Number.isFinite(value))
      ? String(value)
      : typeof value === "string" && value.length > 300
        ? `${value.slice(0, 20)}… (${value.length})`
        : value,
  );
}
