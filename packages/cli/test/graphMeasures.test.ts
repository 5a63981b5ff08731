import { nodeMeasures } from "@steunnetwerk/scoring";
import { UndirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";

import { shell } from "./support/Shell.ts";

const measures = async (input: string, ...words: string[]) => {
  const { code, out, err } = await shell(["graph-measures", ...words], input);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Record<string, Record<string, number | null>>;
};

const graphml = (edges: string, attributes = 'edgedefault="undirected"') => `<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="w" for="edge" attr.name="weight" attr.type="double"><default>1.0</default></key>
  <key id="n" for="all" attr.name="name" attr.type="string"/>
  <graph ${attributes}><node id="ego"><data key="n">Sam &amp; co</data></node><node id="oma"/><node id="buur"/>${edges}</graph>
</graphml>`;

const star = '<edge source="ego" target="oma"/><edge source="ego" target="buur"/>';

describe("graph-measures", () => {
  it("gives every measure by its own name, for each node", async () => {
    const found = await measures(graphml(star));
    expect(Object.keys(found)).toEqual(Object.keys(nodeMeasures));
    expect(found["constraint"]).toEqual({ ego: 0.5, oma: 1, buur: 1 });
    expect(found["egoDensity"]).toEqual({ ego: 0, oma: null, buur: null });
  });

  it("reads graphology's own JSON", async () => {
    const graph = new UndirectedGraph();
    for (const node of ["ego", "oma", "buur"]) graph.addNode(node);
    graph.addEdge("ego", "oma");
    graph.addEdge("ego", "buur");
    expect(await measures(JSON.stringify(graph.export()))).toEqual(await measures(graphml(star)));
  });

  it("counts weights when asked, with the default of the key where an edge has none", async () => {
    const weighted = graphml(
      '<edge source="ego" target="oma"/><edge source="ego" target="buur"><data key="w">3</data></edge>',
    );
    // Proportions 1/4 and 3/4: 1/16 + 9/16.
    expect((await measures(weighted, "--weighted"))["constraint"]?.["ego"]).toBe(0.625);
    expect((await measures(weighted))["constraint"]?.["ego"]).toBe(0.5);
  });

  it("follows edgedefault, and an edge that says otherwise", async () => {
    const directed = graphml('<edge source="oma" target="ego"/>', 'edgedefault="directed"');
    expect((await measures(directed))["closenessWithinComponent"]).toEqual(
      (await measures(graphml('<edge source="oma" target="ego" directed="true"/>')))[
        "closenessWithinComponent"
      ],
    );
  });

  it("counts in the ego-network or the whole network", async () => {
    // oma knows an outsider: in the whole network less of her time goes to ego.
    const text = graphml(
      `${star}<edge source="oma" target="buur"/><node id="nicht"/><edge source="oma" target="nicht"/>`,
    );
    const ego = (await measures(text, "--model", "ego"))["constraint"]?.["ego"];
    const whole = (await measures(text, "--model", "whole"))["constraint"]?.["ego"];
    expect(ego).toBe(1.125); // (1/2 + 1/2·1/2)² twice
    // oma gives 1/3 to buur; buur still 1/2 to oma: (1/2 + 1/4)² + (1/2 + 1/6)²
    expect(whole).toBeCloseTo(0.5625 + 4 / 9, 14);
  });

  it.each([
    ["{", "neither GraphML nor JSON"],
    ["[1]", "not that of graphology"],
    ["<graphml><graph>", "broken on line 1"],
    ["<svg/>", "without a graph"],
    [graphml('<edge source="ego" target="opa"/>'), "an edge to opa, which is not there"],
    [graphml('<node id="ego"/>'), "node ego twice"],
    [graphml("<hyperedge/>"), "hyperedges"],
    [graphml('<edge source="ego" target="ego"/>'), "self-loop"],
    [graphml(star + star), "already joined"],
    ['<!DOCTYPE x [<!ENTITY e "x">]><graphml><graph><node id="&e;"/></graph></graphml>', "broken"],
  ])("refuses %s", async (text, because) => {
    const { code, out, err } = await shell(["graph-measures"], text);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(because);
  });

  it("takes parallel edges together when told how", async () => {
    const twice = await measures(graphml(star + star), "--parallel-edges", "sum");
    expect(twice["constraint"]?.["ego"]).toBe(0.5);
  });

  it("gives the measures that were asked for", async () => {
    const found = await measures(graphml(star), "--measures", "constraint,egoSize");
    expect(Object.keys(found)).toEqual(["constraint", "egoSize"]);
    const { code, err } = await shell(["graph-measures", "--measures", "pagerank"], graphml(star));
    expect(code).toBe(2);
    expect(err).toContain("There is no measure pagerank");
  });
});
