import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bend, curveCrossings } from "../../src/layout/bend.ts";
import { circularOrder } from "../../src/layout/circularOrder.ts";
import { countCrossings } from "../../src/layout/crossings.ts";
import { layoutEcogram, type EcogramForm, type Place } from "../../src/layout/layoutEcogram.ts";
import { ringOf } from "../../src/layout/rings.ts";
import { egoRadius, personRadius, pitch } from "../../src/layout/sizes.ts";
import { anyMap, mapOf } from "../maps.ts";

const people = (count: number, closeness: (at: number) => number | "unknown" = () => 5) =>
  Array.from({ length: count }, (_, at) => ({ id: `p${at}`, closeness: closeness(at) }));

describe("ringOf", () => {
  it.each([
    [3, ["outer", "middle", "inner"]],
    [4, ["outer", "middle", "inner", "inner"]],
    [5, ["outer", "outer", "middle", "inner", "inner"]],
    [2, ["outer", "inner"]],
  ])("cuts a scale of %i in three", (ranks, rings) => {
    expect(rings.map((_, at) => ringOf({ closeness: at + 1 }, ranks))).toEqual(rings);
  });

  it("puts nobody in a circle of whom it is not known", () => {
    expect(ringOf({}, 5)).toBe("unrated");
    expect(ringOf({ closeness: "unknown" }, 5)).toBe("unrated");
  });
});

const forms = fc.constantFrom<EcogramForm>("convoy", "sectors", "ecogram");

