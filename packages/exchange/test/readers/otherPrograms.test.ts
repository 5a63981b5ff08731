import { madeUpNetwork } from "@steunnetwerk/synthetic";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { refusalOf } from "../support/refusalOf.ts";

import { noor } from "./samples.ts";

import {
  readEasyNwk,
  readENet,
  readGraphml,
  readNetworkCanvas,
  readNetworkFiles,
  readTables,
  streamGraphs,
  UnreadableFiles,
  writeGexf,
  writeGraphml,
  writeTables,
  type InputFile,
  type NetworksRead,
} from "@steunnetwerk/exchange";

const file = (name: string, content: string): InputFile => ({ name, content });
const notes = ({ notices }: NetworksRead) =>
  notices.map(({ code, row, column }) =>
    [code, row, column].filter((part) => part !== undefined).join(" "),
  );

/** A map as easyNWK 2.7 saves it, with people made up for this test. */
const karte = {
  currentVersion: 2,
  size: "5",
  versions: [
    {
      id: 1,
      title: "",
      date: "2026-01-10",
      nwk: { ego: { name: "Noor", age: "14", note: "" }, alteri: [], connections: [] },
    },
    {
      id: 2,
      title: "later",
      date: "2026-06-10",
      nwk: {
        ego: { name: "Noor", age: "14", currentGender: "weiblich", note: "", emoji: "" },
        alteri: [
          {
            id: 1,
            name: "Oma",
            role: "Großmutter",
            human: true,
            distance: 5,
            angle: 10,
            edgeType: 2,
            deceased: false,
            conflict: true,
            supportEmotional: 3,
            supportInstrumental: 0,
            supportInformational: 0,
            supportSocial: 1,
            supportLinking: 2,
          },
          {
            id: 2,
            name: "Ans",
            role: "Nachbar*in",
            human: true,
            distance: 99.9,
            edgeType: 0,
            deceased: false,
            conflict: false,
            supportEmotional: 0,
            supportInstrumental: 0,
            supportInformational: 0,
            supportSocial: 0,
            supportLinking: 0,
          },
          {
            id: 3,
            name: "Opa",
            role: "Großvater",
            human: true,
            distance: 100,
            edgeType: 1,
            deceased: true,
          },
          { id: 4, name: "Verein", role: "Zauberer", human: false, distance: 50, edgeType: 1 },
          { id: 1, name: "Oma", role: "" },
          "?",
        ],
        connections: [
          { id1: 1, id2: 2 },
          { id1: 2, id2: 1 },
          { id1: 1, id2: 9 },
          { id1: 3, id2: 3 },
        ],
      },
    },
  ],
};

describe("readEasyNwk", () => {
  const read = readEasyNwk([file("k.json", JSON.stringify(karte))], { id: "zaak-7" });
  const [first, second] = read.networks;

  it("gives a network for each saved version, in one map", () => {
    expect(first).toMatchObject({
      id: "zaak-7-1",
      mapId: "zaak-7",
      drawnOn: "2026-01-10",
      alters: [],
    });
    expect(second).toMatchObject({
      id: "zaak-7-2",
      previousId: "zaak-7-1",
      ego: { label: "Noor", age: 14 },
    });
  });

  it("reads role, ring, line, conflict and support, and leaves open what the program does not tell", () => {
    const [oma, ans, opa, club] = second?.alters ?? [];
    expect(oma).toEqual({
      id: "1",
      label: "Oma",
      relation: "grootouder",
      lifeDomain: "kin",
      kin: "yes",
      professional: "no",
      state: "active",
      conflict: "yes",
      closeness: 10,
      provides: { emotioneel: "yes", praktisch: "no", informatief: "no", gezelschap: "yes" },
      attributes: {
        role: "Großmutter",
        human: true,
        distance: 5,
        angle: 10,
        edgeType: 2,
        supportLinking: 2,
      },
    });
    expect(ans).toMatchObject({ state: "activatable", closeness: 2, lifeDomain: "neighbours" });
    expect(ans?.provides).toBeUndefined();
    expect(ans?.conflict).toBeUndefined();
    expect(opa).toMatchObject({ state: "deceased", closeness: 1 });
    expect(club).toMatchObject({ kind: "group", attributes: { role: "Zauberer" } });
  });

  it("lists what it could not carry, by place", () => {
    expect(second?.ties).toEqual([{ source: "1", target: "2" }]);
    expect(notes(read)).toEqual([
      "unknownOption alteri.3.role",
      "notHuman alteri.3.human",
      "duplicatePerson alteri.4",
      "elementNotCarried alteri.5",
      "duplicateTie connections.1",
      "unknownPerson connections.2",
      "selfTie connections.3",
    ]);
  });

  it.each([
    ["another document", "{}", "notEasyNwk"],
    ["a version without a map", '{"versions":[{"id":1}]}', "notEasyNwk"],
    ["no JSON", '{"ego":', "brokenJson"],
    ["JSON nested without end", "[".repeat(1_000_000), "brokenJson"],
  ])("refuses %s", (_, content, code) => {
    expect(refusalOf(() => readEasyNwk([file("k.json", content)])).issues[0]?.code).toBe(code);
  });

  it("gives networks or UnreadableFiles for any JSON, never another error", () => {
    const nwk = fc.record({
      ego: fc.jsonValue(),
      alteri: fc.array(fc.jsonValue()),
      connections: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nwk), (document) => {
        try {
          readEasyNwk([file("k.json", JSON.stringify(document))]);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFiles);
        }
      }),
    );
  });
});

