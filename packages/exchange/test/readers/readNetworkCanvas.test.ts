import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { files, noor, noorCsv, noorGraphml, type Lists } from "./samples.ts";

import {
  readNetworkCanvas,
  UnreadableFiles,
  type InputFile,
  type ReadOptions,
} from "@steunnetwerk/exchange";

const read = (lists: Lists, options?: ReadOptions) => readNetworkCanvas(files(lists), options);
const firstOf = (input: readonly InputFile[], options?: ReadOptions) => {
  const [network] = readNetworkCanvas(input, options).networks;
  if (network === undefined) throw new Error("no network");
  return network;
};
const person = (variables: string, answers: string, options?: ReadOptions) =>
  firstOf(files({ people: [variables, answers] }), options).alters[0];
const places = (lists: Lists, options?: ReadOptions) =>
  read(lists, options).notices.map(({ code, file, row, column }) =>
    `${code} ${file?.replace(/^c_[^_]*_/, "") ?? ""} ${row ?? ""} ${column ?? ""}`.trim(),
  );

describe("readNetworkCanvas: the made-up interview of examples/", () => {
  const network = firstOf(noorCsv);
  const byName = (label: string) => network.alters.find((alter) => alter.label === label);

  it("reads ego, people and ties", () => {
    expect(network).toMatchObject({
      version: 1,
      id: "11111111-1111-4111-8111-000000000001",
      ego: { id: "11111111-1111-4111-8111-0000000000e0", label: "Noor", age: 14 },
      drawnOn: "2026-03-11",
      unlistedTies: "notAsked",
    });
    expect(network.alters).toHaveLength(14);
    expect(network.ties).toHaveLength(19); // 18 pairs who know each other, one more pair in conflict only
  });

  it("tells answered, not asked and nobody knows apart", () => {
    expect(byName("Mama")?.provides).toEqual({
      emotioneel: "yes",
      praktisch: "yes",
      informatief: "no",
      waardering: "no",
      gezelschap: "no",
    });
    expect(byName("Juf Elif")?.provides).toBeUndefined();
    expect(byName("Daan")?.closeness).toBeUndefined();
    expect(byName("Oom Karim")?.closeness).toBe("unknown");
  });

  it("reads state, conflict with ego and conflict among people", () => {
    expect(byName("Lotte")?.state).toBe("activatable");
    expect(byName("Opa Wim")?.state).toBe("deceased");
    expect(byName("Papa")?.conflict).toBe("yes");
    const ids = [byName("Mama")?.id, byName("Papa")?.id];
    const tie = network.ties.find(
      ({ source, target }) => ids.includes(source) && ids.includes(target),
    );
    expect(tie).toMatchObject({ weight: 1, conflict: "yes" });
  });

  it("places people in a part of life, and knows who is there for a job", () => {
    expect(byName("Oma Ria")).toMatchObject({ lifeDomain: "kin", kin: "yes", professional: "no" });
    expect(byName("Femke, jeugdhulp")).toMatchObject({
      lifeDomain: "professionals",
      professional: "yes",
    });
    expect(byName("Juf Elif")?.lifeDomain).toBe("schoolOrWork");
    expect(byName("Juf Elif")?.professional).toBeUndefined();
  });

  it("gives the same network from CSV, from GraphML, and from both together", () => {
    expect(firstOf(noorGraphml)).toEqual(network);
    const both = readNetworkCanvas(noor);
    expect(both.networks).toEqual([network]);
    expect(both.notices.map(({ code }) => code)).toContain("alreadyRead");
  });

  it("lists what it assumed, and nothing else", () => {
    expect(
      readNetworkCanvas(noorCsv).notices.map(({ code, row, column }) => [code, row, column]),
    ).toEqual([
      ["severalRelations", 9, "relation_friend"],
      ["closenessRanksAssumed", undefined, undefined],
    ]);
    expect(readNetworkCanvas(noorCsv, { closenessRanks: 5 }).notices).toHaveLength(1);
  });
});

