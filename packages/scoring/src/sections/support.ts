import type { NetworkIndex } from "../NetworkIndex.ts";
import { underId, type Sheet } from "../internal/Sheet.ts";
import { populationOf, type Population } from "../support/Population.ts";
import { onlyGivers, type OnlyGiver } from "../support/onlyGivers.ts";

import { burden } from "./burden.ts";
import { functional } from "./functional.ts";
import {
  afterLosses,
  afterLossesOfCircles,
  afterLossesOfHouseholds,
  expectedCoverage,
} from "./resilience.ts";

/** What supporters give, what is left of it after losses and how it is shared; the same for everyone in contact. */
export function support(
  index: NetworkIndex,
  supporters: Population,
  only: readonly OnlyGiver[],
  sheet: Sheet,
): void {
  const own = supportOf(index, supporters, only);
  sheet.coverage = own.given.coverage;
  sheet.doubleCoverage = own.given.doubleCoverage;
  sheet.gaps = own.given.gaps;
  sheet.unmetNeed = own.given.unmetNeed;
  sheet.singlePointsOfFailure = own.given.singlePointsOfFailure;
  sheet.supportPerSupporter = own.given.supportPerSupporter;
  sheet.singleTypeShare = own.given.singleTypeShare;
  sheet.coverageAfterRandomLoss = own.left.coverageAfterRandomLoss;
  sheet.coverageAfterWorstLoss = own.left.coverageAfterWorstLoss;
  sheet.randomRobustness = own.left.randomRobustness;
  sheet.worstRobustness = own.left.worstRobustness;
  sheet.expectedCoverage = own.expected;
  sheet.largestLoadShare = own.shared.largestLoadShare;
  sheet.loadGini = own.shared.loadGini;
  sheet.loadConcentration = own.shared.loadConcentration;
  sheet.effectiveSupporters = own.shared.effectiveSupporters;
  sheet.overloaded = own.shared.overloaded;
  everyone(index.nobodyElse ? own : ofEveryone(index), sheet);
  groups(index, supporters, sheet);
}

/** The indicators of one population, each under the id that it has for supporters. */
function supportOf(index: NetworkIndex, population: Population, only: readonly OnlyGiver[]) {
  return {
    given: functional(index, population, only),
    left: afterLosses(index, population),
    expected: expectedCoverage(index, population),
    shared: burden(index, population),
  };
}

function ofEveryone(index: NetworkIndex): ReturnType<typeof supportOf> {
  const population = populationOf(index, index.active);
  return supportOf(index, population, onlyGivers(population));
}

function everyone({ given, left, expected, shared }: ReturnType<typeof supportOf>, sheet: Sheet) {
  sheet["coverage.everyone"] = underId("coverage.everyone", given.coverage);
  sheet["doubleCoverage.everyone"] = underId("doubleCoverage.everyone", given.doubleCoverage);
  sheet["gaps.everyone"] = underId("gaps.everyone", given.gaps);
  sheet["unmetNeed.everyone"] = underId("unmetNeed.everyone", given.unmetNeed);
  sheet["singlePointsOfFailure.everyone"] = underId(
    "singlePointsOfFailure.everyone",
    given.singlePointsOfFailure,
  );
  sheet["supportPerSupporter.everyone"] = underId(
    "supportPerSupporter.everyone",
    given.supportPerSupporter,
  );
  sheet["singleTypeShare.everyone"] = underId("singleTypeShare.everyone", given.singleTypeShare);
  sheet["coverageAfterRandomLoss.everyone"] = underId(
    "coverageAfterRandomLoss.everyone",
    left.coverageAfterRandomLoss,
  );
  sheet["coverageAfterWorstLoss.everyone"] = underId(
    "coverageAfterWorstLoss.everyone",
    left.coverageAfterWorstLoss,
  );
  sheet["randomRobustness.everyone"] = underId("randomRobustness.everyone", left.randomRobustness);
  sheet["worstRobustness.everyone"] = underId("worstRobustness.everyone", left.worstRobustness);
  sheet["largestLoadShare.everyone"] = underId(
    "largestLoadShare.everyone",
    shared.largestLoadShare,
  );
  sheet["loadGini.everyone"] = underId("loadGini.everyone", shared.loadGini);
  sheet["loadConcentration.everyone"] = underId(
    "loadConcentration.everyone",
    shared.loadConcentration,
  );
  sheet["effectiveSupporters.everyone"] = underId(
    "effectiveSupporters.everyone",
    shared.effectiveSupporters,
  );
  sheet["overloaded.everyone"] = underId("overloaded.everyone", shared.overloaded);
  sheet["expectedCoverage.everyone"] = underId("expectedCoverage.everyone", expected);
}

/** What is left when people who can be lost together are taken as one: those in one circle, and those in one household. */
function groups(index: NetworkIndex, supporters: Population, sheet: Sheet): void {
  const circles = afterLossesOfCircles(index, supporters);
  sheet["coverageAfterRandomLoss.circles"] = underId(
    "coverageAfterRandomLoss.circles",
    circles.coverageAfterRandomLoss,
  );
  sheet["coverageAfterWorstLoss.circles"] = underId(
    "coverageAfterWorstLoss.circles",
    circles.coverageAfterWorstLoss,
  );
  sheet["randomRobustness.circles"] = underId("randomRobustness.circles", circles.randomRobustness);
  sheet["worstRobustness.circles"] = underId("worstRobustness.circles", circles.worstRobustness);
  const households = afterLossesOfHouseholds(index, supporters);
  sheet["coverageAfterRandomLoss.households"] = underId(
    "coverageAfterRandomLoss.households",
    households.coverageAfterRandomLoss,
  );
  sheet["coverageAfterWorstLoss.households"] = underId(
    "coverageAfterWorstLoss.households",
    households.coverageAfterWorstLoss,
  );
  sheet["randomRobustness.households"] = underId(
    "randomRobustness.households",
    households.randomRobustness,
  );
  sheet["worstRobustness.households"] = underId(
    "worstRobustness.households",
    households.worstRobustness,
  );
}
