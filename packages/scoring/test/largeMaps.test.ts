import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { close } from "./graphs.ts";
import { networkOf } from "./networks.ts";

import {
  constraint,
  coreNumber,
  cutNodes,
  egoBetweenness,
  egoStructure,
  indexTies,
  scoreNetwork,
  weakComponents,
} from "@steunnetwerk/scoring";

/** Ties among alters: the structure of a score goes by bits, 32 to a word, and in other ways for one, two and more words. */
const anyTies = fc
  .record({
    alters: fc.constantFrom(1, 2, 31, 32, 33, 63, 64, 65, 96, 97, 130),
    degree: fc.constantFrom(0.5, 1, 1.5, 3, 8, 40),
    seed: fc.integer(),
  })
  .map(({ alters, degree, seed }) => {
    let state = seed;
    const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    const ties: [number, number][] = [];
    for (let a = 0; a < alters; a++)
      for (let b = a + 1; b < alters; b++) if (random() < degree / alters) ties.push([a, b]);
    return { alters, ties };
  });

/** Ids that sort in the order of their numbers. */
const idOf = (at: number) => `a${`${at}`.padStart(3, "0")}`;

describe("the structure of maps of every size", () => {
  it("is what the measures of graphs give for the same ties", () => {
    fc.assert(
      fc.property(anyTies, ({ alters, ties }) => {
        const names = Array.from({ length: alters }, (_, at) => idOf(at));
        const among = indexTies({
          nodes: names,
          source: ties.map(([a]) => a),
          target: ties.map(([, b]) => b),
        });
        const withEgo = indexTies({
          nodes: [...names, "ego"],
          source: [...ties.map(([a]) => a), ...names.keys()],
          target: [...ties.map(([, b]) => b), ...names.map(() => alters)],
        });
        const network = networkOf(
          names.map((id) => ({ id })),
          ties.map(([a, b]) => ({ source: idOf(a), target: idOf(b) })),
          { unlistedTies: "absent" },
        );
        const { indicators, circles } = scoreNetwork(network);
        const flat = egoStructure({ alters, ties: ties.flat() });
        const between = egoBetweenness(withEgo, "ego")!;
        const bound = constraint(withEgo, "ego")!;
        for (const [found, expected] of [
          [indicators.egoBetweenness.value, between],
          [flat.betweenness, between],
          [indicators["constraint.egoNetwork"].value, bound],
          [flat.constraint, bound],
        ] as const)
          expect([found, close(found, expected)]).toEqual([found, true]);
        expect(circles).toEqual(weakComponents(among));
        expect([flat.components, indicators.components.value]).toEqual([
          circles.length,
          circles.length,
        ]);
        expect(indicators.cutAlters.trace.alters).toEqual(cutNodes(among));
        expect(indicators.highestCore.trace.parts).toEqual(Object.values(coreNumber(among)));
        // What is left without each alter, counted anew.
        const { trace } = indicators.componentsAfterLoss;
        for (const gone of [0, alters >> 1, alters - 1]) {
          const rest = ties.filter((tie) => !tie.includes(gone));
          const left = weakComponents(
            indexTies({
              nodes: names,
              source: rest.map(([a]) => a),
              target: rest.map(([, b]) => b),
            }),
          ).filter((circle) => circle[0] !== idOf(gone));
          expect(trace.parts[gone]).toBe(left.length);
          expect(indicators.largestComponentAfterLoss.trace.parts[gone]).toBe(
            Math.max(0, ...left.map((circle) => circle.length)),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
