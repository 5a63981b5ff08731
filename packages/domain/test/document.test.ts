import { runInNewContext } from "node:vm";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";

import { open, safeOpen } from "../src/document.ts";
import { report, problem } from "../src/issues/problems.ts";

import {
  documents,
  InvalidDocument,
  parseDocument,
  safeParseDocument,
  type DocumentKind,
  type DocumentModel,
} from "@steunnetwerk/domain";

// A stored shape as it grows in three versions: a name; the name in two parts; and parts that may not be empty.
const V1 = z.strictObject({ version: z.literal(1), name: z.string() });
const V2 = z.strictObject({ version: z.literal(2), first: z.string(), rest: z.string() });
const V3 = z.strictObject({ version: z.literal(3), first: z.string().min(1), rest: z.string() });

const model: DocumentModel<typeof V3> = {
  name: "note",
  schema: V3,
  migrations: [
    {
      schema: V1,
      migrate: ({ name }: z.infer<typeof V1>) => ({
        first: name.split(" ")[0],
        rest: name.split(" ").slice(1).join(" "),
      }),
    },
    { schema: V2, migrate: (two: z.infer<typeof V2>) => two },
  ],
};

const codes = (input: unknown) => {
  const result = safeOpen(model, input);
  return result.success ? [] : result.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
};

describe("versions (V)", () => {
  it("[V1] opens the newest version as it is", () => {
    const newest = { version: 3, first: "lang", rest: "verhaal" };
    expect(safeOpen(model, newest)).toEqual({ success: true, data: newest });
  });

  it("[V2] brings a document of any older version to the newest, through every step", () => {
    const expected = { version: 3, first: "lang", rest: "kort verhaal" };
    expect(open(model, { version: 1, name: "lang kort verhaal" })).toEqual(expected);
    expect(open(model, { version: 2, first: "lang", rest: "kort verhaal" })).toEqual(expected);
  });

  it("[V3] migrations are pure: the document that came in is not changed", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const old = Object.freeze({ version: 1, name: `a${name}` });
        const before = JSON.stringify(old);
        expect(open(model, old)).toEqual(open(model, old));
        expect(JSON.stringify(old)).toBe(before);
      }),
    );
  });

  it("[V4] refuses a newer version with a sentence that says what to do", () => {
    expect(codes({ version: 4, first: "x", rest: "" })).toEqual(["version newerVersion"]);
    const result = safeOpen(model, { version: 4 });
    expect(result.success ? "" : result.issues[0]?.message.en).toBe(
      "This document was made by a newer version; update the software to open it.",
    );
  });

  it.each([0, -1, 1.5, 3.5, NaN, -Infinity])(
    "[V5] refuses version %s, which does not exist",
    (version) => {
      expect(codes({ version })).toEqual(["version unknownVersion"]);
    },
  );

  it("[V5] refuses a version that is no number, or missing, as any field", () => {
    expect(codes({ version: "3", first: "x", rest: "" })).toEqual(["version invalid_value"]);
    expect(codes({ first: "x", rest: "" })).toEqual(["version missing"]);
    expect(codes(null)).toEqual([" invalid_type"]);
    expect(codes(3)).toEqual([" invalid_type"]);
  });

  it("[V6] refuses an old document that is wrong in its own version, in the words of that version", () => {
    expect(codes({ version: 1, name: 7 })).toEqual(["name invalid_type"]);
    expect(codes({ version: 2, first: "x" })).toEqual(["rest missing"]);
  });

  it("[V7] says so when a step gives something the next version refuses", () => {
    expect(codes({ version: 1, name: "" })).toEqual([" notMigrated", "first too_small"]);
  });

  it.each(Object.entries(documents))(
    "[V8] the versions of %s run from 1 to the newest without a gap, each in its own schema",
    (_, { schema, migrations }) => {
      const shapes = [...migrations.map((step) => step.schema), schema];
      for (const [index, shape] of shapes.entries()) {
        const { properties } = z.toJSONSchema(shape) as unknown as {
          readonly properties: { readonly version: { readonly const: number } };
        };
        expect(properties.version.const).toBe(index + 1);
      }
    },
  );
});

