// The layout of maps: what it costs, how many lines cross beside other orders of the same people, and whether any name
// touches another on the screen. Run it with `npm run bench -- layout`; the last line is the result as JSON.
import type { Network } from "@steunnetwerk/domain";
import { madeUpNetwork } from "@steunnetwerk/synthetic";

import { bend, curveCrossings } from "../src/layout/bend.ts";
import { circularOrder } from "../src/layout/circularOrder.ts";
import { countCrossings, type Point } from "../src/layout/crossings.ts";
import { drawnTies } from "../src/layout/layoutEcogram.ts";
import { openPage } from "../test/browser/page.ts";

import { drawEcogram, layoutEcogram } from "@steunnetwerk/ecogram";

const large = Array.from({ length: 40 }, (_, at) =>
  madeUpNetwork(`layout-${at}`, { size: 60, language: at % 2 === 0 ? "nl" : "en" }),
);

/** Median of CPU milliseconds that a map takes, after a round that does not count. */
function cost(of: (network: Network) => unknown): number {
  const rounds = Array.from({ length: 6 }, () =>
    large.map((network) => {
      const before = process.cpuUsage();
      of(network);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    }),
  );
  return median(rounds.slice(1).flat());
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const round = (value: number) => Math.round(value * 100) / 100;

/** Numbers from 0 to 1, the same on every run. */
function chance(): () => number {
  let state = 7;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** People on one circle in an order, with straight lines between them. */
function crossingsInOrder(network: Network, order: readonly number[]): number {
  const at: Point[] = [];
  for (const [place, person] of order.entries()) {
    const angle = (2 * Math.PI * place) / order.length;
    at[person] = { x: Math.cos(angle), y: Math.sin(angle) };
  }
  return countCrossings(linesOf(network, at));
}

/** The lines that are drawn between people. */
function linesOf(network: Network, at: readonly Point[]): [Point, Point][] {
  const indexOf = new Map(network.alters.map(({ id }, index) => [id, index]));
  const point = (id: string) => at[indexOf.get(id) ?? -1] ?? { x: 0, y: 0 };
  return drawnTies(network).map(({ source, target }) => [point(source), point(target)]);
}

const next = chance();
const crossings = large.map((network) => {
  const people = network.alters.map((_, at) => at);
  const shuffles = Array.from({ length: 20 }, () => {
    const keys = people.map(() => next());
    return [...people].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  });
  const neighbours = people.map((): number[] => []);
  const indexOf = new Map(network.alters.map(({ id }, index) => [id, index]));
  for (const { source, target } of drawnTies(network)) {
    const [one, other] = [indexOf.get(source) ?? 0, indexOf.get(target) ?? 0];
    neighbours[one]?.push(other);
    neighbours[other]?.push(one);
  }
  const { places } = layoutEcogram(network);
  const stand = network.alters.map(({ id }) => places[id] ?? { x: 0, y: 0 });
  return {
    random: sum(shuffles.map((order) => crossingsInOrder(network, order))) / shuffles.length,
    sifted: crossingsInOrder(network, circularOrder(neighbours)),
    ours: curveCrossings(bend(linesOf(network, stand), stand)),
  };
});

/** Pairs of people whose names touch, in the browser, over maps of 5 to 60 people in every form. */
async function overlaps(count: number): Promise<number> {
  const { page, close } = await openPage();
  let touching = 0;
  try {
    for (let at = 0; at < count; at++) {
      const network = madeUpNetwork(`overlap-${at}`, {
        size: 5 + (at % 56),
        language: at % 2 === 0 ? "nl" : "en",
      });
      const form = (["convoy", "sectors", "ecogram"] as const)[at % 3] ?? "convoy";
      await page.setContent(drawEcogram(network, { form, theme: "light" }));
      touching += await page.evaluate(() => {
        const names = [...document.querySelectorAll("[data-person] > text")].map((name) =>
          name.getBoundingClientRect(),
        );
        let pairs = 0;
        for (const [index, one] of names.entries())
          for (const other of names.slice(index + 1))
            if (
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom
            )
              pairs += 1;
        return pairs;
      });
    }
  } finally {
    await close();
  }
  return touching;
}

const maps = 1_000;
console.log(
  JSON.stringify({
    benchmark: "layout",
    people: 60,
    ties: round(sum(large.map((network) => drawnTies(network).length)) / large.length),
    layoutMs: round(cost((network) => layoutEcogram(network))),
    pictureMs: round(cost((network) => drawEcogram(network))),
    crossings: {
      ours: round(sum(crossings.map(({ ours }) => ours)) / large.length),
      circularSifting: round(sum(crossings.map(({ sifted }) => sifted)) / large.length),
      randomCircular: round(sum(crossings.map(({ random }) => random)) / large.length),
    },
    overlappingNames: { maps, pairs: await overlaps(maps) },
  }),
);
