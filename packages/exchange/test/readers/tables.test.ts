import { madeUpNetwork } from "@steunnetwerk/synthetic";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import { anyNetwork } from "../support/anyNetwork.ts";
import { refusalOf } from "../support/refusalOf.ts";

import {
  parseMapping,
  readTables,
  streamTables,
  UnreadableFiles,
  writeTables,
  type InputFile,
  type NetworksRead,
  type ReadOptions,
  type StreamedTables,
} from "@steunnetwerk/exchange";

const file = (content: string, name = "x.csv"): InputFile => ({ name, content });
const notes = ({ notices }: NetworksRead) =>
  notices.map(({ code, file, row, column }) => [code, file, row, column].join(" ").trim());

describe("readTables: the three tables of egor", () => {
  const egos = file(
    '"","egoID","sex","age"\n"1","1","w",14\n"2","2","m",NA\n"3","3","w",9\n',
    "egos.csv",
  );
  const alters = file("egoID,alterID,sex,closeness\n1,1,m,3\n1,2,w,NA\n2,1,w,1\n", "alters.csv");
  const ties = file(
    "egoID,Source,Target,weight\n1,1,2,0.5\n1,2,1,0.5\n2,1,7,1\n2,1,1,1\n",
    "aaties.csv",
  );
  const read = readTables([ties, egos, alters]);

  it("gives a network for each ego, also for one who named nobody", () => {
    expect(read.networks.map(({ id, ego, alters }) => [id, ego.age, alters.length])).toEqual([
      ["1", 14, 2],
      ["2", undefined, 1],
      ["3", 9, 0],
    ]);
  });

  it("keeps alters apart that have the same id with another ego, or the id of their ego", () => {
    expect(read.networks.map(({ ego, alters }) => [ego.id, alters.map(({ id }) => id)])).toEqual([
      ["ego-1", ["1", "2"]],
      ["2", ["1"]],
      ["3", []],
    ]);
  });

  it("takes a tie listed from both ends for one, and NA for no answer", () => {
    expect(read.networks[0]?.ties).toEqual([{ source: "1", target: "2", weight: 0.5 }]);
    expect(read.networks[0]?.alters[1]).toEqual({ id: "2", attributes: { sex: "w" } });
  });

  it("lists by row what it could not carry", () => {
    expect(notes(read)).toEqual([
      "closenessRanksAssumed egos.csv",
      "unknownPerson aaties.csv 4",
      "selfTie aaties.csv 5",
      "noPeople egos.csv",
    ]);
  });

  it.each([
    [
      "EgoWeb",
      "EgoID,Alter.Number,Alter.Name\n1,1,Oma\n1,2,Buur\n",
      "EgoID,Alter.1.Number,Alter.2.Number\n1,1,2\n",
    ],
    ["openeddi", "puid,nameid,name\n1,1,Oma\n1,2,Buur\n", "puid,nameid,targetid\n1,1,2\n"],
    ["egor's samples", ".ALTID;.EGOID;naam\n1;1;Oma\n2;1;Buur\n", ".EGOID;.SRCID;.TGTID\n1;1;2\n"],
  ])("knows the columns of %s", (_, people, pairs) => {
    const { networks } = readTables([file(people), file(pairs, "y.csv")]);
    expect(networks).toHaveLength(1);
    expect(networks[0]?.alters).toHaveLength(2);
    expect(networks[0]?.ties).toEqual([{ source: "1", target: "2" }]);
  });

  it("reads a weight of 0 as asked and denied, never as a tie", () => {
    const zero = file("egoID,Source,Target,weight\n1,1,2,0\n", "aaties.csv");
    expect(readTables([alters, zero]).networks[0]?.ties).toEqual([
      { source: "1", target: "2", status: "absent" },
    ]);
  });
});

