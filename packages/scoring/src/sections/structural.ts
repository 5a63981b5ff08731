import type { Indicator } from "../Indicator.ts";
import type { NetworkIndex } from "../NetworkIndex.ts";
import { bitPositions } from "../internal/bits.ts";
import { binaryConstraint } from "../internal/egoNetwork.ts";
import {
  indicator,
  undefinedIndicator,
  type Bounded,
  type Evidence,
} from "../internal/indicator.ts";

/** Up to this many unknown ties every completion is tried; above it, bounds that hold for any network are given. */
const enumerationLimit = 12;

/** How ego's alters are tied to each other, with ego and its own ties left out. */
export function structural(index: NetworkIndex, maximumMissing: number) {
  const { ids, tieCount, unknownTieCount } = index;
  const n = ids.length;
  const pairs = (n * (n - 1)) / 2;
  const known = knownAlters(index);
  const evidence: Evidence = {
    n: pairs,
    missing: unknownTieCount,
    tooIncomplete: unknownTieCount > maximumMissing * pairs,
  };
  return {
    ...sizes(index),
    density:
      n < 2
        ? undefinedIndicator("density", n === 0 ? "no-alters" : "one-alter", n)
        : indicator(
            "density",
            {
              value: unknownTieCount === pairs ? null : tieCount / (pairs - unknownTieCount),
              lower: tieCount / pairs,
              upper: (tieCount + unknownTieCount) / pairs,
            },
            evidence,
            { ties: presentTies(index, known) },
          ),
    "constraint.egoNetwork": constraintIndicator(index, known, evidence),
    "effectiveSize.egoNetwork": effectiveSizeIndicator(index, known, evidence),
  } satisfies Record<string, Indicator>;
}

function sizes({ network, ids, supporter }: NetworkIndex) {
  const limit = network.instrument?.nameLimit;
  const censored = limit !== undefined && network.alters.length >= limit;
  const certain = ids.filter((_, i) => supporter[i] === "yes");
  const possible = supporter.filter((membership) => membership === "maybe").length;
  const everyone = { n: ids.length, missing: 0, tooIncomplete: false };
  return {
    size: indicator(
      "size",
      { value: ids.length, lower: ids.length, upper: censored ? null : ids.length },
      everyone,
      { alters: ids },
    ),
    "size.supporters": indicator(
      "size.supporters",
      {
        value: certain.length,
        lower: certain.length,
        upper: censored ? null : certain.length + possible,
      },
      { ...everyone, missing: possible },
      { alters: certain },
    ),
  };
}

const knownAlters = ({ ids, rows, words }: NetworkIndex) =>
  ids.map((_, i) => bitPositions(rows, i * words, (i + 1) * words));

function presentTies({ ids }: NetworkIndex, known: readonly (readonly number[])[]) {
  const ties: [string, string][] = [];
  known.forEach((alters, i) => {
    for (const j of alters) if (i < j) ties.push([ids[i]!, ids[j]!]);
  });
  return ties;
}

function constraintIndicator(
  index: NetworkIndex,
  known: readonly (readonly number[])[],
  evidence: Evidence,
): Indicator {
  const id = "constraint.egoNetwork";
  if (known.length === 0) return undefinedIndicator(id, "no-alters");
  const { value, parts } = binaryConstraint(known);
  return indicator(id, constraintBounds(index, known, value), evidence, {
    alters: index.ids,
    parts,
  });
}

function constraintBounds(
  { unknownRows, unknownTieCount, words }: NetworkIndex,
  known: readonly (readonly number[])[],
  value: number,
): Bounded {
  const n = known.length;
  if (unknownTieCount === 0) return { value, lower: value, upper: value };
  if (unknownTieCount > enumerationLimit)
    return { value, lower: 1 / n, upper: (2 * n - 1) ** 2 / n ** 3, outer: true };
  const pairs = known.flatMap((_, i) =>
    bitPositions(unknownRows, i * words, (i + 1) * words)
      .filter((j) => i < j)
      .map((j) => [i, j] as const),
  );
  let [lower, upper] = [value, value];
  for (let completion = 1; completion < 1 << pairs.length; completion++) {
    const filled = known.map((alters) => [...alters]);
    pairs.forEach(([i, j], bit) => {
      if (((completion >>> bit) & 1) === 0) return;
      filled[i]!.push(j);
      filled[j]!.push(i);
    });
    const { value: completed } = binaryConstraint(
      filled.map((alters) => alters.sort((a, b) => a - b)),
    );
    lower = Math.min(lower, completed);
    upper = Math.max(upper, completed);
  }
  return { value, lower, upper };
}

function effectiveSizeIndicator(
  { ids, tieCount, unknownTieCount }: NetworkIndex,
  known: readonly (readonly number[])[],
  evidence: Evidence,
): Indicator {
  const id = "effectiveSize.egoNetwork";
  const n = ids.length;
  if (n === 0) return undefinedIndicator(id, "no-alters");
  const value = n - (2 * tieCount) / n;
  return indicator(
    id,
    { value, lower: n - (2 * (tieCount + unknownTieCount)) / n, upper: value },
    evidence,
    { alters: ids, parts: known.map((alters) => 1 - alters.length / n) },
  );
}
