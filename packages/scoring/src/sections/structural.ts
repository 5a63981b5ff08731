import { maybe, type NetworkIndex } from "../NetworkIndex.ts";
import { indicatorDefinitions as definitions } from "../catalogue.ts";
import { pairsOf, type AlterGraph } from "../internal/AlterGraph.ts";
import {
  byAlters,
  byTies,
  indicatorOf,
  noIndicator,
  type Evidence,
  type Head,
  type Sheet,
} from "../internal/Sheet.ts";
import { coleman } from "../internal/coleman.ts";
import { extremesOf } from "../internal/completions.ts";
import { coreNumbers } from "../internal/coreNumbers.ts";
import { afterLoss } from "../internal/removals.ts";

/** Up to this many unknown ties every completion is tried; above it, bounds that hold for any network are given. */
const mostTried = 12;

/** Up to this many alters, bounds that have to go through all pairs are worked out. */
const mostPaired = 2048;

/** How many there are in each group of alters. */
export function sizes(index: NetworkIndex, sheet: Sheet): void {
  const { network, size, ids, informal, active, supporters } = index;
  const limit = network.instrument?.nameLimit;
  const { maximumMissing } = index.scale;
  const censored = limit !== undefined && network.alters.length >= limit;
  const sized = (head: Head, membership: Int8Array) => {
    const { certain, open } = membersOf(index, membership);
    const count = certain.length;
    const most = censored ? null : count + open;
    const evidence = { n: size, missing: open, asked: true };
    return indicatorOf(head, maximumMissing, count, count, most, evidence, byAlters(certain));
  };
  const evidence = { n: size, missing: 0, asked: true };
  const most = censored ? null : size;
  sheet.size = indicatorOf(definitions.size, 0, size, size, most, evidence, byAlters(ids));
  sheet["size.informal"] = sized(definitions["size.informal"], informal);
  sheet["size.active"] = sized(definitions["size.active"], active);
  sheet["size.supporters"] = sized(definitions["size.supporters"], supporters);
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
  const { maximumMissing } = index.scale;
  /** An indicator that asks for at least `least` alters. */
  const put = (
    least: number,
    head: Head,
    value: number,
    lower: number,
    upper: number,
    trace = everybody,
    outer = false,
  ) =>
    n < least
      ? noIndicator(head, n === 0 ? "no-alters" : "one-alter")
      : indicatorOf(
          head,
          maximumMissing,
          nothingKnown ? null : value,
          lower,
          upper,
          evidence,
          trace,
          outer,
        );

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
  sheet.density = put(
    2,
    definitions.density,
    t / (pairs - open),
    t / pairs,
    most / pairs,
    byTies(index.presentTies),
  );
  sheet.averageAlterDegree = put(
    1,
    definitions.averageAlterDegree,
    (2 * t) / n,
    (2 * t) / n,
    (2 * most) / n,
    byDegree,
  );
  const size = n - (2 * t) / n;
  const leastSize = n - (2 * most) / n;
  sheet["effectiveSize.egoNetwork"] = put(
    1,
    definitions["effectiveSize.egoNetwork"],
    size,
    leastSize,
    size,
    byDegree,
  );
  sheet["efficiency.egoNetwork"] = put(
    1,
    definitions["efficiency.egoNetwork"],
    size / n,
    leastSize / n,
    size / n,
    byDegree,
  );

  const loss = afterLoss(known);
  const lone = open === 0 ? isolates.length : aloneIn(possible);
  sheet.isolates = put(
    0,
    definitions.isolates,
    isolates.length,
    lone,
    isolates.length,
    byAlters(isolates),
  );

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
  sheet["constraint.egoNetwork"] = put(
    1,
    definitions["constraint.egoNetwork"],
    c,
    lowC,
    highC,
    byAlters(ids, parts),
    outer,
  );
  sheet["adjustedConstraint.egoNetwork"] = put(
    2,
    definitions["adjustedConstraint.egoNetwork"],
    adjusted(c),
    adjusted(lowC),
    adjusted(highC),
    everybody,
    outer,
  );
  sheet["hierarchy.egoNetwork"] = put(
    1,
    definitions["hierarchy.egoNetwork"],
    h,
    lowH,
    highH,
    everybody,
    outer,
  );
  const cutIds: string[] = [];
  for (const i of loss.cut) cutIds.push(ids[i]!);
  sheet.cutAlters = put(0, definitions.cutAlters, cuts, lowCut, highCut, byAlters(cutIds), outer);

  const cores = coreNumbers(known);
  let core = 0;
  for (const own of cores) if (own > core) core = own;
  const between = known.egoBetweenness();
  const full = open === 0 ? undefined : whenJoined(possible);
  const rough = full?.rough ?? false;
  const leastBetween = full?.between ?? between;
  sheet.egoBetweenness = put(
    1,
    definitions.egoBetweenness,
    between,
    leastBetween,
    between,
    everybody,
    rough,
  );
  sheet["egoBetweenness.normalized"] = put(
    2,
    definitions["egoBetweenness.normalized"],
    between / pairs,
    leastBetween / pairs,
    between / pairs,
    everybody,
    rough,
  );
  sheet.highestCore = put(
    1,
    definitions.highestCore,
    core,
    core,
    full?.core ?? core,
    byAlters(ids, cores),
    rough,
  );
  const { circles } = loss;
  const leastCircles = full?.circles ?? circles;
  sheet.components = put(0, definitions.components, circles, leastCircles, circles);
  sheet.componentRatio = put(
    2,
    definitions.componentRatio,
    (circles - 1) / (n - 1),
    (leastCircles - 1) / (n - 1),
    (circles - 1) / (n - 1),
  );
  sheet.componentsAfterLoss = put(
    1,
    definitions.componentsAfterLoss,
    loss.mostComponents,
    full?.mostComponents ?? loss.mostComponents,
    loss.mostComponents,
    byAlters(ids, loss.components),
    rough,
  );
  sheet.largestComponentAfterLoss = put(
    1,
    definitions.largestComponentAfterLoss,
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
  for (const own of coreNumbers(graph)) if (own > core) core = own;
  return { rough, between: graph.egoBetweenness(), core, circles, mostComponents, leastLargest };
}
