// Every indicator of a network of which everything is known, straight from its definition: what the library is compared to.
import type { Alter, LifeDomain, Network, SupportType } from "@steunnetwerk/domain";

import { matrixOf } from "./graphs.ts";
import * as oracle from "./oracle.ts";

import type { IndicatorId } from "@steunnetwerk/scoring";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) =>
  values.length === 0 ? null : sum(values) / values.length;
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const log2 = (p: number) => (p === 0 ? 0 : p * Math.log2(p));
const domains: readonly LifeDomain[] = [
  "household",
  "kin",
  "friends",
  "schoolOrWork",
  "clubOrFaith",
  "neighbours",
  "professionals",
];

export interface ReferenceOptions {
  readonly types: readonly SupportType[];
  readonly weights: readonly number[];
}

type Values = Record<string, number | null>;

/** The value of every indicator; `null` where it is not defined. */
export function reference(
  network: Network,
  { types, weights }: ReferenceOptions,
): Record<IndicatorId, number | null> {
  const alters = network.alters.filter(({ state }) => state !== "deceased");
  const active = alters.filter(({ state = "active" }) => state === "active");
  const supporters = active.filter(({ professional }) => professional !== "yes");
  const gives = (alter: Alter) => types.filter((type) => alter.provides?.[type] === "yes");
  const ranks = network.instrument?.closenessRanks ?? 5;
  const near = (alter: Alter) => ((alter.closeness as number) - 1) / (ranks - 1);
  const position = new Map(alters.map(({ id }, i) => [id, i]));
  const matrix = matrixOf(
    alters.length,
    network.ties
      .filter(({ status = "present" }) => status === "present")
      .map(({ source, target }) => [position.get(source), position.get(target)] as const)
      .filter((pair): pair is [number, number] => pair.every((end) => end !== undefined)),
  );
  const circles = oracle.weakComponents(matrix);
  const share = (people: readonly Alter[], is: (alter: Alter) => boolean) =>
    people.length === 0 ? null : people.filter(is).length / people.length;
  const domainCounts = (people: readonly Alter[]) =>
    domains.map((domain) => people.filter(({ lifeDomain }) => lifeDomain === domain).length);
  const blau = (people: readonly Alter[]) =>
    people.length === 0 ? null : 1 - sum(domainCounts(people).map((c) => (c / people.length) ** 2));
  const iqv = (people: readonly Alter[]) => {
    const value = blau(people);
    return value === null ? null : value / (1 - 1 / domains.length);
  };
  const links = (people: readonly Alter[]) => sum(people.map((alter) => gives(alter).length));
  const professionals = active.filter(({ professional }) => professional === "yes");
  const givers = alters.filter((alter) => gives(alter).length > 0);
  const years = alters.map(({ yearsKnown }) => yearsKnown as number).sort((a, b) => a - b);
  const middle = years.length / 2;
  const circleOf = (alter: Alter) =>
    circles.findIndex((circle) => circle.includes(position.get(alter.id)!));
  const group = (keyOf: (alter: Alter) => unknown) =>
    [...new Set(supporters.map(keyOf))].map((key) => [
      ...new Set(supporters.filter((alter) => keyOf(alter) === key).flatMap(gives)),
    ]);
  const housed = alters.some(({ household }) => household !== undefined);
  return {
    size: alters.length,
    "size.informal": alters.filter(({ professional }) => professional !== "yes").length,
    "size.active": active.length,
    "size.supporters": supporters.length,
    ...structure(matrix, circles),
    kinShare: share(alters, ({ kin }) => kin === "yes"),
    professionalShare: share(alters, ({ professional }) => professional === "yes"),
    conflictShare: share(alters, ({ conflict }) => conflict === "yes"),
    domainBlau: blau(alters),
    domainIqv: iqv(alters),
    "domainIqv.supporters": iqv(supporters),
    domainEntropy:
      alters.length === 0
        ? null
        : -sum(domainCounts(alters).map((count) => log2(count / alters.length))),
    domainRichness:
      alters.length === 0 ? null : domainCounts(alters).filter((count) => count > 0).length,
    formalDependence: links(active) === 0 ? null : links(professionals) / links(active),
    closeness: mean(alters.map(near)),
    "closeness.supporters": mean(supporters.map(near)),
    leastCloseness: alters.length === 0 ? null : Math.min(...alters.map(near)),
    veryCloseShare: share(alters, ({ closeness }) => closeness === ranks),
    ...Object.fromEntries(
      ["outerCircle", "middleCircle", "innerCircle"].map((id, at) => [
        id,
        ranks === 3 ? alters.filter(({ closeness }) => closeness === at + 1).length : null,
      ]),
    ),
    reciprocalShare: share(alters, ({ reciprocal }) => reciprocal === "yes"),
    "reciprocalShare.supporters": share(supporters, ({ reciprocal }) => reciprocal === "yes"),
    exchangeReciprocity: share(givers, ({ reciprocal }) => reciprocal === "yes"),
    multiplexShare: types.length === 0 ? null : share(alters, (alter) => gives(alter).length > 1),
    multiplexity:
      types.length === 0 ? null : mean(alters.map((alter) => gives(alter).length / types.length)),
    contactsPerWeek: mean(alters.map(({ contactsPerYear }) => (contactsPerYear as number) / 52)),
    yearsKnown:
      years.length === 0 ? null : (years[Math.ceil(middle) - 1]! + years[Math.floor(middle)]!) / 2,
    // closeness 3, reciprocity, multiplexity and frequency 1, over 6
    tieStrength: mean(
      alters.map(
        (alter) =>
          (3 * near(alter) +
            (alter.reciprocal === "yes" ? 1 : 0) +
            gives(alter).length / types.length +
            Math.min(1, Math.log(1 + (alter.contactsPerYear as number)) / Math.log(366))) /
          6,
      ),
    ),
    ...functional(supporters.map(gives), types, weights, ""),
    ...functional(active.map(gives), types, weights, ".everyone"),
    ...losses(supporters.map(gives), types, weights, ""),
    ...losses(active.map(gives), types, weights, ".everyone"),
    ...losses(group(circleOf), types, weights, ".circles"),
    ...(housed
      ? losses(
          group(({ id, household }) =>
            household === undefined ? `alone ${id}` : `in ${household}`,
          ),
          types,
          weights,
          ".households",
        )
      : nothing(lossIds, ".households")),
    ...expected(supporters, gives, types, weights, ""),
    ...expected(active, gives, types, weights, ".everyone"),
    ...loads(supporters, gives, ""),
    ...loads(active, gives, ".everyone"),
  } as Record<IndicatorId, number | null>;
}