describe("readNetworkCanvas: answers", () => {
  it.each([
    ["all empty is not asked", ",,", undefined],
    ["all false is answered with none", "false,false,", { emotioneel: "no", praktisch: "no" }],
    ["some true", "true,false,", { emotioneel: "yes", praktisch: "no" }],
    ["as a Dutch spreadsheet writes it", "WAAR,ONWAAR,", { emotioneel: "yes", praktisch: "no" }],
  ])("supports: %s", (_, answers, provides) => {
    expect(person("supports_emotional,supports_practical,x", answers)?.provides).toEqual(provides);
  });

  it.each([
    ["a list", '"[""emotional"",""practical""]"', { emotioneel: "yes", praktisch: "yes" }],
    ["one value", "emotional", { emotioneel: "yes" }],
  ])("supports in one column, as older exports have it: %s", (_, cell, provides) => {
    expect(person("supports", cell)?.provides).toEqual(provides);
  });

  it.each([
    ["closeness", "3", 3],
    ["closeness", "Weet niet", "unknown"],
    ["reciprocal", "true", "yes"],
    ["reciprocal", "false", "no"],
    ["reciprocal", "unknown", "unknown"],
    ["yearsKnown", '"0,5"', 0.5],
    ["contactsPerYear", "52", 52],
    ["availability", "0.8", 0.8],
    ["state", "activatable", "activatable"],
  ])("%s %s becomes %s", (field, cell, value) => {
    expect(person(field, cell)).toMatchObject({ [field]: value });
  });

  it("takes off the apostrophe that guards a spreadsheet, and keeps quotes, commas and line ends in names", () => {
    const names = ["name", "'-Klasgenoot", `"'=SOM, ""Riet"""`, '"twee\r\nregels"', "O'Neill"];
    expect(firstOf(files({ people: names })).alters.map(({ label }) => label)).toEqual([
      "-Klasgenoot",
      '=SOM, "Riet"',
      "twee\r\nregels",
      "O'Neill",
    ]);
  });

  it.each(["\r\n", "\n", "\r"])("reads line ends %j, and semicolons of a spreadsheet", (eol) => {
    const input = files({ people: ["name", "Oma", "Buur"] }, "e", eol).map((file) => ({
      ...file,
      content: (file.content as string).replaceAll(",", ";"),
    }));
    expect(firstOf(input).alters.map(({ label }) => label)).toEqual(["Oma", "Buur"]);
  });

  it("reads option columns that were renamed because a text variable has their name", () => {
    const alter = person(
      "supports_emotional,supports_emotional_2,supports_practical",
      "veel,true,false",
    );
    expect(alter?.provides).toEqual({ emotioneel: "yes", praktisch: "no" });
    expect(alter?.attributes).toEqual({ supports_emotional: "veel" });
  });

  it("keeps every answer without a field under its own name", () => {
    expect(person("place_x,hobby,weet_ik", "0.25,voetbal,true")?.attributes).toEqual({
      place_x: 0.25,
      hobby: "voetbal",
      weet_ik: true,
    });
  });

  it("keeps an answer that does not fit its field, and says so", () => {
    const lists = { people: ["closeness,availability", "heel dichtbij,3"] };
    expect(firstOf(files(lists)).alters[0]?.attributes).toEqual({
      closeness: "heel dichtbij",
      availability: 3,
    });
    expect(places(lists)).toEqual([
      "valueNotCarried attributeList_Person.csv 2 closeness",
      "valueNotCarried attributeList_Person.csv 2 availability",
      "noEgoFile attributeList_Person.csv",
    ]);
  });

  it("lists an option it does not know, and an encrypted column", () => {
    const lists = { people: ["relation_coach,supports_huiswerk,name", "true,true,ENCRYPTED"] };
    expect(places(lists)).toEqual([
      "encryptedColumn attributeList_Person.csv  name",
      "unknownOption attributeList_Person.csv 2 supports_huiswerk",
      "unknownOption attributeList_Person.csv 2 relation_coach",
      "noEgoFile attributeList_Person.csv",
    ]);
    expect(firstOf(files(lists)).alters[0]?.attributes).toEqual({
      relation: "coach",
      supports_huiswerk: true,
    });
  });

  it("follows a protocol's own names, through a mapping", () => {
    const mapping = {
      variables: { closeness: ["hoe_dichtbij"], supports: ["helpt met"] },
      supportTypes: { huiswerk: "informatief" },
      relations: { coach: { lifeDomain: "clubOrFaith" } },
    } as const;
    expect(
      person("hoe_dichtbij,helpt_met_huiswerk,relation_coach", "2,true,true", { mapping }),
    ).toMatchObject({ closeness: 2, provides: { informatief: "yes" }, lifeDomain: "clubOrFaith" });
  });

  it("takes a longer scale of closeness from the answers, or from the caller", () => {
    const people = ["closeness", "7"];
    expect(firstOf(files({ people })).instrument?.closenessRanks).toBe(7);
    expect(firstOf(files({ people }), { closenessRanks: 8 }).instrument?.closenessRanks).toBe(8);
  });

  it("keeps an age that cannot be one, as an attribute", () => {
    const input = files({ ego: ["age", "veertien"], people: ["name", "Oma"] });
    expect(firstOf(input).ego).toMatchObject({ attributes: { age: "veertien" } });
    expect(readNetworkCanvas(input).notices).toMatchObject([
      { code: "valueNotCarried", row: 2, column: "age" },
    ]);
  });
});