describe("readENet", () => {
  const columnWise = `*Ego data
ID age
1 14
2 9
*Alter data
From To closeness name
1 a 5 "Oma Ria"
1 b 3 Buur
2 c 4 Tante
*Alter-alter data
From To strength
a b 2
a c 1
`;

  it("reads the column-wise form, also when pairs do not name their ego", () => {
    const read = readENet([file("x.vna", columnWise)]);
    expect(
      read.networks.map(({ id, ego, alters, ties }) => [
        id,
        ego.age,
        alters.map(({ label }) => label),
        ties,
      ]),
    ).toEqual([
      ["1", 14, ["Oma Ria", "Buur"], [{ source: "a", target: "b", weight: 2 }]],
      ["2", 9, ["Tante"], []],
    ]);
    expect(notes(read)).toEqual(["unknownPerson 13", "closenessRanksAssumed"]);
  });

  it("reads the row-wise form: a row for each ego, numbers for people, pairs of numbers for ties", () => {
    const content =
      "egoID,age,name1,closeness1,name2,closeness2,name3,closeness3,tie1_2,X1.to.3,tie2_3\n" +
      "7,14,Oma,5,Buur,2,,,1,,0\n8,9,Opa,4,NA,NA,NA,NA,NA,NA,NA\n";
    const read = readENet([file("x.csv", content)]);
    expect(read.networks).toMatchObject([
      {
        id: "7",
        ego: { age: 14 },
        alters: [
          { id: "7-1", label: "Oma", closeness: 5 },
          { id: "7-2", label: "Buur", closeness: 2 },
        ],
        ties: [{ source: "7-1", target: "7-2", weight: 1 }],
      },
      { id: "8", alters: [{ label: "Opa" }], ties: [] },
    ]);
  });

  it("reads the full-network form, whoever is ego", () => {
    const content =
      "*node data\nID age\na 14\nb 40\nc 41\nd 7\n*tie data\nfrom to strength\na b 2\nc a 3\nb c 1\nc d 1\n*node properties\nID x\na 1\n";
    const read = readENet([file("x.vna", content)], { egos: ["a"] });
    expect(read.networks).toMatchObject([
      {
        ego: { id: "a", age: 14 },
        alters: [{ id: "b" }, { id: "c" }],
        ties: [{ source: "b", target: "c", weight: 1 }],
      },
    ]);
    expect(read.networks[0]?.alters[0]?.attributes).toMatchObject({ strength: 2, age: 40 });
    expect(notes(read)).toEqual(["elementNotCarried 15 node properties"]);
    expect(readENet([file("x.vna", content)]).networks).toHaveLength(4);
    expect(refusalOf(() => readENet([file("x", content)], { egos: ["z"] })).issues[0]?.code).toBe(
      "egoNotFound",
    );
  });

  it.each([
    ["a table without people", "a,b\n1,2\n", "notENet"],
    ["a section without ties or people", "*node data\nID\na\n", "notENet"],
    ["a row with too few cells", "*alter data\nego alter\n1\n", "brokenTable"],
    [
      "blanks and quotes without end",
      `*alter data\nego alter\n${'" '.repeat(300_001)}`,
      "brokenTable",
    ],
    ["a line of two megabytes", `*alter data\n${"a".repeat(2_000_000)}`, "tooLong"],
  ])("refuses %s", (_, content, code) => {
    expect(refusalOf(() => readENet([file("x", content)])).issues[0]?.code).toBe(code);
  });

  it("goes by each line for what stands between cells, and takes a blank before a quote", () => {
    const content = [
      "*Node data",
      '"ID", "woont in"',
      '"a","Ede, Gelderland"',
      '"b", "Ede"',
      "*Tie data",
      "FROM TO w",
      '"a","b",7',
    ].join("\n");
    const { networks } = readENet([file("x.vna", content)], { egos: ["b"] });
    expect(networks[0]?.alters[0]?.attributes).toEqual({ "woont in": "Ede, Gelderland", w: 7 });
  });

  it("gives networks or UnreadableFiles for any damage, never another error", () => {
    fc.assert(
      fc.property(fc.nat(columnWise.length), fc.nat(40), fc.string(), (at, length, text) => {
        try {
          readENet([file("x", columnWise.slice(0, at) + text + columnWise.slice(at + length))]);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFiles);
        }
      }),
    );
  });
});

