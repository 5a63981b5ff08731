import { describe, expect, it } from "vitest";

import { explorations } from "./Explored.ts";
import { explore, nothingYet, placesOnTheWay } from "./explore.ts";

// Deeper, from more places and longer: npm run explore -w @steunnetwerk/handreiking
describe.each(Object.entries(explorations))("bounded exploration of %s", (_, explored) => {
  const way = placesOnTheWay(explored, 2, 320);
  const met = nothingYet();

  it("[A5] [C6] [C7] [D2] [K6] [N1] [S5] [T6] [V1] keeps every promise one step off the whole way", () => {
    for (const place of way.filter((_, position) => position % 16 === 0))
      explore(explored, place, 1, met);
    expect(met.places).toBeGreaterThan(400);
    expect([...met.events].length).toBeGreaterThan(25);
    expect([...met.rules]).toEqual(expect.arrayContaining(["A2", "A3", "A6", "S3"]));
  });

  it("goes through every step on that way", () => {
    const opened = new Set(way.flatMap(({ current }) => Object.keys(current.steps)));
    const conditional = explored.guideline.steps.filter(({ entry }) => entry !== undefined);
    for (const { id } of explored.guideline.steps)
      if (!conditional.some((step) => step.id === id)) expect(opened).toContain(id);
  });

  it("[N1] [K1] [S4] [V6] keeps every promise in everything that can be done first and second", () => {
    const [, named] = way;
    if (named === undefined) throw new Error("The walk is too short");
    const before = met.places;
    explore(explored, named, explored === explorations.jim ? 2 : 1, met);
    expect(met.places).toBeGreaterThan(before);
  });
});
