import { cross, passes, type Point } from "./crossings.ts";
import { egoRadius, personRadius } from "./sizes.ts";

/** How far the middle of a line may be drawn aside, in tries from least to most. */
const tries = [0, 24, -24, 44, -44, 66, -66, 90, -90, 120, -120, 160, -160];

/** A line from one person to another; it is straight when its control point is halfway. */
export interface Curve {
  /** Where it begins. */
  readonly from: Point;
  /** Control point of the quadratic Bézier curve. */
  readonly control: Point;
  /** Where it ends. */
  readonly to: Point;
}

/** Lines between people, bent around the discs of others where a straight line would go under them. */
export function bend(
  lines: readonly (readonly [Point, Point])[],
  discs: readonly Point[],
): Curve[] {
  return lines.map(([from, to]) => {
    let best = curveOf(from, to, 0);
    let fewest = hidden(best, discs);
    for (const aside of tries) {
      if (fewest === 0) break;
      const curve = curveOf(from, to, aside);
      const count = hidden(curve, discs);
      if (count < fewest) {
        best = curve;
        fewest = count;
      }
    }
    return best;
  });
}

/** The curve as points on it, both ends included. */
export function pointsOn({ from, control, to }: Curve, pieces = 10): Point[] {
  return Array.from({ length: pieces + 1 }, (_, at) => {
    const t = at / pieces;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return {
      x: a * from.x + b * control.x + c * to.x,
      y: a * from.y + b * control.y + c * to.y,
    };
  });
}

/** How many pairs of curves cross; curves that share an end do not. */
export function curveCrossings(curves: readonly Curve[]): number {
  const points = curves.map((curve) => pointsOn(curve));
  let count = 0;
  for (const [index, one] of curves.entries())
    for (let at = index + 1; at < curves.length; at++) {
      const other = curves[at];
      if (other === undefined || sharesEnd(one, other)) continue;
      if (meet(points[index] ?? [], points[at] ?? [])) count += 1;
    }
  return count;
}

const sharesEnd = (one: Curve, other: Curve) =>
  one.from === other.from || one.from === other.to || one.to === other.from || one.to === other.to;

const meet = (one: readonly Point[], other: readonly Point[]) =>
  one.some((a, i) => {
    const b = one[i + 1];
    return (
      b !== undefined &&
      other.some((c, j) => {
        const d = other[j + 1];
        return d !== undefined && cross(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y);
      })
    );
  });

function curveOf(from: Point, to: Point, aside: number): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  // The middle of the curve is halfway between its control point and the straight line.
  const off = (2 * aside) / length;
  return {
    from,
    to,
    control: {
      x: (from.x + to.x) / 2 - (to.y - from.y) * off,
      y: (from.y + to.y) / 2 + (to.x - from.x) * off,
    },
  };
}

/** How many discs a curve goes under, ego's included. */
function hidden(curve: Curve, discs: readonly Point[]): number {
  const { from, control, to } = curve;
  const straight = 2 * control.x === from.x + to.x && 2 * control.y === from.y + to.y;
  const points = pointsOn(curve, straight ? 1 : 10);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const under = ({ x, y }: Point, radius: number) => {
    if (x < left - radius || x > right + radius || y < top - radius || y > bottom + radius)
      return false;
    for (let at = 1; at < points.length; at++)
      if (passes(xs[at - 1] ?? 0, ys[at - 1] ?? 0, xs[at] ?? 0, ys[at] ?? 0, x, y, radius))
        return true;
    return false;
  };
  let count = from !== center && to !== center && under(center, egoRadius + 4) ? 1 : 0;
  for (const disc of discs)
    if (disc !== from && disc !== to && under(disc, personRadius + 4)) count += 1;
  return count;
}

/** Ego's middle. */
export const center: Point = { x: 0, y: 0 };
