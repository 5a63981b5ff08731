import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { suppress } from "../../src/batch/suppress.ts";
import { networkOf } from "../networks.ts";

import {
  aggregateScores,
  scoreNetwork,
  scoreNetworks,
  type NetworkScore,
} from "@steunnetwerk/scoring";

/** `count` networks with ids that start with the group, of 1, 2, 3, … alters. */
const scoresOf = (groups: Readonly<Record<string, number>>): NetworkScore[] =>
  Object.entries(groups).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, i) =>
      scoreNetwork(
        networkOf(
          Array.from({ length: i + 1 }, (_, alter) => ({ id: `a${alter}` })),
          [],
          { id: `${group}.${i}` },
        ),
      ),
    ),
  );
const groupOf = ({ network }: NetworkScore) => network.split(".")[0]!;
const aggregate = (groups: Readonly<Record<string, number>>, minimumCell = 3) =>
  aggregateScores(scoresOf(groups), { indicators: ["size", "density"], groupOf, minimumCell });

describe("aggregateScores", () => {
  it("gives the mean of each group by name, and of all", async () => {
    const { all, groups } = await aggregate({ b: 4, a: 3 });
    expect(groups.map(({ group, networks }) => [group, networks])).toEqual([
      ["a", 3],
      ["b", 4],
    ]);
    expect(groups[0]?.indicators.size).toEqual({ mean: 2, lower: 2, upper: 2, known: "all" });
    expect(groups[1]?.indicators.size?.mean).toBe(2.5);
    expect(all).toMatchObject({ group: null, networks: 7, withheld: null });
    expect(all.indicators.size?.mean).toBe(2.286);
    expect(groups[0]?.indicators.density).toBeNull(); // nobody was asked who knows whom
  });

  it("says in words of how many the value is known", async () => {
    const known = (provided: number) =>
      aggregateScores(
        Array.from({ length: 6 }, (_, i) =>
          scoreNetwork(networkOf([{ id: "a", kin: i < provided ? "yes" : "unknown" }])),
        ),
        { indicators: ["kinShare"], minimumCell: 3 },
      );
    expect((await known(6)).all.indicators.kinShare).toEqual({
      mean: 1,
      lower: 1,
      upper: 1,
      known: "all",
    });
    expect((await known(4)).all.indicators.kinShare).toEqual({
      mean: 1,
      lower: 0.667,
      upper: 1,
      known: "most",
    });
    expect((await known(3)).all.indicators.kinShare?.known).toBe("some");
    expect((await known(2)).all.indicators.kinShare).toBeNull();
  });

  it("withholds what is small, and what would give it away", async () => {
    const { all, groups } = await aggregate({ a: 2, b: 3, c: 5 });
    expect(groups.map(({ networks, withheld }) => [networks, withheld])).toEqual([
      [null, "small"],
      [null, "complementary"],
      [5, null],
    ]);
    expect(all.networks).toBe(10);
    expect(groups[0]?.indicators.size).toBeNull();
    const one = await aggregate({ a: 5, b: 1 });
    expect([one.all.networks, ...one.groups.map(({ networks }) => networks)]).toEqual([
      6,
      null,
      null,
    ]);
    const none = await aggregate({ a: 1 }, 10);
    expect(none.all).toMatchObject({
      networks: null,
      withheld: "small",
      indicators: { size: null },
    });
  });

  it("gives no bounds that some of the networks do not have", async () => {
    const scores = [1, 2, 2, 2].map((count) =>
      scoreNetwork(
        networkOf(
          Array.from({ length: count }, (_, i) => ({ id: `a${i}` })),
          [],
          { unlistedTies: "absent" },
        ),
      ),
    );
    const { all } = await aggregateScores(scores, { indicators: ["density"], minimumCell: 3 });
    expect(all.indicators.density).toEqual({ mean: 0, lower: null, upper: null, known: "most" });
  });

  it("takes what is withheld of a group for withheld of its indicators too", async () => {
    const scoresWith = (group: string, sizes: readonly number[]) =>
      sizes.map((count, at) =>
        scoreNetwork(
          networkOf(
            Array.from({ length: count }, (_, i) => ({ id: `a${i}` })),
            [],
            { id: `${group}.${at}`, unlistedTies: "absent" },
          ),
        ),
      );
    const scores = [
      ...scoresWith("a", [2, 2]),
      ...scoresWith("b", [2, 2, 2, 1, 1]),
      ...scoresWith("c", [2, 2, 2]),
    ];
    const { groups } = await aggregateScores(scores, {
      indicators: ["density"],
      groupOf,
      minimumCell: 3,
    });
    expect(groups.map(({ withheld }) => withheld)).toEqual(["small", null, "complementary"]);
    // As many of `b` as of `c` have a density, but nothing of `c` may be shown.
    expect(groups.map(({ indicators }) => indicators.density === null)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("is ten at the least unless said otherwise, and reads a batch with bad networks in it", async () => {
    const map = networkOf([]);
    const lines = [...Array.from({ length: 10 }, () => map), "{"];
    const { minimumCell, all } = await aggregateScores(scoreNetworks(lines), {
      indicators: ["size"],
    });
    expect([minimumCell, all.networks, all.indicators.size?.mean]).toEqual([10, 10, 0]);
    const fewer = await aggregateScores(scoreNetworks(lines.slice(1)), { indicators: ["size"] });
    expect(fewer.all.networks).toBeNull();
  });

  it.each([
    [{ indicators: ["moon"] }, ["indicators", "0"]],
    [{ indicators: [], minimumCell: 2 }, ["minimumCell"]],
    [{ indicators: [], minimumCell: 3.5 }, ["minimumCell"]],
  ])("refuses %j", async (options, path) => {
    await expect(aggregateScores([], options as never)).rejects.toMatchObject({
      name: "InvalidOptions",
      path,
    });
  });
});

describe("suppress", () => {
  it("shows nothing small, and leaves nothing small to be found by subtracting", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 8 }),
        fc.integer({ min: 3, max: 12 }),
        (counts, minimum) => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          const withheld = suppress([...counts, total], minimum);
          const shown = counts.filter((_, at) => withheld[at] === null);
          for (const count of shown) expect(count).toBeGreaterThanOrEqual(minimum);
          if (withheld[counts.length] !== null) {
            // Not even the total of what is withheld may be shown: together with what is shown it is too small.
            expect(total < minimum || shown.length === 0).toBe(true);
            return;
          }
          expect(total).toBeGreaterThanOrEqual(minimum);
          const left = total - shown.reduce((sum, count) => sum + count, 0);
          const hidden = counts.length - shown.length;
          expect(hidden === 0 || (hidden > 1 && left >= minimum)).toBe(true);
          // No more than needed: without the largest of those withheld besides the small, there would be too little.
          const besides = counts.filter((_, at) => withheld[at] === "complementary");
          if (besides.length > 0) {
            const without = left - Math.max(...besides);
            expect(hidden - 1 < 2 || without < minimum).toBe(true);
          }
        },
      ),
    );
  });
});