describe("readTables: lists of contacts", () => {
  const list = "Wie;Hoe dichtbij;Past op;Plek\nOma;5;ja;Zwolle\nBuur;weet niet;weet niet;\n";
  const mapping = parseMapping({
    name: "mapping.json",
    content: `{"columns": {"Wie": "label", "Hoe dichtbij": "closeness", "Past op": "steun_opvang"}}`,
  });

  it("reads one network without ids, through a mapping file", () => {
    const { networks } = readTables([file(list)], { mapping });
    expect(networks).toHaveLength(1);
    expect(networks[0]?.alters).toEqual([
      {
        id: "node-2",
        label: "Oma",
        closeness: 5,
        provides: { opvang: "yes" },
        attributes: { Plek: "Zwolle" },
      },
      { id: "node-3", label: "Buur", closeness: "unknown", provides: { opvang: "unknown" } },
    ]);
  });

  it.each<[string, InputFile[], string]>([
    ["nothing it knows", [file("a,b\n1,2\n")], "noKnownColumn 1"],
    ["ties alone", [file("Source,Target\n1,2\n")], "noPeopleTable"],
    ["ties with one end", [file("naam\nOma\n"), file("target\n1\n")], "missingColumn 1 Source"],
    ["a row too short", [file("naam,relatie\nOma\n")], "brokenTable 2"],
    ["a quote that never closes", [file(`naam\n"${"a\n".repeat(600_000)}`)], "tooLong 2"],
    [
      "more rows than are held at once",
      [file(`naam\n${"a\n".repeat(600_000)}`)],
      "tooManyRows 500000",
    ],
    ["a line of two megabytes", [file(`naam\n${"a".repeat(2_000_000)}`)], "tooLong 2"],
    ["the same column twice", [file("naam,naam\nOma,Opa\n")], "duplicateColumn 1 naam"],
    ["a zip", [{ name: "x.csv", content: new Uint8Array([0x50, 0x4b, 3, 4]) }], "archive"],
    ["nothing", [], "noFiles"],
  ])("refuses %s", (_, files, expected) => {
    const [issue] = refusalOf(() => readTables(files)).issues;
    expect(
      [issue?.code, issue?.row, issue?.column].filter((part) => part !== undefined).join(" "),
    ).toBe(expected);
  });

  it.each([
    ["fifty thousand columns", Array.from({ length: 50_000 }, (_, at) => `naam_${at}`).join(",")],
    ["a name of nothing but underscores", `naam,${"_".repeat(500_000)}`],
    ["a name of half a million digits", `naam,${"1".repeat(500_000)}`],
  ])("does not take long over %s", (_, header) => {
    const row = header.replace(/[^,]+/g, "1");
    expect(readTables([file(`${header}\n${row}\n`)]).networks).toHaveLength(1);
  });

  it.each([
    ["no JSON", "{", "brokenJson"],
    ["an unknown entry", '{"kolommen": {}}', "brokenMapping "],
    [
      "an unknown support type",
      '{"supportTypes": {"huiswerk": "school"}}',
      "brokenMapping supportTypes.huiswerk",
    ],
    ["a name that is no list", '{"variables": {"label": "naam"}}', "brokenMapping variables.label"],
  ])("refuses a mapping with %s", (_, content, expected) => {
    const [issue] = refusalOf(() => parseMapping({ name: "m.json", content })).issues;
    expect([issue?.code, issue?.column].filter((part) => part !== undefined).join(" ")).toBe(
      expected,
    );
  });

  it("gives networks or UnreadableFiles for any text, never another error", () => {
    const content = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.string()).map((cells) => `naam,ego,closeness\n${cells.join(",")}`),
    );
    fc.assert(
      fc.property(fc.array(content, { maxLength: 3 }), (contents) => {
        try {
          readTables(contents.map((text, at) => file(text, `${at}.csv`)));
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFiles);
        }
      }),
    );
  });
});

const control = new RegExp(String.raw`[\0-\x08\x0B\x0C\x0E-\x1F]`, "g");

describe("writeTables", () => {
  it("lets no cell be a formula, and gives every text back", () => {
    const label = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        "=1+1",
        "+31",
        "-x",
        "@a",
        "'=1",
        "''-1",
        "\t=1",
        '"=1"',
        "＝1",
        "a;b\tc",
        "\n=1",
        "NA",
        "Na",
        "'NA",
        " NA ",
        "''NA",
      ),
    );
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 5 }), (labels) => {
        const network = {
          ...madeUpNetwork("csv"),
          alters: labels.map((label, at) => ({ id: `p${at}`, label })),
          ties: [],
        };
        const { alters } = writeTables([network], { words: "keep" });
        const cells = [",", ";", "\t"].flatMap((delimiter) =>
          Papa.parse<string[]>(alters, { delimiter }).data.flat(),
        );
        for (const cell of cells) expect(cell).not.toMatch(/^[=+@＝＋－＠]|^-(?!\d)/);
        const again = readTables([file(alters)]).networks[0]?.alters.map(({ label }) => label);
        const written = labels.map((label) => label.replace(control, "\uFFFD").trim());
        expect(again).toEqual(written.map((label) => (label === "" ? undefined : label)));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps networks apart, people without ties, and what was not asked or not known", () => {
    const networks = ["a", "b"].map((seed) => madeUpNetwork(seed));
    const { egos, alters, ties } = writeTables(networks);
    const read = readTables([
      file(egos, "e.csv"),
      file(alters, "a.csv"),
      file(ties, "t.csv"),
    ]).networks;
    expect(read.map(({ id }) => id)).toEqual(networks.map(({ id }) => id));
    for (const [at, network] of networks.entries()) {
      expect(
        read[at]?.alters.map(({ id, closeness, provides }) => ({ id, closeness, provides })),
      ).toEqual(
        network.alters.map(({ id, closeness, provides }) => ({
          id,
          closeness,
          provides: asked(provides),
        })),
      );
      expect(read[at]?.ties.length).toBe(
        network.ties.filter(({ status = "present" }) => status === "present").length,
      );
    }
  });

  it("writes any network as tables that can be read", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { egos, alters, ties } = writeTables([network], { words: "keep" });
        readTables([file(egos, "e.csv"), file(alters, "a.csv"), file(ties, "t.csv")]);
      }),
    );
  });

  const asked = (answers: Readonly<Record<string, unknown>> | undefined) => {
    const given = Object.entries(answers ?? {}).filter(([, answer]) => answer !== "notAsked");
    return given.length === 0 ? undefined : Object.fromEntries(given);
  };
});