describe("parseDocument", () => {
  it("gives the document, or throws every issue", () => {
    const goal = {
      version: 1,
      id: "d",
      words: "Weer naar school.",
      ofIds: ["ik"],
      state: "active",
    };
    expect(parseDocument("goal", goal)).toEqual(goal);
    const wrong = () => parseDocument("goal", { ...goal, ofIds: [], state: "klaar" });
    expect(wrong).toThrow(InvalidDocument);
    expect(wrong).toThrow(
      "This is not a valid goal:\n- ofIds: This takes a list of at least 1 entry.\n- state: This takes one of “proposed”,",
    );
  });

  it.each(Object.keys(documents) as DocumentKind[])(
    "%s shares nothing with what came in, and accepts what it gave",
    (kind) => {
      const input = { version: 1, id: "x" };
      const result = safeParseDocument(kind, input);
      if (result.success) {
        expect(result.data).not.toBe(input);
        expect(safeParseDocument(kind, result.data)).toEqual(result);
      } else expect(result.issues.every(({ code }) => code === "missing")).toBe(true);
    },
  );

  it.each(Object.keys(documents) as DocumentKind[])(
    "%s is called by its name when refused",
    (kind) => {
      expect(() => parseDocument(kind, null)).toThrow(`This is not a valid ${kind}:`);
    },
  );

  it("is never changed by a change of the input afterwards", () => {
    const input = {
      version: 1,
      id: "k",
      ego: { id: "ik" },
      alters: [{ id: "oma", roles: ["jim"] }],
      ties: [],
    };
    const network = parseDocument("network", input);
    input.alters[0]?.roles.push("buur");
    input.ego.id = "ander";
    expect(network.ego.id).toBe("ik");
    expect(network.alters[0]?.roles).toEqual(["jim"]);
  });
});

