import type { Network } from "@steunnetwerk/domain";
import { describe, expect, it } from "vitest";

import { mapOf } from "./maps.ts";
import { named, noor } from "./samples.ts";
import { peopleIn } from "./svg.ts";

import { drawChange, layoutEcogram } from "@steunnetwerk/ecogram";

const lotte = named("Lotte").id;
const marit = named("Marit, wijkteam").id;
const later: Network = {
  ...noor,
  id: "later",
  drawnOn: "2026-06-20",
  alters: [
    ...noor.alters
      .filter(({ id }) => id !== marit)
      .map((alter) =>
        alter.id === lotte
          ? { ...alter, closeness: 5, provides: { gezelschap: "yes" as const } }
          : alter,
      ),
    { id: "sanne", label: "Tante Sanne", closeness: 3 },
  ],
  ties: noor.ties.filter(({ source, target }) => ![source, target].includes(marit)).slice(1),
};

describe("drawChange", () => {
  const svg = drawChange(noor, later);
  const labels = new Map(
    peopleIn(svg).map(({ attributes }) => [attributes["data-person"], attributes["aria-label"]]),
  );

  it("shows who came, who left, and everybody else once", () => {
    expect(labels.size).toBe(noor.alters.length + 1);
    expect(labels.get("sanne")).toContain("nieuw op de kaart");
    expect(labels.get(marit)).toContain("niet meer op de kaart");
    expect(labels.get(lotte)).not.toContain("op de kaart");
  });

  it("leaves everybody where they were, but for who stands closer", () => {
    const { places } = layoutEcogram(noor);
    const now = new Map(
      peopleIn(svg).map(({ attributes }) => [attributes["data-person"], attributes["transform"]]),
    );
    const moved = noor.alters.filter(({ id }) => {
      const { x = 0, y = 0 } = places[id] ?? {};
      return now.get(id) !== `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;
    });
    expect(moved.map(({ id }) => id)).toEqual([lotte]);
  });

  it("says what changed in words, with both days", () => {
    expect(svg).toContain("wat er veranderde (11 maart 2026 – 20 juni 2026)");
    expect(svg).toContain("Nieuw op de kaart: Tante Sanne.");
    expect(svg).toContain("Niet meer op de kaart: Marit, wijkteam.");
    expect(svg).toContain("Dichterbij gekomen: Lotte.");
  });

  it("tells a no that became a yes, and does not call an answer that was first asked a change", () => {
    const map = (answer?: "yes" | "no") =>
      mapOf([
        {
          id: "a",
          label: "Oma",
          ...(answer === undefined ? {} : { provides: { praktisch: answer } }),
        },
      ]);
    expect(drawChange(map("no"), map("yes"))).toContain("Geeft nu ook: Oma (praktisch).");
    expect(drawChange(map("yes"), map("no"))).toContain("Geeft niet meer: Oma (praktisch).");
    expect(drawChange(map(), map("yes"))).toContain("Er is niets veranderd.");
  });

  it("does not count who left as a giver", () => {
    const before = mapOf([
      { id: "a", provides: { praktisch: "yes" } },
      { id: "b", provides: { praktisch: "no" } },
    ]);
    const after = mapOf([{ id: "b", provides: { praktisch: "no" } }]);
    expect(drawChange(before, after)).toContain("Nog niemand voor praktisch");
  });

  it("marks a tie that came and one that went, among people who stayed", () => {
    const people = [{ id: "a" }, { id: "b" }, { id: "c" }];
    const marks = (before: Network, after: Network) =>
      drawChange(before, after).match(/M-4 0H4(M0-4V4)?/g);
    expect(marks(mapOf(people, [["a", "b"]]), mapOf(people, [["b", "c"]]))?.sort()).toEqual([
      "M-4 0H4",
      "M-4 0H4M0-4V4",
    ]);
    expect(marks(mapOf(people, [["a", "b"]]), mapOf(people, [["b", "a"]]))).toBeNull();
  });
});