describe("streamTables", () => {
  const networks = Array.from({ length: 20 }, (_, at) =>
    madeUpNetwork(`stream-${at}`, { size: 3 + at }),
  );
  const written = writeTables([...networks, { ...madeUpNetwork("nobody"), alters: [], ties: [] }]);

  async function* pieces(content: string | Uint8Array, size: number) {
    for (let at = 0; at < content.length; at += size) {
      await Promise.resolve();
      yield content.slice(at, at + size);
    }
  }
  const streamed = (
    size: number,
    of = written,
    as: (text: string) => string | Uint8Array = String,
  ) => ({
    egos: { name: "e.csv", content: pieces(as(of.egos), size) },
    people: { name: "a.csv", content: pieces(as(of.alters), size) },
    ties: { name: "t.csv", content: pieces(as(of.ties), size) },
  });
  async function all(tables: StreamedTables, options?: ReadOptions) {
    const read = [];
    for await (const { network } of streamTables(tables, options)) read.push(network);
    return read;
  }
  const whole = () =>
    readTables([
      file(written.egos, "e.csv"),
      file(written.alters, "a.csv"),
      file(written.ties, "t.csv"),
    ]).networks;

  it.each([7, 1000, 1_000_000])("gives what readTables gives, in pieces of %i", async (size) => {
    expect(await all(streamed(size))).toEqual(whole());
  });

  it("reads bytes cut in the middle of a character, and UTF-16 with a mark", async () => {
    const of = {
      ...written,
      alters: "egoID,alterID,label\r\nx,1,Zoë\r\n",
      egos: "egoID\r\nx\r\n",
      ties: "egoID,Source,Target\r\n",
    };
    const utf8 = (text: string) => new TextEncoder().encode(text);
    const utf16 = (text: string) =>
      Uint8Array.from([0xff, 0xfe, ...Array.from(text).flatMap((unit) => [unit.charCodeAt(0), 0])]);
    for (const as of [utf8, utf16]) {
      const size = as === utf8 ? 1 : 3;
      const [network] = await all(streamed(as === utf16 ? 300 : size, of, as));
      expect(network?.alters[0]?.label).toBe("Zoë");
    }
  });

  it.each<[string, StreamedTables, string]>([
    [
      "rows of one ego that do not stand together",
      { people: { name: "a.csv", content: pieces("ego,name\n1,Oma\n2,Buur\n1,Opa\n", 5) } },
      "rowsApart 4",
    ],
    [
      "tables in another order",
      {
        people: { name: "a.csv", content: pieces("ego,id\n1,a\n2,b\n", 5) },
        ties: { name: "t.csv", content: pieces("ego,from,to\n2,b,b\n1,a,a\n", 5) },
      },
      "rowsApart 3",
    ],
    [
      "a row cut off",
      { people: { name: "a.csv", content: pieces("ego,name\n1,Oma\n2", 5) } },
      "brokenTable 3",
    ],
    [
      "a quote that never closes",
      {
        people: { name: "a.csv", content: pieces(`ego,name\n1,"${"a".repeat(2_000_000)}`, 65_536) },
      },
      "tooLong 2",
    ],
    [
      "bytes that are no UTF-8",
      { people: { name: "a.csv", content: pieces(Uint8Array.from([0x61, 0x2c, 0xff, 0x0a]), 2) } },
      "notUtf8",
    ],
    [
      "a picture",
      { people: { name: "a.png", content: pieces(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 9) } },
      "picture",
    ],
    ["nothing", { people: { name: "a.csv", content: pieces("", 1) } }, "emptyFile"],
  ])("refuses %s", async (_, tables, expected) => {
    const error = await all(tables).catch((reason: unknown) => reason);
    if (!(error instanceof UnreadableFiles)) throw new Error("nothing was refused");
    const [issue] = error.issues;
    expect([issue?.code, issue?.row].filter((part) => part !== undefined).join(" ")).toBe(expected);
  });
});