describe("hostile input (H)", () => {
  const map = {
    version: 1,
    id: "k",
    ego: { id: "ik" },
    alters: [] as unknown[],
    ties: [] as unknown[],
  };
  const issuesOf = (input: unknown) => {
    const result = safeParseDocument("network", input);
    return result.success ? [] : result.issues.map(({ path, code }) => ({ path, code }));
  };

  it.each(["__proto__", "constructor", "prototype"])(
    "[H1] refuses a field named %s, wherever it is",
    (name) => {
      const field = `{${JSON.stringify(name)}: {"polluted": true}}`;
      expect(issuesOf(JSON.parse(field))).toEqual([{ path: [name], code: "forbiddenKey" }]);
      const deep = {
        ...map,
        ego: { id: "ik", attributes: JSON.parse(`{${JSON.stringify(name)}: true}`) as unknown },
      };
      expect(issuesOf(deep)).toEqual([{ path: ["ego", "attributes", name], code: "forbiddenKey" }]);
      expect(issuesOf({ ...map, alters: [{ id: "a" }, JSON.parse(field)] })).toEqual([
        { path: ["alters", 1, name], code: "forbiddenKey" },
      ]);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    },
  );

  it("[H2] refuses a text that is far too long before it is looked at, and one that is too long for its field", () => {
    expect(issuesOf({ ...map, id: "x".repeat(100_001) })).toEqual([
      { path: ["id"], code: "tooLarge" },
    ]);
    expect(issuesOf({ ...map, id: "x".repeat(100_000) })).toEqual([
      { path: ["id"], code: "too_big" },
    ]);
    expect(issuesOf({ ...map, id: "x".repeat(201) })).toEqual([{ path: ["id"], code: "too_big" }]);
    expect(issuesOf({ ...map, id: "x".repeat(200) })).toEqual([]);
  });

  it("[H3] refuses nesting beyond 32 levels, and a document that holds itself", () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect(issuesOf(nested(33)).map(({ code }) => code)).toEqual(["tooDeep"]);
    expect(issuesOf(nested(33))[0]?.path).toHaveLength(32);
    expect(issuesOf(nested(32)).map(({ code }) => code)).toEqual(["invalid_type"]);
    const circle: Record<string, unknown> = { ...map };
    circle["ego"] = circle;
    expect(issuesOf(circle).map(({ code }) => code)).toEqual(["tooDeep"]);
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    expect(issuesOf(deep).map(({ code }) => code)).toEqual(["tooDeep"]);
  });

  it("[H4] refuses more values than any document has, without reading them", () => {
    expect(issuesOf({ ...map, alters: new Array(8_000_001) })).toEqual([
      { path: ["alters"], code: "tooLarge" },
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 1_001 }, (_, index) => [`f${index}`, new Array(8_000).fill(0)]),
    );
    expect(issuesOf({ ...map, ego: many }).map(({ code }) => code)).toEqual(["tooLarge"]);
  });

  class Stay {
    readonly start = "2026-01-01";
  }

  it.each<[string, unknown]>([
    ["a Date", new Date(0)],
    ["a Map", new Map([["start", "2026-01-01"]])],
    ["an instance of a class", new Stay()],
    ["an error", new Error("x")],
  ])("[H5] refuses %s where fields belong, since what it says would be lost", (_, period) => {
    const goal = { version: 1, id: "d", words: "x", ofIds: ["ik"], state: "active", period };
    const result = safeParseDocument("goal", goal);
    expect(result.success ? [] : result.issues.map(({ path, code }) => ({ path, code }))).toEqual([
      { path: ["period"], code: "unreadable" },
    ]);
  });

  it("[H5] takes an object without a prototype, or of another context, as plain", () => {
    const bare = Object.assign(Object.create(null) as object, map);
    expect(issuesOf(bare)).toEqual([]);
    const elsewhere: unknown = runInNewContext(
      "({ version: 1, id: 'k', ego: { id: 'ik' }, alters: [], ties: [] })",
    );
    expect(issuesOf(elsewhere)).toEqual([]);
  });

  it("[H6] refuses what JSON cannot hold with a sentence, and never throws", () => {
    const getter = {
      get version(): number {
        throw new Error("no");
      },
    };
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    expect(issuesOf(getter)).toEqual([{ path: [], code: "unreadable" }]);
    expect(issuesOf(proxy)).toEqual([{ path: [], code: "unreadable" }]);
    for (const input of [NaN, Infinity, 1n, Symbol("x"), () => 1, new Map(), new Date(0)])
      expect(issuesOf(input).length).toBeGreaterThan(0);
    for (const age of [NaN, Infinity, -0.5])
      expect(issuesOf({ ...map, ego: { id: "ik", age } })).toHaveLength(1);
    expect(issuesOf({ ...map, ego: { id: "ik", age: -0 } })).toEqual([]);
  });
});

