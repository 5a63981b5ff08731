import { Arrangement } from "./Arrangement.ts";
import { circularOrder } from "./circularOrder.ts";
import type { Spot } from "./rows.ts";

/** People, and the spots they may have: at least one each. */
export interface Group {
  /** By position in the list of people. */
  readonly people: readonly number[];
  /** Spots that any of them may have. */
  readonly spots: readonly Spot[];
}

/** Two people, by position in the list; ego comes after the last. */
export type Pair = readonly [number, number];

/** What ties people together. */
export interface Links {
  /** Lines that are drawn, from person to person or to ego. */
  readonly lines: readonly Pair[];
  /** Pairs who had better stand near each other, without a line. */
  readonly bonds: readonly Pair[];
}

/** How much work may be spent on one picture, in comparisons: a bound on work, not on time, so the result never varies. */
const budget = 600_000;

/**
 * Gives everybody who has no spot yet one of their group's spots so that few lines cross: in the order of a circular layout first, then
 * towards those they have lines to, then by simulated annealing as far as the budget reaches.
 *
 * Its chance is a fixed sequence of numbers: the same people always get the same spots.
 * Source: Davidson & Harel (1996), ACM Transactions on Graphics 15(4), for annealing; the beginning, the moves and the cost
 * are our own.
 */
export function arrange(
  count: number,
  kept: ReadonlyMap<number, Spot>,
  groups: readonly Group[],
  links: Links,
): readonly Spot[] {
  const fixed = [...kept].map(([person, spot]): Group => ({ people: [person], spots: [spot] }));
  const all = [...groups, ...fixed];
  const arrangement = new Arrangement(count, all, links);
  begin(arrangement, count, all, links);
  const ranges = rangesOf(groups);
  drift(arrangement, ranges);
  anneal(arrangement, ranges);
  settle(arrangement, ranges);
  return Array.from(
    arrangement.spotOf,
    (spot) => arrangement.spots[spot] ?? { radius: 0, angle: 0 },
  );
}

/** Somebody who may move, and the spots they may have: the first, and how many. */
interface Range {
  readonly person: number;
  readonly first: number;
  readonly size: number;
}

function rangesOf(groups: readonly Group[]): readonly Range[] {
  let first = 0;
  return groups.flatMap(({ people, spots }) => {
    const range = { first, size: spots.length };
    first += spots.length;
    return range.size < 2 ? [] : people.map((person) => ({ person, ...range }));
  });
}

/** The people of each group in the order of a circular layout, each as near as can be to where they stand on that circle. */
function begin(arrangement: Arrangement, count: number, groups: readonly Group[], links: Links) {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const [one, other] of links.lines) {
    if (one === count || other === count) continue;
    neighbours[one]?.push(other);
    neighbours[other]?.push(one);
  }
  const turn = new Map(
    circularOrder(neighbours).map((person, at) => [person, (2 * Math.PI * at) / count]),
  );
  let first = 0;
  for (const { people, spots } of groups) {
    const inTurn = people
      .map((person) => ({ person, angle: turn.get(person) ?? 0 }))
      .sort((a, b) => a.angle - b.angle);
    const around = [...spots.entries()]
      .map(([spot, { angle, radius }]) => ({ spot: first + spot, angle, radius }))
      .sort((a, b) => a.angle - b.angle || a.radius - b.radius);
    const chosen = nearest(
      inTurn.map(({ angle }) => angle),
      around.map(({ angle }) => angle),
    );
    for (const [at, { person }] of inTurn.entries())
      arrangement.put(person, around[chosen[at] ?? 0]?.spot ?? 0);
    first += spots.length;
  }
}

/** For each wanted angle a free angle of its own, in the same order around the circle, with little distance in all. */
function nearest(wanted: readonly number[], free: readonly number[]): readonly number[] {
  let best: readonly number[] = [];
  let least = Infinity;
  for (let offset = 0; offset < free.length; offset++) {
    const chosen: number[] = [];
    let far = 0;
    let next = 0;
    for (const [at, angle] of wanted.entries()) {
      const last = free.length - (wanted.length - at);
      while (next < last && distance(angle, next + 1 + offset) < distance(angle, next + offset))
        next += 1;
      far += distance(angle, next + offset) ** 2;
      chosen.push((next + offset) % free.length);
      next += 1;
    }
    if (far < least) {
      least = far;
      best = chosen;
    }
  }
  return best;

  function distance(angle: number, at: number): number {
    const apart = Math.abs(angle - (free[at % free.length] ?? 0));
    return Math.min(apart, 2 * Math.PI - apart);
  }
}

/** Lets people move towards those they have lines to, as long as that helps: few tries, most of them good. */
function drift(arrangement: Arrangement, ranges: readonly Range[]) {
  for (let round = 0; round < 8; round++) {
    let better = false;
    for (const { person, first, size } of ranges) {
      const pull = arrangement.pull(person);
      if (pull === undefined) continue;
      const away = (spot: number) => Math.cos((arrangement.spots[spot]?.angle ?? 0) - pull);
      const near = Array.from({ length: size }, (_, at) => first + at)
        .sort((a, b) => away(b) - away(a))
        .slice(0, 4);
      for (const spot of near) {
        if (arrangement.work > budget) return;
        if (spot === arrangement.spotOf[person] || arrangement.gain(person, spot) > -1e-6) continue;
        arrangement.move(person, spot);
        better = true;
        break;
      }
    }
    if (!better) return;
  }
}

/** Moves people about, at first also where it costs something, ever less so. */
function anneal(arrangement: Arrangement, ranges: readonly Range[]) {
  const chance = fixedChance();
  while (arrangement.work < budget) {
    const heat = 60 * (1 - arrangement.work / budget) ** 3;
    const range = ranges[Math.floor(chance() * ranges.length)];
    if (range === undefined) return;
    const { person, first, size } = range;
    const spot = first + Math.floor(chance() * size);
    arrangement.work += 10;
    if (spot === arrangement.spotOf[person]) continue;
    const gain = arrangement.gain(person, spot);
    if (gain < 0 || chance() < Math.exp(-gain / heat)) arrangement.move(person, spot);
  }
}

/** Lets people move and trade spots until nothing helps any more, or for as much work again. */
function settle(arrangement: Arrangement, ranges: readonly Range[]) {
  for (let better = true; better;) {
    better = false;
    for (const { person, first, size } of ranges)
      for (let spot = first; spot < first + size; spot++) {
        if (arrangement.work > 1.5 * budget) return;
        if (spot === arrangement.spotOf[person] || arrangement.gain(person, spot) > -1e-6) continue;
        arrangement.move(person, spot);
        better = true;
      }
  }
}

/** Numbers from 0 to 1 without order, always the same ones (a linear congruential generator, Knuth TAOCP 2, 3.3.4). */
function fixedChance(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