const apart = (places: readonly Place[]) => {
  for (const [at, one] of places.entries()) {
    expect(Math.hypot(one.x, one.y)).toBeGreaterThanOrEqual(egoRadius + personRadius);
    for (const other of places.slice(at + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(pitch - 1e-6);
  }
};

describe("layoutEcogram", () => {
  it("keeps every two people apart, and everybody off ego, up to 60 people", () => {
    fc.assert(
      fc.property(anyMap(60), forms, (network, form) => {
        const places = Object.values(layoutEcogram(network, { form }).places);
        expect(places).toHaveLength(network.alters.length);
        apart(places);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps everybody inside their circle", () => {
    fc.assert(
      fc.property(anyMap(40), (network) => {
        const { rings, places, radius } = layoutEcogram(network);
        const edges = new Map(
          rings.map(({ name, edge }, at) => [name, [rings[at - 1]?.edge ?? 0, edge] as const]),
        );
        for (const place of Object.values(places)) {
          const [inside, outside] = edges.get(place.ring) ?? [radius, Infinity];
          expect(place.radius - personRadius).toBeGreaterThanOrEqual(inside);
          expect(place.radius + personRadius).toBeLessThanOrEqual(outside);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("puts each part of life in its own part of the circle", () => {
    fc.assert(
      fc.property(anyMap(40), (network) => {
        const { sectors, places } = layoutEcogram(network, { form: "sectors" });
        for (const { id, lifeDomain = "unknown" } of network.alters) {
          const sector = sectors.find(({ from, to }) => {
            const angle = places[id]?.angle ?? -1;
            return angle >= from && angle <= to;
          });
          expect(sector?.lifeDomain).toBe(lifeDomain);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("leaves everybody where they were when somebody comes, leaves, or stands closer", () => {
    fc.assert(
      fc.property(anyMap(30), fc.nat(29), fc.nat(29), forms, (network, gone, closer, form) => {
        const previous = layoutEcogram(network, { form });
        const alters = network.alters
          .filter((_, at) => at !== gone)
          .map((alter, at) => (at === closer ? { ...alter, closeness: 5 } : alter));
        const is = new Set(alters.map(({ id }) => id));
        const ties = network.ties.filter(({ source, target }) => is.has(source) && is.has(target));
        const next = layoutEcogram(
          { ...network, alters: [...alters, { id: "new", closeness: 3 }], ties },
          { form, previous },
        );
        const stayed = alters.filter(
          ({ id }) => previous.places[id]?.ring === next.places[id]?.ring,
        );
        const moved = stayed.filter(({ id }) => {
          const [before, after] = [previous.places[id], next.places[id]];
          return (
            Math.hypot((before?.x ?? 0) - (after?.x ?? 0), (before?.y ?? 0) - (after?.y ?? 0)) >
            1e-6
          );
        });
        // Where a row had no room left, its people make room; everybody else stays to the unit.
        const rows = new Set(
          moved.map(({ id }) => `${next.places[id]?.ring} ${next.places[id]?.radius}`),
        );
        expect(rows.size).toBeLessThanOrEqual(form === "sectors" ? 4 : 2);
        apart(Object.values(next.places));
      }),
      { numRuns: 60 },
    );
  });

  it("leaves nobody's place changed when nothing changed", () => {
    fc.assert(
      fc.property(anyMap(30), (network) => {
        const previous = layoutEcogram(network);
        expect(layoutEcogram(network, { previous })).toEqual(previous);
      }),
      { numRuns: 20 },
    );
  });

  it("gives up to eight people without a rating the corners, and more a ring of their own", () => {
    const unknown = (count: number) => layoutEcogram(mapOf(people(count, () => "unknown")));
    expect(unknown(8).rings.map(({ name }) => name)).toEqual(["inner", "middle", "outer"]);
    expect(unknown(9).rings.map(({ name }) => name)).toEqual([
      "inner",
      "middle",
      "outer",
      "unrated",
    ]);
  });

  // Two circles of friends, and a chain from one circle to the next, can be drawn without a crossing.
  it.each([
    [
      "a ring of six",
      6,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 0],
      ],
    ],
    [
      "a star",
      6,
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
        [0, 5],
      ],
    ],
    [
      "two triangles",
      6,
      [
        [0, 2],
        [2, 4],
        [4, 0],
        [1, 3],
        [3, 5],
        [5, 1],
      ],
    ],
    [
      "a path",
      8,
      [
        [0, 4],
        [4, 1],
        [1, 5],
        [5, 2],
        [2, 6],
        [6, 3],
        [3, 7],
      ],
    ],
  ])("draws %s without a crossing", (_, count, pairs) => {
    const ties = pairs.map(([one, other]) => [`p${one ?? 0}`, `p${other ?? 0}`] as const);
    const { places } = layoutEcogram(mapOf(people(count), ties));
    const lines = ties.flatMap(([one, other]) => {
      const [from, to] = [places[one], places[other]];
      return from && to ? [[from, to] as const] : [];
    });
    expect(curveCrossings(bend(lines, Object.values(places)))).toBe(0);
  });
});

describe("circularOrder", () => {
  const crossingsOn = (order: readonly number[], pairs: readonly (readonly [number, number])[]) => {
    const points = new Map(
      order.map((person, at) => {
        const angle = (2 * Math.PI * at) / order.length;
        return [person, { x: Math.sin(angle), y: Math.cos(angle) }] as const;
      }),
    );
    const none = { x: 0, y: 0 };
    return countCrossings(
      pairs.map(([one, other]) => [points.get(one) ?? none, points.get(other) ?? none]),
    );
  };
  const graphs = fc.integer({ min: 3, max: 7 }).chain((count) =>
    fc
      .uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), {
        selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      })
      .map((pairs) => ({ count, pairs: pairs.filter(([a, b]) => a !== b) })),
  );
  const orderOf = (count: number, pairs: readonly (readonly [number, number])[]) =>
    circularOrder(
      Array.from({ length: count }, (_, one) =>
        pairs.flatMap(([a, b]) => (a === one ? [b] : b === one ? [a] : [])),
      ),
    );

  it("holds everybody once", () => {
    fc.assert(
      fc.property(graphs, ({ count, pairs }) => {
        const sorted = orderOf(count, pairs).sort((a, b) => a - b);
        expect(sorted).toEqual(Array.from({ length: count }, (_, at) => at));
      }),
    );
  });

  it("is at most one crossing from the best order of all, for up to seven people", () => {
    fc.assert(
      fc.property(graphs, ({ count, pairs }) => {
        const best = Math.min(
          ...permutations(Array.from({ length: count - 1 }, (_, at) => at + 1)).map((rest) =>
            crossingsOn([0, ...rest], pairs),
          ),
        );
        expect(crossingsOn(orderOf(count, pairs), pairs)).toBeLessThanOrEqual(best + 1);
      }),
      { numRuns: 40 },
    );
  });
});

function permutations(list: readonly number[]): number[][] {
  return list.length < 2
    ? [[...list]]
    : list.flatMap((first) =>
        permutations(list.filter((one) => one !== first)).map((rest) => [first, ...rest]),
      );
}
