import type { NetworkIndex } from "../NetworkIndex.ts";
import { variants, type IndicatorId } from "../catalogue.ts";
import { byAlters, type Sheet } from "../internal/Sheet.ts";
import { bitCount } from "../internal/bits.ts";
import { withQuestion, type Population } from "../support/Population.ts";
import { loadBounds, loadMeasures } from "../support/loads.ts";

import type { Suffix } from "./functional.ts";

const shared = [
  "largestLoadShare",
  "loadGini",
  "loadConcentration",
  "effectiveSupporters",
] as const;
const ids = /* @__PURE__ */ variants(
  ["largestLoadShare", "loadGini", "loadConcentration", "effectiveSupporters", "overloaded"],
  ["", ".everyone"],
);

/** How support is shared among those who give it. No number here says that somebody carries too much. */
export function burden(
  index: NetworkIndex,
  population: Population,
  suffix: Suffix,
  sheet: Sheet,
): void {
  overloaded(index, population, ids[suffix].overloaded, sheet);
  const { gives, mayGive } = index;
  const { certain, names, open, loads, evidence } = population;
  const known = loadMeasures(loads);
  let bounds = known && exactly(known);
  if (evidence.missing > 0) {
    // Somebody who may not belong carries nothing at the least, which is the same as not being there, but for Gini.
    const least = [...loads];
    const most: number[] = [];
    for (const i of certain) most.push(bitCount(gives[i]! | mayGive[i]!));
    for (const i of open) {
      least.push(0);
      most.push(bitCount(gives[i]! | mayGive[i]!));
    }
    bounds = loadBounds(least, most);
  }
  if (bounds === null) {
    for (const base of shared)
      sheet.none(ids[suffix][base], "zero-denominator", evidence.n, evidence.missing);
    return;
  }
  const trace = byAlters(names, loads);
  const outer = bounds.outer || open.length > 0;
  const { largestShare, gini, concentration } = bounds;
  sheet.put(
    ids[suffix].largestLoadShare,
    known === null ? null : known.largestShare,
    ...largestShare,
    evidence,
    trace,
    open.length > 0,
  );
  const members = names.length + open.length;
  sheet.put(
    ids[suffix].loadGini,
    known === null ? null : known.gini,
    open.length > 0 ? 0 : gini[0],
    open.length > 0 ? (members - 1) / members : gini[1],
    evidence,
    trace,
    outer,
  );
  sheet.put(
    ids[suffix].loadConcentration,
    known === null ? null : known.concentration,
    ...concentration,
    evidence,
    trace,
    outer,
  );
  sheet.put(
    ids[suffix].effectiveSupporters,
    known === null ? null : 1 / known.concentration,
    1 / concentration[1],
    1 / concentration[0],
    evidence,
    trace,
    outer,
  );
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
function overloaded(
  index: NetworkIndex,
  population: Population,
  id: IndicatorId,
  sheet: Sheet,
): void {
  const { certain, open, loads } = population;
  const { gives, mayGive, capacity } = index;
  const over: string[] = [];
  let known = 0;
  let most = 0;
  for (let at = 0; at < certain.length; at++) {
    const i = certain[at]!;
    if (capacity[i]! >= 0) known++;
    if (capacity[i]! >= 0 && loads[at]! > capacity[i]!) over.push(index.ids[i]!);
    if (bitCount(gives[i]! | mayGive[i]!) > Math.max(0, capacity[i]!)) most++;
  }
  for (const i of open) if (bitCount(gives[i]! | mayGive[i]!) > Math.max(0, capacity[i]!)) most++;
  sheet.put(
    id,
    certain.length > 0 && known === 0 ? null : over.length,
    over.length,
    most,
    withQuestion(population, capacity),
    byAlters(over),
  );
}
