import { readdirSync, readFileSync } from "node:fs";

import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import { Network } from "@steunnetwerk/domain";
import { readNetworkCanvas } from "@steunnetwerk/exchange";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyMap, mapOf } from "./maps.ts";

import { drawEcogram } from "@steunnetwerk/ecogram";

const folder = new URL("../../../examples/network-canvas/", import.meta.url);
const noor = readNetworkCanvas(
  readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => ({ name, content: readFileSync(new URL(name, folder), "utf8") })),
).networks[0];
if (noor === undefined) throw new Error("examples/network-canvas holds no interview");

const rootOf = (svg: string): XmlElement => {
  const { root } = parseXml(svg);
  if (root === null) throw new Error("no element");
  return root;
};
const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) =>
    child.type === "element"
      ? [
          ...((child as XmlElement).name === name ? [child as XmlElement] : []),
          ...all(child as XmlElement, name),
        ]
      : [],
  );
const peopleIn = (svg: string) =>
  all(rootOf(svg), "g").filter(({ attributes }) => attributes["data-person"] !== undefined);
const labelOf = (svg: string, id: string) =>
  peopleIn(svg).find(({ attributes }) => attributes["data-person"] === id)?.attributes[
    "aria-label"
  ];

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
      fc.property(anyMap(25), fc.constantFrom("nl", "en"), (network, language) => {
        expect(Network.safeParse(network).success).toBe(true);
        const svg = drawEcogram(network, { language });
        expect(svg).toBe(drawEcogram(structuredClone(network), { language }));
        expect(peopleIn(svg)).toHaveLength(network.alters.length);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 60 },
    );
  });
});
