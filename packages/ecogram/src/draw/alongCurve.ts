import { pointsOn, type Curve } from "../layout/bend.ts";

/** Points by their distance along a curve. */
export interface Walk {
  /** Length of the curve. */
  readonly length: number;
  /** The point this far along the curve and this far to its right. */
  readonly at: (along: number, aside?: number) => [number, number];
}

/** A walk along a curve. */
export function alongCurve(curve: Curve): Walk {
  const points = pointsOn(curve, 60);
  const pieces = points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  return {
    length: pieces.reduce((sum, { length }) => sum + length, 0),
    at(along, aside = 0) {
      let left = Math.max(0, along);
      let piece = 0;
      while (piece < pieces.length - 1 && left > (pieces[piece]?.length ?? 0))
        left -= pieces[piece++]?.length ?? 0;
      const { from, to, length } = pieces[piece] ?? { from: curve.from, to: curve.to, length: 0 };
      const scale = Math.max(1e-9, length);
      const [dx, dy] = [(to.x - from.x) / scale, (to.y - from.y) / scale];
      return [from.x + dx * left - dy * aside, from.y + dy * left + dx * aside];
    },
  };
}
