import { describe, expect, it } from "vitest";

import { mapOf } from "./maps.ts";
import { peopleIn, rootOf } from "./svg.ts";

import { drawSideBySide } from "@steunnetwerk/ecogram";

const oma = { id: "oma", label: "Oma", closeness: 5 };
const sam = mapOf([oma, { id: "juf", label: "Juf" }]);
const mama = {
  ...mapOf([oma, { id: "tante", label: "Tante" }]),
  id: "mama",
  ego: { id: "m", label: "Mama" },
};

describe("drawSideBySide", () => {
  it("draws both maps, and marks who is on both", () => {
    const labels = peopleIn(drawSideBySide(sam, mama)).map(
      ({ attributes }) => attributes["aria-label"],
    );
    expect(labels).toHaveLength(4);
    expect(labels.filter((label) => label?.startsWith("Oma: op beide kaarten"))).toHaveLength(2);
  });

  it("takes the caller's word for who are the same", () => {
    const svg = drawSideBySide(sam, mama, { same: [["juf", "tante"]], language: "en" });
    expect(svg).toContain("On both maps: Juf.");
    expect(drawSideBySide(sam, mama, { same: [] })).toContain("Niemand staat op beide kaarten.");
  });

  it("puts who is on both at the same side", () => {
    const [left, right] = peopleIn(drawSideBySide(sam, mama)).filter(
      ({ attributes }) => attributes["data-person"] === "oma",
    );
    expect(left?.attributes["transform"]).toBe(right?.attributes["transform"]);
  });

  it("has ids of its own in each half", () => {
    const ids = drawSideBySide(sam, mama).match(/ id="[^"]+"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lies on a sheet of A4 across", () => {
    const { attributes } = rootOf(drawSideBySide(sam, mama, { page: "a4" }));
    expect([attributes["width"], attributes["height"]]).toEqual(["297mm", "210mm"]);
  });
});
