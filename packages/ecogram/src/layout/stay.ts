import { capacity, clearance, type Spot, type Turn } from "./rows.ts";

/** Somebody who was on the map before, and where. */
export interface Stayer {
  /** By position in the list of people. */
  readonly person: number;
  /** Where they stood. */
  readonly before: Spot;
}

/** Who stays where, and where newcomers can stand. */
export interface Stay {
  /** The spot of each person who stays. */
  readonly kept: ReadonlyMap<number, Spot>;
  /** Spots for newcomers, each clear of everybody who stays and of each other. */
  readonly free: readonly Spot[];
}

/**
 * Keeps people on the spot they had, and finds room for newcomers between them. Only where there is no room left do people
 * move, along their row and as little as it takes.
 */
export function stay(
  stayers: readonly Stayer[],
  newcomers: number,
  rows: readonly number[],
  turn: Turn,
): Stay {
  const byRow = seated(stayers, rows, turn);
  for (let reserved = 0; reserved + sum(byRow.map(gapsIn)) < newcomers; reserved++) {
    const row = byRow.find((seats, at) => seats.length < capacity(rows[at] ?? 0, turn));
    if (row === undefined) break; // cannot be: bands have room for everybody
    row.push(inWidestGap(row, turn));
  }
  const kept = new Map<number, Spot>();
  const free: Spot[] = [];
  for (const [at, row] of byRow.entries()) {
    const radius = rows[at] ?? 0;
    const angles = spread(row, clearance(radius), turn);
    for (const [index, { person }] of row.entries()) {
      const spot = { radius, angle: angles[index] ?? 0 };
      if (person === undefined) free.push(spot);
      else kept.set(person, spot);
    }
    free.push(...freeBetween(angles, radius, turn));
  }
  return { kept, free };

  function gapsIn(row: Seat[], at: number): number {
    const radius = rows[at] ?? 0;
    return freeBetween(spread(row, clearance(radius), turn), radius, turn).length;
  }
}

/** Somebody on a row, or room kept for a newcomer. */
interface Seat {
  readonly person: number | undefined;
  readonly angle: number;
}

/** Everybody on the row nearest to where they were that still has room. */
function seated(stayers: readonly Stayer[], rows: readonly number[], turn: Turn): Seat[][] {
  const seats: Seat[][] = rows.map(() => []);
  for (const { person, before } of stayers) {
    const nearest = [...rows.entries()]
      .filter(([at, radius]) => (seats[at]?.length ?? 0) < capacity(radius, turn))
      .sort(([, a], [, b]) => Math.abs(a - before.radius) - Math.abs(b - before.radius))[0];
    seats[nearest?.[0] ?? 0]?.push({ person, angle: before.angle });
  }
  return seats;
}

/**
 * Angles in the same order, at least the clearance apart and inside the turn, and otherwise where they were. Sorts the
 * seats by angle.
 */
function spread(row: Seat[], apart: number, turn: Turn): number[] {
  row.sort((a, b) => a.angle - b.angle);
  const angles = row.map(({ angle }) => angle);
  const isWhole = turn.to - turn.from > 2 * Math.PI - 1e-9;
  // A whole circle is cut open in its widest gap, where nobody has to give way.
  const cut = isWhole ? widestGap(angles) : 0;
  const open = [...angles.slice(cut), ...angles.slice(0, cut).map((angle) => angle + 2 * Math.PI)];
  const first = open[0] ?? 0;
  const half = isWhole ? 0 : apart / 2;
  const low = isWhole ? first : turn.from + half;
  const high = isWhole ? first + 2 * Math.PI - apart : turn.to - half;
  for (const [at, angle] of open.entries())
    open[at] = Math.max(angle, at === 0 ? low : (open[at - 1] ?? 0) + apart);
  for (let at = open.length - 1; at >= 0; at--)
    open[at] = Math.min(open[at] ?? 0, at === open.length - 1 ? high : (open[at + 1] ?? 0) - apart);
  const closed = [...open.slice(open.length - cut), ...open.slice(0, open.length - cut)];
  return closed.map((angle, at) => {
    const around = (angle + 2 * Math.PI) % (2 * Math.PI);
    const before = angles[at] ?? 0;
    return Math.abs(around - before) < 1e-9 ? before : around;
  });
}

/** The position behind the widest gap between neighbours on a circle. */
function widestGap(angles: readonly number[]): number {
  let widest = -1;
  let after = 0;
  for (const [at, angle] of angles.entries()) {
    const gap = (angle - (angles.at(at - 1) ?? 0) + 2 * Math.PI) % (2 * Math.PI);
    if (gap > widest + 1e-9) {
      widest = gap;
      after = at;
    }
  }
  return after;
}

/** Room for a newcomer in the middle of the widest gap of a row. */
function inWidestGap(row: readonly Seat[], turn: Turn): Seat {
  const angles = row.map(({ angle }) => angle).sort((a, b) => a - b);
  const edges = [turn.from, ...angles, turn.to];
  let best = { from: turn.from, to: turn.to };
  let widest = -1;
  for (const [at, to] of edges.entries()) {
    const from = edges[at - 1];
    if (from !== undefined && to - from > widest) {
      widest = to - from;
      best = { from, to };
    }
  }
  return { person: undefined, angle: (best.from + best.to) / 2 };
}

/** Evenly spread spots in the gaps of a row that are wide enough. */
function freeBetween(angles: readonly number[], radius: number, turn: Turn): Spot[] {
  const apart = clearance(radius);
  const sorted = [...angles].sort((a, b) => a - b);
  const isWhole = turn.to - turn.from > 2 * Math.PI - 1e-9;
  const gaps: (readonly [number, number])[] = sorted
    .slice(1)
    .map((angle, at) => [sorted[at] ?? 0, angle] as const);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined)
    gaps.push(isWhole ? [turn.from, turn.to] : [turn.from - apart / 2, turn.to + apart / 2]);
  else if (isWhole) gaps.push([last, first + 2 * Math.PI]);
  else gaps.push([turn.from - apart / 2, first], [last, turn.to + apart / 2]);
  return gaps.flatMap(([from, to]) => {
    const count = Math.max(0, Math.floor((to - from) / apart + 1e-9) - 1);
    return Array.from({ length: count }, (_, at) => ({
      radius,
      angle: (from + ((to - from) * (at + 1)) / (count + 1)) % (2 * Math.PI),
    }));
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Keeps people on the spots of a fixed set that are nearest to where they were. */
export function stayOn(stayers: readonly Stayer[], spots: readonly Spot[]): Stay {
  const free = [...spots];
  const kept = new Map<number, Spot>();
  for (const { person, before } of stayers) {
    const near = ({ angle }: Spot) => Math.cos(angle - before.angle);
    const [nearest] = [...free].sort((a, b) => near(b) - near(a));
    if (nearest === undefined) break; // cannot be: there are as many spots as people
    kept.set(person, nearest);
    free.splice(free.indexOf(nearest), 1);
  }
  return { kept, free };
}
