import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyNetwork } from "./networks.ts";

import { scoreNetwork, type Indicator, type IndicatorId } from "@steunnetwerk/scoring";

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
const median = (numbers: readonly number[]) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};
const shareOf = (numbers: readonly number[], holds: (one: number) => boolean) =>
  numbers.filter(holds).length / numbers.length;

type FromTrace = (indicator: Indicator) => number;
const people: FromTrace = ({ trace }) => trace.alters.length;
const peopleShare: FromTrace = ({ trace, known }) => trace.alters.length / known;

/** The value that the trace of an indicator makes. */
const fromTrace: Readonly<Partial<Record<IndicatorId, FromTrace>>> = {
  size: people,
  "size.informal": people,
  "size.active": people,
  "size.supporters": people,
  isolates: people,
  cutAlters: people,
  overloaded: people,
  "overloaded.everyone": people,
  innerCircle: people,
  middleCircle: people,
  outerCircle: people,
  density: ({ trace, known }) => trace.ties.length / known,
  averageAlterDegree: ({ trace }) => mean(trace.parts),
  "effectiveSize.egoNetwork": ({ trace, n }) =>
    n === 0 ? trace.alters.length : trace.alters.length - mean(trace.parts),
  "constraint.egoNetwork": ({ trace }) => sum(trace.parts),
  highestCore: ({ trace }) => Math.max(...trace.parts),
  componentsAfterLoss: ({ trace }) => Math.max(...trace.parts),
  largestComponentAfterLoss: ({ trace }) => Math.min(...trace.parts),
  kinShare: peopleShare,
  professionalShare: peopleShare,
  conflictShare: peopleShare,
  reciprocalShare: peopleShare,
  "reciprocalShare.supporters": peopleShare,
  exchangeReciprocity: peopleShare,
  veryCloseShare: peopleShare,
  multiplexShare: peopleShare,
  singleTypeShare: peopleShare,
  "singleTypeShare.everyone": peopleShare,
  contactsPerWeek: ({ trace }) => mean(trace.parts) / 52,
  yearsKnown: ({ trace }) => median(trace.parts),
  tieStrength: ({ trace }) => mean(trace.parts),
  multiplexity: ({ trace, known }) => sum(trace.parts) / known,
  coverage: ({ trace }) => shareOf(trace.parts, (givers) => givers > 0),
  "coverage.everyone": ({ trace }) => shareOf(trace.parts, (givers) => givers > 0),
  doubleCoverage: ({ trace }) => shareOf(trace.parts, (givers) => givers > 1),
  "doubleCoverage.everyone": ({ trace }) => shareOf(trace.parts, (givers) => givers > 1),
  gaps: ({ trace }) => trace.types.length,
  "gaps.everyone": ({ trace }) => trace.types.length,
  unmetNeed: ({ trace }) => trace.types.length,
  "unmetNeed.everyone": ({ trace }) => trace.types.length,
  singlePointsOfFailure: ({ trace }) => new Set(trace.alters).size,
  "singlePointsOfFailure.everyone": ({ trace }) => new Set(trace.alters).size,
  supportPerSupporter: ({ trace }) => mean(trace.parts),
  "supportPerSupporter.everyone": ({ trace }) => mean(trace.parts),
  randomRobustness: ({ trace }) => mean(trace.parts.map((givers) => givers / (givers + 1))),
  "randomRobustness.everyone": ({ trace }) =>
    mean(trace.parts.map((givers) => givers / (givers + 1))),
  "randomRobustness.circles": ({ trace }) =>
    mean(trace.parts.map((givers) => givers / (givers + 1))),
  "randomRobustness.households": ({ trace }) =>
    mean(trace.parts.map((givers) => givers / (givers + 1))),
  largestLoadShare: ({ trace }) => Math.max(...trace.parts) / sum(trace.parts),
  "largestLoadShare.everyone": ({ trace }) => Math.max(...trace.parts) / sum(trace.parts),
  loadConcentration: ({ trace }) =>
    sum(trace.parts.map((part) => part * part)) / sum(trace.parts) ** 2,
  effectiveSupporters: ({ trace }) =>
    sum(trace.parts) ** 2 / sum(trace.parts.map((part) => part * part)),
};

describe("the trace of an indicator", () => {
  it("makes its value, whatever is known", () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const { indicators } = scoreNetwork(network, { maximumMissing: 1 });
        for (const [id, of] of Object.entries(fromTrace)) {
          const indicator = indicators[id as IndicatorId];
          if (indicator.value !== null) expect(of(indicator), id).toBeCloseTo(indicator.value, 9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("names people and types that belong together, in order", () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const { indicators } = scoreNetwork(network, { maximumMissing: 1 });
        for (const { id, trace } of Object.values(indicators)) {
          const { alters, types, parts } = trace;
          const sorted = alters.every((one, at) => at === 0 || alters[at - 1]! <= one);
          // Who is lost at the worst, and who gives a type alone, stand by the type.
          if (types.length === 0) expect(sorted, id).toBe(true);
          if (parts.length > 0)
            expect(parts.length, id).toBe(alters.length > 0 ? alters.length : types.length);
        }
      }),
    );
  });
});
