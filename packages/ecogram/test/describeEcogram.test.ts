import { describe, expect, it } from "vitest";

import { mapOf } from "./maps.ts";
import { noor } from "./samples.ts";

import { describeEcogram, ecogramTable } from "@steunnetwerk/ecogram";

describe("describeEcogram", () => {
  const { table, paragraph } = describeEcogram(noor, { language: "en" });
  const row = (name: string) => {
    const cells = table.rows.find(([who]) => who === name) ?? [];
    return new Map(cells.map((cell, at) => [table.columns[at], cell]));
  };

  it("speaks of one person as of one, and of who has no name as me", () => {
    const ego = { id: "ik" };
    const one = describeEcogram({ ...mapOf([{ id: "a" }]), ego });
    expect(one.paragraph).toContain("Om mij heen staat op deze kaart één persoon of groep.");
    const two = describeEcogram({ ...mapOf([{ id: "a" }, { id: "b" }]), ego }, { language: "en" });
    expect(two.paragraph).toContain("Around me this map shows 2 people or groups.");
  });

  it("has a row for everybody, with every kind of answer in words", () => {
    expect(table.rows).toHaveLength(noor.alters.length);
    expect([...row("Papa")]).toEqual([
      ["who", "Papa"],
      ["from", "family"],
      ["how close", "further away"],
      ["emotional", "no"],
      ["practical", "yes"],
      ["advice", "no"],
      ["feeling valued", "no"],
      ["company", "no"],
      ["particulars", "conflict or strain"],
      ["knows", "Mama, Sem and Oma Ria"],
    ]);
    expect(row("Juf Elif").get("emotional")).toBe("not asked yet");
    expect(row("Oom Karim").get("how close")).toBe("unknown");
    expect(row("Daan").get("how close")).toBe("not asked yet");
  });

  it("names everybody in the paragraph", () => {
    for (const { label = "" } of noor.alters) expect(paragraph).toContain(label);
  });

  it("asks the five core types of a map on which nothing was asked", () => {
    expect(describeEcogram(mapOf([{ id: "a" }])).table.columns).toHaveLength(10);
  });
});

describe("ecogramTable", () => {
  it("heads every row and column, and escapes what people wrote", () => {
    const html = ecogramTable(mapOf([{ id: "a", label: "<b>" }]));
    expect(html).toContain('<th scope="row">&lt;b&gt;</th>');
    expect(html.match(/scope="col"/g)).toHaveLength(10);
    expect(html).toContain("<caption>De mensen om Sam heen</caption>");
  });
});