describe("issues (I)", () => {
  const sentence = (kind: DocumentKind, input: unknown) => {
    const result = safeParseDocument(kind, input);
    return result.success ? undefined : result.issues[0];
  };
  const goal = { version: 1, id: "d", words: "x", ofIds: ["ik"], state: "active" };
  const network = {
    version: 1,
    id: "k",
    ego: { id: "ik" },
    alters: [{ id: "a" }, { id: "b" }],
    ties: [] as unknown[],
  };

  it.each([
    [
      "a text",
      { ...goal, words: 7 },
      "Hier hoort een tekst; hier staat een getal.",
      "This takes a text; it is a number.",
    ],
    [
      "a fraction",
      { ...goal, words: 1.5 },
      "Hier hoort een tekst; hier staat een gebroken getal.",
      "This takes a text; it is a fraction.",
    ],
    [
      "nothing",
      { ...goal, words: null },
      "Hier hoort een tekst; hier staat niets (null).",
      "This takes a text; it is nothing (null).",
    ],
    [
      "a list",
      { ...goal, words: [] },
      "Hier hoort een tekst; hier staat een lijst.",
      "This takes a text; it is a list.",
    ],
    [
      "no number",
      { ...goal, words: NaN },
      "Hier hoort een tekst; hier staat geen getal.",
      "This takes a text; it is no number.",
    ],
    [
      "true or false",
      { ...goal, words: true },
      "Hier hoort een tekst; hier staat true of false.",
      "This takes a text; it is true or false.",
    ],
    [
      "fields",
      { ...goal, words: {} },
      "Hier hoort een tekst; hier staat een groep velden.",
      "This takes a text; it is a group of fields.",
    ],
    [
      "something else",
      { ...goal, words: 1n },
      "Hier hoort een tekst; hier staat iets anders.",
      "This takes a text; it is something else.",
    ],
    [
      "a list wanted",
      { ...goal, ofIds: "ik" },
      "Hier hoort een lijst; hier staat een tekst.",
      "This takes a list; it is a text.",
    ],
    [
      "fields wanted",
      { ...goal, period: "mei" },
      "Hier hoort een groep velden ({ … }); hier staat een tekst.",
      "This takes a group of fields ({ … }); it is a text.",
    ],
    [
      "a missing field",
      { ...goal, words: undefined },
      "Dit veld ontbreekt; hier hoort een tekst.",
      "This field is missing; it takes a text.",
    ],
    [
      "an empty text",
      { ...goal, words: "" },
      "Hier hoort een tekst van ten minste 1 teken.",
      "This takes a text of at least 1 character.",
    ],
    [
      "a long text",
      { ...goal, id: "x".repeat(201) },
      "Hier hoort een tekst van hooguit 200 tekens.",
      "This takes a text of at most 200 characters.",
    ],
    [
      "an empty list",
      { ...goal, ofIds: [] },
      "Hier hoort een lijst met ten minste 1 onderdeel.",
      "This takes a list of at least 1 entry.",
    ],
    [
      "a long list",
      { ...goal, ofIds: new Array(1_001).fill("a") },
      "Hier hoort een lijst met hooguit 1000 onderdelen.",
      "This takes a list of at most 1000 entries.",
    ],
    [
      "a day",
      { ...goal, reviewedOn: "31-12-2026" },
      "Hier hoort een dag die bestaat, geschreven als jjjj-mm-dd.",
      "This takes a day that exists, written as YYYY-MM-DD.",
    ],
    [
      "a day in the year 0",
      { ...goal, reviewedOn: "0000-12-31" },
      "Hier hoort een dag die bestaat, geschreven als jjjj-mm-dd.",
      "This takes a day that exists, written as YYYY-MM-DD.",
    ],
    [
      "a code",
      { ...goal, state: "x" },
      "Hier hoort een van “proposed”, “active”, “onHold”, “reached”, “partlyReached” of “stopped”.",
      "This takes one of “proposed”, “active”, “onHold”, “reached”, “partlyReached” or “stopped”.",
    ],
    [
      "an unknown field",
      { ...goal, kleur: 1 },
      "Dit veld is niet bekend; haal het weg of controleer de naam.",
      "This field is not known; remove it or check its name.",
    ],
    ["a version", { ...goal, version: "1" }, "Hier hoort 1.", "This takes 1."],
  ])("[I1] says what belongs there: %s", (_, input, nl, en) => {
    expect(sentence("goal", input)?.message).toEqual({ nl, en });
  });

  it.each([
    [
      "a whole number",
      { ego: { id: "ik", age: 1.5 } },
      "Hier hoort een heel getal; hier staat een gebroken getal.",
      "This takes a whole number; it is a fraction.",
    ],
    [
      "at least",
      { ego: { id: "ik", age: -1 } },
      "Hier hoort een getal van ten minste 0.",
      "This takes a number of at least 0.",
    ],
    [
      "at most",
      { ego: { id: "ik", age: 131 } },
      "Hier hoort een getal van hooguit 130.",
      "This takes a number of at most 130.",
    ],
    [
      "more than",
      { ties: [{ source: "a", target: "b", weight: 0 }] },
      "Hier hoort een getal van meer dan 0.",
      "This takes a number of more than 0.",
    ],
    [
      "a choice of shapes",
      { alters: [{ id: "a", closeness: "x" }] },
      "Hier hoort een getal of “unknown”.",
      "This takes a number or “unknown”.",
    ],
    [
      "a bound in a choice",
      { alters: [{ id: "a", closeness: 11 }] },
      "Hier hoort een getal van hooguit 10.",
      "This takes a number of at most 10.",
    ],
    [
      "a number",
      { ties: [{ source: "a", target: "b", weight: "2" }] },
      "Hier hoort een getal; hier staat een tekst.",
      "This takes a number; it is a text.",
    ],
    [
      "a field name",
      { ego: { id: "ik", attributes: { ["n".repeat(101)]: 1 } } },
      "Deze veldnaam past hier niet; hier hoort een tekst van hooguit 100 tekens.",
      "This field name does not belong here; it takes a text of at most 100 characters.",
    ],
    [
      "true or false",
      { ego: { id: "ik", attributes: { a: null } } },
      "Hier hoort een tekst, een getal of true of false.",
      "This takes a text, a number or true or false.",
    ],
  ])("[I1] says what belongs there: %s", (_, change, nl, en) => {
    expect(sentence("network", { ...network, ...change })?.message).toEqual({ nl, en });
  });

  it("[I2] cuts a long list of codes", () => {
    const issue = sentence("relation", {
      version: 1,
      id: "r",
      personId: "a",
      toPersonId: "b",
      kind: "x",
    });
    expect(issue?.message.nl).toMatch(
      /^Hier hoort een van “ouder”, .* of “werkgever”|, of een van 13 andere\.$/,
    );
    expect(issue?.message.nl.endsWith(", of een van 13 andere.")).toBe(true);
    expect(issue?.message.en.endsWith(", or one of 13 others.")).toBe(true);
    const fifteen = z.strictObject({
      version: z.literal(1),
      code: z.enum("abcdefghijklmno".split("")),
    });
    const result = safeOpen(
      { name: "x", schema: fifteen, migrations: [] },
      { version: 1, code: "z" },
    );
    expect(result.success ? "" : result.issues[0]?.message.en.endsWith("“n” or “o”.")).toBe(true);
  });

  it("[I3] looks inside a choice of shapes when one fits so far", () => {
    const need = {
      version: 1,
      id: "n",
      personId: "a",
      words: "x",
      supportTypes: ["emotioneel", "x"],
    };
    expect(sentence("need", need)).toMatchObject({
      path: ["supportTypes", 1],
      code: "invalid_value",
    });
    expect(sentence("need", { ...need, supportTypes: [] })).toMatchObject({
      path: ["supportTypes"],
      code: "too_small",
    });
  });

  it("[I4] never repeats a value, and cuts the name of a field that is long", () => {
    const name = "veld".repeat(30);
    const result = safeParseDocument("goal", {
      ...goal,
      words: 1,
      state: "Marieke",
      [name]: "Marieke",
    });
    expect(JSON.stringify(result)).not.toContain("Marieke");
    const paths = result.success ? [] : result.issues.map(({ path }) => path.join("."));
    expect(paths).toContain(`${"veld".repeat(15)}…`);
    const exactly = "x".repeat(60);
    const shown = safeParseDocument("goal", { ...goal, [exactly]: 1 });
    expect(shown.success ? [] : shown.issues.map(({ path }) => path)).toEqual([[exactly]]);
  });

  it("[I5] a rule says nothing about a shape that is wrong already", () => {
    const shape = z
      .strictObject({ version: z.literal(1), id: z.string().min(1) })
      .superRefine((_, context) => {
        report(context, [problem(["id"], "duplicateId")]);
      });
    const issues = (id: string) => {
      const result = safeOpen({ name: "x", schema: shape, migrations: [] }, { version: 1, id });
      return result.success ? [] : result.issues.map(({ code }) => code);
    };
    expect(issues("")).toEqual(["too_small"]);
    expect(issues("a")).toEqual(["duplicateId"]);
  });
});
