import { InvalidOptions } from "../ScoreOptions.ts";
import { indicatorDefinitions, type IndicatorId } from "../catalogue.ts";
import type { NetworkScore } from "../scoreNetwork.ts";

import type { BatchResult, AnyIterable } from "./scoreNetworks.ts";
import { suppress, type Suppression } from "./suppress.ts";

/** What is counted, and how small a cell may be. */
export interface AggregateOptions {
  /** The indicators of which the mean is given. */
  readonly indicators: readonly IndicatorId[];
  /** The group a network belongs to, for example a neighbourhood; never a person or a worker. All in one when left out. */
  readonly groupOf?: (score: NetworkScore) => string;
  /** The fewest networks a cell may be about; 10 when left out. Range: 3 and above. */
  readonly minimumCell?: number;
}

/** The mean of an indicator over the networks of a group, with 3 decimals. */
export interface AggregateMean {
  /** Over those that have a value. */
  readonly mean: number;
  /** The mean of the lower bounds, over those that have one. */
  readonly lower: number | null;
  /** The mean of the upper bounds, over those that have one. */
  readonly upper: number | null;
  /** Of how many networks it is known, in words: an exact number could give small ones away. */
  readonly known: "all" | "most" | "some";
}

/** One group, or all of them. */
export interface AggregateGroup {
  /** Its name; `null` for all groups together. */
  readonly group: string | null;
  /** How many networks; `null` when withheld. */
  readonly networks: number | null;
  /** Why the group is withheld; `null` when it is not. */
  readonly withheld: Suppression | null;
  /** The means; `null` where withheld. */
  readonly indicators: Readonly<Partial<Record<IndicatorId, AggregateMean | null>>>;
}

/** Means by group, none about fewer networks than the minimum, nor to be found by subtracting. */
export interface Aggregate {
  /** The fewest networks a cell is about. */
  readonly minimumCell: number;
  /** All groups together. */
  readonly all: AggregateGroup;
  /** The groups by name; never in the order of a value. */
  readonly groups: readonly AggregateGroup[];
}

/** Sums over the networks of one group. */
class Cell {
  networks = 0;
  readonly sums: { count: number; sum: number; low: Total; high: Total }[];

  constructor(indicators: number) {
    this.sums = Array.from({ length: indicators }, () => ({
      count: 0,
      sum: 0,
      low: { count: 0, sum: 0 },
      high: { count: 0, sum: 0 },
    }));
  }

  add({ indicators }: NetworkScore, ids: readonly IndicatorId[]): void {
    this.networks++;
    for (let at = 0; at < ids.length; at++) {
      const { value, lower, upper } = indicators[ids[at]!];
      const { low, high } = this.sums[at]!;
      addTo(this.sums[at]!, value);
      addTo(low, lower);
      addTo(high, upper);
    }
  }
}

interface Total {
  count: number;
  sum: number;
}

function addTo(total: Total, value: number | null): void {
  if (value === null) return;
  total.count++;
  total.sum += value;
}

const defaultMinimum = 10;
const leastMinimum = 3;

/**
 * Means of indicators by group over many scores, for publication: no cell is about fewer networks than the minimum, and none
 * that is withheld can be found by subtracting the others from the total (complementary suppression).
 *
 * Holds sums only: memory grows with the number of groups, not of networks. Bad networks of a batch are left out. Groups come
 * in order of name; there is no order by value, and nothing about one network.
 * Source: minimum cell size and complementary suppression as in Hundepool et al. (2012), Statistical Disclosure Control; the
 * default of 10 is our own construct (project reference, 11.8).
 *
 * @throws an {@link InvalidOptions} for an indicator that does not exist or a minimum below 3.
 *
 * @example
 * ```ts
 * import { aggregateScores, scoreNetworks } from "@steunnetwerk/scoring";
 *
 * const map = { version: 1 as const, id: "k", ego: { id: "ik" }, alters: [], ties: [] };
 * const few = await aggregateScores(scoreNetworks([map, map, map]), { indicators: ["size"] });
 * few.all.networks; // => null
 * const enough = await aggregateScores(scoreNetworks(Array.from({ length: 10 }, () => map)), { indicators: ["size"] });
 * enough.all.networks; // => 10
 * ```
 */
export async function aggregateScores(
  scores: AnyIterable<NetworkScore | BatchResult>,
  { indicators, groupOf = () => "", minimumCell = defaultMinimum }: AggregateOptions,
): Promise<Aggregate> {
  indicators.forEach((id, at) => {
    if (!(id in indicatorDefinitions))
      throw new InvalidOptions(["indicators", `${at}`], "is not an indicator");
  });
  if (!(minimumCell >= leastMinimum && Number.isInteger(minimumCell)))
    throw new InvalidOptions(["minimumCell"], "is not a whole number, 3 or more");
  const cells = new Map<string, Cell>();
  const total = new Cell(indicators.length);
  for await (const result of scores) {
    const score = "indicators" in result ? result : result.score;
    if (score === undefined) continue;
    const group = groupOf(score);
    let cell = cells.get(group);
    if (cell === undefined) cells.set(group, (cell = new Cell(indicators.length)));
    cell.add(score, indicators);
    total.add(score, indicators);
  }
  return publish(cells, total, indicators, minimumCell);
}

function publish(
  cells: ReadonlyMap<string, Cell>,
  total: Cell,
  indicators: readonly IndicatorId[],
  minimumCell: number,
): Aggregate {
  const names = [...cells.keys()].sort();
  const all = [...names.map((name) => cells.get(name)!), total];
  const withheld = suppress(
    all.map(({ networks }) => networks),
    minimumCell,
  );
  // Each indicator is a table of its own: who has no value for it is not in it.
  const means = indicators.map((_, at) => {
    const within = suppress(
      all.map((cell) => cell.sums[at]!.count),
      minimumCell,
      withheld.map((own) => own !== null),
    );
    return all.map((cell, row) => (within[row] === null ? meanOf(cell, at) : null));
  });
  const groups = all.map((cell, row): AggregateGroup => ({
    group: names[row] ?? null,
    networks: withheld[row] === null ? cell.networks : null,
    withheld: withheld[row]!,
    indicators: Object.fromEntries(indicators.map((id, at) => [id, means[at]![row]!])),
  }));
  return { minimumCell, all: groups.pop()!, groups };
}

function meanOf({ networks, sums }: Cell, at: number): AggregateMean {
  const { count, sum, low, high } = sums[at]!;
  return {
    mean: rounded(sum / count),
    lower: low.count === networks ? rounded(low.sum / networks) : null,
    upper: high.count === networks ? rounded(high.sum / networks) : null,
    known: count === networks ? "all" : 3 * count >= 2 * networks ? "most" : "some",
  };
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