describe("much of the same", () => {
  it("is told or refused with a sentence: a list longer than a map takes, a tie that is there very often", () => {
    const list = Array.from({ length: 130_000 }, (_, at) => `persoon ${at};5`).join("\n");
    expect(
      refusalOf(() => readTables([file("x.csv", `naam;nabijheid\n${list}`)])).issues.map(
        ({ message }) => message.en,
      ),
    ).toEqual(["This takes a list of at most 10000 entries."]);
    const edges = Array.from({ length: 130_000 }, () => '<edge source="a" target="b"/>').join("");
    const graph = `<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/>${edges}</graph></graphml>`;
    const { networks, notices } = readGraphml([file("x.graphml", graph)]);
    expect(networks[0]?.ties.length).toBe(1);
    expect(notices.filter(({ code }) => code === "duplicateTie").length).toBe(129_999);
  });
});

describe("readNetworkFiles", () => {
  const network = madeUpNetwork("guess");
  const { alters, ties } = writeTables([network]);

  it("sees from what is in a file which program wrote it, whatever it is called", () => {
    const { networks } = readNetworkFiles([
      ...noor.map(({ content }, at) => ({ name: `${at}`, content })),
      file("a", alters),
      file("b", ties),
      file("c", writeGraphml(network)),
      file("d", writeGexf(network)),
      file("e", JSON.stringify(karte)),
      file("f", "*tie data\nfrom to\na b\n"),
      file("g", JSON.stringify([network])),
    ]);
    const names = networks.map(({ instrument }) => instrument?.name);
    expect(names.toSorted()).toEqual(
      [
        ...readNetworkCanvas(noor).networks.map(() => "network-canvas"),
        ...["table", "easynwk", "easynwk", "e-net", "e-net"],
        ...[network, network, network].map(({ instrument }) => instrument?.name),
      ].toSorted(),
    );
  });

  it("leaves out a stray file and says so; refuses what it cannot tell", () => {
    const picture = { name: "foto.png", content: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) };
    expect(readNetworkFiles([picture, file("a", alters)]).notices[0]).toMatchObject({
      code: "picture",
    });
    expect(refusalOf(() => readNetworkFiles([picture])).issues[0]?.code).toBe("picture");
    expect(refusalOf(() => readNetworkFiles([file("x", "<svg/>")])).issues[0]?.code).toBe(
      "unknownFormat",
    );
    expect(refusalOf(() => readNetworkFiles([file("x", '{"version":1}')])).issues[0]?.code).toBe(
      "brokenNetwork",
    );
    expect(refusalOf(() => readNetworkFiles([file("x", "{")])).issues[0]?.code).toBe("brokenJson");
    expect(refusalOf(() => readNetworkFiles([])).issues[0]?.code).toBe("noFiles");
  });
});

describe("streamGraphs", () => {
  const networks = Array.from({ length: 5 }, (_, at) => madeUpNetwork(`graphs-${at}`));
  async function* pieces(text: string, size: number) {
    for (let at = 0; at < text.length; at += size) {
      await Promise.resolve();
      yield text.slice(at, at + size);
    }
  }

  it("gives the graphs of a file one by one", async () => {
    const read = [];
    for (const network of networks)
      for (const [name, content] of [
        ["graphml", writeGraphml(network)],
        ["gexf", writeGexf(network)],
      ] as const)
        for await (const one of streamGraphs({ name, content: pieces(content, 100) }, name))
          read.push(one.network.id);
    expect(read).toEqual(networks.flatMap(({ id }) => [id, id]));
  });

  it.each([
    ["holds no graph", "<graphml></graphml>", "notGraphml"],
    ["is something else", "<html/>", "notGraphml"],
    ["ends early", "<graphml><graph><node id='a'/>", "brokenXml"],
    ["declares entities", '<!DOCTYPE g [<!ENTITY a "aa">]><graphml>&a;</graphml>', "brokenXml"],
    ["goes on without end", `<graphml>${"a".repeat(2_000_000)}`, "tooLong"],
  ])("refuses a file that %s", async (_, text, code) => {
    const error = await streamGraphs({ name: "x", content: pieces(text, 65_536) }, "graphml")
      .next()
      .catch((reason: unknown) => reason);
    if (!(error instanceof UnreadableFiles)) throw new Error("nothing was refused");
    expect(error.issues[0]?.code).toBe(code);
  });

  it("gives the graphs that are whole before it refuses the rest", async () => {
    const [network] = networks;
    if (network === undefined) throw new Error("no network");
    const content = writeGraphml(network).replace("</graphml>", "<graph><node id='a'/>");
    const read: string[] = [];
    const all = (async () => {
      for await (const one of streamGraphs({ name: "x", content: pieces(content, 100) }, "graphml"))
        read.push(one.network.id);
    })();
    await expect(all).rejects.toBeInstanceOf(UnreadableFiles);
    expect(read).toEqual([network.id]);
  });
});
