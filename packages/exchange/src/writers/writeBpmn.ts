import type { Language } from "@steunnetwerk/domain";
import type { Guideline } from "@steunnetwerk/handreiking";

import { escaped, xmlHeader } from "../graph/xml.ts";

import { layoutOf, type Bounds, type Point } from "./bpmn/layout.ts";
import { processOf, type FlowNode, type Process } from "./bpmn/processOf.ts";

/** How a guideline is written. */
export interface BpmnOptions {
  /** Language of the texts; `nl` when left out. */
  readonly language?: Language;
}

/**
 * A guideline as BPMN 2.0 with its diagram, for process tools and case systems.
 *
 * Each step is a user task (`step.S03`) after those before it; one that has a condition to open waits for a message
 * (`opens.S03`) named for it; reviews are timers that do not interrupt; the safety track is a subprocess that any moment can
 * start. What BPMN cannot express is listed in {@link bpmnLimits}.
 * Source: OMG, Business Process Model and Notation 2.0.2.
 *
 * @example
 * ```ts
 * import { handreiking } from "@steunnetwerk/handreiking";
 * import { writeBpmn } from "@steunnetwerk/exchange";
 *
 * const xml = writeBpmn(handreiking, { language: "en" });
 * xml.match(/<bpmn:userTask id="step\./g)!.length; // => handreiking.steps.length
 * ```
 */
