import type { Network } from "@steunnetwerk/domain";
import { madeUpNetwork } from "@steunnetwerk/synthetic";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyNetwork, inOrder } from "./support/anyNetwork.ts";
import { refusalOf } from "./support/refusalOf.ts";

import {
  readGexf,
  readGraphml,
  UnreadableFiles,
  writeGexf,
  writeGraphml,
} from "@steunnetwerk/exchange";

const formats = [
  { name: "GraphML", file: "x.graphml", read: readGraphml, write: writeGraphml },
  { name: "GEXF", file: "x.gexf", read: readGexf, write: writeGexf },
] as const;

describe.each(formats)("$name, written and read again", ({ file, read, write }) => {
  const again = (network: Network, words: "keep" | "leaveOut") =>
    read([{ name: file, content: write(network, { words }) }]);

  it("gives the same network when words are kept, whatever is in it", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { networks, notices } = again(network, "keep");
        expect(networks.map(inOrder)).toEqual([inOrder(network)]);
        expect(notices).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves out what people wrote themselves, unless told to keep it", () => {
    const network = madeUpNetwork("graph");
    const named: Network = {
      ...network,
      wishes: ["meer rust"],
      alters: network.alters.map((alter) => ({
        ...alter,
        attributes: { hobby: "tekenen", shoeSize: 38 },
      })),
    };
    const content = write(named);
    for (const { label } of named.alters) expect(content).not.toContain(`>${label ?? "?"}<`);
    expect(content).not.toMatch(/meer rust|tekenen/);
    expect(content).toContain("38");
    const [bare] = again(named, "leaveOut").networks;
    expect(bare?.alters.map(({ provides }) => provides)).toEqual(
      named.alters.map(({ provides }) => provides),
    );
    expect(bare?.alters.some(({ label }) => label !== undefined)).toBe(false);
  });

  it("refuses a file of ours that somebody broke, with what is wrong", () => {
    const content = write({
      ...madeUpNetwork("graph"),
      alters: [{ id: "a", closeness: 5 }],
      ties: [],
    });
    const broken = content.replace(/>5<|value="5"/, (five) => five.replace("5", "99"));
    const { issues } = refusalOf(() => read([{ name: file, content: broken }]));
    expect(issues[0]?.code).toBe("brokenNetwork");
    expect(issues[0]?.message.en).toMatch(/^[A-Z].*\.$/);
  });

  it("gives networks or UnreadableFiles for any damage, never another error", () => {
    const whole = write(madeUpNetwork("graph"), { words: "keep" });
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(60), fc.string(), (at, length, text) => {
        const content = whole.slice(0, at) + text + whole.slice(at + length);
        try {
          read([{ name: file, content }]);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFiles);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [
      "an entity bomb",
      '<!DOCTYPE g [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>',
      "brokenXml",
    ],
    [
      "a file from elsewhere, by name",
      '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>&x;</graphml>',
      "brokenXml",
    ],
    ["nesting without end", "<graph>".repeat(100_000), "tooDeep"],
    ["a text of two megabytes", `<graphml>${"a".repeat(2_000_000)}</graphml>`, "tooLong"],
    ["an attribute of two megabytes", `<graphml a="${"a".repeat(2_000_000)}"/>`, "tooLong"],
    ["a page of the web", "<html><body></body></html>", /^not/],
    ["no XML at all", "naam,rol", "brokenXml"],
    ["nothing", "", "emptyFile"],
  ])("refuses %s", (_, content, code) => {
    expect(refusalOf(() => read([{ name: file, content }])).issues[0]?.code).toMatch(code);
  });

  it("refuses no files", () => {
    expect(refusalOf(() => read([])).issues[0]?.code).toBe("noFiles");
  });
});

describe("GraphML of other programs", () => {
  const file = (content: string) => [{ name: "x.graphml", content }];
  const graph = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key id="d0" for="node" attr.name="closeness" attr.type="int"/>
    <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
    <key id="d2" for="node" attr.name="hobby" attr.type="string"/>
    <graph edgedefault="undirected">
      <node id="n0"><data key="d2">lezen</data></node>
      <node id="n1"><data key="d0">4</data></node>
      <node id="n2"/>
      <node id="n3"><port name="p"/></node>
      <edge source="n0" target="n1"><data key="d1">2</data></edge>
      <edge source="n2" target="n0"/>
      <edge source="n1" target="n2"><data key="d1">3.5</data></edge>
      <edge source="n1" target="n3"/>
    </graph></graphml>`;

  it("makes the neighbours of ego the map, and says who is not on it", () => {
    const { networks, notices } = readGraphml(file(graph), { ego: "n0" });
    expect(networks[0]).toMatchObject({
      ego: { id: "n0", attributes: { hobby: "lezen" } },
      alters: [{ id: "n1", closeness: 4, attributes: { weight: 2 } }, { id: "n2" }],
      ties: [{ source: "n1", target: "n2", weight: 3.5 }],
      unlistedTies: "notAsked",
    });
    expect(notices.map(({ code, row }) => [code, row])).toEqual([
      ["elementNotCarried", 9],
      ["notTiedToEgo", 9],
      ["closenessRanksAssumed", undefined],
    ]);
  });

  it("takes a node that is marked as ego, and everybody when nobody is", () => {
    const marked = graph
      .replace('attr.name="hobby"', 'attr.name="ego"')
      .replace(">lezen<", ">true<");
    expect(readGraphml(file(marked)).networks[0]?.ego.id).toBe("n0");
    const { networks, notices } = readGraphml(file(graph));
    expect(networks[0]?.alters).toHaveLength(4);
    expect(notices.map(({ code }) => code)).toContain("noEgoNode");
  });

  it("says that direction is lost, and refuses an ego who is not there", () => {
    const directed = graph.replace('"undirected"', '"directed"');
    expect(readGraphml(file(directed)).notices.map(({ code }) => code)).toContain(
      "directionNotCarried",
    );
    expect(refusalOf(() => readGraphml(file(graph), { ego: "x" })).issues[0]?.code).toBe(
      "egoNotFound",
    );
  });

  it("reads each graph of a file as a network", () => {
    const two = graph.replace("</graphml>", '<graph><node id="a"/></graph></graphml>');
    expect(readGraphml(file(two)).networks).toHaveLength(2);
  });
});

describe("GEXF of other programs", () => {
  const content = `<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
    <graph defaultedgetype="undirected" mode="static">
      <attributes class="node"><attribute id="0" title="closeness" type="integer"/></attributes>
      <attributes class="edge"><attribute id="0" title="plek" type="string"/></attributes>
      <nodes>
        <node id="a" label="Oma"><attvalues><attvalue for="0" value="5"/></attvalues><viz:size value="3"/></node>
        <node id="b" label="Buur"><spells><spell start="2020"/></spells></node>
      </nodes>
      <edges><edge id="0" source="a" target="b" weight="2.5"><attvalues><attvalue for="0" value="thuis"/></attvalues></edge></edges>
    </graph></gexf>`;

  it("reads labels, values and weights, and lists what has no place", () => {
    const { networks, notices } = readGexf([{ name: "x.gexf", content }]);
    expect(networks[0]).toMatchObject({
      alters: [
        { id: "a", label: "Oma", closeness: 5 },
        { id: "b", label: "Buur" },
      ],
      ties: [{ source: "a", target: "b", weight: 2.5 }],
    });
    expect(notices.map(({ code, column }) => [code, column])).toEqual([
      ["elementNotCarried", "spell"],
      ["noEgoNode", undefined],
      ["columnNotCarried", "plek"],
      ["closenessRanksAssumed", undefined],
    ]);
  });
});
