import type { Indicator } from "../Indicator.ts";
import type { NetworkIndex } from "../NetworkIndex.ts";
import { indicatorDefinitions as definitions } from "../catalogue.ts";
import { byAlters, indicatorOf, noIndicator, type Head } from "../internal/Sheet.ts";
import { withQuestion, type Population } from "../support/Population.ts";
import { loadBounds, loadMeasures } from "../support/loads.ts";

/** How support is shared among those who give it. No number here says that somebody carries too much. */
export function burden(index: NetworkIndex, population: Population) {
  const { mostLoad } = index;
  const { certain, names, open, loads, evidence } = population;
  const known = loadMeasures(loads);
  const over = overloaded(index, population, definitions.overloaded);
  let bounds = known && exactly(known);
  if (evidence.missing > 0) {
    // Somebody who may not belong carries nothing at the least, which is the same as not being there, but for Gini.
    const least = [...loads];
    const most: number[] = [];
    for (const i of certain) most.push(mostLoad[i]!);
    for (const i of open) {
      least.push(0);
      most.push(mostLoad[i]!);
    }
    bounds = loadBounds(least, most);
  }
  if (bounds === null) {
    const none = (head: Head) =>
      noIndicator(head, "zero-denominator", evidence.n, evidence.missing);
    return {
      largestLoadShare: none(definitions.largestLoadShare),
      loadGini: none(definitions.loadGini),
      loadConcentration: none(definitions.loadConcentration),
      effectiveSupporters: none(definitions.effectiveSupporters),
      overloaded: over,
    };
  }
  const trace = byAlters(names, loads);
  const { maximumMissing } = index.scale;
  const put = (
    head: Head,
    value: number | null,
    [lower, upper]: readonly [number, number],
    outer: boolean,
  ) => indicatorOf(head, maximumMissing, value, lower, upper, evidence, trace, outer);
  const mayGrow = open.length > 0;
  const outer = bounds.outer || mayGrow;
  const { largestShare, gini, concentration } = bounds;
  const members = names.length + open.length;
  return {
    largestLoadShare: put(
      definitions.largestLoadShare,
      known === null ? null : known.largestShare,
      largestShare,
      mayGrow,
    ),
    loadGini: put(
      definitions.loadGini,
      known === null ? null : known.gini,
      mayGrow ? [0, (members - 1) / members] : gini,
      outer,
    ),
    loadConcentration: put(
      definitions.loadConcentration,
      known === null ? null : known.concentration,
      concentration,
      outer,
    ),
    effectiveSupporters: put(
      definitions.effectiveSupporters,
      known === null ? null : 1 / known.concentration,
      [1 / concentration[1], 1 / concentration[0]],
      outer,
    ),
    overloaded: over,
  };
}

const exactly = ({
  largestShare,
  gini,
  concentration,
}: NonNullable<ReturnType<typeof loadMeasures>>) => ({
  largestShare: [largestShare, largestShare] as const,
  gini: [gini, gini] as const,
  concentration: [concentration, concentration] as const,
  outer: false,
});

/** The number of supporters who give more types than they say they can carry, where it was asked. */
function overloaded(index: NetworkIndex, population: Population, head: Head): Indicator {
  const { certain, open, loads } = population;
  const { mostLoad, capacity, scale } = index;
  const over: string[] = [];
  let known = 0;
  let most = 0;
  for (let at = 0; at < certain.length; at++) {
    const i = certain[at]!;
    if (capacity[i]! >= 0) known++;
    if (capacity[i]! >= 0 && loads[at]! > capacity[i]!) over.push(index.ids[i]!);
    if (mostLoad[i]! > Math.max(0, capacity[i]!)) most++;
  }
  for (const i of open) if (mostLoad[i]! > Math.max(0, capacity[i]!)) most++;
  return indicatorOf(
    head,
    scale.maximumMissing,
    certain.length > 0 && known === 0 ? null : over.length,
    over.length,
    most,
    withQuestion(population, capacity),
    byAlters(over),
  );
}
