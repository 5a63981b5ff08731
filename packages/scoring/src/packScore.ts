// A score with everything in it once: for files with a score of each of many networks, one on a line.
import type { AlterState, LifeDomain, SupportType } from "@steunnetwerk/domain";

import type { Indicator, IndicatorStatus, Reason } from "./Indicator.ts";
import { catalogueVersion, indicatorDefinitions, twins, type IndicatorId } from "./catalogue.ts";
import type { NetworkScore } from "./scoreNetwork.ts";
import type { AlterSupport, TypeSupport } from "./sections/people.ts";

/** Positions in a list from 0, in order; a number `n` stands for the first `n` of them. */
export type Positions = number | readonly number[];

/** An indicator without what the catalogue says of it; a field that is left out has the value that is named here. */
export interface PackedIndicator {
  /** The value. */
  readonly value: number | null;
  /** The lower bound; the value. */
  readonly lower?: number | null;
  /** The upper bound; the value. */
  readonly upper?: number | null;
  /** The status; `ok`, or `too-incomplete` where there is a reason. */
  readonly status?: IndicatorStatus;
  /** Why there is no value; `null`. */
  readonly reason?: Reason;
  /** How many answers the formula asks for; 0. */
  readonly n?: number;
  /** How many of them are missing; 0. */
  readonly missing?: number;
  /** The alters of the trace, as positions among `alters`; none. */
  readonly alters?: Positions;
  /** The ties of the trace; none. */
  readonly ties?: Positions;
  /** The types of the trace, as positions among `types`; none. */
  readonly types?: Positions;
  /** The numbers of the trace, as position among the `parts` of the score; none. */
  readonly parts?: number;
}

/** A score in which nothing is said twice. People and support types are positions in the lists of them. */
export interface PackedScore {
  /** Version of the catalogue that has label, formula and source of each indicator. */
  readonly catalogue: number;
  /** Id of the map. */
  readonly network: string;
  /** Each indicator by id; one for everyone that is left out is the same as that of the supporters. */
  readonly indicators: Readonly<Partial<Record<IndicatorId, PackedIndicator>>>;
  /** The lists of numbers that indicators come from. */
  readonly parts: readonly (readonly number[])[];
  /** Who gives each type of support. */
  readonly types: readonly {
    readonly type: SupportType;
    readonly weight: number;
    readonly givers: Positions;
    readonly possibleGivers: Positions;
    readonly professionals: Positions;
  }[];
  /** Ids of the alters, sorted. */
  readonly alters: readonly string[];
  /** The state of each alter, or of all of them. */
  readonly states: AlterState | readonly AlterState[];
  /** Whether each alter counts as a supporter, or all of them. */
  readonly supporters: AlterSupport["supporter"] | readonly AlterSupport["supporter"][];
  /** Who is the only giver of what: alter, type, and 1 where it is certain, 0 where it is not. */
  readonly onlyGivers: readonly (readonly [alter: number, type: number, certain: 0 | 1])[];
  /** Chance that each alter can be there when needed, or of all of them; `null` where it is not known. */
  readonly availability: number | null | readonly (number | null)[];
  /** The number of the circle that each alter is in. */
  readonly circles: readonly number[];
  /** The number of alters in each life domain. */
  readonly lifeDomains: Readonly<Record<LifeDomain, number>>;
  /** The number of alters in each rank of closeness. */
  readonly closeness: readonly number[];
}

/** A packed score that rests on another catalogue of indicators than this version of the library has. */
export class InvalidPackedScore extends Error {
  override readonly name = "InvalidPackedScore";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidPackedScore";
  /** Keys to what is wrong. */
  readonly path: readonly string[] = ["catalogue"];

  constructor(catalogue: number) {
    super(
      `The packed score rests on catalogue ${catalogue} of the indicators, and this version of the library has catalogue ${catalogueVersion}`,
    );
  }
}

/**
 * A score as data in which nothing is said twice: its JSON text is about a fifth of that of the score.
 *
 * Nothing is lost: {@link unpackScore} gives the score back. Cost: O(alters · indicators).
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { packScore, scoreNetwork, unpackScore } from "@steunnetwerk/scoring";
 *
 * const network = parseNetwork({ version: 1, id: "kaart-1", ego: { id: "ik" }, alters: [], ties: [] });
 * const line = JSON.stringify(packScore(scoreNetwork(network)));
 * unpackScore(JSON.parse(line)).indicators.size.formula; // => "size/1"
 * ```
 */
