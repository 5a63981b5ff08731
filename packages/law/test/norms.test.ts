import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { isInForce } from "../src/norms/norms.ts";

import { norms, printLaw, normSources, tables, type Norm } from "@steunnetwerk/law";

const rows = JSON.parse(
  readFileSync(new URL("../referenceRows.json", import.meta.url), "utf8"),
) as [string, string][];
const all: readonly [string, Norm][] = Object.entries(norms);

describe("norms", () => {
  it.each(rows)("carry row %s of the reference: %s", (row) => {
    expect(all.filter(([, norm]) => norm.rows.includes(row)).map(([id]) => id)).not.toEqual([]);
  });

  it("name no row that the list does not have, and the list names none twice", () => {
    const known = new Set(rows.map(([id]) => id));
    expect(known.size).toBe(rows.length);
    for (const [id, norm] of all)
      expect([id, norm.rows.filter((row) => !known.has(row))]).toEqual([id, []]);
  });

  it("say what they say in both languages, where, from when, and where it was read", () => {
    for (const [id, norm] of all) {
      expect(norm.text.nl.length, id).toBeGreaterThan(10);
      expect(norm.text.en.length, id).toBeGreaterThan(10);
      expect(norm.text.nl, id).not.toBe(norm.text.en);
      expect(norm.article.length, id).toBeGreaterThan(3);
      expect(norm.sources.length, id).toBeGreaterThan(0);
      for (const key of norm.sources)
        expect(key === "OWN" || key in normSources, `${id} ${key}`).toBe(true);
      expect(norm.validTo === undefined || norm.validTo >= norm.validFrom, id).toBe(true);
      expect(norm.rows.length, id).toBeGreaterThan(0);
    }
  });

  it("call our own inferences derived, and give what was read a source", () => {
    for (const [id, norm] of all) {
      const elsewhere = norm.sources.filter((key) => key !== "OWN");
      if (norm.reading !== "derived" && norm.reading !== "background")
        expect(elsewhere, id).not.toEqual([]);
      if (id.startsWith("own-")) expect(norm.reading, id).toBe("derived");
    }
  });

  it("are used: every source is the source of a norm", () => {
    const used = new Set(all.flatMap(([, norm]) => norm.sources));
    expect(Object.keys(normSources).filter((key) => !used.has(key as never))).toEqual([]);
  });

  it("are in force from the first day up to and including the last", () => {
    const norm = norms["jw-7.3.8-3-15"];
    expect(isInForce(norm, "2014-12-31")).toBe(false);
    expect(isInForce(norm, "2015-01-01")).toBe(true);
    expect(isInForce(norm, "2019-12-31")).toBe(true);
    expect(isInForce(norm, "2020-01-01")).toBe(false);
    expect(isInForce(norms["jw-7.3.8-3-20"], "2100-01-01")).toBe(true);
  });
});

describe("tables", () => {
  it("have ids that stay", () => {
    expect(tables.map(({ id }) => id)).toEqual([
      "C1",
      "C2",
      "C2-consent",
      "C3",
      "C4",
      "C5",
      "FGP-offer",
      "FGP-drop",
      "supporterData",
      "notice",
      "screening",
      "pleegcontract",
      "blokkaderecht",
      "retention",
      "destruction",
      "signal",
    ]);
  });
});

describe("printLaw", () => {
  it.each(["nl", "en"] as const)(
    "prints every row, exception, norm and source in %s",
    (language) => {
      const text = printLaw(language);
      const lines = text.split("\n");
      for (const { rows: tableRows, title } of tables) {
        expect(lines).toContain(`## ${title[language]}`);
        for (const { id } of tableRows)
          expect(
            lines.filter((line) => line.startsWith(`| ${id} |`)),
            id,
          ).toHaveLength(1);
      }
      for (const [id, norm] of all) {
        const [line = ""] = lines.filter((one) => one.startsWith(`| ${id} |`));
        expect(line, id).toContain(norm.text[language]);
      }
      for (let number = 1; number <= 11; number += 1) expect(text).toContain(`| E${number} |`);
      for (const [key, address] of Object.entries(normSources))
        expect(lines).toContain(`- ${key}: <${address}>`);
      expect(text).not.toContain("undefined");
    },
  );

  it.each(["nl", "en"] as const)(
    "is printed as it stands, in %s (else: npm run print -w @steunnetwerk/law)",
    (language) => {
      const file = new URL(`../print/${language}.md`, import.meta.url);
      expect(readFileSync(file, "utf8")).toBe(printLaw(language));
    },
  );

  it("gives every table a rectangle of cells, so that it renders", () => {
    for (const block of printLaw("en")
      .split("\n\n")
      .filter((one) => one.startsWith("| "))) {
      const widths = block.split("\n").map((line) => line.split(/(?<!\\)\|/).length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it("says what holds for any value, the period a row was used, and what follows", () => {
    const lines = printLaw("nl").split("\n");
    expect(lines).toContain(
      "| C1-12to15-able | vrijwillig | 12 tot en met 15 | ja | toestemming van: de jeugdige; iedere ouder met gezag, of de voogd | jw-7.3.4-1, jw-7.3.4-2 | 2015-01-01 – |  |",
    );
    expect(lines).toContain(
      "| retention-file-15 | dossier jeugdhulp | vanaf: begin volgens het gekozen beleid. ten minste: 15 jaar | jw-7.3.8-3-15, retention-start | 2015-01-01 – 2019-12-31 |  |",
    );
    expect(lines).toContain(
      "| screening-provider | werkt voor een aanbieder of gecertificeerde instelling, betaald of niet-incidenteel vrijwillig | nee | VOG. in bezit van: de aanbieder of instelling. hooguit oud: 3 maanden bij de start | jw-4.1.6-1, vog-renew | 2015-01-01 – |  |",
    );
  });
});
