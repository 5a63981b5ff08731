import { maybe, type NetworkIndex } from "../NetworkIndex.ts";
import type { IndicatorId } from "../catalogue.ts";
import { pairsOf, type AlterGraph } from "../internal/AlterGraph.ts";
import { byAlters, byTies, type Evidence, type Sheet } from "../internal/Sheet.ts";
import { coleman } from "../internal/coleman.ts";
import { extremesOf } from "../internal/completions.ts";
import { afterLoss } from "../internal/removals.ts";

/** Up to this many unknown ties every completion is tried; above it, bounds that hold for any network are given. */
const mostTried = 12;

/** Up to this many alters, bounds that have to go through all pairs are worked out. */
const mostPaired = 2048;

/** How many there are in each group of alters. */
export function sizes(index: NetworkIndex, sheet: Sheet): void {
  const { network, size, ids, informal, active, supporters } = index;
  const limit = network.instrument?.nameLimit;
  const censored = limit !== undefined && network.alters.length >= limit;
  const put = (id: IndicatorId, membership: Int8Array) => {
    const { certain, open } = membersOf(index, membership);
    sheet.put(
      id,
      certain.length,
      certain.length,
      censored ? null : certain.length + open,
      { n: size, missing: open, asked: true },
      byAlters(certain),
    );
  };
  const evidence = { n: size, missing: 0, asked: true };
  sheet.put("size", size, size, censored ? null : size, evidence, byAlters(ids));
  put("size.informal", informal);
  put("size.active", active);
  put("size.supporters", supporters);
}

/** Ids of those who certainly belong, and the number of those who may. */
function membersOf({ ids, size }: NetworkIndex, membership: Int8Array) {
  let yes = 0;
  let open = 0;
  for (let i = 0; i < size; i++)
    if (membership[i] === 1) yes++;
    else if (membership[i] === maybe) open++;
  return { certain: yes === size ? ids : ids.filter((_, i) => membership[i] === 1), open };
}