export function packScore(score: NetworkScore): PackedScore {
  const { network, lifeDomains, closeness } = score;
  const alters = score.alters.map(({ id }) => id);
  const people = new Places(alters);
  const types = new Places(score.support.map(({ type }) => type));
  const onlyGivers: [number, number, 0 | 1][] = [];
  score.alters.forEach(({ onlyGiverOf, certainlyOnlyGiverOf }, alter) => {
    for (const type of onlyGiverOf)
      onlyGivers.push([alter, types.at(type), certainlyOnlyGiverOf.includes(type) ? 1 : 0]);
  });
  const circles = new Array<number>(alters.length);
  score.circles.forEach((members, circle) => {
    let at = 0;
    for (const id of members) circles[(at = people.at(id, at))] = circle;
  });
  const parts: (readonly number[])[] = [];
  const indicators: Record<string, Indicator | PackedIndicator | undefined> = {
    ...score.indicators,
  };
  for (const [id, twin] of twins())
    if (areSame(score.indicators[id], score.indicators[twin])) indicators[twin] = undefined;
  for (const id in indicators)
    if (indicators[id] !== undefined)
      indicators[id] = new Packed(indicators[id] as Indicator, people, types, parts);
  return {
    catalogue: catalogueVersion,
    network,
    indicators,
    parts,
    types: score.support.map(({ type, weight, givers, possibleGivers, professionals }) => ({
      type,
      weight,
      givers: people.of(givers),
      possibleGivers: people.of(possibleGivers),
      professionals: people.of(professionals),
    })),
    alters,
    states: oneOrAll(score.alters.map(({ state }) => state)),
    supporters: oneOrAll(score.alters.map(({ supporter }) => supporter)),
    onlyGivers,
    availability: oneOrAll(score.alters.map(({ availability }) => availability)),
    circles,
    lifeDomains,
    closeness,
  };
}

/** The status that an indicator most often has when it has this reason not to have a value, or none. */
const usualStatus = (reason: Reason | null): IndicatorStatus =>
  reason === null ? "ok" : "too-incomplete";

/** Whether two indicators say the same. */
function areSame(one: Indicator, other: Indicator): boolean {
  return (
    one.trace === other.trace &&
    one.value === other.value &&
    one.lower === other.lower &&
    one.upper === other.upper &&
    one.status === other.status &&
    one.reason === other.reason &&
    one.n === other.n &&
    one.missing === other.missing
  );
}

/** An indicator as it is packed. Of a class, so that however many fields it has they are made, and written, in one go. */
class Packed implements PackedIndicator {
  declare readonly value: number | null;
  declare lower?: number | null;
  declare upper?: number | null;
  declare status?: IndicatorStatus;
  declare reason?: Reason;
  declare n?: number;
  declare missing?: number;
  declare alters?: Positions;
  declare ties?: Positions;
  declare types?: Positions;
  declare parts?: number;

  constructor(indicator: Indicator, people: Places, types: Places, parts: (readonly number[])[]) {
    const { value, lower, upper, status, reason, n, missing, trace } = indicator;
    this.value = value;
    if (lower !== value) this.lower = lower;
    if (upper !== value) this.upper = upper;
    if (status !== usualStatus(reason)) this.status = status;
    if (reason !== null) this.reason = reason;
    if (n !== 0) this.n = n;
    if (missing !== 0) this.missing = missing;
    if (trace.alters.length > 0) this.alters = people.of(trace.alters);
    if (trace.ties.length > 0) this.ties = shortened(trace.ties);
    if (trace.types.length > 0) this.types = types.of(trace.types);
    if (trace.parts.length > 0) {
      const at = parts.indexOf(trace.parts);
      this.parts = at < 0 ? parts.push(trace.parts) - 1 : at;
    }
  }
}

/** Where the words of lists stand in one list; many indicators of a score share a list, which is looked up once. */
class Places {
  readonly #all: readonly string[];
  readonly #met: (readonly string[])[] = [];
  readonly #found: Positions[] = [];

  constructor(all: readonly string[]) {
    this.#all = all;
  }

  /** The position of a word that is in the list; quick where it comes at `from` or soon after. */
  at(word: string, from = 0): number {
    const all = this.#all;
    for (let at = from; at < all.length; at++) if (all[at] === word) return at;
    return all.indexOf(word);
  }

  of(list: readonly string[]): Positions {
    const before = this.#met.indexOf(list);
    if (before >= 0) return this.#found[before]!;
    const positions = new Array<number>(list.length);
    for (let i = 0, at = 0; i < list.length; i++) positions[i] = at = this.at(list[i]!, at);
    const found = shortened(positions);
    this.#met.push(list);
    this.#found.push(found);
    return found;
  }
}