describe("readNetworkCanvas: newer exporters", () => {
  it("keeps columns of ego's file that were added later", () => {
    const ego = ["networkCanvasInterviewLocale,networkCanvasFinishOutcome,age", "nl,COMPLETED,14"];
    expect(firstOf(files({ ego, people: ["name", "Oma"] })).ego).toMatchObject({
      age: 14,
      attributes: { networkCanvasInterviewLocale: "nl", networkCanvasFinishOutcome: "COMPLETED" },
    });
  });
});

describe("readNetworkCanvas: ties", () => {
  const people = ["name", "Oma", "Buur", "Trainer"];

  it("says nothing about pairs that are not listed, unless the caller does", () => {
    expect(firstOf(files({ people, knows: ["", "1,2"] })).unlistedTies).toBe("notAsked");
    expect(firstOf(files({ people }), { unlistedTies: "absent" }).unlistedTies).toBe("absent");
  });

  it("makes one tie of a pair, with conflict as a mark", () => {
    const network = firstOf(
      files({ people, knows: ["strength", "1,2,3"], conflict: ["", "2,1", "2,3"] }),
    );
    expect(network.ties).toEqual([
      { source: "ego-1-p1", target: "ego-1-p2", weight: 3, conflict: "yes" },
      { source: "ego-1-p2", target: "ego-1-p3", conflict: "yes" },
    ]);
  });

  it("lists ties that cannot be carried, by row", () => {
    const lists = { people, knows: ["strength,plek", "1,2,0,thuis", "2,1,1,", "3,3,1,", "1,9,1,"] };
    expect(firstOf(files(lists)).ties).toEqual([{ source: "ego-1-p1", target: "ego-1-p2" }]);
    expect(places(lists)).toEqual([
      "columnNotCarried edgeList_Knows.csv  plek",
      "columnNotCarried edgeList_Knows.csv 2 strength",
      "duplicateTie edgeList_Knows.csv 3",
      "selfTie edgeList_Knows.csv 4",
      "unknownPerson edgeList_Knows.csv 5",
      "noEgoFile attributeList_Person.csv",
    ]);
  });

  it("says so when there is no list of ties", () => {
    expect(places({ ego: ["x", "1"], people })).toEqual(["noTies ego.csv"]);
  });
});

