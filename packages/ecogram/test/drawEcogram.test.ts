import type { XmlElement } from "@rgrove/parse-xml";
import { Network } from "@steunnetwerk/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyMap, mapOf } from "./maps.ts";
import { noor } from "./samples.ts";
import { all, peopleIn, rootOf } from "./svg.ts";

import { drawEcogram } from "@steunnetwerk/ecogram";

const labelOf = (svg: string, id: string) =>
  peopleIn(svg).find(({ attributes }) => attributes["data-person"] === id)?.attributes[
    "aria-label"
  ];

const forms = fc.constantFrom("convoy", "sectors", "ecogram");

describe("drawEcogram", () => {
  it("is one SVG element with a title and a description that are its name", () => {
    const svg = rootOf(drawEcogram(noor));
    expect(svg.name).toBe("svg");
    const ids = (svg.attributes["aria-labelledby"] ?? "").split(" ");
    const [title, desc] = ["title", "desc"].map((name) => all(svg, name)[0]);
    expect(ids).toEqual([title?.attributes["id"], desc?.attributes["id"]]);
    expect(title?.text).toBe("De mensen om Noor heen");
    expect(desc?.text).toContain("Heel dichtbij: Mama, Sem, Oma Ria");
  });

  it("says in the description who gives what, who is the only one, and what nobody gives", () => {
    const description = all(rootOf(drawEcogram(noor)), "desc")[0]?.text;
    expect(description).toContain("Emotioneel van: Mama, Oma Ria en Yara.");
    expect(description).toContain("Advies en uitleg alleen van: Trainer Joost.");
    expect(description).toContain("Nog niemand voor: waardering.");
    expect(description).toContain("Ruzie of spanning met Noor: Papa.");
    expect(description).toContain("Ruzie of spanning tussen: Mama en Papa; Papa en Oma Ria.");
    expect(description).toContain(
      "Naar steun is nog niet gevraagd bij: Opa Wim, Lotte en Juf Elif.",
    );
  });

  it("draws everybody once, from the middle outwards, with all that is drawn in words", () => {
    const svg = drawEcogram(noor, { language: "en" });
    expect(peopleIn(svg)).toHaveLength(noor.alters.length);
    const label = (name: string) =>
      labelOf(svg, noor.alters.find((alter) => alter.label === name)?.id ?? "");
    expect(label("Oma Ria")).toBe(
      "Oma Ria: family; very close; gives emotional, practical and company; knows Mama, Sem, Opa Wim, Oom Karim, Buurvrouw Ans and Papa",
    );
    expect(label("Juf Elif")).toContain("support was not asked about yet");
    expect(label("Oom Karim")).toContain("how close is not known (yet)");
    expect(label("Lotte")).toContain("could be in touch again");
    expect(label("Femke, jeugdhulp")).toContain("is there for a job");
  });

  it("marks the only giver apart from the others, and gives no bead for a no", () => {
    const beads = (id: string, provides: Network["alters"][number]["provides"]) => {
      const map = mapOf([
        { id, provides },
        { id: "b", provides: { praktisch: "yes" } },
      ]);
      return peopleIn(drawEcogram(map)).find(({ attributes }) => attributes["data-person"] === id);
    };
    const letters = (element: XmlElement | undefined) =>
      all(element ?? rootOf("<g/>"), "text").map(({ text }) => text);
    expect(letters(beads("a", { emotioneel: "yes", praktisch: "yes", gezelschap: "no" }))).toEqual([
      "iemand",
      "E",
      "P",
    ]);
    const dark = all(
      beads("a", { emotioneel: "yes", praktisch: "yes" }) ?? rootOf("<g/>"),
      "circle",
    );
    expect(dark.filter(({ attributes }) => attributes["class"]?.includes("f-only"))).toHaveLength(
      1,
    );
  });

  it("counts nobody as a giver who is there for a job, not in touch, or not safe", () => {
    for (const change of [
      { professional: "yes" },
      { state: "activatable" },
      { state: "unsafe" },
    ] as const) {
      const svg = drawEcogram(mapOf([{ id: "a", provides: { emotioneel: "yes" }, ...change }]));
      expect(svg).toContain("Nog niemand voor: emotioneel.");
    }
  });

  it("shows what is not known as not known", () => {
    const svg = drawEcogram(
      mapOf([{ id: "a" }, { id: "b", closeness: "unknown", provides: { praktisch: "unknown" } }]),
    );
    expect(labelOf(svg, "a")).toBe(
      "iemand: hoe dichtbij weten we (nog) niet; naar steun is nog niet gevraagd",
    );
    expect(labelOf(svg, "b")).toBe(
      "iemand: hoe dichtbij weten we (nog) niet; geeft misschien praktisch",
    );
    expect(svg).toContain("nog niet gevraagd hoe dichtbij");
    expect(svg).toContain("niemand weet hoe dichtbij");
  });

  it("draws an empty map with words instead of people", () => {
    const svg = drawEcogram(mapOf([]));
    expect(peopleIn(svg)).toEqual([]);
    expect(svg).toContain("Er staat nog niemand op deze kaart");
  });

  it("uses only colours that a page can set, and follows the reader's dark mode and the printer", () => {
    const svg = drawEcogram(noor);
    expect(svg).toContain("@media (prefers-color-scheme:dark)");
    expect(svg).toContain("@media print");
    expect(svg).toContain("fill:var(--ecogram-ink,var(--_ink))");
    expect(drawEcogram(noor, { theme: "light" })).not.toContain("prefers-color-scheme");
  });

  it("draws a line to everybody in an ecogram, as thick as they are close", () => {
    const map = mapOf([
      { id: "a", closeness: 5, provides: { praktisch: "yes" } },
      { id: "b", closeness: 1, reciprocal: "yes" },
      { id: "c", state: "activatable", closeness: 3 },
      { id: "d", conflict: "yes", closeness: 3 },
    ]);
    const lines = all(rootOf(drawEcogram(map, { form: "ecogram" })), "path").filter(
      ({ attributes }) => ["s-tie", "s-conflict"].includes(attributes["class"] ?? ""),
    );
    const widths = lines.map(({ attributes }) => attributes["stroke-width"]);
    expect(widths.slice(0, 4)).toEqual(["6.5", "2", "4", "2.4"]);
    expect(lines[2]?.attributes["stroke-dasharray"]).toBe("10 9");
    expect(all(rootOf(drawEcogram(map)), "path").length).toBeLessThan(lines.length + 20);
  });

  it("names every part of life around the circle of sectors", () => {
    const words = all(rootOf(drawEcogram(noor, { form: "sectors" })), "textPath").map(
      ({ text }) => text,
    );
    expect(words).toEqual(
      expect.arrayContaining(["familie", "vrienden", "buurt", "hulpverleners"]),
    );
  });

  it("fits a sheet of A4, in black and white", () => {
    const { attributes } = rootOf(drawEcogram(noor, { page: "a4" }));
    expect([attributes["width"], attributes["height"]]).toEqual(["210mm", "297mm"]);
    const [, , width = 0, height = 1] = (attributes["viewBox"] ?? "").split(" ").map(Number);
    expect(width / height).toBeCloseTo(210 / 297, 2);
    expect(drawEcogram(noor, { page: "a4" })).not.toContain("#ffd5c8");
  });

  it("prints in black, white and grey", () => {
    const colours = new Set(drawEcogram(noor, { theme: "print" }).match(/#[0-9a-f]{6}\b/g));
    expect([...colours].filter((colour) => !/^#(..)\1\1$/.test(colour))).toEqual([]);
  });

  it("never breaks out of its text, whatever the names are", () => {
    const name = `</title><script>alert(1)</script>"&'\u0000\uD800`;
    const svg = drawEcogram({ ...mapOf([{ id: `"><x`, label: name }]), id: `"><x` });
    expect(all(rootOf(svg), "script")).toEqual([]);
    expect(labelOf(svg, `"><x`)).toMatch(/^<\/title><script>alert/);
  });

  it("is well-formed and the same each time, for any map in both languages", () => {
    fc.assert(
      fc.property(anyMap(25), fc.constantFrom("nl", "en"), forms, (network, language, form) => {
        expect(Network.safeParse(network).success).toBe(true);
        const svg = drawEcogram(network, { language, form });
        expect(svg).toBe(drawEcogram(structuredClone(network), { language, form }));
        expect(peopleIn(svg)).toHaveLength(network.alters.length);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 30 },
    );
  });
});