/** Measures of the ties among alters, by adding ego to them where the measure is about ego. */
function structure(alters: oracle.Matrix, circles: number[][]): Values {
  const n = alters.length;
  const withEgo = [...alters.map((row) => [...row, 1]), [...range(n).map(() => 1), 0]];
  const constraint = oracle.constraint(withEgo, n, "ego");
  const [least, most] = [1 / n, (2 * n - 1) ** 2 / n ** 3];
  const degrees = alters.map((row) => row.filter((x) => x > 0).length);
  const without = range(n).map((i) =>
    oracle.weakComponents(
      oracle.submatrix(
        alters,
        range(n).filter((j) => j !== i),
      ),
    ),
  );
  const from = (size: number, value: () => number | null) => (n < size ? null : value());
  return {
    density: oracle.egoDensity(withEgo, n),
    averageAlterDegree: mean(degrees),
    components: circles.length,
    isolates: degrees.filter((degree) => degree === 0).length,
    componentRatio: from(2, () => (circles.length - 1) / (n - 1)),
    cutAlters: oracle.cutNodes(alters).length,
    "constraint.egoNetwork": constraint,
    "adjustedConstraint.egoNetwork": from(2, () => (constraint! - least) / (most - least)),
    "effectiveSize.egoNetwork": oracle.effectiveSize(withEgo, n, "ego"),
    "efficiency.egoNetwork": oracle.efficiency(withEgo, n, "ego"),
    "hierarchy.egoNetwork": oracle.hierarchy(withEgo, n, "ego"),
    egoBetweenness: oracle.egoBetweenness(withEgo, n, false),
    "egoBetweenness.normalized": from(
      2,
      () => oracle.egoBetweenness(withEgo, n, false)! / ((n * (n - 1)) / 2),
    ),
    highestCore: from(1, () =>
      Math.max(...range(n).map((i) => oracle.coreNumber(alters, i, false))),
    ),
    componentsAfterLoss: from(1, () => Math.max(...without.map((left) => left.length))),
    largestComponentAfterLoss: from(1, () =>
      Math.min(...without.map((left) => Math.max(0, ...left.map((circle) => circle.length)))),
    ),
  };
}

type Given = readonly (readonly SupportType[])[];

