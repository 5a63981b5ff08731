import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import {
  coreSupportTypes,
  facetLabels,
  roleIds,
  roles,
  roleSources,
  safeParseDocument,
  supportTypeEntries,
  supportTypes,
  wordTraps,
  type Role,
} from "@steunnetwerk/domain";

/** The rows of the project's reference "Roles and support types", written down apart from the sources. */
const rows = JSON.parse(
  readFileSync(new URL("../../referenceRows.json", import.meta.url), "utf8"),
) as {
  readonly roles: readonly {
    readonly id: (typeof roleIds)[number];
    readonly section: string;
    readonly authority?: string;
    readonly minimumAge?: number | null;
  }[];
  readonly facets: readonly (keyof Role)[];
  readonly supportTypes: readonly string[];
  readonly wordTraps: readonly string[];
};
const all = Object.entries(roles) as [(typeof roleIds)[number], Role][];

describe("roles", () => {
  it("are every row of the reference, in its order, and no other", () => {
    expect(roleIds).toEqual(rows.roles.map(({ id }) => id));
    expect(Object.keys(roles).sort()).toEqual([...roleIds].sort());
  });

  it.each(rows.roles)("$id stands in its section with its authority and least age", (row) => {
    const { section, authority, minimumAge } = roles[row.id];
    expect(section).toBe(row.section);
    if (row.authority !== undefined)
      expect({ authority, minimumAge }).toEqual({
        authority: row.authority,
        minimumAge: row.minimumAge,
      });
  });

  it.each(all)("%s has every facet, each value with a label", (_, role) => {
    for (const facet of rows.facets) {
      expect(role, facet).toHaveProperty(facet);
      if (facet === "minimumAge") continue;
      const labels = Object.keys(facetLabels[facet as keyof typeof facetLabels]);
      for (const value of [role[facet] ?? []].flat()) expect(labels, facet).toContain(value);
    }
  });

  it.each(all)(
    "%s says what it is in both languages, in a sentence for families, and where it was read",
    (_, role) => {
      expect(role.definition.nl).toMatch(/^[A-ZÀ-Ý].+\.$/);
      expect(role.definition.en).toMatch(/^[A-Z].+\.$/);
      expect(role.definition.nl).not.toBe(role.definition.en);
      expect(role.label.nl.length).toBeGreaterThan(2);
      expect(role.label.en.length).toBeGreaterThan(2);
      expect(role.plain).toMatch(/^[A-Z].+\.$/);
      // B1: one sentence of at most 25 words.
      expect(role.plain.slice(0, -1)).not.toContain(". ");
      expect(role.plain.split(" ").length).toBeLessThanOrEqual(25);
      for (const key of role.sources) expect(roleSources).toHaveProperty([key]);
      expect(role.sources.length > 0).toBe(role.mark !== "background");
    },
  );

  it.each(all)("%s names kinds of support once, usual or sometimes", (_, { usual, sometimes }) => {
    const types = [...usual, ...sometimes];
    expect(new Set(types).size).toBe(types.length);
    for (const type of types) expect(supportTypes).toContain(type);
  });

  it("use every source and every value of every facet", () => {
    const used = new Set([
      ...all.flatMap(([, { sources }]) => sources),
      ...Object.values(supportTypeEntries).flatMap(({ sources }) => sources),
    ]);
    expect(Object.keys(roleSources).filter((key) => !used.has(key as never))).toEqual([]);
    for (const facet of rows.facets.filter((one) => one !== "minimumAge")) {
      const values = new Set(all.flatMap(([, role]) => [role[facet] ?? []].flat()));
      const labels = Object.keys(facetLabels[facet as keyof typeof facetLabels]);
      // A facet may have a value that no role has by default: a support can be online, one person can get pgb.
      expect([facet, labels.filter((label) => !values.has(label as never))]).toEqual([
        facet,
        unusedValues[facet] ?? [],
      ]);
    }
  });

  it("never give gezag: the five that rest on it are positions of a citizen or of an institution", () => {
    const withGezag = all.filter(([, { authority }]) => authority === "gezag").map(([id]) => id);
    expect(withGezag).toEqual([
      "pleegoudervoogd",
      "burgervoogd",
      "voogd_testament",
      "medegezag_derde",
      "voogd_gi",
    ]);
  });

  it("count as informal outside the boundary only", () => {
    for (const [id, { section, countsAsInformal }] of all)
      if (section === "boundary") expect([id, countsAsInformal]).toEqual([id, false]);
  });

  it("say that no source was found instead of guessing", () => {
    expect(roles.jim.screening).toBeNull();
    expect(roles.steunouder.minimumAge).toBeNull();
    expect(roles.meeleefgezin.compensation).toBeNull();
    expect(roles.maatje.minimumAge).toBeNull();
  });
});

const unusedValues: Partial<Record<keyof Role, readonly string[]>> = {};

describe("word traps", () => {
  it("are the words of the reference", () => {
    expect(Object.keys(wordTraps)).toEqual(rows.wordTraps);
  });

  it("“mentor” has five meanings, and is no role", () => {
    expect(wordTraps.mentor.meanings).toHaveLength(5);
    expect(roleIds).not.toContain("mentor");
    for (const { meanings } of Object.values(wordTraps))
      for (const id of meanings) expect(roleIds).toContain(id);
  });

  it("a pleegouder is no ouder, and the statutory vertrouwenspersoon is not informal", () => {
    expect(wordTraps.ouder.rule.en).toContain("a foster parent is no ouder");
    expect(roles.netwerkpleegouder.section).toBe("statutory");
    expect(roles.ouder.section).toBe("boundary");
    expect(roles.vertrouwenspersoon.countsAsInformal).toBe(false);
    expect(roles.vertrouwd_persoon_gesprek.label.nl).toBe("meegenomen vertrouwd persoon");
  });

  it.each(["mentor", "voogd", "pleegouder", "ervaringsdeskundige", "gezinsondersteuner"] as const)(
    "the word %s as a role is answered with its question",
    (role) => {
      const result = safeParseDocument("roleAssignment", {
        version: 1,
        id: "r",
        personId: "p",
        role,
      });
      expect(result.success ? [] : result.issues).toEqual([
        { path: ["role"], code: "ambiguousWord", message: wordTraps[role].rule },
      ]);
    },
  );

  it("a word without a meaning among the roles is an ordinary wrong code", () => {
    const result = safeParseDocument("roleAssignment", {
      version: 1,
      id: "r",
      personId: "p",
      role: "netwerk",
    });
    expect(result.success ? [] : result.issues.map(({ code }) => code)).toEqual(["invalid_value"]);
  });

  it("a word trap in another list is an ordinary wrong code", () => {
    const result = safeParseDocument("measure", {
      version: 1,
      id: "m",
      jeugdigeId: "p",
      kind: "voogd",
    });
    expect(result.success ? [] : result.issues.map(({ code }) => code)).toEqual(["invalid_value"]);
  });
});

describe("support types", () => {
  it("are every row of the reference", () => {
    expect([...supportTypes].sort()).toEqual([...rows.supportTypes].sort());
    expect(Object.keys(supportTypeEntries)).toEqual([...supportTypes]);
    expect(supportTypes.slice(0, 5)).toEqual([...coreSupportTypes]);
  });

  it("carry the letters of an ecogram", () => {
    const letters = Object.entries(supportTypeEntries).flatMap(([id, { notation }]) =>
      notation === undefined ? [] : [[notation, id]],
    );
    expect(Object.fromEntries(letters)).toEqual({
      P: "praktisch",
      G: "gezelschap",
      A: "informatief",
      E: "emotioneel",
    });
  });
});