describe("readNetworkCanvas: several sessions", () => {
  const people = ["name", "Oma", "Buur"];
  const one = files({ ego: ["age", "14"], people, knows: ["", "1,2"] }, "ego-1");
  const two = files({ ego: ["age", "9"], people, knows: ["", "1,2"] }, "ego-2");

  it("gives a network for each, however the files are mixed", () => {
    const networks = readNetworkCanvas([...two, ...one].reverse()).networks;
    expect(networks.map(({ ego, ties }) => [ego.id, ego.age, ties.length])).toEqual([
      ["ego-1", 14, 1],
      ["ego-2", 9, 1],
    ]);
  });

  it("reads sessions that were merged into one file", () => {
    const merged = one.map((file, at) => ({
      name: file.name,
      content: `${file.content as string}${(two[at]?.content as string).split("\r\n").slice(1).join("\r\n")}`,
    }));
    expect(readNetworkCanvas(merged).networks).toEqual(
      readNetworkCanvas([...one, ...two]).networks,
    );
  });

  it("refuses a row that does not say whose it is, when there are several", () => {
    const [ego, list] = one;
    const content = (list?.content as string).replace("1,ego-1,", "1,,");
    const broken = { name: list?.name ?? "", content };
    expect(readNetworkCanvas([ego ?? broken, broken]).networks).toHaveLength(1);
    expect(() => readNetworkCanvas([...two, ego ?? broken, broken])).toThrow(UnreadableFiles);
  });
});

const bytes = (...values: number[]) => new Uint8Array(values);
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
const head = "nodeID,networkCanvasEgoUUID,networkCanvasUUID,name";