const coverage = (
  given: Given,
  types: readonly SupportType[],
  weights: readonly number[],
  depth = 1,
) =>
  sum(
    types.map((type, at) =>
      given.filter((own) => own.includes(type)).length >= depth ? weights[at]! : 0,
    ),
  ) / sum(weights);

function functional(
  given: Given,
  types: readonly SupportType[],
  weights: readonly number[],
  suffix: string,
): Values {
  const givers = types.map((type) => given.filter((own) => own.includes(type)).length);
  const alone = given.filter((own) => own.some((type) => givers[types.indexOf(type)] === 1));
  const some = sum(weights) > 0;
  return {
    [`coverage${suffix}`]: some ? coverage(given, types, weights) : null,
    [`doubleCoverage${suffix}`]: some ? coverage(given, types, weights, 2) : null,
    [`gaps${suffix}`]: some ? givers.filter((count) => count === 0).length : null,
    [`unmetNeed${suffix}`]: some
      ? sum(givers.map((count, at) => (count === 0 ? weights[at]! : 0)))
      : null,
    [`singlePointsOfFailure${suffix}`]: some ? alone.length : null,
    [`supportPerSupporter${suffix}`]: mean(given.map((own) => own.length)),
    [`singleTypeShare${suffix}`]: mean(given.map((own) => (own.length === 1 ? 1 : 0))),
  };
}

const lossIds = [
  "coverageAfterRandomLoss",
  "coverageAfterWorstLoss",
  "randomRobustness",
  "worstRobustness",
];
const nothing = (ids: readonly string[], suffix: string): Values =>
  Object.fromEntries(ids.map((id) => [`${id}${suffix}`, null]));

/** Every set of `lost` of the members, and the coverage that is left without them. */
function leftAfter(
  given: Given,
  types: readonly SupportType[],
  weights: readonly number[],
  lost: number,
): number[] {
  return range(1 << given.length)
    .filter((set) => given.filter((_, i) => (set >>> i) & 1).length === lost)
    .map((set) =>
      coverage(
        given.filter((_, i) => ((set >>> i) & 1) === 0),
        types,
        weights,
      ),
    );
}

function losses(
  given: Given,
  types: readonly SupportType[],
  weights: readonly number[],
  suffix: string,
): Values {
  if (sum(weights) === 0) return nothing(lossIds, suffix);
  const after = range(given.length + 1).map((lost) => leftAfter(given, types, weights, lost));
  const random = after.map((left) => mean(left)!);
  const worst = after.map((left) => Math.min(...left));
  return {
    [`coverageAfterRandomLoss${suffix}`]: random[1] ?? 0,
    [`coverageAfterWorstLoss${suffix}`]: worst[1] ?? 0,
    [`randomRobustness${suffix}`]: mean(random),
    [`worstRobustness${suffix}`]: mean(worst),
  };
}

/** Coverage over every set of supporters who are there, each with its chance. */
function expected(
  people: readonly Alter[],
  gives: (alter: Alter) => readonly SupportType[],
  types: readonly SupportType[],
  weights: readonly number[],
  suffix: string,
): Values {
  if (sum(weights) === 0) return { [`expectedCoverage${suffix}`]: null };
  const chance = (i: number) => people[i]!.availability as number;
  return {
    [`expectedCoverage${suffix}`]: sum(
      range(1 << people.length).map((set) => {
        const there = people.filter((_, i) => (set >>> i) & 1);
        const likely = range(people.length).reduce(
          (product, i) => product * ((set >>> i) & 1 ? chance(i) : 1 - chance(i)),
          1,
        );
        return likely * coverage(there.map(gives), types, weights);
      }),
    ),
  };
}

function loads(
  people: readonly Alter[],
  gives: (alter: Alter) => readonly SupportType[],
  suffix: string,
): Values {
  const own = people.map((alter) => gives(alter).length);
  const total = sum(own);
  const defined = (value: () => number) => (total === 0 ? null : value());
  const concentration = sum(own.map((load) => (load / total) ** 2));
  return {
    [`largestLoadShare${suffix}`]: defined(() => Math.max(...own) / total),
    [`loadGini${suffix}`]: defined(
      () => sum(own.flatMap((a) => own.map((b) => Math.abs(a - b)))) / (2 * own.length * total),
    ),
    [`loadConcentration${suffix}`]: defined(() => concentration),
    [`effectiveSupporters${suffix}`]: defined(() => 1 / concentration),
    [`overloaded${suffix}`]: people.filter((alter, i) => own[i]! > (alter.capacity as number))
      .length,
  };
}