/** The number of positions where they are the first ones. */
function shortened(positions: readonly number[]): Positions {
  for (let at = 0; at < positions.length; at++) if (positions[at] !== at) return positions;
  return positions.length;
}

/** The value that all of them have, or all of them. */
function oneOrAll<Value extends string | number | null>(
  values: readonly Value[],
): Value | readonly Value[] {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : values;
}

/**
 * The score that was packed, from what {@link packScore} gave or from its JSON.
 *
 * @throws an {@link InvalidPackedScore} when it was packed by a version with another catalogue.
 *
 * @example
 * ```ts
 * import { parseNetwork } from "@steunnetwerk/domain";
 * import { packScore, scoreNetwork, unpackScore } from "@steunnetwerk/scoring";
 *
 * const network = parseNetwork({ version: 1, id: "kaart-1", ego: { id: "ik" }, alters: [], ties: [] });
 * unpackScore({ ...packScore(scoreNetwork(network)), catalogue: 0 }); // throws InvalidPackedScore
 * ```
 */
export function unpackScore(packed: PackedScore): NetworkScore {
  if (packed.catalogue !== catalogueVersion) throw new InvalidPackedScore(packed.catalogue);
  const { network, alters, onlyGivers, circles, lifeDomains, closeness } = packed;
  const types = packed.types.map(({ type }) => type);
  const people = (positions: Positions = []) => picked(alters, positions);
  const support = packed.types.map(({ type, weight, ...given }): TypeSupport => {
    const { length } = listed(given.givers);
    const mayBe = listed(given.possibleGivers).length > 0;
    return {
      type,
      weight,
      covered: length > 0 ? "yes" : mayBe ? "unknown" : "no",
      givers: people(given.givers),
      possibleGivers: people(given.possibleGivers),
      professionals: people(given.professionals),
      redundancy: Math.max(0, length - 1),
    };
  });
  const loads = alters.map(() => 0);
  for (const { givers } of packed.types) for (const alter of listed(givers)) loads[alter]!++;
  const load = loads.reduce((sum, own) => sum + own, 0);
  const totalWeight = support.reduce((sum, { weight }) => sum + weight, 0);
  const indicators: Record<string, Indicator> = {};
  const baseOf = new Map(twins().map(([id, twin]) => [twin, id]));
  for (const id of Object.keys(indicatorDefinitions) as IndicatorId[]) {
    const own = packed.indicators[id];
    if (own === undefined) {
      indicators[id] = { ...indicators[baseOf.get(id)!]!, id };
      continue;
    }
    const { label, formula, source } = indicatorDefinitions[id];
    const { value, lower = value, upper = value, reason = null } = own;
    const { status = usualStatus(reason), n = 0, missing = 0 } = own;
    const trace = {
      alters: people(own.alters),
      ties: listed(own.ties ?? []),
      types: picked(types, own.types ?? []),
      parts: own.parts === undefined ? [] : packed.parts[own.parts]!,
    };
    const evidence = { n, known: n - missing, missing };
    indicators[id] = {
      id,
      value,
      lower,
      upper,
      status,
      reason,
      ...evidence,
      label,
      formula,
      source,
      trace,
    };
  }
  const groups = Array.from({ length: Math.max(-1, ...circles) + 1 }, (): string[] => []);
  alters.forEach((id, alter) => groups[circles[alter]!]!.push(id));
  return {
    network,
    indicators: indicators as Record<IndicatorId, Indicator>,
    support,
    alters: alters.map((id, alter): AlterSupport => {
      const own = onlyGivers.filter(([giver]) => giver === alter);
      const supporter = ofOne(packed.supporters, alter);
      let weight = 0;
      for (const [, type] of own) weight += support[type]!.weight;
      return {
        id,
        state: ofOne(packed.states, alter),
        supporter,
        onlyGiverOf: own.map(([, type]) => types[type]!),
        certainlyOnlyGiverOf: own.filter(([, , sure]) => sure).map(([, type]) => types[type]!),
        criticalWeight: totalWeight === 0 ? 0 : weight / totalWeight,
        loadShare: supporter === "yes" && load > 0 ? loads[alter]! / load : null,
        availability: ofOne(packed.availability, alter),
      };
    }),
    circles: groups,
    lifeDomains,
    closeness,
  };
}

const listed = (positions: Positions): readonly number[] =>
  typeof positions === "number" ? Array.from({ length: positions }, (_, at) => at) : positions;

const picked = <Item>(items: readonly Item[], positions: Positions): Item[] =>
  listed(positions).map((at) => items[at]!);

const ofOne = <Value extends string | number | null>(
  values: Value | readonly Value[],
  at: number,
): Value => (Array.isArray(values) ? (values as readonly Value[])[at]! : (values as Value));
