import { parseNetwork } from "@steunnetwerk/domain";
import { describe, expect, it } from "vitest";

import { madeUpMaps, madeUpNetwork, type MapEventKind } from "@steunnetwerk/synthetic";

const series = Array.from({ length: 100 }, (_, at) =>
  madeUpMaps(`series-${at}`, { months: [6, 12, 24] }),
);

describe("madeUpMaps", () => {
  it("begins with the network of the same seed", () => {
    expect(madeUpMaps("a").maps[0]).toEqual(madeUpNetwork("a"));
  });

  it("gives valid versions of one map, each after the one before", () => {
    for (const { maps } of series)
      for (const [at, map] of maps.entries()) {
        expect(parseNetwork(map).mapId).toBe(maps[0]?.id);
        expect(map.previousId).toBe(maps[at - 1]?.id);
        if (at > 0) expect((map.drawnOn ?? "") > (maps[at - 1]?.drawnOn ?? "")).toBe(true);
      }
  });

  it("keeps everybody's id, and adds only who joined", () => {
    for (const { maps, events } of series) {
      const [first, last] = [maps[0], maps.at(-1)];
      const before = new Set(first?.alters.map(({ id }) => id));
      const added = last?.alters.map(({ id }) => id).filter((id) => !before.has(id));
      expect(added).toEqual(
        events.filter(({ kind }) => kind === "joined").map(({ alterId }) => alterId),
      );
    }
  });

  it("lets everything happen that can happen", () => {
    const kinds = new Set(series.flatMap(({ events }) => events.map(({ kind }) => kind)));
    const expected: MapEventKind[] = [
      "backInTouch",
      "burnedOut",
      "cameCloser",
      "died",
      "fellOut",
      "joined",
      "madeUp",
      "movedAway",
      "professionalLeft",
    ];
    expect([...kinds].sort()).toEqual(expected);
  });

  it("shows on the map what happened", () => {
    const stateAfter = (kind: MapEventKind) =>
      series.flatMap(({ maps, events }) =>
        events.flatMap(({ kind: one, alterId, month }) => {
          const again = events.some((later) => later.alterId === alterId && later.month > month);
          const alter = maps.at(-1)?.alters.find(({ id }) => id === alterId);
          return one === kind && !again ? [alter] : [];
        }),
      );
    expect(new Set(stateAfter("died").map((alter) => alter?.state))).toEqual(new Set(["deceased"]));
    expect(new Set(stateAfter("movedAway").map((alter) => alter?.state))).toEqual(
      new Set(["activatable"]),
    );
    expect(new Set(stateAfter("fellOut").map((alter) => alter?.conflict))).toEqual(
      new Set(["yes"]),
    );
    for (const alter of stateAfter("burnedOut"))
      expect(
        Object.values(alter?.provides ?? {}).filter((answer) => answer === "yes").length,
      ).toBeLessThanOrEqual(1);
  });

  it("draws on the last of the month when there is no such day", () => {
    const { maps } = madeUpMaps("a", { on: "2026-01-31", months: [1] });
    expect(maps[1]?.drawnOn).toBe("2026-02-28");
  });
});