describe("readNetworkCanvas: wrong files", () => {
  it.each<[string, InputFile[], string]>([
    ["no files", [], "noFiles"],
    ["a picture", [{ name: "foto.png", content: png }], "picture foto.png"],
    [
      "a picture that was decoded as text",
      [{ name: "p", content: "\u0089PNG\r\n\u001a\0" }],
      "notText p",
    ],
    ["an empty file", [{ name: "leeg.csv", content: "" }], "emptyFile leeg.csv"],
    ["only blanks", [{ name: "leeg.csv", content: " \r\n\r\n" }], "emptyFile leeg.csv"],
    ["a zip", [{ name: "x.zip", content: bytes(0x50, 0x4b, 3, 4, 0) }], "archive x.zip"],
    ["a PDF", [{ name: "x.pdf", content: bytes(0x25, 0x50, 0x44, 0x46, 0x2d) }], "pdf x.pdf"],
    [
      "another table",
      [{ name: "a.csv", content: "naam,rol\nOma,familie" }],
      "notNetworkCanvas a.csv",
    ],
    ["JSON", [{ name: "a.json", content: '{"a": [1, 2]}' }], "notNetworkCanvas a.json"],
    ["another XML", [{ name: "a.xml", content: "<html/>" }], "notGraphml a.xml"],
    [
      "XML that ends early",
      [{ name: "a.graphml", content: "<graphml>\n<graph>\n" }],
      "brokenXml a.graphml 3",
    ],
    [
      "an entity bomb",
      [
        {
          name: "a.graphml",
          content: '<!DOCTYPE g [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n<graphml>&b;</graphml>',
        },
      ],
      "brokenXml a.graphml 2",
    ],
    [
      "XML nested too deep",
      [{ name: "a.graphml", content: "<a>".repeat(200_000) }],
      "tooDeep a.graphml 1",
    ],
    [
      "a quote that does not close",
      [{ name: "a.csv", content: `${head}\n1,e,u,"Oma\n2,e,v,Opa` }],
      "brokenTable a.csv 2",
    ],
    [
      "a row cut off",
      [{ name: "a.csv", content: `${head}\n1,e,u,Oma\n2,e` }],
      "brokenTable a.csv 3",
    ],
    [
      "a row too long",
      [{ name: "a.csv", content: `${head}\n1,e,u,Oma,Opa` }],
      "brokenTable a.csv 2",
    ],
    [
      "a line of two megabytes",
      [{ name: "a.csv", content: `${head}\n1,e,u,${"a".repeat(2_000_000)}` }],
      "tooLong a.csv 2",
    ],
    [
      "a text of two megabytes",
      [{ name: "a.graphml", content: `<graphml>${"a".repeat(2_000_000)}</graphml>` }],
      "tooLong a.graphml 1",
    ],
    [
      "a column twice",
      [{ name: "a.csv", content: `${head},name\n` }],
      "duplicateColumn a.csv 1 name",
    ],
    [
      "a list without ids",
      [{ name: "a.csv", content: "nodeID,name\n1,Oma" }],
      "missingColumn a.csv 1 networkCanvasUUID",
    ],
    [
      "ties without ends",
      [{ name: "a.csv", content: "edgeID,from\n1,2" }],
      "missingColumn a.csv 1 to",
    ],
    ["a list without rows", [{ name: "a.csv", content: head }], "noInterview"],
    [
      "an empty list beside a good one",
      [...noorCsv, { name: "x_edgeList_Knows.csv", content: "" }],
      "emptyFile x_edgeList_Knows.csv",
    ],
  ])("refuses %s with a place and a sentence in both languages", (_, input, expected) => {
    const error = refusalOf(() => readNetworkCanvas(input));
    const [issue] = error.issues;
    const place = [issue?.code, issue?.file, issue?.row, issue?.column];
    expect(place.filter((part) => part !== undefined).join(" ")).toBe(expected);
    expect(issue?.message.nl).toMatch(/^[A-Z].*\.$/);
    expect(issue?.message.en).toMatch(/^[A-Z].*\.$/);
    expect(error.message).not.toContain("Oma");
  });

  it("reads on without a picture or another table beside the export, and says so", () => {
    const { networks, notices } = readNetworkCanvas([
      { name: "foto.png", content: png },
      ...noorCsv,
    ]);
    expect(networks).toHaveLength(1);
    expect(notices[0]).toMatchObject({ code: "picture", file: "foto.png" });
  });

  it("leaves out a matrix of ties", () => {
    const id = "aaaaaaaa-0000-4000-8000-000000000001";
    const { notices } = readNetworkCanvas([
      { name: "m.csv", content: `,${id}\n${id},0` },
      ...noorCsv,
    ]);
    expect(notices[0]).toMatchObject({ code: "adjacencyMatrix" });
  });

  it("reads a file in another encoding and says so, by its marks", () => {
    const text = `${head}\r\n1,e,u,Zoë\r\n`;
    const windows = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...windows].flatMap((unit) => [unit, 0])]);
    const marked = new TextEncoder().encode(`\uFEFF${text}`);
    for (const content of [windows, utf16, marked])
      expect(firstOf([{ name: "a.csv", content }]).alters[0]?.label).toBe("Zoë");
    const { notices } = readNetworkCanvas([{ name: "a.csv", content: windows }]);
    expect(notices[0]).toMatchObject({ code: "encodingGuessed" });
    const damaged = readNetworkCanvas([{ name: "a.csv", content: text.replace("ë", "\uFFFD") }]);
    expect(damaged.notices[0]).toMatchObject({ code: "damagedText", row: 2, column: "name" });
  });

  it("gives networks or UnreadableFiles for any text and any bytes, never another error", () => {
    const content = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.uint8Array(),
      fc.array(fc.string()).map((cells) => `${head}\n${cells.join(",")}`),
      fc
        .string()
        .map((xml) => `<graphml xmlns:nc="x"><graph nc:sessionUUID="s">${xml}</graph></graphml>`),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.string(), content }), { maxLength: 4 }),
        (input) => {
          try {
            expect(readNetworkCanvas(input).networks.length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableFiles);
          }
        },
      ),
    );
  });

  it("survives any damage to a real export", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(), fc.nat(60), fc.string(), (which, at, length, text) => {
        const damaged = noor.map((file, index) => {
          if (index !== which) return file;
          const whole = new TextDecoder().decode(file.content as Uint8Array);
          const start = at % whole.length;
          return { ...file, content: whole.slice(0, start) + text + whole.slice(start + length) };
        });
        try {
          readNetworkCanvas(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFiles);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function refusalOf(run: () => unknown): UnreadableFiles {
  try {
    run();
  } catch (error) {
    if (error instanceof UnreadableFiles) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
