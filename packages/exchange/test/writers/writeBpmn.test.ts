import { guidelines, handreiking, type Guideline } from "@steunnetwerk/handreiking";
import { BpmnModdle } from "bpmn-moddle";
import { describe, expect, it } from "vitest";

import { explorations } from "../../../handreiking/test/explore/Explored.ts";
import { compareHistory } from "../support/bpmnHistory.ts";
import { BpmnRun } from "../support/bpmnRun.ts";

import { bpmnLimits, writeBpmn } from "@steunnetwerk/exchange";

const named: readonly [string, Guideline][] = guidelines.map((guideline) => [
  `${guideline.id} ${guideline.version}`,
  guideline,
]);

/** An element as bpmn-moddle reads it. */
interface Element {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  readonly flowElements?: readonly Element[];
  readonly bpmnElement?: Element;
  readonly planeElement?: readonly Element[];
  readonly bounds?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly waypoint?: readonly { readonly x: number; readonly y: number }[];
  readonly sourceRef?: Element;
  readonly targetRef?: Element;
}

async function read(guideline: Guideline, language: "nl" | "en" = "nl") {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(
    writeBpmn(guideline, { language }),
  );
  const root = rootElement as {
    readonly rootElements: readonly Element[];
    readonly diagrams: readonly { readonly plane: Element }[];
  };
  const process = root.rootElements.find(({ $type }) => $type === "bpmn:Process");
  const all = (elements: readonly Element[] = []): Element[] =>
    elements.flatMap((element) => [element, ...all(element.flowElements)]);
  return {
    warnings,
    elements: all(process?.flowElements),
    shapes: root.diagrams[0]?.plane.planeElement ?? [],
  };
}

describe.each(named)("writeBpmn of %s", (_, guideline) => {
  it.each(["nl", "en"] as const)(
    "is read in %s by the reader of bpmn.io without a warning",
    async (language) => {
      const { warnings, elements } = await read(guideline, language);
      expect(warnings).toEqual([]);
      for (const step of guideline.steps)
        expect(elements.find(({ id }) => id === `step.${step.id}`)?.name).toBe(
          `${step.id} ${step.name[language]}`,
        );
    },
  );

  it("has a diagram with a place for every element, and no two on top of each other", async () => {
    const { elements, shapes } = await read(guideline);
    expect(shapes.map(({ bpmnElement }) => bpmnElement?.id).toSorted()).toEqual(
      elements.map(({ id }) => id).toSorted(),
    );
    const boxes = shapes.flatMap(({ bounds, bpmnElement }) =>
      bounds === undefined ||
      bpmnElement?.$type === "bpmn:BoundaryEvent" ||
      bpmnElement?.$type === "bpmn:SubProcess"
        ? []
        : [{ id: bpmnElement?.id, ...bounds }],
    );
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        if (!apart) throw new Error(`${one.id} lies on ${other.id}`);
      }
  });

  it("joins every arrow to two elements that are there", async () => {
    const { elements } = await read(guideline);
    const ids = new Set(elements.map(({ id }) => id));
    expect(ids.size).toBe(elements.length);
    for (const { $type, sourceRef, targetRef } of elements)
      if ($type === "bpmn:SequenceFlow")
        expect([ids.has(sourceRef?.id ?? ""), ids.has(targetRef?.id ?? "")]).toEqual([true, true]);
  });
});

describe("writeBpmn on an engine that knows nothing of guidelines", () => {
  it.each([
    ["handreiking", explorations.handreiking, 30],
    ["JIM-aanpak", explorations.jim, 10],
  ])("opens and settles the same steps as transition: %s", async (_, explored, histories) => {
    const source = writeBpmn(explored.guideline);
    const settled = new Set<string>();
    for (let seed = 1; seed <= histories; seed += 1) {
      const { ours, theirs } = await compareHistory(explored, source, seed, 150);
      expect(theirs).toEqual(ours);
      for (const news of ours) settled.add(news);
    }
    expect(settled.size).toBeGreaterThan(explored.guideline.steps.length);
  });

  it("can be gone through from begin to end", async () => {
    const run = await BpmnRun.start(writeBpmn(handreiking));
    for (const news of [
      "step.S02",
      "opens.S03",
      "step.S03",
      "step.S04",
      "step.S05",
      "step.S06",
      "step.S01",
    ])
      run.signal(news);
    expect(run.open()).toEqual(["S08"]);
    run.signal("opens.S07");
    run.signal("step.S08");
    expect(run.open()).toEqual(["S07", "S09", "S11"]);
    run.signal("case.closed");
    expect(run.ended).toBe(true);
  });

  it("lists in both languages what BPMN cannot express", () => {
    expect(new Set(bpmnLimits.map(({ code }) => code)).size).toBe(bpmnLimits.length);
    for (const { text } of bpmnLimits)
      expect([text.nl, text.en].every((one) => one.endsWith("."))).toBe(true);
  });
});