export function writeBpmn(guideline: Guideline, { language = "nl" }: BpmnOptions = {}): string {
  const process = processOf(guideline, language);
  const safety = safetyOf(guideline, language);
  const layout = layoutOf(process);
  const messages = [...process.nodes, ...(safety?.nodes ?? [])].flatMap(({ id, waits }) =>
    waits !== undefined && "message" in waits
      ? [`  <bpmn:message id="message.${id}" name="${escaped(waits.message)}"/>\n`]
      : [],
  );
  const id = `guideline.${guideline.id}`;
  return (
    `${xmlHeader}<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"` +
    ` xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"` +
    ` xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
    ` id="definitions" targetNamespace="urn:steunnetwerk:guideline">\n${messages.join("")}` +
    `  <bpmn:process id="${escaped(id)}" name="${escaped(`${guideline.name[language]} ${guideline.version}`)}" isExecutable="true">\n` +
    `    <bpmn:documentation>${escaped(guideline.about[language])}</bpmn:documentation>\n` +
    elementsOf(process) +
    (safety === undefined ? "" : subprocessOf(safety)) +
    `  </bpmn:process>\n  <bpmndi:BPMNDiagram id="diagram">\n    <bpmndi:BPMNPlane id="plane" bpmnElement="${escaped(id)}">\n` +
    shapesOf(layout.bounds, layout.lines) +
    (safety === undefined ? "" : safetyShapes(safety, layout.height)) +
    `    </bpmndi:BPMNPlane>\n  </bpmndi:BPMNDiagram>\n</bpmn:definitions>\n`
  );
}

/** A subprocess that a message starts, whatever goes on. */
interface Subprocess extends Process {
  readonly name: string;
}

/** The safety track as a line of tasks; nothing when the guideline has none. */
function safetyOf({ safety }: Guideline, language: Language): Subprocess | undefined {
  if (safety === undefined) return undefined;
  const place = (column: number) => ({ column, row: 0, slot: "task" }) as const;
  const nodes: FlowNode[] = [
    {
      id: "safety.signal",
      element: "startEvent",
      name: language === "nl" ? "Een zorg over veiligheid" : "A worry about safety",
      waits: { message: safety.name[language] },
      place: place(0),
    },
    ...safety.tasks.map((task, at): FlowNode => ({
      id: `safety.${task.id}`,
      element: "userTask",
      name: task.name[language],
      about: task.instruction[language],
      place: place(at + 1),
    })),
    { id: "safety.end", element: "endEvent", name: "", place: place(safety.tasks.length + 1) },
  ];
  const flows = nodes.slice(1).map(({ id }, at) => {
    const source = nodes[at]?.id ?? "";
    return { id: `flow.${source}.${id}`, source, target: id };
  });
  return { nodes, flows, name: safety.name[language] };
}

function subprocessOf(safety: Subprocess): string {
  return `    <bpmn:subProcess id="safety" name="${escaped(safety.name)}" triggeredByEvent="true">\n${elementsOf(safety)}    </bpmn:subProcess>\n`;
}

function elementsOf({ nodes, flows }: Process): string {
  const elements = nodes.map((node) => {
    const incoming = flows.filter(({ target }) => target === node.id);
    const outgoing = flows.filter(({ source }) => source === node.id);
    const name = node.name === "" ? "" : ` name="${escaped(node.name)}"`;
    const parts = [
      node.about === undefined
        ? ""
        : `<bpmn:documentation>${escaped(node.about)}</bpmn:documentation>`,
      ...incoming.map(({ id }) => `<bpmn:incoming>${escaped(id)}</bpmn:incoming>`),
      ...outgoing.map(({ id }) => `<bpmn:outgoing>${escaped(id)}</bpmn:outgoing>`),
      node.owners === undefined ? "" : ownersOf(node.owners),
      eventOf(node),
    ].join("");
    return `    <bpmn:${node.element} id="${escaped(node.id)}"${name}${edgeOf(node)}>${parts}</bpmn:${node.element}>\n`;
  });
  const arrows = flows.map(
    ({ id, source, target }) =>
      `    <bpmn:sequenceFlow id="${escaped(id)}" sourceRef="${escaped(source)}" targetRef="${escaped(target)}"/>\n`,
  );
  return elements.join("") + arrows.join("");
}

const ownersOf = (owners: string) =>
  `<bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${escaped(owners)}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>`;

/** What stands on the tag of an event: where it is attached, and that it leaves the rest as it is. */
function edgeOf({ element, at, waits }: FlowNode): string {
  if (at !== undefined) return ` attachedToRef="${escaped(at)}" cancelActivity="false"`;
  return element === "startEvent" && waits !== undefined ? ` isInterrupting="false"` : "";
}

function eventOf({ id, waits, terminates }: FlowNode): string {
  if (terminates) return "<bpmn:terminateEventDefinition/>";
  if (waits === undefined) return "";
  return "message" in waits
    ? `<bpmn:messageEventDefinition messageRef="message.${escaped(id)}"/>`
    : `<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${waits.duration}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
}

function shapesOf(
  bounds: ReadonlyMap<string, Bounds>,
  lines: ReadonlyMap<string, readonly Point[]>,
): string {
  const shapes = [...bounds].map(([id, box]) => shapeOf(id, box));
  const edges = [...lines].map(
    ([id, points]) =>
      `      <bpmndi:BPMNEdge id="edge.${escaped(id)}" bpmnElement="${escaped(id)}">${points
        .map(({ x, y }) => `<di:waypoint x="${x}" y="${y}"/>`)
        .join("")}</bpmndi:BPMNEdge>\n`,
  );
  return shapes.join("") + edges.join("");
}

const shapeOf = (id: string, { x, y, width, height }: Bounds, more = "") =>
  `      <bpmndi:BPMNShape id="shape.${escaped(id)}" bpmnElement="${escaped(id)}"${more}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>\n`;

/** The safety track below everything, in a frame of its own. */
function safetyShapes(safety: Subprocess, top: number): string {
  const gap = 200;
  const bounds = new Map(
    safety.nodes.map(({ id, element }, at): [string, Bounds] => {
      const [width, height] = element === "userTask" ? [140, 80] : [36, 36];
      return [id, { x: 160 + at * gap - width / 2, y: top + 80 - height / 2, width, height }];
    }),
  );
  const lines = new Map(
    safety.flows.map(({ id, source, target }): [string, Point[]] => {
      const [from, to] = [bounds.get(source), bounds.get(target)];
      const y = top + 80;
      return [
        id,
        [
          { x: (from?.x ?? 0) + (from?.width ?? 0), y },
          { x: to?.x ?? 0, y },
        ],
      ];
    }),
  );
  const frame = { x: 80, y: top, width: safety.nodes.length * gap - 40, height: 160 };
  return shapeOf("safety", frame, ` isExpanded="true"`) + shapesOf(bounds, lines);
}