/** How ego's alters are tied to each other, with ego and its own ties left out. */
export function structural(index: NetworkIndex, sheet: Sheet): void {
  const { known, size: n, ids, unknownTieCount: open } = index;
  const possible = open === 0 ? known : index.possible;
  const pairs = pairsOf(n);
  const evidence: Evidence = { n: pairs, missing: open, asked: index.tiesAsked };
  const nothingKnown = open > 0 && open === pairs;
  const everybody = byAlters(ids);
  /** An indicator that asks for at least `least` alters. */
  const put = (
    least: number,
    id: IndicatorId,
    value: number,
    lower: number,
    upper: number,
    trace = everybody,
    outer = false,
  ) => {
    if (n < least) sheet.none(id, n === 0 ? "no-alters" : "one-alter");
    else sheet.put(id, nothingKnown ? null : value, lower, upper, evidence, trace, outer);
  };

  const t = known.tieCount;
  const most = possible.tieCount;
  const degrees = new Array<number>(n);
  const isolates: string[] = [];
  for (let i = 0; i < n; i++) {
    const degree = known.degrees[i]!;
    degrees[i] = degree;
    if (degree === 0) isolates.push(ids[i]!);
  }
  const byDegree = byAlters(ids, degrees);
  put(2, "density", t / (pairs - open), t / pairs, most / pairs, byTies(index.presentTies));
  put(1, "averageAlterDegree", (2 * t) / n, (2 * t) / n, (2 * most) / n, byDegree);
  const size = n - (2 * t) / n;
  const leastSize = n - (2 * most) / n;
  put(1, "effectiveSize.egoNetwork", size, leastSize, size, byDegree);
  put(1, "efficiency.egoNetwork", size / n, leastSize / n, size / n, byDegree);

  const loss = afterLoss(known);
  const lone = open === 0 ? isolates.length : aloneIn(possible);
  put(0, "isolates", isolates.length, lone, isolates.length, byAlters(isolates));

  // Constraint, hierarchy and cut alters can go either way when a tie is added; the rest goes one way.
  const parts = new Array<number>(n);
  let c = 0;
  let logs = 0;
  for (let i = 0; i < n; i++) {
    const part = known.constraintPart(i);
    parts[i] = part;
    c += part;
    logs += part * Math.log(part);
  }
  const h = coleman(c, logs, n);
  const cuts = loss.cut.length;
  const tried = open > 0 && open <= mostTried ? extremesOf(known, possible) : undefined;
  const outer = open > 0 && tried === undefined;
  const least = 1 / n;
  const all = ((2 * n - 1) * (2 * n - 1)) / (n * n * n);
  const [lowC, highC] = tried?.constraint ?? (outer ? [least, all] : [c, c]);
  const [lowH, highH] = tried?.hierarchy ?? (outer ? [0, 1] : [h, h]);
  const [lowCut, highCut] = tried?.cutAlters ?? (outer ? [0, Math.max(0, n - 2)] : [cuts, cuts]);
  const span = all - least;
  const adjusted = (value: number) => (value - least) / span;
  put(1, "constraint.egoNetwork", c, lowC, highC, byAlters(ids, parts), outer);
  put(
    2,
    "adjustedConstraint.egoNetwork",
    adjusted(c),
    adjusted(lowC),
    adjusted(highC),
    everybody,
    outer,
  );
  put(1, "hierarchy.egoNetwork", h, lowH, highH, everybody, outer);
  const cutIds: string[] = [];
  for (const i of loss.cut) cutIds.push(ids[i]!);
  put(0, "cutAlters", cuts, lowCut, highCut, byAlters(cutIds), outer);

  const cores = known.coreNumbers();
  let core = 0;
  for (const own of cores) if (own > core) core = own;
  const between = known.egoBetweenness();
  const full = open === 0 ? undefined : whenJoined(possible);
  const rough = full?.rough ?? false;
  const leastBetween = full?.between ?? between;
  put(1, "egoBetweenness", between, leastBetween, between, everybody, rough);
  put(
    2,
    "egoBetweenness.normalized",
    between / pairs,
    leastBetween / pairs,
    between / pairs,
    everybody,
    rough,
  );
  put(1, "highestCore", core, core, full?.core ?? core, byAlters(ids, cores), rough);
  const { circles } = loss;
  const leastCircles = full?.circles ?? circles;
  put(0, "components", circles, leastCircles, circles);
  put(
    2,
    "componentRatio",
    (circles - 1) / (n - 1),
    (leastCircles - 1) / (n - 1),
    (circles - 1) / (n - 1),
  );
  put(
    1,
    "componentsAfterLoss",
    loss.mostComponents,
    full?.mostComponents ?? loss.mostComponents,
    loss.mostComponents,
    byAlters(ids, loss.components),
    rough,
  );
  put(
    1,
    "largestComponentAfterLoss",
    loss.leastLargest,
    loss.leastLargest,
    full?.leastLargest ?? loss.leastLargest,
    byAlters(ids, loss.largest),
    rough,
  );
}

function aloneIn({ size, degrees }: AlterGraph): number {
  let count = 0;
  for (let i = 0; i < size; i++) if (degrees[i] === 0) count++;
  return count;
}

/** The measures that go one way when ties are added, with every tie there that is possible. */
function whenJoined(graph: AlterGraph) {
  const { size, tieCount } = graph;
  const complete = tieCount === pairsOf(size);
  const rough = !complete && size > mostPaired;
  if (complete || rough)
    return {
      rough,
      between: 0,
      core: size - 1,
      circles: rough ? graph.componentsInto(new Int32Array(size)) : Math.min(size, 1),
      mostComponents: size > 1 && complete ? 1 : 0,
      leastLargest: size - 1,
    };
  const { mostComponents, leastLargest, circles } = afterLoss(graph);
  let core = 0;
  for (const own of graph.coreNumbers()) if (own > core) core = own;
  return { rough, between: graph.egoBetweenness(), core, circles, mostComponents, leastLargest };
}
