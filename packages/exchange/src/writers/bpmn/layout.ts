import type { Flow, FlowNode, Process, Slot } from "./processOf.ts";

/** A rectangle on the page, in pixels. */
export interface Bounds {
  /** Left. */
  readonly x: number;
  /** Top. */
  readonly y: number;
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

/** A corner of an arrow. */
export interface Point {
  /** From the left. */
  readonly x: number;
  /** From the top. */
  readonly y: number;
}

const column = 520;
const row = 300;
const margin = 80;

const slots: Readonly<Record<Slot, { readonly x: number; readonly y: number }>> = {
  join: { x: 0, y: 0 },
  event: { x: 90, y: 0 },
  task: { x: 240, y: 0 },
  fork: { x: 370, y: 0 },
  end: { x: 370, y: 0 },
  edge: { x: 190, y: 40 },
  look: { x: 240, y: 150 },
  lookEnd: { x: 370, y: 150 },
};

const sizes: Readonly<Record<FlowNode["element"], readonly [number, number]>> = {
  startEvent: [36, 36],
  endEvent: [36, 36],
  intermediateCatchEvent: [36, 36],
  boundaryEvent: [36, 36],
  parallelGateway: [50, 50],
  userTask: [140, 80],
};

/** Where everything stands, and the height of it all. */
export function layoutOf({ nodes, flows }: Process): {
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly lines: ReadonlyMap<string, readonly Point[]>;
  readonly height: number;
} {
  const bounds = new Map<string, Bounds>();
  const onEdge = new Map<string, number>();
  for (const { id, element, place, at } of nodes) {
    const [width, height] = sizes[element];
    const { x, y } = slots[place.slot];
    const shift = at === undefined ? 0 : (onEdge.get(at) ?? 0);
    if (at !== undefined) onEdge.set(at, shift + 44);
    bounds.set(id, {
      x: margin + place.column * column + x + shift - width / 2,
      y: margin + place.row * row + y + 50 - height / 2,
      width,
      height,
    });
  }
  const lines = new Map(flows.map((flow) => [flow.id, lineOf(flow, nodes, bounds)] as const));
  const bottom = Math.max(...[...bounds.values()].map(({ y, height }) => y + height));
  return { bounds, lines, height: bottom + margin };
}

/** From the right of one node to the left of the next, with a corner where they are not on one line. */
function lineOf(
  { source, target }: Flow,
  nodes: readonly FlowNode[],
  bounds: ReadonlyMap<string, Bounds>,
): Point[] {
  const from = bounds.get(source) ?? none;
  const to = bounds.get(target) ?? none;
  const end = { x: to.x, y: to.y + to.height / 2 };
  if (nodes.find(({ id }) => id === source)?.element === "boundaryEvent") {
    const start = { x: from.x + from.width / 2, y: from.y + from.height };
    return [start, { x: start.x, y: to.y }];
  }
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  if (start.y === end.y) return [start, end];
  const middle = end.x - 30;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}

const none: Bounds = { x: 0, y: 0, width: 0, height: 0 };
